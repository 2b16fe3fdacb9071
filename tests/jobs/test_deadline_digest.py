"""The DPO's digest."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import httpx
import pytest

from duties.incident_kinds import IncidentKind
from jobs.deadline_digest import sweep
from services.open_conversation import open_conversation
from services.open_incident import open_incident
from settings import Settings
from store import Store
from store.models import OutboundMessage
from tests.conftest import SetClock
from tests.console.cases import open_case


def written(store: Store) -> list[tuple[str, str]]:
    """To whom and what."""
    with store.reader() as read:
        rows = (
            read.session.query(OutboundMessage).filter_by(kind="digest").order_by(OutboundMessage.created_at)
        )
        return [
            (
                read.open_text(row.owner, "outbound_messages", "to_sealed", row.id, row.to_sealed),
                read.open_text(row.owner, "outbound_messages", "body_sealed", row.id, row.body_sealed),
            )
            for row in rows
        ]


def test_what_is_at_risk_is_told_once_a_day_by_reference_alone(
    store: Store, settings: Settings, http: httpx.Client, clock: SetClock
) -> None:
    """L44: before a deadline passes in silence; no personal datum leaves the house by it."""
    open_case(store, reference="4820193756", days_left=-1)
    open_case(store, reference="7391024856", days_left=3)
    open_case(store, reference="2204816375", days_left=25)
    assert [sweep(store, settings, http) for _ in range(2)] == [1, 0]
    ((to, body),) = written(store)
    assert to == "dpd@segurosnorte.example"
    assert "Pasó el día que se les dijo (1): 4820193756" in body
    assert "Vencen en 5 días o menos (1): 7391024856" in body
    assert "2204816375" not in body
    assert not any(value in body for value in ("Ana", "Ruiz", "12345678Z", "612345678"))
    clock.forward(days=1)
    assert sweep(store, settings, http) == 1
    assert store.verify() == []


@pytest.mark.parametrize(
    ("days", "lines"),
    [
        (0, ("que nadie lleva (1)",)),
        (14, ("que vencen en 10 días o menos (1)", "que nadie lleva (1)")),
        (34, ("fuera de plazo (1)", "que nadie lleva (1)")),
    ],
)
def test_what_the_officer_has_to_answer_is_told_before_it_is_late(
    *,
    store: Store,
    settings: Settings,
    http: httpx.Client,
    clock: SetClock,
    days: int,
    lines: tuple[str, ...],
) -> None:
    """L64: one month from 15 November for what the authority refers, whoever has it."""
    clock.forward(days=-8)
    with store.unit_of_work("system") as work:
        conversation = open_conversation(work, channel="letter", language="es")
        kind = IncidentKind.AEPD_REFERRAL
        key = open_incident(work, conversation, text="no me borran", kind=kind, settings=settings).key
        work.commit()
    clock.forward(days=days + 8 if days else 8)
    assert sweep(store, settings, http) == 1
    ((_, body),) = written(store)
    told = [line for line in body.split("\n") if line.startswith("Reclamaciones al DPD")]
    assert [line.removeprefix("Reclamaciones al DPD y traslados de la AEPD ") for line in told] == [
        f"{line}: {key}" for line in lines
    ]


def test_nothing_is_written_at_night_nor_without_a_risk_nor_without_a_dpo(
    store: Store, settings: Settings, http: httpx.Client, clock: SetClock
) -> None:
    assert sweep(store, settings, http) == 0
    open_case(store, days_left=1)
    assert sweep(store, replace(settings, controller=replace(settings.controller, dpo=None)), http) == 0
    clock.forward(hours=-5)
    assert sweep(store, settings, http) == 0
    assert written(store) == []


def test_two_workers_write_one(store: Store, settings: Settings, http: httpx.Client) -> None:
    open_case(store, days_left=1)
    with ThreadPoolExecutor(2) as pool:
        counts = list(pool.map(lambda _: sweep(store, settings, http), range(2)))
    assert sum(counts) == 1
    assert len(written(store)) == 1
