"""Begin to give the notice of a conversation's channel and language, and keep which one it is."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import select

from duties.kinds import Channel, Purpose
from duties.notice import NoticeWording, render_notice
from duties.second_layer import Section
from services.controller_facts import notice_values, second_layer
from settings import Settings, in_language
from store import UnitOfWork
from store.models import Conversation, Notice, NoticeGiven, new_id

_SECOND = {"es": "— Segunda capa —", "ca": "— Segona capa —", "en": "— Second layer —"}


@dataclass(frozen=True)
class NoticeText:
    """What to say: pieces, then the question; buttons are for chat. `purposes` is what a bare yes grants."""

    pieces: tuple[str, ...]
    question: str
    notice_id: str
    version: str
    buttons: tuple[str, ...]
    card_buttons: tuple[str, ...]
    purposes: tuple[Purpose, ...]


def give_notice(work: UnitOfWork, conversation: Conversation, *, settings: Settings) -> NoticeText:
    """Render the notice, store its version (L9) and that it has begun. Asked again, it is the same event."""
    language = conversation.language
    values = notice_values(in_language(settings, language))
    wording = render_notice(Channel(conversation.channel), values, language)
    notice = _stored(work, conversation, notice_text(wording, second_layer(settings, language), language))
    if _begun(work, conversation, notice) is None:
        given = NoticeGiven(
            id=new_id(), conversation_id=conversation.id, notice_id=notice.id, started_at=work.now
        )
        work.session.add(given)
        work.record("notice_started", given)
        work.session.flush()
    return NoticeText(
        pieces=wording.pieces,
        question=wording.question,
        notice_id=notice.id,
        version=notice.version,
        buttons=wording.buttons,
        card_buttons=wording.card_buttons,
        purposes=wording.purposes,
    )


def notice_text(wording: NoticeWording, sections: tuple[Section, ...], language: str = "es") -> str:
    """Both layers as one text: a purpose or recipient more makes it another notice (L10)."""
    first = [*wording.pieces, wording.question]
    second = [line for section in sections for line in ("", section.heading, *section.paragraphs)]
    return "\n".join([*first, "", _SECOND[language], *second])


def _stored(work: UnitOfWork, conversation: Conversation, text: str) -> Notice:
    notice_id = hashlib.sha256(text.encode()).hexdigest()
    notice = work.session.get(Notice, notice_id)
    if notice is None:
        notice = Notice(
            id=notice_id,
            version=f"{conversation.channel}-{conversation.language}-{notice_id[:8]}",
            channel=conversation.channel,
            language=conversation.language,
            text=text,
            created_at=work.now,
        )
        work.session.add(notice)
        work.record("notice_version_stored", notice)
        work.session.flush()
    return notice


def _begun(work: UnitOfWork, conversation: Conversation, notice: Notice) -> NoticeGiven | None:
    return work.session.scalar(
        select(NoticeGiven).where(
            NoticeGiven.conversation_id == conversation.id, NoticeGiven.notice_id == notice.id
        )
    )
