"""The worker's log."""

from jobs.log import only_known_keys


def test_only_the_listed_keys_are_written() -> None:
    """L100."""
    entry = {
        "event": "failed",
        "sweep": "recordings",
        "text": "mis datos",
        "exc_info": ValueError("mis datos"),
    }
    assert only_known_keys(None, "error", entry) == {"event": "failed", "sweep": "recordings"}
