"""All shortcuts are taken, once, by the agent that is served."""

from __future__ import annotations

import pytest
from rasa_runtime import shortcuts
from rasa_runtime.graph_walk import GraphWalk

from tests.rasa_runtime.bots import Ours, Theirs


def test_the_agent_that_is_tested_takes_them(ours: Ours, theirs: Theirs) -> None:
    """And the one that it is compared with does not."""
    assert isinstance(ours.agent.processor.graph_runner, GraphWalk)
    assert not isinstance(theirs.agent.processor.graph_runner, GraphWalk)


def test_they_are_not_taken_twice(ours: Ours) -> None:
    """An agent that is not as Rasa loads it ends the start."""
    with pytest.raises(RuntimeError):
        shortcuts.install(ours.agent)
