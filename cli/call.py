"""`amparo call`: a telephone in the terminal that plays Twilio's part with signed webhooks (demo only)."""

import argparse
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from cli.mode import load_settings
from cli.telephone.account import Account
from cli.telephone.call import Call, Line
from cli.telephone.exchange import Exchange
from cli.telephone.handset import HELP, Show, converse
from cli.telephone.twiml import TwimlInvalid
from cli.telephone.webhooks import WebhookFailed
from duties.errors import AmparoError, NotInDemo
from settings import Settings

RECORDING_SECONDS = 15.0
_POLL_SECONDS = 0.1


class CallImpossible(AmparoError):
    """The call could not be made or broke off; the message says why and what to do."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the command under the command line."""
    parser = commands.add_parser("call", help="try a call from the terminal, without an account (demo)")
    add_arguments(parser)
    parser.set_defaults(command=lambda given: run(load_settings(), given))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--from", dest="caller", default=Line.caller, metavar="NUMBER", help="who calls")
    parser.add_argument("--script", type=Path, metavar="FILE", help="one answer a line")
    parser.add_argument("--url", help="where the system listens, if not at the public port")


def run(settings: Settings, arguments: argparse.Namespace, show: Show = print) -> None:
    """Hold one call. Raises CallImpossible, or NotInDemo outside a demo."""
    lines = _script(arguments.script, show) if arguments.script else _typed()
    base_url = arguments.url or f"http://127.0.0.1:{settings.public_port}"
    try:
        with httpx.Client(base_url=base_url) as client, _exchange(settings, client) as exchange:
            _hold(exchange, exchange.prepare(arguments.caller), lines, show)
    except (WebhookFailed, TwimlInvalid) as broken:
        raise CallImpossible(f"La llamada se ha cortado: {broken}. ¿Está en marcha `make run`?") from None


def _hold(exchange: Exchange, call: Call, lines: Iterator[str], show: Show) -> None:
    show(HELP)
    call.ring()
    try:
        converse(call, lines, show)
    except KeyboardInterrupt:
        call.hang_up()
    show(wait_for_recording(exchange.account, call.sid))


def _exchange(settings: Settings, client: httpx.Client) -> Exchange:
    twilio = settings.twilio
    if not settings.demo:
        raise NotInDemo("amparo call solo funciona en modo de demostración (AMPARO_DEMO=1).")
    port = urlsplit(twilio.api_base or "").port
    if not twilio.auth_tokens or urlsplit(twilio.api_base or "").hostname != "127.0.0.1" or port is None:
        raise CallImpossible("Falta la cuenta de demostración: arranque antes `make run`, sin TWILIO_*.")
    try:
        return Exchange(
            client,
            public_url=settings.public_url,
            auth_token=twilio.auth_tokens[0],
            account_sid=twilio.account_sid,
            rest_port=port,
        )
    except OSError:
        raise CallImpossible(f"El puerto {port} está ocupado: ¿hay otra llamada en curso?") from None


def wait_for_recording(account: Account, call_sid: str, seconds: float = RECORDING_SECONDS) -> str:
    """Wait until what was recorded of the call has been fetched and deleted; says what has become of it."""
    recordings = account.of_call(call_sid)
    if not recordings:
        return "No se ha grabado nada de esta llamada."
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        spoken = sum(recording.seconds for recording in recordings)
        if all(recording.status == "absent" for recording in recordings):
            return "No se ha captado nada que grabar."
        if all(recording.deleted or recording.status == "absent" for recording in recordings):
            return f"La grabación ({spoken} s) se ha descargado y se ha borrado en el proveedor."
        time.sleep(_POLL_SECONDS)
    return f"La grabación sigue en el proveedor tras {seconds:.0f} s: mire `./amparo recordings list`."


def _typed() -> Iterator[str]:
    while True:
        try:
            yield input("USTED ")
        except EOFError:
            return


def _script(path: Path, show: Show) -> Iterator[str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise CallImpossible(f"No se puede leer {path}.") from None
    return _shown(lines, show)


def _shown(lines: list[str], show: Show) -> Iterator[str]:
    for line in lines:
        show(f"USTED {line}")
        yield line
