"""Flags: one open one of each reason."""

import pytest

from duties.kinds import FlagReason
from services.raise_flag import raise_flag
from store.models import Flag
from tests.services.talk import Front


def test_a_conversation_has_one_open_flag_of_each_reason(front: Front) -> None:
    talk = front.chat()
    for reason in ("urgent", "urgent", "not_understood"):
        with talk.turn() as (work, conversation):
            raise_flag(work, conversation, reason=reason)
    with talk.look() as (work, _):
        assert sorted(flag.reason for flag in work.session.query(Flag)) == ["not_understood", "urgent"]


def test_once_it_is_reviewed_another_may_be_raised(front: Front) -> None:
    talk = front.chat()
    with talk.turn() as (work, conversation):
        raise_flag(work, conversation, reason=FlagReason.URGENT).status = "reviewed"
    with talk.turn() as (work, conversation):
        assert raise_flag(work, conversation, reason=FlagReason.URGENT).status != "reviewed"


def test_only_known_reasons_are_taken(front: Front) -> None:
    talk = front.chat()
    with talk.look() as (work, conversation), pytest.raises(ValueError, match="bored"):
        raise_flag(work, conversation, reason="bored")
