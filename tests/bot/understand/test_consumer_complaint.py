"""A complaint with the consumer authorities is none with the one of data protection."""

import pytest

from bot.understand.consumer_complaint import names_consumer_authority


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("pienso ir a Consumo", True),
        ("¿dónde está la OMIC?", True),
        ("voy a la Agencia de Protección de Datos", False),
    ],
)
def test_who_is_meant(words: str, named: bool) -> None:
    assert names_consumer_authority(words) is named
