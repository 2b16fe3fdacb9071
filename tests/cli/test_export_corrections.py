"""`amparo nlu export-corrections`."""

import json
from pathlib import Path
from typing import Any

import pytest
import tomlkit
import yaml

from cli.__main__ import main
from services.correct_intent import correct_intent
from settings import Settings
from settings.clock import Clock
from settings.environment import PROJECT
from store import Store, open_store
from store.models import Message, Turn
from tests.console.cases import open_case

COMMAND = ("nlu", "export-corrections")
TEACHABLE = "mmm, es que no me aclaro"


@pytest.fixture
def corrected(live: Settings) -> None:
    """Every turn of a conversation was corrected; one of them names its person."""
    store = open_store(live, Clock(live))
    case = open_case(store)
    with store.unit_of_work("cli") as work:
        for turn in work.session.query(Turn).filter_by(conversation_id=case.conversation).all():
            owner = f"conversation:{case.conversation}"
            heard = json.dumps({"heard": {"entities": []}})
            turn.heard_sealed = work.seal(owner, "turns", "heard_sealed", turn.id, heard)
            correct_intent(work, case.conversation, turn.id, intent="repeat", staff="ana")
        work.commit()
    _check_words(store)
    store.close()


def _check_words(store: Store) -> None:
    """The words that are to be found or left out are there at all."""
    with store.reader() as read:
        rows = read.session.query(Message).filter_by(sender="customer")
        said = {
            read.open_text(row.owner, "messages", "masked_sealed", row.id, row.masked_sealed) for row in rows
        }
    assert TEACHABLE in said
    assert any("Ana Ruiz" in text for text in said)


@pytest.fixture
def with_basis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An `amparo.toml` that declares training as a purpose of its own."""
    document: Any = tomlkit.parse((PROJECT / "amparo.toml").read_text("utf-8"))
    purpose = tomlkit.table()
    purpose.update(
        {
            "id": "mejora_modelo",
            "basis": "legitimate_interest",
            "text": "Mejorar lo que entiende el asistente.",
            "retention": "Un año.",
            "balancing_test": "Ponderación de noviembre de 2026.",
        }
    )
    document["purposes"].append(purpose)
    for tongue in document["languages"].values():
        tongue["purposes"].append({name: purpose[name] for name in ("id", "text", "retention")})
    config = tmp_path / "training.toml"
    config.write_text(tomlkit.dumps(document), "utf-8")
    monkeypatch.setenv("AMPARO_CONFIG", str(config))


def run(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[str, str]:
    """What the command printed, and what it said besides."""
    assert main((*COMMAND, *options)) == 0
    captured = capsys.readouterr()
    return captured.out, captured.err


@pytest.mark.usefixtures("corrected")
def test_without_a_purpose_of_its_own_nothing_is_exported(capsys: pytest.CaptureFixture[str]) -> None:
    """L12: empty, with one sentence that says why."""
    out, said = run(capsys)
    assert yaml.safe_load(out) == {"version": "3.1", "nlu": []}
    assert "declares no purpose mejora_modelo" in said
    assert json.loads(run(capsys, "--json")[0]) == []


@pytest.mark.usefixtures("corrected", "with_basis")
def test_with_one_the_phrases_are_rasas_training_yaml_without_anybody(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """L12: a turn that holds a name is left out, and it is said how many were."""
    out, said = run(capsys)
    (block,) = yaml.safe_load(out)["nlu"]
    assert block["intent"] == "repeat"
    phrases = block["examples"].splitlines()
    assert f"- {TEACHABLE}" in phrases
    assert "- Mi DNI es el dni_1" in phrases
    assert "Ana" not in out
    assert "Ruiz" not in out
    assert "12345678" not in out
    assert said.endswith("something personal: 1.\n")
