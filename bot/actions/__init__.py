"""Rasa's custom actions, a file a duty. `all_actions` lists them for the executor."""

from collections.abc import Iterator

from bot.actions import (
    access,
    automated_decision,
    closing,
    consent,
    courtesy,
    erasure,
    identity,
    incident,
    language,
    notice,
    objection,
    opening,
    person,
    portability,
    rectification,
    restriction,
    status,
)
from bot.actions.base import DutyAction
from bot.actions.means import Means

_DUTIES = (
    access,
    automated_decision,
    closing,
    consent,
    courtesy,
    erasure,
    identity,
    incident,
    language,
    notice,
    objection,
    opening,
    person,
    portability,
    rectification,
    restriction,
    status,
)


def all_actions(means: Means) -> Iterator[DutyAction]:
    """One instance of every action, with what it needs to work."""
    for duty in _DUTIES:
        for action in duty.ACTIONS:
            yield action(means)
