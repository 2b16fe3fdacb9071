"""How an answer may be cut into clauses."""

import pytest

from bot.understand.consent_cuts import is_clause, segmentations
from bot.understand.consent_decision import Item
from duties.kinds import Purpose

MAIL = frozenset({Purpose.MARKETING_EMAIL})


def items(signs: str) -> list[Item]:
    """Items with these signs, every topic the same."""
    return [Item(sign, MAIL) if sign == "T" else Item(sign) for sign in signs]


@pytest.mark.parametrize(
    ("signs", "clause"), [("T+", True), ("+T", True), ("+T-", False), ("XT", True), ("X", False)]
)
def test_a_clause_has_one_sign(signs: str, clause: bool) -> None:
    assert is_clause(items(signs)) is clause


def test_a_pause_is_the_cheapest_place_to_cut() -> None:
    price, clauses = segmentations(items("T+;T-"), 12)[0]
    assert (price, len(clauses)) == (0, 2)


def test_a_no_behind_a_thing_is_not_cut_from_it() -> None:
    """L16: "correo no, y llamadas" says nothing of the calls."""
    assert all("T-T" not in _signs(clauses) for _, clauses in segmentations(items("T-,T"), 12))


def _signs(clauses: list[tuple[Item, ...]]) -> set[str]:
    return {"".join(item.sign for item in clause) for clause in clauses}


def test_a_yes_to_something_is_not_cut_from_it() -> None:
    """L16: "sí a la publicidad …" is no yes to the rest."""
    bound = [Item("+"), Item("T", MAIL, bound=True), Item("-")]
    assert all(len(clauses) < 3 and clauses[0] != (Item("+"),) for _, clauses in segmentations(bound, 12))
