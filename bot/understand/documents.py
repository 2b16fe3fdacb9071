"""DNI, NIE and CIF. Their check letters decide; eight digits get their letter computed and are to be confirmed."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understand.found import Around, Candidate, Found
from duties import spanish_ids

_DOCUMENT_WORDS = ("dni", "documento", "identidad", "nif", "carne", "carnet", "identificacion", "cedula")
_DOCUMENT_QUESTIONS = ("document", "document_ok", "suppress_contact", "dni")
_OTHER_DIGITS = (
    "referencia",
    "expediente",
    "poliza",
    "contrato",
    "codigo",
    "factura",
    "siniestro",
    "cliente",
)
_COMPANY_WORDS = (
    *(
        "cif",
        "nif",
        "empresa",
        "sociedad",
        "fiscal",
        "documento",
        "ute",
        "cooperativa",
        "asociacion",
        "fundacion",
    ),
    *("comunidad", "ayuntamiento", "club", "parroquia", "negocio", "tienda", "sl", "sa"),
)
_OTHER_CUES = ("reference", "code", "account", "company", "passport", "law", "paper")
_NIE_SHAPE = r"[XYZ][0-9]{7}[A-Z]"


def document(candidate: Candidate) -> Found | None:
    """A document with the right control."""
    text = _without_long_nie_zero(candidate.text)
    if re.fullmatch(r"[0-9]{7}[A-Z]", text):
        text = "0" + text
    kind = spanish_ids.document_kind(text) if re.fullmatch(r"[A-Z]?[0-9]{7,8}[A-Z0-9]?", text) else None
    begins = not candidate.around.before  # the text begins with it: "a veintiocho cero quince…"
    if kind is None or (kind == "cif" and candidate.soft and not (_company(candidate) or begins)):
        return None
    return Found(kind, text)


def document_lettered(candidate: Candidate, letters: Sequence[str]) -> Found | None:
    """A document of which one or both letters were said elsewhere in the sentence; its control must be right."""
    text = candidate.text
    if candidate.soft or candidate.odd:
        return None
    tries: list[str] = []
    if re.fullmatch(r"[0-9]{7,8}|[XYZ][0-9]{7}", text):
        tries += [text + letter for letter in letters]
    if re.fullmatch(r"[0-9]{7}[A-Z]?", text):
        tails = letters if len(text) == 7 else ("",)
        tries += [first + text + last for first in letters if first in "XYZ" for last in tails]
    if re.fullmatch(r"[0-9]{8}", text) and _company(candidate):
        tries += [letter + text for letter in letters]
    if re.fullmatch(r"[0-9]{8}[A-Z]", text) and _company(candidate):
        tries.append(text[8] + text[:8])
    if re.fullmatch(r"[A-Z][0-9]{8}", text) and text[0] in letters:
        tries.append(text)
    longer_first = sorted(tries, key=len, reverse=True)
    return next((found for each in longer_first if (found := document(replace(candidate, text=each)))), None)


def foreign_document(found: Found, letters: Sequence[str], around: Around) -> Found:
    """Seven digits and a letter are a NIE, not a DNI, if its X was said elsewhere or a NIE is spoken of."""
    nie = "X" + found.value[1:]
    if "X" in letters or around.told("nie"):
        return Found("nie", nie, confirmed="X" in letters)
    return found


def _company(candidate: Candidate) -> bool:
    return candidate.around.near(*_COMPANY_WORDS)


def _without_long_nie_zero(text: str) -> str:
    """Old NIE had a zero more: X01234567L."""
    return re.sub(r"^([XYZ])0([0-9]{7}[A-Z])$", r"\1\2", text)


def wrong_document(candidate: Candidate) -> Found | None:
    """The shape of a document with the wrong letter or control: it says which part to look at, not who exists."""
    text = _without_long_nie_zero(candidate.text)
    if candidate.soft:
        return None
    if re.fullmatch(r"[0-9]{8}[A-Z]", text):
        return Found("dni", text, valid=False, problem="letra")
    if re.fullmatch(_NIE_SHAPE, text):
        return Found("nie", text, valid=False, problem="letra")
    if re.fullmatch(r"[ABCDEFGHJNPQRSUVW][0-9]{8}", text) and (_company(candidate) or candidate.around.alone):
        return Found("cif", text, valid=False, problem="control")
    return None


def unlettered_document(candidate: Candidate) -> Found | None:
    """Digits without their letter: completed, to be confirmed by the person."""
    text, around = candidate.text, candidate.around
    if re.fullmatch(r"[XYZ][0-9]{7}", text) and not candidate.soft:
        return Found("nie", _complete_nie(text), confirmed=False)
    if re.fullmatch(r"[123][0-9]{7}", text) and (around.asked("nie") or around.near("nie")):
        return Found("nie", spanish_ids.complete_nie(text), confirmed=False)
    told = around.told("document") or (around.near(*_DOCUMENT_WORDS) and not around.told(*_OTHER_CUES))
    wanted = around.asked(*_DOCUMENT_QUESTIONS) or told
    other = around.told(*_OTHER_CUES) or around.near(*_OTHER_DIGITS)
    if re.fullmatch(r"[0-9]{8}", text) and (wanted or not (other or candidate.odd)):
        return Found("dni", spanish_ids.complete_dni(text), confirmed=False)
    if re.fullmatch(r"[0-9]{7}", text) and wanted:
        return Found("dni", spanish_ids.complete_dni(text), confirmed=False)
    if re.fullmatch(r"[0-9]{5,9}[A-Z]?", text) and wanted and not candidate.soft:
        return Found("dni", text, valid=False, problem="numero")
    return None


def _complete_nie(text: str) -> str:
    return spanish_ids.complete_nie(str("XYZ".index(text[0]) + 1) + text[1:])
