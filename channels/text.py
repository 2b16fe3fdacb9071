"""What a person typed, made fit to travel: no control characters, no half characters, emoji untouched."""

import unicodedata

BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
KEPT = frozenset("\n\t")
DROPPED_CATEGORIES = frozenset({"Cc", "Cs", "Cn", "Co"})
BYTE_ORDER_MARK = "\ufeff"


def clean(text: str) -> str:
    """The text without control characters, overrides of direction and lone surrogates; line ends are \\n."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(character for character in unified if _fit(character)).strip()


def _fit(character: str) -> bool:
    if character in KEPT:
        return True
    if character in BIDI or character == BYTE_ORDER_MARK:
        return False
    return unicodedata.category(character) not in DROPPED_CATEGORIES
