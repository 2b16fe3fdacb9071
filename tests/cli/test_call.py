"""`amparo call` against a system on a real socket."""

import argparse
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli import call as command
from cli.telephone.account import Account, Outcome, new_sid
from cli.telephone.handset import HELP
from duties.errors import NotInDemo
from settings import Settings, load
from tests.twilio.scripted_system import GATHER, HANGUP, PUBLIC_URL, TOKEN, ScriptedSystem

TURN = "/twilio/voice/turn?n=1"


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def demo_settings(tmp_path: Path, **more: str) -> Settings:
    """Settings of a demo whose account has the tests' token."""
    environ = {
        "AMPARO_HOME": str(tmp_path),
        "AMPARO_DEMO": "1",
        "AMPARO_PUBLIC_URL": PUBLIC_URL,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_BASE": f"http://127.0.0.1:{free_port()}",
    }
    return load(environ | more)


@pytest.fixture
def system() -> ScriptedSystem:
    """A system that asks one question and then says goodbye."""
    return ScriptedSystem(
        {"/twilio/voice": GATHER, TURN: '<Say language="es-ES" voice="v">Adiós.</Say>' + HANGUP}
    )


@pytest.fixture
def address(system: ScriptedSystem) -> Iterator[str]:
    """Where that system listens."""
    with system.served() as url:
        yield url


def options(*words: str) -> argparse.Namespace:
    """The command's options as typed."""
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args(words)


def test_a_script_is_played_line_by_line_and_shown(
    tmp_path: Path, system: ScriptedSystem, address: str
) -> None:
    script = tmp_path / "llamada.txt"
    script.write_text("nada más, gracias\n", encoding="utf-8")
    shown: list[str] = []
    arguments = options("--script", str(script), "--url", address, "--from", "+34611222333")
    command.run(demo_settings(tmp_path), arguments, shown.append)
    assert shown[1:] == [
        "BOT ¿En qué le ayudo?",
        "   [hable o pulse teclas y #]",
        "USTED nada más, gracias",
        "BOT Adiós.",
        "   [la llamada ha terminado]",
        "No se ha grabado nada de esta llamada.",
    ]
    assert system.params("/twilio/voice")[0]["From"] == "+34611222333"
    assert system.params("/twilio/voice/status")[0]["CallStatus"] == "completed"


def test_the_help_fits_one_line_and_names_every_way_to_answer() -> None:
    assert "\n" not in HELP
    assert all(word in HELP for word in ("hablar", "teclas", "silencio", "colgar"))


def test_outside_a_demo_nobody_can_play_twilio(tmp_path: Path) -> None:
    with pytest.raises(NotInDemo):
        command.run(load({"AMPARO_HOME": str(tmp_path)}), options())


def test_a_real_account_is_never_played(tmp_path: Path) -> None:
    settings = demo_settings(tmp_path, TWILIO_ACCOUNT_SID="AC1", TWILIO_API_BASE="https://api.twilio.com")
    with pytest.raises(command.CallImpossible, match="cuenta de demostración"):
        command.run(settings, options())


def test_a_second_call_at_once_is_refused_in_one_sentence(tmp_path: Path) -> None:
    settings = demo_settings(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", int((settings.twilio.api_base or "").rsplit(":", 1)[1])))
        taken.listen()
        with pytest.raises(command.CallImpossible, match="ocupado"):
            command.run(settings, options())


def test_a_system_that_is_away_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(command.CallImpossible, match="make run"):
        command.run(
            demo_settings(tmp_path), options("--url", f"http://127.0.0.1:{free_port()}"), lambda _line: None
        )


def test_a_script_that_cannot_be_read_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(command.CallImpossible, match="No se puede leer"):
        command.run(demo_settings(tmp_path), options("--script", str(tmp_path / "none.txt")))


def test_it_waits_until_the_recording_has_been_fetched_and_deleted() -> None:
    account = Account(new_sid("AC"), "token")
    recording = account.start_recording(new_sid("CA"), {})
    account.end_call(recording.call_sid)
    threading.Timer(0.3, lambda: setattr(recording, "deleted", True)).start()
    said = command.wait_for_recording(account, recording.call_sid)
    assert said == "La grabación (2 s) se ha descargado y se ha borrado en el proveedor."


def test_it_says_when_the_recording_stays_at_the_provider() -> None:
    account = Account(new_sid("AC"), "token")
    recording = account.start_recording(new_sid("CA"), {})
    account.end_call(recording.call_sid)
    assert "sigue en el proveedor" in command.wait_for_recording(account, recording.call_sid, seconds=0.2)


def test_it_says_when_nothing_was_captured() -> None:
    account = Account(new_sid("AC"), "token", outcome=Outcome.ABSENT)
    recording = account.start_recording(new_sid("CA"), {})
    account.end_call(recording.call_sid)
    assert command.wait_for_recording(account, recording.call_sid) == "No se ha captado nada que grabar."
