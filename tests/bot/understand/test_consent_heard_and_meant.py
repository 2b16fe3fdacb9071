"""What goes before an answer and answers nothing."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_heard_and_meant import without_intentions, without_understanding
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        ("he entendido para qué es, y sí, graben", True),
        ("le escucho, puede grabar", True),
        ("entiendo que me graban, sí", False),
        ("las llamadas sí las oigo", False),
    ],
)
def test_understanding_goes_where_an_answer_remains(text: str, goes: bool) -> None:
    """L15: to have understood is no consent."""
    doc = pipeline()(text)
    left = {label for label, _, _ in without_understanding(doc, cover(doc))}
    assert ("UNDERSTOOD" not in left) is goes


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        ("iba a decir que no, pero mire, sí a todo", True),
        ("iba a decir que sí, pero no", True),
        ("iba a decir que sí", False),
        ("pensaba que sí, pero no sé", False),
    ],
)
def test_a_former_intention_goes_where_an_answer_follows(text: str, goes: bool) -> None:
    doc = pipeline()(text)
    left = {label for label, _, _ in without_intentions(doc, cover(doc))}
    assert ("INTENDED" not in left) is goes
