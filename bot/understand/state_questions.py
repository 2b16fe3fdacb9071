"""Questions for a yes or a no about this conversation: «¿esto se está guardando?», «¿ya está parada la publicidad?»."""

import re

from bot.understand.normalise import fold

_KEPT = {
    "es": re.compile(
        r"^(?:(?:oiga|oye|perdone|perdona|y|pero|una pregunta|una cosa) )*(?:(?:esto|este chat|esta (?:conversacion|llamada)|la"
        r" (?:conversacion|llamada)|el chat|todo esto|lo que (?:digo|escribo|hablamos)) )?(?:ya )?(?:(?:me|se|lo|la) )*(?:esta|estan"
        r"|estais|queda|quedan)(?: siendo)? (?:guarda|graba|registra|transcribi|conserva)(?:ndo|endo|do|da|dos)\b.{0,30}$"
        r"|^(?:y )?(?:se|me|lo) (?:guarda|graba|registra|guardan|graban)(?: todo)?(?: esto| este chat| esta (?:conversacion|llamada)"
        r"| la (?:llamada|conversacion)| lo que \w+)?$"
    ),
    "en": re.compile(
        r"^(?:(?:sorry|and|so) )*(?:is|are) (?:this|this (?:chat|call|conversation)|it|you|i) (?:being )?"
        r"(?:kept|saved|recorded|stored|recording|keeping|saving|storing)\b.{0,30}$"
    ),
    "ca": re.compile(
        r"^(?:(?:escolti|perdo|i) )*(?:aixo |aquest xat |aquesta (?:conversa|trucada) )?(?:s |es |m |em )*(?:esta|estan|esteu|queda)"
        r"(?: sent)? (?:desa|grava|guarda|enregistra)(?:nt|t|da|des)\b.{0,30}$"
    ),
}
_STOPPED = {
    "es": re.compile(
        r"\b(?:publicidad|propaganda|anuncios|ofertas)\b.*\b(?:ya )?(?:esta|estan|queda|ha quedado|sigue)\b.*"
        r"\b(?:parad|quitad|desactivad|anulad|dad[ao] de baja|activ)\w*|\b(?:esta|han|habeis) (?:ya )?(?:parad|quitad)\w*(?: ya)?"
        r"\b.*\b(?:publicidad|propaganda)\b"
    ),
    "en": re.compile(
        r"\b(?:has|is|have)\b.*\b(?:advertising|adverts|marketing)\b.*\b(?:stopped|off|cancelled)\b"
    ),
    "ca": re.compile(
        r"\bpublicitat\b.*\b(?:ja )?(?:esta|ha quedat|queda)\b.*\b(?:aturad|parad|tret|desactivad)\w*"
    ),
}
_HOW_LONG = {
    "es": re.compile(
        r"\b(?:cuanto|cuantos dias) (?:tiempo )?(?:tarda\w*|van a tardar|se tarda|va a tardar|hay que esperar|tengo que esperar)\b"
        r"|\b(?:cuando|para cuando) (?:me |nos )?(?:va[ns]? a |vais a )?(?:contest|respond|resuelv|resolver|llama(?!da)|dicen)\w*"
    ),
    "en": re.compile(
        r"\bhow long (?:does|will|do) (?:it|this|that|you|i)\b(?!.*\b(?:keep|store|hold|retain)\b)"
        r"|\bwhen (?:will|do|are) (?:you|i)\b.{0,20}\b(?:answer|reply|hear|resolve|call)\w*"
    ),
    "ca": re.compile(
        r"\bquant (?:temps )?(?:trig\w+|tard\w+|cal esperar|he d esperar)\b|\bquan (?:em |m )?(?:contest|respon|truc)\w+"
    ),
}


def asks_how_long(text: str, language: str = "es") -> bool:
    """Whether it is asked when an answer comes; how long data are kept is another question."""
    return _HOW_LONG[language].search(_bare(text)) is not None


def asks_state(text: str, language: str = "es") -> bool:
    """Either of both."""
    return asks_whether_kept(text, language) or asks_whether_stopped(text, language)


def asks_whether_kept(text: str, language: str = "es") -> bool:
    """Whether it is asked if this very conversation is being kept or recorded."""
    return _KEPT[language].search(_bare(text)) is not None


def asks_whether_stopped(text: str, language: str = "es") -> bool:
    """Whether it is asked if the publicity has been stopped by now."""
    return "?" in text and _STOPPED[language].search(_bare(text)) is not None


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[\wñç]+", fold(text)))
