"""Bank accounts: IBAN of any country, the Spanish one without its ES, and the old twenty-digit account."""

import re

from stdnum import iban as stdnum_iban
from stdnum.es import ccc

from bot.understand.found import Candidate, Found

_SPANISH_LENGTH = 24


def iban(candidate: Candidate) -> Found | None:
    """An account whose own check digits are right; those that Spain puts inside count only where ES was not said."""
    text = candidate.text
    if re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", text) and stdnum_iban.is_valid(
        text, check_country=False
    ):
        return Found("iban", text)
    if re.fullmatch(r"[0-9]{22}", text) and stdnum_iban.is_valid("ES" + text):
        return Found("iban", "ES" + text)
    if re.fullmatch(r"[0-9]{20}", text) and ccc.is_valid(text):
        return Found("iban", str(ccc.to_iban(text)), confirmed=False)
    return None


def wrong_iban(candidate: Candidate) -> Found | None:
    """What has the shape of an account but the wrong check digits."""
    text = candidate.text
    if re.fullmatch(r"ES[0-9]{20,24}", text):
        return Found(
            "iban", text, valid=False, problem="control" if len(text) == _SPANISH_LENGTH else "numero"
        )
    spoken_of = candidate.around.near("iban", "cuenta", "bancaria") or candidate.around.asked("iban")
    if spoken_of and re.fullmatch(r"(ES)?[0-9]{18,24}", text):
        return Found("iban", text, valid=False, problem="control")
    return None
