"""A conversation is needed while anything of it is open, and no longer (L32, L66, L97)."""

from collections.abc import Callable

import pytest

from duties.callbacks import CallbackStatus
from duties.incident_steps import IncidentStatus
from duties.kinds import FlagReason, RequestStatus, Right
from services.find_open_matters import is_copy_asked_for, is_matter_open, is_talk_needed
from services.note_callback import note_callback
from services.open_incident import open_incident
from services.raise_flag import raise_flag
from store.models import Callback, Flag, Incident, Recording, Request
from tests.services.erasure_cases import end, recorded
from tests.services.talk import ANA, Front, Talk, claimed, lodge, verified

type Matter = Callable[[Front, Talk], None]


def _incident(front: Front, talk: Talk) -> None:
    with talk.turn() as (work, conversation):
        open_incident(work, conversation, text="la grúa no llegó", settings=front.settings)


def _callback(_front: Front, talk: Talk) -> None:
    with talk.turn() as (work, conversation):
        note_callback(work, conversation, number="600001001", reason=FlagReason.HUMAN_REQUESTED)
    _review(talk)


def _flag(_front: Front, talk: Talk) -> None:
    with talk.turn() as (work, conversation):
        raise_flag(work, conversation, reason=FlagReason.TURN_FAILED)


def _request(_front: Front, talk: Talk) -> None:
    lodge(talk, Right.OBJECTION)


def _audio(front: Front, talk: Talk) -> None:
    recorded(front, talk, home=False)


def _review(talk: Talk) -> None:
    with talk.store.unit_of_work("cli") as work:
        for flag in work.session.query(Flag):
            flag.status = "reviewed"
        work.commit()


def settle(talk: Talk) -> None:
    """All of it is done: by states alone, as whoever does it leaves them."""
    _review(talk)
    with talk.store.unit_of_work("cli") as work:
        for incident in work.session.query(Incident):
            incident.status = IncidentStatus.RESOLVED.value
        for callback in work.session.query(Callback):
            callback.status = CallbackStatus.DONE.value
        for request in work.session.query(Request):
            request.status = RequestStatus.CLOSED.value
        for recording in work.session.query(Recording):
            recording.deleted_at_provider = work.now
        work.commit()


def needed(talk: Talk) -> bool:
    with talk.look() as (work, conversation):
        return is_talk_needed(work, conversation)


def test_a_conversation_that_goes_on_is_needed_until_it_ends(front: Front) -> None:
    talk = front.chat()
    assert needed(talk)
    end(front, talk)
    assert not needed(talk)


@pytest.mark.parametrize("matter", [_incident, _callback, _flag, _request, _audio])
def test_it_is_needed_while_something_of_it_is_open(front: Front, matter: Matter) -> None:
    """L32, L97: audio stored here is not all: the provider's copy has to go first."""
    talk = front.call()
    matter(front, talk)
    end(front, talk)
    assert needed(talk)
    settle(talk)
    assert not needed(talk)


@pytest.mark.parametrize("matter", [_incident, _callback, _flag, _request, _audio])
def test_what_is_open_in_one_conversation_keeps_no_other(front: Front, matter: Matter) -> None:
    talk, other = front.call(), front.chat()
    matter(front, talk)
    end(front, other)
    assert not needed(other)


@pytest.mark.parametrize("status", ["requested", "recording", "completed"])
def test_audio_that_is_not_home_yet_is_needed(front: Front, status: str) -> None:
    """L97."""
    talk = front.call()
    row_id = recorded(front, talk)
    end(front, talk)
    assert not needed(talk)
    with front.store.unit_of_work("jobs") as work:
        work.session.get_one(Recording, row_id).status = status
        work.commit()
    assert needed(talk)


@pytest.mark.parametrize(
    ("right", "copy"), [(Right.ACCESS, True), (Right.PORTABILITY, True), (Right.OBJECTION, False)]
)
def test_only_a_proven_copy_is_waited_for(front: Front, right: Right, copy: bool) -> None:
    """L66: a stranger who says to be somebody holds up nothing of theirs."""
    front.enrol()
    talk, person_id = front.chat(), front.person_id()
    claimed(talk, document=ANA["document"], send=False)
    lodge(talk, right)
    with talk.look() as (work, _):
        assert not is_copy_asked_for(work, person_id)
        assert not is_matter_open(work, person_id)
    verified(front, talk, document=ANA["document"])
    with talk.look() as (work, _):
        assert is_copy_asked_for(work, person_id) is copy
        assert is_matter_open(work, person_id)


def test_the_request_itself_is_not_in_its_own_way(front: Front) -> None:
    front.enrol()
    talk, person_id = front.chat(), front.person_id()
    claimed(talk, document=ANA["document"], send=False)
    request = lodge(talk, Right.ERASURE)
    verified(front, talk, document=ANA["document"])
    with talk.look() as (work, _):
        assert is_matter_open(work, person_id)
        assert not is_matter_open(work, person_id, but=request.id)
