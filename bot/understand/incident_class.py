"""What kind of complaint is told, and whether it is about a bill: the law gives these less time (TRLGDCU 21.3, L83).

Closed tables over folded words. Where two readings are possible the stricter term is taken: staff may classify it
otherwise, and a day that was told is never put off.
"""

import re

from bot.understand.normalise import fold
from duties.incident_kinds import IncidentKind, Subject

_KINDS = (
    # «Una queja al delegado de protección de datos»: the officer's own, with the term of LOPDGDD 37 (L64).
    (
        IncidentKind.DPO_COMPLAINT,
        re.compile(
            r"\b(?:quej|reclam|denunci)\w+(?: \w+){0,4} (?:al|a la|ante el|ante la|para el|para la) (?:delegad[oa]|dpd|dpo)\b"
        ),
    ),
    (IncidentKind.RECLAMACION, re.compile(r"\b(?:reclam\w+|complain\w*)")),
    (IncidentKind.QUEJA, re.compile(r"\b(?:quej\w+|queix\w+)")),
    (
        IncidentKind.INCIDENCIA,
        re.compile(r"\b(?:incidenci[ae]s?|averi\w+|avari\w+|incidents?|fault|breakdown)\b"),
    ),
)
_BILLING = re.compile(
    # Spanish and Catalan; «recibo» is also what one receives, «cargo» what one bears, «cobre» what cables are of
    r"\b(?:factur\w+|(?:el|un|dos|mi|mis|los|este|ese|al|del|ultimo|otro|proximo) recibos?"
    r"|cobr(?:ad\w*|an\w*|ais|ar\w*|o|os|en|eis|aron|asteis)|sobrecost\w+|reembols\w*"
    r"|cargos? (?:duplicad\w+|indebid\w+|doble|en (?:mi|la|el) (?:cuenta|tarjeta|banco))|doble cargo|dos cargos"
    r"|me (?:han|habeis) (?:pasado|cargado) (?:\w+ ){1,4}?(?:cuotas?|cargos?|cobros?|pagos?|euros)|importe"
    r"|rebuts?|cobrat\w*|cobren|cobreu|carrec duplicat|dos carrecs|reemborsament"
    # English
    r"|bill(?:s|ed|ing)?|invoices?|(?:over)?charged|charges? (?:twice|on my)|double charge|refund\w*)\b"
)


def incident_kind(text: str) -> IncidentKind | None:
    """The kind that is named; None if none is."""
    folded = fold(text)
    return next((kind for kind, words in _KINDS if words.search(folded)), None)


def incident_subject(text: str) -> Subject:
    """What it is about. Whether a service is one of those that must not be cut is for staff to say."""
    return Subject.BILLING if _BILLING.search(fold(text)) else Subject.GENERAL
