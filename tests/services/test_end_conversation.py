"""The end: what nobody consented to keep goes, what duty keeps stays (L22, L32, L43)."""

import pytest
from sqlalchemy import select

from duties.errors import CannotDecrypt
from duties.kinds import FlagReason, Purpose, Right
from duties.permissions import Role
from duties.reviews import ReviewOutcome
from services.add_staff import add_staff
from services.end_conversation import end_conversation
from services.give_consent import give_consent
from services.give_notice import give_notice
from services.open_conversation import open_conversation
from services.raise_flag import raise_flag
from services.record_message import record_message
from services.refuse_consent import refuse_consent
from services.request_content import read_details
from services.review_conversation import review_conversation
from services.voice_right import voice_right
from store.models import (
    ConsentEvent,
    Conversation,
    Flag,
    IdentityCheck,
    Message,
    NoticeGiven,
    OutboundMessage,
    Reference,
    Request,
    Turn,
    new_id,
)
from tests.services.talk import ANA, NO, YES, Front, Talk, claimed

SAID = "me llamo Ana y quiero saber de mi póliza"


def say(talk: Talk, text: str = SAID) -> str:
    """Say something in a turn, an identifier in its vault; gives the turn's id."""
    with talk.turn() as (work, conversation):
        record_message(work, conversation, sender="customer", text=text, masked="(masked)")
        owner, row_id = f"conversation:{conversation.id}", new_id()
        work.session.add(
            Reference(
                id=row_id,
                conversation_id=conversation.id,
                turn_id=work.turn_id,
                name=f"dni_{row_id[:4]}",
                kind="dni",
                value_sealed=work.seal(owner, "references", "value_sealed", row_id, ANA["document"]),
            )
        )
        turn = work.session.get_one(Turn, work.turn_id)
        turn.heard_sealed = work.seal(owner, "turns", "heard_sealed", turn.id, text)
        return str(turn.id)


def answer(talk: Talk, *, yes: bool) -> None:
    """Answer whether the conversation may be kept."""
    verb, given = (give_consent, YES) if yes else (refuse_consent, NO)
    with talk.turn() as (work, conversation):
        verb(work, conversation, purpose=Purpose.CONVERSATION_RECORD, answer=given, settings=talk.settings)


def end(talk: Talk) -> None:
    """End it outside any turn, as the worker does."""
    with talk.store.unit_of_work("jobs") as work:
        conversation = work.session.get_one(Conversation, talk.conversation_id)
        end_conversation(work, conversation, reason="idle", settings=talk.settings)
        work.commit()


def readable(talk: Talk) -> list[str]:
    """The messages that can still be read."""
    with talk.look() as (work, _):
        kept = work.session.scalars(select(Message).where(Message.text_sealed.is_not(None)))
        return [
            work.open_text(each.owner, "messages", "text_sealed", each.id, each.text_sealed) for each in kept
        ]


@pytest.mark.parametrize("answered", [None, False])
def test_without_a_yes_nothing_that_was_said_can_be_read_any_more(
    front: Front, answered: bool | None
) -> None:
    """L32: refused or not answered, the passing key is destroyed and the words with it."""
    talk = front.call()
    if answered is not None:
        answer(talk, yes=answered)
    say(talk)
    with talk.look() as (work, conversation):
        caller = conversation.caller_sealed
        work.open(
            f"conversation:{conversation.id}", "conversations", "caller_sealed", conversation.id, caller
        )
    end(talk)
    assert readable(talk) == []
    with talk.look() as (work, conversation):
        assert (conversation.state, conversation.ended_reason) == ("ended", "idle")
        assert (conversation.caller_sealed, conversation.caller_index, conversation.claim_sealed) == (
            None,
        ) * 3
        assert work.session.query(Reference).count() == 0
        assert {turn.heard_sealed for turn in work.session.query(Turn)} == {None}
        with pytest.raises(CannotDecrypt):
            work.open(
                f"conversation:{conversation.id}", "conversations", "caller_sealed", conversation.id, caller
            )
    assert front.store.verify() == []


def test_with_a_yes_everything_stays(front: Front) -> None:
    talk = front.chat()
    answer(talk, yes=True)
    say(talk)
    end(talk)
    assert readable(talk) == [SAID]


def test_the_evidence_of_a_refusal_stays_readable(front: Front) -> None:
    """L19."""
    talk = front.chat()
    answer(talk, yes=False)
    end(talk)
    with talk.look() as (work, _):
        event = work.session.query(ConsentEvent).one()
        text = work.open_text(event.owner, "consent_events", "answer_sealed", event.id, event.answer_sealed)
    assert text == NO.text


def test_a_flagged_turn_stays_until_it_is_reviewed(front: Front) -> None:
    """L93, L96: only that turn, and only until a person has dealt with it."""
    talk = front.chat()
    say(talk, "otra cosa")
    flagged = say(talk, "esto ha fallado")
    with talk.turn() as (work, conversation):
        raise_flag(work, conversation, reason=FlagReason.TURN_FAILED, turn_id=flagged)
    end(talk)
    assert readable(talk) == ["esto ha fallado"]
    with front.store.unit_of_work("staff:marta") as work:
        add_staff(work, name="marta", role=Role.DPO)
        conversation = work.session.get_one(Conversation, talk.conversation_id)
        review_conversation(work, conversation, staff="marta", outcome=ReviewOutcome.ATTENDED)
        work.commit()
    assert readable(talk) == []


def test_a_right_that_was_voiced_and_not_finished_becomes_a_flagged_request(front: Front) -> None:
    """L43: a hang-up in between loses nothing."""
    talk = front.call()
    with talk.turn() as (work, conversation):
        record_message(work, conversation, sender="customer", text="quiero que borren todo")
        voice_right(work, conversation, right=Right.ERASURE, words="quiero que borren todo")
    end(talk)
    with talk.look() as (work, _):
        request, flag = work.session.query(Request).one(), work.session.query(Flag).one()
        details = read_details(work, request)
    assert (request.right, request.identity, flag.reason) == ("erasure", "unverified", "right_unfinished")
    assert details == {"words": "quiero que borren todo"}
    assert readable(talk) == ["quiero que borren todo"]


def test_a_code_on_its_way_is_wiped(front: Front) -> None:
    """L92."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    end(talk)
    with talk.look() as (work, _):
        assert work.session.query(IdentityCheck).one().status == "expired"
        assert work.session.query(OutboundMessage).one().body_sealed is None


def test_a_notice_left_half_way_keeps_its_end_and_stays_incomplete(front: Front) -> None:
    """L9, L13."""
    with front.store.unit_of_work("bot") as work:
        conversation = open_conversation(work, channel="voice", language="es")
        give_notice(work, conversation, settings=front.settings)
        end_conversation(work, conversation, reason="hung_up", settings=front.settings)
        given = work.session.query(NoticeGiven).one()
    assert (given.completed, given.ended_at) == (False, work.now)


def test_ending_it_twice_is_no_error(front: Front) -> None:
    talk = front.chat()
    end(talk)
    end(talk)
    with talk.look() as (_, conversation):
        assert conversation.ended_at == front.store.clock.now()
