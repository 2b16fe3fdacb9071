"""Words that what follows overrules."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_overruled import without_overruled
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("no, no hay problema, graben", "no hay problema, graben"),
        ("no, no hay problema", "no, no hay problema"),
        ("antes dije que no, pero sí, graben", "sí, graben"),
        ("antes dije que no", "antes dije que no"),
        ("no, graben", "no, graben"),
    ],
)
def test_only_an_explicit_answer_overrules(text: str, kept: str) -> None:
    doc = pipeline()(text)
    signs = without_overruled(cover(doc))
    assert doc[signs[0][1] : signs[-1][2]].text == kept
