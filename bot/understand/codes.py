"""Our references, one-time codes, contract numbers and postal codes: short digits that the question tells apart."""

import re

from bot.understand.found import Around, Candidate, Found
from bot.understand.pieces import Run
from duties import references

_CODE_WORDS = ("codigo", "clave", "pin", "sms", "verificacion", "otp")
_ADDRESS_WORDS = (
    "postal",
    "cp",
    "calle",
    "avenida",
    "plaza",
    "paseo",
    "vivo",
    "direccion",
    "domicilio",
)
_CONTRACT_WORDS = ("poliza", "contrato", "recibo")
_OTHER_CUES = ("document", "nie", "company", "passport", "phone", "postal", "law")
_MONEY_WORDS = (
    *(
        "compre",
        "pague",
        "cuesta",
        "costo",
        "cobran",
        "cobraron",
        "cobro",
        "vendi",
        "vendio",
        "precio",
        "hipoteca",
    ),
    *("gane", "perdi", "valen", "cuestan", "costaba", "unos", "unas", "casi", "ahorrado", "ahorros", "cobre"),
    *("gano", "sueldo", "deuda", "debo", "prestamo", "importe", "presupuesto", "euros"),
)
_ACCOUNT_WORDS = ("iban", "cuenta", "tarjeta")
_REFERENCE_WORDS = ("referencia", "expediente", "solicitud", "reclamacion", "incidencia", "ticket", "numero")


def reference(candidate: Candidate) -> Found | None:
    """Ten digits with our check digit; an unlikely reading needs the word as well."""
    sure = (
        candidate.likeliest or candidate.around.near(*_REFERENCE_WORDS) or candidate.around.told("reference")
    )
    elsewhere = candidate.around.told(*_OTHER_CUES) and not candidate.around.near(*_REFERENCE_WORDS[:-1])
    likely = sure and not candidate.odd and not elsewhere
    return Found("reference", candidate.text) if likely and references.valid(candidate.text) else None


def named_reference(candidate: Candidate) -> Found | None:
    """Ten digits that are called a reference, whether they are one of ours or one was misheard."""
    around = candidate.around
    named = around.told("reference", "code") or (around.cue is None and around.near(*_REFERENCE_WORDS))
    if not named or candidate.odd or not re.fullmatch(r"[0-9]{10}", candidate.text):
        return None
    valid = references.valid(candidate.text)
    return Found("reference", candidate.text, valid=valid, problem=None if valid else "control")


def wrong_reference(candidate: Candidate) -> Found | None:
    """Ten digits that are none of ours: one was misheard."""
    if (
        not re.fullmatch(r"[0-9]{10}", candidate.text)
        or candidate.around.near(*_ACCOUNT_WORDS)
        or candidate.around.told(*_OTHER_CUES)
        or not _may_be_reference(candidate)
        or candidate.odd
    ):
        return None
    return Found("reference", candidate.text, valid=False, problem="control")


def _may_be_reference(candidate: Candidate) -> bool:
    """It is called one, was asked for, was typed in one go, or nothing else is said."""
    around = candidate.around
    called = around.told("reference", "code") or around.near(*_REFERENCE_WORDS) or around.question is not None
    return called or around.alone or len(candidate.groups) == 1


def contract(candidate: Candidate) -> Found | None:
    """A contract number of the controller's own shape, where one is spoken of."""
    around = candidate.around
    if not (around.asked("contract") or around.near(*_CONTRACT_WORDS)) or around.asked("code"):
        return None
    shaped = re.fullmatch(r"(?=.*[0-9]{4})[A-Z0-9]{5,20}", candidate.text)
    return Found("reference", candidate.text, valid=False, problem="contrato") if shaped else None


def contract_lettered(candidate: Candidate) -> Found | None:
    """A contract number with typed letters in front: POL-2024-00123."""
    shaped = re.fullmatch(r"[A-Z]{2,4}[0-9]{4,12}", candidate.text)
    return contract(candidate) if shaped else None


def one_time_code(candidate: Candidate) -> Found | None:
    """Six digits; five or seven are a code with a digit missing or too many when one was asked."""
    text, around = candidate.text, candidate.around
    if around.near("postal") or around.told("postal", "law", "paper"):
        return None
    if re.fullmatch(r"[0-9]{6}", text) and around.told("reference") and not around.near(*_CODE_WORDS):
        return Found("number", text, valid=False, problem="numero")
    if around.asked("code") and around.near(*_ADDRESS_WORDS) and not around.near(*_CODE_WORDS):
        return None  # «vivo en la calle 123456» uses up no try
    told = around.told("code") or around.asked("code")
    if not told and (_round_amount(candidate) or around.near(*_MONEY_WORDS)):
        return None
    if re.fullmatch(r"[0-9]{6}", text) and (told or not _year_and_number(candidate)):
        return Found("otp_code", text)
    if around.asked("code") and re.fullmatch(r"[0-9]{4,8}", text):
        return Found("otp_code", text, valid=False, problem="numero")
    return None


def _round_amount(candidate: Candidate) -> bool:
    """ "ciento noventa mil" and 190.000 in a sentence are amounts."""
    in_thousands = candidate.whole or candidate.groups == (3, 3)
    even = candidate.text.endswith("00" if candidate.whole else "000")
    return in_thousands and even and not candidate.around.alone


def _year_and_number(candidate: Candidate) -> bool:
    """2024-15 and 15/2024 number papers."""
    years = {(4, 2): candidate.text[:4], (2, 4): candidate.text[2:]}
    return any(candidate.groups == groups and year[:2] in {"19", "20"} for groups, year in years.items())


def postal_code(candidate: Candidate) -> Found | None:
    """Five digits that begin with a province, where an address is spoken of or nothing else is said."""
    text, around = candidate.text, candidate.around
    if not re.fullmatch(r"(0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}", text):
        return None
    if not around.told("postal") and not candidate.likeliest:
        return None
    wanted = around.told("postal") or (
        around.near(*_ADDRESS_WORDS) or around.asked("new_value", "postal_code", "address") or around.alone
    )
    return Found("postal_code", text) if wanted else None


def ends_an_address(run: Run, around: Around) -> bool:
    """The last five typed digits behind a house number: "calle Sol 5 08001"."""
    last = run[-1]
    typed = len(run) > 1 and not last.spoken and last.digits and last.size == 5
    return typed and around.near("calle", "avenida", "plaza", "paseo", "vivo", "direccion", "domicilio")


def other_number(candidate: Candidate) -> Found | None:
    """A long number that is nothing known: it is hidden all the same."""
    hidden = re.fullmatch(r"[A-Z]{0,3}\+?[0-9]{7,}[A-Z]{0,2}", candidate.text)
    return Found("number", candidate.text, valid=False, problem="numero") if hidden else None
