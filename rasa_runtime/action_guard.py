"""Guards what Rasa would let pass: a failed action, one that never answers, a wording that is missing."""

from __future__ import annotations

import asyncio
import functools
from typing import Any

from jsonschema import Draft7Validator
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from rasa.shared.utils.schemas.events import EVENTS_SCHEMA

from rasa_runtime.turn import current_turn

_run = RemoteAction.run
_may_go_on = MessageProcessor._should_handle_message  # noqa: SLF001  # Rasa has no door for this
_generate = TemplatedNaturalLanguageGenerator.generate


class ActionFailed(RasaException):
    """An action gave no valid answer in time; says its name and nothing else."""


@functools.lru_cache(maxsize=1)
def _event_schemas() -> dict[str, Any]:
    """Rasa's own schema of each kind of event, compiled once: trying all 23 anew costs 13 ms a call."""
    kinds = EVENTS_SCHEMA["items"]["oneOf"]
    return {kind["properties"]["event"]["const"]: Draft7Validator(kind) for kind in kinds}


def _is_event(event: Any) -> bool:
    schema = _event_schemas().get(str(event.get("event"))) if isinstance(event, dict) else None
    return schema is not None and bool(schema.is_valid(event))


def _is_answer(result: Any) -> bool:
    if not isinstance(result, dict):
        return False
    events, responses = result.get("events", []), result.get("responses", [])
    return (
        isinstance(events, list)
        and isinstance(responses, list)
        and all(map(_is_event, events))
        and all(isinstance(response, dict) for response in responses)
    )


def _validate_action_result(self: RemoteAction, result: Any) -> bool:
    """What Rasa checks by a schema compiled anew at each call; here the same at a fraction of its cost."""
    if not _is_answer(result):
        raise ActionFailed(f"invalid answer of {self.name()}")
    return True


def _note(name: str) -> None:
    turn = current_turn()
    if turn is not None:
        turn.fail(name)


async def _guarded_run(
    self: RemoteAction,
    output_channel: OutputChannel,
    nlg: NaturalLanguageGenerator,
    tracker: DialogueStateTracker,
    domain: Domain,
) -> list[Event]:
    """Runs the action within what is left of its turn; whatever goes wrong is named on the turn."""
    turn = current_turn()
    if turn is not None and turn.failed:
        raise ActionFailed("an earlier action of this turn failed")
    seconds = turn.seconds_left() if turn else None
    try:
        return await asyncio.wait_for(_run(self, output_channel, nlg, tracker, domain), seconds)
    except (ActionExecutionRejection, asyncio.CancelledError):
        raise
    except Exception as error:  # noqa: BLE001  # the one place that sees every failure of an action, to name it
        _note(self.name())
        raise ActionFailed(f"{self.name()}: {type(error).__name__}") from None


async def _guarded_generate(
    self: TemplatedNaturalLanguageGenerator,
    utter_action: str,
    tracker: DialogueStateTracker,
    output_channel: str,
    **kwargs: Any,
) -> dict[str, Any] | None:
    """Words a response; one without wording for this channel is named, not skipped in silence."""
    response: dict[str, Any] | None = await _generate(self, utter_action, tracker, output_channel, **kwargs)
    if response is None:
        _note(utter_action)
    return response


def _should_handle_message(tracker: DialogueStateTracker) -> bool:
    """Ends the turn at its first failure: Rasa would go on as if the action had been done."""
    turn = current_turn()
    return not (turn and turn.failed) and _may_go_on(tracker)


def install() -> None:
    """Puts the guards in place of Rasa's own methods, for the whole process."""
    RemoteAction.run = _guarded_run
    RemoteAction._validate_action_result = _validate_action_result  # noqa: SLF001
    TemplatedNaturalLanguageGenerator.generate = _guarded_generate
    MessageProcessor._should_handle_message = staticmethod(_should_handle_message)  # noqa: SLF001
