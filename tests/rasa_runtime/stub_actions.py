"""A small action server over real HTTP: answers from the tracker alone, and can be told to misbehave."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = dict[str, Any]


def slot(name: str, value: Any) -> Answer:
    """A SlotSet event."""
    return {"event": "slot", "name": name, "value": value}


def answer(*events: Answer, say: str | None = None) -> Answer:
    """The action protocol's answer."""
    return {"events": list(events), "responses": [{"text": say}] if say else []}


def open_erasure(tracker: Answer) -> Answer:
    """Asks whose; «todo» goes on to the proof, «ficha» ends at once."""
    text = tracker["latest_message"]["text"]
    step = "proof" if "todo" in text else "listen" if "ficha" in text else "whose"
    return answer(slot("next", step), say=f"Abierta: {step}")


def whose(tracker: Answer) -> Answer:
    """Chooses the next question by itself, and always says that it heard (but for the rule's digression)."""
    message, slots = tracker["latest_message"], tracker["slots"]
    heard = slot("heard", message["text"])
    asked, intent = slots["requested_slot"], message["intent"]["name"]
    if asked and intent == "ask_dpo":
        return answer()
    if asked and intent == "cancel_flow":
        return answer(heard, slot("requested_slot", None), say="Dejado")
    if asked == "document" and message["entities"]:
        return answer(
            heard, slot("document", message["entities"][0]["value"]), slot("requested_slot", "document_ok")
        )
    if asked == "document_ok" and intent == "affirm":
        return answer(heard, slot("document_ok", "yes"), slot("requested_slot", None))
    return answer(heard, slot("requested_slot", asked or "document"), say="Le escucho")


def proof(tracker: Answer) -> Answer:
    """Takes a typed code; anything else is asked again."""
    message, asked = tracker["latest_message"], tracker["slots"]["requested_slot"]
    if asked and message["intent"]["name"] in ("inform", "cancel_flow"):
        return answer(
            slot("heard", message["text"]), slot("code", message["text"]), slot("requested_slot", None)
        )
    return answer(slot("heard", message["text"]), slot("requested_slot", "code"))


def after_whose(tracker: Answer) -> Answer:
    """Branches by a categorical slot and wipes what the form held."""
    step = "proof" if tracker["slots"]["document_ok"] else "listen"
    wiped = [slot(name, None) for name in ("document", "document_ok", "heard")]
    return answer(slot("next", step), *wiped, say=f"Titular: {step}")


def after_proof(tracker: Answer) -> Answer:
    """Ends the matter."""
    return answer(slot("code", None), slot("heard", None), say="Verificada")


def help_first(tracker: Answer) -> Answer:
    """Sends the rules to another action by FollowupAction."""
    return answer({"event": "followup", "name": "action_tip"}, say="Ayuda")


def tip(tracker: Answer) -> Answer:
    """No rule knows what follows a follow-up: it must say «listen» itself."""
    return answer({"event": "followup", "name": "action_listen"}, say="Consejo")


ACTIONS: dict[str, Callable[[Answer], Answer]] = {
    "action_open_erasure": open_erasure,
    "validate_whose_form": whose,
    "validate_proof_form": proof,
    "action_after_whose": after_whose,
    "action_after_proof": after_proof,
    "action_help": help_first,
    "action_tip": tip,
    "action_not_understood": lambda _: answer({"event": "followup", "name": "action_listen"}, say="¿Cómo?"),
    "action_ask_document_ok": lambda t: answer(say=f"¿Es {t['slots']['document']}?"),
}


class StubActions:
    """The server in a thread; `faults` maps an action to how it fails."""

    def __init__(self) -> None:
        self.faults: dict[str, str] = {}
        self.called: list[str] = []
        self.authorizations: set[str | None] = set()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.server_address[1])

    def close(self) -> None:
        """Stops it."""
        self._server.shutdown()
        self._server.server_close()

    def respond(self, name: str, tracker: Answer) -> tuple[int, bytes]:
        """Status and body of one call."""
        self.called.append(name)
        fault = self.faults.get(name)
        if fault == "500":
            return 500, b"boom"
        if fault == "not_json":
            return 200, b"<html>"
        if fault == "wrong_shape":
            return 200, json.dumps({"events": [{"event": "slot"}]}).encode()
        if fault == "slow":
            time.sleep(1.0)
        return 200, json.dumps(ACTIONS[name](tracker)).encode()

    def _handler(stub) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1

            def do_POST(self) -> None:
                stub.authorizations.add(self.headers.get("Authorization"))
                call = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                status, body = stub.respond(call["next_action"], call["tracker"])
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: Any) -> None:
                """Says nothing."""

        return Handler
