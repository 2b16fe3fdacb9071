"""When the question about publicity is asked (L24, L28)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from duties.kinds import Purpose
from services.expire_consent import expire_consent
from services.give_consent import give_consent
from services.marketing_due import marketing_due
from services.note_not_given import note_not_given
from services.open_incident import open_incident
from services.refuse_consent import refuse_consent
from services.suppress_marketing import suppress_marketing
from store import UnitOfWork
from store.models import Conversation
from tests.services.talk import ANA, WANTS, WANTS_NOT, Front, Talk, claimed, verified

Deed = Callable[[UnitOfWork, Conversation], object]


def due(front: Front, talk: Talk, question: str = "end") -> bool:
    """Whether it is to be asked."""
    dialogue = replace(front.settings.dialogue, marketing_question=question)
    with talk.look() as (work, conversation):
        return marketing_due(work, conversation, replace(front.settings, dialogue=dialogue))


@pytest.mark.parametrize(("question", "expected"), [("end", True), ("start", True), ("never", False)])
def test_the_controller_decides_whether_it_is_asked_at_all(
    front: Front, question: str, expected: bool
) -> None:
    """L28: it can be switched off."""
    assert due(front, front.chat(), question) is expected


def test_it_is_never_asked_beside_an_incident(front: Front) -> None:
    """L28."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        open_incident(work, conversation, text="nadie vino", settings=front.settings)
    assert not due(front, talk)


def test_it_is_asked_once_in_a_conversation_whatever_the_answer(front: Front) -> None:
    """L15, L24."""
    for verb in (give_consent, refuse_consent, note_not_given):
        talk = front.chat()
        with talk.turn() as (work, conversation):
            verb(work, conversation, purpose=Purpose.MARKETING_SMS, answer=WANTS, settings=front.settings)
        assert not due(front, talk)


@pytest.mark.parametrize("yes", [True, False])
def test_whoever_has_answered_is_not_asked_again_once_proven(front: Front, yes: bool) -> None:
    """L24: refusals are kept to prevent nagging."""
    front.enrol()
    before = front.chat()
    verb, answer = (give_consent, WANTS) if yes else (refuse_consent, WANTS_NOT)
    with before.turn() as (work, conversation):
        verb(work, conversation, purpose=Purpose.MARKETING_SMS, answer=answer, settings=front.settings)
    verified(front, before, document=ANA["document"])
    later = front.chat()
    claimed(later, document=ANA["document"], send=False)
    assert due(front, later), "a claim must not disclose that somebody has answered"
    verified(front, later, document=ANA["document"])
    assert not due(front, later)


def test_whoever_has_just_objected_is_not_asked(front: Front) -> None:
    """L61."""
    call = front.call(caller="+34600009999")
    assert due(front, call)
    with call.turn() as (work, conversation):
        suppress_marketing(work, conversation)
    assert not due(front, call)
    assert due(front, front.call(caller="+34600009999")), "nobody is known by the number they call from"


@pytest.mark.parametrize(("expired", "expected"), [(True, True), (False, False)])
def test_whoever_answered_and_whose_yes_has_run_out_is_asked_at_the_next_contact(
    front: Front, expired: bool, expected: bool
) -> None:
    """L29: no silent renewal, and no lasting silence either."""
    front.enrol()
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        grant = give_consent(
            work, conversation, purpose=Purpose.MARKETING_CALL, answer=WANTS, settings=front.settings
        )
        if expired:
            expire_consent(work, grant)
    again = front.chat()
    verified(front, again, document=ANA["document"])
    assert due(front, again) is expected
