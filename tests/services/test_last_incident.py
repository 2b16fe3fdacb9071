"""The complaint that was told last in a conversation."""

from services.last_incident import last_incident
from services.open_incident import open_incident
from tests.conftest import SetClock
from tests.services.talk import Front


def test_it_is_the_newest_of_this_conversation_and_of_no_other(front: Front, clock: SetClock) -> None:
    """L82."""
    talk, other = front.chat(), front.chat()
    with talk.look() as (work, conversation):
        assert last_incident(work, conversation) is None
    keys = []
    for each in (talk, talk, other):
        clock.forward(minutes=1)
        with each.turn() as (work, conversation):
            incident = open_incident(work, conversation, text="el técnico no vino", settings=front.settings)
            keys.append(incident.key)
    with talk.look() as (work, conversation):
        found = last_incident(work, conversation)
        assert found is not None
        assert found.key == keys[1]
