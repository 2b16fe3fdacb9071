"""The figures of the reports, from events and from nothing else (L13, L89): whoever has the events gets the figures."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cached_property
from statistics import median

from duties.local_time import local_day


@dataclass(frozen=True)
class RequestDecided:
    """A request was answered, refused or withdrawn; `due` is the day that the person had been told last."""

    request: str
    right: str
    received_at: datetime
    due: date
    at: datetime

    @cached_property
    def on_time(self) -> bool:
        """Decided on the day told or before."""
        return local_day(self.at) <= self.due


@dataclass(frozen=True)
class RequestClosed:
    """The last that happens to a request."""

    request: str
    right: str
    received_at: datetime
    at: datetime


@dataclass(frozen=True)
class ConversationEnded:
    """A conversation is over; `human` if a person was asked for in it."""

    conversation: str
    channel: str
    at: datetime
    human: bool


@dataclass(frozen=True)
class PersonAskedFor:
    """Somebody asked for a person; `attended_at` is when one had seen to it, None while nobody has."""

    conversation: str
    channel: str
    at: datetime
    attended_at: datetime | None


@dataclass(frozen=True)
class ConsentChanged:
    """A consent record changed; `notice` is the version told before."""

    record: str
    notice: str
    purpose: str
    state: str
    at: datetime


@dataclass(frozen=True)
class NoticeOutcome:
    """A session and its notice: told to its end or not, and whether anything was said in the session."""

    conversation: str
    channel: str
    at: datetime
    complete: bool
    said: bool


type Event = (
    RequestDecided | RequestClosed | ConversationEnded | PersonAskedFor | ConsentChanged | NoticeOutcome
)
KINDS: tuple[type[Event], ...] = (
    RequestDecided,
    RequestClosed,
    ConversationEnded,
    PersonAskedFor,
    ConsentChanged,
    NoticeOutcome,
)


@dataclass(frozen=True)
class Part:
    """Some of a whole; `tenths` of a per cent, None of nothing."""

    count: int
    of: int

    @property
    def tenths(self) -> int | None:
        """Rounded half up."""
        return (self.count * 2000 + self.of) // (2 * self.of) if self.of else None


@dataclass(frozen=True)
class Spread:
    """How long something took: the middle and the ninth tenth, None of nothing."""

    count: int
    middle: float | None
    ninth_tenth: float | None


@dataclass(frozen=True)
class Report:
    """Every figure of a period. Days are whole days of the calendar, waits are minutes."""

    on_time: Part
    on_time_by_right: Mapping[str, Part]
    days_to_decide: Spread
    days_to_close: Spread
    days_histogram: Mapping[str, int]
    contained: Part
    contained_by_channel: Mapping[str, Part]
    waits: Spread
    within_minutes: Part
    still_waiting: int
    consents: Mapping[tuple[str, str], Mapping[str, int]]
    without_notice: Part
    said_without_notice: tuple[NoticeOutcome, ...]
    without_notice_by_channel: Mapping[str, Part]


DAYS = ("0-5", "6-10", "11-15", "16-20", "21-25", "26-31", "32+")
_LIMITS = (5, 10, 15, 20, 25, 31)


def report(events: Iterable[Event], *, handover_minutes: int) -> Report:
    """The figures of these events; `handover_minutes` is the law's time for a person to attend (Ley 10/2025, 8.2)."""
    every = list(events)
    decided, closed = _only(every, RequestDecided), _only(every, RequestClosed)
    ended, asked = _only(every, ConversationEnded), _only(every, PersonAskedFor)
    changed, told = _only(every, ConsentChanged), _only(every, NoticeOutcome)
    days = [_days(each.received_at, each.at) for each in decided]
    waits = [(each.attended_at - each.at).total_seconds() / 60 for each in asked if each.attended_at]
    return Report(
        on_time=_part(decided, lambda each: each.on_time),
        on_time_by_right=_by(decided, "right", lambda each: each.on_time),
        days_to_decide=_spread(days),
        days_to_close=_spread([_days(each.received_at, each.at) for each in closed]),
        days_histogram=_histogram(days),
        contained=_part(ended, lambda each: not each.human),
        contained_by_channel=_by(ended, "channel", lambda each: not each.human),
        waits=_spread(waits),
        within_minutes=Part(sum(wait <= handover_minutes for wait in waits), len(asked)),
        still_waiting=len(asked) - len(waits),
        consents=_consents(changed),
        without_notice=_part(told, lambda each: not each.complete),
        said_without_notice=tuple(each for each in told if each.said and not each.complete),
        without_notice_by_channel=_by(told, "channel", lambda each: not each.complete),
    )


def columns() -> tuple[str, ...]:
    """The columns of the file that holds every kind of event."""
    return ("event", *dict.fromkeys(field.name for kind in KINDS for field in fields(kind)))


def _days(since: datetime, until: datetime) -> float:
    return float((local_day(until) - local_day(since)).days)


def _only[Kind](events: list[Event], kind: type[Kind]) -> list[Kind]:
    return [event for event in events if isinstance(event, kind)]


def _part[Each](events: list[Each], holds: Callable[[Each], bool]) -> Part:
    return Part(sum(holds(each) for each in events), len(events))


def _by[Each](events: list[Each], name: str, holds: Callable[[Each], bool]) -> dict[str, Part]:
    groups: dict[str, list[Each]] = {}
    for each in events:
        groups.setdefault(getattr(each, name), []).append(each)
    return {key: _part(groups[key], holds) for key in sorted(groups)}


def _spread(values: list[float]) -> Spread:
    if not values:
        return Spread(0, None, None)
    ordered = sorted(values)
    return Spread(len(ordered), float(median(ordered)), ordered[-(-len(ordered) * 9 // 10) - 1])


def _histogram(days: list[float]) -> dict[str, int]:
    found = dict.fromkeys(DAYS, 0)
    for each in days:
        found[next((name for name, most in zip(DAYS, _LIMITS, strict=False) if each <= most), DAYS[-1])] += 1
    return found


def _consents(changed: list[ConsentChanged]) -> dict[tuple[str, str], dict[str, int]]:
    """(notice version, purpose) with how many records came to each state."""
    found: dict[tuple[str, str], dict[str, int]] = {}
    for each in changed:
        states = found.setdefault((each.notice, each.purpose), {})
        states[each.state] = states.get(each.state, 0) + 1
    return dict(sorted(found.items()))
