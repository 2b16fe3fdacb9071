"""A person's publicity on a page of ours: each purpose by itself, with the evidence of L19, nothing ticked (L16)."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from duties.consent_answer import Answer
from duties.consent_link import ANSWERS, TITLE, Choice, choices
from duties.kinds import ConsentState, Purpose
from duties.portal import CHANNEL
from services.consent_records import person_record
from services.controller_facts import second_layer
from services.give_consent import give_consent
from services.refuse_consent import refuse_consent
from services.withdraw_consent import withdraw_consent
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Conversation, Notice, NoticeGiven, new_id


@dataclass(frozen=True)
class PageChoice:
    """A question with how things stand; nothing is ticked whatever they are."""

    choice: Choice
    state: ConsentState | None
    since: datetime | None


def read_choices(read: Reading, person_id: str, *, settings: Settings) -> tuple[PageChoice, ...]:
    """Every question with what the person has said of it."""
    found = []
    for choice in choices(settings.controller.short_name):
        record = person_record(read, person_id, choice.purpose)
        state = ConsentState(record.state) if record else None
        found.append(PageChoice(choice, state, record.at if record else None))
    return tuple(found)


def answered(answers: Mapping[str, str], settings: Settings) -> dict[Purpose, str]:
    """What of a form answers a question of ours."""
    asked = [each.purpose for each in choices(settings.controller.short_name)]
    return {purpose: answers[purpose] for purpose in asked if answers.get(purpose) in ANSWERS}


def store_choices(
    work: UnitOfWork,
    conversation: Conversation,
    person_id: str,
    answers: Mapping[str, str],
    *,
    told: Sequence[str],
    settings: Settings,
) -> None:
    """Store each answer given, after what the page told (`told`); what was left open stays as it is."""
    questions = {each.purpose: each.question for each in choices(settings.controller.short_name)}
    _told(work, conversation, told, settings)
    for purpose, value in answered(answers, settings).items():
        answer = Answer("button", ANSWERS[value], questions[purpose], f"{CHANNEL}:{value}")
        record = person_record(work, person_id, purpose)
        if value == "yes":
            give_consent(work, conversation, purpose=purpose, answer=answer, settings=settings)
        elif record is not None and record.state == ConsentState.GIVEN:
            withdraw_consent(work, conversation, purposes=[purpose], answer=answer)
        else:
            refuse_consent(work, conversation, purpose=purpose, answer=answer, settings=settings)


def _told(work: UnitOfWork, conversation: Conversation, words: Sequence[str], settings: Settings) -> None:
    """What the page tells is the notice of these answers: kept by its text, told before the first of them."""
    lines = [TITLE, *words]
    lines += [each.question for each in choices(settings.controller.short_name)]
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
