"""Who looked."""

from services.list_consultations import list_consultations
from services.reveal_conversation import reveal_conversation
from services.view_request import view_request
from store import Store
from tests.console.cases import open_case
from tests.services.staff_cases import hire


def test_looks_are_listed_newest_first_with_their_reasons(store: Store) -> None:
    """L53: dates and purposes of internal consultations."""
    case = open_case(store)
    other = open_case(store, reference="5000000000")
    hire(store)
    with store.unit_of_work("cli") as work:
        view_request(work, case.reference, staff="lola")
        work.commit()
    for each in (other, case):
        with store.unit_of_work("cli") as work:
            reveal_conversation(work, each.conversation, staff="lola", reason="Atender la llamada")
            work.commit()
    with store.reader() as read:
        found = list_consultations(read, case.conversation)
    assert [(look.staff, look.event, look.reason) for look in found] == [
        ("lola", "conversation_revealed", "Atender la llamada"),
        ("lola", "request_viewed", None),
    ]
