"""What was said behind a correction is the answer."""

import pytest

from bot.understand.consent_corrections import behind_correction, behind_interruption, behind_plain_no
from bot.understand.consent_grammar import cover
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("sí, perdón, no", ", no"),
        ("sí, digo no", "no"),
        ("le digo que sí", None),
        ("no digo nada", None),
        ("sí", None),
    ],
)
def test_a_spoken_correction_parts_the_answer(text: str, behind: str | None) -> None:
    doc = pipeline()(text)
    parts = behind_correction(cover(doc))
    assert (doc[parts[1][0][1] : parts[1][-1][2]].text if parts else None) == behind


@pytest.mark.parametrize(
    ("text", "parted"),
    [("correo sí, no, correo no, SMS", True), ("sí, no, gracias", False), ("correo sí, SMS no", False)],
)
def test_a_bare_no_parts_it_where_something_explicit_follows(text: str, parted: bool) -> None:
    doc = pipeline()(text)
    assert (behind_plain_no(doc, cover(doc)) is not None) is parted


@pytest.mark.parametrize(
    ("text", "taken_up"),
    [
        ("espere… ya. Sí, graben", True),
        ("espere, sí, graben", False),
        ("espere. Sí", False),
        ("sí, graben", False),
    ],
)
def test_after_an_interruption_only_an_explicit_answer_counts(text: str, taken_up: bool) -> None:
    doc = pipeline()(text)
    assert (behind_interruption(doc, cover(doc)) is not None) is taken_up
