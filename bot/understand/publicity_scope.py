"""By which ways publicity is refused while another is kept: «los correos sí, pero los SMS no» (L77).

Closed words over folded clauses; Spanish alone. Where nothing is kept, or it cannot be told apart, there is no scope.
"""

import re

from bot.understand.normalise import fold
from duties.kinds import MARKETING, Purpose

_WAYS = {
    Purpose.MARKETING_EMAIL: re.compile(r"\b(?:correos?|e ?mails?|mails?)\b"),
    Purpose.MARKETING_SMS: re.compile(r"\b(?:sms|esemeses?|mensajes?|mensajitos?|whatsapps?|wasaps?)\b"),
    Purpose.MARKETING_CALL: re.compile(r"\b(?:llamadas?|llam(?:en|eis|ar|arme|ando|an|ais)|por telefono)\b"),
}
_CLAUSES = re.compile(
    r"[.,;:!?]+|\b(?=(?:pero|aunque|menos|excepto|salvo|y (?:si|no|que)|y las?|y los?|y el|ni)\b)"
)
_BUT_FOR = re.compile(r"\b(?:menos|excepto|salvo)\b")
_NO_HARM = re.compile(r"\bno me (?:molest\w+|import\w+)")
_KEEPS = re.compile(
    r"\b(?:seguir|sigan|sigais|sigo|solo(?: quiero| por)?|unicamente|mantener|mantened|dejad?me|dejen|prefiero|me gustan?|me interesan?"
    r"|si (?:que )?(?:quiero|los|las|me)|vale|bien|si)\b"
)
_REFUSES = re.compile(r"\b(?:no|ni|nada de|sin|quit\w+|dej\w+ de|par\w+ de|baja|fuera|tampoco)\b")


def ways_refused(text: str) -> frozenset[Purpose]:
    """The ways that are refused beside one that is kept; blank if there is no such distinction."""
    kept: set[Purpose] = set()
    refused: set[Purpose] = set()
    everything = False
    wanted: bool | None = None  # nothing said yet
    for clause in _CLAUSES.split(fold(text)):
        ways = {way for way, words in _WAYS.items() if words.search(clause)}
        turned = _BUT_FOR.search(clause) is not None
        wanted = not wanted if turned else _wanted(clause, wanted)
        if wanted is not None:
            (kept if wanted else refused).update(ways)
        everything = everything or (wanted is False and not ways)
    if not kept:
        return frozenset()
    left = set(MARKETING) - kept if everything and not refused else refused - kept
    return frozenset(left)


def _wanted(clause: str, before: bool | None) -> bool | None:
    """A no weighs more than a yes in the same clause; a clause with neither goes on as the one before."""
    plain = _NO_HARM.sub(" si ", clause)
    if _REFUSES.search(plain):
        return False
    return True if _KEEPS.search(plain) else before
