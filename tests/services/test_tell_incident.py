"""Whoever has to be told of a step is told in their language, with their remedy (L64, L82, L83, L86)."""

from typing import Any

import pytest

from duties.incident_kinds import IncidentKind
from duties.incident_steps import IncidentOutcome, IncidentSaid, IncidentStep
from services.check_intake import IntakeEntry
from services.enter_intake import enter_intake
from services.incident_reading import incident_by_key
from services.list_undelivered import list_to_post
from services.move_incident import move_incident
from services.open_incident import open_incident
from services.settle_undelivered import post_undelivered, print_undelivered
from store.models import Conversation, OutboundMessage, new_id
from tests.services.desk_cases import Desk
from tests.services.talk import ANA, Front, verified

ANSWER = "Sus datos se borraron el 3 de noviembre; quedan bloqueados los de la póliza, como pide la ley."
RECEIPT = {
    "es": "su queja {key} la lleva ya una persona",
    "ca": "la seva queixa {key} ja la porta una persona",
    "en": "your complaint {key} is now with a person",
}
DAYS = {"es": "8 de diciembre de 2026", "ca": "8 de desembre de 2026", "en": "8 December 2026"}
ELSEWHERE = {"es": "puede acudir al", "ca": "pot acudir al", "en": "you can turn to"}
SIGNED = {
    "es": "Delegada de Protección de Datos",
    "ca": "Delegada de Protecció de Dades",
    "en": "Data Protection Officer",
}
AUTHORITIES = {
    "es": "ante la Agencia Española de Protección de Datos (Calle Jorge Juan 6",
    "ca": "davant l'Agència Espanyola de Protecció de Dades (Calle Jorge Juan 6",
    "en": "to the Spanish Data Protection Agency (Calle Jorge Juan 6",
}


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team, and Ana on file."""
    front.enrol(ANA)
    return Desk.opened(front)


def told_by_chat(desk: Desk, kind: IncidentKind, language: str) -> str:
    """Ana, proven, tells what happened in a language; gives the key."""
    talk = desk.front.chat()
    verified(desk.front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        conversation.language = language
        opened = open_incident(work, conversation, text="no em fan cas", kind=kind, settings=desk.settings)
        return opened.key


def referred(desk: Desk) -> str:
    """The authority refers Ana's complaint by letter; gives the key."""
    entry = IntakeEntry(
        kind="complaint",
        channel="letter",  # type: ignore[arg-type] # as a form says it
        received_on=None,
        words="No me han borrado los datos",
        incident_kind=IncidentKind.AEPD_REFERRAL,
        file_number="EXP202612345",
        who={"document": ANA["document"]},
    )
    with desk.store.unit_of_work("cli") as work:
        entry = IntakeEntry(**(vars(entry) | {"received_on": work.now.date()}))
        done = enter_intake(work, entry, entry_id=new_id(), staff="lola", settings=desk.settings)
        work.commit()
        return done.reference


def step(desk: Desk, key: str, name: IncidentStep, by: str = "delegada", **said: str) -> None:
    """Take a step on what is there now."""
    with desk.store.unit_of_work("cli") as work:
        seen = incident_by_key(work, key).revision
        values: dict[str, Any] = {"text": ANSWER, **said}
        move_incident(
            work, key, name, staff=by, seen=seen, said=IncidentSaid(**values), settings=desk.settings
        )
        work.commit()


def messages(desk: Desk) -> list[OutboundMessage]:
    """Everything queued but codes, the oldest first."""
    with desk.store.reader() as read:
        found = read.session.query(OutboundMessage).filter(OutboundMessage.kind != "otp")
        return list(found.order_by(OutboundMessage.created_at, OutboundMessage.kind.desc()))


def bodies(desk: Desk) -> str:
    """All their words."""
    return "\n".join(desk.front.body(message) for message in messages(desk))


@pytest.mark.parametrize("language", ["es", "ca", "en"])
def test_each_message_is_in_the_language_of_the_conversation(desk: Desk, language: str) -> None:
    """L86: receipt, taken, resolved."""
    key = told_by_chat(desk, IncidentKind.QUEJA, language)
    step(desk, key, IncidentStep.TAKE, by="lola")
    step(desk, key, IncidentStep.RESOLVE, by="lola", outcome=IncidentOutcome.REJECTED)
    said = bodies(desk)
    assert RECEIPT[language].format(key=key) in said
    assert said.count(DAYS[language]) == 2
    assert ELSEWHERE[language] in said
    assert {message.language or "es" for message in messages(desk)} == {language}


def test_a_language_that_we_do_not_write_is_answered_in_spanish(desk: Desk) -> None:
    """L86: its conversations are handed to a person."""
    key = told_by_chat(desk, IncidentKind.QUEJA, "eu")
    step(desk, key, IncidentStep.TAKE, by="lola")
    assert RECEIPT["es"].format(key=key) in bodies(desk)


@pytest.mark.parametrize(
    "outcome", [IncidentOutcome.ACCEPTED, IncidentOutcome.PARTLY, IncidentOutcome.REJECTED]
)
@pytest.mark.parametrize("language", ["es", "ca", "en"])
def test_a_complaint_to_the_officer_is_answered_with_the_authority_named_whatever_is_decided(
    desk: Desk, language: str, outcome: IncidentOutcome
) -> None:
    """L64: reasoned, signed by the officer, with the remedy."""
    key = told_by_chat(desk, IncidentKind.DPO_COMPLAINT, language)
    step(desk, key, IncidentStep.TAKE)
    step(desk, key, IncidentStep.RESOLVE, outcome=outcome)
    (answer,) = (message for message in messages(desk) if message.kind == "answer")
    said = desk.front.body(answer)
    assert ANSWER in said
    assert AUTHORITIES[language] in said
    assert SIGNED[language] in said
    assert desk.settings.authority.web in said
    assert ELSEWHERE[language] not in said  # the customers' complaints service has no say in it


def test_what_the_authority_refers_is_answered_to_the_authority_on_paper(desk: Desk) -> None:
    """L64: who complained to it is not written to when somebody takes the case."""
    key = referred(desk)
    step(desk, key, IncidentStep.TAKE)
    assert messages(desk) == []
    step(desk, key, IncidentStep.RESOLVE, outcome=IncidentOutcome.PARTLY)
    (letter,) = messages(desk)
    assert (letter.medium, letter.kind, letter.person_id) == ("letter", "authority", None)
    said = desk.front.body(letter)
    for part in ("EXP202612345", key, ANSWER, "artículos 37.2", "23 de noviembre de 2026", "en parte"):
        assert part in said
    with desk.store.unit_of_work("cli") as work:
        (line,) = list_to_post(work)
        assert (line.message.id, line.key, line.owed) == (letter.id, key, True)
        sheet = print_undelivered(work, letter.id, staff="delegada", settings=desk.settings)
        post_undelivered(work, letter.id, staff="delegada")
        work.commit()
    assert sheet.startswith(b"%PDF")
    with desk.store.reader() as read:
        assert list_to_post(read) == ()
        assert read.session.query(Conversation).count() == 1
    assert desk.store.verify() == []


def test_the_person_may_be_asked_about_what_the_authority_refers_and_the_officer_need_not_wait(
    desk: Desk,
) -> None:
    """L64: its month runs on."""
    key = referred(desk)
    step(desk, key, IncidentStep.TAKE)
    step(desk, key, IncidentStep.ASK_PERSON, text="Díganos desde qué correo lo pidió.")
    assert "reclamación ante la autoridad de protección de datos" in bodies(desk)
    step(desk, key, IncidentStep.GO_ON)
    step(desk, key, IncidentStep.RESOLVE, outcome=IncidentOutcome.ACCEPTED)
