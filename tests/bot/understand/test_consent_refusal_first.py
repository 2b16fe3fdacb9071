"""A refusal that comes first stays one; a bare no behind a grant leaves doubt."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_refusal_first import refuses_first, undone, wishes_first
from bot.understand.pipeline import pipeline
from duties.kinds import Purpose


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("no quiero nada de eso, que vengo a preguntar una cosa de un minuto", True),
        ("nada de publicidad ni de grabar, solo quiero que me arreglen la persiana", True),
        ("no a nada. ¿me pasa con siniestros?", True),
        ("no me graben, pero mándenme ofertas de lo que sea", False),
        ("graben, que no me importa un comino", False),
    ],
)
def test_nothing_behind_a_plain_refusal_takes_it_back(text: str, refused: bool) -> None:
    """L18: refusing takes no more turns than accepting."""
    doc = pipeline()(text)
    assert refuses_first(doc, cover(doc), tuple(Purpose)) is refused


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("autorizo la grabación, no, mejor no", True),
        ("autorizo la grabación no", True),
        ("sí graben, no", True),
        ("autorizo la grabación, publicidad no", False),
        ("autorizo la grabación", False),
    ],
)
def test_a_bare_no_behind_a_grant_may_take_it_back(text: str, back: bool) -> None:
    """L15: nobody knows what such a no is about."""
    assert undone(cover(pipeline()(text))) is back


@pytest.mark.parametrize(
    ("text", "wish"),
    [("llámame, que no veo; ni correo ni mensajes", True), ("no me llamen, ni correo", False)],
)
def test_a_wish_in_front_is_no_refusal(text: str, wish: bool) -> None:
    assert wishes_first(cover(pipeline()(text))) is wish
