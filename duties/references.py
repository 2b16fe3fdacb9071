"""References of requests and incidents: ten digits, so that keys can give them; the last is a check digit."""

import re
from secrets import SystemRandom
from typing import Protocol

from stdnum import verhoeff

LENGTH = 10


class Randomness(Protocol):
    """What `generate` needs of a source of chance, such as `secrets.SystemRandom()`."""

    def randrange(self, start: int, stop: int) -> int:
        """A number from `start` up to but not including `stop`."""


def generate(secrets: Randomness | None = None) -> str:
    """A new reference; it never starts with 0. Without an argument it comes from the system's own chance."""
    chance = secrets or SystemRandom()
    body = str(chance.randrange(10 ** (LENGTH - 2), 10 ** (LENGTH - 1)))
    return body + str(verhoeff.calc_check_digit(body))


def valid(text: str) -> bool:
    """True for ten digits, written with or without spaces and hyphens, whose check digit is right."""
    bare = re.sub(r"[\s.\-]", "", text)
    return bool(re.fullmatch(r"[1-9][0-9]{9}", bare)) and bool(verhoeff.is_valid(bare))
