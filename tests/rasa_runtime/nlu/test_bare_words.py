"""A bare «cancelar» is asked back, and words that name nothing begin nothing."""

import pytest
from rasa_runtime.nlu.bare_words import is_bare_cancellation, is_bare_copy, names_nothing
from rasa_runtime.nlu.spanish_text import plain


@pytest.mark.parametrize(
    "text",
    [
        "cancelar",
        "Cancelación",
        "quiero cancelar",
        "pues yo quería una cancelación",
        "lo que quiero es cancelar",
        "cancélemelo por favor",
        "quisiera pedir la cancelación",
    ],
)
def test_cancelling_without_saying_what_is_bare(text: str) -> None:
    """It may be data, a contract, or what is being done."""
    assert is_bare_cancellation(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "quiero cancelar mis datos",
        "cancelar la póliza",
        "cancele la solicitud que hice ayer",
        "cancelación de mis datos personales",
        "no quiero cancelar",
    ],
)
def test_cancelling_something_is_not_bare(text: str) -> None:
    """What is named is the classifier's."""
    assert not is_bare_cancellation(plain(text))


@pytest.mark.parametrize(
    "text", ["lo del otro día, lo que hablamos", "por lo de siempre", "es por una cosa", "lo mío"]
)
def test_words_that_name_nothing_are_recognised(text: str) -> None:
    """Nothing to begin."""
    assert names_nothing(plain(text))


@pytest.mark.parametrize(
    "text",
    ["¿cómo va lo mío?", "lo de la grabación del otro día", "bórrelo todo", "eso no es así", "hola", "sí"],
)
def test_a_word_with_a_meaning_is_enough(text: str) -> None:
    """Then the classifier decides."""
    assert not names_nothing(plain(text))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("denme una copia", True),
        ("quiero una copia, por favor", True),
        ("quiero una copia de la llamada", False),
        ("no quiero una copia", False),
    ],
)
def test_a_bare_copy_is_of_what_is_held(text: str, bare: bool) -> None:
    """L34: the recordings are among it."""
    assert is_bare_copy(plain(text)) is bare
