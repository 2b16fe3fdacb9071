"""Conversations written down in YAML: what a person says, what they must hear, and the rows that must be left."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import select

from store.models import (
    Base,
    Callback,
    Conversation,
    Flag,
    Grant,
    Incident,
    OutboundMessage,
    Request,
    Suppression,
)
from tests.conversations.cast import next_in_cast
from tests.conversations.people import Caller, Chatter, Somebody, code_sent_in
from tests.running import RunningSystem

SCRIPTS = Path(__file__).parent / "scripts"
TABLES: dict[str, type[Base]] = {
    "requests": Request,
    "incidents": Incident,
    "flags": Flag,
    "consents": Grant,
    "suppressions": Suppression,
    "callbacks": Callback,
    "outbox": OutboundMessage,
}


@dataclass(frozen=True)
class Script:
    """One conversation. `channels` are those it is to be held on."""

    name: str
    channels: tuple[str, ...]
    steps: list[dict[str, Any]]
    rows: dict[str, list[dict[str, Any]]]
    requirements: str
    language: str = "es"  # in which the chat is opened; a call always begins in Spanish


def scripts() -> Iterator[tuple[Script, str]]:
    """Every script with each of its channels."""
    for path in sorted(SCRIPTS.glob("*.yml")):
        for raw in yaml.safe_load_all(path.read_text("utf-8")):
            script = Script(
                f"{path.stem}: {raw['conversation']}",
                tuple(raw.get("channels", ("chat", "voice"))),
                raw["steps"],
                raw.get("rows", {}),
                raw.get("proves", ""),
                raw.get("language", "es"),
            )
            for channel in script.channels:
                yield script, channel


def hold(script: Script, channel: str, system: RunningSystem) -> None:
    """Hold the conversation on a channel and check what was said and what was left."""
    person: Chatter | Caller = Chatter(system, script.language) if channel == "chat" else Caller(system)
    try:
        said = _play(script, channel, person, system)
        check_rows(script.rows, person.conversation_id(), system, said)
    finally:
        person.leave()


def _play(script: Script, channel: str, person: Somebody, system: RunningSystem) -> list[str]:
    said: list[str] = []
    part = next_in_cast(system)
    for raw in script.steps:
        step = {name: _filled(value, part, said) for name, value in raw.items()}
        if step.get("only", channel) != channel:
            continue
        answer = _do(step, person, system)
        said.append(f"{step} → {answer}")
        for wanted in _many(step.get("hear")):
            assert re.search(wanted, answer, re.IGNORECASE), f"{wanted!r} was not said:\n" + "\n".join(said)
        for unwanted in _many(step.get("not_hear")):
            assert not re.search(unwanted, answer, re.IGNORECASE), "\n".join(said)
    return said


def check_rows(
    wanted: dict[str, list[dict[str, Any]]], conversation_id: str, system: RunningSystem, said: list[str]
) -> None:
    """Every row wanted must be there, and no other of its table for this conversation."""
    with system.store() as store, store.reader() as read:
        for table, rows in wanted.items():
            if table == "conversation":
                found: list[Any] = [read.session.get(Conversation, conversation_id)]
            else:
                model: Any = TABLES[table]
                found = list(
                    read.session.scalars(select(model).where(model.conversation_id == conversation_id))
                )
            left = [{name: getattr(row, name) for row_wanted in rows for name in row_wanted} for row in found]
            assert sorted(map(str, _some(left, rows))) == sorted(map(str, rows)), (
                f"{table}: {left}, wanted {rows}\n" + "\n".join(said)
            )


def _filled(value: Any, part: dict[str, str], said: list[str]) -> Any:
    """`{dni}` and its like become this conversation's customer; `{reference}` the one that was told last."""
    if not isinstance(value, str):
        return value
    told = re.findall(r"\d(?:,? ?\d){9}", " ".join(said))
    known = part | ({"reference": re.sub(r"\D", "", told[-1])} if told else {})
    return re.sub(r"\{(\w+)\}", lambda match: known.get(match[1], match[0]), value)


def _some(left: list[dict[str, Any]], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows found, each with only the columns that the wanted rows name."""
    names = rows[0].keys() if rows else ()
    return [{name: row[name] for name in names} for row in left] if rows else left


def _do(step: dict[str, Any], person: Somebody, system: RunningSystem) -> str:
    if "say" in step:
        return person.say(str(step["say"]))
    if "press" in step:
        return person.press(step["press"])
    if "keys" in step:
        assert isinstance(person, Caller)
        return person.keys(str(step["keys"]))
    if "silence" in step:
        assert isinstance(person, Caller)
        person.call.silence()
        return " ".join(person.call.listen())
    if "code" in step:
        code = code_sent_in(system, person.conversation_id())
        if step["code"] == "keyed":
            assert isinstance(person, Caller)
            return person.keys(code)
        return person.say(code if step["code"] == "right" else _wrong(code))
    raise ValueError(f"a step that says nothing: {step}")


def _wrong(code: str) -> str:
    return code[:-1] + str((int(code[-1]) + 1) % 10)


def _many(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else value or []
