"""Questions about the code that are no wish for another, and contacts on file that are no longer the person's (L49)."""

import re

from bot.understand.normalise import fold

_WHAT_IF = {
    "es": re.compile(
        r"\b(?:que (?:pasa|pasaria|ocurre|sucede|hago|hacemos|haria)|y) si (?:al final )?no (?:\w+ ){0,3}?(?:lleg|recib|entr|aparec|mand|pued|teng)\w*"
        r"|\ben caso de (?:que )?no\b.*\b(?:lleg|recib)\w*|\bcuanto (?:tarda|suele tardar|va a tardar)\b.*\b(?:codigo|mensaje|sms|llegar)\b"
    ),
    "en": re.compile(
        r"\bwhat (?:happens |do i do |should i do |)?if\b.*(?:n t|\bnot|\bnever|\bno)\b.*\b(?:code|it|receive|arriv\w+|get|come)\b"
        r"|\bhow long (?:does|will) the (?:code|message)\b"
    ),
    "ca": re.compile(
        r"\b(?:que (?:passa|faig|fem)|i) si no (?:\w+ ){0,3}?(?:arrib|reb|entr)\w*|\bquant triga\b.*\b(?:codi|missatge)\b"
    ),
}
_SEND = re.compile(r"\b(?:mand|envi|reenvi|send|resend|torn)\w*\b")
_OLD = {
    "es": re.compile(
        r"\b(?:no (?:tengo|uso|utilizo) ya|perdi|he perdido|me (?:han robado|robaron|quitaron)|cambie de|he cambiado de"
        r"|di de baja)(?: \w+){0,3} (?:movil|telefono|numero|correo|email|linea|tarjeta)\b"
        r"|\b(?:ese|aquel|el) (?:movil|telefono|numero|correo|email)(?: \w+){0,3} (?:ya no|no (?:es mio|existe|lo (?:tengo|uso)|va|funciona)|era (?:el )?(?:antiguo|viejo|anterior))\b"
        r"|\bya no (?:tengo|uso|utilizo|es mio|es mi|existe)(?: \w+){0,3} (?:movil|telefono|numero|correo|email|linea)\b"
    ),
    "en": re.compile(
        r"\b(?:no longer (?:have|use)|lost|changed)(?: \w+){0,4} (?:phone|number|mobile|e ?mail)\b"
        r"|\bdo ?n ?t (?:have|use)(?: \w+){0,3} (?:phone|number|mobile|e ?mail)(?: address)? (?:any ?more|now)\b"
        r"|\b(?:phone|number|mobile|e ?mail)(?: \w+){0,3} (?:is n t|is not) mine\b"
    ),
    "ca": re.compile(
        r"\b(?:ja no (?:tinc|faig servir)|he perdut|he canviat de|m han robat)(?: \w+){0,3} (?:mobil|telefon|numero|correu)\b"
    ),
}


def asks_what_if(text: str, language: str = "es") -> bool:
    """«¿Qué pasa si no me llega el código?» while none is said to be missing, and none is asked for."""
    bare = _bare(text)
    return _WHAT_IF[language].search(bare) is not None and not _SEND.search(bare)


def contact_is_old(text: str, language: str = "es") -> bool:
    """«Ya no tengo ese móvil»: no code can arrive there, and nobody has asked to have it corrected."""
    return _OLD[language].search(_bare(text)) is not None


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[\wñç]+", fold(text)))
