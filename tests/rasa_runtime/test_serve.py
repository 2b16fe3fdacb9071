"""The running server, over HTTP: routes, token, refusals, logs."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rasa_runtime.places import ENDPOINTS, ROOT

from tests.rasa_runtime.stub_actions import StubActions

TOKEN, ACTIONS_TOKEN = "t" * 32, "a" * 32
CANARY = "canario"
EMPTY: dict[str, Any] = {"loop": None, "requested_slot": None, "slots": {}}


class Server:
    """One served fixture bot."""

    def __init__(self, model: Path, log: Path, actions: StubActions) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.actions, self.log = actions, log
        self.process = start(model, self.port, log, AMPARO_BOT_PORT=str(actions.port))

    def call(
        self, path: str, body: Any = None, token: str | None = TOKEN, method: str = "POST"
    ) -> tuple[int, Any]:
        """Status and JSON."""
        raw = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/webhooks/amparo/{path}", raw, method=method
        )
        if token is not None:
            request.add_header("Authorization", f"Bearer {token}")
        try:
            with urllib.request.urlopen(request, timeout=10) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read() or b"null")

    def say(self, text: str | None, **more: Any) -> tuple[int, Any]:
        """One turn from an empty state."""
        return self.call("turn", {"turn": "t1", "channel": "chat", "text": text, "state": EMPTY, **more})

    def wait(self) -> None:
        """Until it is ready."""
        for _ in range(150):
            try:
                if self.call("ready", method="GET")[0] == 200:
                    return
            except OSError:
                time.sleep(0.2)
        raise AssertionError(self.log.read_text())


def start(model: Path, port: int, log: Path, **environment: str) -> subprocess.Popen[bytes]:
    """The server's process."""
    known = {"AMPARO_RASA_TOKEN": TOKEN, "AMPARO_ACTIONS_TOKEN": ACTIONS_TOKEN, **environment}
    command = [sys.executable, "-m", "rasa_runtime.serve", "--port", str(port), "--model", str(model)]
    with log.open("wb") as out:
        return subprocess.Popen(command, cwd=ROOT, env={**os.environ, **known}, stdout=out, stderr=out)


@pytest.fixture(scope="module")
def server(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The fixture bot behind the repository's own endpoints.yml."""
    actions = StubActions()
    served = Server(model, tmp_path_factory.mktemp("served") / "log", actions)
    try:
        served.wait()
        yield served
    finally:
        served.process.terminate()
        served.process.wait(10)
        actions.close()


def test_a_turn_over_http(server: Server) -> None:
    """Every part of the contract's answer."""
    status, answer = server.say("quiero borrar mis datos")
    assert status == 200
    assert answer["messages"][0] == {"text": "Abierta: whose", "buttons": [], "custom": {}}
    assert answer["executed"] == ["action_open_erasure", "whose_form"] and answer["failed"] == []
    assert answer["state"]["loop"] == "whose_form" and answer["state"]["requested_slot"] == "document"
    assert answer["intent"]["name"] == "request_erasure" and len(answer["ranking"]) == 5


def test_actions_are_called_with_their_own_token(server: Server) -> None:
    """As endpoints.yml says, from the environment."""
    server.say("ayuda")
    assert server.actions.authorizations == {f"Bearer {ACTIONS_TOKEN}"}


def test_a_decided_intent_is_taken_as_it_is(server: Server) -> None:
    """Buttons and keys: parse_data, confidence 1, also without text."""
    decided = {"intent": {"name": "ask_dpo", "confidence": 1.0}, "entities": []}
    status, answer = server.say(None, parse_data=decided)
    assert status == 200 and answer["intent"] == {"name": "ask_dpo", "confidence": 1.0}
    assert answer["messages"][0]["text"] == "dpo@ejemplo.es"


@pytest.mark.parametrize("name", ["restart", "back", "session_start", "unknown_intent"])
def test_an_intent_that_rasa_obeys_is_refused(server: Server, name: str) -> None:
    """So is one that the model does not have."""
    assert server.say("x", parse_data={"intent": {"name": name}})[0] == 400


@pytest.mark.parametrize(
    "text", ["/restart", "/ask_dpo", '/ask_dpo{"dni":"x"}', "/ask_dpo@1.0", " //ask_dpo{}"]
)
def test_what_a_client_sends_is_only_text(server: Server, text: str) -> None:
    """Not obeyed: no certainty, no reset."""
    status, answer = server.say(text)
    assert status == 200
    assert answer["intent"]["confidence"] < 1.0
    assert "action_restart" not in answer["executed"]


@pytest.mark.parametrize("text", ["EXTERNAL: ask_dpo", "@ask_dpo"])
def test_other_marks_mean_nothing(server: Server, text: str) -> None:
    """Rasa writes them itself, but does not obey them."""
    assert server.say(text)[1]["intent"]["confidence"] < 1.0


@pytest.mark.parametrize("token", [None, "", "x" * 32, TOKEN + "x", "ñ"])
def test_a_wrong_token_is_refused_everywhere(server: Server, token: str | None) -> None:
    """Constant time, same answer."""
    token = token.encode("utf-8").decode("latin-1") if token else token
    for path, method in (("turn", "POST"), ("parse", "POST"), ("ready", "GET")):
        assert server.call(path, {} if method == "POST" else None, token, method)[0] == 401


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff\xfe", {"turn": "t"}])
def test_a_bad_body_is_refused(server: Server, body: Any) -> None:
    """With the field, without the value."""
    status, answer = server.call("turn", body)
    assert status == 400 and answer["error"] == "bad_request"


@pytest.mark.parametrize("text", ["", "   ", "/", None])
def test_blank_text_never_reaches_rasa(server: Server, text: str | None) -> None:
    """Silence is the bot server's matter."""
    assert server.say(text) == (400, {"error": "bad_request", "field": "text"})


def test_too_much_is_refused(server: Server) -> None:
    """64 KiB."""
    assert server.say("a" * 70_000)[0] == 413


def test_a_state_of_another_domain_is_told_apart(server: Server) -> None:
    """So that the bot server can drop it."""
    answer = server.say("hola", state={**EMPTY, "loop": "other_form"})
    assert answer == (400, {"error": "state_unknown", "field": "form"})


def test_texts_are_parsed_in_order(server: Server) -> None:
    """With a ranking each."""
    status, answer = server.call("parse", {"texts": ["hola", "/restart", "🙂"]})
    assert status == 200
    assert [bool(parse["ranking"]) for parse in answer["parses"]] == [True, True, True]
    assert answer["parses"][0]["intent"]["name"] == "greet"


def test_nothing_else_is_served(server: Server) -> None:
    """Neither Rasa's root page nor its API."""
    assert server.call("../../", method="GET")[0] == 404
    assert server.call("../../model/parse", {"text": "hola"})[0] == 404


def test_nothing_said_is_logged(server: Server) -> None:
    """Not even when everything fails."""
    server.actions.faults["action_open_erasure"] = "500"
    server.say(f"quiero borrar mis datos {CANARY}")
    server.actions.faults.clear()
    server.say(
        CANARY, parse_data={"intent": {"name": "x"}, "entities": [{"entity": CANARY, "value": CANARY}]}
    )
    server.call("turn", b"{" + CANARY.encode())
    server.call(CANARY, {"text": CANARY})
    assert CANARY not in server.log.read_text()


@pytest.mark.parametrize(
    ("environment", "says"),
    [
        ({"AMPARO_RASA_TOKEN": ""}, "AMPARO_RASA_TOKEN"),
        ({"AMPARO_RASA_TOKEN": "short"}, "AMPARO_RASA_TOKEN"),
    ],
)
def test_it_does_not_start_without_a_token(
    model: Path, tmp_path: Path, environment: dict[str, str], says: str
) -> None:
    """Fail closed, in one sentence."""
    process = start(model, 1, tmp_path / "log", AMPARO_BOT_PORT="1", **environment)
    assert process.wait(60) == 1
    assert says in (tmp_path / "log").read_text()


def test_a_port_that_is_taken_ends_it(model: Path, tmp_path: Path) -> None:
    """Sanic alone would end as if all were well."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process = start(model, taken.getsockname()[1], tmp_path / "log", AMPARO_BOT_PORT="1")
        assert process.wait(60) == 1
    assert "cannot be had" in (tmp_path / "log").read_text()


def test_it_does_not_start_with_a_broken_model(tmp_path: Path) -> None:
    """Rasa alone would serve without a model."""
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(b"not a model")
    process = start(broken, 1, tmp_path / "log", AMPARO_BOT_PORT="1")
    assert process.wait(60) == 1
    assert "broken.tar.gz" in (tmp_path / "log").read_text()


def test_it_does_not_start_with_another_store(model: Path, tmp_path: Path) -> None:
    """endpoints.yml must not name one."""
    endpoints = tmp_path / "endpoints.yml"
    endpoints.write_text(ENDPOINTS.read_text() + "tracker_store: {type: sql}\n")
    command = [sys.executable, "-m", "rasa_runtime.serve", "--port", "1"]
    command += ["--model", str(model), "--endpoints", str(endpoints)]
    environment = {
        **os.environ,
        "AMPARO_RASA_TOKEN": TOKEN,
        "AMPARO_ACTIONS_TOKEN": TOKEN,
        "AMPARO_BOT_PORT": "1",
    }
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=60)
    assert ended.returncode == 1
    assert b"tracker_store" in ended.stderr
