"""Cleaning what came in: control characters, emoji and slashes go; accents stay for the eye and go for matching."""

import re
import unicodedata

_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk", "Mn", "Me"}
_KEPT_SYMBOLS = frozenset("º°@_")
_OWN_REFERENCE = re.compile(
    r"\b(dni|nie|cif|passport|phone|email|otp_code|iban|reference|date|number|postal_code)_(\d+)\b",
    re.IGNORECASE,
)


def tidy(text: str) -> str:
    """One line of plain text, composed (NFC), without what nobody says; a look-alike of our references is broken."""
    composed = unicodedata.normalize("NFC", _plain_digits(text))
    kept = (_kept(char) for char in composed)
    line = re.sub(r"\s+", " ", "".join(kept)).strip()
    return _OWN_REFERENCE.sub(r"\1 \2", line.lstrip("/ ").strip())


def _plain_digits(text: str) -> str:
    """Digits and letters of other widths and scripts as the plain ones."""
    return "".join(_plain(char) for char in text)


def _plain(char: str) -> str:
    if char.isascii():
        return char
    if char.isdigit():
        return str(unicodedata.digit(char, ""))
    if "\uff01" <= char <= "\uff5e":
        return unicodedata.normalize("NFKC", char)
    return char


def _kept(char: str) -> str:
    if char.isascii() and char.isprintable():
        return char
    if char in _KEPT_SYMBOLS:
        return char
    return " " if unicodedata.category(char) in _DROPPED else char


def fold(text: str) -> str:
    """Lower case without accents, for matching; `ñ` stays, since it tells words apart."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    marked = lowered.replace("ñ", "\0")
    bare = (char for char in unicodedata.normalize("NFD", marked) if not unicodedata.combining(char))
    return "".join(bare).replace("\0", "ñ")
