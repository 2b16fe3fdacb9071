"""The state that travels with the turn: what Rasa needs, and the offers that its replies made."""

import json
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import bindparam, select

from bot.offers import Offers
from store import Reading, UnitOfWork
from store.models import Conversation, DialogueState

_STATES = DialogueState.__table__.c
_SEALED = select(_STATES.state_sealed).where(_STATES.conversation_id == bindparam("wanted"))


SLOWER = "slower"  # the directive, and from then on the pace of every turn of the call


@dataclass
class TravellingState:
    """Loop, requested slot and slots for Rasa; offers, and the last reply's menu (tokens in key order), for us."""

    loop: str | None = None
    requested_slot: str | None = None
    slots: dict[str, Any] = field(default_factory=dict)
    offers: Offers = field(default_factory=Offers)
    menu: list[str] = field(default_factory=list)
    slower: bool = False  # speak more slowly (L110)
    silences: int = 0  # since the last turn

    def for_rasa(self) -> dict[str, Any]:
        """The part that Rasa is sent."""
        return {"loop": self.loop, "requested_slot": self.requested_slot, "slots": self.slots}

    def after(self, rasa_state: dict[str, Any]) -> "TravellingState":
        """The state after a turn; the offers go on."""
        return TravellingState(
            loop=rasa_state.get("loop"),
            requested_slot=rasa_state.get("requested_slot"),
            slots=rasa_state.get("slots") or {},
            offers=self.offers,
            slower=self.slower,
        )

    def to_json(self) -> str:
        """As text for the store."""
        return json.dumps(
            {
                **self.for_rasa(),
                "offers": self.offers.to_json(),
                "menu": self.menu,
                "slower": self.slower,
                "silences": self.silences,
            }
        )

    @classmethod
    def from_json(cls, text: str) -> "TravellingState":
        """Back from the store."""
        raw = json.loads(text)
        return cls(
            raw["loop"],
            raw["requested_slot"],
            raw["slots"],
            Offers(raw["offers"]),
            raw["menu"],
            raw["slower"],
            raw.get("silences", 0),
        )


def at_opening() -> TravellingState:
    """Where every conversation begins: the consent question has been asked by us, not by Rasa."""
    return TravellingState(loop="opening_form", requested_slot="record_consent")


def back_to_opening(state: TravellingState) -> TravellingState:
    """Where a conversation goes on in another language: at the consent question, unless a procedure has begun."""
    if state.loop not in (None, "opening_form"):
        return state
    return replace(at_opening(), offers=state.offers)


def load_state(read: Reading, conversation: Conversation) -> TravellingState:
    """The conversation's present state."""
    sealed = read.look(_SEALED, wanted=conversation.id).scalar_one()
    text = read.open_text(
        f"conversation:{conversation.id}", "dialogue_states", "state_sealed", conversation.id, sealed
    )
    return TravellingState.from_json(text)


def save_state(work: UnitOfWork, conversation: Conversation, state: TravellingState) -> None:
    """Store the state sealed, with the conversation's revision."""
    sealed = work.seal(
        f"conversation:{conversation.id}", "dialogue_states", "state_sealed", conversation.id, state.to_json()
    )
    work.replace(
        DialogueState(conversation_id=conversation.id, revision=conversation.revision, state_sealed=sealed)
    )
