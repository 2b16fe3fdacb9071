"""A type for personal values on their way through the code: whatever prints it shows nothing."""

from dataclasses import dataclass, field

HIDDEN = "‹personal›"


@dataclass(frozen=True, repr=False)
class Personal:
    """A personal value; only `reveal` gives it away."""

    _value: str = field(repr=False)

    def reveal(self) -> str:
        """The value in clear."""
        return self._value

    def __repr__(self) -> str:
        return HIDDEN

    def __str__(self) -> str:
        return HIDDEN

    def __format__(self, spec: str) -> str:
        return format(HIDDEN, spec)

    def __bool__(self) -> bool:
        return bool(self._value)
