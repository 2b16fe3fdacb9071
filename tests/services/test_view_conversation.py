"""Looking at a conversation, masked."""

import pytest

from duties.errors import NotAllowed, NotFound
from services.read_conversation import ConversationSheet
from services.read_transcript import Said
from services.view_conversation import view_conversation
from store import Store
from tests.console.cases import open_case, unflagged
from tests.services.staff_cases import hire, last_entry


def look(store: Store, conversation_id: str, staff: str) -> ConversationSheet:
    """Look, and commit the trace."""
    with store.unit_of_work("cli") as work:
        sheet = view_conversation(work, conversation_id, staff=staff)
        work.commit()
    return sheet


def test_a_look_is_masked_and_leaves_a_trace(store: Store) -> None:
    """L93: masked by default, each view logged."""
    case = open_case(store)
    sheet = look(store, case.conversation, hire(store))
    said = [entry.text for entry in sheet.entries if isinstance(entry, Said)]
    assert said[2] == "Mi DNI es el dni_1"
    assert "12345678Z" not in str(said)
    assert "Ana" not in str(said)
    assert sheet.facts == ()
    entry = last_entry(store)
    assert (entry.actor, entry.conversation_id) == ("staff:lola", case.conversation)
    assert "conversation_viewed" in entry.events


def test_an_agent_does_not_see_what_nobody_flagged(store: Store) -> None:
    """L93: a reviewer sees only flagged items."""
    quiet = unflagged(store)
    with pytest.raises(NotFound):
        look(store, quiet, hire(store))
    assert look(store, quiet, hire(store, "dpd", "dpo")).entries == ()


def test_an_administrator_sees_none(store: Store) -> None:
    """L93: least privilege."""
    case = open_case(store)
    with pytest.raises(NotAllowed):
        look(store, case.conversation, hire(store, "jefa", "admin"))
