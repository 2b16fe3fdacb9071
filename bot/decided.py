"""Intents that words decide by themselves, so that no classifier has a say."""

import re

from bot.decided_told import has_mandate, told_intent
from bot.questions import Question
from bot.rights_in_words import COPIES, ELSE, ERASES, corrects
from bot.understand import Heard
from bot.understand.publicity_scope import ways_refused
from duties.kinds import Purpose

_ASKS = re.compile(r"\b(qu[eé]|cu[aá]l(es)?|cu[aá]ntos|saber|dime|d[ií]game|decirme|consta)\b", re.IGNORECASE)
_DENIES = re.compile(
    r"\b(retir\w*|revoc\w*|anul\w*|quit\w*|dej\w*|sin|nunca|ya no|jam[aá]s|queja|reclam\w*|llam\w*|parte)\b",
    re.IGNORECASE,
)
_WHO_SPEAKS = re.compile(
    r"\b(eres|es usted|usted es|t[uú] eres|sois|es esto|esto es|hablo con|(hablando|atendiendo) (con|me)?"
    r"|me (atiende|contesta|habla))\b"
    r"[^.,;]{0,40}\b(robot|m[aá]quina|bot|human[oa]|persona|contestador|ordenador|inteligencia artificial)\b",
    re.IGNORECASE,
)
_NOTHING_MORE = re.compile(
    r"^\W*(no|nada|ya est[aá]|eso es todo|con eso)\b"
    r"(\W*(no|nada|m[aá]s|eso|es|todo|por|ahora|de|momento|ya|est[aá]|con|vale|muchas|gracias|adi[oó]s|hasta|luego)\b)*\W*$",
    re.IGNORECASE,
)
_CANCELS = re.compile(
    r"^\W*(quiero |lo )?cancel(ar|a|e|o|arlo|ado)( (todo|por favor|ya))*\W*$", re.IGNORECASE
)
# Publicity that comes by now is stopped or goes on; «acepto correos, llamadas no» answers a question for consent.
_STOPS_SOME = re.compile(
    r"^(?!.*\b(?:acept|consient|autori[zc]|permit|doy)\w*).*\b(?:seguir|sigan|sig[aá]is|quit\w+|(?:dej|par)\w+ de"
    r"|no me (?:llam|mand|env[ií])\w+|baja|gustan?|molestan?)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(quiero|quisiera|querr[ií]a|prefiero|necesito|deme|p[aá]s[ea]\w*|p[oó]n\w*|hablar con)\b"
    r"|\b(no (quiero|pienso|me gusta)|deci[ds]\w*|revis\w*)\b",
    re.IGNORECASE,
)


_GIVES_NONE = re.compile(
    r"^\W*((pues|uy|ay|mejor|well) )?(no|ninguno|ning[uú]n|cap|none|nothing|prefiero (que )?no|m'estimo m[eé]s no)\b"
    r"(?!.*\b(quiero (que|una|ver|saber)|borr\w+|copia|queja|delete|copy|complain\w*|esborr\w+|c[oò]pia)\b)",
    re.IGNORECASE,
)
# What is asked for somebody else's data, in so many words; whatever else is in the sentence is left to the classifier.
_FOR_ANOTHER = {"representative", "deceased"}
_NO_CONTACT = re.compile(
    r"\bno (?:quiero|quisiera|vull|want|wish)?(?: que)? ?(?:me|nos|em|m'?|you to)? ?"
    r"(?:llam|escrib|contact|mand|truqu|escrigu|call|write|ring)\w*|\bdo ?n.?t (?:want you to )?(?:call|write|contact)\b",
    re.IGNORECASE,
)


def decided_intent(asked: Question, heard: Heard, urgent_words: tuple[str, ...]) -> str | None:
    """The intent of these words after that question, or None if Rasa's classifier is to find it."""
    decided = _decided_anywhere(asked, heard, urgent_words)
    if decided is not None:
        return decided
    if asked.nothing_more and (_NOTHING_MORE.match(heard.text) or gives_none(asked, heard)):
        return "deny"
    if asked.in_form and not asked.purposes and _CANCELS.match(heard.text):
        return "cancel_flow"
    if holds_the_answer(asked, heard):
        return "inform"
    if asked.yes_no and heard.consent.outcome != "doubtful":
        return consent_intent(asked, heard)
    return None


def _decided_anywhere(asked: Question, heard: Heard, urgent_words: tuple[str, ...]) -> str | None:
    told = _decided_by_teller(heard, urgent_words) or _keeps_some(asked, heard)
    if told is not None:
        return told
    if any(topic.startswith("field_") for topic in heard.topics) and corrects(heard.text):
        return "request_rectification" if not asked.free_text and not asked.entities else None
    if not asked.in_form and _FOR_ANOTHER & heard.topics and not ELSE.search(heard.text):
        erases, copies = ERASES.search(heard.text), COPIES.search(heard.text)
        if bool(erases) != bool(copies):
            return "request_erasure" if erases else "request_access"
    if "consents" in heard.topics and not asked.yes_no and _asks_what(heard.text):
        return "request_access"
    if not any(character.isalnum() for character in heard.masked):
        return "out_of_scope"
    return told_intent(asked, heard)


def _keeps_some(asked: Question, heard: Heard) -> str | None:
    """«Los correos sí, los SMS no»: publicity refused by some of its ways is an objection to these (L77)."""
    about = "advertising" in heard.topics and not asked.purposes and _STOPS_SOME.search(heard.text)
    return "request_objection" if about and ways_refused(heard.text) else None


def _decided_by_teller(heard: Heard, urgent_words: tuple[str, ...]) -> str | None:
    """A person for whoever cannot wait; nothing is told of others; a mandate, or asking what speaks, is just heard."""
    if "despair" in heard.topics or is_urgent(heard.text, urgent_words):
        return "human_agent"
    if "another_datum" in heard.topics:
        return "out_of_scope"
    if has_mandate(heard.text):
        return "inform"
    return "help" if _asks_who_speaks(heard.text) else None


def _asks_what(text: str) -> bool:
    """Whether consents are asked about, rather than withdrawn, denied or complained of."""
    return bool(_ASKS.search(text)) and not _DENIES.search(text)


def _asks_who_speaks(text: str) -> bool:
    """Whether it is asked if this is a machine, rather than a person asked for: the truth is told (L90)."""
    return bool(_WHO_SPEAKS.search(text)) and not _WANTS.search(text)


def is_urgent(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the tenant's urgent words was said."""
    said = set("".join(c if c.isalnum() else " " for c in text.lower()).split())
    return any(word.lower() in said for word in words)


def gives_none(asked: Question, heard: Heard) -> bool:
    """Whether a contact that need not be given is declined: «no hay ninguno», «prefiero no darlo»."""
    declines = _GIVES_NONE.match(heard.text) or (
        asked.nothing_more and not asked.free_text and refuses_contact(heard.text)
    )
    return bool(asked.entities) and bool(declines) and not holds_the_answer(asked, heard)


def refuses_contact(text: str) -> bool:
    """«No quiero que me llamen ahí»: of contact itself, told or asked for; whether publicity is meant is not seen here."""
    return _NO_CONTACT.search(text) is not None


def holds_the_answer(asked: Question, heard: Heard) -> bool:
    """Whether the datum that was asked for is among what was heard."""
    about = asked.topics is not None and any(topic.startswith(asked.topics) for topic in heard.topics)
    return about or any(entity.kind in asked.entities for entity in heard.entities)


def consent_intent(asked: Question, heard: Heard) -> str | None:
    """A scope that names nothing, «una sí y otra no», has decided nothing."""
    outcome = heard.consent.outcome
    if not asked.purposes:
        return {"yes": "affirm", "no": "deny"}.get(outcome)
    if outcome == "scope" and not {*heard.consent.granted, *heard.consent.refused} & set(Purpose):
        return None
    return {"yes": "consent_total", "scope": "consent_partial", "no": "consent_refuse"}[outcome]
