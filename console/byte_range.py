"""The `Range` header of one part (RFC 9110, 14): what an audio player asks for when somebody moves along."""

import re

_ONE_PART = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


class RangeImpossible(Exception):
    """The part begins behind the end."""


def asked_range(header: str | None, size: int) -> tuple[int, int] | None:
    """First and last byte, both included; None if all of it is asked for. Raises RangeImpossible."""
    found = _ONE_PART.fullmatch(header.strip()) if header else None
    if found is None or not (found[1] or found[2]):
        return None
    if not found[1]:
        first, last = max(0, size - int(found[2])), size - 1
    else:
        first, last = int(found[1]), min(size - 1, int(found[2])) if found[2] else size - 1
    if found[1] and found[2] and int(found[2]) < int(found[1]):
        return None
    if first >= size or (not found[1] and int(found[2]) == 0):
        raise RangeImpossible
    return first, last
