"""What an answer with parts has settled so far, and the items that it is read from."""

from dataclasses import dataclass, field

from duties.kinds import Purpose


@dataclass(frozen=True, slots=True)
class Item:
    """One sign of the answer: `+` yes, `-` no, `~` a verb that is a yes only with its topic, `T` topic, `*` the rest,
    `O` only, `X` except, `B` but, `,` and, `;` a pause, `.` a sentence's end."""

    sign: str
    purposes: frozenset[Purpose] = frozenset()
    bound: bool = False
    listed: bool = False


@dataclass(slots=True)
class Decision:
    """What has been settled so far; `default` holds for whatever was not named."""

    asked: tuple[Purpose, ...]
    default: str | None = None
    named: dict[Purpose, str] = field(default_factory=dict)
    breadth: dict[Purpose, int] = field(default_factory=dict)
    rest: str | None = None
    clash: bool = False
    excepted: frozenset[Purpose] = frozenset()

    def settle(self, purposes: frozenset[Purpose], sign: str) -> None:
        """Name these; the same purpose with the other sign is a clash unless one was named among more: the narrower counts."""
        for purpose in purposes:
            before = self.named.get(purpose)
            breadth = self.breadth.get(purpose, len(purposes))
            if before is not None and before != sign and len(purposes) > breadth:
                continue
            self.clash |= before is not None and before != sign and len(purposes) == breadth
            self.named[purpose] = sign
            self.breadth[purpose] = min(breadth, len(purposes))

    def settle_default(self, sign: str) -> None:
        """A bare yes or no; a second one that differs is a clash."""
        self.clash |= self.default is not None and self.default != sign
        self.default = sign

    def of(self, purpose: Purpose) -> str | None:
        """The sign of one purpose."""
        return self.named.get(purpose) or self.rest or self.default

    def narrowed(self, other: "Decision") -> "Decision":
        """What two readings of one answer agree on; where one says yes and the other no, they clash."""
        narrow = Decision(self.asked, clash=self.clash)
        narrow.default = self.default if self.default == other.default else None
        narrow.rest = self.rest if self.rest == other.rest else None
        alike = narrow.default == self.default and narrow.rest == self.rest
        for purpose in Purpose:
            if alike and purpose not in {*self.named, *other.named}:
                continue
            mine, theirs = self.of(purpose), other.of(purpose)
            narrow.clash |= mine is not None and theirs is not None and mine != theirs
            if mine == theirs and mine is not None:
                narrow.named[purpose] = mine
        return narrow
