"""Choosing by words among what was offered: «la primera», «el dos», «lo segundo»."""

import re
import unicodedata

_YES = re.compile(
    r"^(?:(?:si|eso|exacto|correcto|claro|eso es|eso mismo|efectivamente|yes|exactly|that s it|that s right|aixo|aixo mateix"
    r"|exacte|correcte)(?: |$))+(?:por favor|gracias|please|thanks|si us plau|sisplau|gracies)?$"
)
_CHOICE_ABROAD = re.compile(
    r"^(?:(?:the|number|option|el|la|numero|opcio|yes|si|vull|i want) )*(?:(?P<first>one|first|u|un|una|primer[a]?|1)"
    r"|(?P<second>two|second|dues|segon[a]?|2))(?: (?:one|option|thing|opcio|cosa))?"
    r"(?: (?:please|thanks|si us plau|sisplau))?$"
)
_CHOICE = re.compile(
    r"^(?:(?:pues|mire|bueno|si|eso|quiero|opcion|pulso|la opcion) )*(?:(?:lo|la|el) )?"
    r"(?:(?P<first>un[oa]?|primer[oa]?|1)|(?P<second>dos|segund[oa]|2))(?: (?:opcion|cosa))?(?: (?:por favor|gracias))?$"
)


def key_of(text: str, *, only_one: bool = False) -> str | None:
    """The key that these words stand for, or None if they choose nothing; a yes chooses where only one is offered."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    words = " ".join(re.findall(r"\w+", bare))
    if only_one and _YES.match(words):
        return "1"
    found = _CHOICE.match(words) or _CHOICE_ABROAD.match(words)
    if found is None:
        return None
    return "1" if found["first"] else "2"
