"""A sentence that only declines decides by itself; beside other words it rules intents out (L20, L42, L43)."""

import pytest

from bot.decided_declined import declined_intent, not_meant
from bot.questions import question
from bot.understand.declined import find_declined


@pytest.mark.parametrize(
    ("name", "text", "intent"),
    [
        ("document", "no quiero que guarden este chat", "withdraw_consent"),
        ("marketing", "no quiero que me graben", "withdraw_consent"),
        ("record_consent", "no quiero que me graben", None),
        ("record_consent", "no quiero que borren mis datos", "cancel_flow"),
        ("record_consent", "no, no quiero que borren mis datos", None),
        ("incident_contact", "no quiero dejar mis datos", "deny"),
        ("full_name", "no quiero dar mi nombre", "deny"),
        (None, "no quiero dar mis datos", "cancel_flow"),
        ("document", "mejor no", "cancel_flow"),
        ("document_ok", "mejor no", None),
        (None, "mejor no", None),
        (None, "no quiero que borren mis datos", None),
    ],
)
def test_what_a_mere_no_decides(name: str | None, text: str, intent: str | None) -> None:
    """L20, L42."""
    assert declined_intent(name, question(name), find_declined(text)) == intent


def test_what_is_declined_is_not_begun() -> None:
    """L43."""
    ruled_out = not_meant(question(None), find_declined("denme una copia y no quiero que borren nada"))
    assert ruled_out == ("request_erasure",)


def test_alone_it_is_no_bare_no_either() -> None:
    """L43."""
    assert {"request_erasure", "deny"} <= set(
        not_meant(question("document"), find_declined("no borren nada"))
    )


def test_beside_the_question_of_publicity_nothing_is_ruled_out() -> None:
    """L28: there the grammar of consent decides."""
    assert not_meant(question("marketing"), find_declined("no me opongo")) == ()
