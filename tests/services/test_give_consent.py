"""A yes is stored with its evidence, and only an informed one (L7, L15, L18, L19, L29)."""

from datetime import UTC, datetime

import pytest

from duties import software
from duties.consent_answer import Answer
from duties.errors import ConsentNotInformed, ConsentNotUnequivocal
from duties.kinds import Purpose
from services.give_consent import give_consent
from services.open_conversation import open_conversation
from services.verify_identity import verify_identity
from store.models import ConsentEvent, Grant
from tests.services.talk import ANA, WANTS, YES, Front, claimed

RECORD = Purpose.CONVERSATION_RECORD


def test_no_consent_is_stored_before_the_notice_has_been_told_to_its_end(front: Front) -> None:
    """L7."""
    with front.store.unit_of_work("bot") as work:
        conversation = open_conversation(work, channel="voice", language="es")
        with pytest.raises(ConsentNotInformed):
            give_consent(work, conversation, purpose=RECORD, answer=YES, settings=front.settings)


@pytest.mark.parametrize(
    "answer",
    [
        Answer("none", "", "¿Guardamos este chat?", "silence"),
        Answer("words", "sí", "", "yes:bare"),
        Answer("words", " ", "¿Guardamos este chat?", "yes:bare"),
    ],
)
def test_silence_and_a_yes_to_no_question_are_never_a_consent(front: Front, answer: Answer) -> None:
    """L15."""
    talk = front.chat()
    with talk.look() as (work, conversation), pytest.raises(ConsentNotUnequivocal):
        give_consent(work, conversation, purpose=RECORD, answer=answer, settings=front.settings)


def test_the_record_is_given_for_its_conversation_with_its_whole_evidence(front: Front) -> None:
    """L19."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        grant = give_consent(work, conversation, purpose=RECORD, answer=YES, settings=front.settings)
    with talk.look() as (work, conversation):
        event = work.session.query(ConsentEvent).one()
        answer = work.open_text(event.owner, "consent_events", "answer_sealed", event.id, event.answer_sealed)
    assert (grant.state, conversation.record_consent) == ("given", "given")
    assert (event.question, answer, event.answer_kind, event.rule) == (
        YES.question,
        YES.text,
        "button",
        YES.rule,
    )
    assert (event.channel, event.language, event.actor) == ("chat", "es", "bot")
    assert event.software == software.NAME
    assert event.notice_id == grant.notice_id is not None
    assert event.turn_id is not None
    assert front.store.verify() == []


def test_publicity_is_pending_until_the_person_is_proven_then_given(front: Front) -> None:
    """L16: per person; a name proves nothing."""
    front.enrol()
    talk = front.chat()
    with talk.turn() as (work, conversation):
        grant = give_consent(
            work, conversation, purpose=Purpose.MARKETING_SMS, answer=WANTS, settings=front.settings
        )
        assert (grant.state, grant.person_id, grant.contact_channel) == ("pending", None, "sms")
    claimed(talk, document=ANA["document"])
    code = front.code(talk)
    with talk.turn() as (work, conversation):
        verify_identity(work, conversation, code=code, settings=talk.settings)
    with talk.look() as (work, _):
        given = work.session.query(Grant).one()
        states = [event.state for event in work.session.query(ConsentEvent).order_by(ConsentEvent.at)]
    assert (given.id, given.state, given.person_id) == (grant.id, "given", front.person_id())
    assert sorted(states) == ["given", "pending"]


def test_a_consent_to_commercial_calls_ends_after_two_years(front: Front) -> None:
    """L29: the term counts from the answer."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        calls = give_consent(
            work, conversation, purpose=Purpose.MARKETING_CALL, answer=WANTS, settings=front.settings
        )
        mail = give_consent(
            work, conversation, purpose=Purpose.MARKETING_EMAIL, answer=WANTS, settings=front.settings
        )
    assert calls.expires_at == datetime(2028, 11, 23, 10, tzinfo=UTC)
    assert mail.expires_at is None
