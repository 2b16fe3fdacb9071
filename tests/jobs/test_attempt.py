"""The one handler of the worker."""

import structlog

from jobs.attempt import attempt


def test_what_succeeds_is_given_back() -> None:
    assert attempt(lambda: 3, sweep="recordings") == 3


def test_a_failure_is_logged_by_class_and_place_never_by_its_words() -> None:
    """L100: no text of a person in a log."""

    def fail() -> int:
        raise ValueError("Doña Marcadora 12345678Z")

    with structlog.testing.capture_logs() as logged:
        assert attempt(fail, sweep="recordings", row="r1") is None
    (entry,) = logged
    assert (entry["sweep"], entry["row"], entry["error"]) == ("recordings", "r1", "ValueError")
    assert entry["where"].startswith("test_attempt.py:")
    assert "Marcadora" not in repr(entry)
