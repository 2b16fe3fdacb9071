"""Customers from a list: good rows kept, each bad one named by its line."""

import pytest

from services.claims import find_claimed
from services.import_customers import ImportReport, import_customers
from store import Store
from store.models import ContactPoint, Contract, Person
from tests.services.talk import ANA, LUIS


def take(store: Store, *rows: dict[str, str]) -> ImportReport:
    """Import rows."""
    with store.unit_of_work("system") as work:
        report = import_customers(work, rows)
        work.commit()
        return report


def test_a_customer_is_stored_sealed_and_found_by_blind_index(store: Store) -> None:
    """L92."""
    assert take(store, ANA | {"birth_date": "01/02/1980", "address": "Calle Sol 3"}).good == 1
    with store.reader() as read:
        person = read.session.query(Person).one()
        owner = f"person:{person.id}"
        clear = {
            column: read.open_text(owner, "people", column, person.id, getattr(person, column))
            for column in ("name_sealed", "surname_sealed", "document_sealed", "birth_date_sealed")
        }
        assert find_claimed(read, {"document": "12345678-z"}, None) == person.id
    assert list(clear.values()) == ["Ana", "Arriaga Beltrán", "12345678Z", "1980-02-01"]
    assert person.document_kind == "dni"
    assert b"Sol" not in (person.address_sealed or b"")


def test_telephones_mails_and_contracts_get_their_canonical_forms(store: Store) -> None:
    take(store, ANA)
    with store.reader() as read:
        points = read.session.query(ContactPoint).order_by(ContactPoint.kind).all()
        values = [
            (
                point.kind,
                read.open_text(
                    f"person:{point.person_id}",
                    "contact_points",
                    "value_sealed",
                    point.id,
                    point.value_sealed,
                ),
            )
            for point in points
        ]
        contract = read.session.query(Contract).one()
        assert contract.contract_ref_index == read.blind("contract", "P2024001")
    assert values == [("email", "ana@example.org"), ("mobile", "+34600001001")]


def test_a_second_import_updates_and_doubles_nothing(store: Store) -> None:
    take(store, ANA, LUIS)
    assert take(store, ANA | {"surname": "Arriaga Sanz"}).good == 1
    with store.reader() as read:
        assert read.session.query(Person).count() == 2
        assert read.session.query(Contract).count() == 2
        ana = read.session.query(Person).filter_by(customer_ref="C1").one()
        surname = read.open_text(f"person:{ana.id}", "people", "surname_sealed", ana.id, ana.surname_sealed)
    assert surname == "Arriaga Sanz"
    assert store.verify() == []


def test_a_customer_may_have_a_row_for_each_contract(store: Store) -> None:
    assert take(store, ANA, ANA | {"contract_ref": "P-7", "product": "Auto"}).good == 2
    with store.reader() as read:
        assert {contract.product for contract in read.session.query(Contract)} == {"Hogar", "Auto"}
        assert read.session.query(ContactPoint).count() == 2


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"customer_ref": ""}, "customer_ref"),
        ({"surname": " "}, "surname"),
        ({"document": "12345678A"}, "document"),
        ({"document": "12345678"}, "document"),
        ({"document": "X1234567"}, "document"),
        ({"phone": "123"}, "phone"),
        ({"email": "ana"}, "email"),
        ({"birth_date": "31/02/1980"}, "birth_date"),
        ({"contract_date": "mañana"}, "contract_date"),
        ({"name": "A" * 201}, "name"),
        ({"name": "Ana\x00"}, "name"),
        ({"document": LUIS["document"]}, "document"),
        ({"contract_ref": LUIS["contract_ref"]}, "contract_ref"),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_column_and_the_good_ones_are_kept(
    store: Store, changes: dict[str, str], why: str
) -> None:
    report = take(store, LUIS, ANA | changes)
    assert report.good == 1
    assert [line for line, _ in report.bad] == [3]
    assert report.bad[0][1].startswith(f"{why}: ")
    for value in changes.values():
        assert not value.strip() or len(value) < 4 or value not in report.bad[0][1]
    with store.reader() as read:
        assert [person.customer_ref for person in read.session.query(Person)] == ["C2"]
