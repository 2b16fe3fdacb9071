"""A person takes along the recording of their own call, unless others are named in it (L34, L45)."""

import pytest

from duties.errors import NotFound
from services.find_portal import find_portal
from services.give_own_recording import OwnRecording, give_own_recording
from store.models import AuditEntry, Conversation, Recording
from tests.console.cases import open_case
from tests.services.copy_cases import say
from tests.services.portal_cases import Visit
from tests.services.talk import LUIS, Front, Talk
from tests.services.test_hear_recording import AUDIO, store_audio


@pytest.fixture
def call(front: Front) -> str:
    """A recorded call in which Ana was proven; gives the recording's id."""
    front.enrol()
    case = open_case(front.store, channel="voice")
    recording = store_audio(front.store, case)
    with front.store.unit_of_work("system") as work:
        work.session.get_one(Conversation, case.conversation).person_id = front.person_id()
        work.commit()
    return recording


def take(visit: Visit, recording: str) -> OwnRecording:
    """As the page does it."""
    with visit.front.store.unit_of_work("channel") as work:
        given = give_own_recording(work, find_portal(work, visit.session, visit.token), recording)
        work.commit()
        return given


def test_the_whole_audio_is_given_and_is_in_the_audit(front: Front, call: str) -> None:
    """L34, L45."""
    given = take(Visit.proven(front), call)
    assert (given.content, given.media_type, given.name) == (AUDIO, "audio/x-wav", "grabacion.wav")
    with front.store.reader() as read:
        assert sum("recording_given" in entry.events for entry in read.session.query(AuditEntry)) == 1
    assert front.store.verify() == []


def test_nobody_else_gets_it(front: Front, call: str) -> None:
    """L49."""
    for visitor, recording in (
        (Visit.proven(front, LUIS["document"]), call),
        (Visit.proven(front), "0" * 32),
    ):
        with pytest.raises(NotFound):
            take(visitor, recording)


def test_with_others_named_in_it_a_member_of_staff_looks_first(front: Front, call: str) -> None:
    """RGPD 15.4; L54."""
    with front.store.reader() as read:
        conversation_id = read.session.get_one(Recording, call).conversation_id
    talk = Talk(front.store, front.settings, conversation_id)
    say(talk, "mi vecino es el 87654321X", "mi vecino es el dni_9", dni_9=("dni", "87654321X"))
    with pytest.raises(NotFound):
        take(Visit.proven(front), call)
