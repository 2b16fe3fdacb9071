"""The first half of a turn: understand what was said and commit it, sealed, with its open turn, before Rasa is asked."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select

from bot.add_turn import add_turn, keep_references
from bot.attended import is_attended, leave_to_person
from bot.besides_a_no import besides_a_no
from bot.decided_declined import not_meant
from bot.decided_turn import decided_here, decided_in_another
from bot.dialogue_state import TravellingState, load_state
from bot.earlier_turns import answered_before
from bot.hear import find_offer, hear
from bot.incoming import Answer, Incoming
from bot.language_change import record_notice
from bot.questions import question
from bot.turn_language import TurnLanguage, settle_language
from bot.understand.declined import find_declined
from duties.errors import ConversationUnknown
from services.record_message import record_message
from settings import Settings
from store import UnitOfWork
from store.models import Conversation

# What every turn asks is built once, and asks for columns where no object is needed: 60 instead of 200 µs each.
_LOCKED = select(Conversation).where(Conversation.id == bindparam("wanted")).with_for_update()


@dataclass(frozen=True)
class OpenedTurn:
    """A turn that has been committed as open, and what Rasa is to be sent for it."""

    turn_id: str
    conversation_id: str
    channel: str
    language: str
    state: TravellingState
    text: str | None
    parse_data: dict[str, Any] | None
    switched: bool = False
    notice: tuple[dict[str, Any], ...] = ()
    ruled_out: tuple[str, ...] = ()  # intents that the words themselves exclude
    rest: str = ""

    def for_rasa(self) -> dict[str, Any]:
        """The body of the connector's `/turn`."""
        return {
            "turn": self.turn_id,
            "channel": self.channel,
            "language": self.language,
            "text": self.text,
            "parse_data": self.parse_data,
            "state": self.state.for_rasa(),
            **({"ruled_out": list(self.ruled_out), "rest": self.rest} if self.ruled_out else {}),
        }


def open_turn(
    work: UnitOfWork, conversation_id: str, incoming: Incoming, settings: Settings
) -> OpenedTurn | Answer:
    """Open the turn, or give the first answer again for a delivery already answered.

    Raises ConversationUnknown, ConversationEnded, TurnInProgress, TurnLeftOpen.
    """
    # Locked first and read after: what stood in the lock's way has been committed by then.
    conversation = work.session.scalar(_LOCKED, {"wanted": conversation_id})
    if conversation is None:
        raise ConversationUnknown("no such conversation")
    answer = answered_before(work, conversation, incoming)
    if answer is not None:
        return answer
    attended = is_attended(work, conversation, settings)
    state = load_state(work, conversation)
    offer = find_offer(state, incoming, conversation.question)
    unchanged = offer is not None or attended
    language = TurnLanguage() if unchanged else settle_language(work, conversation, incoming, settings)
    heard = hear(work, conversation, incoming, offer, settings)
    turn = add_turn(work, conversation, incoming, heard, offer, language=language.facts())
    record_message(
        work,
        conversation,
        sender="customer",
        text=offer.title if offer else heard.text,
        masked=offer.title if offer else heard.masked,
        turn_id=turn.id,
    )
    record_notice(work, conversation, list(language.notice))
    if offer is None:
        keep_references(work, conversation, turn, heard)
    work.record("turn_opened", turn)
    if attended:
        return leave_to_person(work, conversation, turn)
    declined = find_declined(heard.masked, conversation.language)
    decided = (
        decided_here(conversation, incoming, heard, offer, declined=declined, settings=settings)
        if language.change is None
        else decided_in_another(conversation, language.change, heard, settings)
    )
    beside = besides_a_no(conversation, decided, heard, declined) if offer is None else ""
    if beside:
        decided = None
    return OpenedTurn(
        turn_id=turn.id,
        conversation_id=conversation.id,
        channel=conversation.channel,
        language=conversation.language,
        state=language.state_in_it(state),
        text=(beside or heard.masked) if decided is None else None,
        parse_data=None if decided is None else _parse_data(decided),
        switched=language.switched,
        notice=language.notice,
        ruled_out=not_meant(question(conversation.question), declined)
        if decided is None and not beside
        else (),
        rest=declined.rest,
    )


def _parse_data(intent: str) -> dict[str, Any]:
    """An intent that is certain, as Rasa's NLU would have told it."""
    return {"intent": {"name": intent, "confidence": 1.0}, "entities": []}
