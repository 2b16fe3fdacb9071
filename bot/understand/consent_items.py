"""From signs to the items of the scope grammar: what is a yes, a no, a topic, a link."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from bot.understand.consent_grammar import Sign
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
    ",": ";",
    "PERMIT": "~",
    "WANT": "~",
    "SEND": "~",
}
_DENIABLE = {"YES", "WEAK", "GRANT", "CONSENT", "TOTAL"}
_SAYS_ITSELF = {"YES", "NO", "GRANT", "CONSENT", "PERMIT", "WANT", "SEND", "DO_RECORD", "DO_CALL", "TOTAL"}
_SI = {"si", "sii", "sip", "sep"}
_LINKS = ",;B"


def items_of(doc: Doc, signs: Sequence[Sign], *, confirming: bool = False) -> list[Item]:
    """The answer as items; "no graben" is a no with its topic, "graben" alone a yes with it."""
    items: list[Item] = []
    if not signs:  # "sí, perdón": nothing comes behind what was taken back
        return items
    labels = {label for label, _, _ in signs}
    followers = [label for label, _, _ in signs[1:]] + [""]
    for (label, start, end), follower in zip(signs, followers, strict=True):
        firm = any(token.norm_ in _SI for token in doc[start:end])
        if label == "ALSO":
            items.append(_as_before(items, follower))
        elif label == "PART" and labels & set(TOPICS):
            items.append(Item("O"))
        else:
            items.extend(_items(label, items, firm=firm, confirming=confirming))
    if not any(item.sign == "T" for item in items):
        items = [item for item in items if item.sign != "O"]
    return _without_idle_links(_with_denied_wishes(_with_all(items)))


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
    for match in reversed(list(re.finditer(r"~(T+)-(?=[,;B]|$)", signs))):
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
    if not any(item.sign == "A" for item in items):
        return list(items)
    if any(item.sign in "+-" for item in items) or (
        any(item.sign == "~" for item in items) and any(item.sign == "T" for item in items)
    ):
        return [item for item in items if item.sign != "A"]
    return [Item("+") if item.sign == "A" else item for item in items]


def _without_idle_links(items: Sequence[Item]) -> list[Item]:
    """Links at the ends and doubled ones go."""
    kept: list[Item] = []
    for item in items:
        doubled = bool(kept) and item.sign in _LINKS and kept[-1].sign in _LINKS
        if doubled and item.sign == "B":
            kept[-1] = item
        elif not doubled and (kept or item.sign not in _LINKS):
            kept.append(item)
    while kept and kept[-1].sign in _LINKS:
        kept.pop()
    return kept
