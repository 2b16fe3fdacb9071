"""Topics of a text, by lexicon."""

import pytest

from bot.understand import understand


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("qué he autorizado", {"consents"}),
        ("a qué di mi consentimiento", {"consents"}),
        ("quiero la grabación", {"recording"}),
        ("no quiero más publicidad por SMS", {"advertising", "sms"}),
        ("dejen de llamarme con ofertas", {"advertising", "call"}),
        ("quiero cambiar mi dirección", {"field_address"}),
        ("mi correo electrónico está mal", {"email", "field_email"}),
        ("todos mis datos", {"all_data"}),
        ("no cedan mis datos a terceros", {"third_parties"}),
        ("no quiero que hagan perfiles", {"profiling"}),
        ("no me llamen más para venderme cosas", {"advertising", "call"}),
        ("no sé qué tengo que decir", set()),
        ("qué tengo autorizado", {"consents"}),
        ("hola", set()),
    ],
)
def test_what_is_spoken_of_is_told(text: str, topics: set[str]) -> None:
    assert understand(text).topics >= topics
    assert bool(understand(text).topics) == bool(topics)
