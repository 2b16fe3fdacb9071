"""Choosing by words among what was offered: «la primera», «el dos», «lo segundo»."""

import re
import unicodedata

_YES = re.compile(
    r"^(?:(?:si|eso|exacto|correcto|claro|eso es|eso mismo|efectivamente)(?: |$))+(?:por favor|gracias)?$"
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
    found = _CHOICE.match(words)
    if found is None:
        return None
    return "1" if found["first"] else "2"
