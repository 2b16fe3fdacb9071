"""Misspelt words as the grammar's own, and no other word as one of them."""

import pytest

from bot.understand import understand
from bot.understand.consent_spelling import respelled
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("autoriso", "autorizo"),
        ("la conbersacion", "la conversacion"),
        ("publisidad x mail", "publicidad por mail"),
        ("q pa", "que para"),
        ("asepto", "acepto"),
        ("autorizao", "autorizado"),
        ("correítos", "correos"),
        ("no ay problema", "no hay problema"),
    ],
)
def test_a_misspelt_word_is_read_as_the_one_that_sounds_alike(written: str, meant: str) -> None:
    assert " ".join(token.norm_ for token in respelled(pipeline()(written))) == meant


@pytest.mark.parametrize(
    "word", ["trabajo", "perito", "pared", "ciento", "baja", "patata", "consiente", "contexto"]
)
def test_another_word_stays_itself(word: str) -> None:
    """L15: no word becomes a yes by sounding like one."""
    assert [token.norm_ for token in respelled(pipeline()(word))] == [word]


@pytest.mark.parametrize(
    "text", ["siempre q no me cobren, graben", "si no ay mas remedio", "mi cuñao dise q si"]
)
def test_misspelt_doubt_is_doubt(text: str) -> None:
    """L15: the words of doubt are read with the same ear."""
    assert understand(text).consent.granted == ()
