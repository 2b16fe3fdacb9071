"""Problem documents: one table, every sentence in Spanish, never a detail of ours."""

import json

import pytest

from channels.problems import KINDS, Refusal, problem


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_whole_document(kind: str) -> None:
    body = json.loads(bytes(problem(Refusal(kind)).body))
    assert set(body) == {"type", "title", "status", "detail"}
    assert body["type"] == f"urn:amparo:problem:{kind}"
    assert body["detail"].endswith(".")


def test_a_refusal_may_say_more() -> None:
    response = problem(Refusal("not-ready", "Falta: rasa.", headers={"Retry-After": "2"}, missing=["rasa"]))
    body = json.loads(bytes(response.body))
    assert (body["detail"], body["missing"]) == ("Falta: rasa.", ["rasa"])
    assert response.headers["retry-after"] == "2"
