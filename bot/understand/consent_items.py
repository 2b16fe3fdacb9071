"""From signs to the items of the scope grammar: what is a yes, a no, a topic, a link."""

import itertools
from collections.abc import Sequence

from spacy.tokens import Doc

from bot.understand.consent_decision import Item
from bot.understand.consent_item_forms import (
    with_all,
    with_choices,
    with_closed_list,
    with_denied_wishes,
    with_own_sentences,
    with_pairs,
    with_sign_closed,
    with_signs_behind,
    without_idle_links,
    without_repeated_topics,
    without_their_whole,
)
from bot.understand.consent_neighbours import Sign
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
_SENTENCE_ENDS = {".", ";", "…", "!"}
_BARE_NO = 2
_PRONOUNS = {"eso", "esos", "esas", "ese", "esa", "esto", "estos", "estas"}
_CHANNELS = {"EMAIL", "SMS", "CALL"}
_AROUND = {"LINK", "POLITE", "FILLER", "_", ","}
_ONE = {"un", "una"}
_LEADING_WISHES = {"que", "lo", "a", "me", "nos"}
_WISHES = {"SEND", "DO_CALL", "DO_RECORD"}


def items_of(doc: Doc, signs: Sequence[Sign], *, confirming: bool = False) -> list[Item]:
    """The answer as items; "no graben" is a no with its topic, "graben" alone a yes with it."""
    items: list[Item] = []
    if not signs:  # "sí, perdón": nothing comes behind what was taken back
        return items
    for at, (label, start, end) in enumerate(signs):
        if label == "NO" and doc[start].norm_ in _PRONOUNS and _refuses_before(items):
            continue
        if label == "NO" and doc[start].norm_ == "que" and end - start > _BARE_NO and _excepted_last(items):
            continue
        firm = any(token.norm_ in _SI for token in doc[start:end])
        special = _special_topic(doc, signs, at, items)
        special = _special_link(doc, signs, at, items) if special is None else special
        items.extend(_items(label, items, firm=firm, confirming=confirming) if special is None else special)
    if not any(item.sign == "T" for item in items):
        items = [item for item in items if item.sign != "O"]
    items = with_choices(without_their_whole(items))
    tied = with_pairs(with_own_sentences(with_signs_behind(without_repeated_topics(items))))
    return with_closed_list(with_sign_closed(without_idle_links(with_denied_wishes(with_all(tied)))))


def _excepted_last(items: Sequence[Item]) -> bool:
    """ "todo menos los sms, que no los quiero": the exception, said again."""
    said = [item.sign for item in items if item.sign != ";"]
    return len(said) > 1 and said[-2:] == ["X", "T"]


def _refuses_before(items: list[Item]) -> bool:
    """ "que me llamen o me graben, eso no": all that was named since the last sentence's end, where no other sign is said of it."""
    if not items or items[-1].sign != ";":
        return False
    begin = next((at + 1 for at in range(len(items) - 1, -1, -1) if items[at].sign == "."), 0)
    clause = items[begin:]
    topics = [item for item in clause if item.sign == "T"]
    if not topics or any(item.sign in "+-" for item in clause):
        return False
    items[begin:] = [part for topic in topics for part in (Item("-"), topic, Item(","))][:-1]
    return True


def _special_link(doc: Doc, signs: Sequence[Sign], at: int, before: list[Item]) -> list[Item] | None:
    """A pause, or a word whose item its neighbours tell; None if it is neither."""
    label, start, end = signs[at]
    follower = signs[at + 1][0] if at + 1 < len(signs) else ""
    if label == "," and doc[start].text == ":" and before and before[-1].sign == "T":
        return []
    if label == "," and _speaks_against_another(doc, signs, at):
        before.insert(0, Item("+"))
        return [Item(".")]
    if label == ",":
        return [Item("." if doc[start].text in _SENTENCE_ENDS else ";")]
    if label == "EXCEPT" and follower in {"", ",", "AND", "BUT"}:
        return [Item("-")]
    if label == "NO" and doc[start].norm_ == "sin" and before and before[-1].sign == "T":
        return [Item("B"), Item("-")]
    if label == "THAT_ONE":
        return _that_one(doc[start:end].text, before)
    if label == "ALSO":
        return [_as_before(before, follower)]
    if label == "PART" and any(other in TOPICS for other, _, _ in signs):
        return [Item("O")]
    return None


def _special_topic(doc: Doc, signs: Sequence[Sign], at: int, before: list[Item]) -> list[Item] | None:
    """A wish that is an exception, a sending of nothing, a list with "o": None if the sign is as usual."""
    label, start, end = signs[at]
    if label in _WISHES and _excepted(doc, before, start, end):
        return [Item("T", TOPICS[label])] if label in TOPICS else []
    if label == "SEND" and _sends_nothing(signs, at):
        return [Item("T", _ADVERTISING)]
    if label == "DO_CALL" and "CHANNELS" in _rest_of_clause(signs, at):
        return [Item("~")]
    if label not in TOPICS:
        return None
    if _listed_by_or(doc, signs, at) and before and before[-1].sign == ",":
        before.pop()
        return [Item("T", before.pop().purposes | TOPICS[label], listed=True)]
    return [Item("T", TOPICS[label], bound=True)] if _led_by_to(doc, signs, at) else None


def _sends_nothing(signs: Sequence[Sign], at: int) -> bool:
    """ "ni me manden nada": the sending itself is refused, where nothing says what."""
    before = next((label for label, _, _ in reversed(signs[:at]) if label not in {"LINK", "_"}), "")
    behind = _rest_of_clause(signs, at)
    if "NO" in behind and behind <= {"NO", "LINK", "POLITE"}:
        return True
    return before == "NO" and not behind & {*TOPICS, "YES", "GRANT", "ALL", "REST"}


def _led_by_to(doc: Doc, signs: Sequence[Sign], at: int) -> bool:
    """ "sí a la publicidad": that yes is about it, whatever follows."""
    links = list(itertools.takewhile(lambda sign: sign[0] == "LINK", reversed(signs[:at])))
    leading = at - len(links) - 1
    if leading >= 0 and signs[leading][0] == "NO" and doc[signs[leading][2] - 1].norm_ in {"ni", "sin"}:
        return True
    return (
        bool(links) and leading >= 0 and signs[leading][0] == "YES" and doc[links[-1][1]].norm_ in {"a", "al"}
    )


def _listed_by_or(doc: Doc, signs: Sequence[Sign], at: int) -> bool:
    """ "correos o mensajes" are one thing."""
    listed = at > 1 and signs[at - 1][0] == "AND" and signs[at - 2][0] in TOPICS
    return listed and doc[signs[at - 1][1]].norm_ in {"o", "u"}


def _rest_of_clause(signs: Sequence[Sign], at: int) -> set[str]:
    """The signs behind this one up to the next pause or "but"."""
    return {
        label
        for label, _, _ in itertools.takewhile(lambda sign: sign[0] not in {",", "BUT"}, signs[at + 1 :])
    }


def _speaks_against_another(doc: Doc, signs: Sequence[Sign], at: int) -> bool:
    """ "por mensaje, que el correo no lo abro": channels alone, and a pause behind which the reason refuses another."""
    head, tail = signs[:at], signs[at + 1 :]
    named = {label for label, _, _ in head} - _AROUND
    against = {label for label, _, _ in tail} & set(TOPICS)
    led = bool(tail) and tail[0][0] == "LINK" and doc[tail[0][1]].norm_ == "que"
    return (
        led
        and bool(named)
        and named | against <= _CHANNELS
        and bool(against - named)
        and named.isdisjoint(against)
        and "NO" in {label for label, _, _ in tail}
        and {label for label, _, _ in tail} <= {"NO", "KNOW", "UNUSED", *_AROUND, *_CHANNELS}
        and _ONE.isdisjoint(token.norm_ for token in doc[: signs[at][1]])
    )


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
