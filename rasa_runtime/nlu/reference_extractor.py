"""Entities from the typed references of a masked text (`dni_1`, `otp_code_1`); nothing else is extracted."""

from __future__ import annotations

import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

REFERENCE = re.compile(r"\b([a-z]+(?:_[a-z]+)*)_(\d{1,3})\b")
EXTRACTOR = "ReferenceEntityExtractor"


def references(text: str) -> list[dict[str, Any]]:
    """The references of a masked text as Rasa entities, in order; the value is the reference itself."""
    return [
        {
            "entity": found[1],
            "value": found[0],
            "start": found.start(),
            "end": found.end(),
            "confidence_entity": 1.0,
            "extractor": EXTRACTOR,
        }
        for found in REFERENCE.finditer(text)
    ]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ReferenceEntityExtractor(GraphComponent):
    """Adds the typed references of a message to its entities."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ReferenceEntityExtractor:
        """A component without settings or training."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds entities to each message."""
        for message in messages:
            found = references(message.get(TEXT) or "")
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages
