"""The guarded turn with the real Rasa: whatever fails, what the person was told is true, and nothing is half done."""

import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from sqlalchemy import select

from store.models import Flag, Request, Turn
from tests.bot.faulty_actions import FaultyActions
from tests.conversations.people import Chatter
from tests.running import RunningSystem

ERASE = "quiero que borren todos mis datos"
DOCUMENT = "99004133N"
NOTHING = "no ha quedado nada registrado"


@pytest.fixture(scope="module")
def actions() -> Iterator[FaultyActions]:
    """The proxy before the action route."""
    with FaultyActions() as proxy:
        yield proxy


@pytest.fixture(scope="module")
def faulty(actions: FaultyActions, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSystem]:
    """A running system whose Rasa reaches its actions through the proxy."""
    with RunningSystem.start(tmp_path_factory.mktemp("faulty"), actions=actions.stand_before) as system:
        yield system


@pytest.fixture
def person(faulty: RunningSystem, actions: FaultyActions) -> Iterator[Chatter]:
    """Somebody who has answered the opening and is about to name the document of an erasure."""
    actions.fail("pass")
    chatter = Chatter(faulty)
    try:
        chatter.press("No guardar")
        assert "DNI" in chatter.say(ERASE)
        yield chatter
    finally:
        chatter.leave()


def requests_of(system: RunningSystem, person: Chatter) -> list[Request]:
    with system.store() as store, store.reader() as read:
        found = read.session.scalars(select(Request).where(Request.conversation_id == person.session))
        return list(found)


def reasons(system: RunningSystem, person: Chatter) -> set[str]:
    with system.store() as store, store.reader() as read:
        return set(read.session.scalars(select(Flag.reason).where(Flag.conversation_id == person.session)))


def goes_on(system: RunningSystem, person: Chatter) -> None:
    """The same message sent again works, and one request is there in the end."""
    answer = person.say(DOCUMENT)
    assert "registrada con la referencia" in answer
    assert len(requests_of(system, person)) == 1


@pytest.mark.parametrize(("mode", "seconds"), [("error", 0), ("drop", 0), ("before", 9)])
def test_an_action_that_fails_leaves_nothing_and_says_so(
    faulty: RunningSystem, actions: FaultyActions, person: Chatter, mode: str, seconds: float
) -> None:
    actions.fail(mode, seconds)
    began = time.monotonic()
    answer = person.say(DOCUMENT)
    assert time.monotonic() - began < 8.0
    assert NOTHING in answer
    assert requests_of(faulty, person) == []
    assert "turn_failed" in reasons(faulty, person)
    actions.fail("pass")
    time.sleep(max(0.0, seconds - 6))
    assert requests_of(faulty, person) == []
    goes_on(faulty, person)


@pytest.mark.parametrize(("mode", "seconds"), [("lost", 0), ("after", 9)])
def test_an_action_that_worked_but_whose_answer_is_lost_is_told(
    faulty: RunningSystem, actions: FaultyActions, person: Chatter, mode: str, seconds: float
) -> None:
    actions.fail(mode, seconds)
    answer = person.say(DOCUMENT)
    stored = requests_of(faulty, person)
    if "registrada con la referencia" in answer:
        assert [request.reference for request in stored if request.reference in answer]
    else:
        assert NOTHING in answer
        assert stored == []
    assert "turn_failed" in reasons(faulty, person)
    actions.fail("pass")
    person.say(DOCUMENT if not stored else "sí")
    assert len(requests_of(faulty, person)) == 1


def test_rasa_killed_and_started_again_loses_nothing(faulty: RunningSystem, person: Chatter) -> None:
    faulty.kill("rasa")
    answer = person.say(DOCUMENT)
    assert NOTHING in answer
    faulty.run("rasa")
    faulty.wait_until_ready()
    goes_on(faulty, person)


def test_a_stopped_rasa_is_not_waited_for(faulty: RunningSystem, person: Chatter) -> None:
    faulty.kill("rasa", signal.SIGSTOP)
    try:
        began = time.monotonic()
        answer = person.say(DOCUMENT)
        assert time.monotonic() - began < 8.0
        assert NOTHING in answer
    finally:
        faulty.kill("rasa", signal.SIGCONT)
    time.sleep(1)
    assert requests_of(faulty, person) == []
    goes_on(faulty, person)


def test_rasa_killed_in_the_middle_of_a_turn(
    faulty: RunningSystem, actions: FaultyActions, person: Chatter
) -> None:
    actions.fail("before", 2)
    threading.Timer(0.7, faulty.kill, ["rasa"]).start()
    answer = person.say(DOCUMENT)
    assert NOTHING in answer
    actions.fail("pass")
    faulty.run("rasa")
    faulty.wait_until_ready()
    assert requests_of(faulty, person) == []
    goes_on(faulty, person)


def test_a_locked_store_is_said_and_the_same_message_works_later(
    faulty: RunningSystem, person: Chatter
) -> None:
    path = faulty.settings.database_url.removeprefix("sqlite:///")
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    try:
        reply = person.send(DOCUMENT, "same")
        assert reply.status_code == httpx.codes.SERVICE_UNAVAILABLE
        assert reply.headers["Content-Type"].startswith("application/problem+json")
    finally:
        lock.execute("ROLLBACK")
        lock.close()
    reply = person.send(DOCUMENT, "same")
    assert "registrada con la referencia" in reply.text
    assert len(requests_of(faulty, person)) == 1


def test_a_bot_server_killed_in_the_middle_leaves_no_half_turn(
    faulty: RunningSystem, actions: FaultyActions, person: Chatter
) -> None:
    actions.fail("before", 2)
    threading.Timer(0.7, faulty.kill, ["bot"]).start()
    reply = person.send(DOCUMENT, "once")
    assert reply.status_code == httpx.codes.SERVICE_UNAVAILABLE
    actions.fail("pass")
    faulty.run("bot")
    faulty.wait_until_ready()
    time.sleep(9)
    answer = person.send(DOCUMENT, "once").json()
    assert NOTHING in answer["messages"][0]["text"]
    assert "turn_failed" in reasons(faulty, person)
    goes_on(faulty, person)


def test_four_messages_at_once_are_answered_one_after_the_other(
    faulty: RunningSystem, person: Chatter
) -> None:
    with ThreadPoolExecutor(4) as pool:
        replies = list(pool.map(person.send, [DOCUMENT] * 4))
    assert [reply.status_code for reply in replies] == [200] * 4
    assert len(requests_of(faulty, person)) == 1
    with faulty.store() as store, store.reader() as read:
        turns = read.session.scalars(select(Turn).where(Turn.conversation_id == person.session)).all()
    assert {turn.status for turn in turns} == {"done"}
    assert len(turns) == 6


def test_the_same_message_delivered_twice_is_answered_the_same_and_done_once(
    faulty: RunningSystem, person: Chatter
) -> None:
    first, second = person.send(DOCUMENT, "twice"), person.send(DOCUMENT, "twice")
    assert first.json() == second.json()
    assert len(requests_of(faulty, person)) == 1


def test_the_audit_is_sound_after_all_this(faulty: RunningSystem) -> None:
    with faulty.store() as store:
        assert store.verify() == []
