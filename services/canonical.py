"""Canonical forms of identifiers: what blind indexes are made of, at import and when somebody says one."""

import re
import unicodedata

from duties import telephones
from duties.spanish_ids import compact


def canonical_document(text: str) -> str:
    """Letters and digits in capitals: «12.345.678-z» → «12345678Z»."""
    return compact(text)


def canonical_contract(text: str) -> str:
    """Letters and digits in capitals."""
    return re.sub(r"[\W_]", "", text).upper()


def contract_forms(text: str) -> tuple[str, str, str]:
    """What a contract number in a sentence may be: all of it, its letters and digits, its digits alone."""
    lettered = re.search(r"(?:\b[A-Za-z]{1,4}[\s\-./]*)?\d.*", text)
    numbered = re.search(r"\d.*", text)
    return (
        canonical_contract(text),
        canonical_contract(lettered[0] if lettered else text),
        canonical_contract(numbered[0] if numbered else text),
    )


def canonical_email(text: str) -> str:
    """Lower case without blanks around."""
    return text.strip().lower()


def canonical_phone(text: str) -> str | None:
    """E.164, Spanish without a prefix; None if it is no such number («ANONYMOUS», short codes)."""
    return telephones.canonical(text)


def phone_kind(e164: str) -> str:
    """`mobile` or `landline`."""
    return "mobile" if telephones.is_mobile(e164) else "landline"


def name_words(text: str) -> frozenset[str]:
    """The words of a name without accents or capitals, particles left out."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return frozenset(word for word in re.findall(r"[a-z]+", plain) if len(word) > 2)


_PARTICLES = frozenset({"de", "del", "la", "las", "los", "el", "y", "i", "da", "do", "dos", "van", "von"})


def search_words(text: str) -> frozenset[str]:
    """The words of a name as they are searched: without accents, capitals or particles, two letters or more."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return frozenset(re.findall(r"[^\W\d_]{2,}", bare)) - _PARTICLES
