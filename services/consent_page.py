"""The page of choices behind a link: one person's publicity, each purpose by itself, with the evidence of L19."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from duties.consent_link import TITLE, introduction
from duties.errors import LinkInvalid
from duties.kinds import Identity
from duties.portal import CHANNEL
from services.token_hash import token_hash
from services.web_choices import PageChoice, answered, read_choices, store_choices
from settings import Settings
from store import Reading, UnitOfWork
from store.models import ConsentLink, Conversation, new_id


@dataclass(frozen=True)
class ConsentPage:
    """What the page shows. It names nobody."""

    title: str
    introduction: tuple[str, ...]
    choices: tuple[PageChoice, ...]
    expires_at: datetime


def read_consent_page(read: Reading, token: str, *, settings: Settings) -> ConsentPage:
    """The page of a link. Raises LinkInvalid, without saying whether it never was or has run out."""
    link = _link(read, token)
    controller = settings.controller
    words = introduction(controller.short_name, controller.email)
    return ConsentPage(TITLE, words, read_choices(read, link.person_id, settings=settings), link.expires_at)


def answer_consent_page(
    work: UnitOfWork, token: str, answers: Mapping[str, str], *, settings: Settings
) -> None:
    """Store each answer given; what was left open stays as it is. Raises LinkInvalid."""
    link = _link(work, token, lock=True)
    if not answered(answers, settings):
        return
    told = introduction(settings.controller.short_name, settings.controller.email)
    store_choices(work, _conversation(work, link), link.person_id, answers, told=told, settings=settings)
    work.record("consent_page_answered", link)


def _link(read: Reading, token: str, *, lock: bool = False) -> ConsentLink:
    found = select(ConsentLink).where(ConsentLink.token_hash == token_hash(token))
    link = read.session.scalar(found.with_for_update() if lock else found)
    if link is None or link.expires_at <= read.now:
        raise LinkInvalid("the link is forged or has run out")
    return link


def _conversation(work: UnitOfWork, link: ConsentLink) -> Conversation:
    """The session that the answers of this link belong to; who holds the link holds a contact on file."""
    if link.conversation_id is not None:
        conversation = work.session.get_one(Conversation, link.conversation_id)
        work.conversation_id = conversation.id
        return conversation
    conversation = Conversation(
        id=new_id(),
        channel=CHANNEL,
        language="es",
        state="ended",
        phase="ended",
        identity=Identity.VERIFIED,
        person_id=link.person_id,
        claimed_person_id=link.person_id,
        claimed=True,
        started_at=work.now,
        last_activity_at=work.now,
        ended_at=work.now,
        ended_reason="page",
    )
    work.insert(conversation)
    work.conversation_id = conversation.id
    work.record("conversation_opened", conversation)
    work.record("conversation_ended", conversation)
    link.conversation_id = conversation.id
    return conversation
