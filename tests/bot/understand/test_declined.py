"""What is said not to be wanted is told apart by words, and only that (L20, L42, L43)."""

import pytest

from bot.understand.declined import find_declined


@pytest.mark.parametrize(
    ("text", "what", "rest"),
    [
        ("no quiero que borren mis datos", {"erasure"}, ""),
        ("mejor no borren, denme una copia", {"erasure"}, "denme una copia"),
        (
            "quiero una copia de mis datos y no quiero que borren mis datos",
            {"erasure"},
            "quiero una copia de mis datos",
        ),
        ("no, no borren, solo la copia", {"erasure"}, "solo la copia"),
        ("no quiero que borren sino que me den una copia", {"erasure"}, "que me den una copia"),
        ("mejor no, no borren nada", {"everything", "erasure"}, ""),
        ("no me opongo a nada", {"objection"}, ""),
        ("no quiero que guarden este chat", {"recording"}, ""),
        ("ya no quiero que se guarde esta conversación", {"recording"}, ""),
        ("no quiero que me graben y quiero una copia", {"recording"}, "quiero una copia"),
        ("dejen de grabar", {"recording"}, ""),
        ("no quiero poner una queja", {"complaint"}, ""),
        ("no le voy a dar mis datos personales", {"data"}, ""),
        ("he cambiado de opinión", {"everything"}, ""),
        (
            "mejor no los borren solo quiero que no me llamen",
            {"erasure"},
            "solo quiero que no me llamen",
        ),
        (
            "no quiero que borren mi ficha, solo que dejen de llamarme",
            {"erasure"},
            "solo que dejen de llamarme",
        ),
    ],
)
def test_a_no_takes_only_what_it_names(text: str, what: set[str], rest: str) -> None:
    """L20, L43."""
    found = find_declined(text)
    assert (set(found.what), found.rest) == (what, rest)


@pytest.mark.parametrize(
    "text",
    [
        "hasta que no borren mis datos no paro",
        "como no borren mis datos les denuncio",
        "no quiero más que borren mis datos",
        "no borren solo el correo, bórrenlo todo",
        "no borren todo, solo el correo",
        "no me han borrado los datos",
        "¿por qué no borran mis datos?",
        "no quiero que guarden mis datos",
        "no quiero publicidad",
        "no tengo el dni",
        "a mí me da lo mismo que graben que no graben",
        "no quiero dejar mis datos regados por ahí, elimine todo",
    ],
)
def test_what_only_sounds_like_a_no_declines_nothing(text: str) -> None:
    """L42: a right asked for with a «no» in it stays asked for."""
    assert not find_declined(text)


@pytest.mark.parametrize(
    ("language", "text", "what", "rest"),
    [
        ("en", "actually no, don't delete anything, give me a copy", {"erasure"}, "give me a copy"),
        ("en", "I don't want to be recorded", {"recording"}, ""),
        ("en", "I'd rather not give my phone number", set(), ""),
        ("en", "I don't want to give my details", {"data"}, ""),
        ("en", "why don't you delete my data", set(), ""),
        ("ca", "no vull que esborrin res, doneu-me una còpia", {"erasure"}, "doneu-me una còpia"),
        ("ca", "no vull que em gravin", {"recording"}, ""),
        ("ca", "no vull donar les meves dades", {"data"}, ""),
    ],
)
def test_in_the_other_languages_too(language: str, text: str, what: set[str], rest: str) -> None:
    """L86."""
    found = find_declined(text, language)
    assert (set(found.what), found.rest) == (what, rest)


def test_erasure_declined_for_a_lawsuit_leaves_the_whole_sentence() -> None:
    """RGPD 18.1: «do not erase them, I need them» asks for a restriction."""
    text = "no los borren, que los necesito para el juicio"
    assert find_declined(text).rest == text


@pytest.mark.parametrize(
    ("text", "datum"),
    [
        ("no quiero dar mi teléfono", "contact"),
        ("no quiero dar mis datos", "every"),
        ("no doy mi dni", "own"),
    ],
)
def test_which_datum_will_not_be_given(text: str, datum: str) -> None:
    """L42."""
    assert find_declined(text).datum == datum
