"""Phrases that their neighbours make others."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "label", "there"),
    [
        ("no sé usar el correo", "HESITATION", False),
        ("no sé", "HESITATION", True),
        ("no sé de ordenadores", "HESITATION", False),
        ("no sé de qué va", "HESITATION", True),
        ("así no se me pasa ninguna", "HESITATION", False),
        ("salvo que graben", "CONDITION", False),
        ("salvo que llueva", "CONDITION", True),
        ("perdone usted, graben", "CORRECTION", False),
        ("no, no me gusta que me graben, perdone", "CORRECTION", False),
        ("sí, perdón, no", "CORRECTION", True),
        ("graben, que voy conduciendo", "OTHER_TALK", False),
        ("graben, que voy", "OTHER_TALK", True),
        ("sí, mande", "BACK_CHANNEL", True),
        ("graben y mande", "BACK_CHANNEL", False),
        ("no mande", "BACK_CHANNEL", False),
        ("sí, jefe, graben", "OTHER_PERSON", False),
        ("sí, el jefe", "OTHER_PERSON", True),
        ("graben, que no me molesta", "NO", False),
        ("graben cuando quieran", "CONDITION", False),
        ("todo claro", "UNDERSTOOD", True),
        ("todo claro que sí", "UNDERSTOOD", False),
        ("a todo claro", "UNDERSTOOD", False),
        ("sí, el último", "PART", True),
        ("sí, que la última vez me hizo falta", "PART", False),
        ("graben cuando quiera el niño", "CONDITION", True),
    ],
)
def test_the_neighbours_tell(text: str, label: str, there: bool) -> None:
    assert (label in {name for name, _, _ in cover(pipeline()(text))}) is there
