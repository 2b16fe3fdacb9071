"""One conversation as the desk sees it: masked, or clear for whoever has given a reason."""

from dataclasses import dataclass

from sqlalchemy import select

from duties.errors import CannotDecrypt, NotFound
from services.read_consent_evidence import Evidence, read_consent_evidence
from services.read_identity import Fact, known_names, read_claim, read_person, read_references, spoken
from services.read_transcript import Entry, Said, read_transcript
from store import Reading
from store.models import (
    Callback,
    Conversation,
    Flag,
    IdentityCheck,
    Incident,
    Recording,
    Request,
    VoicedRight,
)


@dataclass(frozen=True)
class Opened[Row]:
    """A row with its sealed text; None while masked, or when it cannot be opened."""

    row: Row
    text: str | None


@dataclass(frozen=True)
class ConversationSheet:
    """Everything the desk knows of one conversation. `facts` are empty unless `clear`."""

    conversation: Conversation
    clear: bool
    entries: tuple[Entry, ...]
    flags: tuple[Opened[Flag], ...]
    evidence: tuple[Evidence, ...]
    checks: tuple[IdentityCheck, ...]
    requests: tuple[Request, ...]
    incidents: tuple[Opened[Incident], ...]
    voiced: tuple[Opened[VoicedRight], ...]
    callbacks: tuple[Opened[Callback], ...]
    recordings: tuple[Recording, ...]
    facts: tuple[tuple[str, tuple[Fact, ...]], ...]

    @property
    def lost(self) -> int:
        """How many of the things said cannot be read any more."""
        return sum(isinstance(entry, Said) and entry.text is None for entry in self.entries)

    @property
    def open_flags(self) -> tuple[Flag, ...]:
        """The flags that wait for a review."""
        return tuple(each.row for each in self.flags if each.row.status == "open")


def read_conversation(read: Reading, conversation_id: str, *, clear: bool) -> ConversationSheet:
    """The sheet of a conversation. Raises NotFound."""
    conversation = read.session.get(Conversation, conversation_id)
    if conversation is None:
        raise NotFound("no such conversation")
    names = () if clear else known_names(read, conversation)
    return ConversationSheet(
        conversation=conversation,
        clear=clear,
        entries=read_transcript(read, conversation, clear=clear, names=names),
        flags=_opened(read, Flag, conversation, "note_sealed", clear=clear),
        evidence=read_consent_evidence(read, conversation, clear=clear),
        checks=_rows(read, IdentityCheck, conversation),
        requests=_rows(read, Request, conversation),
        incidents=_opened(read, Incident, conversation, "text_sealed", clear=clear),
        voiced=_opened(read, VoicedRight, conversation, "details_sealed", clear=clear),
        callbacks=_opened(read, Callback, conversation, "number_sealed", clear=clear),
        recordings=_rows(read, Recording, conversation),
        facts=_facts(read, conversation) if clear else (),
    )


def _rows[Row: (IdentityCheck, Request, Recording, Flag, Incident, Callback, VoicedRight)](
    read: Reading, model: type[Row], conversation: Conversation
) -> tuple[Row, ...]:
    found = select(model).where(model.conversation_id == conversation.id).order_by(model.id)
    return tuple(read.session.scalars(found))


def _opened[Row: (Flag, Incident, Callback, VoicedRight)](
    read: Reading, model: type[Row], conversation: Conversation, column: str, *, clear: bool
) -> tuple[Opened[Row], ...]:
    rows = _rows(read, model, conversation)
    return tuple(Opened(row, _text(read, row, column) if clear else None) for row in rows)


def _text(read: Reading, row: Flag | Incident | Callback | VoicedRight, column: str) -> str | None:
    owner = (
        row.owner if isinstance(row, Incident | VoicedRight) else f"conversation_duty:{row.conversation_id}"
    )
    try:
        text = read.open_text(owner, row.__tablename__, column, row.id, getattr(row, column))
        return spoken(text) if isinstance(row, VoicedRight) else text
    except CannotDecrypt:
        return None


def _facts(read: Reading, conversation: Conversation) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    claimed = conversation.claimed_person_id
    groups = (
        ("verified", read_person(read, conversation.person_id)),
        ("on_file", read_person(read, claimed) if claimed != conversation.person_id else ()),
        ("claimed", read_claim(read, conversation)),
        ("said", read_references(read, conversation)),
    )
    return tuple((name, facts) for name, facts in groups if facts)
