"""Payment cards and their security codes: recognised only to be dropped before anything is stored (L99)."""

import re
from collections.abc import Sequence

from stdnum import luhn

from bot.understand.found import Candidate, Found
from bot.understand.words import Word

RETIRED = "[tarjeta retirada]"
KIND = "card"
_CARD_WORDS = ("tarjeta", "visa", "mastercard", "maestro", "amex", "cvv", "cvc", "credito", "debito")
_CODE_WORDS = {"cvv", "cvc", "ccv", "cvv2", "cvc2"}
_SHAPES = {(4, 4, 4, 4), (4, 6, 5), (4, 4, 4, 4, 3), (4, 4, 4, 1), (16,), (15,), (19,), (14,), (13,)}
_LENGTHS = range(13, 20)


def card(candidate: Candidate) -> Found | None:
    """A card number by Luhn, or by its length where a card was spoken of."""
    text = candidate.text
    if not text.isdigit() or len(text) not in _LENGTHS:
        return None
    spoken_of = candidate.around.near(*_CARD_WORDS) or candidate.around.asked("card")
    if spoken_of or (luhn.is_valid(text) and _card_like(candidate)):
        return Found(KIND, "", valid=False)
    return None


def _card_like(candidate: Candidate) -> bool:
    issuer = re.match(r"3[0478]|[2456]", candidate.text) is not None
    shaped = not candidate.groups or candidate.groups in _SHAPES or set(candidate.groups) == {1}
    return issuer and shaped and (len(candidate.text) in {15, 16} or len(candidate.groups) == 1)


def misheard_card(candidate: Candidate) -> Found | None:
    """Sixteen digits that are nothing else are treated as a card that was misheard."""
    sixteen = re.fullmatch(r"[2-6][0-9]{15}", candidate.text) is not None
    return Found(KIND, "", valid=False) if sixteen else None


def is_security_code(candidate: Candidate, words: Sequence[Word], first: int, *, after_card: bool) -> bool:
    """Three or four digits behind a card, or after "cvv" or "código de seguridad" or "de detrás"; expiry dates too."""
    if not candidate.text.isdigit() or len(candidate.text) not in {3, 4, 6}:
        return False
    before = [word.key for word in words[max(0, first - 9) : first]]
    if len(candidate.text) == 6:
        return after_card and "caducidad" in before
    named = not _CODE_WORDS.isdisjoint(before) or {"codigo", "seguridad"} <= set(before)
    return named or after_card or "detras" in before
