"""The store that keeps nothing, also inside Rasa's FailSafeTrackerStore."""

from __future__ import annotations

import asyncio
import gc
import weakref

import pytest
from rasa.core.tracker_store import FailSafeTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig
from rasa_runtime import canonical_state, turn_store
from rasa_runtime.canonical_state import State
from rasa_runtime.turn import Turn, serving
from rasa_runtime.turn_store import TurnStore, TurnStorePlugin

from tests.rasa_runtime.bots import FIXTURE, Ours


@pytest.fixture
def store() -> FailSafeTrackerStore:
    """As Rasa's agent wraps it."""
    return FailSafeTrackerStore(TurnStore(Domain.load(str(FIXTURE / "domain.yml"))))


def test_the_tracker_is_built_from_the_turn(store: FailSafeTrackerStore) -> None:
    """And handed back to it."""
    with serving(Turn("t", State("whose_form", "document"))) as turn:
        tracker = asyncio.run(store.get_or_create_tracker("t"))
        asyncio.run(store.save(tracker))
    assert tracker.active_loop_name == "whose_form"
    assert turn.saved is tracker


def test_nobody_elses_tracker_counts(store: FailSafeTrackerStore) -> None:
    """Another sender's tracker, or one made anew, is dropped."""
    with serving(Turn("t", State())) as turn:
        asyncio.run(store.get_or_create_tracker("someone-else"))
        asyncio.run(store.save(DialogueStateTracker("t", [])))
    assert turn.saved is None


def test_a_store_that_breaks_does_not_make_a_turn(
    store: FailSafeTrackerStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FailSafe would begin a new conversation; that one is not saved as the turn's."""
    monkeypatch.setattr(canonical_state, "events_of", None)
    with serving(Turn("t", State())) as turn:
        tracker = asyncio.run(store.get_or_create_tracker("t"))
        asyncio.run(store.save(tracker))
    assert turn.saved is None


def test_no_tracker_is_kept_after_its_turn(ours: Ours) -> None:
    """Neither tracker, nor fallback copy, nor lock."""
    alive: list[weakref.ref[DialogueStateTracker]] = []
    seen = TurnStore.save

    async def watch(self: TurnStore, tracker: DialogueStateTracker) -> None:
        alive.append(weakref.ref(tracker))
        await seen(self, tracker)

    TurnStore.save = watch  # type: ignore[method-assign]
    try:
        for _ in range(20):
            ours.say("hola")
    finally:
        TurnStore.save = seen  # type: ignore[method-assign]
    gc.collect()
    assert len(alive) == 20 and not any(reference() for reference in alive)
    assert not ours.agent.lock_store.conversation_locks
    assert ours.agent.tracker_store._fallback_tracker_store is None


def test_another_store_or_broker_ends_the_start() -> None:
    """Fail closed: RuntimeError is not among the errors that Rasa eats."""
    turn_store.install()
    with pytest.raises(RuntimeError):
        TrackerStore.create(EndpointConfig(type="sql"))
    with pytest.raises(RuntimeError):
        TurnStorePlugin().create_tracker_store(None, None, object())


def test_the_hook_gives_our_store_and_is_registered_once() -> None:
    """In Rasa's own factory."""
    turn_store.install()
    turn_store.install()
    assert isinstance(TrackerStore.create(None), TurnStore)
    assert asyncio.run(TurnStore(None).keys()) == []
