"""The consents of one contract as a sheet of paper (L18, L27): an accessible PDF in Spanish."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from duties import spanish_words as words
from duties.local_time import to_local
from services.prove_contract import ContractProof
from services.render_proof_sheet import MISSING, compile_sheet, evidence_sections
from settings import Settings


def render_contract_sheet(proof: ContractProof, *, settings: Settings, now: datetime) -> bytes:
    """The PDF; `now` is in UTC."""
    return compile_sheet(contract_document(proof, settings=settings, now=now), now=now)


def contract_document(proof: ContractProof, *, settings: Settings, now: datetime) -> dict[str, Any]:
    """What the sheet says, before it is set."""
    controller, unproven = settings.controller, proof.unproven
    return {
        "title": "Consentimientos de un contrato",
        "controller": f"{controller.name} · {controller.tax_id} · {controller.address}",
        "made": f"Hecha el {to_local(now):%d/%m/%Y %H:%M:%S} · contrato {proof.number or 'bloqueado'}",
        "proven": not unproven,
        "verdict": "Todo lo que consta como dado tiene su prueba completa."
        if not unproven
        else "Hay consentimientos dados sin prueba completa.",
        "missing": [_lacks(proof, purpose) for purpose in unproven],
        "sections": [_summary(proof, settings), *_evidence(proof)],
    }


def _lacks(proof: ContractProof, purpose: str) -> str:
    missing = proof.bundles.get(purpose, {}).get("missing", [])
    pieces = [MISSING[name] for name in missing] or ["el registro"]
    return f"{words.PURPOSES.get(purpose, purpose)}: {', '.join(pieces)}"


def _summary(proof: ContractProof, settings: Settings) -> dict[str, Any]:
    contract = proof.contract
    facts = [
        ("Contrato", proof.number or "bloqueado"),
        ("Producto", contract.product),
        ("Cliente", contract.customer_ref),
    ]
    for each in settings.purposes:
        state = words.CELLS[contract.states[each.id]]
        basis = f" ({words.BASES[each.basis]})" if each.basis != "consent" else ""
        facts.append((words.PURPOSES.get(each.id, each.text.rstrip(".")), f"{state}{basis}"))
    return {"heading": "Estado por finalidad", "facts": facts, "empty": ""}


def _evidence(proof: ContractProof) -> Iterator[dict[str, Any]]:
    for purpose, bundle in proof.bundles.items():
        name = words.PURPOSES.get(purpose, purpose)
        for section in evidence_sections(bundle):
            yield section | {"heading": f"{name}: {section['heading'].lower()}"}
