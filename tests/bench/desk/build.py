"""Builds the bench's store: customers, their past, what waits at the desk, and one who talks a great deal."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from random import Random

from duties.permissions import Role
from store import Store
from store.models import Notice, Staff
from tests.bench.desk import matters
from tests.bench.desk.bulk import Bulk
from tests.bench.desk.people import Somebody, enrol, long_ago
from tests.bench.desk.talks import flag, hold
from tests.bench.progress import say

AT_ONCE = 250
REASONS = ("human_requested", "not_understood", "urgent", "vulnerable", "right_unfinished", "minor")
EVENTS_OF_LOOKS = ("request_viewed", "conversation_viewed", "incident_viewed", "people_searched")


@dataclass(frozen=True)
class Size:
    """How large it is to be. Of the open items three in ten are requests, the others as below."""

    people: int = 100_000
    items: int = 10_000
    talks: int = 1_000  # of one person
    looks: int = 40_000  # of staff, each a link of the audit chain


@dataclass
class Built:
    """What the pages are asked for by."""

    people: list[Somebody] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)  # references
    incidents: list[str] = field(default_factory=list)  # keys
    flagged: list[str] = field(default_factory=list)  # conversations
    talker: str = ""  # the reference of the request of whoever has talked so much
    talker_id: str = ""


def build(store: Store, size: Size) -> Built:
    """Fill an empty store; says how far it is."""
    chance, now, built = Random(7), store.clock.now(), Built()
    notice = _open_house(store)
    for first, last in _spans("people", size.people):
        _people(store, built, range(first, last), chance, notice)
    for first, last in _spans("open items", size.items):
        at = now - timedelta(days=28 * (size.items - first) // size.items, hours=3)
        _items(store, built, range(first, last), at, notice)
    for first, last in _spans("conversations of one person", size.talks):
        _talker(store, built, range(first, last), now, notice)
    for first, last in _spans("looks of the staff", size.looks):
        _looks(store, built, last - first, chance)
    return built


def _open_house(store: Store) -> str:
    text = "Aviso del banco de pruebas."
    notice_id, long_since = sha256(text.encode()).hexdigest(), store.clock.now() - timedelta(days=400)
    with Bulk(store, "cli", long_since) as bulk:
        told = {"version": "2026-11", "channel": "chat", "language": "es", "text": text}
        bulk.add(bulk.make(Notice, id=notice_id, created_at=long_since, **told))
        for name, role in (*((role.value, role) for role in Role), *_agents()):
            member = {"name": name, "role": role.value, "password_hash": "-", "must_change": False}
            bulk.add(bulk.make(Staff, created_at=long_since, **member), "staff_added")
    return notice_id


def _agents() -> Iterator[tuple[str, Role]]:
    return ((f"agente{number:02}", Role.AGENT) for number in range(20))


def _people(store: Store, built: Built, numbers: range, chance: Random, notice: str) -> None:
    at = long_ago(chance, store.clock.now())
    with Bulk(store, "cli", at) as bulk:
        for number in numbers:
            person = enrol(bulk, number, chance, at, notice)
            built.people.append(person)
            if number % 2:
                hold(bulk, person, long_ago(chance, store.clock.now()), notice, turns=1)
            if number % 50 == 1:  # a year's requests that are over
                talk = hold(bulk, person, at, notice)
                matters.lodge(bulk, talk, number // 50, at, status="closed")


def _items(store: Store, built: Built, numbers: range, at: datetime, notice: str) -> None:
    """Of ten: three requests, three incidents, a call back, an errand (each of a request), two flagged chats."""
    with Bulk(store, "bot", at) as bulk:
        for number in numbers:
            person = built.people[number * 9 % len(built.people)]
            moment = at + timedelta(minutes=number % AT_ONCE)
            kind = number % 10
            talk = hold(bulk, person, moment, notice, turns=4, human=kind == 9)
            if kind < 3 or kind == 7:
                request = matters.lodge(bulk, talk, number // 10 * 4 + kind % 4, moment)
                if kind == 7:
                    system = matters.SYSTEMS[number // 10 % 3]
                    matters.send_out(bulk, request, system, moment)
                if kind == 2 and number % 3 == 0:
                    matters.post(bulk, talk, request, moment)
                built.requests.append(request.reference)
            elif kind < 6:
                built.incidents.append(matters.complain(bulk, talk, number, moment).key)
            elif kind == 6:
                matters.ask_back(bulk, talk, moment)
            else:
                flag(bulk, talk, REASONS[number // 10 % len(REASONS)], moment)
                built.flagged.append(talk.conversation.id)


def _talker(store: Store, built: Built, numbers: range, now: datetime, notice: str) -> None:
    person = built.people[1]
    with Bulk(store, "bot", now - timedelta(days=1)) as bulk:
        for number in numbers:
            at = now - timedelta(hours=8 * (number + 1))
            talk = hold(bulk, person, at, notice, turns=6)
            if number % 10 == 0:
                flag(bulk, talk, "not_understood", at)
            if number == 0:
                request = matters.lodge(bulk, talk, 1, at, right="access")
                built.talker, built.talker_id = request.reference, person.id


def _looks(store: Store, built: Built, count: int, chance: Random) -> None:
    """Each look is a link of its own in the chain, as at the desk."""
    from store import audit

    at = long_ago(chance, store.clock.now(), 30)
    with store.unit_of_work(f"staff:agente{chance.randrange(20):02}") as work:
        work.now = at
        for _ in range(count):
            work.conversation_id = chance.choice(built.flagged)
            audit.append(work, [(chance.choice(EVENTS_OF_LOOKS), None)], {}, set())
        work.session.commit()


def _spans(what: str, count: int) -> Iterator[tuple[int, int]]:
    """The spans to be written at once, told every few seconds."""
    told = time.monotonic()
    for first in range(0, count, AT_ONCE):
        if first == 0 or time.monotonic() - told > 5:
            told = time.monotonic()
            say(f"{what}: {first} of {count}")
        yield first, min(first + AT_ONCE, count)
