"""The chat goes back to the assistant."""

import pytest

from duties.takeover import LEASE, ChatNotYours
from services.return_lapsed_chats import lapsed, return_lapsed_chat
from store.models import Takeover
from tests.conftest import SetClock
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front


@pytest.fixture
def desk(front: Front) -> LiveDesk:
    """Lola attends."""
    opened = LiveDesk.opened(front)
    opened.bot_asks("record_consent", "¿Guardamos este chat como prueba?")
    opened.take()
    return opened


def test_on_return_it_is_said_again_that_a_machine_speaks(desk: LiveDesk) -> None:
    """L90: repeated on return from a human."""
    desk.give_back()
    assert "asistente automático de Seguros Norte: soy un programa, no una persona" in desk.said()[-1][1]


def test_the_question_that_is_still_open_is_asked_again(desk: LiveDesk) -> None:
    """L15: a yes after a talk with a person answers a question that has just been asked."""
    desk.give_back()
    assert desk.said()[-1][1].endswith("Estábamos en esto: ¿Guardamos este chat como prueba?")


def test_without_an_open_question_nothing_is_asked(desk: LiveDesk) -> None:
    with desk.talk.turn() as (work, conversation):
        work.update(conversation, question=None)
    desk.give_back()
    assert "Estábamos en esto" not in desk.said()[-1][1]


def test_only_who_attends_can_hand_back_or_write(desk: LiveDesk) -> None:
    with pytest.raises(ChatNotYours):
        desk.give_back("pepe")
    with pytest.raises(ChatNotYours):
        desk.write("hola", "pepe")
    desk.give_back()
    with pytest.raises(ChatNotYours):
        desk.give_back()


def test_who_goes_away_gives_it_back_by_itself(desk: LiveDesk, clock: SetClock) -> None:
    """L79: nobody is left waiting for somebody who is gone."""
    clock.time += LEASE
    with desk.front.store.unit_of_work("jobs") as work:
        assert lapsed(work) == [desk.chat]
        assert return_lapsed_chat(work, desk.chat, settings=desk.front.settings)
        work.commit()
    assert "La persona que le atendía no está disponible" in desk.said()[-1][1]
    with desk.front.store.reader() as read:
        assert read.session.query(Takeover).one().ended_by == "away"
        assert lapsed(read) == []


def test_a_sign_in_the_meantime_keeps_it(desk: LiveDesk, clock: SetClock) -> None:
    clock.time += LEASE
    with desk.front.store.unit_of_work("cli") as work:
        work.session.query(Takeover).one().seen_at = work.now
        work.commit()
    with desk.front.store.unit_of_work("jobs") as work:
        assert not return_lapsed_chat(work, desk.chat, settings=desk.front.settings)
