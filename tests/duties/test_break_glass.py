"""On what ground blocked data may be opened."""

import pytest

from duties.break_glass import GroundMissing, ground_of


@pytest.mark.parametrize(
    ("authority", "number", "access"),
    [
        ("", "", ""),
        ("AEPD", "", ""),
        ("", "EXP2026/1", ""),
        ("x", "y", ""),
        ("AEPD", "EXP2026/1", "12345"),
        ("AEPD", "", "12345"),
    ],
)
def test_without_a_whole_ground_nothing_is_opened(authority: str, number: str, access: str) -> None:
    """L67: break-glass needs the authority and its file number."""
    with pytest.raises(GroundMissing):
        ground_of(authority, number, access)


def test_the_audit_says_for_whom() -> None:
    """L66, L67."""
    assert ground_of(" AEPD ", "EXP2026/1", "").said == "AEPD, expediente EXP2026/1"
    assert "12345" in ground_of("", "", "12345").said
