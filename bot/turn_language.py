"""What a turn does to the conversation's language: it goes over to another before its words are understood."""

from dataclasses import dataclass
from typing import Any

from bot.dialogue_state import TravellingState, back_to_opening
from bot.incoming import Incoming
from bot.language_change import LanguageChange, begin_language, language_change
from settings import Settings
from store import UnitOfWork
from store.models import Conversation


@dataclass(frozen=True)
class TurnLanguage:
    """The change that these words ask for, if any, and the notice that a chat was given for it."""

    change: LanguageChange | None = None
    notice: tuple[dict[str, Any], ...] = ()

    @property
    def switched(self) -> bool:
        """Whether the conversation goes on in another language."""
        return self.change is not None and self.change.served

    def state_in_it(self, state: TravellingState) -> TravellingState:
        """Where the dialogue stands now."""
        return back_to_opening(state) if self.switched else state

    def facts(self) -> dict[str, Any]:
        """What the turn's sealed document keeps of it."""
        if self.change is None:
            return {}
        return {
            "language_asked": self.change.language,
            "switched": self.change.served,
            "notice": list(self.notice),
        }


def settle_language(
    work: UnitOfWork, conversation: Conversation, incoming: Incoming, settings: Settings
) -> TurnLanguage:
    """Begin the language that these words are in or ask for, where the bot speaks it."""
    change = language_change(work, conversation, incoming, settings)
    if change is None or not change.served:
        return TurnLanguage(change)
    return TurnLanguage(change, tuple(begin_language(work, conversation, change.language, settings)))
