"""Who a conversation is about."""

from services.read_identity import Fact, known_names, read_person, spoken
from store import Store
from store.models import Conversation
from tests.console.cases import open_case


def test_the_names_on_file_and_given_are_known_so_that_they_can_be_hidden(store: Store) -> None:
    """L93."""
    case = open_case(store)
    with store.reader() as read:
        conversation = read.session.get_one(Conversation, case.conversation)
        assert {"Ana", "Ruiz Peña", "Ana Ruiz"} <= set(known_names(read, conversation))


def test_a_person_whose_key_is_blocked_has_nothing_to_show(store: Store) -> None:
    """L65: blocked data leaves the application's reach."""
    case = open_case(store)
    with store.unit_of_work("cli") as work:
        person_id = work.session.get_one(Conversation, case.conversation).person_id
        work.block_key(f"person:{person_id}")
        work.commit()
    with store.reader() as read:
        assert read_person(read, person_id) == ()


def test_a_fact_does_not_show_itself() -> None:
    assert "Ana" not in repr(Fact("name", "Ana"))


def test_a_document_is_spelled_out() -> None:
    said = '{"words": "quiero", "earlier": [{"field": "correo", "new_value": "a@b.es"}], "empty": ""}'
    assert spoken(said) == "quiero · field: correo, new_value: a@b.es"
    assert spoken("sin forma") == "sin forma"
