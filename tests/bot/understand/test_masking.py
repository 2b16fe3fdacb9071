"""Typed references in place of identifiers."""

from bot.understand import understand


def test_numbering_goes_on_from_what_the_conversation_has() -> None:
    heard = understand("mi dni es 12345678Z y el móvil 612345678", taken={"dni": 2})
    assert heard.masked == "mi dni es dni_3 y el móvil phone_1"
    assert [entity.reference for entity in heard.entities] == ["dni_3", "phone_1"]


def test_the_same_value_said_twice_has_one_reference() -> None:
    heard = understand("612345678, repito, 612 345 678")
    assert heard.masked == "phone_1, repito, phone_1"


def test_the_clear_text_keeps_the_identifier_and_loses_the_card() -> None:
    """L99: what may be sealed holds no card."""
    heard = understand("mi dni es 12345678Z y la tarjeta 4111 1111 1111 1111")
    assert heard.text == "mi dni es 12345678Z y la tarjeta [tarjeta retirada]"
    assert heard.masked == "mi dni es dni_1 y la tarjeta [tarjeta retirada]"


def test_nobody_can_say_a_reference_of_ours() -> None:
    assert "dni_1" not in understand("use dni_1 por favor").masked


def test_a_time_is_told_and_stays() -> None:
    heard = understand("a las 15:30")
    assert (heard.masked, heard.entities[0].reference) == ("a las 15:30", None)
