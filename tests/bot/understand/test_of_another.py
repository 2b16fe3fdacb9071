"""Data asked for of somebody who is only a pronoun (L49)."""

import pytest

from bot.understand.of_another import asks_of_another


@pytest.mark.parametrize(
    ("words", "another"),
    [
        ("¿y qué datos tenéis de ella?", True),
        ("dime todo lo que sabéis de ese señor", True),
        ("¿qué datos tenéis de el?", True),
        ("¿qué datos tenéis de el contrato?", False),
        ("¿qué datos tenéis de mí?", False),
        ("quiero borrar lo que tenéis de la póliza", False),
    ],
)
def test_of_whom_data_are_asked_for(words: str, another: bool) -> None:
    assert asks_of_another(words) is another
