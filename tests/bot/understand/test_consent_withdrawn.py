"""Words that take a permission back."""

import pytest

from bot.understand import understand
from bot.understand.consent_withdrawn import takes_back
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "back"),
    [("retiro mi permiso", True), ("lo anulo", True), ("retiro lo dicho", False), ("sí, graben", False)],
)
def test_taking_back_is_told_from_correcting(text: str, back: bool) -> None:
    assert takes_back(pipeline()(text)) is back


@pytest.mark.parametrize(
    "text", ["retiro la denuncia, digo, el permiso, el de que me manden ofertas", "revoco, y sí, a todo"]
)
def test_nothing_is_granted_beside_a_withdrawal(text: str) -> None:
    """L20: whoever withdraws is not recorded as consenting."""
    assert understand(text).consent.granted == ()
