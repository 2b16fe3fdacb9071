"""Consent answers in English and Catalan: a short closed grammar. What it does not know whole is no answer (L15)."""

import re
from collections.abc import Sequence
from dataclasses import fields
from functools import cache

from bot.understand.heard import ConsentAnswer
from bot.understand.normalise import fold
from bot.understand.short_consent_words import ANSWERS
from duties.kinds import MARKETING, Purpose

LEAST_CONFIDENCE = 0.5
MOST_WORDS = 14
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_OPEN_END = re.compile(r"\?|\.\.\.|…")  # a question, or a sentence that was not ended
_FOREIGN = re.compile(r"[^\w\s,.;:!¡'’\"()-]|\d|_")
_DRAWN = re.compile(r"([^\W\d_])\1{2,}")
_UNFINISHED = {"and", "to", "the", "by", "i", "a", "el", "la", "els", "les", "per"}
# Without its accent Catalan «si» may be «if»: «si podeu gravar».
_CONDITION = {
    "en": re.compile(r"(?!)"),
    "ca": re.compile(r"\bsi\b(?!\s*(?:[,.;!]|$|us plau|senyora?\b|si\b))", re.IGNORECASE),
}
_CHANNELS = {
    "email": Purpose.MARKETING_EMAIL,
    "sms": Purpose.MARKETING_SMS,
    "call": Purpose.MARKETING_CALL,
}
_YES, _NO = frozenset({"yes", "grant", "do_record"}), frozenset({"no", "refusal"})
_SIDES = _NO | {"yes", "grant"}
type Signs = tuple[str, ...]


def short_consent_answer(
    text: str, language: str, *, purposes: Sequence[Purpose], confidence: float | None = None
) -> ConsentAnswer:
    """How these words answer the question about `purposes`; with none it is a plain yes or no."""
    if confidence is not None and confidence < LEAST_CONFIDENCE:
        return _doubtful("low_confidence")
    if _OPEN_END.search(text) or _FOREIGN.search(text):
        return _doubtful("unknown")
    words = _WORD.findall(fold(_DRAWN.sub(r"\1", text.replace("’", "'"))))
    if _CONDITION[language].search(text):
        return _doubtful("condition")
    if not words or len(words) > MOST_WORDS:
        return _doubtful("no_words" if not words else "too_long")
    signs = _cover(words, language)
    if signs is None:
        return _doubtful("unknown")
    if signs[-1] == "silent" and words[-1] in _UNFINISHED:
        return _doubtful("unfinished")
    spoken = tuple(sign for sign in signs if sign != "silent")
    return _decide(spoken, tuple(purposes)) if purposes else _confirm(spoken)


def _doubtful(rule: str) -> ConsentAnswer:
    return ConsentAnswer("doubtful", (), (), f"doubtful.{rule}")


def _cover(words: Sequence[str], language: str) -> Signs | None:
    """The answer as signs, the longest phrase first at each place; None if a word stays."""
    known, longest = _known(language)
    signs, at = [], 0
    while at < len(words):
        for length in range(min(longest, len(words) - at), 0, -1):
            sign = known.get(" ".join(words[at : at + length]))
            if sign is not None:
                signs.append(sign)
                at += length
                break
        else:
            return None
    return tuple(signs)


@cache
def _known(language: str) -> tuple[dict[str, str], int]:
    table = ANSWERS[language]
    known = {phrase: field.name for field in fields(table) for phrase in getattr(table, field.name)}
    return known, max(len(phrase.split()) for phrase in known)


def _confirm(signs: Signs) -> ConsentAnswer:
    """To «does it end in …?» only yes and no count, and all must say the same."""
    if signs and set(signs) <= {"yes", "confirm"}:
        return ConsentAnswer("yes", (), (), "yes.plain")
    if signs and set(signs) <= {"no", "deny", "nothing_else", "nothing"}:
        return ConsentAnswer("no", (), (), "no.plain")
    return _doubtful("unknown")


def _decide(signs: Signs, asked: tuple[Purpose, ...]) -> ConsentAnswer:
    said = set(signs)
    if not said or said & {"confirm", "deny"} or (said == {"everything"} and len(asked) == 1):
        return _doubtful("unknown")
    if said & _NO and said <= {*_NO, "everything", "nothing"}:
        return ConsentAnswer("no", (), asked, "no.plain")
    if not said & _YES and said & (_NO | {"nothing"}) and not said & {"only", "everything", *_TOPICS}:
        return ConsentAnswer("no", (), asked, "no.plain")
    if said & _NO and said & (_YES | {"only", *_TOPICS}):
        return _by_parts(signs, asked)
    if said & {"nothing"} or ("nothing_else" in said and not said & (_TOPICS | {"do_record"})):
        return _doubtful("contradiction")
    if "only" in said or "nothing_else" in said:
        return _only(said, asked)
    return _granted(said, asked)


_TOPICS = frozenset({"record", "publicity", *_CHANNELS})


def _granted(said: set[str], asked: tuple[Purpose, ...]) -> ConsentAnswer:
    """Yeses alone: to everything asked, or to what was named."""
    if not said & (_YES | {"everything"}) and not said <= {*_CHANNELS}:
        return _doubtful("unknown")
    if not said & _YES and "everything" in said and said != {"everything"}:
        return _doubtful("unknown")
    named = _named(said)
    if not named:
        return ConsentAnswer("yes", asked, (), "yes.plain")
    granted = tuple(purpose for purpose in asked if purpose in named)
    if not granted:
        return _doubtful("not_asked")
    whole = set(granted) == set(asked)
    return ConsentAnswer("yes" if whole else "scope", granted, (), "yes.plain" if whole else "scope.named")


def _only(said: set[str], asked: tuple[Purpose, ...]) -> ConsentAnswer:
    """«Only by e-mail»: what was named, and nothing else."""
    granted = tuple(purpose for purpose in asked if purpose in _named(said))
    if not granted or said & {"everything", *_NO}:
        return _doubtful("not_asked")
    refused = tuple(purpose for purpose in asked if purpose not in granted)
    return ConsentAnswer("scope" if refused else "yes", granted, refused, "scope.only")


def _by_parts(signs: Signs, asked: tuple[Purpose, ...]) -> ConsentAnswer:
    """«E-mail yes, calls no», «yes to e-mail, no calls»: each answer with its topics, all on the same side."""
    kinds = ["answer" if sign in _SIDES else "topic" if sign in _TOPICS else "else" for sign in signs]
    if "else" in kinds or kinds[0] == kinds[-1]:
        return _doubtful("contradiction")
    ordered = list(signs) if kinds[0] == "answer" else list(reversed(signs))
    granted: set[Purpose] = set()
    refused: set[Purpose] = set()
    side, about = granted, False
    for place, sign in enumerate(ordered):
        if sign in _SIDES:
            if place and not about:
                return _doubtful("contradiction")
            side, about = (refused if sign in _NO else granted), False
        else:
            side |= _named({sign})
            about = True
    if granted & refused or not (granted | refused) & set(asked):
        return _doubtful("contradiction")
    given = tuple(purpose for purpose in asked if purpose in granted)
    denied = tuple(purpose for purpose in asked if purpose in refused)
    if not given:
        return ConsentAnswer("no" if set(denied) == set(asked) else "scope", (), denied, "scope.parts")
    return ConsentAnswer("scope" if set(given) != set(asked) else "yes", given, denied, "scope.parts")


def _named(said: set[str]) -> set[Purpose]:
    named = {purpose for sign, purpose in _CHANNELS.items() if sign in said}
    if "publicity" in said and not named:
        named |= set(MARKETING)
    if said & {"record", "do_record"}:
        named.add(Purpose.CONVERSATION_RECORD)
    return named
