"""What the commands of the desk list: masked, unless a member of staff says why."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from duties.masking import HIDDEN
from settings import Settings

Listed = Callable[..., Any]
PERSONAL = (
    "Ainhoa",
    "99004133N",
    "+34600001001",
    "cliente1@example.org",
    "Calle Nueva",
    "perito",
    "sí, claro",
)
LISTINGS = (
    ("conversations", "list"),
    ("consents", "list"),
    ("requests", "list"),
    ("incidents", "list"),
    ("callbacks", "list"),
    ("recordings", "list"),
    ("outbox", "list"),
    ("customers", "show", "C1001"),
)
WHY = ("--as", "ana", "--reason", "the yearly check of the listings")


@pytest.mark.usefixtures("call")
@pytest.mark.parametrize("command", LISTINGS)
def test_without_a_reason_no_listing_shows_a_personal_value(amparo: Listed, command: tuple[str, ...]) -> None:
    """L93: masked by default."""
    for shown in (amparo(*command), amparo(*command, "--json")):
        assert not [value for value in PERSONAL if value in shown]


def test_conversations_have_their_agreed_fields(listed: Listed, call: str) -> None:
    (row,) = listed("conversations", "list")
    assert {"id", "channel", "started_at", "ended_at", "person", "language", "state", "identity"} <= set(row)
    assert {"human", "flags", "turns"} <= set(row)
    assert (row["id"], row["channel"], row["identity"], row["state"]) == (call, "chat", "unverified", "open")


def test_a_conversation_is_clear_only_with_a_reason(listed: Listed, amparo: Listed, call: str) -> None:
    """L93: opened on somebody's behalf, for a reason."""
    assert "99004133N" not in amparo("conversations", "show", call)
    shown = listed("conversations", "show", call, *WHY)
    assert "soy Ainhoa, 99004133N" in [each["text"] for each in shown["outside_turns"]]


def test_consents_name_purpose_state_and_notice(listed: Listed, call: str) -> None:
    (row,) = listed("consents", "list", "--conversation", call)
    assert (row["purpose"], row["state"], row["conversation"]) == ("conversation_record", "given", call)
    assert row["notice_version"]
    assert set(row) == {
        "grant_id", "person", "purpose", "contact_channel", "state", "at", "conversation", "notice_version",
    }  # fmt: skip


def test_a_consent_is_proved_and_its_words_are_shown_for_a_reason(listed: Listed, call: str) -> None:
    """L18, L19."""
    (row,) = listed("consents", "list", "--conversation", call)
    masked = listed("consents", "prove", row["grant_id"])
    assert (masked["proof"], masked["events"][0]["answer"]) == ("complete", HIDDEN)
    assert listed("consents", "prove", row["grant_id"], *WHY)["events"][0]["answer"] == "sí, claro"


def test_requests_have_their_fields_and_details_only_for_a_reason(listed: Listed, call: str) -> None:
    (row,) = listed("requests", "list")
    assert set(row) == {
        "reference", "right", "status", "received_at", "due_date", "channel", "conversation", "identity",
        "person", "details", "assignee",
    }  # fmt: skip
    assert (row["right"], row["conversation"], row["identity"]) == ("rectification", call, "registered")
    assert set(row["details"].values()) == {HIDDEN}
    clear = listed("requests", "show", row["reference"], *WHY)
    assert clear["details"]["new_value"] == "Calle Nueva 7"
    assert (clear["extended"], clear["paused"], clear["history"]) == (False, False, [])
    assert clear["last_lawful_day"] >= clear["due_date"]


def test_an_incident_is_followed_by_its_key(listed: Listed, call: str) -> None:
    (row,) = listed("incidents", "list")
    assert (row["conversation"], row["text"]) == (call, HIDDEN)
    assert listed("incidents", "show", row["key"], *WHY)["text"] == "El perito no vino el lunes"


@pytest.mark.usefixtures("call")
def test_a_call_back_shows_its_number_for_a_reason(listed: Listed) -> None:
    assert [row["number"] for row in listed("callbacks", "list")] == [HIDDEN]
    assert [row["number"] for row in listed("callbacks", "list", *WHY)] == ["+34600001001"]


@pytest.mark.usefixtures("call")
def test_only_a_demo_shows_the_outbox_to_anybody(listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
    assert {row["body"] for row in listed("outbox", "list")} == {HIDDEN}
    monkeypatch.setenv("AMPARO_DEMO", "1")
    (code,) = [row for row in listed("outbox", "list") if row["kind"] == "otp"]
    assert any(word.strip(".").isdigit() for word in code["body"].split())


@pytest.mark.usefixtures("live")
def test_a_customer_is_shown_whole_for_a_reason(listed: Listed) -> None:
    shown = listed("customers", "show", "C1001", *WHY)
    assert (shown["name"], shown["document"], shown["phone"]) == ("Ainhoa", "99004133N", "+34600001001")
    assert [contract["contract_ref"] for contract in shown["contracts"]] == ["P2024037"]


@pytest.mark.usefixtures("call")
def test_every_look_for_a_reason_is_in_the_audit(listed: Listed, live: Settings) -> None:
    """L93, RGPD 5.2: who looked and why."""
    from settings.clock import Clock
    from store import open_store
    from store.models import AuditEntry

    listed("requests", "list", *WHY)
    store = open_store(live, Clock(live))
    with store.reader() as read:
        last = read.session.query(AuditEntry).order_by(AuditEntry.seq.desc()).first()
        assert last is not None
        assert (last.actor, last.reason) == ("staff:ana", WHY[3])
        assert "requests_revealed" in last.events
    store.close()
    assert listed("audit", "verify") == {"sound": True, "findings": []}


def test_a_proof_hides_the_words_until_staff_say_why(amparo: Listed, listed: Listed, call: str) -> None:
    """L93: the decisive answer is masked as much as the events are."""
    (row,) = listed("consents", "list", "--conversation", call)
    assert "sí, claro" not in amparo("consents", "prove", row["grant_id"], "--json")
    assert "sí, claro" in amparo("consents", "prove", row["grant_id"], "--json", *WHY)


def test_a_proof_comes_as_an_accessible_sheet_too(
    amparo: Listed, listed: Listed, call: str, tmp_path: Path
) -> None:
    """L19: PDF/UA, readable only by who asked for it."""
    (row,) = listed("consents", "list", "--conversation", call)
    sheet = tmp_path / "proof.pdf"
    amparo("consents", "prove", row["grant_id"], "--pdf", str(sheet), *WHY)
    assert sheet.read_bytes().startswith(b"%PDF")
    assert b"pdfuaid" in sheet.read_bytes()
    assert sheet.stat().st_mode & 0o777 == 0o600


def test_the_coverage_adds_up_to_every_contract(listed: Listed, amparo: Listed, live: Settings) -> None:
    """L27: per purpose the states add up to the contracts; each contract is there by itself."""
    coverage = listed("consents", "coverage")
    assert coverage["total"] == len(coverage["contracts"]) > 0
    for each in coverage["purposes"]:
        states = {name: n for name, n in each.items() if name not in ("purpose", "basis")}
        assert sum(states.values()) == coverage["total"]
        for state, count in states.items():
            found = [row for row in coverage["contracts"] if row["purposes"][each["purpose"]] == state]
            assert len(found) == count
    assert {each["purpose"] for each in coverage["purposes"]} == {each.id for each in live.purposes}
    assert "not_required" in amparo("consents", "coverage")
