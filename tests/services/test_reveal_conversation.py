"""Opening what was said and whose it is."""

import pytest

from duties.errors import NotAllowed, NotFound, ReasonRequired
from services.read_transcript import Said
from services.reveal_conversation import reveal_conversation
from store import Store
from tests.console.cases import open_case, unflagged
from tests.services.staff_cases import hire, last_entry

WHY = "Atender la llamada"


def test_with_a_reason_everything_is_clear_and_the_reason_is_in_the_audit(store: Store) -> None:
    """L93: role, reason, audit row."""
    case = open_case(store)
    hire(store)
    with store.unit_of_work("cli") as work:
        sheet = reveal_conversation(work, case.conversation, staff="lola", reason=WHY)
        work.commit()
    said = [entry.text for entry in sheet.entries if isinstance(entry, Said)]
    assert said[2] == "Mi DNI es el 12345678Z"
    assert {name for name, _ in sheet.facts} == {"verified", "claimed", "said"}
    entry = last_entry(store)
    assert (entry.actor, entry.reason) == ("staff:lola", WHY)
    assert "conversation_revealed" in entry.events


@pytest.mark.parametrize(
    ("role", "reason", "refusal"),
    [("agent", "", ReasonRequired), ("agent", None, ReasonRequired), ("auditor", WHY, NotAllowed)],
)
def test_without_role_or_reason_nothing_is_opened(
    store: Store, role: str, reason: str | None, refusal: type[Exception]
) -> None:
    """L93: refused."""
    case = open_case(store)
    hire(store, role=role)
    with store.unit_of_work("cli") as work, pytest.raises(refusal):
        reveal_conversation(work, case.conversation, staff="lola", reason=reason)


def test_a_conversation_without_a_flag_stays_closed_to_agents(store: Store) -> None:
    quiet = unflagged(store)
    hire(store)
    with store.unit_of_work("cli") as work, pytest.raises(NotFound):
        reveal_conversation(work, quiet, staff="lola", reason=WHY)
