"""A home as `make run` leaves it, and a telephone line's worth of things in its store."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli import first_start
from cli.__main__ import main
from cli.mode import remember
from duties.consent_answer import Answer
from duties.kinds import Channel, Identity, Purpose, Right
from services.add_staff import add_staff
from services.claim_identity import claim_identity
from services.finish_notice import finish_notice
from services.give_consent import give_consent
from services.give_notice import give_notice
from services.note_callback import note_callback
from services.open_conversation import open_conversation
from services.open_incident import open_incident
from services.open_request import open_request
from services.record_message import record_message
from services.send_code import send_code
from settings import Settings, load
from settings.clock import Clock
from store import open_store

Amparo = Callable[..., str]


@pytest.fixture
def live(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A home with the fictitious customers and a DPO called `ana`; commands run live, not as a demo."""
    environ = {"AMPARO_HOME": str(tmp_path / "home"), "AMPARO_DEMO": "1"}
    settings = load(environ)
    first_start.prepare_secrets(settings)
    first_start.prepare_store(settings)
    remember(load({**environ, "AMPARO_DEMO": "0"}))
    for name, value in {**environ, "AMPARO_DEMO": ""}.items():
        monkeypatch.setenv(name, value)
    store = open_store(settings, Clock(settings))
    with store.unit_of_work("system") as work:
        add_staff(work, name="ana", role="dpo")
        work.commit()
    store.close()
    return settings


@pytest.fixture
def call(live: Settings) -> str:
    """A chat in which C1001 consented, claimed a right, got a code, told an incident, left a number."""
    store = open_store(live, Clock(live))
    with store.unit_of_work("bot") as work:
        conversation = open_conversation(work, channel=Channel.CHAT, language="es")
        give_notice(work, conversation, settings=live)
        finish_notice(work, conversation)
        record_message(
            work, conversation, sender="customer", text="soy Ainhoa, 99004133N", masked="soy Ainhoa, dni_1"
        )
        answer = Answer(
            kind="words", text="sí, claro", question="¿Guardamos este chat?", rule="yes", confidence=None
        )
        give_consent(work, conversation, purpose=Purpose.CONVERSATION_RECORD, answer=answer, settings=live)
        claim_identity(work, conversation, document="99004133N")
        open_request(
            work,
            right=Right.RECTIFICATION,
            channel=Channel.CHAT,
            conversation=conversation,
            person_id=conversation.claimed_person_id,
            received_at=work.now,
            details={"field": "address", "new_value": "Calle Nueva 7"},
            claim={"document": "99004133N"},
            identity=Identity.REGISTERED,
            settings=live,
        )
        send_code(work, conversation, settings=live)
        open_incident(work, conversation, text="El perito no vino el lunes", settings=live)
        note_callback(work, conversation, number="+34600001001", reason="human_requested")
        work.commit()
    store.close()
    return conversation.id


@pytest.fixture
def amparo(capsys: pytest.CaptureFixture[str]) -> Amparo:
    """Run a command that must succeed; what it printed."""

    def run(*arguments: str) -> str:
        status = main(arguments)
        captured = capsys.readouterr()
        assert (status, captured.err) == (0, "")
        return captured.out

    return run


@pytest.fixture
def listed(amparo: Amparo) -> Callable[..., Any]:
    """The JSON that a command prints."""
    return lambda *arguments: json.loads(amparo(*arguments, "--json"))


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Amparo:
    """Run a command that must fail; its one sentence."""

    def run(*arguments: str) -> str:
        status = main(arguments)
        captured = capsys.readouterr()
        assert status == 1
        assert captured.err.count("\n") == 1
        assert captured.err.startswith("amparo: ")
        return captured.err

    return run
