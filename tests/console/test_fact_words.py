"""Personal values as the desk names them."""

from console.fact_words import pieces


def test_typed_references_are_set_apart_and_other_words_are_not() -> None:
    assert pieces("mi dni_1 y el archivo_2, phone_12") == [
        (False, "mi "),
        (True, "DNI 1"),
        (False, " y el archivo_2, "),
        (True, "Teléfono 12"),
    ]
