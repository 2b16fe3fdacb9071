"""`amparo nlu parse FILE` and `export-corrections`: what the model makes of lines, and what it should have made."""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import httpx

from cli import programs
from cli.failure import CommandFailed
from cli.looking import Look, look
from cli.mode import load_settings
from cli.options import listing
from cli.ports import free_port
from cli.processes import start, stop
from cli.train import trained_model
from duties.permissions import Deed
from services.list_corrections import list_corrections, may_train
from settings import Settings, secrets

READY_SECONDS = 60.0
NO_BASIS = (
    "Nothing was exported: amparo.toml declares no purpose mejora_modelo. Training on what people said is a processing"
    " of its own and needs its own basis and notice."
)
LEFT_OUT = "Corrected turns left out because their words may hold something personal: {}."
LARGEST_FILE = 20 * 1024 * 1024  # bytes


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("nlu", help="what the assistant understands").add_subparsers(required=True)
    parse = group.add_parser("parse", help="one JSON object a line of FILE, in order")
    parse.add_argument("file", type=Path)
    parse.add_argument("--json", action="store_true", help="one JSON array instead of an object a line")
    parse.set_defaults(command=_parse)
    export = group.add_parser(
        "export-corrections", parents=[listing()], help="what reviewers corrected, as Rasa training YAML"
    )
    export.set_defaults(command=_export)


def _parse(given: argparse.Namespace) -> None:
    from bot.parse import parse_texts  # spaCy takes half a second to load

    texts = _read(given.file)
    with running_rasa(load_settings()) as (settings, token), httpx.Client(timeout=60) as http:
        parsed = parse_texts(texts, settings, http, token)
    if given.json:
        print(json.dumps(parsed, ensure_ascii=False))
        return
    for each in parsed:
        print(json.dumps(each, ensure_ascii=False))


def _export(given: argparse.Namespace) -> None:
    """Nothing without a purpose of its own for training; never a phrase with anything personal (L12)."""
    phrases, note = look(given, Deed.CORRECT_INTENT, "corrections_exported", _teachable)
    if given.json:
        print(json.dumps([{"intent": intent, "text": text} for intent, text in phrases], ensure_ascii=False))
    else:
        print(training_yaml(phrases), end="")
    if note:
        sys.stderr.write(f"amparo: {note}\n")


def _teachable(seen: Look) -> tuple[list[tuple[str, str]], str]:
    """The phrases, and what has to be said of those that are missing."""
    from bot.teachable import is_teachable

    if not may_train(seen.settings):
        return [], NO_BASIS
    found = list(list_corrections(seen.read))
    kept = [each for each in found if is_teachable(each)]
    left_out = len(found) - len(kept)
    return [(each.intent, each.masked) for each in kept], LEFT_OUT.format(left_out) if left_out else ""


def training_yaml(phrases: Iterable[tuple[str, str]]) -> str:
    """Phrases by intent as a training file of Rasa's, each once, in the order they came."""
    by_intent: dict[str, dict[str, None]] = {}
    for intent, text in phrases:
        by_intent.setdefault(intent, {})[text] = None
    lines = ['version: "3.1"', "", "nlu:" if by_intent else "nlu: []"]
    for intent in sorted(by_intent):
        lines += [f"- intent: {intent}", "  examples: |", *(f"    - {text}" for text in by_intent[intent])]
    return "\n".join(lines) + "\n"


def _read(file: Path) -> list[str]:
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise CommandFailed(f"{file} is larger than {LARGEST_FILE} bytes; split it.")
        return file.read_text("utf-8-sig").splitlines()
    except OSError as failed:
        raise CommandFailed(f"{file} cannot be read ({failed.strerror}).") from None
    except UnicodeDecodeError:
        raise CommandFailed(f"{file} is not UTF-8.") from None


@contextmanager
def running_rasa(settings: Settings) -> Iterator[tuple[Settings, str]]:
    """The Rasa of this home if it runs and is ready, else one of our own for the time being."""
    if (settings.home / "secrets").is_dir():
        token = secrets.internal_token(settings, "bot_to_rasa")
        if _ready(settings.rasa_port, token):
            yield settings, token
            return
    with tempfile.TemporaryDirectory(prefix="amparo-nlu-") as folder:
        own = replace(settings, home=Path(folder), rasa_port=free_port(), bot_port=free_port())
        secrets.make(own)
        token = secrets.internal_token(own, "bot_to_rasa")
        model = trained_model()
        if model is None:
            raise CommandFailed("There is no trained model of the present data; `make train` makes it.")
        child = start(programs.rasa(own, model), Path(folder) / "rasa.log")
        try:
            deadline = time.monotonic() + READY_SECONDS
            while not _ready(own.rasa_port, token):
                if child.ended() is not None or time.monotonic() > deadline:
                    raise CommandFailed("Rasa did not start; `make run` says why.")
                time.sleep(0.2)
            yield own, token
        finally:
            stop([child])


def _ready(port: int, token: str) -> bool:
    headers = {"Authorization": f"Bearer {token}"}
    try:
        reply = httpx.get(f"http://127.0.0.1:{port}/webhooks/amparo/ready", headers=headers, timeout=3)
    except httpx.HTTPError:
        return False
    return reply.status_code == httpx.codes.OK
