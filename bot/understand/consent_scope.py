"""What an answer with parts grants and refuses: "por SMS sí, llamadas no", "sí pero sin publicidad", "solo correo"."""

from collections.abc import Sequence
from functools import reduce

from bot.understand.consent_cuts import nested, segmentations, topics_of
from bot.understand.consent_decision import Decision, Item
from duties.kinds import MARKETING, Purpose

MOST_ITEMS = 40
COSTS = (2, 5, 12)


def decide(items: Sequence[Item], asked: tuple[Purpose, ...], *, corrected: bool = False) -> Decision | None:
    """The cheapest reading of the items, of several what they agree on; None if there is none or they disagree.

    `corrected` is for the words behind a correction: there a topic alone after a no is a yes ("correo no, SMS").
    """
    if len(items) > MOST_ITEMS:
        return None
    readings = (_cheapest(items, asked, most, corrected=corrected) for most in COSTS)
    best = next((found for found in readings if found), [])
    agreed = reduce(Decision.narrowed, best) if best else None
    return None if agreed is None or agreed.clash else agreed


def _cheapest(
    items: Sequence[Item], asked: tuple[Purpose, ...], most: int, *, corrected: bool
) -> list[Decision]:
    """Every reading of the lowest price that holds together, if that price is at most `most`."""
    best: list[Decision] = []
    lowest = most
    for cost, segments in segmentations(items, most):
        if cost > lowest:
            break
        decision = _evaluate(segments, asked, corrected=corrected)
        if decision is not None and not decision.clash:
            best.append(decision)
            lowest = cost
    return best


def _evaluate(
    segments: Sequence[tuple[Item, ...]], asked: tuple[Purpose, ...], *, corrected: bool
) -> Decision | None:
    decision = Decision(asked)
    for number, clause in enumerate(segments):
        if _restates(decision, clause):
            continue
        if not corrected and _stray(decision, clause):
            return None
        if not _settle(decision, clause) or (number > 0 and _turned(decision, clause)):
            return None
    _narrow(decision)
    return decision


def _narrow(decision: Decision) -> None:
    """Channels that were named narrow the advertising that was granted; "al móvil" alone names no channel."""
    _limit(decision)
    granted = {purpose for purpose in MARKETING if decision.named.get(purpose) == "+"}
    broad = {purpose for purpose in granted if decision.breadth[purpose] == len(MARKETING)}
    decision.clash |= any(decision.breadth[purpose] == len(MARKETING) - 1 for purpose in granted)
    if not broad or broad == granted:
        return
    decision.clash |= "+" in (decision.default, decision.rest)
    for purpose in broad:
        del decision.named[purpose]


def _limit(decision: Decision) -> None:
    """ "sí, pero por correo", "sí. Correo.": a yes beside which some of it is named is a yes to that only."""
    if decision.default == "+" and "+" in decision.named.values():
        decision.default = None


def _restates(decision: Decision, clause: Sequence[Item]) -> bool:
    """ "no a todo menos al correo, que sí quiero ofertas por ahí": the exception again, in wider words."""
    topics = _spoken_of(clause)
    return (
        bool(decision.excepted)
        and {item.sign for item in clause} <= {"+", "~", "T"}
        and (not topics or decision.excepted < topics)
    )


def _stray(decision: Decision, clause: Sequence[Item]) -> bool:
    """A topic alone after a no, "correo no, SMS": the no may be meant for it too, unless it was granted before."""
    refused = "-" in decision.named.values() or "-" in (decision.default, decision.rest)
    alone = {item.sign for item in clause} == {"T"}
    return alone and refused and any(decision.named.get(purpose) != "+" for purpose in _spoken_of(clause))


def _turned(decision: Decision, clause: Sequence[Item]) -> bool:
    """A bare sign behind other clauses that says the opposite of one of them: nobody can tell what it is about."""
    bare = all(item.sign in "+-" for item in clause)
    return bare and any(sign != clause[0].sign for sign in decision.named.values())


def _settle(decision: Decision, segment: Sequence[Item]) -> bool:
    """Take in one clause; False if it is none."""
    signs = "".join(item.sign for item in segment)
    polarity = {sign.replace("~", "+") for sign in signs if sign in "+-~"}
    if "X" in signs:
        return _settle_exception(decision, segment)
    if len(polarity) > 1:
        return False
    sign = next(iter(polarity), None)
    if "O" in signs:
        return _settle_only(decision, segment, sign)
    if "*" in signs:
        return _settle_rest(decision, signs, sign)
    return _settle_plain(decision, segment, signs, sign)


def _settle_plain(decision: Decision, segment: Sequence[Item], signs: str, sign: str | None) -> bool:
    """A sign with its topics, topics alone, or a bare sign."""
    topics = topics_of(segment)
    if not topics:
        return _settle_bare(decision, signs, sign)
    if not _in_order(signs) and not nested(segment, signs):
        return False
    for topic in topics:
        decision.settle(topic, sign or "+")
    return True


def _spoken_of(segment: Sequence[Item]) -> frozenset[Purpose]:
    """The purposes of a clause; in "publicidad por correo" the mail narrows the publicity."""
    return frozenset[Purpose]().union(*topics_of(segment))


def _in_order(signs: str) -> bool:
    """The sign stands before its topics, each time anew or once, or behind them all."""
    return set(signs.strip("+-~")) == {"T"} or (
        signs[0] != "T" and signs[-1] == "T" and set(signs) == {signs[0], "T"}
    )


def _settle_bare(decision: Decision, signs: str, sign: str | None) -> bool:
    if sign is None or set(signs) == {"~"}:
        return False
    decision.settle_default(sign)
    return True


def _settle_only(decision: Decision, segment: Sequence[Item], sign: str | None) -> bool:
    """Only these, nothing else of their kind; "solo sin llamadas" is left open."""
    place = next(number for number, item in enumerate(segment) if item.sign == "O")
    before, behind = _spoken_of(segment[:place]), _spoken_of(segment[place:])
    if not (before or behind) or sign == "-" or decision.rest is not None:
        return False
    purposes = _narrowed(before, behind) if behind else before
    for topic in topics_of(segment):
        decision.settle(topic & purposes, "+")
    decision.rest = "-"
    for purpose, settled in list(decision.named.items()):
        if purpose in purposes or settled != "+":
            continue
        if purpose in MARKETING and purposes & set(MARKETING):
            decision.named[purpose] = "-"
        elif purpose in MARKETING:
            decision.clash = True
    return True


def _narrowed(before: frozenset[Purpose], behind: frozenset[Purpose]) -> frozenset[Purpose]:
    """ "grabar y publicidad solo por correo": what stands behind narrows its kind and leaves the other kind."""
    return (
        behind | (before - set(MARKETING)) if behind <= set(MARKETING) and before & set(MARKETING) else behind
    )


def _settle_rest(decision: Decision, signs: str, sign: str | None) -> bool:
    """ "lo demás no", after something was named."""
    if sign is None or "T" in signs or decision.rest not in (None, sign):
        return False
    decision.rest = sign
    return True


def _settle_exception(decision: Decision, segment: Sequence[Item]) -> bool:
    """ "todo menos llamadas": the rest is granted, what follows is refused; after a no it is the other way round."""
    place = next(number for number, item in enumerate(segment) if item.sign == "X")
    head, tail = segment[:place], segment[place + 1 :]
    purposes = _spoken_of(tail)
    if (
        not purposes
        or any(item.sign not in "TX" for item in tail)
        or any(item.sign in "OX*" for item in head)
    ):
        return False
    if head and not _settle(decision, head):
        return False
    before = decision.default or next(iter(set(decision.named.values())), None)
    if before is None:
        return False
    for topic in topics_of(tail):
        decision.settle(topic, "-" if before == "+" else "+")
    decision.excepted = purposes if before == "-" else frozenset()
    return True
