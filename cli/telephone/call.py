"""One call: plays the documents it is answered with, as Twilio would, and gives the caller's answers back."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urljoin

import httpx

from cli.telephone.account import Account, new_sid
from cli.telephone.twiml import Dial, Gather, Redirect, Say, TwimlInvalid, parse_twiml
from cli.telephone.webhooks import Webhooks

_DOCUMENTS_IN_A_ROW = 40  # more without waiting for the caller is a loop


class DialOutcome(StrEnum):
    """How a call to a person ended (Twilio's DialCallStatus)."""

    COMPLETED = "completed"
    BUSY = "busy"
    NO_ANSWER = "no-answer"
    FAILED = "failed"


@dataclass(frozen=True)
class Line:
    """The two numbers of a call."""

    caller: str = "+34600000001"
    called: str = "+34910000000"


class NotWaiting(Exception):
    """The call is not waiting for this: it has ended, or waits for something else."""


class Call:
    """A caller at the telephone. `heard` is all that was said so far; `waiting` what the system waits for."""

    def __init__(self, account: Account, webhooks: Webhooks, line: Line, settle: Callable[[], None]) -> None:
        self.sid = new_sid("CA")
        self.heard: list[str] = []
        self.dialled: list[str] = []
        self.waiting: Gather | Dial | None = None
        self.ended = False
        self._account = account
        self._webhooks = webhooks
        self._line = line
        self._settle = settle
        self._place = webhooks.absolute("/twilio/voice")
        self._listened = 0

    def ring(self) -> None:
        """The call comes in: the first webhook."""
        self._account.live_calls.add(self.sid)
        self._go(self._place, {}, status="ringing")

    def listen(self) -> list[str]:
        """What was said since the last time this was asked."""
        new = self.heard[self._listened :]
        self._listened = len(self.heard)
        return new

    def key(self, keys: str) -> None:
        """Press keys; what comes after the last one that counts is lost. Where no keys count, silence."""
        gather = self._gather()
        self._answer(gather, _pressed(gather, keys) if "dtmf" in gather.input else {})

    def say(self, words: str, confidence: float = 0.9) -> None:
        """Speak. Where only keys count nothing is heard, and it is silence."""
        gather = self._gather()
        spoken = {"SpeechResult": words, "Confidence": f"{confidence:.8f}", "Language": gather.language}
        self._answer(gather, spoken if "speech" in gather.input else {})

    def silence(self) -> None:
        """Say and press nothing until the time is up."""
        self._answer(self._gather(), {})

    def dial_ends(self, outcome: DialOutcome) -> None:
        """How the call to a person went."""
        if not isinstance(self.waiting, Dial):
            raise NotWaiting("nobody is being dialled")
        dial, self.waiting = self.waiting, None
        if dial.action is None:
            raise TwimlInvalid("Dial has no action, so that a call nobody answers is cut off")
        params = {"DialCallSid": new_sid("CA"), "DialCallStatus": outcome.value}
        if outcome is DialOutcome.COMPLETED:
            params["DialCallDuration"] = "30"
        self._go(urljoin(self._place, dial.action), params)

    def repeat(self) -> httpx.Response:
        """Deliver the last webhook once more, with the same idempotency token."""
        return self._webhooks.repeat(self._webhooks.sent[-1])

    def hang_up(self) -> None:
        """End the call: recordings end, the status callback is sent, then the recordings' own callbacks."""
        if self.ended:
            return
        self.ended, self.waiting = True, None
        self._account.end_call(self.sid)
        params = {"CallDuration": "60", "SequenceNumber": "0", "CallbackSource": "call-progress-events"}
        self._webhooks.post(
            self._webhooks.absolute("/twilio/voice/status"), self._params("completed") | params
        )
        self._settle()

    def _gather(self) -> Gather:
        if not isinstance(self.waiting, Gather):
            raise NotWaiting("the system is not listening")
        return self.waiting

    def _answer(self, gather: Gather, params: dict[str, str]) -> None:
        self.waiting = None
        self._go(urljoin(self._place, gather.action), params)

    def _go(self, url: str | None, params: dict[str, str], status: str = "in-progress") -> None:
        for _ in range(_DOCUMENTS_IN_A_ROW):
            if url is None:
                return self._settle()
            self._place = url
            document = self._document(self._webhooks.post(url, self._params(status) | params))
            url, params, status = self._play(document), {}, "in-progress"
        raise TwimlInvalid("the documents go round in a circle")

    def _play(self, document: str) -> str | None:
        """Play until the system waits or the call ends (None), or another document follows (its address)."""
        for verb in parse_twiml(document):
            match verb:
                case Say(text=text):
                    self.heard.append(text)
                case Gather(say=say):
                    self.heard.extend(each.text for each in say)
                    self.waiting = verb
                    return None
                case Dial(number=number):
                    self.dialled.append(number)
                    self.waiting = verb
                    return None
                case Redirect(path=path):
                    return urljoin(self._place, path)
                case _:
                    break
        self.hang_up()
        return None

    def _document(self, response: httpx.Response) -> str:
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        if kind not in ("text/xml", "application/xml"):
            raise TwimlInvalid(f"{kind or 'no content type'} instead of text/xml")
        return response.text

    def _params(self, status: str) -> dict[str, str]:
        """What comes with every webhook."""
        return {
            "AccountSid": self._account.sid,
            "ApiVersion": "2010-04-01",
            "CallSid": self.sid,
            "CallStatus": status,
            "Direction": "inbound",
            **_end("From", self._line.caller),
            **_end("Caller", self._line.caller),
            **_end("To", self._line.called),
            **_end("Called", self._line.called),
        }


def _pressed(gather: Gather, keys: str) -> dict[str, str]:
    finish = gather.finish_on_key
    before = keys.partition(finish)[0] if finish else keys
    digits = before[: gather.num_digits]
    finished = bool(finish) and finish in keys and digits == before
    return {"Digits": digits} | ({"FinishedOnKey": finish} if finished else {})


def _end(name: str, number: str) -> dict[str, str]:
    """One end of the line; Twilio leaves the places of Spanish numbers blank, and signs them all the same."""
    return {name: number, f"{name}City": "", f"{name}State": "", f"{name}Zip": "", f"{name}Country": "ES"}
