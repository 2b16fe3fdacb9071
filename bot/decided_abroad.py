"""Intents that words decide by themselves in English and Catalan: as in `decided`, with shorter lists."""

import re
from dataclasses import dataclass

from bot.decided import consent_intent, gives_none, holds_the_answer, is_urgent
from bot.questions import Question
from bot.understand import Heard


@dataclass(frozen=True)
class _Words:
    who_speaks: re.Pattern[str]
    wants: re.Pattern[str]
    nothing_more: re.Pattern[str]
    corrects: re.Pattern[str]


def _words(who_speaks: str, wants: str, nothing_more: str, corrects: str) -> _Words:
    return _Words(*(re.compile(each, re.IGNORECASE) for each in (who_speaks, wants, nothing_more, corrects)))


_WORDS = {
    "en": _words(
        r"\b(are you|is this|is that|am i (talking|speaking) (to|with))\b[^.,;]{0,30}"
        r"\b(robot|machine|bot|human|person|computer|recording|artificial intelligence|ai)\b",
        r"\b(want|need|rather|prefer|give me|get me|put me|pass me|talk to (a|an|some)|like to)\b",
        r"^\W*(no|nothing|that'?s (all|it)|that is all)\b"
        r"(\W*(no|nothing|that'?s|all|it|else|more|thanks|thank|you|bye|goodbye|for|now|is|very|much)\b)*\W*$",
        r"\b(want|need|like|please|can you|could you|have) (to )?(you to )?"
        r"(correct|change|update|fix|amend|rectif\w*|modify)\b"
        r"|\b(is|are) (wrong|incorrect|misspel\w+|out of date)\b",
    ),
    "ca": _words(
        r"\b(ets|[eé]s vost[eè]|sou|aix[oò] [eé]s|parlo amb|estic parlant amb|em parla)\b[^.,;]{0,30}"
        r"\b(robot|m[aà]quina|bot|hum[aà]|humana|persona|ordinador|contestador|intel·lig[eè]ncia artificial)\b",
        r"\b(vull|voldria|prefereixo|necessito|passi'?m|passeu|poseu|doni'?m|parlar amb)\b",
        r"^\W*(no|res|ja est[aà]|aix[oò] [eé]s tot)\b"
        r"(\W*(no|res|m[eé]s|ja|est[aà]|aix[oò]|[eé]s|tot|gr[aà]cies|moltes|ad[eé]u|per|ara|de|moment|cal)\b)*\W*$",
        r"\b(vull|voldria|necessito|cal|he de|em poden?|em podeu|podr\w+) "
        r"(corregir|canviar|actualitzar|modificar|rectificar|esmenar)\b"
        r"|\b(est[aà]|s[oó]n|[eé]s) (malament|equivocad\w+|incorrect\w+)\b",
    ),
}
_NOT_OURS = re.compile(
    r"\b(company|insurer|password|web|app|bill|invoice|decision|code|companyia|contrasenya|factura|rebut|codi|decisi\w*)\b",
    re.IGNORECASE,
)


def decided_intent_in(
    language: str, asked: Question, heard: Heard, urgent_words: tuple[str, ...]
) -> str | None:
    """The intent of these words after that question, or None if the classifier of their language is to find it."""
    words = _WORDS[language]
    if "despair" in heard.topics or is_urgent(heard.text, urgent_words):
        return "human_agent"
    if "another_datum" in heard.topics:
        return "out_of_scope"
    if words.who_speaks.search(heard.text) and not words.wants.search(heard.text):
        return "help"
    if _corrects(words, heard):
        return None if asked.free_text or asked.entities else "request_rectification"
    if not any(character.isalnum() for character in heard.masked):
        return "out_of_scope"
    return _decided_by_question(words, asked, heard)


def _decided_by_question(words: _Words, asked: Question, heard: Heard) -> str | None:
    if asked.nothing_more and (words.nothing_more.match(heard.text) or gives_none(asked, heard)):
        return "deny"
    if holds_the_answer(asked, heard):
        return "inform"
    if asked.yes_no and heard.consent.outcome != "doubtful":
        return consent_intent(asked, heard)
    return None


def _corrects(words: _Words, heard: Heard) -> bool:
    about = any(topic.startswith("field_") for topic in heard.topics)
    return about and bool(words.corrects.search(heard.text)) and not _NOT_OURS.search(heard.text)
