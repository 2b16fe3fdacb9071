"""A personal value shows nothing unless it is asked to."""

from duties.personal import Personal


def test_no_way_of_printing_shows_the_value() -> None:
    value = Personal("Ana García")
    shown = f"{value} {value!r} {value!s} {[value]} {value:>20} %s" % value
    assert "Ana" not in shown
    assert "personal" in shown


def test_reveal_gives_the_value() -> None:
    assert Personal("Ana").reveal() == "Ana"


def test_equal_values_are_equal_and_an_empty_one_is_false() -> None:
    assert Personal("Ana") == Personal("Ana")
    assert not Personal("")
