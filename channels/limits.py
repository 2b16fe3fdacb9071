"""How much of everything is taken: sizes, rates, deadlines. In memory only; the defaults are all here."""

import ipaddress
import math
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from channels.problems import Refusal


@dataclass(frozen=True)
class Rate:
    """So many at once, then so many a minute."""

    burst: int
    per_minute: float


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes or characters, times in seconds."""

    chat_body: int = 16 * 1024
    twilio_body: int = 64 * 1024
    text: int = 4000
    client_message_id: int = 64
    body_seconds: float = 10.0
    turn_seconds: float = 8.0
    poll_seconds: float = 25.0
    first_poll_seconds: float = 1.0
    heartbeat_seconds: float = 15.0
    download_seconds: float = 60.0
    downloaded: Rate = Rate(burst=20, per_minute=20)
    entered: Rate = Rate(burst=15, per_minute=10)
    opened: Rate = Rate(burst=60, per_minute=60)
    sent: Rate = Rate(burst=60, per_minute=120)
    requests: Rate = Rate(burst=600, per_minute=1200)
    streams_per_address: int = 60
    streams: int = 1000


UNHURRIED = Rate(burst=10**9, per_minute=10**9)
UNLIMITED = Limits(
    downloaded=UNHURRIED,
    entered=UNHURRIED,
    opened=UNHURRIED,
    sent=UNHURRIED,
    requests=UNHURRIED,
    streams_per_address=10**6,
    streams=10**6,
)


class Meter:
    """A token bucket for each key; forgets the keys unused for longest beyond `most`."""

    def __init__(self, rate: Rate, now: Callable[[], float] = time.monotonic, most: int = 50_000) -> None:
        self._rate, self._now, self._most = rate, now, most
        self._levels: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def take(self, key: Hashable) -> None:
        """Count one; Refusal 429 with Retry-After in whole seconds when there are too many."""
        now, per_second = self._now(), self._rate.per_minute / 60
        level, since = self._levels.pop(key, (float(self._rate.burst), now))
        level = min(float(self._rate.burst), level + (now - since) * per_second)
        self._keep(key, max(level - 1, 0.0) if level >= 1 else level, now)
        if level < 1:
            wait = max(1, math.ceil((1 - level) / per_second))
            raise Refusal("too-many-requests", headers={"Retry-After": str(wait)})

    def _keep(self, key: Hashable, level: float, now: float) -> None:
        self._levels[key] = (level, now)
        while len(self._levels) > self._most:
            self._levels.popitem(last=False)


class Streams:
    """How many event streams are open, in all and for each address."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: dict[str, int] = {}

    def check(self, address: str) -> None:
        """Refusal 429 if one more would be too many."""
        full = sum(self._open.values()) >= self._limits.streams
        if full or self._open.get(address, 0) >= self._limits.streams_per_address:
            raise Refusal("too-many-requests", headers={"Retry-After": "10"})

    @contextmanager
    def counted(self, address: str) -> Iterator[None]:
        """Count one stream for as long as it is open."""
        self._open[address] = self._open.get(address, 0) + 1
        try:
            yield
        finally:
            self._open[address] -= 1
            if not self._open[address]:
                del self._open[address]


def neighbourhood(host: str | None) -> str:
    """The key an address is counted under: an IPv6 /64 is one household, an IPv4 address is itself."""
    try:
        address = ipaddress.ip_address(host or "")
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.IPv6Network((address, 64), strict=False))
    return str(address)
