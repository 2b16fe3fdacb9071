"""How long a failed attempt waits."""

from datetime import timedelta

import pytest

from jobs.backoff import backoff


@pytest.mark.parametrize(
    ("attempts", "wait"),
    [(0, 2), (1, 2), (2, 4), (5, 32), (11, 2048), (12, 3600), (10_000, 3600)],
)
def test_each_failure_waits_twice_as_long_up_to_an_hour(attempts: int, wait: int) -> None:
    assert backoff(attempts) == timedelta(seconds=wait)
