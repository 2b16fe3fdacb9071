"""All that makes a turn cheaper without changing what comes of it; each file tells what Rasa does and what we leave out."""

from __future__ import annotations

from rasa.core.agent import Agent

from rasa_runtime import graph_walk, known_once, rule_index, slot_copy


def install(agent: Agent) -> None:
    """For this loaded agent; RuntimeError if Rasa is not built as we know it (fail closed)."""
    graph_walk.install(agent)
    rule_index.install(agent)
    slot_copy.install()
    known_once.install(agent)
