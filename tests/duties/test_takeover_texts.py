"""What is said when a person comes and goes."""

import pytest

from duties.takeover_texts import returned, taken_over


@pytest.mark.parametrize("away", [True, False])
@pytest.mark.parametrize("language", ["es", "xx"])
def test_the_return_always_says_that_it_is_a_machine(language: str, away: bool) -> None:
    """L90."""
    said = returned(language, controller="Norte", away=away, words=None)
    assert "asistente automático de Norte: soy un programa, no una persona" in said


def test_a_name_of_the_team_is_said_with_the_controllers() -> None:
    """L81."""
    assert "Lola, una persona del equipo de Norte" in taken_over("es", alias="Lola", controller="Norte")
