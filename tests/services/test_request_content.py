"""Details add up and lose nothing."""

from typing import Any

import pytest

from services.request_content import merge


@pytest.mark.parametrize(
    ("old", "new", "merged"),
    [
        ({}, {"field": "name"}, {"field": "name"}),
        ({"field": "name"}, {"new_value": "Ana"}, {"field": "name", "new_value": "Ana"}),
        ({"field": "name"}, {"field": "name"}, {"field": "name"}),
        ({"words": "uno"}, {"words": "dos"}, {"words": "uno / dos"}),
        ({"words": "uno"}, {"words": "uno"}, {"words": "uno"}),
        (
            {"field": "name", "words": "uno"},
            {"field": "phone"},
            {"field": "phone", "words": "uno", "earlier": [{"field": "name"}]},
        ),
    ],
)
def test_a_value_said_otherwise_is_kept_as_an_earlier_one(
    old: dict[str, Any], new: dict[str, Any], merged: dict[str, Any]
) -> None:
    assert merge(old, new) == merged


def test_a_right_voiced_again_makes_room_for_its_new_details() -> None:
    """A second rectification is asked for its datum, and the first one stays."""
    old = {"words": "mi calle es Sol 3", "field": "address", "new_value": "Sol 3"}
    merged = merge(old, {"words": "y mi nombre está mal"}, again=True)
    assert merged == {
        "words": "mi calle es Sol 3 / y mi nombre está mal",
        "earlier": [{"field": "address", "new_value": "Sol 3"}],
    }
