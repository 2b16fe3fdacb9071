"""A sentence that says what is not wanted: the classifier is heard, but may not begin just that."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, TEXT

from rasa_runtime.nlu.decision import ACT, ALSO, DECISION, OPTIONS, UNCLEAR

Parse = Callable[[str], Awaitable[dict[str, Any]]]
NOTHING_ELSE = "cancel_flow"
WITHDRAWALS = frozenset({"withdraw_consent", "consent_refuse"})


async def heard_without(parse: Parse, text: str, rest: str, ruled_out: frozenset[str]) -> dict[str, Any]:
    """What the text means; if the classifier took what was declined for a wish, what the rest of it means."""
    whole = await parse(text)
    if not ruled_out or _stands(whole, ruled_out):
        return whole
    if not rest:
        return {**whole, INTENT: {"name": NOTHING_ELSE, "confidence": 1.0}, **_plain(ACT)}
    besides = whole if rest == text else await parse(rest)
    if besides.get(DECISION, ACT) != ACT and _withdraws(whole):
        return whole
    if _intents(besides) & ruled_out:
        fallback = {"name": DEFAULT_NLU_FALLBACK_INTENT_NAME, "confidence": 1.0}
        besides = {**besides, INTENT: fallback, **_plain(UNCLEAR)}
    return {**besides, TEXT: text}


def _stands(parse: dict[str, Any], ruled_out: frozenset[str]) -> bool:
    return parse.get(DECISION, ACT) == ACT and not _intents(parse) & ruled_out


def _withdraws(parse: dict[str, Any]) -> bool:
    """Withdrawing is the whole of it, then: the rest says nothing."""
    return parse.get(DECISION, ACT) == ACT and parse[INTENT]["name"] in WITHDRAWALS


def _intents(parse: dict[str, Any]) -> set[str]:
    return {parse[INTENT]["name"], *parse.get(ALSO, []), *parse.get(OPTIONS, [])}


def _plain(decision: str) -> dict[str, Any]:
    return {DECISION: decision, OPTIONS: [], ALSO: []}
