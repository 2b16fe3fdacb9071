"""Whether the question about publicity may be asked in this conversation (L24, L28)."""

from typing import Any

from sqlalchemy import select

from duties.consent_states import ANSWERED
from duties.kinds import MARKETING, FlagReason, Right
from duties.restrictions import Processing, ProcessingRestricted
from services.check_processing import check_processing
from settings import Settings
from store import Reading
from store.models import Conversation, Flag, Grant, Incident, Request, Suppression, Turn, VoicedRight

NEUTRAL = frozenset({Right.ACCESS, Right.PORTABILITY, Right.RECTIFICATION})
NEUTRAL_QUESTIONS = frozenset({"request_status", "ask_notice_details", "ask_controller", "ask_purpose"}) | {
    "ask_recipients",
    "ask_retention",
    "ask_rights",
    "ask_dpo",
}
# Flags that say nothing of the person who speaks or of how the conversation went for them.
_BESIDE_THE_POINT = (FlagReason.REPEATED_ACCESS, FlagReason.RECORDING_FAILED, FlagReason.LANGUAGE)
# After these nobody is asked whether they want publicity, however the classifier's guess was then answered.
_NOT_AFTER = (
    "withdraw_consent",
    "request_objection",
    "request_erasure",
    "request_restriction",
    "request_no_automated_decision",
    "open_incident",
    "incident_status",
    "ask_complaint_authority",
    "abusive_or_threat",
    "human_agent",
)
_OPEN = (
    "anything_else",
    "which",
    "whether",
)  # and no question: what is not understood there is somebody's matter


def marketing_due(read: Reading, conversation: Conversation, settings: Settings) -> bool:
    """Once, of whoever spoke for themselves and had a neutral matter done, and of nobody who has answered or objected.

    What a merely claimed person has answered does not count: leaving the question out would disclose it.
    """
    if settings.dialogue.marketing_question == "never" or not _neutral(read, conversation):
        return False
    try:
        check_processing(read, conversation.person_id, Processing.MARKETING)
    except ProcessingRestricted:
        return False
    answered = select(Grant.id).where(Grant.purpose.in_([str(purpose) for purpose in MARKETING]))
    if _any(read, answered.where(Grant.conversation_id == conversation.id)):
        return False
    if conversation.person_id is None:
        return True
    return not _any(
        read, answered.where(Grant.person_id == conversation.person_id, Grant.state.in_(ANSWERED))
    )


def _neutral(read: Reading, conversation: Conversation) -> bool:
    """A neutral matter was done here, and nothing after which the question would be out of place."""
    here = conversation.id
    stops = (
        select(Flag.id).where(Flag.conversation_id == here, Flag.reason.not_in(_BESIDE_THE_POINT)),
        select(Incident.id).where(Incident.conversation_id == here),
        select(Suppression.id).where(Suppression.conversation_id == here),
        select(Grant.id).where(Grant.conversation_id == here, Grant.state == "withdrawn"),
        select(Request.id).where(Request.conversation_id == here, Request.right.not_in(NEUTRAL)),
        select(VoicedRight.id).where(
            VoicedRight.conversation_id == here,
            VoicedRight.right.not_in(NEUTRAL) | (VoicedRight.status == "dropped"),
        ),
        select(Turn.id).where(Turn.conversation_id == here, Turn.intent.in_(_NOT_AFTER)),
        select(Turn.id).where(
            Turn.conversation_id == here,
            Turn.intent == "nlu_fallback",
            Turn.question.is_(None) | Turn.question.in_(_OPEN),
        ),
    )
    return (
        not conversation.human and _served(read, conversation) and not any(_any(read, stop) for stop in stops)
    )


def _served(read: Reading, conversation: Conversation) -> bool:
    """Whether something neutral was asked for and done."""
    request = select(Request.id).where(Request.conversation_id == conversation.id)
    answered = select(Turn.id).where(
        Turn.conversation_id == conversation.id, Turn.intent.in_(NEUTRAL_QUESTIONS)
    )
    return _any(read, request) or _any(read, answered)


def _any(read: Reading, found: Any) -> bool:
    return read.session.scalar(found.limit(1)) is not None
