"""The proof of a consent on paper says all that the bundle holds, in Spanish (L18, L19)."""

from duties.kinds import Purpose
from services.give_consent import give_consent
from services.prove_consent import prove_consent
from services.render_proof_sheet import proof_document, render_proof_sheet
from services.withdraw_consent import withdraw_consent
from tests.conftest import SetClock
from tests.services.talk import STOP, YES, Front

RECORD = Purpose.CONVERSATION_RECORD


def test_the_sheet_says_what_was_asked_answered_and_decided(front: Front, clock: SetClock) -> None:
    """L19: prompt, answer, rule, hashes, time and audit entry; a later withdrawal too (L20)."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        grant = give_consent(work, conversation, purpose=RECORD, answer=YES, settings=front.settings)
    clock.forward(minutes=5)
    with talk.turn() as (work, conversation):
        withdraw_consent(work, conversation, purposes=(RECORD,), answer=STOP)
    with front.store.reader() as read:
        bundle = prove_consent(read, grant.id)
        document = proof_document(bundle, settings=front.settings, now=read.now)
        pdf = render_proof_sheet(bundle, settings=front.settings, now=read.now)
    told = {name: value for section in document["sections"] for name, value in section["facts"]}
    assert document["proven"] is True
    assert (told["Para qué"], told["Estado"]) == ("Guardar la conversación", "Retirado")
    assert told["Se preguntó"] == YES.question
    assert told["Se contestó"].startswith(YES.text)
    assert bundle["answer"]["audit_entry"]["hash"] in told["Asiento de auditoría"]
    assert told["Texto"] == bundle["notice"]["text"]
    assert "Retirado" in document["sections"][-1]["facts"][-1][1]
    assert pdf.startswith(b"%PDF")


def test_what_cannot_be_proven_is_said_on_top(front: Front) -> None:
    """L18: without the whole bundle it is «sin prueba»."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        grant = give_consent(work, conversation, purpose=RECORD, answer=YES, settings=front.settings)
    with front.store.reader() as read:
        bundle = prove_consent(read, grant.id) | {
            "proof": "sin prueba",
            "missing": ["notice"],
            "notice": None,
        }
        document = proof_document(bundle, settings=front.settings, now=read.now)
        assert render_proof_sheet(bundle, settings=front.settings, now=read.now).startswith(b"%PDF")
    assert (document["proven"], document["missing"]) == (False, ["el aviso"])
