"""Spanish identity numbers: their check digits, and the letter computed from eight digits (DNI, NIE, CIF)."""

import re

from stdnum.es import cif, dni, nie, nif

_NIE_LETTERS = {"1": "X", "2": "Y", "3": "Z"}
_LIKE_ONE = re.compile(r"([XYZ][0-9]{7}|[0-9]{8})[A-Z]")


def compact(text: str) -> str:
    """The number in capitals without spaces, dots, hyphens; `ES` in front dropped."""
    bare = re.sub(r"[\s.\-_/·]", "", text).upper()
    return bare.removeprefix("ES") if len(bare) > 9 else bare


def dni_letter(digits: str) -> str:
    """The control letter of a DNI's eight digits."""
    return str(dni.calc_check_digit(digits.zfill(8)))


def complete_dni(digits: str) -> str:
    """A DNI from its digits alone; shorter ones are filled with zeros in front."""
    padded = digits.zfill(8)
    return padded + dni_letter(padded)


def complete_nie(digits: str) -> str:
    """A NIE from eight keyed digits of which the first, 1, 2 or 3, stands for X, Y or Z."""
    body = _NIE_LETTERS[digits[0]] + digits[1:8]
    return body + str(nie.calc_check_digit(body))


def valid_dni(text: str) -> bool:
    """True for eight digits and the right letter, and for K, L and M numbers (minors, residents abroad)."""
    bare = compact(text)
    return bool(dni.is_valid(bare)) or (bare[:1] in ("K", "L", "M") and bool(nif.is_valid(bare)))


def valid_nie(text: str) -> bool:
    """True for X, Y or Z, seven digits and the right letter."""
    return bool(nie.is_valid(compact(text)))


def valid_cif(text: str) -> bool:
    """True for a company's number with the right control."""
    bare = compact(text)
    return bool(bare) and bare[0] not in "KLMXYZ" and bool(cif.is_valid(bare))


def document_kind(text: str) -> str | None:
    """`dni`, `nie` or `cif` if the control is right, else None."""
    checks = {"dni": valid_dni, "nie": valid_nie, "cif": valid_cif}
    return next((kind for kind, check in checks.items() if check(text)), None)


def has_wrong_letter(text: str) -> bool:
    """Whether it is written like a DNI or NIE and is none: a slip of a digit or of the letter."""
    return bool(_LIKE_ONE.fullmatch(compact(text))) and document_kind(text) is None
