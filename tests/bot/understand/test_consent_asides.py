"""What stands around a firm answer and changes nothing."""

import pytest

from bot.understand.consent_asides import without_asides
from bot.understand.consent_grammar import cover
from bot.understand.consent_neighbours import UNKNOWN
from bot.understand.pipeline import pipeline
from duties.kinds import Purpose


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        ("sí, graben, que yo no tengo secretos", True),
        ("graben, encantada de la vida", True),
        ("acepto, porque me conviene a mi negocio", True),
        ("acepto, encantada de la vida patata", False),
        ("sí, patata", False),
        ("sí, porque patata", True),
        ("sí, porque si no me cuelgan", False),
        ("graben, pero patata", False),
        ("graben, salvo patata", False),
        ("todo, el correo no lo miro", True),
        ("graben, correos patata", False),
    ],
)
def test_only_what_cannot_change_the_answer_is_dropped(text: str, dropped: bool) -> None:
    """L15: unknown words stay, and make doubt, unless the answer stands without them."""
    doc = pipeline()(text)
    labels = {label for label, _, _ in without_asides(doc, cover(doc), tuple(Purpose))}
    assert (UNKNOWN not in labels and not labels & {"CONDITION"}) is dropped


def test_a_refused_channel_stays_refused() -> None:
    """L16: "el correo no lo miro" narrows whatever is granted."""
    doc = pipeline()("todo, el correo no lo miro")
    assert {"EMAIL", "NO"} <= {label for label, _, _ in without_asides(doc, cover(doc), tuple(Purpose))}
