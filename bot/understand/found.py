"""What a recogniser is given and what it gives back."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Around:
    """Where some digits were said: the question asked, the words before, the word after, nothing else in the text."""

    question: str | None = None
    before: frozenset[str] = frozenset()
    after: str = ""
    alone: bool = False
    cue: str | None = None  # what the nearest telling word says they are: see `cues`

    def near(self, *keys: str) -> bool:
        """True if one of these words stands shortly before."""
        return not self.before.isdisjoint(keys)

    def told(self, *cues: str) -> bool:
        """True if the nearest telling word, before or right after, names one of these."""
        return self.cue in cues

    def asked(self, *questions: str) -> bool:
        """True if one of these was the question."""
        return self.question in questions


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading of some pieces; `groups` are the sizes in which it was typed, empty when spoken."""

    text: str = field(repr=False)
    groups: tuple[int, ...]
    around: Around
    soft: bool = False  # it holds a letter that may be an ordinary word
    likeliest: bool = True  # the first of several readings
    whole: bool = False  # one spoken number, as "ciento noventa mil"
    odd: bool = False  # people seldom mean this by what they said: "seiscientos doce" as 60012


@dataclass(frozen=True, slots=True)
class Found:
    """An identifier: its kind and canonical value. `confirmed` is False when we completed it."""

    kind: str
    value: str = field(repr=False)
    valid: bool = True
    problem: str | None = None
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Placed:
    """A found identifier and the words it stands for, from `first` up to but not including `after`."""

    found: Found
    first: int
    after: int
