"""What staff see of a sentence before giving a reason: identifiers, contacts and names are hidden (L93)."""

import re
from collections.abc import Collection

HIDDEN = "•••"
_EMAIL = re.compile(r"[^\s@«»<>]+@[^\s@«»<>]+")
_NUMBER = re.compile(r"(?<![\w•])[A-Za-z]{0,4}\d(?:(?:, |[ .,/-])?\d)+[ -]?[A-Za-z]?(?!\w)")
_LETTER = re.compile(r"\b(letra) [A-Za-zÑñ]\b")
_NAMED = re.compile(
    r"\b((?:me llamo|mi nombre es|nombre:|a nombre de|soy|llamarme|firmado) )"
    r"((?:(?:de|del|la|los) )*[A-ZÁÉÍÓÚÑÜ][\w'’-]+(?: (?:(?:de|del|la|los|y) )*[A-ZÁÉÍÓÚÑÜ][\w'’-]+)*)",
)
_NAMED_ANYHOW = re.compile(r"(?i:\b(me llamo|mi nombre es) )([\w'’-]+(?: [\w'’-]+){0,3})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONG_ENOUGH = 4


def mask_sentence(text: str, *, names: Collection[str] = (), references: Collection[str] = ()) -> str:
    """The sentence with `•••` for numbers of four digits and more, e-mails, and names; `references` stay."""
    masked = _EMAIL.sub(HIDDEN, text)
    masked = _NUMBER.sub(lambda found: _number(found[0], references), masked)
    masked = _LETTER.sub(rf"\1 {HIDDEN}", masked)
    masked = _NAMED.sub(rf"\1{HIDDEN}", masked)
    masked = _NAMED_ANYHOW.sub(rf"\1 {HIDDEN}", masked)
    for name in sorted(_words(names), key=len, reverse=True):
        masked = re.sub(rf"\b{re.escape(name)}\b", HIDDEN, masked, flags=re.IGNORECASE)
    return masked


def _number(found: str, references: Collection[str]) -> str:
    digits = re.sub(r"\D", "", found)
    tail = found[len(found.rstrip(" -,./")) :]
    if len(digits) < _LONG_ENOUGH or digits in references or _YEAR.fullmatch(found.strip()):
        return found
    return HIDDEN + tail


def _words(names: Collection[str]) -> set[str]:
    return {word for name in names for word in name.split() if len(word) > 2}


def mask_name(name: str) -> str:
    """«A••• R•••» of «Ana Ruiz»."""
    return " ".join(f"{word[0]}{HIDDEN}" for word in name.split())


def mask_contact(value: str) -> str:
    """«••• 678» of a telephone, «a•••@•••» of an e-mail: enough to tell apart what one person has."""
    local, at, _ = value.partition("@")
    return f"{local[:1]}{HIDDEN}@{HIDDEN}" if at else f"{HIDDEN} {value[-3:]}"
