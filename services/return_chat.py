"""Give a chat back to the assistant, which says again that it is one (L90) and what it had asked."""

from sqlalchemy import select

from duties.permissions import Deed
from duties.takeover import ChatNotYours, TakeoverEnd
from duties.takeover_texts import returned
from services.active_takeover import active_takeover
from services.record_message import record_message
from services.require_staff import require_staff
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Conversation, Message, Takeover


def return_chat(work: UnitOfWork, conversation_id: str, *, staff: str, settings: Settings) -> Takeover:
    """By whoever attends it. Raises NotAllowed, ChatNotYours."""
    member = require_staff(work, staff, Deed.TAKE_OVER_CHAT)
    conversation = work.session.get(Conversation, conversation_id, with_for_update=True)
    takeover = active_takeover(work, conversation_id)
    if conversation is None or takeover is None or takeover.staff != member.name:
        raise ChatNotYours(f"conversation {conversation_id} is attended by somebody else, or by nobody")
    give_back(work, conversation, takeover, away=False, settings=settings)
    return takeover


def give_back(
    work: UnitOfWork, conversation: Conversation, takeover: Takeover, *, away: bool, settings: Settings
) -> None:
    """End the takeover and say so. `away`: nobody handed it back, the lease has lapsed."""
    text = returned(
        conversation.language,
        controller=settings.controller.short_name,
        away=away,
        words=_open_question(work, conversation, takeover),
    )
    told = record_message(work, conversation, sender="bot", text=text, masked=text)
    end_takeover(work, takeover, TakeoverEnd.AWAY if away else TakeoverEnd.RETURNED)
    takeover.return_position = told.position
    work.session.flush()


def end_takeover(work: UnitOfWork, takeover: Takeover, how: TakeoverEnd) -> None:
    """Note that nobody attends the chat any more."""
    takeover.ended_at, takeover.ended_by = work.now, how
    work.conversation_id = takeover.conversation_id
    work.record("chat_returned", takeover)
    work.session.flush()


def _open_question(read: Reading, conversation: Conversation, takeover: Takeover) -> str | None:
    """The assistant's last words before the person came, if they are still to be answered.

    They are said again because an answer to a question that was asked long ago would be none (L15).
    """
    if conversation.question is None:
        return None
    last = read.session.scalar(
        select(Message)
        .where(
            Message.conversation_id == conversation.id,
            Message.sender == "bot",
            Message.position < takeover.position,
        )
        .order_by(Message.position.desc())
        .limit(1)
    )
    if last is None:
        return None
    return read.open_text(last.owner, "messages", "text_sealed", last.id, last.text_sealed)
