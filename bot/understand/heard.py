"""What was understood of one turn: the text, its masked form, the entities, the topics and the consent answer."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from duties.kinds import Purpose

type Outcome = Literal["yes", "no", "scope", "doubtful"]


@dataclass(frozen=True)
class Entity:
    """One thing that was said, in its canonical form.

    `reference` is its name in the masked text. `problem` says which part to look at ("letra", "control", "fecha",
    "numero", "dominio"), never whether anybody is known by it. `confirmed` is False when we completed it ourselves.
    """

    kind: str
    value: str = field(repr=False)
    reference: str | None = None
    valid: bool = True
    problem: str | None = None
    confirmed: bool = True


@dataclass(frozen=True)
class ConsentAnswer:
    """How the words count as an answer, and the rule that decided (L15, L19).

    `granted` and `refused` hold only what is certain; a purpose in neither was not answered.
    """

    outcome: Outcome
    granted: tuple[Purpose, ...]
    refused: tuple[Purpose, ...]
    rule: str

    @property
    def purposes(self) -> tuple[Purpose, ...]:
        """The purposes granted."""
        return self.granted


@dataclass(frozen=True)
class Heard:
    """One turn as understood. `text` is what may be sealed, `masked` what Rasa and logs of training may see."""

    text: str = field(repr=False)
    masked: str = field(repr=False)
    entities: tuple[Entity, ...]
    topics: frozenset[str]
    consent: ConsentAnswer

    def first(self, *kinds: str) -> Entity | None:
        """The first entity of one of these kinds."""
        return next((entity for entity in self.entities if entity.kind in kinds), None)

    def plain(self) -> dict[str, Any]:
        """Everything in plain values; they are personal and are to be sealed."""
        return {
            "text": self.text,
            "masked": self.masked,
            "entities": [vars(entity) for entity in self.entities],
            "topics": sorted(self.topics),
            "consent": vars(self.consent),
        }

    def to_json(self) -> str:
        """`plain` as JSON."""
        return json.dumps(self.plain(), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The turn that `to_json` wrote."""
        return cls.from_plain(json.loads(text))

    @classmethod
    def from_plain(cls, raw: Mapping[str, Any]) -> Self:
        """The turn that `plain` gave."""
        consent = raw["consent"]
        return cls(
            text=raw["text"],
            masked=raw["masked"],
            entities=tuple(Entity(**entity) for entity in raw["entities"]),
            topics=frozenset(raw["topics"]),
            consent=ConsentAnswer(
                outcome=consent["outcome"],
                granted=tuple(Purpose(purpose) for purpose in consent["granted"]),
                refused=tuple(Purpose(purpose) for purpose in consent["refused"]),
                rule=consent["rule"],
            ),
        )
