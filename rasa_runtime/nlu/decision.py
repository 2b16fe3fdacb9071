"""Whether to act on the likeliest intent, to ask which of two was meant, or to admit that nothing was understood."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from rasa_runtime.nlu.bare_words import is_bare_cancellation, is_bare_copy, names_nothing
from rasa_runtime.nlu.spanish_text import plain

RANKING, PARTS, DECISION, OPTIONS, ALSO = "intent_ranking", "intents_of_parts", "decision", "options", "also"
PARTNERS = 4  # of the ranking may be asked together
ACT, ASK, UNCLEAR = "act", "ask", "unclear"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Decision(GraphComponent):
    """Sets `decision`, `options` and `also`; unless it is «act», the intent becomes `nlu_fallback`.

    A procedure writes to the store in somebody's name: it takes more to begin one than to answer a question.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        self._config = config
        self._procedures = frozenset(config["procedures"])

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Chances from 0 to 1: `act`, `act_procedure` for `procedures`, and `ask` for the two likeliest together.

        Several procedures in one sentence: `act_part` for each in its clause, `act_together` for all in the whole.
        `cancellation`: the two intents that a bare «cancelar» may mean. `copy`: what a bare «una copia» does.
        """
        return {
            "act": 0.5,
            "act_procedure": 0.7,
            "ask": 0.5,
            "act_part": 0.9,
            "act_together": 0.6,
            "procedures": [],
            "cancellation": [],
            "copy": "request_access",
        }

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Decision:
        """Nothing is learnt."""
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Decides for each message by its ranking."""
        for message in messages:
            ranking = message.get(RANKING) or []
            asked = self._asked_together(ranking, message.get(PARTS) or [])
            message.set(ALSO, asked[1:], add_to_output=True)
            if asked:
                message.set(
                    INTENT, next(each for each in ranking if each["name"] == asked[0]), add_to_output=True
                )
            decision, options = (
                (ACT, []) if asked else self._by_words(message, ranking) or self._decide(ranking)
            )
            message.set(DECISION, decision, add_to_output=True)
            message.set(OPTIONS, options, add_to_output=True)
            if decision != ACT:
                message.set(INTENT, _fallback(ranking), add_to_output=True)
        return messages

    def _asked_together(self, ranking: list[dict[str, Any]], parts: list[dict[str, Any]]) -> list[str]:
        """Several procedures in one sentence, in their order: each sure in its part and likeliest in the whole."""
        likeliest = {each["name"]: each["confidence"] for each in ranking[:PARTNERS]}
        sure = [each["name"] for each in parts if each["confidence"] >= self._config["act_part"]]
        asked = [name for name in dict.fromkeys(sure) if name in self._procedures and name in likeliest]
        together = sum(likeliest[name] for name in asked)
        return asked if len(asked) > 1 and together >= self._config["act_together"] else []

    def _by_words(self, message: Message, ranking: list[dict[str, Any]]) -> tuple[str, list[str]] | None:
        """What words decide alone, however sure the classifier may be."""
        words = plain(message.get(TEXT) or "")
        if is_bare_copy(words) and ranking and ranking[0]["name"] == self._config["copy"]:
            return ACT, []
        if self._config["cancellation"] and is_bare_cancellation(words):
            return ASK, list(self._config["cancellation"])
        return (UNCLEAR, []) if names_nothing(words) else None

    def _decide(self, ranking: list[dict[str, Any]]) -> tuple[str, list[str]]:
        if not ranking or ranking[0]["name"] is None:
            return UNCLEAR, []
        first, second = ranking[0], ranking[1] if len(ranking) > 1 else {"name": None, "confidence": 0.0}
        needed = self._config["act_procedure" if first["name"] in self._procedures else "act"]
        if first["confidence"] >= needed:
            return ACT, []
        if second["name"] is not None and first["confidence"] + second["confidence"] >= self._config["ask"]:
            return ASK, [first["name"], second["name"]]
        return UNCLEAR, []


def _fallback(ranking: list[dict[str, Any]]) -> dict[str, Any]:
    best = ranking[0]["confidence"] if ranking else 0.0
    return {"name": DEFAULT_NLU_FALLBACK_INTENT_NAME, "confidence": 1.0 - best}
