"""Write the letter that a move sends, as a preview or for good."""

import json
from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from duties.allowed_moves import letter_ahead
from duties.casework import LETTER_MEDIA, Move
from duties.deadlines import extended_due_date
from duties.errors import CannotDecrypt
from duties.kinds import Channel, Right
from duties.letters import Letter, LetterFacts, Sender, compose
from duties.local_time import local_day
from duties.reasons import Reason
from duties.steps import FINAL_LETTERS, LetterKind, Said, SayingIncomplete, Step
from services.contacts import open_contact
from services.file_may_be_used import file_may_be_used
from services.import_customers import is_email
from services.keep_case_apart import CASE, case_owner
from services.offer_consent_link import offer_consent_link
from services.queue_message import queue_message
from services.request_content import read_claim_of_request
from services.request_history import clock_of, last_proposal, moves_of, open_text
from settings import Settings, legal_at
from store import Reading, UnitOfWork
from store.models import ContactPoint, Person, Request, RequestLetter, RequestMove, new_id

BY_HAND = ""  # no address on file: the letter is handed over


def letter_of(
    read: Reading, request: Request, move: Move, said: Said, *, settings: Settings
) -> Letter | None:
    """The letter as it will go; None if the move leads to none. What a second person confirms the first has written."""
    kind = letter_ahead(move)
    if kind is None:
        return None
    reason, text, moves = said.reason, said.text, moves_of(read, request)
    if move.awaits is not None:
        proposed = last_proposal(moves)
        if proposed is not None:
            reason, text = proposed.reason or "", open_text(read, proposed)
    facts = LetterFacts(
        kind=kind,
        right=Right(request.right),
        reference=request.reference,
        received_on=local_day(request.received_at),
        written_on=local_day(read.now),
        reason=Reason(reason) if reason else None,
        text=text.strip(),
        due=extension_of(request, settings) if move.step is Step.EXTEND else None,
        stops=local_day(read.now) <= clock_of(read, request, moves, settings=settings).term_ends,
    )
    return compose(facts, sender_of(settings))


def addresses_of(read: Reading, request: Request) -> dict[str, str]:
    """Where a letter can go, by medium, the preferred first: only what is on file, or nothing but by hand.

    What is on file is not used in danger, nor where somebody asked for another: then only the e-mail they named (L112).
    Whoever is not on file is written to where they wrote from: a letter that tells nothing of anybody is owed too (L46).
    """
    claim = read_claim_of_request(read, request)
    if not file_may_be_used(read, request):
        named = claim.get("reach_email")
        return {"email": named} if named else {"letter": BY_HAND}
    known = _on_file(read, request.person_id) if request.person_id else _given(claim)
    media = LETTER_MEDIA[Channel(request.channel)]
    return {medium: known[medium] for medium in media if medium in known} or {"letter": BY_HAND}


def check_medium(read: Reading, request: Request, move: Move, said: Said) -> None:
    """Raise SayingIncomplete unless the letter has a medium that this person can be reached by."""
    if move.letter is not None and said.medium not in addresses_of(read, request):
        raise SayingIncomplete({"medium": "missing"})


def send_letter(
    work: UnitOfWork,
    request: Request,
    done: RequestMove,
    letter: Letter,
    kind: LetterKind,
    *,
    medium: str,
    settings: Settings,
) -> RequestLetter:
    """Keep the letter sealed and put it into the outbox."""
    invited = medium == "email" and kind is LetterKind.ANSWER and file_may_be_used(work, request)
    link = offer_consent_link(work, request.person_id, Right(request.right), settings) if invited else ""
    letter_id, to = new_id(), addresses_of(work, request)[medium]
    message = queue_message(
        work,
        kind="answer" if kind in FINAL_LETTERS else "letter",
        medium=medium,
        owner=request.owner,
        to=to,
        body="\n\n".join(filter(None, [letter.plain(), link])),
        person_id=request.person_id,
        conversation_id=request.conversation_id,
        request_id=request.id,
    )
    whole = {"title": letter.title, "head": letter.head, "paragraphs": letter.paragraphs}
    whole |= _kept_addressee(work, request, medium)
    row = RequestLetter(
        id=letter_id,
        request_id=request.id,
        move_id=done.id,
        message_id=message.id,
        kind=kind.value,
        medium=medium,
        owner=request.owner,
        text_sealed=work.seal(
            request.owner,
            "request_letters",
            "text_sealed",
            letter_id,
            json.dumps(whole, ensure_ascii=False),
        ),
        created_at=work.now,
    )
    work.insert(row)
    work.record("letter_written", row)
    return row


def _kept_addressee(read: Reading, request: Request, medium: str) -> dict[str, tuple[str, ...]]:
    """What goes with a letter: once the person is blocked, nobody could read name and address.

    So an erasure's answer has them by e-mail too, in case the mail server refuses it; where the file may not be used, none.
    """
    addresses = addresses_of(read, request)
    if medium == "letter" or (request.owner == case_owner(request) and "letter" in addresses):
        return {"addressee": addressee_of(read, request, addresses["letter"])}
    return {}


def kept_addressee(read: Reading, owner: str) -> tuple[str, ...]:
    """Name and address that an erasure keeps with its answer, under the case's own key; nothing if it keeps none."""
    answers = select(RequestLetter).where(
        RequestLetter.owner == owner, RequestLetter.kind == LetterKind.ANSWER.value
    )
    row = read.session.scalars(answers.order_by(RequestLetter.created_at.desc())).first()
    if row is None or not owner.startswith(CASE):
        return ()
    try:
        lines = open_letter(read, row).get("addressee", ())
    except CannotDecrypt:
        return ()
    return tuple(str(line) for line in lines) if isinstance(lines, list) else ()


def addressee_of(read: Reading, request: Request, to: str) -> tuple[str, ...]:
    """Name and address for the envelope; of who is not known what they gave, if an address. Raises CannotDecrypt."""
    if request.person_id is None:
        said = str(read_claim_of_request(read, request).get("name", ""))
        return tuple(line for line in (said, to) if line) if to else ()
    person = read.session.get_one(Person, request.person_id)
    name, surname = (
        read.open_text(f"person:{person.id}", "people", column, person.id, getattr(person, column))
        for column in ("name_sealed", "surname_sealed")
    )
    return tuple(line for line in (f"{name} {surname}", to) if line)


def open_letter(read: Reading, row: RequestLetter) -> Mapping[str, object]:
    """A kept letter: title, head, paragraphs; of one on paper also the addressee. Raises CannotDecrypt."""
    whole: Mapping[str, object] = json.loads(
        read.open_text(row.owner, "request_letters", "text_sealed", row.id, row.text_sealed)
    )
    return whole


def sender_of(settings: Settings) -> Sender:
    """Who writes, and where one may complain."""
    controller, authority = settings.controller, settings.authority
    dpo = controller.dpo
    return Sender(
        name=controller.name,
        tax_id=controller.tax_id,
        address=controller.address,
        officer=f"{dpo.name}, {dpo.email}" if dpo else controller.email,
        authority=authority.name,
        authority_web=authority.web,
        authority_address=authority.address,
    )


def extension_of(request: Request, settings: Settings) -> date:
    """The day an extension promises."""
    received = local_day(request.received_at)
    return extended_due_date(
        request.received_at,
        legal_at(settings, "rights_months", received),
        legal_at(settings, "rights_extension_months", received),
    )


def _given(claim: Mapping[str, str]) -> dict[str, str]:
    found = {"email": claim.get("email", ""), "letter": claim.get("address", "")}
    return {medium: to for medium, to in found.items() if to and (medium == "letter" or is_email(to))}


def _on_file(read: Reading, person_id: str) -> dict[str, str]:
    point = read.session.scalars(
        select(ContactPoint)
        .where(ContactPoint.person_id == person_id, ContactPoint.kind == "email")
        .order_by(ContactPoint.created_at.desc())
    ).first()
    found = {"email": open_contact(read, point)} if point is not None else {}
    person = read.session.get_one(Person, person_id)
    if person.address_sealed is not None:
        found["letter"] = read.open_text(
            f"person:{person.id}", "people", "address_sealed", person.id, person.address_sealed
        )
    return found
