"""A member of staff takes over a live chat; the customer is told who it is (L79-L81)."""

from sqlalchemy import select

from duties.kinds import Channel
from duties.permissions import Deed
from duties.takeover import ChatNotLive, ChatTaken, has_lapsed, proper_alias
from duties.takeover_texts import taken_over
from services.active_takeover import active_takeover
from services.record_message import record_message
from services.require_staff import require_staff
from services.return_chat import give_back
from services.view_conversation import find_for_staff
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Conversation, Takeover, new_id


def take_over_chat(
    work: UnitOfWork, conversation_id: str, *, staff: str, alias: str, settings: Settings
) -> Takeover:
    """The takeover; one's own again if one has it. Raises NotAllowed, NotFound, ChatNotLive, ChatTaken, AliasInvalid."""
    member = require_staff(work, staff, Deed.TAKE_OVER_CHAT)
    conversation = _locked(work, find_for_staff(work, conversation_id, staff=staff))
    name = proper_alias(alias)
    if not is_live(conversation):
        raise ChatNotLive(f"conversation {conversation.id} is no live chat")
    earlier = active_takeover(work, conversation.id)
    if earlier is not None and earlier.staff == member.name:
        earlier.seen_at = work.now
        return earlier
    if earlier is not None:
        if not has_lapsed(earlier.seen_at, work.now):
            raise ChatTaken(earlier.staff, earlier.began_at)
        give_back(work, conversation, earlier, away=True, settings=settings)
    text = taken_over(conversation.language, alias=name, controller=settings.controller.short_name)
    announced = record_message(work, conversation, sender="bot", text=text, masked=text)
    takeover = Takeover(
        id=new_id(),
        conversation_id=conversation.id,
        staff=member.name,
        alias=name,
        position=announced.position,
        began_at=work.now,
        seen_at=work.now,
    )
    work.insert(takeover)
    work.conversation_id = conversation.id
    work.record("chat_taken_over", takeover)
    return takeover


def is_live(conversation: Conversation) -> bool:
    """Whether it is a chat that goes on."""
    return conversation.channel == Channel.CHAT and conversation.state == "open"


def usual_alias(read: Reading, staff: str) -> str:
    """The name this member of staff gave last; before the first time, the login name with a capital."""
    last = select(Takeover.alias).where(Takeover.staff == staff).order_by(Takeover.began_at.desc()).limit(1)
    return read.session.scalar(last) or staff.capitalize()


def _locked(work: UnitOfWork, conversation: Conversation) -> Conversation:
    return work.session.get_one(Conversation, conversation.id, with_for_update=True, populate_existing=True)
