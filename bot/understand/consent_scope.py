"""What an answer with parts grants and refuses: "por SMS sí, llamadas no", "sí pero sin publicidad", "solo correo"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce

from duties.kinds import MARKETING, Purpose

MOST_ITEMS = 40
COSTS = (2, 5, 12)
MOST_READINGS = 3000
LINKS = ",;.B"


@dataclass(frozen=True, slots=True)
class Item:
    """One sign of the answer: `+` yes, `-` no, `~` a verb that is a yes only with its topic, `T` topic, `*` the rest,
    `O` only, `X` except, `B` but, `,` and, `;` a pause, `.` a sentence's end."""

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
    excepted: frozenset[Purpose] = frozenset()

    def settle(self, purposes: frozenset[Purpose], sign: str) -> None:
        """Name these; the same purpose with the other sign is a clash unless one was named among more: the narrower counts."""
        for purpose in purposes:
            before = self.named.get(purpose)
            breadth = self.breadth.get(purpose, len(purposes))
            if before is not None and before != sign and len(purposes) > breadth:
                continue
            self.clash |= before is not None and before != sign and len(purposes) == breadth
            self.named[purpose] = sign
            self.breadth[purpose] = min(breadth, len(purposes))

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
        narrow.rest = self.rest if self.rest == other.rest else None
        alike = narrow.default == self.default and narrow.rest == self.rest
        for purpose in Purpose:
            if alike and purpose not in {*self.named, *other.named}:
                continue
            mine, theirs = self.of(purpose), other.of(purpose)
            narrow.clash |= mine is not None and theirs is not None and mine != theirs
            if mine == theirs and mine is not None:
                narrow.named[purpose] = mine
        return narrow


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
    for cost, segments in _segmentations(items, most):
        if cost > lowest:
            break
        decision = _evaluate(segments, asked, corrected=corrected)
        if decision is not None and not decision.clash:
            best.append(decision)
            lowest = cost
    return best


type Cut = tuple[int, list[tuple[Item, ...]]]


def _segmentations(items: Sequence[Item], most: int) -> list[Cut]:
    """The sensible ways to cut the answer into clauses, each with its price, the cheapest first; none if too many."""
    found: list[Cut] = []
    _cut_on(items, most, (0, 0), [], found)
    return sorted(found, key=lambda cut: cut[0]) if len(found) < MOST_READINGS else []


def _cut_on(
    items: Sequence[Item], most: int, at: tuple[int, int], done: list[tuple[Item, ...]], found: list[Cut]
) -> None:
    """Try every next clause from `at` (place, price); a "but" always cuts, and what is no clause is not followed."""
    start, cost = at
    if start == len(items):
        found.append((cost, done))
        return
    for end in range(start + 1, len(items) + 1):
        clause = tuple(item for item in items[start:end] if item.sign not in LINKS)
        if len(found) < MOST_READINGS and (not clause or is_clause(clause)):
            price = (
                cost + _price_at(items, end) + _price_of(items[start:end], clause, done, end == len(items))
            )
            if price <= most and not _tied(items, end, clause):
                _cut_on(items, most, (end, price), [*done, clause] if clause else done, found)
        if end < len(items) and "B" in (items[end].sign, items[end - 1].sign):
            return


def _tied(items: Sequence[Item], gap: int, clause: Sequence[Item]) -> bool:
    """No cut in "no | solo la grabación" nor "grabación | no correo no" nor "publicidad sí | por correo": nobody can tell what such a no is about."""
    if gap == len(items):
        return False
    around = (items[gap - 1].sign, items[gap].sign)
    narrowed = any(items[gap].purposes < topic for topic in _topics_of(clause))
    said_next = items[gap + 1].sign if gap + 1 < len(items) else ""
    widened = said_next not in {"+", "-"} and any(
        item.purposes and item.purposes < items[gap].purposes for item in clause
    )
    listed = _nested(clause, "".join(item.sign for item in clause)) and "," in around
    return (
        listed
        or around == ("-", "O")
        or (around in {("+", "T"), ("~", "T")} and (narrowed or widened))
        or (around in {("T", "-"), ("T", "+")} and {item.sign for item in clause} == {"T"})
    )


def _price_at(items: Sequence[Item], gap: int) -> int:
    """A cut at a pause or "but" is free, at "and" dearer, between two words dearest."""
    if gap == len(items):
        return 0
    around = {items[gap].sign, items[gap - 1].sign}
    if around & {"B", ";", "."}:
        return 0
    return 1 if "," in around else 2


def _price_of(
    items: Sequence[Item], clause: Sequence[Item], done: Sequence[tuple[Item, ...]], last: bool
) -> int:
    """What speaks against these items as a clause: a sentence's end within it, an unlikely form."""
    ends = "".join(item.sign for item in items).strip(LINKS).count(".")
    return ends + (0 if _lists(done, clause) else _odd(clause, first=not done, last=last))


def _lists(done: Sequence[tuple[Item, ...]], clause: Sequence[Item]) -> bool:
    """ "publicidad sí, por correo, SMS y llamadas": topics alone that say which part of the one before is granted."""
    head = next((before for before in reversed(done) if {item.sign for item in before} != {"T"}), ())
    granted = bool(head) and {item.sign for item in head} <= {"+", "~", "T"}
    return (
        granted
        and {item.sign for item in clause} == {"T"}
        and all(any(item.purposes < whole for whole in _topics_of(head)) for item in clause)
    )


def _odd(clause: Sequence[Item], *, first: bool, last: bool) -> int:
    """A topic alone beside other clauses is an unlikely clause; so is a bare sign after one, or a sign said twice."""
    signs = {item.sign for item in clause}
    lonely = signs == {"T"} and not (first and last)
    trailing = bool(signs) and not first and signs <= {"+", "-"}
    doubled = len(clause) > 2 and "T" in signs and clause[0].sign in "+-" and clause[-1].sign in "+-"
    return 3 * lonely + trailing + 2 * doubled


def is_clause(clause: Sequence[Item]) -> bool:
    """Could these signs be one clause? A quick look before weighing it."""
    signs = "".join(item.sign for item in clause)
    if "X" in signs:
        head, _, tail = signs.partition("X")
        return {"T"} <= set(tail) <= {"T", "X"} and not set(head) & set("OX*")
    polarity = set(signs.replace("~", "+")) & {"+", "-"}
    if "O" in signs:
        return "T" in signs and polarity <= {"+"}
    if "*" in signs and "T" in signs:
        return False
    return len(polarity) <= 1 and (bool(polarity) or set(signs) == {"T"})


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
    granted = {purpose for purpose in MARKETING if decision.named.get(purpose) == "+"}
    broad = {purpose for purpose in granted if decision.breadth[purpose] == len(MARKETING)}
    decision.clash |= any(decision.breadth[purpose] == len(MARKETING) - 1 for purpose in granted)
    if not broad or broad == granted:
        return
    decision.clash |= "+" in (decision.default, decision.rest)
    for purpose in broad:
        del decision.named[purpose]


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
    return alone and refused and any(decision.of(purpose) != "+" for purpose in _spoken_of(clause))


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
    topics = _topics_of(segment)
    if not topics:
        return _settle_bare(decision, signs, sign)
    if not _in_order(signs) and not _nested(segment, signs):
        return False
    for topic in topics:
        decision.settle(topic, sign or "+")
    return True


def _spoken_of(segment: Sequence[Item]) -> frozenset[Purpose]:
    """The purposes of a clause; in "publicidad por correo" the mail narrows the publicity."""
    return frozenset[Purpose]().union(*_topics_of(segment))


def _topics_of(segment: Sequence[Item]) -> list[frozenset[Purpose]]:
    topics = [item.purposes for item in segment if item.purposes]
    return [topic for topic in topics if not any(other < topic for other in topics)]


def _in_order(signs: str) -> bool:
    """The sign stands before its topics, each time anew or once, or behind them all."""
    return set(signs.strip("+-~")) == {"T"} or (
        signs[0] != "T" and signs[-1] == "T" and set(signs) == {signs[0], "T"}
    )


def _nested(segment: Sequence[Item], signs: str) -> bool:
    """ "publicidad sí correo y SMS", "por correo sí publicidad": what stands behind the yes is a part or the whole of the rest."""
    before, _, behind = signs.replace("~", "+").partition("+")
    if not before or not behind or set(before + behind) != {"T"}:
        return False
    first, second = segment[: len(before)], segment[len(before) + 1 :]
    return all(any(item.purposes < whole for whole in _topics_of(first)) for item in second) or all(
        item.purposes > part.purposes for item in second for part in first
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
    for topic in _topics_of(segment):
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
    for topic in _topics_of(tail):
        decision.settle(topic, "-" if before == "+" else "+")
    decision.excepted = purposes if before == "-" else frozenset()
    return True
