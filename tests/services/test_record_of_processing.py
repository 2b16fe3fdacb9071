"""The record of processing is whole: what is used and not declared stops it, and the build."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from duties.processing import (
    OUTSIDE,
    STAFF,
    TABLES,
    UndeclaredPurpose,
    UndeclaredRecipient,
    purposes_in_code,
)
from services.record_of_processing import check_declared, record_of_processing
from settings import Settings
from settings.environment import PROJECT
from store import Store
from store.models import Base, Errand, Grant, Request, new_id

OURS = ("bot", "channels", "console", "jobs", "services", "settings", "store", "rasa_runtime")
NOBODY = {"127.0.0.1", "localhost", "id.example.org", "segurosnorte.example"}


def test_every_table_with_personal_data_has_a_purpose() -> None:
    """L95: a table added without one fails here."""
    holding = {
        table.name
        for table in Base.metadata.sorted_tables
        if any(column.info.get("label") in ("sealed", "blind_index") for column in table.columns)
    }
    assert holding == set(TABLES)


def test_the_controller_declares_every_purpose_of_the_code(settings: Settings) -> None:
    """L95: `amparo.toml` as it is committed declares them all."""
    assert purposes_in_code() - {STAFF} == {purpose.id for purpose in settings.purposes}


def test_every_host_that_the_code_names_belongs_to_a_declared_recipient(settings: Settings) -> None:
    """L95: another service called from the code fails here until it is declared."""
    names = " ".join(each.name for each in settings.recipients).casefold()
    for host in set(_hosts()) - NOBODY:
        assert OUTSIDE[host] in names


@pytest.mark.parametrize("dropped", ["attention", "complaint", "data_protection_rights", "marketing_sms"])
def test_an_undeclared_purpose_stops_the_record(store: Store, settings: Settings, dropped: str) -> None:
    """L95."""
    fewer = replace(settings, purposes=tuple(each for each in settings.purposes if each.id != dropped))
    with store.reader() as read, pytest.raises(UndeclaredPurpose, match=dropped):
        record_of_processing(read, fewer)


@pytest.mark.parametrize(("dropped", "word"), [(0, "twilio"), (2, "amazon"), (3, "google")])
def test_an_undeclared_recipient_stops_the_record(
    store: Store, settings: Settings, dropped: int, word: str
) -> None:
    """L95."""
    rest = tuple(each for number, each in enumerate(settings.recipients) if number != dropped)
    with store.reader() as read, pytest.raises(UndeclaredRecipient, match=word):
        record_of_processing(read, replace(settings, recipients=rest))


def test_a_consent_on_record_for_a_purpose_that_is_gone_stops_it(store: Store, settings: Settings) -> None:
    """L95: what was recorded under an earlier catalogue is not forgotten."""
    with store.unit_of_work("bot") as work:
        work.insert(Grant(id=new_id(), purpose="encuestas", state="given", at=work.now))
        work.commit()
    with store.reader() as read, pytest.raises(UndeclaredPurpose, match="encuestas"):
        check_declared(read, settings)


def test_whoever_was_told_of_a_request_must_still_be_declared(store: Store, settings: Settings) -> None:
    """L95, L57."""
    with store.unit_of_work("bot") as work:
        request = Request(id=new_id(), reference="1", right="erasure", channel="chat", owner="-")
        request.received_at, request.due_date = work.now, work.now.date()
        work.insert(request)
        errand = Errand(id=new_id(), request_id=request.id, kind="recipient", target="Antigua, S.L.")
        errand.keeper, errand.opened_at, errand.due_date = "-", work.now, work.now.date()
        work.insert(errand)
        work.commit()
    with store.reader() as read, pytest.raises(UndeclaredRecipient, match="Antigua"):
        check_declared(read, settings)


def test_each_treatment_has_what_the_article_asks_for(store: Store, settings: Settings) -> None:
    """L95: RGPD 30.1.a-g."""
    with store.reader() as read:
        record = record_of_processing(read, settings)
    assert record["controller"]["name"]
    assert record["officer"]["email"]
    assert [each["id"] for each in record["treatments"]] == [*(p.id for p in settings.purposes), STAFF]
    for each in record["treatments"]:
        assert all(
            each[key] for key in ("purpose", "basis_words", "data_subjects", "categories", "retention")
        )
        assert each["data"]
    assert {name for each in record["treatments"] for name in each["recipients"]} == {
        each.name for each in settings.recipients
    }
    assert record["treatments"][0]["transfers"] == ["Twilio Ireland Limited"]
    assert record["measures"]


def _hosts() -> Iterator[str]:
    for folder in OURS:
        for path in Path(PROJECT / folder).rglob("*.py"):
            if ".venv" not in path.parts:
                yield from re.findall(r"https?://([a-z0-9][a-z0-9.-]*\.[a-z]{2,})", path.read_text("utf-8"))
