"""The fixture bot, trained once: ours with state in the turn, theirs as Rasa keeps it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore, TrackerStore
from rasa.utils.endpoints import EndpointConfig
from rasa_runtime import action_guard, shortcuts, turn_store
from rasa_runtime.canonical_state import State
from rasa_runtime.connector import take_turn
from rasa_runtime.output import TurnOutput
from rasa_runtime.places import CONFIG
from rasa_runtime.request_shape import TurnRequest
from rasa_runtime.train import train

from tests.rasa_runtime.stub_actions import StubActions

FIXTURE = Path(__file__).parent / "fixture"


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture bot trained with the repository's own config.yml."""
    return train(CONFIG, FIXTURE / "domain.yml", FIXTURE / "data", tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="session")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """One event loop for all turns, as in the server."""
    made = asyncio.new_event_loop()
    yield made
    made.close()


@pytest.fixture
def actions() -> Iterator[StubActions]:
    """A well-behaved action server."""
    stub = StubActions()
    yield stub
    stub.close()


class Ours:
    """One conversation after another through the connector, state carried by the test."""

    def __init__(self, agent: Agent, loop: asyncio.AbstractEventLoop) -> None:
        self.agent, self.loop = agent, loop
        self.state: dict[str, Any] = State().as_dict()
        self.turns = 0

    def say(self, text: str, channel: str = "chat", parse_data: Any = None) -> dict[str, Any]:
        """One turn; the next one starts from the state it returned."""
        self.turns += 1
        asked = TurnRequest(f"turn-{id(self)}-{self.turns}", channel, text, parse_data, State(**self.state))
        answer = self.loop.run_until_complete(take_turn(self.agent, asked))
        self.state = answer["state"]
        return answer


class Theirs:
    """The same bot with the tracker that Rasa keeps by itself."""

    def __init__(self, agent: Agent, loop: asyncio.AbstractEventLoop) -> None:
        self.agent, self.loop = agent, loop
        self.sender = f"conversation-{time.monotonic_ns()}"

    def say(self, text: str) -> list[dict[str, Any]]:
        """What Rasa says, replaying the whole conversation."""
        output = TurnOutput("chat")
        self.loop.run_until_complete(self.agent.handle_message(UserMessage(text, output, self.sender)))
        return output.messages


def _agent(model: Path, stub: StubActions, store: TrackerStore) -> Agent:
    action_guard.install()
    endpoint = EndpointConfig(f"http://127.0.0.1:{stub.port}/webhook", enable_selective_domain=True)
    return Agent.load(str(model), tracker_store=store, action_endpoint=endpoint)


@pytest.fixture
def ours(model: Path, actions: StubActions, loop: asyncio.AbstractEventLoop) -> Ours:
    """The fixture bot with state in the turn and every shortcut, as it is served."""
    agent = _agent(model, actions, turn_store.TurnStore(None))
    shortcuts.install(agent)
    return Ours(agent, loop)


@pytest.fixture
def theirs(model: Path, actions: StubActions, loop: asyncio.AbstractEventLoop) -> Theirs:
    """The fixture bot as Rasa runs it."""
    agent = _agent(model, actions, InMemoryTrackerStore(None))
    return Theirs(agent, loop)
