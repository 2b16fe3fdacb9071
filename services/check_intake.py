"""What a member of staff types of a letter, visit, e-mail or call, and whether it is enough to be entered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from duties.incident_kinds import IncidentKind, Subject
from duties.intakes import LONGEST_WORDS, SHORTEST_WORDS, IntakeInvalid, IntakeKind, check_day
from duties.kinds import OTHER_WAYS, Channel, Purpose, Right
from duties.message_words import LANGUAGES
from duties.spanish_ids import has_wrong_letter
from services.check_upload import Upload
from services.import_customers import is_email

WHO = ("document", "contract", "name", "phone", "email", "address")
LONGEST_VALUE = 200
LONGEST_FILE_NUMBER = 60


@dataclass(frozen=True, repr=False)
class IntakeEntry:
    """What a member of staff has typed and the files that came with it. `repr` shows nothing."""

    kind: str
    channel: Channel
    received_on: date | None
    words: str = ""
    right: str = ""
    incident_kind: str = ""
    subject: str = Subject.GENERAL
    file_number: str = ""
    language: str = "es"
    purposes: tuple[str, ...] = ()
    who: Mapping[str, str] = field(default_factory=dict)
    files: tuple[Upload, ...] = ()


def check_intake(entry: IntakeEntry, today: date) -> None:
    """Raise IntakeInvalid, which names each field that is wrong, unless all that its kind needs is there."""
    wrong = _wrong_day(entry, today)
    if entry.kind not in set(IntakeKind) or entry.channel not in OTHER_WAYS:
        wrong["kind"] = "missing"
    if not SHORTEST_WORDS <= len(entry.words.strip()) <= LONGEST_WORDS:
        wrong["words"] = "length"
    if entry.kind == IntakeKind.RIGHT and entry.right not in set(Right):
        wrong["right"] = "missing"
    if entry.kind == IntakeKind.COMPLAINT and entry.incident_kind not in set(IncidentKind):
        wrong["incident_kind"] = "missing"
    if entry.subject not in set(Subject):
        wrong["subject"] = "missing"
    if is_referral(entry) and not 1 <= len(entry.file_number.strip()) <= LONGEST_FILE_NUMBER:
        wrong["file_number"] = "missing"
    if entry.language not in LANGUAGES:
        wrong["language"] = "missing"
    if entry.kind == IntakeKind.WITHDRAWAL and not (entry.purposes and set(entry.purposes) <= set(Purpose)):
        wrong["purposes"] = "missing"
    wrong |= _wrong_person(entry, said_by(entry))
    if wrong:
        raise IntakeInvalid(**wrong)


def _wrong_person(entry: IntakeEntry, said: Mapping[str, str]) -> dict[str, str]:
    wrong: dict[str, str] = {}
    if any(len(value) > LONGEST_VALUE for value in said.values()):
        wrong["name"] = "long"
    if "email" in said and not is_email(said["email"]):
        wrong["email"] = "invalid"
    if has_wrong_letter(said.get("document", "")):
        wrong["document"] = "letter"
    if entry.kind == IntakeKind.WITHDRAWAL and not said:
        wrong["document"] = "whose"
    return wrong


def is_referral(entry: IntakeEntry) -> bool:
    """Whether the authority refers a complaint (LOPDGDD 37)."""
    return entry.kind == IntakeKind.COMPLAINT and entry.incident_kind == IncidentKind.AEPD_REFERRAL


def said_by(entry: IntakeEntry) -> dict[str, str]:
    """Who they say to be, by the fields that were filled in."""
    return {name: value.strip() for name in WHO if (value := entry.who.get(name, "")).strip()}


def _wrong_day(entry: IntakeEntry, today: date) -> dict[str, str]:
    try:
        check_day(entry.received_on, today)
    except IntakeInvalid as invalid:
        return invalid.fields
    return {}
