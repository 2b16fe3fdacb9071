"""What an aside may not hold, and what it is known to tell of."""

import pytest

from bot.understand.consent_aside_words import changes_nothing, tells_of_oneself
from bot.understand.consent_grammar import cover
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("que luego cada uno dice una cosa", True),
        ("porque a mi padre le han dado un golpe", True),
        ("que lo miro cuando quiero", True),
        ("que lo manda mi marido", False),
        ("que me lo ha dicho mi hijo", False),
        ("que tengo doce años", False),
        ("que tengo setenta y nueve años", True),
        ("que si no me cuelgan", False),
        ("que no me queda más remedio", False),
        ("que es broma", False),
        ("y luego quién lo oye", False),
        ("como decía mi abuela", False),
    ],
)
def test_doubt_condition_and_another_persons_word_unsettle(text: str, harmless: bool) -> None:
    """L15: whatever could turn an answer stays beside it."""
    doc = pipeline()(text)
    assert changes_nothing(doc, cover(doc)) is harmless


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("estoy en la carretera", True),
        ("Manuel Prieto", True),
        ("y un pepino", False),
        ("el mes que viene", False),
    ],
)
def test_a_remark_without_a_reason_word_is_of_a_known_kind(text: str, known: bool) -> None:
    doc = pipeline()(text)
    assert tells_of_oneself(doc, cover(doc)) is known
