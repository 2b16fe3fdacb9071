"""The desk's list of incidents on both databases: its order, its filters, its pages (L83, L109)."""

from datetime import timedelta

import pytest

from duties.incident_kinds import IncidentKind
from duties.incident_steps import IncidentStatus
from duties.kinds import FlagReason
from services.desk_queue import PAGE
from services.list_incidents import DATA_PROTECTION, NOBODY, IncidentFilter, IncidentPage, list_incidents
from services.open_incident import open_incident
from services.raise_flag import raise_flag
from store.models import Incident
from tests.conftest import SetClock
from tests.services.talk import Front


def opened(front: Front, kind: IncidentKind = IncidentKind.QUEJA, reason: FlagReason | None = None) -> str:
    """Somebody tells what happened; gives its key."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        if reason is not None:
            raise_flag(work, conversation, reason=reason)
        return open_incident(
            work, conversation, text="la grúa no llegó", kind=kind, settings=front.settings
        ).key


def change(front: Front, key: str, **values: object) -> None:
    with front.store.unit_of_work("cli") as work:
        row = work.session.query(Incident).filter_by(key=key).one()
        for name, value in values.items():
            setattr(row, name, value)
        work.commit()


def page(front: Front, **wanted: object) -> IncidentPage:
    with front.store.reader() as read:
        return list_incidents(read, IncidentFilter(**wanted))  # type: ignore[arg-type] # as an address gives them


def keys(front: Front, **wanted: object) -> list[str]:
    return [line.row.key for line in page(front, **wanted).lines]


@pytest.mark.parametrize("reason", [FlagReason.URGENT, FlagReason.DANGER, FlagReason.VULNERABLE])
def test_who_needs_help_first_is_first_though_due_last(
    front: Front, clock: SetClock, reason: FlagReason
) -> None:
    """L109."""
    early = opened(front)
    clock.forward(days=3)
    late = opened(front, reason=reason)
    assert keys(front) == [late, early]
    assert [line.first for line in page(front).lines] == [True, False]


def test_of_two_others_the_one_due_first_is_first(front: Front, clock: SetClock) -> None:
    """L83: by the day that was told, not by the day it came."""
    month = opened(front)
    clock.forward(days=1)
    hurried = opened(front)
    change(front, hurried, due_date=(clock.now() + timedelta(days=2)).date())
    assert keys(front) == [hurried, month]
    assert page(front).lines[0].days_left == 2


@pytest.mark.parametrize(("days", "due"), [(-1, "overdue"), (0, "soon"), (5, "soon"), (6, "later")], ids=str)
def test_each_is_in_exactly_one_span_of_days(front: Front, clock: SetClock, days: int, due: str) -> None:
    key = opened(front)
    change(front, key, due_date=(clock.now() + timedelta(days=days)).date())
    assert {span for span in ("overdue", "soon", "later") if keys(front, due=span) == [key]} == {due}


@pytest.mark.parametrize("status", list(IncidentStatus))
def test_all_that_is_not_resolved_runs(front: Front, status: IncidentStatus) -> None:
    """L83: waiting for the person is not the end."""
    key = opened(front)
    change(front, key, status=status.value)
    assert (keys(front) == [key]) is (status is not IncidentStatus.RESOLVED)
    assert (keys(front, state="resolved") == [key]) is (status is IncidentStatus.RESOLVED)
    assert (keys(front, state="waiting") == [key]) is (status is IncidentStatus.WAITING)


def test_by_kind_and_by_holder(front: Front) -> None:
    """L64: what is for the officer is found in one go."""
    of_officer = [opened(front, IncidentKind.DPO_COMPLAINT), opened(front, IncidentKind.AEPD_REFERRAL)]
    mine = opened(front, IncidentKind.CONSULTA)
    change(front, mine, assignee="lola")
    assert set(keys(front, kind=DATA_PROTECTION)) == set(of_officer)
    assert keys(front, kind="consulta") == keys(front, holder="lola") == [mine]
    assert set(keys(front, holder=NOBODY)) == set(of_officer)
    assert keys(front, holder="pepe") == []


def test_pages_hold_everything_once(front: Front) -> None:
    total = PAGE + 2
    with front.store.unit_of_work("system") as work:
        for number in range(total):
            work.insert(
                Incident(
                    key=f"{number:010}", kind="queja", status="open", channel="chat", owner="system",
                    opened_at=work.now, due_date=work.now.date(), text_sealed=b"",
                )
            )  # fmt: skip
        work.commit()
    pages = [keys(front, page=number) for number in (1, 2, 3)]
    assert [len(each) for each in pages] == [PAGE, 2, 0]
    assert len({key for each in pages for key in each}) == total == page(front, page=2).found
    assert keys(front, page=0) == pages[0]
