"""Does an answer count as consent? A closed grammar decides, no classifier: whatever it does not know is no yes (L15)."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.understand.consent_scope import Decision, Item, decide
from bot.understand.consent_words import PHRASES
from bot.understand.heard import ConsentAnswer
from duties.kinds import MARKETING, Purpose

type Sign = tuple[str, int, int]

LEAST_CONFIDENCE = 0.5
MOST_WORDS = 40
_RECORD = frozenset({Purpose.CONVERSATION_RECORD})
_ADVERTISING = frozenset(MARKETING)
_TOPICS = {
    "RECORD": _RECORD,
    "DO_RECORD": _RECORD,
    "ADVERTISING": _ADVERTISING,
    "EMAIL": frozenset({Purpose.MARKETING_EMAIL}),
    "SMS": frozenset({Purpose.MARKETING_SMS}),
    "CALL": frozenset({Purpose.MARKETING_CALL}),
    "DO_CALL": frozenset({Purpose.MARKETING_CALL}),
    "FIRST": _RECORD,
    "SECOND": _ADVERTISING,
}
_GUARDS = (
    "QUESTION",
    "CONDITION",
    "CORRECTION",
    "OTHER_PERSON",
    "DELEGATION",
    "INDIFFERENCE",
    "RELUCTANCE",
    "HESITATION",
    "BACK_CHANNEL",
)
_INTERROGATIVES = {
    "qué",
    "cómo",
    "cuál",
    "cuáles",
    "quién",
    "cuándo",
    "dónde",
    "cuánto",
    "cuánta",
    "cuántos",
    "porqué",
}
_FOREIGN_YES = {"sì", "sim", "oui", "yes", "ja", "bai"}
_SILENT = {"!", "¡", '"', "'", "«", "»", "-", "–", "—", ":", "(", ")", "*", "´"}
_PAUSES = {",", ".", ";"}
_MOST_REPEATS = 3


def consent_answer(
    doc: Doc, *, purposes: Sequence[Purpose], confidence: float | None = None, confirming: bool = False
) -> ConsentAnswer:
    """How these words answer the question about `purposes`; `confirming` is for yes-or-no questions about no purpose."""
    asked = tuple(purposes)
    if confidence is not None and confidence < LEAST_CONFIDENCE:
        return _doubtful("low_confidence")
    if not any(token.is_alpha for token in doc) or len(doc) > MOST_WORDS:
        return _doubtful("no_words" if len(doc) <= MOST_WORDS else "too_long")
    signs = _cover(doc)
    guard = _guard(doc, signs)
    labels = {label for label, _, _ in signs}
    if "PART" in labels and guard is None:
        return ConsentAnswer("scope", (), (), "scope.which")
    if _refuses(labels, guard):
        return _no(asked, _items(doc, signs), "no.open" if "?" in labels else "no")
    if guard is not None:
        return _doubtful(guard, _refused_topics(doc, signs, asked))
    if "?" in labels:
        return _doubtful("unknown_words")
    return _by_parts(_items(doc, signs), labels, asked, confirming=confirming)


def _doubtful(rule: str, refused: tuple[Purpose, ...] = ()) -> ConsentAnswer:
    return ConsentAnswer("doubtful", (), refused, f"doubtful.{rule}")


def compile_grammar(vocab: Vocab) -> Matcher:
    """The phrases as patterns of spaCy's Matcher over folded words."""
    matcher = Matcher(vocab, validate=False)
    for label, phrases in PHRASES.items():
        matcher.add(label, [_pattern(phrase) for phrase in phrases])
    return matcher


def _pattern(phrase: str) -> list[dict[str, object]]:
    return [_token(part) for part in phrase.split()]


def _token(part: str) -> dict[str, object]:
    choices: dict[str, object] = {"NORM": {"IN": part.removesuffix("?").split("|")}}
    return {**choices, "OP": "?"} if part.endswith("?") else choices


@cache
def _grammar(vocab: Vocab) -> Matcher:
    return compile_grammar(vocab)


def squeeze(text: str) -> str:
    """Drawn-out letters as one: "sííí", "nooo"."""
    return re.sub(r"([^\W\d_])\1{2,}", r"\1", text)


def _cover(doc: Doc) -> list[Sign]:
    """The doc cut into known phrases, the longest first at each place; `?` is a word that is not known."""
    longest: dict[int, Sign] = {}
    order = list(PHRASES)
    for key, start, end in _grammar(doc.vocab)(doc):
        label = doc.vocab.strings[key]
        rival = longest.get(start)
        if rival is None or (end, order.index(label)) > (rival[2], order.index(rival[0])):
            longest[start] = (label, start, end)
    return list(_walk(doc, longest))


def _walk(doc: Doc, longest: dict[int, Sign]) -> Iterator[Sign]:
    at = 0
    while at < len(doc):
        sign = longest.get(at)
        if sign is None:
            sign = _mark(doc, at)
        yield sign
        at = sign[2]


def _mark(doc: Doc, at: int) -> Sign:
    text = doc[at].text
    if text in _PAUSES:
        return ",", at, at + 1
    return ("_" if text in _SILENT else "?"), at, at + 1


def _guard(doc: Doc, signs: Sequence[Sign]) -> str | None:
    """The first reason why this is no clear answer."""
    words = [token.lower_ for token in doc]
    if not _INTERROGATIVES.isdisjoint(words) or "?" in words or "¿" in words:
        return "question"
    if not _FOREIGN_YES.isdisjoint(words):
        return "foreign"
    if "…" in words or any(first == second == "." for first, second in zip(words, words[1:], strict=False)):
        return "hesitation"
    labels = {label for label, _, _ in signs}
    found = next((guard.lower() for guard in _GUARDS if guard in labels), None)
    if found is None and _conditional_si(doc, signs):
        return "condition"
    if found is None and _mere_echo(doc, signs):
        return "back_channel"
    if found is None and "MILD" in labels:
        return "hesitation"
    return found


def _conditional_si(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "acepto si…" written without accent, with something behind it, is a condition."""
    for before, sign, after in zip(signs, signs[1:], signs[2:], strict=False):
        plain = doc[sign[1]].lower_ == "si" and sign[2] - sign[1] == 1
        if plain and before[0] in {"YES", "WEAK", "ACT"} and after[0] not in {",", "_", "YES", "POLITE"}:
            if doc[before[1]].norm_ not in {"si", "sii"}:
                return True
    return False


def _mere_echo(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "vale, vale", "claro, claro", "sí sí sí sí": the listener's noise."""
    said = [doc[start:end].text.lower() for label, start, end in signs if label in {"YES", "WEAK"}]
    folded = [squeeze(word).replace("í", "i") for word in said]
    for word in set(folded):
        if folded.count(word) > (_MOST_REPEATS if word in {"si", "sii"} else 1) and word not in {
            "acepto",
            "autorizo",
        }:
            return True
    return False


def _refuses(labels: set[str], guard: str | None) -> bool:
    """A plain no, however it is wrapped; with unknown words only if it says what it refuses."""
    positive = labels & {"YES", "WEAK", "ONLY", "EXCEPT", "BUT", "REST", "DOUBLE_NEGATION", "PART", "TOTAL"}
    if "NO" not in labels or positive or guard not in (None, "hesitation") or "HESITATION" in labels:
        return False
    if "?" not in labels:
        return not labels & set(_TOPICS) and not labels & {"ACT", "LINK"}
    return bool(labels & {"RECORD", "DO_RECORD", "ADVERTISING"}) and "ACT" not in labels


def _no(asked: tuple[Purpose, ...], items: Sequence[Item], rule: str) -> ConsentAnswer:
    named = {purpose for item in items for purpose in item.purposes}
    refused = tuple(purpose for purpose in Purpose if purpose in named or (not named and purpose in asked))
    if named and not set(asked) <= set(refused):
        return _doubtful("other_topic", refused)
    return ConsentAnswer("no", (), refused, rule)


def _refused_topics(doc: Doc, signs: Sequence[Sign], asked: tuple[Purpose, ...]) -> tuple[Purpose, ...]:
    """Nothing is taken from an unclear answer, not even a refusal."""
    return ()


def _items(doc: Doc, signs: Sequence[Sign]) -> list[Item]:
    """The signs as items of the scope grammar; "no graben" is a no with its topic, "graben" a yes with it."""
    items: list[Item] = []
    for label, _, _ in signs:
        items.extend(_as_items(label, items))
    return _without_idle_links(items)


def _as_items(label: str, before: Sequence[Item]) -> list[Item]:
    plain = {
        "YES": "+",
        "WEAK": "+",
        "NO": "-",
        "ALL": "A",
        "TOTAL": "+",
        "REST": "*",
        "ONLY": "O",
        "EXCEPT": "X",
    }
    plain |= {"BUT": "B", "AND": ",", ",": ",", "ACT": "~"}
    if label in plain:
        return [Item(plain[label])]
    if label in {"DO_RECORD", "DO_CALL"}:
        led = bool(before) and before[-1].sign in "+-~OX"
        topic = Item("T", _TOPICS[label])
        return [topic] if led else [Item("~"), topic]
    return [Item("T", _TOPICS[label])] if label in _TOPICS else []


def _without_idle_links(items: Sequence[Item]) -> list[Item]:
    """Links at the ends and doubled ones go, and so does "all" beside a yes or no; alone it is a yes."""
    signs = [item for item in items if item.sign != "A"]
    if len(signs) < len(items) and not any(item.sign in "+-~" for item in signs[:1]):
        first = next(place for place, item in enumerate(items) if item.sign == "A")
        follower = next((item.sign for item in items[first + 1 :] if item.sign != ","), "")
        signs = [Item("+") if item.sign == "A" else item for item in items]
        if follower in ("+", "-"):
            signs = [item for item in items if item.sign != "A"]
    kept: list[Item] = []
    for item in signs:
        doubled = bool(kept) and item.sign in ",B" and kept[-1].sign in ",B"
        if doubled and item.sign == "B":
            kept[-1] = item
        elif not doubled and (kept or item.sign not in ",B"):
            kept.append(item)
    while kept and kept[-1].sign in ",B":
        kept.pop()
    return kept


def _by_parts(
    items: Sequence[Item], labels: set[str], asked: tuple[Purpose, ...], *, confirming: bool
) -> ConsentAnswer:
    topics = labels & set(_TOPICS)
    if "LINK" in labels and not topics and not labels & {"ALL", "TOTAL", "REST"}:
        return _doubtful("unknown_words")
    if not _firm(labels, items, asked, confirming=confirming):
        return _doubtful("weak" if "WEAK" in labels else "no_answer")
    if "DOUBLE_NEGATION" in labels and ("YES" not in labels or "NO" in labels):
        return _doubtful("double_negation")
    if {"FIRST", "SECOND"} & labels and not set(asked) >= {Purpose.CONVERSATION_RECORD, *MARKETING}:
        return _doubtful("which")
    decision = decide(items, asked)
    return _doubtful("contradiction") if decision is None else _outcome(decision, asked, labels)


def _firm(labels: set[str], items: Sequence[Item], asked: tuple[Purpose, ...], *, confirming: bool) -> bool:
    """A bare answer needs a word that is a clear yes or no by itself."""
    if labels & {"YES", "NO", "TOTAL"} or (confirming and "WEAK" in labels):
        return True
    if "ALL" in labels:
        return len(asked) > 1
    return any(item.sign == "T" for item in items)


def _outcome(decision: Decision, asked: tuple[Purpose, ...], labels: set[str]) -> ConsentAnswer:
    granted = tuple(purpose for purpose in asked if decision.of(purpose) == "+")
    refused = tuple(
        purpose
        for purpose in Purpose
        if decision.named.get(purpose) == "-" or (purpose in asked and decision.of(purpose) == "-")
    )
    if not asked:
        return _confirmation(decision, refused)
    beyond = set(refused) - set(asked)
    if beyond and decision.default == "+":
        return _doubtful("condition", tuple(purpose for purpose in refused if purpose in beyond))
    if set(granted) == set(asked) and not refused:
        return ConsentAnswer("yes", granted, (), "yes.all" if labels & {"ALL", "TOTAL"} else "yes")
    if granted:
        return ConsentAnswer("scope", granted, refused, "scope")
    if set(asked) <= set(refused):
        return ConsentAnswer("no", (), refused, "no")
    return _doubtful("not_asked", refused)


def _confirmation(decision: Decision, refused: tuple[Purpose, ...]) -> ConsentAnswer:
    """A yes or no to something that is no purpose, such as "¿acaba en 5 6 7 8?"."""
    if decision.named or decision.default is None:
        return _doubtful("not_asked", refused)
    return ConsentAnswer("yes" if decision.default == "+" else "no", (), refused, "confirmation")
