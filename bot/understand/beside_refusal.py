"""What is asked for in the same breath as the no to the opening question: «no, y quiero que me deis una copia» (L43).

Only the refusal itself is cut off, by closed words; what is left goes to the classifier. It never grants anything.
"""

import re

from bot.understand.declined import RECORDING, Declined
from bot.understand.normalise import fold

_FEWEST = 3  # words that may ask for something
_SAID = (
    r"(?P<more>(?:[\s,.;:!]+(?:no|gracias|muchas gracias|por favor|senor\w*|hombre|hija|hijo|mujer|acepto|autorizo|consiento|lo acepto"
    r"|lo autorizo|para nada|de ninguna manera|ni hablar|en absoluto|mejor no|prefiero que no|quiero(?=[,.;:!])))*)"
)
_REFUSES = {
    "es": re.compile(
        r"^\W*(?:(?:pues|bueno|mire|mira|oiga|oye|ay|uy|hola|buenos dias|buenas tardes|buenas|que)[\s,.]+)*"
        r"(?:no|ni hablar|mejor no|prefiero que no|de ninguna manera)\b" + _SAID + r"(?P<end>[\s,.;:!]*)"
    ),
    "en": re.compile(
        r"^\W*(?:(?:well|sorry|hi|hello|er|um)[\s,.]+)*no\b(?P<more>(?:[\s,.;:!]+(?:no|thanks|thank you|please"
        r"|i'd rather not))*)(?P<end>[\s,.;:!]*)"
    ),
    "ca": re.compile(
        r"^\W*(?:(?:doncs|be|miri|escolti|hola|bon dia)[\s,.]+)*no\b(?P<more>(?:[\s,.;:!]+(?:no|gracies|moltes gracies|si us plau"
        r"|accepto|ho accepto|millor no))*)(?P<end>[\s,.;:!]*)"
    ),
}
# After these the refusal is over, whatever follows without a mark; «no no quiero…» goes on.
_WHOLE = re.compile(
    r"\b(?:gracias|acepto|autorizo|nada|manera|hablar|absoluto|thanks|thank you|gracies|accepto)(?:[\s,.;:!]+(?:please|por favor|si us plau))*$"
)
_GOES_ON = {
    "es": re.compile(r"^(?:y|pero|yo|solo|solamente|lo que|ademas|es que|llamo|llamaba|escribo)\b"),
    "en": re.compile(r"^(?:and|but|just|i|i'm|i'd|can|could|please|what)\b"),
    "ca": re.compile(r"^(?:i|pero|jo|nomes|el que|a mes|es que|truco)\b"),
}
_OF_THE_RECORD = re.compile(
    r"\b(?:grab|guard|transcri|conserv|registr|almacen|archiv|record|keep|kept|store|save|grav|desa|desi|deseu|enregist)\w*"
)
# «No me han pagado…», «como no me lo arregléis…»: a no that refuses nothing, it tells what has gone wrong.
_WRONGED = re.compile(
    r"\b(?:me|nos) (?:han|habeis|ha|estan|estais) \w+(?:ado|ido|ando|iendo|to|cho|sto)\b"
    r"|\bllevo \w+ (?:dias|semanas|meses|anos|horas)\b|\bmal cobrad\w|\bno (?:me|nos) (?:funciona|llega|pagan|pagais|resolv)\w*"
)


def beside_refusal(masked: str, declined: Declined, language: str = "es") -> str:
    """The words besides the refusal, masked; blank if there are none that may ask for something."""
    rest = declined.rest if RECORDING in declined.what else _after(masked, language)
    folded = fold(rest)
    if len(folded.split()) < _FEWEST or _OF_THE_RECORD.search(folded):
        return ""
    return rest


def tells_of_wrong(masked: str) -> bool:
    """Whether the no is part of what has gone wrong."""
    bare = " ".join(re.findall(r"[\wñ]+", fold(masked)))
    return _WRONGED.search(bare) is not None and not _OF_THE_RECORD.search(bare)


def _after(masked: str, language: str) -> str:
    folded = fold(masked)
    refusal = _REFUSES[language].match(folded) if len(folded) == len(masked) else None
    if refusal is None:
        return ""
    rest = masked[refusal.end() :]
    parted = any(mark in refusal["end"] for mark in ",.;:!") or _WHOLE.search(refusal["more"])
    return rest if parted or _GOES_ON[language].match(fold(rest)) else ""
