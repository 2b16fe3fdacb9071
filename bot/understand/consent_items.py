"""From signs to the items of the scope grammar: what is a yes, a no, a topic, a link."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from bot.understand.consent_neighbours import Sign
from bot.understand.consent_scope import Item
from duties.kinds import MARKETING, Purpose

_RECORD = frozenset({Purpose.CONVERSATION_RECORD})
_ADVERTISING = frozenset(MARKETING)
TOPICS = {
    "RECORD": _RECORD,
    "DO_RECORD": _RECORD,
    "ADVERTISING": _ADVERTISING,
    "EMAIL": frozenset({Purpose.MARKETING_EMAIL}),
    "SMS": frozenset({Purpose.MARKETING_SMS}),
    "CALL": frozenset({Purpose.MARKETING_CALL}),
    "DO_CALL": frozenset({Purpose.MARKETING_CALL}),
    "CHANNELS": _ADVERTISING,
    "MOBILE": frozenset({Purpose.MARKETING_SMS, Purpose.MARKETING_CALL}),
    "WRITTEN": frozenset({Purpose.MARKETING_EMAIL, Purpose.MARKETING_SMS}),
    "FIRST": _RECORD,
    "SECOND": _ADVERTISING,
}
_PLAIN = {
    "YES": "+",
    "GRANT": "+",
    "CONSENT": "+",
    "WEAK": "+",
    "TOTAL": "+",
    "NO": "-",
    "ALL": "A",
    "REST": "*",
    "ONLY": "O",
    "EXCEPT": "X",
    "BUT": "B",
    "AND": ",",
    "PERMIT": "~",
    "WANT": "~",
    "SEND": "~",
}
_DENIABLE = {"YES", "WEAK", "GRANT", "CONSENT", "TOTAL"}
_SAYS_ITSELF = {"YES", "NO", "GRANT", "CONSENT", "PERMIT", "WANT", "SEND", "DO_RECORD", "DO_CALL", "TOTAL"}
_SI = {"si", "sii", "sip", "sep"}
_LINKS = ",;.B"
_SENTENCE_ENDS = {".", ";", ":", "…", "!"}
_LEADING_WISHES = {"que", "lo", "a", "me", "nos"}
_WISHES = {"SEND", "DO_CALL", "DO_RECORD"}


def items_of(doc: Doc, signs: Sequence[Sign], *, confirming: bool = False) -> list[Item]:
    """The answer as items; "no graben" is a no with its topic, "graben" alone a yes with it."""
    items: list[Item] = []
    if not signs:  # "sí, perdón": nothing comes behind what was taken back
        return items
    labels = {label for label, _, _ in signs}
    followers = [*[label for label, _, _ in signs[1:]], ""][: len(signs)]
    for (label, start, end), follower in zip(signs, followers, strict=True):
        firm = any(token.norm_ in _SI for token in doc[start:end])
        if label == ",":
            items.append(Item("." if doc[start].text in _SENTENCE_ENDS else ";"))
        elif label == "EXCEPT" and follower in {"", ","}:
            items.append(Item("-"))
        elif label == "THAT_ONE":
            items.extend(_that_one(doc[start:end].text, items))
        elif label in _WISHES and _excepted(doc, items, start, end):
            items.extend([Item("T", TOPICS[label])] if label in TOPICS else [])
        elif label == "ALSO":
            items.append(_as_before(items, follower))
        elif label == "PART" and labels & set(TOPICS):
            items.append(Item("O"))
        else:
            items.extend(_items(label, items, firm=firm, confirming=confirming))
    if not any(item.sign == "T" for item in items):
        items = [item for item in items if item.sign != "O"]
    return _without_idle_links(_with_denied_wishes(_with_all(items)))


def _that_one(words: str, before: list[Item]) -> list[Item]:
    """ "grabar, eso sí" is its yes; behind an exception, "…, que esos sí", it says nothing new; else "eso sí" is a "but"."""
    if any(item.sign == "X" for item in before):
        return []
    if len(before) > 1 and before[-1].sign in ";." and before[-2].sign == "T":
        before.pop()
        return [Item("+")]
    return [Item("B" if "eso" in words.lower() else "+")]


def _excepted(doc: Doc, before: Sequence[Item], start: int, end: int) -> bool:
    """ "menos que me llamen y a que me manden SMS": a wish that is part of an exception is no yes."""
    led = any(token.norm_ in _LEADING_WISHES for token in doc[max(start - 2, 0) : start + 1])
    wished = led and not doc[end - 1].norm_.endswith(("me", "nos", "melo", "melos"))
    sentence = list(before)
    while sentence and sentence[-1].sign in "T,":
        sentence.pop()
    return wished and bool(sentence) and sentence[-1].sign == "X"


def _as_before(before: Sequence[Item], follower: str) -> Item:
    """ "correo no, llamadas también": the sign said last; "también quiero …" is but an "and"."""
    last = next((item.sign for item in reversed(before) if item.sign in "+-~"), None)
    if last is None or follower in _SAYS_ITSELF or follower in TOPICS:
        return Item(",")
    return Item(last.replace("~", "+"))


def _with_denied_wishes(items: Sequence[Item]) -> list[Item]:
    """ "que me llamen con publicidad no": the no behind belongs to the wish before it."""
    kept = list(items)
    signs = "".join(item.sign for item in items)
    for match in reversed(list(re.finditer(r"~(T+)-(?=[,;.B]|$)", signs))):
        topics = [item.purposes for item in items[match.start(1) : match.end(1)]]
        if all(topic <= _ADVERTISING for topic in topics) or all(topic <= _RECORD for topic in topics):
            del kept[match.start()]
    return kept


def _items(label: str, before: Sequence[Item], *, firm: bool, confirming: bool) -> list[Item]:
    """`firm` is a yes that no "no" in front can turn round: "sí" itself."""
    last = before[-1].sign if before else ""
    if label in {"DO_RECORD", "DO_CALL"}:
        topic = Item("T", TOPICS[label])
        return [topic] if last and last in "+-~OX" else [Item("~"), topic]
    if label in TOPICS:
        return [Item("T", TOPICS[label])]
    if label == "CONFIRM":
        return [Item("+")] if confirming and last != "-" else []
    sign = _PLAIN.get(label)
    if (
        sign is None
        or (sign == "~" and last and last in "+-~")
        or (label in _DENIABLE and last == "-" and not firm)
    ):
        return []
    return [Item(sign)]


def _with_all(items: Sequence[Item]) -> list[Item]:
    """ "todo" beside a yes or no adds nothing to it; where neither is near it is a yes."""
    items = _with_contrasted_all(_with_exception_behind(items))
    if not any(item.sign == "A" for item in items):
        return list(items)
    if any(item.sign in "+-" for item in items) or (
        any(item.sign == "~" for item in items) and any(item.sign == "T" for item in items)
    ):
        return [item for item in items if item.sign != "A"]
    return [Item("+") if item.sign == "A" else item for item in items]


def _with_exception_behind(items: Sequence[Item]) -> list[Item]:
    """ "menos la publicidad, todo" is "todo menos la publicidad"."""
    signs = "".join(item.sign for item in items)
    turned = re.fullmatch(r"(XT+(?:,T+)*)[;,.]+(A[+]?|[+]A)[;,.]*", signs)
    return [Item("+"), *items[: turned.end(1)]] if turned else list(items)


def _with_contrasted_all(items: Sequence[Item]) -> list[Item]:
    """ "todo, pero sin llamadas" and "el correo no, lo demás todo" say yes by "todo"."""
    signs = "".join(item.sign for item in items)
    plain = {match.end() - 1 for match in re.finditer(r"^A(?=[;,.]*B)|[*]A(?![-+~])", signs)}
    return [Item("+") if at in plain else item for at, item in enumerate(items)]


def _without_idle_links(items: Sequence[Item]) -> list[Item]:
    """Links at the ends and doubled ones go."""
    kept: list[Item] = []
    for item in items:
        doubled = bool(kept) and item.sign in _LINKS and kept[-1].sign in _LINKS
        if doubled and _LINKS.index(item.sign) > _LINKS.index(kept[-1].sign):
            kept[-1] = item
        elif not doubled and (kept or item.sign not in _LINKS):
            kept.append(item)
    while kept and kept[-1].sign in _LINKS:
        kept.pop()
    return kept
