"""The open turn as an action sees it: what was heard, in which conversation, and the means to answer."""

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy import select

from bot.actions.means import Means
from bot.close_turn import spell
from bot.offers import Offer
from bot.questions import ANYTHING_ELSE
from bot.reveal import value_of
from bot.understand import Entity, Heard
from bot.understand.declined import Declined, find_declined
from duties.consent_answer import Answer
from duties.kinds import Right
from duties.long_dates import long_date
from settings import Settings, in_language
from store import UnitOfWork
from store.models import Conversation, Message, Turn


class TurnInHand:
    """Wraps a unit of work that is inside its turn's fence."""

    def __init__(
        self, work: UnitOfWork, settings: Settings, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> None:
        self.work = work
        self._dispatcher = dispatcher
        self.slots: dict[str, Any] = tracker.slots
        self.intent: str = (tracker.latest_message.get("intent") or {}).get("name") or ""
        self.confidence: float = (tracker.latest_message.get("intent") or {}).get("confidence") or 0.0
        self.options: list[str] = tracker.latest_message.get("options") or []  # what may have been meant
        self.also: list[str] = tracker.latest_message.get("also") or []  # asked in the same sentence
        self.loop: str | None = (tracker.active_loop or {}).get("name")
        self.filled: dict[str, str] = {}  # slots that a deed answers before the form of its next step begins
        self.dropped: list[Right] = []  # what waited and was declined in this turn
        self.withdrawn = False  # whether the record's consent was, beside something else
        self.heeded = False  # whether what was declined has been answered
        self.after_commit: list[Callable[[Means], None]] = []
        self.row = work.session.get_one(Turn, tracker.sender_id)
        self.conversation = work.session.get_one(Conversation, self.row.conversation_id)
        self.settings = in_language(settings, self.conversation.language)

    @cached_property
    def _document(self) -> dict[str, Any]:
        text = self.work.open_text(
            f"conversation:{self.conversation.id}",
            "turns",
            "heard_sealed",
            self.row.id,
            self.row.heard_sealed,
        )
        document: dict[str, Any] = json.loads(text)
        return document

    @cached_property
    def heard(self) -> Heard:
        """What was understood."""
        return Heard.from_plain(self._document["heard"])

    @cached_property
    def declined(self) -> Declined:
        """What these words say is not wanted; a button says nothing of the kind."""
        return Declined() if self.offer else find_declined(self.heard.masked, self.conversation.language)

    @cached_property
    def offer(self) -> Offer | None:
        """The button or key that was pressed."""
        raw = self._document["offer"]
        return Offer(**raw) if raw else None

    @property
    def switched(self) -> bool:
        """Whether the conversation went over to another language in this turn."""
        return bool(self._document.get("switched"))

    @property
    def language_asked(self) -> str:
        """The language spoken or asked for in this turn, if it was another."""
        return str(self._document.get("language_asked") or "")

    @property
    def choice(self) -> str | None:
        """The choice that the pressed button stands for."""
        return self.offer.choice if self.offer else None

    @property
    def keyed(self) -> str:
        """The keys pressed on the telephone, as digits."""
        return str(self._document["keys"] or "")

    @property
    def topics(self) -> frozenset[str]:
        """What was talked about; the publicity button counts as its words."""
        return self.heard.topics | ({"advertising"} if self.choice == "publicity" else set())

    @property
    def text(self) -> str:
        """The clear words of this turn."""
        return self.offer.title if self.offer and not self.offer.said else self.heard.text

    @property
    def said_at(self) -> datetime:
        """When the words were said; those that were asked back about count from their first time (L43)."""
        if self.offer is None or self.offer.said is None:
            return self.work.now
        return self.work.session.get_one(Turn, self.offer.said).opened_at

    @property
    def voice(self) -> bool:
        """Whether this is a call."""
        return self.conversation.channel == "voice"

    def entity(self, *kinds: str) -> Entity | None:
        """The first entity of one of these kinds that was heard, valid ones first."""
        found = [entity for entity in self.heard.entities if entity.kind in kinds]
        return next((entity for entity in found if entity.valid), found[0] if found else None)

    def value(self, reference: str) -> str:
        """The clear identifier behind a typed reference of this conversation."""
        return value_of(self.work, self.conversation, reference)

    def say(self, response: str, **values: str) -> None:
        """Say one of the domain's responses, with its values filled in by Rasa."""
        self._dispatcher.utter_message(response=response, **values)

    def say_text(self, text: str) -> None:
        """Say words that are no response of the domain."""
        self._dispatcher.utter_message(text=text)

    def offer_buttons(self, response: str, buttons: list[dict[str, str]], **values: str) -> None:
        """Say a response with these buttons, or keys in their order."""
        self._dispatcher.utter_message(response=response, buttons=buttons, **values)

    def put_question(self, name: str) -> None:
        """Note what has been asked besides a form's own question."""
        self._dispatcher.utter_message(json_message={"question": name})

    def ask_what_else(self) -> None:
        """Ask for another matter; «no, gracias» to this question ends the conversation."""
        self.say("utter_anything_else")
        self.put_question(ANYTHING_ELSE)

    def direct(self, directive: str, **values: str) -> None:
        """Order the channel to do something: dial, hang up, end."""
        self._dispatcher.utter_message(json_message={"directive": directive, **values})

    def spell(self, reference: str) -> str:
        """A reference as this channel can tell it."""
        return spell(reference, self.conversation.channel)

    def date(self, day: date) -> str:
        """A date in the words of the conversation's language."""
        return long_date(day, self.conversation.language)

    def question_asked(self) -> str:
        """The exact words of the question that this turn answers: the consent card's for its buttons."""
        messages = select(Message).where(
            Message.conversation_id == self.conversation.id, Message.sender == "bot"
        )
        about_card = self.offer is not None and self.offer.question == "record_consent"
        if about_card and self.row.question != "record_consent":
            message = self.work.session.scalars(
                messages.where(Message.turn_id.is_(None)).order_by(Message.position.desc()).limit(1)
            ).first()
        else:
            message = self.work.session.scalars(messages.order_by(Message.position.desc()).limit(1)).first()
        if message is None:
            return ""
        return self.work.open_text(message.owner, "messages", "text_sealed", message.id, message.text_sealed)

    def answer(self, rule: str | None = None) -> Answer:
        """The evidence of what was answered in this turn to the question just asked (L19)."""
        pressed = "key" if self.voice else "button"
        spoken = "words" if self.text.strip() else "none"
        kind = pressed if self.offer is not None else spoken
        confidence = self._document["confidence"]
        return Answer(
            kind=kind,
            text=self._document["keys"] or self.text,
            question=self.question_asked(),
            rule=rule or (f"{kind}:{self.offer.intent}" if self.offer else self.heard.consent.rule),
            confidence=None if confidence is None else round(confidence * 100),
        )


def go(step: str, **filled: str) -> list[EventType]:
    """The events that send the dialogue's rules to their next step; `filled` are slots answered by now."""
    return [*(SlotSet(name, value) for name, value in filled.items()), SlotSet("next", step)]
