"""The chat over HTTP: what it answers, and what each bad input gets."""

import json

import pytest

from channels.limits import UNLIMITED, Limits, Rate
from tests.channels.conftest import Front, assert_problem, chunks
from tests.channels.fake_bot import ENDED_SESSION, NOTICE, QUESTION, SESSION, TOKEN

BEARER = {"Authorization": f"Bearer {TOKEN}"}
FEW = Limits(opened=Rate(2, 1), sent=Rate(3, 60), requests=Rate(20, 60))
MESSAGES = f"/chat/sessions/{SESSION}/messages"


def test_opening_gives_the_notice_before_anything_is_asked(front: Front) -> None:
    """L1, L90."""
    response = front.call("POST", "/chat/sessions", json={"language": "es"})
    assert response.status_code == 201
    assert response.json() == {
        "session": SESSION,
        "token": TOKEN,
        "messages": [NOTICE, QUESTION],
        "state": {"human": False, "ended": False},
    }
    assert front.bot.asked == [("/turns/chat/open", {"language": "es"})]


def test_opening_without_a_body_is_in_spanish(front: Front) -> None:
    assert front.call("POST", "/chat/sessions").status_code == 201
    assert front.bot.asked == [("/turns/chat/open", {"language": "es"})]


def test_a_message_is_passed_on_with_the_secret_of_the_hop(front: Front) -> None:
    response = front.say("quiero borrar mis datos")
    assert response.json()["messages"][0]["text"] == "Ha escrito: quiero borrar mis datos"
    assert front.bot.messages() == [
        {"session": SESSION, "token": TOKEN, "client_message_id": "m1", "text": "quiero borrar mis datos"}
    ]
    assert front.bot.authorizations[0].removeprefix("Bearer ").strip()


def test_a_button_travels_as_its_opaque_payload(front: Front) -> None:
    assert "guardamos" in front.say("opaque-yes").json()["messages"][0]["text"]


def test_ending_says_goodbye(front: Front) -> None:
    response = front.call("DELETE", f"/chat/sessions/{SESSION}", headers=BEARER)
    assert response.json()["state"]["ended"] is True


@pytest.mark.parametrize(
    "text", ["🙂", "👩‍👩‍👧‍👦🏳️‍🌈", "ñ" * 4000, "/restart", "/intent{}", "DROP TABLE;--", "<b>"]
)
def test_odd_texts_are_only_text(front: Front, text: str) -> None:
    assert front.say(text).status_code == 200
    assert front.bot.messages()[0]["text"] == text


def test_control_characters_do_not_travel(front: Front) -> None:
    text = "quie\x00ro\x1b[31m \u202eborrar\ud800\r\nmis datos\x7f"
    front.send({"text": text, "client_message_id": "m1"}, escaped=True)
    assert front.bot.messages()[0]["text"] == "quiero[31m borrar\nmis datos"


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00\x01\x02", "\u202e\ufeff"])
def test_a_text_of_nothing_is_refused_with_a_sentence(front: Front, text: str) -> None:
    assert_problem(front.say(text), 422, "text-empty")


def test_ten_thousand_characters_get_a_clear_answer(front: Front) -> None:
    response = front.say("a" * 10_000)
    assert_problem(response, 422, "text-too-long")
    assert "10000 caracteres" in response.json()["detail"]
    assert front.bot.asked == []


@pytest.mark.parametrize(
    "body",
    [
        [],
        "texto",
        None,
        7,
        {},
        {"text": "hola"},
        {"client_message_id": "m1"},
        {"text": None, "client_message_id": "m1"},
        {"text": 7, "client_message_id": "m1"},
        {"text": ["hola"], "client_message_id": "m1"},
        {"text": {"a": 1}, "client_message_id": "m1"},
        {"text": "hola", "client_message_id": ""},
        {"text": "hola", "client_message_id": 7},
        {"text": "hola", "client_message_id": None},
        {"text": "hola", "client_message_id": "x" * 65},
        {"text": "hola", "client_message_id": "a\x00b"},
        {"text": "hola", "client_message_id": "a\ud800"},
    ],
)
def test_wrong_types_are_refused_by_name(front: Front, body: object) -> None:
    assert_problem(front.send(body, escaped=True), 422, "wrong-input")
    assert front.bot.asked == []


@pytest.mark.parametrize(
    "content",
    [b"{", b"hola", b"\xff\xfe", b'{"text": NaN', b"[" * 16_000, b'{"text": ' + b"9" * 5000 + b"}", b"\x00"],
)
def test_what_is_not_json_is_refused(front: Front, content: bytes) -> None:
    response = front.call(
        "POST", MESSAGES, content=content, headers=BEARER | {"Content-Type": "application/json"}
    )
    assert response.status_code in (400, 422)
    assert response.headers["content-type"] == "application/problem+json"


def test_another_content_type_is_refused(front: Front) -> None:
    response = front.call(
        "POST", MESSAGES, content=b'{"text": "hola"}', headers=BEARER | {"Content-Type": "text/plain"}
    )
    assert_problem(response, 415, "unsupported-media-type")


@pytest.mark.parametrize("language", [7, "", "español", "../es", ["es"], None])
def test_a_language_that_is_none_is_refused(front: Front, language: object) -> None:
    assert_problem(front.call("POST", "/chat/sessions", json={"language": language}), 422, "wrong-input")


def test_a_body_over_the_limit_is_refused(front: Front) -> None:
    body = json.dumps({"text": "a" * 20_000, "client_message_id": "m1"}).encode()
    response = front.call(
        "POST", MESSAGES, content=body, headers=BEARER | {"Content-Type": "application/json"}
    )
    assert_problem(response, 413, "too-large")


def test_a_body_over_the_limit_is_refused_without_its_length_too(front: Front) -> None:
    body = chunks(*[b"a" * 1000] * 20)
    response = front.call(
        "POST", MESSAGES, content=body, headers=BEARER | {"Content-Type": "application/json"}
    )
    assert "content-length" not in response.request.headers
    assert_problem(response, 413, "too-large")


def test_an_opening_over_the_limit_is_refused(front: Front) -> None:
    assert_problem(front.call("POST", "/chat/sessions", json={"language": "e" * 20_000}), 413, "too-large")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": TOKEN},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer "},
        {"Authorization": "Basic dXNlcjpwYXNz"},
        {"Authorization": "Bearer a b"},
        {"Authorization": "Bearer " + "x" * 600},
    ],
)
@pytest.mark.parametrize(("method", "path"), [("POST", MESSAGES), ("DELETE", f"/chat/sessions/{SESSION}")])
def test_no_token_no_conversation(front: Front, method: str, path: str, headers: dict[str, str]) -> None:
    response = front.call(method, path, headers=headers)
    assert_problem(response, 401, "token-missing")
    assert response.headers["www-authenticate"] == "Bearer"
    assert front.bot.asked == []


def test_another_sessions_token_is_refused(front: Front) -> None:
    assert_problem(
        front.send({"text": "hola", "client_message_id": "m"}, token="another"), 401, "token-wrong"
    )


@pytest.mark.parametrize("session", ["unknown", "..%5Cturns", "a%3Fb", "a%00b", "x" * 200, "%F0%9F%99%82"])
def test_an_unknown_session_is_refused(front: Front, session: str) -> None:
    assert_problem(
        front.send({"text": "hola", "client_message_id": "m"}, session=session), 404, "session-unknown"
    )


def test_a_path_in_place_of_a_session_reaches_nothing(front: Front) -> None:
    assert front.call("GET", "/chat/sessions/../../turns/voice/events", headers=BEARER).status_code == 404
    assert front.bot.asked == []


def test_an_ended_session_says_so(front: Front) -> None:
    body = {"text": "hola", "client_message_id": "m"}
    assert_problem(front.send(body, session=ENDED_SESSION), 410, "session-ended")


@pytest.mark.parametrize(
    ("status", "answered", "kind"),
    [
        (401, 401, "token-wrong"),
        (404, 404, "session-unknown"),
        (409, 409, "session-busy"),
        (410, 410, "session-ended"),
        (413, 413, "text-too-long"),
        (422, 422, "wrong-input"),
        (429, 429, "too-many-requests"),
        (418, 503, "unavailable"),
        (500, 503, "unavailable"),
        (502, 503, "unavailable"),
        (503, 503, "unavailable"),
        (302, 503, "unavailable"),
    ],
)
def test_what_the_bot_server_refuses_is_told_in_our_words(
    front: Front, status: int, answered: int, kind: str
) -> None:
    front.bot.status = status
    response = front.say("hola")
    answered = 422 if kind == "text-too-long" else answered
    assert_problem(response, answered, kind)
    assert "SECRET" not in response.text
    if answered in (409, 429, 503):
        assert int(response.headers["retry-after"]) > 0


@pytest.mark.parametrize("raw", [b"", b"[]", b"not json", b'{"messages": []}', b"\xff"])
def test_an_answer_of_no_use_is_unavailable(front: Front, raw: bytes) -> None:
    front.bot.raw = raw
    assert_problem(front.say("hola"), 503, "unavailable")


def test_the_same_message_sent_again_after_a_failure_works(front: Front) -> None:
    front.bot.failures = 1
    assert_problem(front.say("hola", "m7"), 503, "unavailable")
    assert front.say("hola", "m7").status_code == 200
    assert [message["client_message_id"] for message in front.bot.messages()] == ["m7", "m7"]


@pytest.mark.parametrize("limits", [Limits(turn_seconds=0.1)])
def test_a_slow_bot_server_is_unavailable_in_time(front: Front) -> None:
    front.bot.delay = 5
    assert_problem(front.say("hola"), 503, "unavailable")


@pytest.mark.parametrize("limits", [FEW])
def test_too_many_openings_from_an_address_wait(front: Front) -> None:
    assert [front.call("POST", "/chat/sessions").status_code for _ in range(3)] == [201, 201, 429]
    response = front.call("POST", "/chat/sessions")
    assert_problem(response, 429, "too-many-requests")
    assert 1 <= int(response.headers["retry-after"]) <= 60


@pytest.mark.parametrize("limits", [FEW])
def test_too_many_messages_in_a_session_wait(front: Front) -> None:
    assert [front.say("hola").status_code for _ in range(4)] == [200, 200, 200, 429]


@pytest.mark.parametrize("limits", [FEW])
def test_guessing_tokens_does_not_use_up_the_owners_messages(front: Front) -> None:
    for guess in range(6):
        front.send({"text": "hola", "client_message_id": "m"}, token=f"guess{guess}")
    assert front.say("hola").status_code == 200


@pytest.mark.parametrize("limits", [FEW])
def test_guessing_is_limited_by_address(front: Front) -> None:
    body = {"text": "hola", "client_message_id": "m"}
    assert {front.send(body, token=f"guess{guess}").status_code for guess in range(25)} == {401, 429}


@pytest.mark.parametrize("limits", [UNLIMITED])
def test_without_limits_nobody_waits(front: Front) -> None:
    assert {front.say("hola").status_code for _ in range(200)} == {200}
