"""A person at any moment (L79)."""

from datetime import timedelta

from duties.kinds import FlagReason
from services.open_conversation import open_conversation
from services.request_human import request_human
from store.models import Flag
from tests.conftest import SetClock
from tests.services.talk import Front


def test_within_hours_a_call_is_given_the_number_to_dial(front: Front) -> None:
    """L79, L80: Monday at eleven."""
    talk = front.call()
    with talk.turn() as (work, conversation):
        handoff = request_human(
            work, conversation, settings=front.settings, reason=FlagReason.HUMAN_REQUESTED
        )
    assert (handoff.dial_number, handoff.in_hours) == (front.settings.handoff.number, True)
    with talk.look() as (work, conversation):
        assert conversation.human is True
        assert work.session.query(Flag).one().reason == "human_requested"


def test_out_of_hours_there_is_nobody_to_dial(front: Front, clock: SetClock) -> None:
    """L88: the request is taken all the same."""
    clock.time += timedelta(hours=12)
    talk = front.call()
    with talk.turn() as (work, conversation):
        handoff = request_human(work, conversation, settings=front.settings, reason=FlagReason.URGENT)
    assert (handoff.dial_number, handoff.in_hours) == (None, False)
    with talk.look() as (work, _):
        assert work.session.query(Flag).one().reason == "urgent"


def test_a_person_can_be_asked_for_during_the_notice(front: Front) -> None:
    """L79: from the start, without consent."""
    with front.store.unit_of_work("bot") as work:
        conversation = open_conversation(work, channel="voice", language="es")
        handoff = request_human(
            work, conversation, settings=front.settings, reason=FlagReason.HUMAN_REQUESTED
        )
    assert handoff.in_hours
