"""Retention: what has come to its term is blocked, and what was blocked for its term is destroyed and certified."""

import json
from datetime import date

import pytest

from duties.errors import CannotDecrypt
from duties.retention import Category
from duties.steps import Step
from services.destroy_expired import Retained, destroy_expired
from services.fetch_recording import recordings_folder
from services.place_hold import place_hold
from services.release_hold import release_hold
from settings import Settings
from store import Store
from store.models import (
    BlockedItem,
    ContactAsk,
    ContactPoint,
    Conversation,
    Destruction,
    Message,
    OutboundMessage,
    Person,
    Recording,
    Request,
    RequestLetter,
    Suppression,
)
from tests.conftest import SetClock
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import SAID, end, erased, kept_talk, recorded
from tests.services.talk import Front

NOW = date(2026, 11, 23)


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team, and two people on file."""
    front.enrol()
    return Desk.opened(front)


def run(store: Store, settings: Settings, as_of: date) -> Retained:
    """One run of retention."""
    return destroy_expired(store, as_of=as_of, by="cli", settings=settings)


def closed(desk: Desk) -> str:
    """An erasure of Ana's, approved, told and closed; gives the reference."""
    end(desk.front, kept_talk(desk.front))
    reference = erased(desk)
    with desk.store.unit_of_work("cli") as work:
        for row in work.session.query(OutboundMessage).filter_by(status="waiting"):
            row.status = "sent"
        work.commit()
    desk.move(reference, Step.CLOSE)
    return reference


def rows(store: Store, *models: type) -> dict[str, int]:
    """How many rows there are of each."""
    with store.reader() as read:
        return {model.__name__: read.session.query(model).count() for model in models}


def test_at_the_end_of_the_term_a_blocked_person_is_destroyed_and_the_chain_stays_sound(
    desk: Desk, store: Store, settings: Settings
) -> None:
    """L65, L68, L70: rows, indexes and keys; others and the suppression stay; a certificate remains."""
    closed(desk)
    with store.reader() as read:
        owners = {owner for item in read.session.query(BlockedItem) for owner in json.loads(item.owners)}
        gone = read.session.query(Person).filter(Person.blocked_at.is_not(None)).one()
    assert run(store, settings, date(2031, 11, 22)).kept_back == 0
    assert rows(store, Person) == {"Person": 2}
    run(store, settings, date(2031, 11, 23))
    assert store.rings_of(owners) == {}
    assert rows(store, Person, Conversation, Message, Request, RequestLetter) == {
        "Person": 1,
        "Conversation": 0,
        "Message": 0,
        "Request": 0,
        "RequestLetter": 0,
    }
    assert rows(store, Suppression)["Suppression"] > 0
    with store.reader() as read:
        others = {point.person_id for point in read.session.query(ContactPoint)}
        assert gone.id not in others
        certificates = read.session.query(Destruction).all()
    whole = next(row for row in certificates if row.category == "customer")
    assert (whole.row_id, whole.due_on, whole.by) == (gone.id, date(2031, 11, 23), "cli")
    assert all(row.keys_gone_at is not None and len(row.hash) == 64 for row in certificates)
    assert store.verify() == []


def test_a_second_run_finds_nothing_to_do(desk: Desk, store: Store, settings: Settings) -> None:
    closed(desk)
    run(store, settings, date(2031, 11, 23))
    assert run(store, settings, date(2031, 11, 23)) == Retained(0, 0, 0)


def test_a_hold_stops_destruction_until_it_is_released(desk: Desk, store: Store, settings: Settings) -> None:
    """L68: proceedings interrupt the term; what ran out meanwhile is due at once."""
    reference = closed(desk)
    with store.unit_of_work("cli") as work:
        place_hold(work, reference, staff="delegada", reason="Juzgado 3, autos 12/2031")
        work.commit()
    held = run(store, settings, date(2035, 1, 1))
    assert held.destroyed == 0
    assert held.kept_back > 0
    assert rows(store, Person) == {"Person": 2}
    with store.unit_of_work("cli") as work:
        release_hold(work, "C1", staff="delegada", reason="Sentencia firme")
        work.commit()
    assert run(store, settings, date(2035, 1, 1)).destroyed > 0
    assert rows(store, Person) == {"Person": 1}


def test_a_case_whose_letter_has_not_gone_holds_its_person_back(
    desk: Desk, store: Store, settings: Settings
) -> None:
    """L32, L45."""
    erased(desk)
    assert run(store, settings, date(2040, 1, 1)).destroyed == 0


def test_audio_and_what_was_said_are_blocked_after_a_year_and_destroyed_after_three_more(
    desk: Desk, store: Store, settings: Settings, clock: SetClock
) -> None:
    """L33, L65: the person stays a customer; the evidence of consent stays too."""
    talk = kept_talk(desk.front)
    end(desk.front, talk)
    sound = recorded(desk.front, talk)
    path = recordings_folder(store.home) / f"{sound}.sealed"
    assert run(store, settings, date(2027, 11, 23)) == Retained(0, 0, 0)
    clock.forward(days=366)
    assert run(store, settings, date(2027, 11, 24)).blocked == 2
    with store.reader() as read:
        row = read.session.get_one(Recording, sound)
        assert row.status == "blocked"
        with pytest.raises(CannotDecrypt):
            read.open_file(row.owner, "recordings", row.id, path)
        due = {item.due_on for item in read.session.query(BlockedItem)}
    assert due == {date(2030, 11, 24)}
    assert path.exists()
    assert run(store, settings, date(2030, 11, 24)).destroyed == 2
    assert not path.exists()
    assert rows(store, Recording, Conversation, Person) == {"Recording": 0, "Conversation": 1, "Person": 2}
    with store.reader() as read:
        assert read.session.query(Message).filter(Message.owner.startswith("conversation:")).count() == 0
    assert store.verify() == []


def test_what_an_open_incident_needs_is_not_blocked_at_its_term(
    desk: Desk, store: Store, settings: Settings, clock: SetClock
) -> None:
    """L32: kept at least until the outcome is told."""
    talk = kept_talk(desk.front, incident="El perito no vino")
    end(desk.front, talk)
    recorded(desk.front, talk)
    clock.forward(days=800)
    assert run(store, settings, date(2029, 1, 31)).blocked == 0


def test_marks_of_the_desk_go_at_their_term_with_a_certificate(
    desk: Desk, store: Store, settings: Settings
) -> None:
    """L33, L65."""
    with store.unit_of_work("cli") as work:
        person = desk.front.person_id()
        work.session.add(ContactAsk(person_id=person, purpose="marketing_sms", asked_by="lola", at=work.now))
        work.commit()
    assert run(store, settings, date(2028, 11, 23)).destroyed == 0
    assert run(store, settings, date(2028, 11, 24)).destroyed == 1
    assert rows(store, ContactAsk) == {"ContactAsk": 0}
    with store.reader() as read:
        certificate = read.session.query(Destruction).one()
    assert (certificate.category, certificate.rows) == (Category.CONTACT_ASK, '[["contact_asks", 1]]')
    assert store.verify() == []


def test_nothing_destroyed_stays_in_the_databases_files(desk: Desk, store: Store, settings: Settings) -> None:
    """L70: with its ciphertexts too; SQLite overwrites, and cuts its log short."""
    closed(desk)
    with store.reader() as read:
        person = read.session.query(Person).filter(Person.blocked_at.is_not(None)).one()
        kept, index = bytes(person.name_sealed), str(person.document_index)
    run(store, settings, date(2031, 11, 23))
    for path in store.home.rglob("*.sqlite3*"):
        content = path.read_bytes()
        assert kept not in content
        assert index.encode() not in content
        assert SAID.encode() not in content


def test_what_a_crash_left_between_commit_and_key_is_finished(
    desk: Desk, store: Store, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """L70: a key that was to be blocked, or destroyed, is so at the next run."""
    keyring = type(store._keyring)
    with monkeypatch.context() as broken:
        broken.setattr(keyring, "block", lambda *_: None)
        broken.setattr(keyring, "destroy", lambda *_: None)
        closed(desk)
        with store.reader() as read:
            owners = {owner for item in read.session.query(BlockedItem) for owner in json.loads(item.owners)}
        assert "application" in store.rings_of(owners).values()
        run(store, settings, date(2031, 11, 23))
        assert store.rings_of(owners) != {}
    run(store, settings, NOW)
    assert store.rings_of(owners) == {}
