"""What may be taught of what people said."""

from dataclasses import replace

import pytest

from bot.teachable import is_teachable
from services.list_corrections import Correction

PLAIN = Correction("request_objection", "quiero que me quitéis de la lista de correos", "es", None, (), ())


@pytest.mark.parametrize(
    "masked",
    [
        "quiero que me quitéis de la lista de correos",
        "el seguro no me lo han borrado",
        "mi documento es el dni_1 y quiero mis datos",
        "¡ya está bien! borrad lo mío",
    ],
)
def test_common_words_may_be_taught(masked: str) -> None:
    assert is_teachable(replace(PLAIN, masked=masked))


@pytest.mark.parametrize(
    "masked",
    [
        "soy marta garcia y quiero mis datos",
        "Soy Begoña, borrad lo mío",
        "me llamo pedro",
        "mi mujer cristina no quiere correos",
        "vivo en getxo",
        "mi póliza es la 20240017",
        "tengo 47 años",
        "escribidme a ana@example.org",
    ],
)
def test_a_name_or_an_identifier_in_plain_words_is_never_taught(masked: str) -> None:
    """L12: training data hold nothing of anybody."""
    assert not is_teachable(replace(PLAIN, masked=masked))


def test_names_on_file_are_never_taught_even_if_they_are_common_words() -> None:
    """L12."""
    phrase = replace(PLAIN, masked="quiero borrar mis datos de casa")
    assert is_teachable(phrase)
    assert not is_teachable(replace(phrase, names=("Borja Casa",)))


@pytest.mark.parametrize("kind", ["name", "representative_of", "old_value", "new_value", "address"])
def test_a_turn_in_which_something_personal_was_found_is_left_out(kind: str) -> None:
    """L12: what has no reference in its place stands in the text."""
    assert not is_teachable(replace(PLAIN, entities=(kind,)))


@pytest.mark.parametrize("question", ["full_name", "new_value", "incident_text", "contract"])
def test_an_answer_in_ones_own_words_is_left_out(question: str) -> None:
    """L12."""
    assert not is_teachable(replace(PLAIN, question=question))
