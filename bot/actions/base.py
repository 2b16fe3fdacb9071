"""What every action shares: it runs in a thread, inside its turn's fence, in one unit of work."""

import asyncio
from abc import ABC, abstractmethod
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.circumstances import heed_circumstances
from bot.actions.consent_voided import void_consent
from bot.actions.declining_rights import heed_declined
from bot.actions.matters import Deed, carry_out
from bot.actions.means import Means
from bot.actions.turn_in_hand import TurnInHand, go


class DutyAction(Action, ABC):  # type: ignore[misc]  # rasa-sdk's Action is untyped
    """An action of ours. Subclasses give `NAME` and `act`; raising anything fails the turn."""

    NAME: ClassVar[str]

    def __init__(self, means: Means) -> None:
        self.means = means

    def name(self) -> str:
        """Rasa's name of the action."""
        return self.NAME

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Act on the open turn; raises TurnClosed when the turn is no longer open."""
        return await asyncio.to_thread(self._run, dispatcher, tracker)

    @abstractmethod
    def act(self, turn: TurnInHand) -> list[EventType]:
        """The deed. Its unit of work is committed when it returns."""

    def _run(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        with self.means.store.unit_of_work("bot", turn_id=tracker.sender_id) as work:
            turn = TurnInHand(work, self.means.settings, dispatcher, tracker)
            heed_circumstances(turn)
            void_consent(turn)
            mark = heed_declined(turn)
            events = [*mark, *self.act(turn)]
            work.commit()
        for order in turn.after_commit:
            order(self.means)
        return events


def deed_action(name: str, deed: Deed) -> type[DutyAction]:
    """The action of that name which does one deed and sends the rules to its next step."""

    class DeedAction(DutyAction):
        NAME = name

        def act(self, turn: TurnInHand) -> list[EventType]:
            return go(carry_out(deed, turn), **turn.filled)

    DeedAction.__name__ = name
    return DeedAction
