"""The page of choices behind a link: one person's publicity, each purpose by itself, with the evidence of L19."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from duties.consent_answer import Answer
from duties.consent_link import ANSWERS, TITLE, Choice, choices, introduction
from duties.errors import LinkInvalid
from duties.kinds import ConsentState, Identity
from services.consent_records import person_record
from services.controller_facts import second_layer
from services.give_consent import give_consent
from services.offer_consent_link import hash_of
from services.refuse_consent import refuse_consent
from services.withdraw_consent import withdraw_consent
from settings import Settings
from store import Reading, UnitOfWork
from store.models import ConsentLink, Conversation, Notice, NoticeGiven, new_id

CHANNEL = "web"


@dataclass(frozen=True)
class PageChoice:
    """A question with how things stand; nothing is ticked whatever they are."""

    choice: Choice
    state: ConsentState | None
    since: datetime | None


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
    found = []
    for choice in choices(controller.short_name):
        record = person_record(read, link.person_id, choice.purpose)
        state = ConsentState(record.state) if record else None
        found.append(PageChoice(choice, state, record.at if record else None))
    words = introduction(controller.short_name, controller.email)
    return ConsentPage(TITLE, words, tuple(found), link.expires_at)


def answer_consent_page(
    work: UnitOfWork, token: str, answers: Mapping[str, str], *, settings: Settings
) -> None:
    """Store each answer given; what was left open stays as it is. Raises LinkInvalid."""
    link = _link(work, token, lock=True)
    asked = {each.purpose: each.question for each in choices(settings.controller.short_name)}
    given = {purpose: answers[purpose] for purpose in asked if answers.get(purpose) in ANSWERS}
    if not given:
        return
    conversation = _conversation(work, link)
    _told(work, conversation, settings)
    for purpose, value in given.items():
        answer = Answer("button", ANSWERS[value], asked[purpose], f"{CHANNEL}:{value}")
        record = person_record(work, link.person_id, purpose)
        if value == "yes":
            give_consent(work, conversation, purpose=purpose, answer=answer, settings=settings)
        elif record is not None and record.state == ConsentState.GIVEN:
            withdraw_consent(work, conversation, purposes=[purpose], answer=answer)
        else:
            refuse_consent(work, conversation, purpose=purpose, answer=answer, settings=settings)
    work.record("consent_page_answered", link)


def _link(read: Reading, token: str, *, lock: bool = False) -> ConsentLink:
    found = select(ConsentLink).where(ConsentLink.token_hash == hash_of(token))
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


def _told(work: UnitOfWork, conversation: Conversation, settings: Settings) -> None:
    """What the page tells is the notice of these answers: kept by its text, told before the first of them."""
    controller = settings.controller
    lines = [TITLE, *introduction(controller.short_name, controller.email)]
    lines += [each.question for each in choices(controller.short_name)]
    lines += [line for each in second_layer(settings) for line in ("", each.heading, *each.paragraphs)]
    text = "\n".join(lines)
    notice_id = hashlib.sha256(text.encode()).hexdigest()
    if work.session.get(Notice, notice_id) is None:
        notice = Notice(
            id=notice_id,
            version=f"{CHANNEL}-es-{notice_id[:8]}",
            channel=CHANNEL,
            language="es",
            text=text,
            created_at=work.now,
        )
        work.session.add(notice)
        work.record("notice_version_stored", notice)
        work.session.flush()
    known = select(NoticeGiven.id).where(
        NoticeGiven.conversation_id == conversation.id, NoticeGiven.notice_id == notice_id
    )
    if work.session.scalar(known) is None:
        told = NoticeGiven(
            id=new_id(),
            conversation_id=conversation.id,
            notice_id=notice_id,
            started_at=work.now,
            ended_at=work.now,
            completed=True,
        )
        conversation.noticed = True
        work.session.add(told)
        work.record("notice_completed", told)
        work.session.flush()
