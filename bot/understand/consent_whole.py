"""A yes to all that was asked, "sí a todo", with nothing beside it that takes any of it away."""

import itertools
from collections.abc import Sequence

from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import Sign
from duties.kinds import MARKETING, Purpose

_TAKING_AWAY = {"NO", "ONLY", "EXCEPT", "BUT", "REST", "PART", "THAT_ONE", "FIRST", "SECOND"}
_WIDE = {"RECORD", "DO_RECORD", "ADVERTISING", "CHANNELS"}
_BETWEEN = {"LINK", "_"}


def is_whole(signs: Sequence[Sign], asked: Sequence[Purpose]) -> bool:
    """ "sí a todo, ya puede grabar" grants all; "sí a todo, por correo" may mean less."""
    labels = {label for label, _, _ in signs}
    if not _says_all(signs) or labels & _TAKING_AWAY:
        return False
    narrow = (labels & set(TOPICS)) - _WIDE
    purposes = frozenset[Purpose]().union(*(TOPICS[label] for label in narrow))
    return not narrow or purposes >= set(asked) & set(MARKETING)


def _says_all(signs: Sequence[Sign]) -> bool:
    said = [label for label, _, _ in signs if label not in _BETWEEN]
    return "TOTAL" in said or any(pair == ("YES", "ALL") for pair in itertools.pairwise(said))
