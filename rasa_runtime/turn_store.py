"""A tracker store without a store: the tracker is built from the turn's own state and forgotten with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pluggy
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.plugin import plugin_manager
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from rasa_runtime import canonical_state
from rasa_runtime.turn import current_turn

hookimpl = pluggy.HookimplMarker("rasa")
PLUGIN_NAME = "amparo_turn_store"


class TurnStore(TrackerStore):
    """Builds the tracker of the turn being served and hands its end back to it; keeps nothing.

    Rasa wraps every store in FailSafeTrackerStore, which eats exceptions and then begins a new
    conversation. So nothing here raises to be seen: the connector looks whether the turn was built and saved.
    """

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The tracker of the current turn; None for anybody else's."""
        turn = current_turn()
        if turn is None or turn.id != sender_id:
            return None
        tracker = self.init_tracker(sender_id)
        tracker.update_with_events(canonical_state.events_of(turn.state), self.domain)
        turn.built, turn.events_before = tracker, len(tracker.events)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Gives the tracker to its own turn, which counts only if it grew from the one that was built."""
        turn = current_turn()
        if turn is not None and tracker is turn.built:
            turn.saved = tracker

    async def keys(self) -> Iterable[str]:
        """No conversation is kept, so there are none to name."""
        return []


class TurnStorePlugin:
    """Puts the turn store in Rasa's place for one; anything unexpected ends the start (fail closed)."""

    @hookimpl
    def create_tracker_store(
        self, endpoint_config: Any, domain: Domain | None, event_broker: EventBroker | None
    ) -> TrackerStore:
        """The only store there may be; RuntimeError if endpoints.yml asks for another one or for a broker."""
        if endpoint_config is not None:
            raise RuntimeError("endpoints.yml must not name a tracker_store: Rasa keeps nothing")
        if event_broker is not None:
            raise RuntimeError("endpoints.yml must not name an event_broker: Rasa tells nobody")
        return TurnStore(domain)


def install() -> None:
    """Registers the hook once; must run before Rasa loads its agent."""
    if not plugin_manager().has_plugin(PLUGIN_NAME):
        plugin_manager().register(TurnStorePlugin(), PLUGIN_NAME)
