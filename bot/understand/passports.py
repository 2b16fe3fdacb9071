"""Passports: the Spanish shape on sight, any other where a passport is spoken of."""

import re

from bot.understand.found import Candidate, Found

_WORDS = ("pasaporte", "passport", "passaporte", "pasaport")
_ABBREVIATIONS = ("DNI", "NIE", "NIF", "CIF", "SMS", "OTP", "PIN", "CVV", "TEL", "REF", "NUM", "AVD", "POL")


def spanish(value: str) -> bool:
    """Three letters and six digits."""
    return re.fullmatch(r"[A-Z]{3}[0-9]{6}", value) is not None


def passport_named(candidate: Candidate) -> Found | None:
    """A passport whose first letters may be ordinary words: "pasaporte a a be…"."""
    shaped = re.fullmatch(r"[A-Z]{1,3}[0-9]{6,8}", candidate.text)
    return Found("passport", candidate.text) if shaped and candidate.around.near(*_WORDS) else None


def passport(candidate: Candidate) -> Found | None:
    """Three letters and six digits as in Spain (two on older ones); up to nine signs when the word was said."""
    text = candidate.text
    if candidate.around.near(*_WORDS) or candidate.around.asked("passport"):
        together = re.fullmatch(r"(?=.*[0-9]{4})[A-Z0-9]{6,9}", text)
        mixed = re.fullmatch(r"(?=(.*[0-9]){4})[A-Z][A-Z0-9]{7,8}", text) and not candidate.soft
        return Found("passport", text) if together or mixed else None
    shaped = spanish(text) and not text.startswith(_ABBREVIATIONS)
    asked = candidate.around.asked("document") and re.fullmatch(
        r"(?![XYZ][0-9]{7}$)[A-Z]{1,2}[0-9]{6,7}", text
    )
    return Found("passport", text) if (shaped or asked) and not candidate.soft else None
