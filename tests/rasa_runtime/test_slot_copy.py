"""A copied slot is what `copy.copy` makes of it."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from rasa.shared.core import slots
from rasa.shared.core.slots import Slot
from rasa_runtime import slot_copy
from rasa_runtime.slot_copy import SlotsUnknown

KINDS: list[Slot] = [
    slots.TextSlot("t", [{"type": "custom"}], initial_value="es"),
    slots.BooleanSlot("b", []),
    slots.FloatSlot("f", [], initial_value=0.2, max_value=3.0, min_value=-1.0),
    slots.ListSlot("l", [], initial_value=["a"]),
    slots.CategoricalSlot("c", [], values=["whose", "proof"]),
    slots.AnySlot("a", [], initial_value={"k": 1}, influence_conversation=False),
]


@pytest.mark.parametrize("slot", KINDS, ids=lambda slot: str(slot.type_name))
def test_a_copy_is_the_one_that_python_makes(slot: Slot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of every kind; the values are shared, the slot is not."""
    monkeypatch.delattr(Slot, "__copy__", raising=False)
    expected = copy.copy(slot)
    slot_copy.install()
    made = copy.copy(slot)
    assert type(made) is type(expected) and vars(made) == vars(expected)
    assert all(vars(made)[name] is vars(expected)[name] for name in vars(made))
    before = dict(vars(slot))
    made.value = "proof" if slot.type_name == "categorical" else None
    assert vars(slot) == before and made.has_been_set


@pytest.mark.parametrize(
    "own",
    [
        {"__slots__": ("elsewhere",)},
        {"__copy__": lambda slot: slot},
        {"__getstate__": dict},
        {"__reduce__": lambda slot: (type(slot), ())},
    ],
    ids=lambda own: next(iter(own)),
)
def test_a_kind_that_is_more_than_its_attributes_ends_the_start(own: dict[str, Any]) -> None:
    """Nor is one with a way of its own to be copied passed over."""
    kind = type("OddSlot", (slots.TextSlot,), own)
    assert not slot_copy._is_plain(kind)


def test_it_is_looked_at_before_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """All kinds that are known."""
    monkeypatch.setattr(slot_copy, "all_subclasses", lambda _: [slots.TextSlot, int])
    monkeypatch.setattr(slot_copy, "_is_plain", lambda kind: kind is slots.TextSlot)
    with pytest.raises(SlotsUnknown):
        slot_copy.install()
