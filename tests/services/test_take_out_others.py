"""Other people are taken out of requests, incidents and messages, and nothing else is (RGPD 15.4)."""

from typing import Any

import pytest

from duties.third_persons import TAKEN_OUT, own_of
from services.take_out_others import FREE_TEXT, without_others_in

OWN = own_of(["12345678Z", "600001001", "ana@example.org"], ["Ana Arriaga"])
OTHER = "X1234567L"


def cleaned(**record: Any) -> tuple[dict[str, Any], int]:
    (row,), taken = without_others_in([record], OWN, {"luis.h@example.org"})
    return row, taken


@pytest.mark.parametrize("field", sorted(FREE_TEXT))
def test_every_free_text_is_looked_through(field: str) -> None:
    """L54."""
    row, taken = cleaned(**{field: f"Lo pide {OTHER}"})
    assert (row[field], taken) == (f"Lo pide {TAKEN_OUT}", 1)


@pytest.mark.parametrize(
    "said", ["Soy 12345678Z", "Llámeme al 600 00 10 01", "ana@example.org", "Nada que quitar"]
)
def test_what_is_ones_own_stays(said: str) -> None:
    assert cleaned(text=said) == ({"text": said}, 0)


def test_however_deep_it_stands_it_is_found() -> None:
    said = f"y {OTHER}"
    row, taken = cleaned(history=[{"words": said, "more": {"why": [said, "nada"]}}])
    assert row["history"] == [{"words": f"y {TAKEN_OUT}", "more": {"why": [f"y {TAKEN_OUT}", "nada"]}}]
    assert taken == 2


def test_days_steps_and_stages_are_no_words_of_people() -> None:
    """A moment of a history may look like a telephone; it is the person's own history."""
    line = {"at": "600123456", "step": OTHER, "status": OTHER, "text": OTHER}
    row, taken = cleaned(history=[line])
    assert row["history"] == [line | {"text": TAKEN_OUT}]
    assert taken == 1


def test_what_is_no_free_text_is_handed_on_untouched() -> None:
    record = {"reference": OTHER, "right": "access", "due": None, "number": 600123456}
    assert cleaned(**record) == (record, 0)


def test_what_a_conversation_showed_to_be_anothers_goes_wherever_it_stands() -> None:
    row, taken = cleaned(details={"email": "LUIS.H@example.org"}, words="escriba a luis.h@example.org")
    assert row == {"details": {"email": TAKEN_OUT}, "words": f"escriba a {TAKEN_OUT}"}
    assert taken == 2
