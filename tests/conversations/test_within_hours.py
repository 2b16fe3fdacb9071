"""Somebody is there: a caller is put through at once from anywhere, and noted if nobody answers (L79-L81)."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from cli.telephone.call import DialOutcome
from settings.environment import PROJECT
from store.models import Callback, Conversation, Flag, Request
from tests.conversations.people import Caller, Chatter
from tests.running import RunningSystem

THURSDAY_AT_ELEVEN = "2026-11-26T10:00:00Z"


@pytest.fixture(scope="module")
def staffed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSystem]:
    """The demo's own hours, on a working day at eleven in Madrid."""
    home = tmp_path_factory.mktemp("staffed")
    now = home / "now"
    now.write_text(THURSDAY_AT_ELEVEN)
    with RunningSystem.start(
        home, AMPARO_NOW=str(now), AMPARO_CONFIG=str(PROJECT / "amparo.toml")
    ) as running:
        yield running


def flags_and_callbacks(system: RunningSystem, conversation_id: str) -> tuple[list[str], int]:
    with system.store() as store, store.reader() as read:
        assert read.session.get_one(Conversation, conversation_id).human
        flags = read.session.scalars(select(Flag.reason).where(Flag.conversation_id == conversation_id))
        callbacks = read.session.scalars(select(Callback).where(Callback.conversation_id == conversation_id))
        return list(flags), len(callbacks.all())


@pytest.mark.parametrize("before", [[], ["no"], ["no", "quiero que borréis mis datos"]])
def test_a_caller_who_asks_for_a_person_is_put_through(staffed: RunningSystem, before: list[str]) -> None:
    """L79: in answer to the consent question, outside forms and inside one."""
    caller = Caller(staffed)
    for words in before:
        caller.say(words)
    caller.say("mire, prefiero hablar con una persona de verdad")
    assert caller.call.dialled == [staffed.settings.handoff.number]
    assert flags_and_callbacks(staffed, caller.conversation_id()) == (["human_requested"], 0)
    caller.leave()


def test_key_zero_in_the_notice_puts_through_at_once(staffed: RunningSystem) -> None:
    """L79: the notice included."""
    caller = Caller(staffed, hears_notice=False)
    caller.keys("0")
    assert caller.call.dialled == [staffed.settings.handoff.number]
    caller.leave()


def test_if_nobody_answers_the_call_goes_on_and_a_call_back_is_noted(staffed: RunningSystem) -> None:
    """L80, L81: never left hanging."""
    caller = Caller(staffed)
    caller.say("no")
    caller.say("una persona, haga el favor")
    caller.call.dial_ends(DialOutcome.NO_ANSWER)
    assert "llam" in " ".join(caller.call.listen())
    assert not caller.call.ended
    assert flags_and_callbacks(staffed, caller.conversation_id())[1] == 1
    assert "borremos" in caller.say("quiero que borréis mis datos")
    caller.leave()


def test_whoever_is_in_danger_is_put_through_at_once_and_never_called_back_there(
    staffed: RunningSystem,
) -> None:
    """L79, L112: no call-back to the number in use; one named as safe is the only one kept."""
    caller = Caller(staffed)
    caller.say("sí")
    caller.say("mi marido me pega y está en casa, que no me llamen a este número")
    assert caller.call.dialled == [staffed.settings.handoff.number]
    caller.call.dial_ends(DialOutcome.NO_ANSWER)
    assert "teléfono o un correo seguro" in " ".join(caller.call.listen())
    assert flags_and_callbacks(staffed, caller.conversation_id()) == (["danger"], 0)
    assert "solo usaremos ese contacto" in caller.say("al seis cero cero tres cero cero cuatro cero cuatro")
    assert flags_and_callbacks(staffed, caller.conversation_id())[1] == 1
    assert "publicidad" not in caller.say("no, nada más")
    caller.leave()


def test_a_right_voiced_in_danger_is_not_lost_by_the_transfer(staffed: RunningSystem) -> None:
    """L43, L112."""
    caller = Caller(staffed)
    caller.say("no")
    caller.say("me maltrata mi pareja, quiero que borren mis datos")
    caller.leave()
    with staffed.store() as store, store.reader() as read:
        rows = read.session.scalars(
            select(Request.right).where(Request.conversation_id == caller.conversation_id())
        )
        assert list(rows) == ["erasure"]


def test_in_chat_somebody_is_said_to_come(staffed: RunningSystem) -> None:
    """L79: the conversation goes to the queue."""
    chatter = Chatter(staffed)
    answer = chatter.say("quiero que me atienda una persona")
    assert "persona" in answer
    assert flags_and_callbacks(staffed, chatter.conversation_id())[0] == ["human_requested"]
    assert chatter.state["human"]
    chatter.leave()
