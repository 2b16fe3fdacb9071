"""Reads every language of `bot/data`: a reply outside `es` is said only while `language` is that of its folder."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.importers import utils
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.training_data import TrainingData

FIRST = "es"  # whose replies need no condition
CHANNELS = ("voice", "chat")
Variants = list[dict[str, Any]]


class LanguagesImporter(RasaFileImporter):
    """Rasa's own importer lets a reply in one file replace that of the same name in another; this one adds it."""

    def get_nlu_data(self, language: str | None = FIRST) -> TrainingData:
        """Phrases, each with its language as metadata, and the replies of all languages together."""
        read = self._read
        responses: dict[str, Variants] = {}
        for data in read:
            for name, variants in data.responses.items():
                responses.setdefault(name, []).extend(variants)
        examples = [example for data in read for example in data.training_examples]
        return TrainingData(examples, responses=responses)

    @cached_property
    def _read(self) -> list[TrainingData]:
        """Once: Rasa asks three times, and each reading takes seconds."""
        return [self._of_language(each, files) for each, files in self._files().items()]

    def _files(self) -> dict[str, list[str]]:
        """The files of each language, Spanish first; a file in no folder of a language is Spanish."""
        found: dict[str, list[str]] = {FIRST: []}
        for name in self._nlu_files:
            folders = [part for part in Path(name).parts[-3:-1] if len(part) == 2]
            found.setdefault(folders[-1] if folders else FIRST, []).append(name)
        return found

    def _of_language(self, language: str, files: list[str]) -> TrainingData:
        data: TrainingData = utils.training_data_from_paths(files, language)
        if language == FIRST:
            return data
        for example in data.training_examples:
            example.set("metadata", {"language": language})
        data.responses = {name: _only_in(language, each) for name, each in data.responses.items()}
        return data

    def get_domain(self) -> Domain:
        """The domain; its replies come with the phrases."""
        return super().get_domain()


def _only_in(language: str, variants: Variants) -> Variants:
    """The variants under their condition, each for one channel: to Rasa a channel counts more than a condition."""
    condition = [{"type": "slot", "name": "language", "value": language}]
    own = {variant.get("channel"): variant for variant in variants}
    return [
        {**own.get(channel, own.get(None, {})), "channel": channel, "condition": condition}
        for channel in CHANNELS
        if channel in own or None in own
    ]
