"""A complaint asked for in so many words is recognised beside whatever else is said (L82)."""

import pytest

from bot.understand.complaint import asks_to_complain, tells_what_happened


@pytest.mark.parametrize(
    "text",
    [
        "sois unos ladrones, quiero poner una queja",
        "quiero saber cómo va mi solicitud y poner una queja porque nadie me llama",
        "deme una hoja de reclamaciones",
        "y ya de paso pónganme una reclamación",
        "quiero presentar una reclamación por el trato",
        "abran una incidencia, que esto no funciona",
        "quiero dejar constancia de una queja",
    ],
)
def test_a_complaint_asked_for_is_heard(text: str) -> None:
    """Whatever else the sentence holds."""
    assert asks_to_complain(text)


@pytest.mark.parametrize(
    "text",
    [
        "cómo va la queja que puse",
        "no quiero poner una queja, solo saber cómo va lo mío",
        "dónde puedo poner una reclamación ante la agencia",
        "puse una queja en marzo",
        "ya presenté una reclamación y nadie contesta",
        "tengo una queja abierta",
        "quiero una copia de mis datos",
    ],
)
def test_a_complaint_spoken_of_is_not_asked_for(text: str) -> None:
    """One put before, denied, or to be put before the authority."""
    assert not asks_to_complain(text)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("quiero poner una queja, el técnico no vino", True),
        ("quiero poner una queja", False),
        ("hola, buenos días, quiero poner una reclamación por favor", False),
        ("quiero poner una queja contra ustedes", False),
    ],
)
def test_what_happened_may_be_told_with_the_wish(text: str, tells: bool) -> None:
    """L82: nobody tells it twice."""
    assert tells_what_happened(text) is tells
