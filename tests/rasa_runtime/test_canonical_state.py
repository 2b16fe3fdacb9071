"""The state rule of the contract."""

from __future__ import annotations

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_runtime.canonical_state import State, StateUnknown, check, events_of, state_of

from tests.rasa_runtime.bots import FIXTURE


@pytest.fixture(scope="module")
def domain() -> Domain:
    """The fixture's domain."""
    return Domain.load(str(FIXTURE / "domain.yml"))


def test_a_state_in_a_form_becomes_form_slots_and_listening() -> None:
    """As the contract writes it."""
    assert events_of(State("whose_form", "document", {"heard": 3})) == [
        ActionExecuted("whose_form"),
        ActiveLoop("whose_form"),
        SlotSet("heard", 3),
        SlotSet("requested_slot", "document"),
        ActionExecuted("action_listen"),
    ]


def test_outside_forms_only_the_language_is_kept() -> None:
    """Sessions never carry slots over."""
    events = events_of(State(None, None, {"language": "ca", "document": "dni_1"}))
    assert events == [SlotSet("language", "ca"), ActionExecuted("action_listen")]


@pytest.mark.parametrize(
    "state",
    [
        State(),
        State(None, None, {"language": "ca"}),
        State("whose_form", "document", {"heard": "hola", "language": "ca"}),
        State("proof_form", None, {"next": "proof", "code": ["a", 1, None]}),
    ],
)
def test_there_and_back_is_the_same(state: State, domain: Domain) -> None:
    """What a turn returns is what the next one starts from."""
    tracker = DialogueStateTracker("t", domain.slots)
    tracker.update_with_events(events_of(state), domain)
    assert state_of(tracker) == state


@pytest.mark.parametrize("state", [State("other_form"), State(None, None, {"other": 1})])
def test_a_state_of_another_domain_is_refused(state: State, domain: Domain) -> None:
    """After an upgrade, rather than guessing."""
    with pytest.raises(StateUnknown):
        check(state, domain)
