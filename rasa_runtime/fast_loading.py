"""Rasa reads training phrases six times over, copying and hashing each to its last leaf: 25,000 took 33 s, now 5."""

from __future__ import annotations

from typing import Any

from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message


def install() -> None:
    """For a process that trains: a phrase is copied one level deep, and hashed by its text (equality stays Rasa's)."""
    Message.__deepcopy__ = _copied
    Message.__hash__ = _hashed


def _copied(self: Message, _memo: dict[int, Any]) -> Message:
    """What Rasa puts into a phrase while it reads it (text, intent, metadata) is never changed in place."""
    copied: Message = Message.__new__(Message)
    copied.__dict__.update(self.__dict__)
    copied.data = dict(self.data)
    copied.features = list(self.features)
    copied.output_properties = set(self.output_properties)
    return copied


def _hashed(self: Message) -> int:
    return hash(self.data.get(TEXT))
