"""State in the turn says what a full replay says."""

from __future__ import annotations

import random

import pytest

from tests.rasa_runtime.bots import Ours, Theirs

PHRASES = [
    "hola", "quiero borrar mis datos", "borren todo lo mío", "eliminen mi ficha", "mi dni es dni_1", "dni_2",
    "sí", "claro", "quién es el delegado", "déjelo", "ayuda", "el código es otp_code_1", "una pizza",
    "xyzzy plugh", "/restart", "🙂",
]  # fmt: skip
WEIGHTS = [1, 4, 4, 1, 3, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1]
CONVERSATIONS, TURNS = 120, 12


def test_random_conversations_get_the_same_replies_as_a_full_replay(ours: Ours, theirs: Theirs) -> None:
    """1,440 turns, a third and more of them inside forms; nothing kept by ours between them."""
    choose = random.Random(20261124)
    inside = 0
    for _ in range(CONVERSATIONS):
        mine, kept = Ours(ours.agent, ours.loop), Theirs(theirs.agent, theirs.loop)
        heard: list[str] = []
        for text in choose.choices(PHRASES, WEIGHTS, k=TURNS):
            heard.append(text)
            inside += mine.state["loop"] is not None
            clean = text.lstrip("/")
            assert mine.say(clean)["messages"] == kept.say(clean), heard
    assert inside > CONVERSATIONS * TURNS / 3


@pytest.mark.parametrize("turns", [60])
def test_the_state_does_not_grow_with_the_conversation(ours: Ours, turns: int) -> None:
    """Turn 60 is served from a state as small as turn 1."""
    for _ in range(turns):
        ours.say("quiero borrar mis datos")
        ours.say("déjelo")
    assert ours.state == {"loop": None, "requested_slot": None, "slots": {}}
