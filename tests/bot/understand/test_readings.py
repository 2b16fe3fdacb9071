"""Readings of a run, and what is left of it after a correction."""

from bot.understand.found import Around
from bot.understand.pieces import Run, find_runs
from bot.understand.readings import candidates, corrected
from bot.understand.words import split


def run(text: str) -> Run:
    words = split(text)
    return find_runs(words, [False] * len(words))[0]


def read(text: str) -> list[tuple[str, bool]]:
    return [(each.text, each.odd) for each in candidates(run(text), Around())]


def test_the_plainest_reading_comes_first_and_an_odd_one_is_marked() -> None:
    assert read("setecientos doce trescientos cinco")[0] == ("712305", False)
    assert ("70012305", True) in read("setecientos doce trescientos cinco")
    assert read("cuarenta ocho") == [("48", False), ("408", False)]


def test_behind_a_plus_tens_and_units_are_first_of_all_apart() -> None:
    assert read("más cuarenta siete dos uno")[0] == ("+40721", False)


def test_a_correction_takes_away_what_was_said_wrong() -> None:
    texts = [
        "".join(piece.readings[0] for piece in each) for each in corrected(run("ocho siete no nueve uno"))
    ]
    assert texts[0] == "891"
    assert "91" in texts


def test_a_run_without_a_correction_stays_as_it_is() -> None:
    assert list(corrected(run("ocho siete"))) == [run("ocho siete")]
