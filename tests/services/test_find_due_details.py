"""What a request lacks is asked once: the value of a field that is known, and nothing the person left open (L56, L61)."""

import pytest

from duties.kinds import Right
from services.find_due_details import find_due_details
from services.register_voiced import register_voiced
from services.voice_right import voice_right
from tests.services.talk import Front


@pytest.mark.parametrize(
    ("right", "details", "lacks"),
    [
        (Right.RECTIFICATION, {}, "rectification"),
        (Right.RECTIFICATION, {"field": "correo"}, "rectification"),
        (Right.RECTIFICATION, {"field": "correo", "new_value": "a@ejemplo.es"}, None),
        (Right.RECTIFICATION, {"field": "correo", "left_open": "yes"}, None),
        (Right.OBJECTION, {}, "objection"),
        (Right.OBJECTION, {"scope": "marketing"}, None),
        (Right.ERASURE, {}, None),
    ],
)
def test_only_what_is_missing_is_asked(
    front: Front, right: Right, details: dict[str, str], lacks: str | None
) -> None:
    """L56, L61."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        voice_right(work, conversation, right=right, words="lo que sea", details=details)
        register_voiced(work, conversation, settings=front.settings)
    with talk.look() as (work, conversation):
        assert find_due_details(work, conversation) == lacks
