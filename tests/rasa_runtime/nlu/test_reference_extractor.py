"""Typed references become entities."""

from __future__ import annotations

import pytest
from rasa_runtime.nlu.reference_extractor import references


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mi dni es dni_1", [("dni", "dni_1")]),
        ("otp_code_1 y phone_12.", [("otp_code", "otp_code_1"), ("phone", "phone_12")]),
        ("sin referencias, 12345678Z", []),
        ("DNI_1 xdni_", []),
    ],
)
def test_references_are_found(text: str, found: list[tuple[str, str]]) -> None:
    """By kind and whole."""
    assert [(entity["entity"], entity["value"]) for entity in references(text)] == found


def test_positions_are_those_of_the_text() -> None:
    """As Rasa's entities have them."""
    entity = references("es dni_1.")[0]
    assert "es dni_1."[entity["start"] : entity["end"]] == "dni_1"
