"""Server-sent events: what a person who took over says reaches the browser."""

import pytest

from tests.channels.conftest import Front, assert_problem
from tests.channels.fake_bot import ENDED_SESSION, SESSION, TOKEN

BEARER = {"Authorization": f"Bearer {TOKEN}"}
EVENTS = f"/chat/sessions/{SESSION}/events"
TAKEOVER = {"id": 1, "type": "takeover", "internal": "never shown"}
MESSAGE = {"id": 2, "type": "message", "text": "Soy Ana.\nLe ayudo."}
END = {"id": 3, "type": "end"}


def test_events_are_relayed_in_order_until_the_end(front: Front) -> None:
    front.bot.events = [TAKEOVER, MESSAGE, {"id": 2, "type": "unknown"}, END]
    response = front.call("GET", EVENTS, headers=BEARER)
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["cache-control"] == "no-store"
    assert response.text == (
        "retry: 3000\n\n"
        'id: 1\nevent: takeover\ndata: {"id": 1, "type": "takeover"}\n\n'
        'id: 2\nevent: message\ndata: {"id": 2, "type": "message", "text": "Soy Ana.\\nLe ayudo."}\n\n'
        'id: 3\nevent: end\ndata: {"id": 3, "type": "end"}\n\n'
    )


def test_the_name_of_who_attends_and_the_return_are_relayed(front: Front) -> None:
    """L81, L90."""
    front.bot.events = [
        {"id": 1, "type": "takeover", "text": "Le atiende Ana.", "alias": "Ana"},
        {"id": 2, "type": "return", "text": "Soy un programa."},
        {"id": 3, "type": "end"},
    ]
    text = front.call("GET", EVENTS, headers=BEARER).text
    assert 'data: {"id": 1, "type": "takeover", "text": "Le atiende Ana.", "alias": "Ana"}' in text
    assert 'event: return\ndata: {"id": 2, "type": "return", "text": "Soy un programa."}' in text


@pytest.mark.parametrize(("headers", "query"), [({"Last-Event-ID": "2"}, ""), ({}, "?after=2")])
def test_events_go_on_from_the_last_one_seen(front: Front, headers: dict[str, str], query: str) -> None:
    front.bot.events = [TAKEOVER, MESSAGE, END]
    text = front.call("GET", EVENTS + query, headers=BEARER | headers).text
    assert "id: 2" not in text
    assert "id: 3" in text


def test_a_conversation_that_ended_ends_the_stream(front: Front) -> None:
    front.bot.ended = True
    assert "event: end" in front.call("GET", EVENTS, headers=BEARER).text


def test_a_waiting_stream_beats_and_then_delivers(front: Front) -> None:
    front.bot.delay = 0.5
    front.bot.events = [END]
    text = front.call("GET", EVENTS, headers=BEARER).text
    assert text.index(": aqui") < text.index("event: end")


@pytest.mark.parametrize(
    ("session", "token", "status", "kind"),
    [
        (SESSION, "another", 401, "token-wrong"),
        ("unknown", TOKEN, 404, "session-unknown"),
        (ENDED_SESSION, TOKEN, 410, "session-ended"),
    ],
)
def test_a_refused_stream_is_a_problem_document(
    front: Front, session: str, token: str, status: int, kind: str
) -> None:
    headers = {"Authorization": f"Bearer {token}"}
    assert_problem(front.call("GET", f"/chat/sessions/{session}/events", headers=headers), status, kind)


@pytest.mark.parametrize("after", ["abc", "-1", "1e9", "9" * 30])
def test_a_position_that_is_none_is_refused(front: Front, after: str) -> None:
    response = front.call("GET", EVENTS, headers=BEARER, params={"after": after})
    assert_problem(response, 422, "wrong-input")


def test_no_token_no_events(front: Front) -> None:
    assert_problem(front.call("GET", EVENTS), 401, "token-missing")


def test_a_bot_server_that_is_away_is_unavailable(front: Front) -> None:
    front.bot.status = 500
    assert_problem(front.call("GET", EVENTS, headers=BEARER), 503, "unavailable")
