"""Phrases are copied and hashed cheaply, with the outcome of Rasa's own way."""

from __future__ import annotations

import copy
from pathlib import Path

from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.training_data.message import Message
from rasa_runtime import fast_loading

DATA = Path(__file__).parent / "fixture" / "data"


def _phrases() -> list[tuple[str, str]]:
    data = TrainingDataImporter.load_from_dict({}, training_data_paths=[str(DATA)]).get_nlu_data()
    return sorted((example.get("text"), example.get("intent")) for example in data.intent_examples)


def test_the_same_phrases_are_read() -> None:
    before, own_copy, own_hash = _phrases(), getattr(Message, "__deepcopy__", None), Message.__hash__
    fast_loading.install()
    try:
        assert _phrases() == before
        message = Message({"text": "hola", "intent": "greet"})
        copied = copy.deepcopy(message)
        copied.set("intent", "thank", add_to_output=True)
        assert (message.get("intent"), "intent" in message.output_properties) == ("greet", False)
    finally:
        Message.__hash__ = own_hash
        if own_copy is None:
            del Message.__deepcopy__
