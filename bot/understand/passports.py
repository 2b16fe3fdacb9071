"""Passports: the Spanish shape on sight, any other where a passport is spoken of."""

import re

from bot.understand.found import Candidate, Found

_ABBREVIATIONS = ("DNI", "NIE", "NIF", "CIF", "SMS", "OTP", "PIN", "CVV", "TEL", "REF", "NUM", "AVD", "POL")


def passport_named(candidate: Candidate) -> Found | None:
    """A passport whose first letters may be ordinary words: "pasaporte a a be…"."""
    shaped = re.fullmatch(r"[A-Z]{1,3}[0-9]{6,8}", candidate.text)
    return Found("passport", candidate.text) if shaped and candidate.around.near("pasaporte") else None


def passport(candidate: Candidate) -> Found | None:
    """Three letters and six digits as in Spain (two on older ones); up to nine signs when the word was said."""
    text = candidate.text
    if candidate.around.near("pasaporte", "passport") or candidate.around.asked("passport"):
        return Found("passport", text) if re.fullmatch(r"(?=.*[0-9]{4})[A-Z0-9]{6,9}", text) else None
    shaped = re.fullmatch(r"[A-Z]{3}[0-9]{6}", text) and not text.startswith(_ABBREVIATIONS)
    asked = candidate.around.asked("document") and re.fullmatch(
        r"(?![XYZ][0-9]{7}$)[A-Z]{1,2}[0-9]{6,7}", text
    )
    return Found("passport", text) if (shaped or asked) and not candidate.soft else None
