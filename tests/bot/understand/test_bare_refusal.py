"""A refusal that names nothing but consent itself."""

import pytest

from bot.understand.bare_refusal import refuses_barely


@pytest.mark.parametrize("text", ["no consiento", "Pues no acepto nada", "I don't agree", "no ho consento"])
def test_consent_itself_is_refused(text: str) -> None:
    """L20."""
    assert refuses_barely(text)


@pytest.mark.parametrize(
    "text", ["no, no quiero ninguna referencia", "no acepto la factura", "no", "no me va"]
)
def test_what_something_else_may_be_meant_by_is_no_withdrawal(text: str) -> None:
    """L24."""
    assert not refuses_barely(text)
