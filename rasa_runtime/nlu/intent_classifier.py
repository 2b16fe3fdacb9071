"""Which intent a text has, with confidences that mean what they say: of ten at 0.8, eight are right."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from rasa_runtime.nlu.clauses import clauses
from rasa_runtime.nlu.opinions import Opinions
from rasa_runtime.nlu.other_text import SPANISH

RANKING, PARTS = "intent_ranking", "intents_of_parts"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(GraphComponent):
    """For each language its own opinions, learnt from its own phrases; a message says which it is in."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._opinions: dict[str, Opinions] = {}

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`C`, `smoothing`: how closely the training texts are followed; `ranking_length`: how many intents are named."""
        return {
            "C": 0.2,
            "smoothing": 0.01,
            "share_of_chances": 0.06,
            "ranking_length": 10,
            "random_state": 1,
        }

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentClassifier:
        """A new classifier that knows nothing."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from every phrase that has an intent, each language by itself."""
        phrases: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for example in training_data.intent_examples:
            if example.get(TEXT) and example.get(INTENT):
                phrases[_language(example)].append((example.get(TEXT), example.get(INTENT)))
        self._opinions = Opinions.learn(phrases, self._config)
        self._persist()
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent and ranking on each message, and the intents of its clauses."""
        for message in messages:
            text, opinions = message.get(TEXT) or "", self._opinions_in(_language(message))
            ranking = opinions.rank(text) if opinions else [{"name": None, "confidence": 0.0}]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(RANKING, ranking[: self._config["ranking_length"]], add_to_output=True)
            parts = [opinions.rank(part)[0] for part in clauses(text)] if opinions else []
            message.set(PARTS, parts)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing that follows needs the classifier's opinion of its own phrases."""
        return training_data

    def _opinions_in(self, language: str) -> Opinions | None:
        return self._opinions.get(language) or self._opinions.get(SPANISH)

    def _persist(self) -> None:
        with self._storage.write_to(self._resource) as folder:
            for language, opinions in self._opinions.items():
                opinions.save(Path(folder) / language)
            (Path(folder) / "languages.json").write_text(json.dumps(sorted(self._opinions)), "utf-8")

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> IntentClassifier:
        """The trained classifier; whatever is missing raises, an untrained one never serves."""
        loaded = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            for language in json.loads((Path(folder) / "languages.json").read_text("utf-8")):
                loaded._opinions[language] = Opinions.load(Path(folder) / language, language)
        return loaded


def _language(message: Message) -> str:
    """That of its metadata; Spanish if it has none."""
    return str((message.get("metadata") or {}).get("language") or SPANISH)
