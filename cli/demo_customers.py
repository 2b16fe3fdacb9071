"""Fictitious customers for the demo: made from rules, always the same, none of them anybody.

Documents are valid numbers from the very top of the range, telephones lie in one small block,
e-mails at example.*.
"""

from datetime import date, timedelta

from duties.spanish_ids import complete_dni, complete_nie

HOW_MANY = 24
_NAMES = (
    "Ainhoa", "Bruno", "Carmen", "Dídac", "Elena", "Fermín", "Gloria", "Hugo", "Inés", "Jon", "Katia",
    "Leire", "Mateo", "Nerea", "Óscar", "Pilar", "Quim", "Rocío", "Saúl", "Teresa", "Unai", "Vera", "Xabier",
    "Yolanda",
)  # fmt: skip
_SURNAMES = (
    "Arriaga", "Beltrán", "Cañizares", "Doménech", "Echevarría", "Fuentes", "Güell", "Hidalgo", "Ibáñez",
    "Jiménez", "Lozano",
)  # fmt: skip
_STREETS = ("Calle del Faro", "Avenida de la Ría", "Plaza del Molino", "Paseo de los Tilos", "Calle Mayor")
_TOWNS = (
    "48001 Bilbao",
    "28013 Madrid",
    "46002 Valencia",
    "41004 Sevilla",
    "15003 A Coruña",
    "08007 Barcelona",
)
_PRODUCTS = ("Hogar", "Auto", "Salud", "Vida", "Viaje")


def rows() -> list[dict[str, str]]:
    """One row a contract, with the columns of `amparo customers import`."""
    return [_row(number) for number in range(1, HOW_MANY + 1)]


def _row(number: int) -> dict[str, str]:
    name = _NAMES[number - 1]
    surname = f"{_SURNAMES[number % 11]} {_SURNAMES[(number * 3 + number // 11 + 1) % 11]}"
    return {
        "customer_ref": f"C{1000 + number}",
        "name": name,
        "surname": surname,
        "document": _document(number),
        "birth_date": _day(date(1948, 2, 29), number * 911),
        "phone": _phone(number),
        "email": _email(number),
        "address": f"{_STREETS[number % 5]} {number * 7 % 90 + 1}, {_TOWNS[number % 6]}",
        "contract_ref": f"P{2_024_000 + number * 37}",
        "product": _PRODUCTS[number % 5],
        "contract_date": _day(date(2019, 3, 1), number * 97),
    }


def _document(number: int) -> str:
    """A DNI; every fifth person has a NIE."""
    if number % 5:
        return complete_dni(f"{99_000_000 + number * 4_133}")
    return complete_nie(f"{number % 3 + 1}{9_900_000 + number * 317}")


def _phone(number: int) -> str:
    """A mobile; every eighth person has only a landline."""
    return f"+3494400{1000 + number}" if number % 8 == 0 else f"+3460000{1000 + number}"


def _email(number: int) -> str:
    """An address in a domain set aside for examples; every sixth person has none."""
    return "" if number % 6 == 0 else f"cliente{number}@example.{('com', 'org', 'net')[number % 3]}"


def _day(first: date, days: int) -> str:
    return (first + timedelta(days=days)).isoformat()
