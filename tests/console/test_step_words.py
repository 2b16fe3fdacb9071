"""The words of the steps: none is without."""

from console.step_words import AT_ONCE, FORWARD, LETTERS, REFUSED, STEPS, in_order
from duties.casework import TABLE, Move
from duties.steps import Guard, LetterKind, Obstacle, Step


def test_every_step_letter_and_obstacle_has_its_words() -> None:
    assert set(STEPS) == set(Step)
    assert set(LETTERS) == set(LetterKind)
    assert set(REFUSED) == {*Obstacle, *Guard}


def test_a_step_that_staff_take_has_a_button_and_one_that_asks_for_words_says_for_which() -> None:
    for move in TABLE:
        words = STEPS[move.step]
        assert words.done
        assert bool(words.button) is (move.deed is not None)
        assert bool(words.ask) is move.says
        assert bool(words.send) is (move.deed is not None)


def test_what_is_done_at_once_asks_for_nothing() -> None:
    rows = [move for move in TABLE if move.step in AT_ONCE]
    assert not any(move.says or move.reasons or move.letter for move in rows)


def test_what_leads_forward_is_offered_first() -> None:
    ordered: list[Move] = in_order(TABLE)
    forward = [move.step in FORWARD for move in ordered]
    assert forward == sorted(forward, reverse=True)
