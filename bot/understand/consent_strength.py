"""How firmly an answer speaks: an explicit act about what was asked, a bare act, or a word that could be anything."""

from collections.abc import Sequence
from enum import IntEnum

from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import Sign


class Strength(IntEnum):
    """WEAK: "sí". BARE: "acepto", of something. EXPLICIT: "sí, graben", "le doy permiso", "sí a todo", "SMS no"."""

    WEAK = 0
    BARE = 1
    EXPLICIT = 2


_ACTS = {"YES", "GRANT", "PERMIT", "WANT", "SEND", "ONLY", "EXCEPT", "REST", "NO", "ALSO", "THAT_ONE"}
_ACTS_ON_ALL = {"YES", "GRANT", "WANT", "EXCEPT", "NO"}
_BY_THEMSELVES = {"CONSENT", "DO_RECORD", "TOTAL"}
_SAYING = {"digo", "contesto", "respondo", "respuesta"}


def strength(signs: Sequence[Sign]) -> Strength:
    """The strongest that these signs amount to."""
    labels = {label for label, _, _ in signs}
    topics = labels & set(TOPICS)
    if labels & _BY_THEMSELVES or (topics and labels & _ACTS) or ("ALL" in labels and labels & _ACTS_ON_ALL):
        return Strength.EXPLICIT
    return Strength.BARE if "GRANT" in labels else Strength.WEAK
