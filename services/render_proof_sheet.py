"""The proof of a consent as a sheet of paper (L18, L19): an accessible PDF in Spanish of what `prove_consent` found."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import typst

from duties import spanish_words as words
from duties.local_time import to_local
from services.prove_consent import PROVEN
from settings import Settings

TEMPLATE = Path(__file__).parent / "sheets" / "proof_sheet.typ"
STANDARD: Literal["ua-1"] = "ua-1"  # PDF/UA-1: the sheet can be read aloud
MISSING = {
    "question": "la pregunta",
    "question_hash": "la huella de la pregunta",
    "answer": "la respuesta",
    "answer_commitment": "la huella de la respuesta",
    "rule": "la regla que decidió",
    "software": "la versión del asistente",
    "channel": "el canal",
    "actor": "quién lo anotó",
    "who": "la persona o la conversación",
    "audit_entry": "el asiento de la auditoría",
    "notice": "el aviso",
    "notice_hash": "la huella del aviso",
    "notice_completed": "que el aviso se oyera entero antes",
}
type Fact = tuple[str, str]


def render_proof_sheet(bundle: Mapping[str, Any], *, settings: Settings, now: datetime) -> bytes:
    """The PDF. `bundle` is what `prove_consent` gives, its answers hidden or not; `now` is in UTC."""
    return compile_sheet(proof_document(bundle, settings=settings, now=now), now=now)


def compile_sheet(document: Mapping[str, Any], *, now: datetime) -> bytes:
    """The PDF of a document of title, verdict and sections of named facts; `now` is in UTC."""
    return bytes(
        typst.compile(
            TEMPLATE,
            sys_inputs={"sheet": json.dumps(document, ensure_ascii=False)},
            pdf_standards=STANDARD,
            timestamp=now.replace(microsecond=0),
            ignore_system_fonts=True,
        )
    )


def proof_document(bundle: Mapping[str, Any], *, settings: Settings, now: datetime) -> dict[str, Any]:
    """What the sheet says, before it is set: title, verdict and sections of named facts."""
    controller = settings.controller
    proven = bundle["proof"] == PROVEN
    return {
        "title": "Prueba del consentimiento",
        "controller": f"{controller.name} · {controller.tax_id} · {controller.address}",
        "made": f"Hecha el {_local(now.isoformat())} · registro {bundle['grant_id']}",
        "proven": proven,
        "verdict": "La prueba está completa." if proven else "Sin prueba completa.",
        "missing": [MISSING[name] for name in bundle["missing"]],
        "sections": evidence_sections(bundle),
    }


def evidence_sections(bundle: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The evidence of one record as sections of named facts."""
    return [
        _section("Consentimiento", _record(bundle)),
        _section("Información dada antes", _notice(bundle["notice"]), "No consta ningún aviso."),
        _section("Pregunta y respuesta", _answer(bundle["answer"]), "No consta ninguna pregunta."),
        _section("Lo que pasó después", _later(bundle), "Nada ha cambiado desde entonces."),
    ]


def _section(heading: str, facts: Iterator[Fact], empty: str = "") -> dict[str, Any]:
    return {"heading": heading, "facts": [fact for fact in facts if fact[1]], "empty": empty}


def _record(bundle: Mapping[str, Any]) -> Iterator[Fact]:
    yield "Para qué", words.PURPOSES.get(bundle["purpose"], bundle["purpose"])
    yield "Estado", words.CONSENTS[bundle["state"]]
    yield "Desde", _local(bundle["at"])
    yield "Caduca", _local(bundle["expires_at"])
    yield "Cliente", bundle["person"] or "sin identificar"
    yield "Conversación", bundle["conversation"] or ""
    yield "Identidad en ella", words.IDENTITIES.get(bundle["identified_by"] or "", "")


def _notice(notice: Mapping[str, Any] | None) -> Iterator[Fact]:
    if notice is None:
        return
    yield "Versión", notice["version"]
    yield "Canal e idioma", f"{words.CHANNELS[notice['channel']]}, {notice['language']}"
    yield "Oído o mostrado entero", _local(notice["completed_at"]) or "no consta"
    yield "Texto", notice["text"]
    yield "Huella SHA-256", notice["sha256"]


def _answer(answer: Mapping[str, Any] | None) -> Iterator[Fact]:
    if answer is None:
        return
    yield "Se preguntó", answer["question"]
    yield "Huella de la pregunta", answer["question_sha256"]
    yield (
        "Se contestó",
        f"{answer['answer'] or 'no consta'} ({words.ANSWER_KINDS[answer['answer_kind']].lower()})",
    )
    yield (
        "Confianza del reconocimiento",
        f"{answer['confidence']} %" if answer["confidence"] is not None else "",
    )
    yield "Lo decidió", f"{answer['rule']} · {answer['software']}"
    yield "Cuándo", f"{_local(answer['at_utc'])} ({answer['at_utc']} UTC)"
    entry = answer["audit_entry"]
    yield "Asiento de auditoría", f"{entry['seq']} · {entry['hash']}" if entry else "no consta"


def _later(bundle: Mapping[str, Any]) -> Iterator[Fact]:
    decided = bundle["answer"]["at_utc"] if bundle["answer"] else ""
    for event in bundle["events"]:
        if event["at_utc"] > decided:
            yield (
                _local(event["at_utc"]),
                f"{words.CONSENTS[event['state']]} ({event['rule'] or event['actor']})",
            )


def _local(moment: str | None) -> str:
    """An ISO time as people of the controller's zone read it; blank for None."""
    return to_local(datetime.fromisoformat(moment)).strftime("%d/%m/%Y %H:%M:%S") if moment else ""
