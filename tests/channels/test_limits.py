"""Rates, and who is counted as one."""

import pytest

from channels.limits import Limits, Meter, Rate, Streams, neighbourhood
from channels.problems import Refusal


class Time:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


def test_a_burst_is_taken_and_then_a_pace() -> None:
    time = Time()
    meter = Meter(Rate(burst=2, per_minute=6), time)
    meter.take("a")
    meter.take("a")
    with pytest.raises(Refusal) as refused:
        meter.take("a")
    assert refused.value.headers == {"Retry-After": "10"}
    time.now = 10
    meter.take("a")
    with pytest.raises(Refusal):
        meter.take("a")


def test_one_does_not_pay_for_another() -> None:
    meter = Meter(Rate(burst=1, per_minute=1), Time())
    meter.take("a")
    meter.take("b")


def test_refused_requests_do_not_lengthen_the_wait() -> None:
    time = Time()
    meter = Meter(Rate(burst=1, per_minute=60), time)
    meter.take("a")
    for _ in range(50):
        with pytest.raises(Refusal):
            meter.take("a")
    time.now = 1
    meter.take("a")


def test_memory_is_bounded() -> None:
    meter = Meter(Rate(burst=1, per_minute=1), Time(), most=10)
    for key in range(100):
        meter.take(key)
    assert len(meter._levels) == 10


def test_streams_are_counted_while_they_are_open() -> None:
    streams = Streams(Limits(streams_per_address=1, streams=2))
    with streams.counted("a"):
        with pytest.raises(Refusal):
            streams.check("a")
        streams.check("b")
        with streams.counted("b"), pytest.raises(Refusal):
            streams.check("c")
    streams.check("a")


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        (None, "unknown"),
        ("testclient", "unknown"),
    ],
)
def test_a_household_is_one_address(host: str | None, key: str) -> None:
    assert neighbourhood(host) == key
