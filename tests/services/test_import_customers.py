"""Customers from a list: good rows kept, each bad one named by its line."""

import pytest

from services.claims import find_claimed
from services.import_customers import ImportReport, import_customers
from store import Store
from store.models import AuditEntry, ContactPoint, Contract, Person, ReplacedValue
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


def kept(store: Store) -> set[tuple[str, str]]:
    """(field, earlier value) of everything an import has replaced."""
    with store.reader() as read:
        return {
            (
                row.field,
                read.open_text(
                    f"person:{row.person_id}", "replaced_values", "value_sealed", row.id, row.value_sealed
                ),
            )
            for row in read.session.query(ReplacedValue)
        }


def entries(store: Store) -> int:
    """How long the audit is."""
    with store.reader() as read:
        return read.session.query(AuditEntry).count()


def test_changed_values_replace_and_the_earlier_ones_are_kept_sealed_and_in_the_audit(store: Store) -> None:
    """An import is an upsert by customer_ref."""
    take(store, ANA | {"address": "Calle Sol 3", "contract_date": "2024-01-02"})
    new = {
        "surname": "Arriaga Sanz",
        "phone": "600001002",
        "email": "nueva@example.org",
        "address": "Calle Luna 4",
        "product": "Hogar Plus",
        "contract_date": "2024-01-03",
    }
    report = take(store, ANA | new)
    assert (report.new, report.changed, report.unchanged) == (0, 1, 0)
    assert kept(store) == {
        ("surname", "Arriaga Beltrán"),
        ("value", "+34600001001"),
        ("value", "ana@example.org"),
        ("address", "Calle Sol 3"),
        ("product", "Hogar"),
        ("signed_on", "2024-01-02"),
    }
    with store.reader() as read:
        assert read.session.query(ContactPoint).count() == 2
        assert {point.value_index for point in read.session.query(ContactPoint)} == {
            read.blind("phone", "+34600001002"),
            read.blind("email", "nueva@example.org"),
        }
        events = "".join(entry.events for entry in read.session.query(AuditEntry))
    assert events.count("value_replaced") == 6
    assert "Sol" not in events
    assert store.verify() == []


def test_a_row_that_only_repeats_what_is_on_file_changes_nothing(store: Store) -> None:
    take(store, ANA, LUIS)
    with store.reader() as read:
        before = [(person.id, person.updated_at, person.name_sealed) for person in read.session.query(Person)]
    report = take(store, ANA, LUIS, {"customer_ref": "C1", "name": "Ana", "surname": "Arriaga Beltrán"})
    assert (report.new, report.changed, report.unchanged) == (0, 0, 3)
    assert kept(store) == set()
    with store.reader() as read:
        after = [(person.id, person.updated_at, person.name_sealed) for person in read.session.query(Person)]
    assert after == before


def test_two_numbers_that_a_list_gives_for_one_customer_stay_side_by_side(store: Store) -> None:
    rows = (ANA, ANA | {"contract_ref": "P-7", "phone": "600001002"})
    assert take(store, *rows).changed == 1
    assert take(store, *rows).unchanged == 2
    with store.reader() as read:
        assert read.session.query(ContactPoint).filter_by(kind="mobile").count() == 2
    assert take(store, ANA | {"phone": "600001003"}).changed == 1
    with store.reader() as read:
        (point,) = read.session.query(ContactPoint).filter_by(kind="mobile")
        assert point.value_index == read.blind("phone", "+34600001003")
    assert store.verify() == []


def test_a_customer_whose_key_is_destroyed_is_not_brought_back_by_an_import(store: Store) -> None:
    """L70: an erased person stays erased."""
    take(store, ANA)
    with store.unit_of_work("system") as work:
        work.destroy_key(f"person:{work.session.query(Person).one().id}")
        work.commit()
    report = take(store, ANA | {"surname": "Otra"}, LUIS)
    assert (report.good, [line for line, _ in report.bad]) == (1, [2])
    assert "blocked or erased" in report.bad[0][1]
