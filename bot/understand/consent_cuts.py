"""The sensible ways to cut an answer into clauses, each with its price."""

import re
from collections.abc import Sequence

from bot.understand.consent_decision import Item
from duties.kinds import Purpose

MOST_READINGS = 3000


LINKS = ",;.B"


type Cut = tuple[int, list[tuple[Item, ...]]]


def segmentations(items: Sequence[Item], most: int) -> list[Cut]:
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
        if (
            len(found) < MOST_READINGS
            and (not clause or is_clause(clause))
            and not _runs_on(items[start:end])
        ):
            price = (
                cost + _price_at(items, end) + _price_of(items[start:end], clause, done, end == len(items))
            )
            if price <= most and not _tied(items, end, clause):
                _cut_on(items, most, (end, price), [*done, clause] if clause else done, found)
        if end < len(items) and "B" in (items[end].sign, items[end - 1].sign):
            return


def _runs_on(items: Sequence[Item]) -> bool:
    """ "correo no, y llamadas": the no is said of what stands before it, what follows is a clause of its own."""
    return re.search(r"T-[,;.]T|T\.T.*-|T\.[-+]|[-+~]\.T", "".join(item.sign for item in items)) is not None


def _tied(items: Sequence[Item], gap: int, clause: Sequence[Item]) -> bool:
    """No cut in "no | graben, claro" nor "no | solo la grabación" nor "grabación | no correo no" nor "publicidad sí | por correo": nobody can tell what such a no is about."""
    if gap == len(items):
        return False
    around = (items[gap - 1].sign, items[gap].sign)
    if items[gap].bound and around[0] in {"+", "-"}:
        return True
    narrowed = any(items[gap].purposes < topic for topic in topics_of(clause))
    said_next = items[gap + 1].sign if gap + 1 < len(items) else ""
    widened = said_next not in {"+", "-"} and any(
        item.purposes and item.purposes < items[gap].purposes for item in clause
    )
    behind = around == ("T", "-") and said_next in {*LINKS, ""}
    listed = nested(clause, "".join(item.sign for item in clause)) and "," in around
    return (
        listed
        or behind
        or around == ("-", "O")
        or (around == ("-", "T") and {item.sign for item in clause} == {"-"})
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
        and all(any(item.purposes < whole for whole in topics_of(head)) for item in clause)
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


def topics_of(segment: Sequence[Item]) -> list[frozenset[Purpose]]:
    """The topics of a clause; of "publicidad por correo" only the narrower."""
    topics = [item.purposes for item in segment if item.purposes]
    return [topic for topic in topics if not any(other < topic for other in topics)]


def nested(segment: Sequence[Item], signs: str) -> bool:
    """ "publicidad sí correo y SMS", "por correo sí publicidad": what stands behind the yes is a part or the whole of the rest."""
    before, _, behind = signs.replace("~", "+").partition("+")
    if not before or not behind or set(before + behind) != {"T"}:
        return False
    first, second = segment[: len(before)], segment[len(before) + 1 :]
    return all(any(item.purposes < whole for whole in topics_of(first)) for item in second) or all(
        item.purposes > part.purposes for item in second for part in first
    )
