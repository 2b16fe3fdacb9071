"""What an answer with parts grants and refuses: "por SMS sí, llamadas no", "sí pero sin publicidad", "solo correo"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import product

from duties.kinds import Purpose

MOST_ITEMS = 14
LINKS = ",;B"


@dataclass(frozen=True, slots=True)
class Item:
    """One sign of the answer: `+` yes, `-` no, `~` a verb that is a yes only with its topic, `T` topic, `*` the rest,
    `O` only, `X` except, `B` but, `,` and, `;` a pause."""

    sign: str
    purposes: frozenset[Purpose] = frozenset()


@dataclass(slots=True)
class Decision:
    """What has been settled so far; `default` holds for whatever was not named."""

    asked: tuple[Purpose, ...]
    default: str | None = None
    named: dict[Purpose, str] = field(default_factory=dict)
    breadth: dict[Purpose, int] = field(default_factory=dict)
    rest: str | None = None
    clash: bool = False

    def settle(self, purposes: frozenset[Purpose], sign: str) -> None:
        """Name these; the same purpose with the other sign is a clash unless it was named among more before."""
        for purpose in purposes:
            before = self.named.get(purpose)
            narrower = len(purposes) < self.breadth.get(purpose, 0)
            self.clash |= before is not None and before != sign and not narrower
            self.named[purpose] = sign
            self.breadth[purpose] = len(purposes)

    def settle_default(self, sign: str) -> None:
        """A bare yes or no; a second one that differs is a clash."""
        self.clash |= self.default is not None and self.default != sign
        self.default = sign

    def of(self, purpose: Purpose) -> str | None:
        """The sign of one purpose."""
        return self.named.get(purpose) or self.rest or self.default

    def narrowed(self, other: "Decision") -> "Decision":
        """What two readings of one answer agree on; where one says yes and the other no, they clash."""
        narrow = Decision(self.asked, clash=self.clash)
        narrow.default = self.default if self.default == other.default else None
        for purpose in Purpose:
            mine, theirs = self.of(purpose), other.of(purpose)
            narrow.clash |= mine is not None and theirs is not None and mine != theirs
            if mine == theirs and mine is not None:
                narrow.named[purpose] = mine
        return narrow


def decide(items: Sequence[Item], asked: tuple[Purpose, ...]) -> Decision | None:
    """The cheapest reading of the items, of several what they agree on; None if there is none or they disagree."""
    if len(items) > MOST_ITEMS:
        return None
    best: list[Decision] = []
    lowest = None
    for cost, segments in _segmentations(items):
        if lowest is not None and cost > lowest:
            continue
        decision = _evaluate(segments, asked)
        if decision is None or decision.clash:
            continue
        best = [decision] if lowest is None or cost < lowest else [*best, decision]
        lowest = cost
    if not best:
        return None
    agreed = reduce(Decision.narrowed, best)
    return None if agreed.clash else agreed


def _segmentations(items: Sequence[Item]) -> Iterator[tuple[int, list[tuple[Item, ...]]]]:
    """Every way to cut the answer into clauses, with its price; a "but" always cuts."""
    gaps = list(range(1, len(items)))
    choices = [(True,) if "B" in (items[gap].sign, items[gap - 1].sign) else (False, True) for gap in gaps]
    for cuts in product(*choices):
        yield _cut(items, gaps, cuts)


def _cut(
    items: Sequence[Item], gaps: Sequence[int], cuts: Sequence[bool]
) -> tuple[int, list[tuple[Item, ...]]]:
    segments: list[tuple[Item, ...]] = []
    cost, start = 0, 0
    for gap, cut in zip([*gaps, len(items)], [*cuts, True], strict=True):
        if not cut:
            continue
        segments.append(tuple(items[start:gap]))
        cost += 0 if gap == len(items) else _price({items[gap].sign, items[gap - 1].sign})
        start = gap
    kept = [segment for segment in segments if any(item.sign not in LINKS for item in segment)]
    return cost + _odd(kept), kept


def _price(around: set[str]) -> int:
    """A cut at a pause or "but" is free, at "and" dearer, between two words dearest."""
    if around & {"B", ";"}:
        return 0
    return 1 if "," in around else 2


def _odd(segments: Sequence[tuple[Item, ...]]) -> int:
    """A topic alone beside other clauses is an unlikely clause; so is a bare sign after a clause."""
    signs = ["".join(item.sign for item in segment if item.sign not in LINKS) for segment in segments]
    lonely = sum(1 for sign in signs if len(signs) > 1 and set(sign) <= {"T"})
    trailing = sum(1 for sign in signs[1:] if set(sign) <= {"+", "-"})
    return 3 * lonely + trailing


def _evaluate(segments: Sequence[tuple[Item, ...]], asked: tuple[Purpose, ...]) -> Decision | None:
    decision = Decision(asked)
    for number, segment in enumerate(segments):
        clause = [item for item in segment if item.sign not in LINKS]
        if not _settle(decision, clause) or (number > 0 and _turned(decision, clause)):
            return None
    return decision


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
        return _settle_only(decision, _only_these(segment, signs.index("O")), sign)
    if "*" in signs:
        return _settle_rest(decision, signs, sign)
    return _settle_plain(decision, _spoken_of(segment), signs, sign)


def _settle_plain(decision: Decision, purposes: frozenset[Purpose], signs: str, sign: str | None) -> bool:
    """A sign with its topics, topics alone, or a bare sign."""
    if not purposes:
        return _settle_bare(decision, signs, sign)
    if not _in_order(signs):
        return False
    decision.settle(purposes, sign or "+")
    return True


def _spoken_of(segment: Sequence[Item]) -> frozenset[Purpose]:
    """The purposes of a clause; in "publicidad por correo" the mail narrows the publicity."""
    topics = [item.purposes for item in segment if item.purposes]
    narrow = [topic for topic in topics if not any(other < topic for other in topics)]
    return frozenset[Purpose]().union(*narrow)


def _in_order(signs: str) -> bool:
    """The sign stands before all its topics, behind them, or on both sides."""
    return set(signs.strip("+-~")) == {"T"}


def _settle_bare(decision: Decision, signs: str, sign: str | None) -> bool:
    if sign is None or set(signs) == {"~"}:
        return False
    decision.settle_default(sign)
    return True


def _only_these(segment: Sequence[Item], place: int) -> frozenset[Purpose]:
    """What stands behind "solo", or in front of it: "publicidad solo por correo", "por correo nada más"."""
    behind = frozenset[Purpose]().union(*(item.purposes for item in segment[place:]))
    return behind or frozenset[Purpose]().union(*(item.purposes for item in segment[:place]))


def _settle_only(decision: Decision, purposes: frozenset[Purpose], sign: str | None) -> bool:
    """Only these, nothing else; "solo sin llamadas" is left open."""
    if not purposes or sign == "-" or decision.rest is not None:
        return False
    decision.settle(purposes, "+")
    decision.rest = "-"
    for purpose, settled in list(decision.named.items()):
        if purpose not in purposes and settled == "+":
            decision.named[purpose] = "-"
    return True


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
    purposes = frozenset[Purpose]().union(*(item.purposes for item in tail))
    if not purposes or any(item.sign != "T" for item in tail) or any(item.sign in "OX*" for item in head):
        return False
    if head and not _settle(decision, head):
        return False
    before = decision.default or next(iter(set(decision.named.values())), None)
    if before is None:
        return False
    decision.settle(purposes, "-" if before == "+" else "+")
    return True
