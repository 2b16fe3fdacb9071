"""The index of names, kept by whoever writes a name."""

from services.search_people import search_people
from store import Store
from store.models import PersonName
from tests.services.talk import ANA, Front


def found(store: Store, text: str) -> list[str]:
    with store.reader() as read:
        return [each.customer_ref for each in search_people(read, text).people]


def test_another_name_replaces_the_words_of_the_first(front: Front, store: Store) -> None:
    front.enrol(ANA)
    front.enrol(ANA | {"surname": "Zubiri"})
    assert (found(store, "Zubiri"), found(store, "Arriaga")) == (["C1"], [])


def test_no_word_of_a_name_is_readable(front: Front, store: Store) -> None:
    """L95."""
    front.enrol(ANA)
    with store.reader() as read:
        indexes = [row.word_index for row in read.session.query(PersonName)]
    assert len(indexes) == 3
    assert all(len(index) == 64 and "ana" not in index for index in indexes)
