"""What is hidden of a sentence, and what is left to read."""

import pytest

from duties.masking import mask_sentence


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("mi DNI es 12345678Z, gracias", "mi DNI es •••, gracias"),
        ("es el X1234567L", "es el •••"),
        ("llámeme al 612 345 678 por favor", "llámeme al ••• por favor"),
        ("mi cuenta es ES9121000418450200051332", "mi cuenta es •••"),
        ("escriba a ana.ruiz@example.es", "escriba a •••"),
        ("¿Acaba en 5 6 7 8, letra Z?", "¿Acaba en •••, letra •••?"),
        ("El código es 4 8 2, 9 1 0.", "El código es •••."),
        ("Me llamo ana ruiz lópez", "Me llamo •••"),
        ("soy Ana de la Torre y quiero darme de baja", "soy ••• y quiero darme de baja"),
        ("mi DNI es dni_1", "mi DNI es dni_1"),
        ("antes del 23 de diciembre de 2026", "antes del 23 de diciembre de 2026"),
        ("llevo 3 años y pago 45 euros", "llevo 3 años y pago 45 euros"),
        ("soy cliente desde hace mucho", "soy cliente desde hace mucho"),
        ("", ""),
    ],
)
def test_identifiers_contacts_and_names_are_hidden_and_the_rest_is_left(said: str, shown: str) -> None:
    """L93: masked by default."""
    assert mask_sentence(said) == shown


def test_known_names_are_hidden_wherever_they_stand() -> None:
    """L93: the names on file are hidden in any sentence, whatever their case."""
    assert (
        mask_sentence("hola, ANA al habla, hija de Ruiz", names=["Ana Ruiz"])
        == "hola, ••• al habla, hija de •••"
    )


def test_our_own_references_stay_readable() -> None:
    said = "Su solicitud 1234567890 ha quedado registrada."
    assert mask_sentence(said, references={"1234567890"}) == said
