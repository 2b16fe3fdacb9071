""" "si" without accent: the yes that speech recognition and hurried people write so, told from a condition by what follows."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from bot.understand.consent_grammar import cover
from bot.understand.consent_guards import GUARDS
from bot.understand.consent_neighbours import UNKNOWN
from bot.understand.consent_spelling import reworded

_PAUSES = {",", ".", ";", ":", "!", "…", ")"}
_WIDE_AGREEING = set(
    "si sii claro señor señora señorita vale gracias porfa porfavor adelante ok encantado encantada totalmente completamente "
    "faltaria venga hombre mujer guapa hija "
    "majo maja guapo cariño reina perfecto estupendo".split()
)
_TO = {"a", "al"}
_TO_WHOM = {
    "usted",
    "ustedes",
    "mi",
    "ti",
    "vosotros",
    "cambio",
    "el",
    "ella",
    "ellos",
    "uno",
    "alguien",
    "otro",
    "nadie",
}
_CLITICS = {"le", "les", "os", "se", "lo", "la", "te", "los", "las"}
_GRANTS = set(
    "acepto aceptamos autorizo autorizamos consiento consentimos permito permitimos accedo doy damos dejo dejamos quiero queremos "
    "deseo pueden puede podeis puedes apruebo concedo otorgo presto confirmo".split()
)
_CHANNELS = {
    "correo",
    "correos",
    "email",
    "mail",
    "sms",
    "mensajes",
    "llamadas",
    "publicidad",
    "ofertas",
    "electronico",
    "grabacion",
}
_INTEREST = {"interesa", "interesan", "apunto", "gustaria", "gustan"}
_REASON = {"que", "porque", "pues", "y", "pero", "asi", "si"}
_IMPERATIVE = re.compile(
    r"(grab|transcrib|registr|conserv|guard|mand|envi|escrib|llam|remit|avis|pong|hag|apunt|tom)"
    r"(?:(?:e|en|a|an|ad|id)(?:me|nos|la|lo|las|los|mela|melo|melos|melas|noslo|nosla)|(?:e|en|a|an)(?:me)?|ad|id)"
)
_INDICATIVE = re.compile(
    r"(?:graba|guarda|registra|conserva|manda|envia|llama|avisa|apunta|toma|transcribe|remite|escribe|escriben|transcriben|remiten|graban|guardan|llaman|mandan|envian|registran|avisan|toman|apuntan|conservan)"
)
_LISTED = re.compile(
    r"(?:grab|transcri|registr|publi|propagand|anunci|ofert|promo|correo|e?mail|sms|mensaj|llamad|telefon|primer|segund)"
)
_LINKING = {"a", "al", "el", "la", "los", "las", "lo", "de", "y", "por", "que"}
_GOOD = re.compile(r"si,? me parece (?:muy )?(?:bien|perfecto|correcto|estupendo)[.!]?")
_BARRED = {*GUARDS, "DEFER", "NO", UNKNOWN}


def accented(doc: Doc) -> Doc:
    """The same words, each "si" that is a yes with its accent."""
    places = [token.i for token in doc if token.lower_ == "si"]
    yes = {at for at in places if _means_yes(doc, at)}
    return reworded(doc, ["sí" if token.i in yes else None for token in doc], folded=True) if yes else doc


def left_unaccented(doc: Doc) -> bool:
    """ "Si son sorteos, sí", "si son sorteos si": one that is no yes, with a yes behind it, is its condition."""
    yes = [token.i for token in doc if token.lower_ == "sí"]
    plain = [token.i for token in doc[:-1] if token.lower_ == "si" and doc[token.i + 1].norm_.isalpha()]
    return bool(yes) and any(at < yes[-1] and doc[at + 1].norm_ not in _WIDE_AGREEING for at in plain)


def _means_yes(doc: Doc, at: int) -> bool:
    if any(token.lower_ == "sí" for token in doc):
        return False  # who writes the accent where it belongs leaves it out on purpose
    words = [token.norm_ for token in doc[at + 1 : at + 4]] + ["", "", ""]
    before = doc[at - 1].norm_ if at else ""
    if not words[0] or words[0] in _PAUSES:
        return True
    if words[0] in _WIDE_AGREEING and before not in {"por", "como"}:
        return True
    if words[0] == "hijo":
        return words[1] in {"", "si", "mio", *_PAUSES}
    if words[0] in _TO:
        return words[1] not in _TO_WHOM
    if _orders(words[0]):
        return True
    if _in_a_list(doc, at) or _one_of_pairs(doc) or _said_again(words) or _finds_it_good(doc, at):
        return True
    if before == "y" and words[0] in {"por", "que", "las", "los"}:
        return words[1] not in {"mi", "no", "me"}
    if words[:3] == ["le", "digo", "que"] or (
        words[0] in {"me", "nos"} and before in _CHANNELS and words[1] in _CLITICS
    ):
        return True
    verb = next(word for word in words if word not in _CLITICS)
    if verb in _GRANTS or (words[0] == "me" and words[1] in _INTEREST):
        return before not in {"por", "como", "que", "y"} and _clean(doc, at)
    return False


def _in_a_list(doc: Doc, at: int) -> bool:
    """ "grabar si correo si sms no": a thing before it, the next thing behind it, and a no for another."""
    before = doc[at - 1].norm_ if at else ""
    behind = [token.norm_ for token in doc[at + 1 :]]
    named = _LISTED.match(before) is not None
    follows = bool(behind) and (
        _LISTED.match(behind[0]) is not None
        or behind[:2] in (["lo", "de"], ["y", "lo"], ["y", "la"], ["y", "el"])
    )
    denied = any(
        word == "no"
        and _LISTED.match(earlier) is not None
        and (not later or later in {"y", ",", "."} or _LISTED.match(later))
        for earlier, word, later in zip(behind, behind[1:], [*behind[2:], ""], strict=False)
    )
    return named and follows and denied


def _one_of_pairs(doc: Doc) -> bool:
    """ "email si sms si llamadas si", "si email si sms no llamadas": each thing with its own word, and nothing else."""
    said = "".join(
        "T" if _LISTED.match(token.norm_) else "s" if token.norm_ in {"si", "no"} else "?"
        for token in doc
        if token.norm_ not in _LINKING and token.is_alpha
    )
    return re.fullmatch(r"s?(?:Ts){2,}|(?:sT){2,}", said) is not None


def _said_again(words: Sequence[str]) -> bool:
    """ "si que si"."""
    return words[:3] == ["que", "si", ""]


def _finds_it_good(doc: Doc, at: int) -> bool:
    """ "si me parece bien" as the whole answer: a condition would have something behind it."""
    return at == 0 and _GOOD.fullmatch(doc.text.lower()) is not None


def _orders(word: str) -> bool:
    """ "graben", "mándenme": no verb of a condition stands so."""
    return bool(_IMPERATIVE.fullmatch(word)) and not _INDICATIVE.fullmatch(word)


def _clean(doc: Doc, at: int) -> bool:
    """A first person's grant that ends with its clause and has nothing behind that it could be the condition of."""
    end = next(
        (
            to
            for to in range(at + 2, len(doc))
            if doc[to].text in _PAUSES or (to > at + 3 and doc[to].norm_ in _REASON)
        ),
        len(doc),
    )
    labels = {label for label, _, _ in cover(doc[at + 1 : end].as_doc())}
    if labels & _BARRED:
        return False
    behind = [token.norm_ for token in doc[end:] if token.text not in _PAUSES]
    return (
        not behind
        or behind[0] in _REASON
        or UNKNOWN not in {label for label, _, _ in cover(doc[end:].as_doc())}
    )
