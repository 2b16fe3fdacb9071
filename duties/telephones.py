"""Telephone numbers: one canonical form for look-ups, whatever way a number was written."""

import phonenumbers

_MOBILE = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)


def _parsed(text: str) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, "ES")
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def canonical(text: str) -> str | None:
    """The number in E.164 (`+34612345678`), Spanish without a prefix; None if there is no such number."""
    number = _parsed(text)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if number else None


def spoken_form(text: str) -> str | None:
    """A Spanish number as its nine digits, a foreign one in E.164; None if there is no such number."""
    e164 = canonical(text)
    return e164.removeprefix("+34") if e164 else None


def is_mobile(text: str) -> bool:
    """True if the number can receive an SMS."""
    number = _parsed(text)
    return number is not None and phonenumbers.number_type(number) in _MOBILE
