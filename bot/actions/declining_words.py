"""«I don't have it», «not now», «it has not arrived» in English and Catalan: as in `declining`."""

import re

NOT_AT_HAND = {
    "en": re.compile(
        r"\b(do(es)?n'?t|do(es)? not|ha(ve|s)n'?t|ha(ve|s) not|can'?t|cannot)\b.*\b(have|got|know|find|remember|give)\b"
        r"|\b(have|got) (no|none)\b|\bno idea\b|\bneither\b",
        re.IGNORECASE,
    ),
    "ca": re.compile(
        r"\bno\b.*\b(tinc|t[eé]|porta|porto|trobo|s[eé]|recordo|hi ha|vull donar)\b|\bni idea\b|\btampoc\b",
        re.IGNORECASE,
    ),
}
NOT_NOW = {
    "en": re.compile(
        r"\b(not now|can'?t now|cannot|can'?t|later|another (day|time)|tomorrow|not at the moment)\b",
        re.IGNORECASE,
    ),
    "ca": re.compile(
        r"\b(ara no|no puc|despr[eé]s|m[eé]s tard|un altre (dia|moment)|dem[aà])\b", re.IGNORECASE
    ),
}
NOT_ARRIVED = {
    "en": re.compile(
        r"\b(not|n'?t|no|nothing|never)\b.*\b(arriv\w+|receiv\w+|got|come|came|get)\b"
        r"|\b(another|new) code\b|\b(send|resend)\b.*\b(again|it)\b|\bresend\b",
        re.IGNORECASE,
    ),
    "ca": re.compile(
        r"\bno\b.*\b(arrib\w+|rebut|rebo|entrat|surt)\b|\b(un altre|nou) codi\b"
        r"|\b(torn\w+ a enviar|reenvi\w+|envi\w+ un altre)\b",
        re.IGNORECASE,
    ),
}
