"""A person comes into the chat."""

import pytest

from duties.errors import NotAllowed, NotFound
from duties.takeover import LEASE, AliasInvalid, ChatNotLive, ChatTaken
from services.end_conversation import end_conversation
from services.take_over_chat import usual_alias
from store.models import Conversation, Takeover
from tests.conftest import SetClock
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front


@pytest.fixture
def desk(front: Front) -> LiveDesk:
    """Somebody waits for a person."""
    return LiveDesk.opened(front)


def test_the_customer_is_told_who_attends(desk: LiveDesk) -> None:
    """L81: the operator identifies at the start."""
    desk.take(alias="  Lola   G. ")
    sender, text = desk.said()[-1]
    assert sender == "bot"
    assert "Le atiende ahora Lola G., una persona del equipo de Seguros Norte" in text


def test_the_second_is_told_who_has_it(desk: LiveDesk) -> None:
    desk.take()
    with pytest.raises(ChatTaken) as taken:
        desk.take("pepe", "Pepe")
    assert taken.value.staff == "lola"


def test_taking_it_twice_announces_it_once(desk: LiveDesk) -> None:
    first = desk.take()
    assert desk.take().id == first.id
    assert sum("Le atiende ahora" in text for _, text in desk.said()) == 1


def test_a_chat_left_alone_can_be_taken_by_another(desk: LiveDesk, clock: SetClock) -> None:
    desk.take()
    clock.time += LEASE
    desk.take("pepe", "Pepe")
    with desk.front.store.reader() as read:
        rows = read.session.query(Takeover).order_by(Takeover.position).all()
    assert [(row.staff, row.ended_by) for row in rows] == [("lola", "away"), ("pepe", None)]


@pytest.mark.parametrize("alias", ["", "L", "<b>Lola</b>", "Lola 3", "x" * 41, "-Lola"])
def test_a_name_that_is_none_is_refused(desk: LiveDesk, alias: str) -> None:
    with pytest.raises(AliasInvalid):
        desk.take(alias=alias)
    assert desk.said() == []


def test_only_who_deals_with_people_may(desk: LiveDesk) -> None:
    """L93: role."""
    with pytest.raises(NotAllowed):
        desk.take("ojo", "Ojo")


def test_only_a_chat_that_goes_on_can_be_taken(desk: LiveDesk) -> None:
    with desk.front.store.unit_of_work("bot") as work:
        row = work.session.get_one(Conversation, desk.chat)
        end_conversation(work, row, reason="goodbye", settings=desk.front.settings)
        work.commit()
    with pytest.raises(ChatNotLive):
        desk.take()


def test_a_call_cannot_be_taken(desk: LiveDesk) -> None:
    with desk.front.store.unit_of_work("bot") as work:
        work.session.get_one(Conversation, desk.chat).channel = "voice"
        work.commit()
    with pytest.raises(ChatNotLive):
        desk.take()


def test_an_agent_takes_only_what_is_the_desks_business(desk: LiveDesk) -> None:
    """L93: what nobody flagged is not an agent's."""
    quiet = desk.front.chat()
    desk.talk.conversation_id = quiet.conversation_id
    with pytest.raises(NotFound):
        desk.take()


def test_the_name_given_last_is_offered_again(desk: LiveDesk) -> None:
    with desk.front.store.reader() as read:
        assert usual_alias(read, "lola") == "Lola"
    desk.take(alias="Dolores")
    with desk.front.store.reader() as read:
        assert usual_alias(read, "lola") == "Dolores"


def test_the_end_of_the_chat_ends_the_takeover(desk: LiveDesk) -> None:
    """L17: without consent what the person of the team wrote goes with the passing key too."""
    desk.take()
    written = desk.write("Le llamo ahora.")
    with desk.front.store.unit_of_work("bot") as work:
        row = work.session.get_one(Conversation, desk.chat)
        end_conversation(work, row, reason="closed_by_person", settings=desk.front.settings)
        work.commit()
    with desk.front.store.reader() as read:
        assert read.session.query(Takeover).one().ended_by == "conversation_ended"
        kept = read.session.get_one(type(written), written.id)
    assert kept.text_sealed is None
    assert desk.front.store.verify() == []
