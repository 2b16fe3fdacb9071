"""Every contract is counted once for every purpose, whatever has happened to whom."""

from datetime import UTC, datetime
from functools import partial

from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from duties.coverage import CellState
from duties.kinds import MARKETING, Purpose
from services.give_consent import give_consent
from services.import_customers import import_customers
from services.list_contract_consents import list_contract_consents
from services.list_coverage_cell import Place, list_coverage_cell
from services.read_coverage import Coverage, read_coverage
from services.refuse_consent import refuse_consent
from services.suppress_marketing import suppress_marketing
from services.withdraw_consent import withdraw_consent
from settings import Settings
from store import Store, coverage
from store.models import Contract, CoverageCell, Grant, Person, new_id
from tests.conftest import SetClock
from tests.services.talk import ANA, LUIS, NO, STOP, WANTS, Front, verified

STATES = ("given", "pending", "refused", "withdrawn", "expired", "not_given")
CALL = Purpose.MARKETING_CALL


def found(store: Store, settings: Settings) -> Coverage:
    """The coverage now."""
    with store.reader() as read:
        return read_coverage(read, settings)


def counts(store: Store, settings: Settings, purpose: Purpose) -> dict[str, int]:
    """The cells of a purpose that are not empty."""
    of = next(each for each in found(store, settings).purposes if each.purpose == purpose)
    return {str(state): count for state, count in of.counts.items() if count}


def test_a_purpose_of_another_basis_needs_no_consent(front: Front, store: Store, settings: Settings) -> None:
    """L27."""
    front.enrol()
    other = [each for each in found(store, settings).purposes if each.basis != "consent"]
    assert [each.purpose for each in other] == ["attention", "complaint", "data_protection_rights"]
    assert all(each.counts == {CellState.NOT_REQUIRED: 2} for each in other)


def test_a_yes_counts_for_every_contract_of_the_person_and_a_withdrawal_too(
    front: Front, store: Store, settings: Settings
) -> None:
    """L27, L20."""
    front.enrol(ANA, ANA | {"contract_ref": "P-7", "product": "Auto"}, LUIS)
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        give_consent(work, conversation, purpose=CALL, answer=WANTS, settings=settings)
    assert counts(store, settings, CALL) == {"granted": 2, "missing": 1}
    with talk.turn() as (work, conversation):
        withdraw_consent(work, conversation, purposes=[CALL], answer=STOP)
    assert counts(store, settings, CALL) == {"withdrawn": 2, "missing": 1}


def test_a_refusal_before_the_proof_becomes_the_persons_with_it(
    front: Front, store: Store, settings: Settings
) -> None:
    """L16, L24."""
    front.enrol()
    talk = front.chat()
    with talk.turn() as (work, conversation):
        refuse_consent(work, conversation, purpose=CALL, answer=NO, settings=settings)
    assert counts(store, settings, CALL) == {"missing": 2}
    verified(front, talk, document=ANA["document"])
    assert counts(store, settings, CALL) == {"refused": 1, "missing": 1}


def test_an_objection_without_proof_is_seen_on_the_contracts_it_reaches(
    front: Front, store: Store, settings: Settings
) -> None:
    """L61, L63."""
    front.enrol()
    talk = front.chat()
    with talk.turn() as (work, conversation):
        suppress_marketing(work, conversation, document=ANA["document"])
    for purpose in MARKETING:
        assert counts(store, settings, purpose) == {"withdrawn": 1, "missing": 1}


def test_a_consent_to_calls_of_more_than_two_years_is_seen_as_expired_before_any_job_ran(
    front: Front, store: Store, settings: Settings, clock: SetClock
) -> None:
    """L29."""
    front.enrol()
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        for purpose in MARKETING:
            give_consent(work, conversation, purpose=purpose, answer=WANTS, settings=settings)
    clock.time = datetime(2028, 11, 23, 9, 59, tzinfo=UTC)
    assert counts(store, settings, CALL) == {"granted": 1, "missing": 1}
    clock.time = datetime(2028, 11, 23, 10, 0, tzinfo=UTC)
    assert counts(store, settings, CALL) == {"expired": 1, "missing": 1}
    assert counts(store, settings, Purpose.MARKETING_EMAIL) == {"granted": 1, "missing": 1}
    with store.reader() as read:
        assert [
            each.customer_ref for each in list_coverage_cell(read, settings, CALL, CellState.EXPIRED)
        ] == ["C1"]
        assert list(list_coverage_cell(read, settings, CALL, CellState.GRANTED)) == []
        states = {each.customer_ref: each.states[CALL] for each in list_contract_consents(read, settings)}
    assert states == {"C1": CellState.EXPIRED, "C2": CellState.MISSING}


def test_a_consent_to_calls_without_an_end_counts_from_the_day_it_was_given(
    front: Front, store: Store, settings: Settings, clock: SetClock
) -> None:
    """L29."""
    front.enrol(ANA)
    with store.unit_of_work("system") as work:
        work.session.add(Grant(purpose=CALL, state="given", person_id=front.person_id(), at=work.now))
        work.commit()
    clock.time = datetime(2028, 11, 23, 10, 0, tzinfo=UTC)
    assert counts(store, settings, CALL) == {"expired": 1}


def test_a_contract_that_is_deleted_is_counted_no_more(
    front: Front, store: Store, settings: Settings
) -> None:
    front.enrol(ANA)
    talk = front.chat()
    with talk.turn() as (work, conversation):
        suppress_marketing(work, conversation, document=ANA["document"])
    with store.unit_of_work("system") as work:
        work.session.delete(work.session.query(Contract).one())
        work.commit()
    assert counts(store, settings, CALL) == {}
    with store.reader() as read:
        assert read.session.query(CoverageCell).count() == 0


@given(
    people=st.lists(
        st.tuples(
            st.integers(0, 3),
            st.lists(
                st.tuples(st.sampled_from(list(Purpose)), st.sampled_from(STATES), st.booleans()), max_size=6
            ),
        ),
        max_size=5,
    )
)
@hypothesis_settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_cells_of_a_purpose_add_up_to_every_contract_and_their_lists_to_the_cells(
    store: Store, settings: Settings, people: list[tuple[int, list[tuple[Purpose, str, bool]]]]
) -> None:
    """L27: 100 % of the contracts, each in one cell a purpose; the lists behind the figures hold the same."""
    with store.unit_of_work("system") as work:
        for contracts, records in people:
            ref = new_id()[:12]
            person = {"customer_ref": ref, "name": "A", "surname": "B"}
            rows = [person | {"contract_ref": f"{ref}{n}", "product": "H"} for n in range(contracts)]
            import_customers(work, rows or [person])
            owner = work.session.query(Person).filter_by(customer_ref=ref).one()
            for purpose, state, over in records:
                end = work.now.replace(year=2020) if over and purpose is CALL else None
                work.session.add(
                    Grant(purpose=purpose, state=state, person_id=owner.id, at=work.now, expires_at=end)
                )
        work.commit()
    whole = found(store, settings)
    with store.reader() as read:
        assert whole.contracts == read.session.query(Contract).count()
        listed = list(list_contract_consents(read, settings))
        assert len(listed) == whole.contracts
        for each in whole.purposes:
            assert sum(each.counts.values()) == whole.contracts
            assert sum(each.shares.values()) == (1000 if whole.contracts else 0)
            for state, count in each.counts.items():
                rows_of_cell = list(list_coverage_cell(read, settings, each.purpose, state, place=None))
                assert len(rows_of_cell) == count
                assert {row.contract_id for row in rows_of_cell} == {
                    row.contract_id for row in listed if row.states[each.purpose] == state
                }


def test_cells_made_anew_are_the_cells_that_were_kept(front: Front, store: Store, settings: Settings) -> None:
    front.enrol()
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        give_consent(work, conversation, purpose=CALL, answer=WANTS, settings=settings)
    with store.unit_of_work("system") as work:
        kept = [(c.contract_id, c.purpose, c.state) for c in work.session.query(CoverageCell)]
        coverage.refresh(work.session, [front.person_id("C1"), front.person_id("C2")])
        work.session.expire_all()
        assert [(c.contract_id, c.purpose, c.state) for c in work.session.query(CoverageCell)] == kept != []


def test_a_cell_is_listed_page_by_page_each_contract_once(
    front: Front, store: Store, settings: Settings
) -> None:
    person = {"name": "A", "surname": "B"}
    front.enrol(*(person | {"customer_ref": f"C{n}", "contract_ref": f"P{n}"} for n in range(60)))
    with store.reader() as read:
        cell = partial(list_coverage_cell, read, settings, CALL, CellState.MISSING)
        pages = [list(cell(place=Place(n))) for n in (1, 2, 3)]
        beside = list(cell(place=Place(2, after=pages[0][-1].contract_id)))
        back = list(cell(place=Place(2, before=pages[1][0].contract_id)))
    assert [len(page) for page in pages] == [50, 10, 0]
    assert {row.customer_ref for page in pages for row in page} == {f"C{n}" for n in range(60)}
    assert [beside, back] == [pages[1], pages[0]]
