"""Who is speaking, where it changes what may be done."""

import pytest

from bot.understand.circumstances import find_circumstances


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tengo 12 años", {"age_12"}),
        ("Hola, tengo doce años y quiero borrar mi cuenta", {"age_12"}),
        ("soy menor de edad", {"age_0"}),
        ("llamo por mi madre, que no puede", {"representative"}),
        ("quiero los datos de mi marido", {"representative"}),
        ("mi padre falleció en marzo", {"deceased"}),
        ("somos herederos y queremos borrar lo suyo", {"deceased"}),
        ("soy sordo, escríbame", {"vulnerable", "deaf"}),
        ("quiero saber qué datos tienen de mi marido", {"representative"}),
        ("borren los datos que guardan de otra persona", {"representative"}),
        ("mi madre quiere que borren lo suyo", {"representative"}),
        ("soy la viuda de Juan", {"deceased"}),
        ("estoy en peligro, me amenaza", {"danger"}),
        ("que no den mis datos a mi ex", set()),
        ("es que tengo ochenta y dos años", {"vulnerable"}),
        ("tengo una orden de alejamiento contra él", {"danger"}),
        ("que mi ex no sepa dónde vivo", {"danger"}),
        ("tengo doce años de antigüedad con ustedes", set()),
        ("tengo 15 años de carné", set()),
        ("llevo diez años pagando", set()),
        ("no tengo para comer, me voy a quitar de en medio", {"despair"}),
        ("ya no tengo ganas de vivir", {"despair"}),
        ("me quiero morir de vergüenza", set()),
        ("mi ex me está buscando", {"danger"}),
        ("borrad mis datos, hijos de puta", {"abuse"}),
        ("necesito la dirección nueva de mi exmujer", {"another_datum"}),
        ("dime el teléfono de mi vecina", {"another_datum"}),
        ("quiero cambiar la dirección de mi mujer", set()),
        ("tienen el teléfono de mi hija en vez del mío", set()),
        ("le llamo de una gestoría, es por nuestro cliente", {"representative"}),
        ("tengo autorización firmada", {"representative"}),
        ("no tengo autorización para eso", set()),
        ("quiero borrar mis datos", set()),
        ("soy mayor de edad", set()),
        ("mi viuda vecina", set()),
        ("", set()),
    ],
)
def test_what_is_told_is_heard(text: str, told: set[str]) -> None:
    """L50, L103, L108, L109, L112."""
    assert find_circumstances(text) - {"age_82"} == told
