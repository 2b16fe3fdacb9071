"""What a language's phrases teach: two linear opinions over words, stems and pieces, and how much to trust them."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp, softmax
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import LinearSVC

from rasa_runtime import without_tensorflow
from rasa_runtime.nlu.features import FEW_PHRASES, Features
from rasa_runtime.nlu.spanish_text import plain

logger = logging.getLogger("rasa_runtime.nlu.intent_classifier")
HELD_OUT = 0.4  # of the phrases, to learn how much to trust oneself: rather a little too careful
HELD_OUT_OF_FEW = 0.2  # where every phrase that is held out is missed
TYPICAL = 6.0  # the factor that many phrases give
MOST_WORKERS = 2  # each holds the features of a language
MANY_PHRASES = 5_000  # in all; fewer are learnt before another process has started
Phrase = tuple[str, str]
FEWEST = 10  # phrases of an intent below which there is nothing to hold out


class Opinions:
    """The trained opinions of one language; a text without a word has no intent at all."""

    def __init__(self, features: Features, names: list[str], weights: Any, offsets: Any) -> None:
        self._features, self._names = features, names
        self._weights, self._offsets = weights, offsets

    @classmethod
    def learn(cls, spoken: Mapping[str, Sequence[Phrase]], config: dict[str, Any]) -> dict[str, Opinions]:
        """Those of each language, from its (text, intent)s; how much to trust them, from held-out ones.

        Both parts of every language are learnt side by side, as far as there are processors.
        """
        features: dict[str, Features] = {}
        fits: dict[str, Future[tuple[Any, Any]]] = {}
        trusts: dict[str, Future[float]] = {}
        with _workers(sum(map(len, spoken.values()))) as pool:
            for language, phrases in sorted(spoken.items(), key=lambda each: -len(each[1])):
                features[language], rows = Features.learn([plain(text) for text, _ in phrases], language)
                names = np.array([intent for _, intent in phrases])
                fits[language] = pool.submit(_fit, rows, names, config)
                trusts[language] = pool.submit(_temperature, rows, names, config)
            return {
                language: cls._of(
                    features[language], phrases, *fits[language].result(), trusts[language].result()
                )
                for language, phrases in spoken.items()
            }

    @classmethod
    def _of(
        cls, features: Features, phrases: Sequence[Phrase], weights: Any, offsets: Any, temperature: float
    ) -> Opinions:
        return cls(
            features,
            sorted({intent for _, intent in phrases}),
            np.ascontiguousarray(weights * temperature, dtype=np.float32),
            (offsets * temperature).astype(np.float32),
        )

    def rank(self, text: str) -> list[dict[str, Any]]:
        """Every intent with its confidence, the likeliest first."""
        bare = plain(text)
        if not bare:
            return [{"name": None, "confidence": 0.0}]
        columns, values = self._features.of_one(bare)  # only its own weights are touched
        chances = softmax(values @ self._weights[columns] + self._offsets)
        order = np.argsort(-chances)
        return [{"name": self._names[i], "confidence": float(chances[i])} for i in order]

    def save(self, folder: Path) -> None:
        """Writes JSON and plain arrays."""
        folder.mkdir(exist_ok=True)
        self._features.save(folder)
        (folder / "intents.json").write_text(json.dumps(self._names), encoding="utf-8")
        half = self._weights.astype(np.float16)  # half the archive; no confidence moves by more than 0.001
        np.save(folder / "weights.npy", half, allow_pickle=False)
        np.save(folder / "offsets.npy", self._offsets, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path, language: str) -> Opinions:
        """Reads what `save` wrote; whatever is missing raises, an untrained one never serves."""
        return cls(
            Features.load(folder, language),
            json.loads((folder / "intents.json").read_text(encoding="utf-8")),
            np.load(folder / "weights.npy", allow_pickle=False).astype(np.float32),
            np.load(folder / "offsets.npy", allow_pickle=False),
        )


def _workers(phrases: int) -> Executor:
    """Processes: the library that fits keeps its dice for the whole process, and two threads would share them."""
    count = min(MOST_WORKERS, os.cpu_count() or 1)
    if phrases < MANY_PHRASES or count < 2:
        return ThreadPoolExecutor(1)
    return ProcessPoolExecutor(count, get_context("spawn"), without_tensorflow.install)


def _fit(rows: Any, names: Any, config: dict[str, Any]) -> tuple[Any, Any]:
    """(weights, offsets) of the sum of both opinions, which are linear: a plane an intent, and chances of words.

    The second knows better what to make of rare words; together they err a tenth less (docs/adr/0007).
    """
    planes = LinearSVC(C=config["C"], tol=1e-3, random_state=config["random_state"])
    planes.fit(rows, names)
    chances = MultinomialNB(alpha=config["smoothing"]).fit(rows, names)
    share = config["share_of_chances"]
    weights = planes.coef_ + share * chances.feature_log_prob_
    return weights.T, planes.intercept_ + share * chances.class_log_prior_


def _temperature(rows: Any, names: Any, config: dict[str, Any]) -> float:
    """The factor under which the confidences of held-out phrases are likeliest."""
    kinds, counts = np.unique(names, return_counts=True)
    if min(counts) < FEWEST or len(kinds) < 3:
        return TYPICAL
    share = HELD_OUT_OF_FEW if len(names) < FEW_PHRASES else HELD_OUT
    known, held = train_test_split(np.arange(len(names)), test_size=share, random_state=1, stratify=names)
    weights, offsets = _fit(rows[known], names[known], config)
    scores, right = rows[held] @ weights + offsets, np.searchsorted(kinds, names[held])
    logger.info("held_out", extra={"accuracy": round(float(np.mean(scores.argmax(1) == right)), 3)})
    return _likeliest_temperature(scores, right)


def _likeliest_temperature(scores: Any, right: Sequence[int]) -> float:
    def loss(temperature: float) -> float:
        heated = scores * temperature
        return float(np.mean(logsumexp(heated, axis=1) - heated[np.arange(len(right)), right]))

    return float(minimize_scalar(loss, bounds=(0.1, 20.0), method="bounded").x)
