"""Replacing identifiers by typed references (`dni_1`) and dropping cards, in one pass over the text."""

from collections.abc import Mapping, Sequence

from bot.understand.cards import KIND as CARD
from bot.understand.cards import RETIRED
from bot.understand.found import Placed
from bot.understand.heard import Entity
from bot.understand.words import Word

_OPEN_KINDS = {"time"}


def mask(
    text: str, words: Sequence[Word], placed: Sequence[Placed], taken: Mapping[str, int]
) -> tuple[str, str, tuple[Entity, ...]]:
    """The text without cards, the masked text, and the entities with their references."""
    counts = dict(taken)
    references: dict[tuple[str, str], str] = {}
    kept: list[str] = []
    masked: list[str] = []
    entities: list[Entity] = []
    last = 0
    for item in placed:
        start, end = words[item.first].start, words[item.after - 1].end
        between, said = text[last:start], text[start:end]
        last = end
        if item.found.kind == CARD:
            kept += [between, RETIRED]
            masked += [between, RETIRED]
            continue
        entity = _entity(item, counts, references)
        entities.append(entity)
        kept += [between, said]
        masked += [between, _spaced(masked, between, entity.reference or said)]
    return "".join([*kept, text[last:]]), "".join([*masked, text[last:]]), tuple(entities)


def _spaced(masked: Sequence[str], between: str, shown: str) -> str:
    """Two references that touched are kept apart."""
    return f" {shown}" if masked and not between else shown


def _entity(item: Placed, counts: dict[str, int], references: dict[tuple[str, str], str]) -> Entity:
    found = item.found
    reference = None if found.kind in _OPEN_KINDS else _reference(found.kind, found.value, counts, references)
    return Entity(found.kind, found.value, reference, found.valid, found.problem, found.confirmed)


def _reference(kind: str, value: str, counts: dict[str, int], references: dict[tuple[str, str], str]) -> str:
    """The same value twice in one text has one reference."""
    if (kind, value) not in references:
        counts[kind] = counts.get(kind, 0) + 1
        references[kind, value] = f"{kind}_{counts[kind]}"
    return references[kind, value]
