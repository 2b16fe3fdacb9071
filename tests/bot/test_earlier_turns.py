"""What came before in a conversation: a delivery is answered once, and one turn is open at a time."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.add_turn import add_turn
from bot.earlier_turns import TurnLeftOpen, answered_before, read_answer
from bot.incoming import Answer, Incoming
from bot.understand import understand
from duties.errors import ConversationEnded, TurnInProgress
from settings import load
from store import Store, UnitOfWork
from store.models import Conversation, Turn
from store.unit_of_work import lease_clock
from tests.services.talk import Front, Talk

HELLO = Incoming("text", "hola", "first")
AGAIN, NEXT = HELLO, Incoming("text", "borren mis datos", "second")
SAID = Answer([{"text": "Hola"}], human=False, ended=False, question="anything_else", language="ca")


@pytest.fixture
def talk(store: Store, tmp_path: Path) -> Talk:
    """A chat that has just begun."""
    return Front(store, load({"AMPARO_HOME": str(tmp_path)})).chat()


@pytest.fixture
def work(store: Store, talk: Talk) -> Iterator[UnitOfWork]:
    """A unit of work in which the first message has been taken."""
    with store.unit_of_work("bot") as unit:
        conversation = unit.session.get_one(Conversation, talk.conversation_id)
        add_turn(unit, conversation, HELLO, understand("hola"), None, language={})
        unit.session.flush()
        yield unit


def first(work: UnitOfWork) -> tuple[Conversation, Turn]:
    turn = work.session.query(Turn).filter_by(client_key=HELLO.client_key).one()
    return work.session.get_one(Conversation, turn.conversation_id), turn


def answered(work: UnitOfWork) -> None:
    """The first turn has been closed with SAID."""
    conversation, turn = first(work)
    sealed = work.seal(
        f"conversation:{conversation.id}", "turns", "answer_sealed", turn.id, json.dumps(SAID.to_json())
    )
    work.update(turn, status="done", answer_sealed=sealed)


def test_the_first_answer_is_given_again_to_the_same_delivery(work: UnitOfWork) -> None:
    answered(work)
    conversation, turn = first(work)
    assert answered_before(work, conversation, AGAIN) == read_answer(work, turn) == SAID


def test_another_delivery_may_begin_once_the_first_is_answered(work: UnitOfWork) -> None:
    answered(work)
    assert answered_before(work, first(work)[0], NEXT) is None


@pytest.mark.parametrize("incoming", [AGAIN, NEXT])
def test_nothing_begins_while_a_turn_is_open(work: UnitOfWork, incoming: Incoming) -> None:
    with pytest.raises(TurnInProgress):
        answered_before(work, first(work)[0], incoming)


@pytest.mark.parametrize("incoming", [AGAIN, NEXT])
def test_a_turn_past_its_lease_is_named_so_that_it_can_be_failed(
    work: UnitOfWork, incoming: Incoming
) -> None:
    conversation, turn = first(work)
    work.update(turn, lease_until=lease_clock() - timedelta(seconds=1))
    with pytest.raises(TurnLeftOpen) as left:
        answered_before(work, conversation, incoming)
    assert left.value.turn_id == turn.id


def test_a_turn_that_a_sweep_failed_has_yet_to_say_what_is_true(work: UnitOfWork) -> None:
    conversation, turn = first(work)
    work.update(turn, status="failed")
    with pytest.raises(TurnLeftOpen):
        answered_before(work, conversation, AGAIN)
    assert answered_before(work, conversation, NEXT) is None


@pytest.mark.parametrize("incoming", [AGAIN, NEXT])
def test_a_conversation_that_has_ended_answers_nothing_more(work: UnitOfWork, incoming: Incoming) -> None:
    answered(work)
    conversation, _ = first(work)
    work.update(conversation, state="ended")
    with pytest.raises(ConversationEnded):
        answered_before(work, conversation, incoming)
