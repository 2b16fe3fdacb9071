"""The dialogue's state as it travels: the fewest events from which Rasa goes on as if it had kept all."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from rasa.shared.core.constants import ACTION_LISTEN_NAME, REQUESTED_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

KEPT_OUTSIDE_FORMS = frozenset({"language"})
"""Slots that outlive a form; every other one starts anew, so that sessions never carry slots over."""


class StateUnknown(ValueError):
    """The state names a form or a slot that the loaded model does not have."""


@dataclass(frozen=True)
class State:
    """Active form, slot it asks for, and slots that differ from their initial value."""

    loop: str | None = None
    requested_slot: str | None = None
    slots: dict[str, Any] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The JSON shape of the contract."""
        return asdict(self)


def check(state: State, domain: Domain) -> None:
    """Raises StateUnknown unless the domain has the state's form and slots."""
    known = {slot.name for slot in domain.slots}
    if state.loop is not None and state.loop not in domain.form_names:
        raise StateUnknown("form")
    if not known.issuperset(state.slots):
        raise StateUnknown("slot")


def events_of(state: State) -> list[Event]:
    """The canonical events of a state, always ending in `action_listen`."""
    events: list[Event] = []
    slots = kept(state.loop, state.slots)
    if state.loop is not None:
        events += [ActionExecuted(state.loop), ActiveLoop(state.loop)]
        slots[REQUESTED_SLOT] = state.requested_slot
    events += [SlotSet(name, value) for name, value in sorted(slots.items())]
    return [*events, ActionExecuted(ACTION_LISTEN_NAME)]


def state_of(tracker: DialogueStateTracker) -> State:
    """The canonical state of a tracker between turns."""
    loop = tracker.active_loop_name
    changed = {
        name: slot.value
        for name, slot in tracker.slots.items()
        if slot.value != slot.initial_value and name != REQUESTED_SLOT
    }
    requested = tracker.get_slot(REQUESTED_SLOT) if loop else None
    return State(loop, requested, kept(loop, changed))


def kept(loop: str | None, slots: dict[str, Any]) -> dict[str, Any]:
    """Of these slots, those that the state rule keeps: all inside a form, a short list outside."""
    return {name: value for name, value in slots.items() if loop or name in KEPT_OUTSIDE_FORMS}
