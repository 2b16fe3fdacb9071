"""How forms behave under rules when their validation chooses every step: what the dialogue is built on."""

from __future__ import annotations

from typing import Any

from tests.rasa_runtime.bots import Ours
from tests.rasa_runtime.stub_actions import StubActions


def said(answer: dict[str, Any]) -> list[str]:
    """The texts of an answer."""
    return [message["text"] for message in answer["messages"]]


def test_validation_chooses_the_next_question(ours: Ours) -> None:
    """SlotSet(requested_slot, name) from validate_<form> picks the question."""
    opened = ours.say("quiero borrar mis datos")
    assert said(opened) == ["Abierta: whose", "Le escucho", "¿Qué DNI?"]
    assert ours.state["requested_slot"] == "document"
    assert said(ours.say("mi dni es dni_1")) == ["¿Es dni_1?"]
    assert ours.state["requested_slot"] == "document_ok"


def test_requested_slot_none_ends_the_form_and_the_rule_goes_on_by_a_slot(ours: Ours) -> None:
    """The rule after the form branches on the categorical slot that the next action sets."""
    ours.say("quiero borrar mis datos")
    ours.say("mi dni es dni_1")
    ended = ours.say("sí")
    assert ended["executed"] == ["whose_form", "action_after_whose", "proof_form"]
    assert said(ended) == ["Titular: proof", "¿Qué código?"]
    assert ours.state["loop"] == "proof_form"


def test_the_other_branch_listens(ours: Ours) -> None:
    """Cancelled: the same rule's other branch."""
    ours.say("quiero borrar mis datos")
    ended = ours.say("déjelo")
    assert said(ended) == ["Dejado", "Titular: listen"]
    assert ours.state == {"loop": None, "requested_slot": None, "slots": {}}


def test_a_followup_action_is_run_and_must_ask_to_listen_itself(ours: Ours) -> None:
    """FollowupAction works under RulePolicy; no rule knows what comes after it."""
    helped = ours.say("ayuda")
    assert helped["executed"] == ["action_help", "action_tip"]
    assert said(helped) == ["Ayuda", "Consejo"]


def test_validation_is_asked_once_a_turn_if_it_always_sets_a_slot(ours: Ours, actions: StubActions) -> None:
    """Without a SlotSet at the opening Rasa asks it twice."""
    ours.say("quiero borrar mis datos")
    assert actions.called.count("validate_whose_form") == 1


def test_a_rule_answers_in_the_middle_when_validation_takes_nothing(ours: Ours) -> None:
    """No SlotSet: the form rejects, the digression's rule runs, the form asks again."""
    ours.say("quiero borrar mis datos")
    assert "dpo@ejemplo.es" in said(ours.say("quién es el delegado"))
    assert ours.state["requested_slot"] == "document"
