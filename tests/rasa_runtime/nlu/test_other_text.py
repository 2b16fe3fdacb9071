"""Stems of each language."""

import pytest
from rasa_runtime.nlu.other_text import stems_of


@pytest.mark.parametrize(
    ("language", "text", "stem"),
    [
        ("en", "deleting deleted", "delet delet"),
        ("ca", "esborreu esborrar", "esborr esborr"),
        ("es", "borrenmelo borrar", "borr borr"),
    ],
)
def test_words_lose_the_endings_of_their_language(language: str, text: str, stem: str) -> None:
    assert stems_of([text], language) == [stem]
