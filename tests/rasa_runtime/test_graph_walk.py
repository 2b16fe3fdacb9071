"""The graph gives what dask makes of it, in fewer steps."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.interface import GraphRunner
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_runtime import canonical_state, graph_walk
from rasa_runtime.canonical_state import State
from rasa_runtime.graph_walk import GraphUnknown

from tests.rasa_runtime.bots import Theirs

PHRASES = [
    "hola",
    "quiero borrar mis datos",
    "mi dni es dni_1",
    "/restart",
    '/ask_dpo{"dni": "x"}',
    "xyzzy",
    "",
]
Pair = tuple[Agent, GraphRunner, GraphRunner]


@pytest.fixture
def pair(theirs: Theirs) -> Pair:
    """An agent, dask's runner over its nodes and ours over the same."""
    dask = theirs.agent.processor.graph_runner
    graph_walk.install(theirs.agent)
    return theirs.agent, dask, theirs.agent.processor.graph_runner


def understood(runner: GraphRunner, agent: Agent, text: str) -> Any:
    """What the runner makes of a text."""
    given = {
        "__message__": [UserMessage(text, message_id="m")],
        "__tracker__": DialogueStateTracker("t", agent.domain.slots),
    }
    target = agent.processor.model_metadata.nlu_target
    return runner.run(given, [target])[target][0].as_dict()


@pytest.mark.parametrize("text", PHRASES)
def test_a_text_is_understood_the_same(pair: Pair, text: str) -> None:
    """Intent, ranking and entities to the last digit."""
    agent, dask, ours = pair
    assert understood(ours, agent, text) == understood(dask, agent, text)


@pytest.mark.parametrize("state", [State(), State("whose_form", "document"), State("proof_form", "code")])
def test_the_next_action_is_predicted_the_same(pair: Pair, state: State) -> None:
    """Probabilities, policy and events, under the names of the targets alone."""
    agent, dask, ours = pair
    tracker = DialogueStateTracker("t", agent.domain.slots)
    tracker.update_with_events(canonical_state.events_of(state), agent.domain)
    target = agent.processor.model_metadata.core_target
    asked = [runner.run({"__tracker__": tracker}, [target]) for runner in (dask, ours)]
    assert asked[0].keys() == asked[1].keys() == {target}
    assert vars(asked[0][target]) == vars(asked[1][target])


def test_a_missing_input_is_refused_the_same(pair: Pair) -> None:
    """Rather than run with nothing."""
    agent, *runners = pair
    for runner in runners:
        with pytest.raises(GraphRunError, match="Missing input"):
            runner.run({}, [agent.processor.model_metadata.core_target])


def test_an_input_with_the_name_of_a_node_is_refused_the_same(pair: Pair) -> None:
    """Dask would take the node for the value."""
    agent, *runners = pair
    for runner in runners:
        with pytest.raises(GraphRunError):
            runner.run({"__tracker__": "domain_provider"}, [agent.processor.model_metadata.core_target])


def test_a_node_that_breaks_is_told_the_same(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the type of its error."""
    agent, *runners = pair
    target = agent.processor.model_metadata.core_target
    monkeypatch.setattr(runners[0]._instantiated_nodes[target], "_fn", lambda *_, **__: 1 / 0)
    raised = []
    for runner in runners:
        with pytest.raises(Exception) as error:  # noqa: PT011  # whichever it is, it is the same
            runner.run({"__tracker__": DialogueStateTracker("t", [])}, [target])
        raised.append((type(error.value), str(error.value)))
    assert raised[0] == raised[1]


def test_another_runner_than_rasas_ends_the_start(pair: Pair) -> None:
    """Ours over ours is one."""
    with pytest.raises(GraphUnknown):
        graph_walk.install(pair[0])
