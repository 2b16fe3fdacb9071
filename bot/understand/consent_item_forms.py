"""What neighbouring items make of each other: a wish denied behind, a «todo» beside a no, a list that is closed."""

import re
from collections.abc import Sequence

from bot.understand.consent_decision import Item
from duties.kinds import MARKETING, Purpose

_RECORD = frozenset({Purpose.CONVERSATION_RECORD})

_ADVERTISING = frozenset(MARKETING)

_LINKS = ",;.B"


def without_repeated_topics(items: Sequence[Item]) -> list[Item]:
    """ "por teléfono no me llamen", "por teléfono no me vendan nada": the second names the first again, or more widely."""
    kept = list(items)
    for at in range(len(kept) - 3, -1, -1):
        first, sign, second = kept[at : at + 3]
        behind = kept[at + 3].sign if at + 3 < len(kept) else ""
        again = first.sign == second.sign == "T" and sign.sign == "-" and first.purposes <= second.purposes
        if again and behind not in {"+", "~", "T", "O"}:
            del kept[at + 2]
    return kept


def with_own_sentences(items: Sequence[Item]) -> list[Item]:
    """ "de grabar, nada. …": a topic alone with its sign behind the pause; "no grabe. Publicidad, por correo": a new sentence."""
    signs = "".join(item.sign for item in items)
    pauses = {match.start(1) for match in re.finditer(r"(?:^|(?<=\.))T(;)[-+](?=\.)", signs)}
    kept = [item for at, item in enumerate(items) if at not in pauses]
    signs = "".join(item.sign for item in kept)
    fresh = re.fullmatch(r"(?:-T(?:,-?T)*|T-)\.()T[T,;]*(?:[.;B][-T,;B]*)?[.;]*", signs)
    return [*kept[: fresh.start(1)], Item("+"), *kept[fresh.start(1) :]] if fresh else kept


def with_pairs(items: Sequence[Item]) -> list[Item]:
    """ "a la grabación sí al correo sí a las llamadas no": each thing with the sign behind it."""
    signs = "".join(item.sign for item in items)
    if not re.fullmatch(r"(?:T[-+][,;.B]*){2,}|(?:T[-+][,;.B]*)+TT+,T-", signs):
        return list(items)
    return [
        part
        for item in items
        if item.sign in "T+-"
        for part in ([item] if item.sign == "T" else [item, Item(".")])
    ]


def with_signs_behind(items: Sequence[Item]) -> list[Item]:
    """ "de grabar, nada; de publicidad, toda": each topic with the bare sign behind its pause."""
    signs = "".join(item.sign for item in items)
    pairs = [match.start(1) for match in re.finditer(r"(?<![^;.])T(;)[-+A](?=[;.]|$)", signs)]
    contrasted = len(pairs) > 1
    kept = [item for at, item in enumerate(items) if not (contrasted and at in pairs)]
    return [Item("+") if contrasted and item.sign == "A" else item for item in kept]


def with_closed_list(items: Sequence[Item]) -> list[Item]:
    """ "correo y SMS, llamadas no": the "and" closes the list in front, so that the no is not about it."""
    signs = "".join(item.sign for item in items)
    listed = re.fullmatch(r"(T(?:;T)*,T)(?:[;.B]?T(?:,T)*-|[;.B](?:-T)+(?:,?-T)*)", signs)
    end = listed.end(1) if listed else 0
    return [Item("+"), *items[:end], Item("."), *items[end:]] if listed else list(items)


def with_denied_wishes(items: Sequence[Item]) -> list[Item]:
    """ "que me llamen con publicidad no": the no behind belongs to the wish before it."""
    kept = list(items)
    signs = "".join(item.sign for item in items)
    for match in reversed(list(re.finditer(r"~(T+)-(?=[,;.B]|$)", signs))):
        topics = [item.purposes for item in items[match.start(1) : match.end(1)]]
        if all(topic <= _ADVERTISING for topic in topics) or all(topic <= _RECORD for topic in topics):
            del kept[match.start()]
    return kept


def with_all(items: Sequence[Item]) -> list[Item]:
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
    turned = re.fullmatch(r"(XT+(?:,T+)*)[;,.]+(A[+]?|[+]A|[*][+]|[+][*])[;,.]*", signs)
    return [Item("+"), *items[: turned.end(1)]] if turned else list(items)


def _with_contrasted_all(items: Sequence[Item]) -> list[Item]:
    """ "todo, pero sin llamadas" and "el correo no, lo demás todo" say yes by "todo"."""
    signs = "".join(item.sign for item in items)
    plain = {match.end() - 1 for match in re.finditer(r"^A(?=[;,.]*B)|[*]A(?![-+~])", signs)}
    return [Item("+") if at in plain else item for at, item in enumerate(items)]


def without_idle_links(items: Sequence[Item]) -> list[Item]:
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


def with_sign_closed(items: Sequence[Item]) -> list[Item]:
    """ "correo sí por SMS y teléfono no": the yes ends what is in front; what two topics share is behind them."""
    signs = "".join(item.sign for item in items)
    found = re.search(r"(?<=T)[+](?=T,T-(?:[;.B]|$))", signs)
    return [*items[: found.end()], Item(";"), *items[found.end() :]] if found else list(items)


def without_their_whole(items: Sequence[Item]) -> list[Item]:
    """ "publicidad, ni por correo ni por sms": what is refused part by part needs no name of its own."""
    kept = list(items)
    for at in range(len(kept) - 3, -1, -1):
        opens = at == 0 or kept[at - 1].sign in ";.B"
        first = at + 2 if kept[at + 1].sign == ";" else at + 1
        refused = "".join(item.sign for item in (kept[at], *kept[first : first + 2])) == "T-T"
        if opens and refused and kept[first + 1].purposes < kept[at].purposes:
            del kept[at:first]
    return kept


def with_choices(items: Sequence[Item]) -> list[Item]:
    """ "correo o SMS" are granted each, and refused together."""
    kept: list[Item] = []
    for at, item in enumerate(items):
        around = {other.sign for other in (*items[max(at - 2, 0) : at], *items[at + 1 : at + 3])}
        if item.listed and "-" not in around:
            parts = [Item("T", frozenset({purpose})) for purpose in sorted(item.purposes)]
            kept.extend(each for part in parts for each in (part, Item(",")))
            kept.pop()
        else:
            kept.append(item)
    return kept
