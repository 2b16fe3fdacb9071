"""Alive and ready."""

from tests.channels.conftest import Front, assert_problem


def test_alive_needs_nobody(front: Front) -> None:
    front.bot.status = 500
    assert front.call("GET", "/healthz").json() == {"alive": True}


def test_ready_when_the_bot_server_is(front: Front) -> None:
    assert front.call("GET", "/readyz").json() == {"ready": True}


def test_not_ready_says_what_is_missing(front: Front) -> None:
    front.bot.missing = ("rasa", "store")
    response = front.call("GET", "/readyz")
    assert_problem(response, 503, "not-ready")
    assert response.json()["missing"] == ["rasa", "store"]
    assert response.json()["ready"] is False


def test_not_ready_without_a_bot_server(front: Front) -> None:
    front.bot.status = 500
    assert front.call("GET", "/readyz").json()["missing"] == ["bot"]


def test_not_ready_with_a_bot_server_of_no_use(front: Front) -> None:
    front.bot.raw = b"hola"
    assert front.call("GET", "/readyz").json()["missing"] == ["bot"]
