"""In which language somebody speaks, and which one they ask for by name. Closed lists; Spanish needs no proof."""

import re

from bot.understand.language_words import HEARD, LIKELY, SHARED, SPANISH, SURE
from bot.understand.normalise import fold

_WORD = re.compile(r"[^\W\d_]+(?:['·-][^\W\d_]+)*")
_OWN = {language: sure | HEARD.get(language, frozenset()) for language, sure in SURE.items()}
_ENOUGH = 4  # points: two sure words, or one with two likely ones
_FEWEST_SPANISH = 2  # words
_SURE_POINTS, _LIKELY_POINTS = 2, 1
_NAMES = {
    "en": r"english|ingles|angles",
    "ca": r"catalan?|valenciano|valencian|mallorquin?",
    "gl": r"galego|gallego|gallec",
    "eu": r"euskera|euskara|euskaraz|vasco|vascuence|basc|basque|euskeraz",
    "fr": r"frances|francais|french|frances",
    "pt": r"portugues|portuguese",
    "ar": r"arabe|arabic|arab",
    "ro": r"rumano|romanian|romanes|romana",
    "de": r"aleman|german|deutsch",
    "it": r"italiano|italian",
    "es": r"castellano|castella|español|spanish|espanyol",
}
_ANY = "|".join(_NAMES.values())
_NAMED = re.compile(rf"\b(?:{_ANY})\b")
_SPEAK = (
    r"habl\w+|atend\w+|atiend\w+|contest\w+|respond\w+|segu\w+|sigamos|sigue|continu\w+|prefier\w+|pref\w+|expli\w+"
    r"|speak\w*|talk\w*|parl\w+|fal[aoe]\w*|aten\w+|hitz egi\w+|switch|change to|cambi\w+|canvi\w+|converse"
)
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:{_SPEAK})\b(?: (?!(?:del?|el|la|por|con)\b)\w+){{0,4}} (?:(?:en|in|em|al|to|a) )?(?P<name>{_ANY})\b",
        rf"^(?:hola |hello |hi |buenas |perdone |please |yes |si |no )*(?:(?:en|in|em|al) )?(?P<name>{_ANY})(?: (?:please|por favor|si us plau|sisplau|mesedez|gracias|thanks))*$",
        rf"\b(?:en|in|em) (?P<name>{_ANY}) (?:please|por favor|si us plau|sisplau|se pode|si puede ser|if possible|puede ser)\b",
        rf"\b(?:any|somebody|someone|alguien|algu|una persona|person|agente) (?:\w+ ){{0,3}}(?:habl\w+|speak\w*|parl\w+|fal\w+) (?P<name>{_ANY})\b",
        rf"\b(?:puede ser|podria ser|podemos|puedo|can we|could we|podem|es pot) (?:\w+ ){{0,2}}(?:en|in|em) (?P<name>{_ANY})\b",
    )
)
_ARABIC = re.compile(r"[\u0621-\u064a]{3,}")
_DENIED = re.compile(
    rf"\b(?:no|not|don't|do not|can't|cannot|tampoco|nada de|ni|apenas|poco|isn't)\b(?: \w+){{0,3}} (?:en |in |de )?(?:{_ANY})\b"
)
# «Me hablaron en inglés»: told of somebody else, nothing is asked.
_TOLD = re.compile(
    r"\b(?:mi|su|tu|un|my|his|her|el meu|la meva) \w+ (?:no |ya |tambe )?(?:habl|parl|speaks)\w*"
    r"|\b(?:me|nos|le|les) (?:\w+ )?(?:hablo|hablaron|hablaba\w*|contesto|contestaron|atendio|atendieron|respondi\w+)\b"
    r"|\b(?:correo|carta|mensaje|documento|contrato|papel\w*|email|letter|mail|robot|maquina|contestador|contestadora) (?:\w+ ){0,4}en\b"
)


def language_spoken(text: str) -> str | None:
    """The language of a sentence if it is surely another than Spanish; None for Spanish and for too few words."""
    if _ARABIC.search(text):
        return "ar"
    words = _words(text)
    if not words:
        return None
    points = {language: _points(words, language) for language in SURE}
    best = max(points, key=lambda language: points[language])
    against = sum(word in SPANISH - SHARED[best] for word in words)
    return best if points[best] >= _ENOUGH and points[best] > _SURE_POINTS * against else None


def spanish_spoken(text: str, instead_of: str) -> bool:
    """Whether a sentence in a conversation of another language is Spanish: enough of its words, and none of the other."""
    words = set(_words(text))
    own = SPANISH - SHARED.get(instead_of, frozenset())
    return instead_of in SURE and len(words & own) >= _FEWEST_SPANISH and not _points(list(words), instead_of)


def language_asked(text: str) -> str | None:
    """The language asked for by name: «can I speak English?», «en català, si us plau», «¿habla usted catalán?»."""
    bare = " ".join(_words(text))
    if not _NAMED.search(bare):
        return None
    if _TOLD.search(bare):
        return None
    for pattern in _ASKED:
        found = pattern.search(bare)
        if found is not None and not _DENIED.search(bare[: found.end()]):
            return next(name for name, forms in _NAMES.items() if re.fullmatch(forms, found["name"]))
    return None


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text.replace("’", "'")))


def _points(words: list[str], language: str) -> int:
    sure, likely = _OWN[language], LIKELY[language]
    return sum(
        _SURE_POINTS if word in sure else _LIKELY_POINTS if word in likely else 0 for word in set(words)
    )
