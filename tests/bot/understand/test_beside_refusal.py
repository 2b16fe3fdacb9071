"""A refusal that asks for something in the same breath: only the refusal is cut off (L15, L43)."""

import pytest

from bot.understand.beside_refusal import beside_refusal, tells_of_wrong
from bot.understand.declined import find_declined


@pytest.mark.parametrize(
    ("words", "language", "rest"),
    [
        ("no y queria que me borraseis", "es", "y queria que me borraseis"),
        ("No, dadme una copia de todo", "es", "dadme una copia de todo"),
        ("no gracias dadme una copia de todo", "es", "dadme una copia de todo"),
        ("pues no, mire, llamo por un recibo", "es", "mire, llamo por un recibo"),
        ("No thanks, please delete my account", "en", "delete my account"),
        ("no gràcies, vull una còpia de tot", "ca", "vull una còpia de tot"),
    ],
)
def test_what_is_asked_besides_is_left(words: str, language: str, rest: str) -> None:
    assert beside_refusal(words, find_declined(words, language), language) == rest


@pytest.mark.parametrize(
    "words",
    [
        "no",
        "no gracias",
        "no no quiero que borréis nada",
        "pues no quiero que borréis nada",
        "no quiero publicidad ninguna",
        "no, no quiero que guarden esto",
        "no no me grabe",
        "no gracias no quiero que borréis nada",
    ],
)
def test_a_no_that_belongs_to_what_follows_is_not_cut_off(words: str) -> None:
    """L43: «no no quiero que borréis nada» must never become a wish to erase."""
    assert beside_refusal(words, find_declined(words)) == ""


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("no me han abonado la avería", True),
        ("llevo tres semanas así y no me da la gana", True),
        ("no me gusta", False),
        ("no quiero que me estéis grabando", False),
    ],
)
def test_a_no_may_tell_what_has_gone_wrong(words: str, wrong: bool) -> None:
    assert tells_of_wrong(words) is wrong
