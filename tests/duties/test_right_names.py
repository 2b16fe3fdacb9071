"""Every right has its Spanish name."""

from duties.kinds import Right
from duties.right_names import NAMES


def test_every_right_has_a_name_of_its_own() -> None:
    assert NAMES.keys() == set(Right)
    assert len(set(NAMES.values())) == len(Right)
