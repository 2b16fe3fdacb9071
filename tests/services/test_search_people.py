"""Finding people on file (L49, L67, L93)."""

import pytest

from duties.errors import NotAllowed
from duties.kinds import Right
from services.search_people import search_as_staff, search_people
from store import Store
from tests.services.staff_cases import hire, last_entry
from tests.services.talk import ANA, LUIS, Front, claimed, lodge


def found(store: Store, text: str) -> list[str]:
    """Customer references of whoever the text fits."""
    with store.reader() as read:
        return sorted(each.customer_ref for each in search_people(read, text).people)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("12345678Z", ["C1"]),
        ("12.345.678-z", ["C1"]),
        ("600001001", ["C1"]),
        ("+34 600 00 10 01", ["C1"]),
        ("ana@EXAMPLE.org", ["C1"]),
        ("P-2024002", ["C2"]),
        ("p2024002", ["C2"]),
        ("C2", ["C2"]),
        ("Ana Arriaga", ["C1"]),
        ("beltran ANA", ["C1"]),
        ("Hidalgo", ["C2"]),
        ("Luis Arriaga", []),
        ("Arr", []),
        ("87654321X", []),
        ("a", []),
        ("de la", []),
        ("%", []),
        ("", []),
    ],
)
def test_a_person_is_found_by_what_they_say(front: Front, store: Store, text: str, who: list[str]) -> None:
    front.enrol(ANA, LUIS)
    assert found(store, text) == who


def test_a_reference_leads_to_whoever_it_is_claimed_for(front: Front, store: Store) -> None:
    front.enrol(ANA, LUIS)
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    request = lodge(talk, Right.ACCESS)
    assert found(store, request.reference) == ["C1"]


@pytest.mark.parametrize(
    "text", ["12345678Z", "600001001", "ana@example.org", "P-2024001", "C1", "Ana Arriaga"]
)
def test_a_blocked_person_is_not_found_by_anything(front: Front, store: Store, text: str) -> None:
    """L67: search ignores blocked data."""
    front.enrol(ANA, LUIS)
    assert found(store, text) == ["C1"]
    with store.unit_of_work("system") as work:
        work.block_key(f"person:{front.person_id()}")
        work.commit()
    assert found(store, text) == []


def test_what_is_found_is_masked_and_the_search_is_in_the_audit_without_its_words(
    front: Front, store: Store
) -> None:
    """L93."""
    front.enrol(ANA)
    hire(store)
    with store.unit_of_work("cli") as work:
        (person,) = search_as_staff(work, "Arriaga", staff="lola").people
        work.commit()
    assert (person.name, set(person.contacts)) == ("A••• A••• B•••", {"••• 001", "a•••@•••"})
    entry = last_entry(store)
    assert (entry.actor, "people_searched" in entry.events) == ("staff:lola", True)
    assert "rriaga" not in entry.events + entry.rows


def test_an_administrator_searches_nobody(store: Store) -> None:
    """L93."""
    hire(store, "root", "admin")
    with store.unit_of_work("cli") as work, pytest.raises(NotAllowed):
        search_as_staff(work, "Arriaga", staff="root")


def test_a_list_that_is_too_long_says_so(front: Front, store: Store) -> None:
    many = [
        ANA | {"customer_ref": f"M{n}", "document": "", "phone": "", "email": "", "contract_ref": ""}
        for n in range(22)
    ]
    front.enrol(*many)
    with store.reader() as read:
        result = search_people(read, "Beltrán")
    assert (len(result.people), result.more) == (20, True)
