"""Which sentences a language needs for the messages to people: a language with one less does not load."""

from collections.abc import Mapping
from dataclasses import dataclass

from duties.incident_kinds import Subject
from duties.incident_steps import IncidentOutcome
from duties.kinds import Purpose, Right


@dataclass(frozen=True)
class MessageWords:
    """Sentences with `{places}`. Those of `incident_…` begin with `{head}`, which ends in kind, key and subject."""

    day: str
    hour: str
    rights: Mapping[Right, str]
    purposes: Mapping[Purpose, str]
    kinds: Mapping[str, str]
    subjects: Mapping[Subject, str]
    outcomes: Mapping[IncidentOutcome, str]
    head: str
    due: str
    taken: str
    classified: str
    asked: str
    resolved: str
    resolved_by_dpo: str
    not_agreed: str
    remedy: str
    reopened: str
    request_receipt: str
    withdrawal_receipt: str
    incident_receipt: str
    dpo_receipt: str
    recording: str
    code: str
    missed_call: str
    preferences: str
