"""The beginning of a conversation."""

from services.open_conversation import open_conversation
from store import Store


def test_the_same_call_is_the_same_conversation(store: Store) -> None:
    with store.unit_of_work("bot") as work:
        first = open_conversation(work, channel="voice", language="es", call_sid="CA1", caller="600001001")
        again = open_conversation(work, channel="voice", language="es", call_sid="CA1")
        other = open_conversation(work, channel="voice", language="es", call_sid="CA2", caller="600001001")
    assert first is again
    assert first is not other
    assert first.caller_index == other.caller_index


def test_a_withheld_number_is_no_number(store: Store) -> None:
    with store.unit_of_work("bot") as work:
        call = open_conversation(work, channel="voice", language="es", call_sid="CA1", caller="ANONYMOUS")
    assert (call.caller_sealed, call.caller_index) == (None, None)


def test_the_callers_number_identifies_nobody(store: Store) -> None:
    """L49."""
    with store.unit_of_work("bot") as work:
        call = open_conversation(work, channel="voice", language="es", call_sid="CA1", caller="600001001")
    assert (call.identity or "unverified", call.person_id, call.claimed_person_id) == (
        "unverified",
        None,
        None,
    )
