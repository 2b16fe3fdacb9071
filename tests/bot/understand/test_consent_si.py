"""A yes without accent is told from a condition."""

import pytest

from bot.understand.consent_si import accented
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    "text",
    [
        "si",
        "si si",
        "si le doy permiso",
        "si a grabar",
        "si a todo que tengo prisa",
        "si graben",
        "si mandenme ofertas",
        "si pueden grabar",
        "si claro",
        "si le digo que si",
        "si me parece bien",
        "si que si",
        "si hijo si",
        "si email si sms no llamadas",
    ],
)
def test_what_follows_makes_it_a_yes(text: str) -> None:
    assert accented(pipeline()(text))[0].text == "sí"


@pytest.mark.parametrize(
    "text",
    [
        "si no hay más remedio",
        "si a usted le parece",
        "si le doy permiso me bajan la cuota",
        "si pueden grabar me avisan antes",
        "si graban",
        "si acepto qué me regalan",
        "si es obligatorio",
        "si me atiende rápido",
        "si quieren",
        "si por mi fuera",
    ],
)
def test_a_condition_stays_one(text: str) -> None:
    """L15: a condition is no consent."""
    assert accented(pipeline()(text))[0].text == "si"


def test_in_a_list_each_is_a_yes() -> None:
    assert [token.text for token in accented(pipeline()("grabar si correo si sms no"))][1::2] == [
        "sí",
        "sí",
        "no",
    ]


@pytest.mark.parametrize("text", ["que si acepto la grabación", "y si le doy permiso"])
def test_a_question_said_again_stays_one(text: str) -> None:
    """L15: saying the question again answers nothing."""
    assert accented(pipeline()(text))[1].text == "si"


@pytest.mark.parametrize(
    ("text", "yeses"),
    [("email si sms si llamadas si", 3), ("lo primero si lo segundo no", 1), ("si correo tiene usted", 0)],
)
def test_each_thing_may_have_its_own_word_behind_it(text: str, yeses: int) -> None:
    assert sum(token.text == "sí" for token in accented(pipeline()(text))) == yeses


@pytest.mark.parametrize(
    "text", ["si me parece bien la oferta", "si me parece bien si", "si hijo mayor tengo"]
)
def test_finding_it_good_may_be_the_condition(text: str) -> None:
    """L15: a condition is no consent."""
    assert accented(pipeline()(text))[0].text == "si"
