"""What words decide by themselves, before any classifier."""

import pytest

from bot.decided import decided_intent
from bot.questions import OPEN_QUESTION, question
from bot.understand import understand

URGENT = ("accidente", "grúa")


def decided(text: str, asked: str | None = None) -> str | None:
    heard = understand(text, question=asked, purposes=question(asked).purposes)
    return decided_intent(question(asked) if asked else OPEN_QUESTION, heard, URGENT)


@pytest.mark.parametrize(
    "text",
    [
        "oiga usted es una persona o una máquina con quien estoy hablando",
        "eres un robot",
        "¿es usted una persona de verdad?",
        "¿hablo con una máquina?",
        "pero esto es un contestador o qué",
        "me contesta un ordenador, ¿no?",
    ],
)
def test_whoever_asks_what_is_speaking_is_told(text: str) -> None:
    """L90: «help» answers with the truth first."""
    assert decided(text) == "help"


@pytest.mark.parametrize(
    "text",
    [
        "quiero hablar con una persona, no con una máquina",
        "no quiero que me atienda un robot",
        "me habla una máquina y quiero una persona",
        "es una máquina la que decidió y pido que lo revise alguien",
        "soy una persona mayor",
    ],
)
def test_asking_for_a_person_is_not_asking_what_is_speaking(text: str) -> None:
    """L79: a person at any moment."""
    assert decided(text) != "help"


def test_an_urgent_word_goes_before_everything() -> None:
    """L79."""
    assert decided("ha habido un accidente, ¿eres un robot?") == "human_agent"


def test_signs_without_a_word_are_nothing_of_ours() -> None:
    assert decided("🙂🙂") == "out_of_scope"


def test_the_datum_asked_for_is_an_answer() -> None:
    assert decided("es el 99004133N", "document") == "inform"


@pytest.mark.parametrize(
    "text", ["no, nada más, gracias", "nada", "no gracias", "eso es todo", "ya está, gracias"]
)
def test_nothing_more_ends_the_matter(text: str) -> None:
    assert decided(text, "anything_else") == "deny"
    assert decided("no, y ahora borren mis datos", "anything_else") != "deny"


@pytest.mark.parametrize(
    "text",
    [
        "quiero cambiar mi dirección a calle del Pez 4, 28004 Madrid",
        "mi dirección está mal, ahora es calle del Pez 4",
        "que me corrijan el apellido, que es con be",
    ],
)
def test_a_datum_to_correct_is_a_rectification_with_the_new_one_in_the_same_breath(text: str) -> None:
    """L43, L56."""
    assert decided(text) == "request_rectification"


@pytest.mark.parametrize(
    "text", ["quiero cambiar mi móvil a otra compañía", "mi dirección es calle del Pez 4"]
)
def test_not_everything_with_a_datum_corrects_it(text: str) -> None:
    assert decided(text) is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("que borréis mis datos ya o voy a la oficina con gasolina", "request_erasure"),
        ("hijos de puta, quiero una copia de mis datos", "request_access"),
        ("no me volváis a llamar nunca, cabrones", "request_objection"),
        ("hijos de puta, no borréis mis datos", None),
        ("sois unos cabrones", None),
    ],
)
def test_a_right_is_not_lost_in_an_insult(text: str, intent: str | None) -> None:
    """L42, L43."""
    assert decided(text) == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("no tengo para comer y me voy a quitar de en medio", "human_agent"),
        ("necesito la dirección nueva de mi exmujer", "out_of_scope"),
        ("tengo autorización firmada", "inform"),
        ("mi ex me está buscando, quitad mi dirección de la ficha", "request_erasure"),
        ("quiero denunciar que un comercial vuestro engaña a la gente mayor", "open_incident"),
        ("que me llamen al 612345678", "inform"),
        ("no me llamen, escríbanme al correo a juan@ejemplo.com", "inform"),
        ("mi correo es juan@ejemplo.com y quiero que lo borren", None),
        ("quiero que me borren y que me llamen al 612345678", None),
        ("quiero una copia de mis datos y que me corrijan el apellido", "request_rectification"),
    ],
)
def test_what_is_told_decides_what_is_done(text: str, intent: str | None) -> None:
    """L43, L49, L50, L82, L112."""
    assert decided(text) == intent


@pytest.mark.parametrize(
    "text", ["no quiero que me llaméis a ese número", "que no me llamen", "no hay ninguno"]
)
def test_a_contact_that_is_refused_is_an_answer_and_no_objection(text: str) -> None:
    """L112."""
    assert decided(text, "reach") == "deny"
