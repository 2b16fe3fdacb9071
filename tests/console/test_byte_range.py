"""The `Range` header."""

import pytest

from console.byte_range import RangeImpossible, asked_range


@pytest.mark.parametrize(
    ("header", "part"),
    [
        (None, None),
        ("bytes=0-", (0, 99)),
        ("bytes=10-19", (10, 19)),
        ("bytes=90-500", (90, 99)),
        ("bytes=-10", (90, 99)),
        ("bytes=-500", (0, 99)),
        ("bytes=5-4", None),
        ("bytes=-", None),
        ("bytes=0-1,5-6", None),
        ("lines=0-1", None),
        ("bytes=x-1", None),
    ],
)
def test_one_part_is_understood_and_anything_else_is_all(
    header: str | None, part: tuple[int, int] | None
) -> None:
    assert asked_range(header, 100) == part


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=500-600", "bytes=-0"])
def test_a_part_behind_the_end_is_impossible(header: str) -> None:
    with pytest.raises(RangeImpossible):
        asked_range(header, 100)
