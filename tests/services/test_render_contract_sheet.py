"""The consents of one contract on paper."""

from duties.kinds import Purpose
from services.add_staff import add_staff
from services.give_consent import give_consent
from services.prove_contract import ContractProof, prove_contract
from services.render_contract_sheet import contract_document, render_contract_sheet
from settings import Settings
from store import Store
from store.models import Contract, Grant
from tests.services.talk import ANA, WANTS, Front, verified


def prove(store: Store, settings: Settings) -> ContractProof:
    """The proof of the one contract."""
    with store.unit_of_work("cli") as work:
        add_staff(work, name="marta", role="supervisor")
        contract = work.session.query(Contract).one()
        found = prove_contract(work, contract.id, staff="marta", reason="Inspección", settings=settings)
        work.commit()
    return found


def test_the_sheet_holds_the_contract_each_purpose_and_the_evidence(
    front: Front, store: Store, settings: Settings
) -> None:
    """L18, L19, L27."""
    front.enrol(ANA)
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        give_consent(work, conversation, purpose=Purpose.MARKETING_EMAIL, answer=WANTS, settings=settings)
    proof = prove(store, settings)
    document = contract_document(proof, settings=settings, now=store.clock.now())
    text = str(document)
    assert document["proven"]
    assert ("Contrato", "P2024001") in document["sections"][0]["facts"]
    assert ("Publicidad por correo electrónico", "Dado") in document["sections"][0]["facts"]
    assert ("Publicidad por SMS", "Falta") in document["sections"][0]["facts"]
    assert "sí, quiero" in text
    assert "¿Quiere recibir publicidad?" in text
    assert "Obligación legal" in text
    assert render_contract_sheet(proof, settings=settings, now=store.clock.now()).startswith(b"%PDF-")


def test_a_consent_without_its_evidence_is_named_on_the_sheet(
    front: Front, store: Store, settings: Settings
) -> None:
    """L18: without proof it is no consent."""
    front.enrol(ANA)
    with store.unit_of_work("system") as work:
        work.session.add(
            Grant(purpose="marketing_sms", state="given", person_id=front.person_id(), at=work.now)
        )
        work.commit()
    document = contract_document(prove(store, settings), settings=settings, now=store.clock.now())
    assert not document["proven"]
    assert document["missing"] == ["Publicidad por SMS: la pregunta"]
