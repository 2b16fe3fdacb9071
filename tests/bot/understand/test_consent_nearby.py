"""Signs that one word beside them makes another."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("mándeme el recibo", "recibo", "?"),
        ("el teléfono es ese", "teléfono", "?"),
        ("por teléfono", "por teléfono", "CALL"),
        ("grabe nomás", "nomás", "POLITE"),
        ("por correo nomás", "nomás", "ONLY"),
        ("por sms y ya", "ya", "ONLY"),
        ("publi 0", "0", "NO"),
        ("no graben; ahora, las ofertas sí", "ahora", "BUT"),
        ("aunque preferiría que no, graben", "aunque", "RELUCTANCE"),
        ("aunque publicidad no, graben", "aunque", "BUT"),
        ("no me gusta, pero graben", "no me gusta", "RELUCTANCE"),
        ("no me gusta", "no me gusta", "NO"),
        ("de los tres, el del medio", "medio", "?"),
        ("de los tres el tercero", "los tres", "?"),
        ("doy permiso, pero una", "una", "?"),
        ("por correo mejor", "mejor", "POLITE"),
        ("deseo los tres audios", "los tres", "?"),
        ("mejor correo que carta", "mejor", "?"),
        ("sí, graben, de una", "una", "LINK"),
        ("tanto grabación como correo", "como", "AND"),
    ],
)
def test_the_word_beside_it_tells(text: str, word: str, label: str) -> None:
    doc = pipeline()(text)
    assert (label, word) in {(name, doc[start:end].text) for name, start, end in cover(doc)}
