"""An approved erasure blocks: what there was of a person is apart, and nobody meets it in daily use."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from duties.errors import CannotDecrypt, NotFound
from duties.kinds import Right
from duties.reasons import Reason
from duties.steps import Guard, MoveRefused, Step
from services.claims import find_claimed
from services.close_link import dead_links
from services.import_customers import import_customers
from services.person_banners import banners_of
from services.post_letter import post_letter
from services.read_coverage import read_coverage
from services.read_person_sheet import view_person
from services.search_people import search_people
from store import Reading, Store
from store.models import (
    BlockedItem,
    Blocking,
    Conversation,
    Message,
    OutboundMessage,
    Person,
    Recording,
    RequestLetter,
    Suppression,
)
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import asked, end, erased, kept_talk, proposed, recorded, resolve_incidents
from tests.services.talk import ANA, LUIS, Front


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team, and two people on file."""
    front.enrol()
    return Desk.opened(front)


def items(store: Store) -> list[BlockedItem]:
    """What has been blocked."""
    with store.reader() as read:
        return read.session.query(BlockedItem).all()


def test_what_is_blocked_is_closed_to_the_ordinary_ring_and_open_to_the_authoritys(
    desk: Desk, store: Store
) -> None:
    """L65, L70: the application's ring cannot decrypt, the authority's can; nothing is destroyed."""
    talk = kept_talk(desk.front)
    end(desk.front, talk)
    sound = recorded(desk.front, talk)
    erased(desk)
    with store.reader() as read:
        person, row = ana(read), said(read)
        with pytest.raises(CannotDecrypt):
            read.open(f"person:{person.id}", "people", "name_sealed", person.id, person.name_sealed)
        with pytest.raises(CannotDecrypt):
            read.open(row.owner, "messages", "text_sealed", row.id, row.text_sealed)
        assert read.session.get_one(Recording, sound).status == "blocked"
    owners = {owner for item in items(store) for owner in json.loads(item.owners)}
    assert set(store.rings_of(owners).values()) == {"authority"}
    assert store.verify() == []


def ana(read: Reading) -> Person:
    """The blocked one."""
    return read.session.query(Person).filter(Person.blocked_at.is_not(None)).one()


def said(read: Reading) -> Message:
    """Something that was said and kept."""
    found = read.session.query(Message).filter(Message.text_sealed.is_not(None), Message.sender == "customer")
    row = found.first()
    assert row is not None
    return row


def test_each_item_has_its_date_its_reason_its_due_day_and_a_hash(desk: Desk, store: Store) -> None:
    """L68, L69: the longest term of what shares a key; five years for a customer, three for what was said alone."""
    talk = kept_talk(desk.front)
    end(desk.front, talk)
    recorded(desk.front, talk)
    erased(desk)
    found = items(store)
    assert {item.reason for item in found} == {"erasure"}
    assert all(len(item.hash) == 64 and item.at == store.clock.now() for item in found)
    due = {item.category: item.due_on for item in found}
    assert due["customer"] == date(2031, 11, 23)
    assert due["recording"] == date(2029, 11, 23)
    with store.reader() as read:
        blocking = read.session.query(Blocking).one()
    assert (blocking.by, blocking.scope, blocking.due_on) == ("delegada", "total", max(due.values()))


@pytest.mark.parametrize(
    "words", ["12345678Z", "600001001", "ana@example.org", "P-2024001", "C1", "Ana Arriaga", "Arriaga"]
)
def test_no_search_finds_a_blocked_person(desk: Desk, store: Store, words: str) -> None:
    """L57, L67."""
    with store.reader() as read:
        assert search_people(read, words).people
    reference = erased(desk)
    with store.reader() as read:
        assert search_people(read, words).people == ()
        assert search_people(read, reference).people == ()


def test_nobody_is_recognised_as_a_blocked_person_nor_opens_their_page(desk: Desk, store: Store) -> None:
    """L67: bot recognition, the desk's page."""
    erased(desk)
    with store.unit_of_work("cli") as work:
        for claim in (
            {"document": "12345678Z"},
            {"contract": "P-2024001"},
            {"name": "Ana Arriaga", "phone": "600001001"},
        ):
            assert find_claimed(work, claim, None) is None
        with pytest.raises(NotFound):
            view_person(work, ana(work).id, staff="delegada")


def test_coverage_counts_no_contract_of_a_blocked_person(desk: Desk, store: Store) -> None:
    """L67, L27: totals still add up."""
    kept_talk(desk.front)
    erased(desk)
    with store.reader() as read:
        coverage = read_coverage(read, desk.settings)
    assert coverage.contracts == 1
    assert all(sum(each.counts.values()) == 1 for each in coverage.purposes)


def test_an_imported_row_of_a_blocked_person_makes_a_new_one(desk: Desk, store: Store) -> None:
    """L67: the same reference, document, contract and telephone; what was blocked is neither read nor touched."""
    kept_talk(desk.front)
    erased(desk)
    before = items(store)
    with store.unit_of_work("system") as work:
        report = import_customers(work, [ANA])
        work.commit()
    assert (report.new, report.bad) == (1, [])
    with store.reader() as read:
        fresh = read.session.query(Person).filter_by(customer_ref="C1").one()
        assert fresh.id != ana(read).id
        (found,) = search_people(read, "12345678Z").people
        assert found.person_id == fresh.id
        assert [item.hash for item in before] == [item.hash for item in items(store)]


def test_who_wanted_no_publicity_gets_none_under_a_new_file_either(desk: Desk, store: Store) -> None:
    """L63: the suppression survives with the identifier it needs and nothing else."""
    kept_talk(desk.front)
    erased(desk)
    with store.unit_of_work("system") as work:
        import_customers(work, [ANA])
        work.commit()
    with store.reader() as read:
        assert read.session.query(Suppression).count() > 0
        fresh = read.session.query(Person).filter_by(customer_ref="C1").one()
        assert [banner.kind for banner in banners_of(read, fresh)] == ["suppression"]


def test_the_letter_of_the_erasure_can_still_go_and_then_the_case_is_blocked_too(
    desk: Desk, store: Store
) -> None:
    """L45, L65: to the address that was on file; once it has left and the case is closed nobody reads it."""
    reference = erased(desk)
    (letter,) = desk.letters(reference)
    assert "bloquear" in desk.front.body(letter)
    with store.reader() as read:
        to = read.open_text(letter.owner, "outbound_messages", "to_sealed", letter.id, letter.to_sealed)
        waiting = read.session.query(OutboundMessage).filter_by(status="waiting").all()
        assert to == "ana@example.org"
        assert all(
            read.open(row.owner, "outbound_messages", "to_sealed", row.id, row.to_sealed) for row in waiting
        )
    with store.unit_of_work("cli") as work:
        for row in work.session.query(OutboundMessage).filter_by(status="waiting"):
            row.status = "sent"
        post_letter(work, reference, work.session.query(RequestLetter).one().id, staff="lola")
        work.commit()
    desk.move(reference, Step.CLOSE)
    with pytest.raises(CannotDecrypt):
        desk.front.body(letter)
    with store.reader() as read:
        assert {row.reason for row in read.session.query(Blocking)} == {"erasure", "case_closed"}
    assert store.verify() == []


def test_every_recipient_is_told(desk: Desk, store: Store) -> None:
    """L58: by the reference that the customer had, though it is free for another by now."""
    erased(desk)
    with store.reader() as read:
        told = read.session.query(OutboundMessage).filter_by(kind="recipient").all()
        bodies = [
            read.open_text(row.owner, "outbound_messages", "body_sealed", row.id, row.body_sealed)
            for row in told
        ]
    assert len(bodies) == len(desk.settings.recipients)
    assert all("al cliente C1" in body for body in bodies)


def test_a_copy_asked_for_is_given_before_anything_is_blocked(desk: Desk) -> None:
    """L66."""
    access = asked(desk.front, right=Right.ACCESS)
    reference = proposed(desk)
    with pytest.raises(MoveRefused) as refused:
        desk.move(reference, Step.APPROVE_ERASURE, "delegada")
    assert refused.value.obstacle is Guard.COPY_GIVEN
    desk.move(access, Step.TAKE)
    desk.move(access, Step.ANSWER, reason=Reason.DONE)
    desk.move(reference, Step.APPROVE_ERASURE, "delegada")


def _incident(front: Front) -> None:
    end(front, kept_talk(front, incident="El perito no vino"))


def _objection(front: Front) -> None:
    asked(front, right=Right.OBJECTION)


def _on_its_way(front: Front) -> None:
    talk = kept_talk(front)
    end(front, talk)
    recorded(front, talk, home=False)


@pytest.mark.parametrize("matter", [_incident, _objection, _on_its_way])
def test_what_is_still_open_needs_the_data(desk: Desk, matter: Callable[[Front], None]) -> None:
    """L32, L97: an incident without its outcome, another request, audio that is still at the provider."""
    matter(desk.front)
    reference = proposed(desk)
    with pytest.raises(MoveRefused) as refused:
        desk.move(reference, Step.APPROVE_ERASURE, "delegada")
    assert refused.value.obstacle is Guard.NOTHING_OPEN


def test_a_resolved_incident_is_blocked_with_its_person(desk: Desk, store: Store) -> None:
    """L57, L68: its five years hold back the conversation that it shares a key with."""
    _incident(desk.front)
    resolve_incidents(desk.front)
    erased(desk)
    days = [item.due_on for item in items(store) if item.category == "conversation"]
    assert date(2031, 11, 23) in days


def test_an_open_chat_of_the_person_ends_when_they_are_blocked(desk: Desk, store: Store) -> None:
    """L65: nothing more is processed."""
    talk = kept_talk(desk.front)
    erased(desk)
    with store.reader() as read:
        row = read.session.get_one(Conversation, talk.conversation_id)
    assert (row.state, row.ended_reason) == ("ended", "erased")


def test_others_are_as_they_were(desk: Desk, store: Store) -> None:
    erased(desk)
    with store.reader() as read:
        assert [found.customer_ref for found in search_people(read, LUIS["document"]).people] == ["C2"]
        assert dead_links(read) == []
