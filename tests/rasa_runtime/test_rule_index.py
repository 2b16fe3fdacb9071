"""Fewer rules are asked, and the answer is the one that all of them give."""

from __future__ import annotations

import json
import random
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.core.agent import Agent
from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
from rasa.shared.core.constants import ACTION_LISTEN_NAME, SHOULD_NOT_BE_SET
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActiveLoop,
    Event,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_runtime import graph_walk, rule_index
from rasa_runtime.rule_index import RuleIndex, RulesUnknown

from tests.rasa_runtime.bots import Theirs

ACTIONS = [ACTION_LISTEN_NAME, "action_a", "action_b", "form_a"]
INTENTS = ["greet", "deny", "inform"]
State = dict[str, Any]


def policy_of(rules: dict[str, str], unhappy: dict[str, str]) -> RulePolicy:
    """Rasa's own policy with these rules."""
    policy = object.__new__(RulePolicy)
    policy.lookup = {RULES: rules, RULES_FOR_LOOP_UNHAPPY_PATH: unhappy}
    return policy


def some_state(choose: random.Random, *, of_a_rule: bool) -> State:
    """A state as rules and conversations have them, and odder: parts missing, empty, unset or of a text."""
    odd = [SHOULD_NOT_BE_SET, "", None] if of_a_rule else [None, ""]
    vector: Any = choose.choice([[1.0, 0.0], [0.0, 1.0]])
    parts: State = {
        "prev_action": choose.choice(
            [*({"action_name": name} for name in [*ACTIONS, *ACTIONS, *odd]), {"action_text": "hola"}, {}]
        ),
        "user": choose.choice([*({"intent": name} for name in [*INTENTS, *odd]), {"text": "hola"}, {}]),
        "slots": {"next": choose.choice([vector if of_a_rule else tuple(vector), SHOULD_NOT_BE_SET])},
        "active_loop": {"name": choose.choice(["form_a", "form_b", SHOULD_NOT_BE_SET])},
    }
    return {
        part: value
        for part, value in parts.items()
        if choose.random() < (0.9 if part == "prev_action" else 0.5)
    }


def some_rules(choose: random.Random) -> dict[str, str]:
    """A table of rules, each of none to three states."""
    keys = {
        json.dumps([some_state(choose, of_a_rule=True) for _ in range(choose.choice([0, 1, 1, 2, 2, 3]))])
        for _ in range(40)
    }
    return {key: choose.choice(ACTIONS) for key in sorted(keys)}


@pytest.mark.parametrize("seed", range(60))
def test_the_rules_that_hold_are_those_that_rasa_finds(seed: int) -> None:
    """60 random tables of each kind, 120 conversations each, of none to four states."""
    choose = random.Random(seed)
    tables = some_rules(choose), some_rules(choose)
    policy = policy_of(*tables)
    index, held = RuleIndex(policy), 0
    for _ in range(120):
        states = [some_state(choose, of_a_rule=False) for _ in range(choose.choice([0, 1, 1, 2, 3, 4]))]
        for rules in tables:
            expected = policy._get_possible_keys(rules, states)
            assert index.possible_keys(rules, states) == expected
            held += bool(expected)
    assert held > 20


def trained(agent: Agent) -> RulePolicy:
    """The policy that this agent has learnt."""
    nodes = agent.processor.graph_runner._instantiated_nodes.values()
    return next(node._component for node in nodes if isinstance(node._component, RulePolicy))


def some_events(choose: random.Random, agent: Agent) -> list[Event]:
    """What may happen in a conversation, and what may not."""
    names = [
        name for name in agent.domain.action_names_or_texts if name not in ("action_restart", "action_back")
    ]
    intent = {"name": choose.choice(agent.domain.intents), "confidence": 1.0}
    forms = agent.domain.form_names
    said = [ActionExecuted(ACTION_LISTEN_NAME), UserUttered(choose.choice(["sí", "", "hola"]), intent)]
    return choose.choice(
        [
            said,
            said,
            [ActionExecuted(choose.choice(names))],
            [ActionExecuted(choose.choice(forms)), ActiveLoop(choose.choice([*forms, None]))],
            [SlotSet("next", choose.choice(["whose", "proof", "listen", None]))],
            [ActionExecutionRejected(choose.choice(forms))],
        ]
    )


def test_every_prediction_is_the_one_that_rasa_makes(theirs: Theirs) -> None:
    """4,000 random conversations over the trained fixture: probabilities, source, events, all of it."""
    policy, domain = trained(theirs.agent), theirs.agent.domain
    choose, index, trackers = random.Random(20261126), RuleIndex(policy), []
    for _ in range(4000):
        tracker = DialogueStateTracker("t", domain.slots)
        for _ in range(choose.randint(1, 5)):
            tracker.update_with_events(some_events(choose, theirs.agent), domain)
        trackers.append(tracker)
    stock = [policy._predict(tracker, domain) for tracker in trackers]
    policy._get_possible_keys, policy._find_action_from_rules = index.possible_keys, index.find_action
    ours = [policy._predict(tracker, domain) for tracker in trackers]
    assert [(vars(said), source) for said, source in ours] == [(vars(said), source) for said, source in stock]
    assert len({source for _, source in stock}) > 20


@pytest.mark.parametrize(
    ("key", "decides"),
    [
        ([{"prev_action": {"action_name": "action_listen"}, "user": {"intent": "greet"}}], False),
        ([{"prev_action": {"action_name": "action_a"}, "user": {"text": "hola"}}], False),
        ([{"prev_action": {"action_name": "action_listen"}, "user": {"text": "hola"}}], True),
        ([{"prev_action": {"action_name": "action_listen"}, "slots": {"next": [1.0]}}], True),
        ([{"user": {"text": "hola"}}], True),
        ([], True),
    ],
)
def test_rasa_is_asked_about_a_text_where_a_rule_may_answer(key: list[State], *, decides: bool) -> None:
    """Only where every rule wants an intent is it not asked."""
    policy, asked = policy_of({json.dumps(key): "action_a"}, {}), []

    def note(*given: Any) -> tuple[None, None, bool]:
        asked.append(given)
        return None, None, False

    policy._find_action_from_rules = note
    RuleIndex(policy).find_action(DialogueStateTracker("t", []), None, use_text_for_last_user_input=True)
    assert bool(asked) is decides


@pytest.mark.parametrize("rules", [None, [], {1: "action_a"}, {"{}": "action_a"}, {"[1]": "action_a"}])
def test_rules_of_another_shape_end_the_start(rules: Any) -> None:
    """Rather than be passed over."""
    with pytest.raises(RulesUnknown):
        RuleIndex(policy_of(rules, {}))


def test_rules_that_nobody_indexed_are_not_answered() -> None:
    """A table made after the start."""
    with pytest.raises(KeyError):
        RuleIndex(policy_of({}, {})).possible_keys({}, [])


@pytest.mark.parametrize("count", [0, 2])
def test_any_other_number_of_policies_ends_the_start(count: int) -> None:
    """There is one."""
    policies = [policy_of({}, {}) for _ in range(count)]
    agent = SimpleNamespace(
        processor=SimpleNamespace(graph_runner=SimpleNamespace(components=lambda: policies))
    )
    with pytest.raises(RulesUnknown):
        rule_index.install(agent)


def test_it_is_put_in_place(theirs: Theirs) -> None:
    """Of the agent's own policy."""
    policy = trained(theirs.agent)
    graph_walk.install(theirs.agent)
    rule_index.install(theirs.agent)
    assert isinstance(policy._get_possible_keys.__self__, RuleIndex)
    assert isinstance(policy._find_action_from_rules.__self__, RuleIndex)
