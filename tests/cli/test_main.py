"""The command line as a whole: statuses, one sentence, nothing else on stdout."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli.demo_customers import rows
from services.begin_second_factor import begin_second_factor
from settings import Settings
from settings.clock import Clock
from store import open_store
from store.models import AuditEntry, Request, SecondFactor, Staff
from tests.cli.conftest import Amparo

WHY = ("--as", "ana", "--reason", "a check of the command line")


@pytest.mark.usefixtures("live")
@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("requests", "show", "0000000000"), "no such request"),
        (("incidents", "show", "0000000000"), "no incident"),
        (("conversations", "show", "nowhere"), "no such conversation"),
        (("consents", "prove", "nothing"), "no consent record"),
        (("consents", "list", "--customer", "C9999"), "no customer"),
        (("consents", "list", "--conversation", "nowhere"), "no such conversation"),
        (("customers", "show", "C9999"), "no customer"),
        (("customers", "import", "nowhere.csv"), "cannot be read"),
        (("requests", "list", "--as", "ana"), "--reason"),
        (("requests", "list", "--reason", "curiosity, nothing else"), "--as"),
        (("requests", "list", "--as", "nobody", "--reason", "curiosity, nothing else"), "staff"),
        (("recordings", "export", "nothing", "audio.wav"), "--as"),
        (("recordings", "export", "nothing", "audio.wav", *WHY), "no such recording"),
        (("staff", "add", "ana", "--role", "dpo"), "ana"),
        (("staff", "add", "eva", "--role", "queen"), "queen"),
        (("staff", "reset", "nobody"), "nobody"),
        (("staff", "reset", "ana", "--role", "agent"), "the only dpo"),
        (("dance",), "dance"),
        ((), "required"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_status_1(
    refused: Amparo, command: tuple[str, ...], said: str
) -> None:
    assert said in refused(*command)


def test_a_reset_takes_the_second_factor_away_and_may_give_another_role(
    listed: Callable[..., Any], live: Settings
) -> None:
    listed("staff", "add", "eva", "--role", "agent")
    store = open_store(live, Clock(live))
    with store.unit_of_work("staff:eva") as work:
        begin_second_factor(work, work.session.query(Staff).filter_by(name="eva").one().id)
        work.commit()
    assert listed("staff", "reset", "eva", "--role", "auditor")["role"] == "auditor"
    with store.reader() as read:
        assert read.session.query(SecondFactor).count() == 0
        events = " ".join(entry.events for entry in read.session.query(AuditEntry))
    store.close()
    for event in ("staff_reset", "second_factor_reset", "staff_role_changed"):
        assert event in events


@pytest.mark.parametrize("role", ["agent", "dpo"])
@pytest.mark.usefixtures("live")
def test_a_member_of_staff_is_let_in_and_gets_a_new_password(listed: Callable[..., Any], role: str) -> None:
    first = listed("staff", "add", "eva", "--role", role)
    again = listed("staff", "reset", "eva")
    assert (first["name"], first["role"], again["role"]) == ("eva", role, role)
    assert first["password"] != again["password"]


def test_a_home_that_was_never_started_says_so(
    refused: Amparo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMPARO_HOME", str(tmp_path / "empty"))
    assert "make run" in refused("requests", "list")
    assert not (tmp_path / "empty").exists()


def test_a_wrong_setting_is_named(refused: Amparo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMPARO_BOT_PORT", "many")
    assert "AMPARO_BOT_PORT" in refused("requests", "list")


def test_a_database_that_is_away_is_told_without_its_address(
    refused: Amparo, live: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """L100: an error text may hold values; it is not shown."""
    monkeypatch.setenv("AMPARO_DATABASE_URL", "postgresql+psycopg://u:hush@127.0.0.1:1/none")
    said = refused("requests", "list")
    assert live.home.exists()
    assert "database" in said
    assert "hush" not in said


def test_customers_come_from_a_file_and_bad_rows_are_named_by_line(
    live: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from cli.__main__ import main

    assert live.home.exists()
    good = {**rows()[0], "customer_ref": "N1", "document": "", "contract_ref": "N-1"}
    bad = {**good, "customer_ref": "N2", "document": "99004133A", "contract_ref": "N-2"}
    lines = [
        ",".join(good),
        ",".join(f'"{v}"' for v in bad.values()),
        ",".join(f'"{v}"' for v in good.values()),
    ]
    (tmp_path / "new.csv").write_text("\n".join(lines), encoding="utf-8")
    assert main(["customers", "import", str(tmp_path / "new.csv"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["good"], [row["line"] for row in report["bad"]]) == (1, [2])
    assert "99004133A" not in json.dumps(report)


@pytest.mark.usefixtures("call")
def test_the_audit_names_the_row_that_was_tampered_with(
    refused: Amparo, amparo: Amparo, live: Settings
) -> None:
    """L45, L92: one flipped value is named."""
    assert "sound" in amparo("audit", "verify")
    store = open_store(live, Clock(live))
    with store.unit_of_work("intruder") as work:
        request = work.session.query(Request).one()
        work.session.execute(Request.__table__.update().values(right="erasure"))  # type: ignore[attr-defined]
        work.session.commit()
    store.close()
    assert request.id in refused("audit", "verify")
