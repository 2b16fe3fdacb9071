"""Which intent a text has, with confidences that mean what they say: of ten at 0.8, eight are right."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp, softmax
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import LinearSVC

from rasa_runtime.nlu.clauses import clauses
from rasa_runtime.nlu.features import Features
from rasa_runtime.nlu.spanish_text import plain

logger = logging.getLogger("rasa_runtime.nlu.intent_classifier")
HELD_OUT = 0.4  # of the phrases, to learn how much to trust oneself: rather a little too careful
TYPICAL = 6.0  # the factor that many phrases give
FEWEST = 10  # phrases of an intent below which there is nothing to hold out
RANKING, PARTS = "intent_ranking", "intents_of_parts"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(GraphComponent):
    """Two linear opinions over words, stems and pieces; a text without a word has no intent at all."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._features: Features | None = None
        self._names: list[str] = []
        self._weights = np.empty(0)
        self._offsets = np.empty(0)

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
        """Learns from every phrase that has an intent, and how much to trust itself from held-out ones."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT) and e.get(INTENT)]
        texts = [plain(example.get(TEXT)) for example in examples]
        names = np.array([example.get(INTENT) for example in examples])
        self._features, rows = Features.learn(texts)
        self._names = sorted(set(names))
        temperature = self._temperature(rows, names)
        weights, offsets = self._fit(rows, names)
        self._weights = np.ascontiguousarray(weights * temperature, dtype=np.float32)
        self._offsets = (offsets * temperature).astype(np.float32)
        self._persist(self._features)
        return self._resource

    def _fit(self, rows: Any, names: Any) -> tuple[Any, Any]:
        """(weights, offsets) of the sum of both opinions, which are linear: a plane an intent, and chances of words.

        The second knows better what to make of rare words; together they err a tenth less (docs/adr/0007).
        """
        planes = LinearSVC(C=self._config["C"], tol=1e-3, random_state=self._config["random_state"])
        planes.fit(rows, names)
        chances = MultinomialNB(alpha=self._config["smoothing"]).fit(rows, names)
        share = self._config["share_of_chances"]
        weights = planes.coef_ + share * chances.feature_log_prob_
        return weights.T, planes.intercept_ + share * chances.class_log_prior_

    def _temperature(self, rows: Any, names: Any) -> float:
        """The factor under which the confidences of held-out phrases are likeliest."""
        kinds, counts = np.unique(names, return_counts=True)
        if min(counts) < FEWEST or len(kinds) < 3:
            return TYPICAL
        known, held = train_test_split(
            np.arange(len(names)), test_size=HELD_OUT, random_state=1, stratify=names
        )
        weights, offsets = self._fit(rows[known], names[known])
        scores, right = rows[held] @ weights + offsets, np.searchsorted(kinds, names[held])
        logger.info("held_out", extra={"accuracy": round(float(np.mean(scores.argmax(1) == right)), 3)})
        return _likeliest_temperature(scores, right)

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent and ranking on each message, and the intents of its clauses."""
        for message in messages:
            ranking = self._rank(plain(message.get(TEXT) or ""))
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(RANKING, ranking[: self._config["ranking_length"]], add_to_output=True)
            parts = [self._rank(plain(part))[0] for part in clauses(message.get(TEXT) or "")]
            message.set(PARTS, parts)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing that follows needs the classifier's opinion of its own phrases."""
        return training_data

    def _rank(self, text: str) -> list[dict[str, Any]]:
        if not text or self._features is None:
            return [{"name": None, "confidence": 0.0}]
        columns, values = self._features.of_one(text)  # only its own weights are touched
        chances = softmax(values @ self._weights[columns] + self._offsets)
        order = np.argsort(-chances)
        return [{"name": self._names[i], "confidence": float(chances[i])} for i in order]

    def _persist(self, features: Features) -> None:
        with self._storage.write_to(self._resource) as folder:
            features.save(Path(folder))
            (Path(folder) / "intents.json").write_text(json.dumps(self._names), encoding="utf-8")
            half = self._weights.astype(
                np.float16
            )  # half the archive; no confidence moves by more than 0.001
            np.save(Path(folder) / "weights.npy", half, allow_pickle=False)
            np.save(Path(folder) / "offsets.npy", self._offsets, allow_pickle=False)

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
            loaded._features = Features.load(Path(folder))
            loaded._names = json.loads((Path(folder) / "intents.json").read_text(encoding="utf-8"))
            loaded._weights = np.load(Path(folder) / "weights.npy", allow_pickle=False).astype(np.float32)
            loaded._offsets = np.load(Path(folder) / "offsets.npy", allow_pickle=False)
        return loaded


def _likeliest_temperature(scores: Any, right: Sequence[int]) -> float:
    def loss(temperature: float) -> float:
        heated = scores * temperature
        return float(np.mean(logsumexp(heated, axis=1) - heated[np.arange(len(right)), right]))

    return float(minimize_scalar(loss, bounds=(0.1, 20.0), method="bounded").x)
