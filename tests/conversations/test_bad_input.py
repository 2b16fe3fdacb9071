"""Bad input against the running system: a clear answer each, a problem document on HTTP, nothing lost, no 500."""

import secrets
from collections.abc import Iterator

import httpx
import pytest
from sqlalchemy import select

from store.models import Message, Request, Turn
from tests.conversations.people import Caller, Chatter
from tests.running import RunningSystem

PROBLEM = "application/problem+json"


@pytest.fixture
def person(system: RunningSystem) -> Iterator[Chatter]:
    chatter = Chatter(system)
    chatter.press("No guardar")
    yield chatter
    chatter.leave()


@pytest.mark.parametrize(
    "text",
    [
        "/restart",
        "/request_erasure",
        '/request_erasure{"document": "12345678Z"}',
        "/consent_total@1.0",
        "EXTERNAL: now",
        "😀🎉👍",
        "¿?¡!…",
        "\u202e\u0007hola\u0000",
        "<script>alert(1)</script>",
        "{{7*7}} ${jndi:ldap://x}",
        "'; DROP TABLE requests; --",
        "a" * 3900,
    ],
)
def test_odd_text_gets_a_clear_answer_and_starts_nothing(
    system: RunningSystem, person: Chatter, text: str
) -> None:
    """L15: no injected command and no noise starts a procedure."""
    reply = person.send(text)
    assert reply.status_code == httpx.codes.OK
    assert all(message["text"].strip() for message in reply.json()["messages"])
    with system.store() as store, store.reader() as read:
        turns = read.session.scalars(select(Turn).where(Turn.conversation_id == person.session)).all()
        assert {turn.status for turn in turns} == {"done"}
        assert (
            read.session.scalar(select(Request.id).where(Request.conversation_id == person.session)) is None
        )
    assert "ayudo" in person.say("hola") or person.heard


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": "x" * 10_000, "client_message_id": "1"}, {413, 422}),
        ({"text": "x" * 100_000, "client_message_id": "1"}, {413}),
        ({"text": 7, "client_message_id": "1"}, {422}),
        ({"text": "hola"}, {422}),
        ({"text": "hola", "client_message_id": ""}, {422}),
        ({"text": "hola", "client_message_id": "x" * 65}, {422}),
        (["hola"], {422}),
        ({"text": "", "client_message_id": "1"}, {422}),
    ],
)
def test_a_wrong_body_gets_a_problem_document(person: Chatter, body: object, status: set[int]) -> None:
    path = f"/chat/sessions/{person.session}/messages"
    reply = person.http.post(path, json=body, headers=person.headers)
    assert reply.status_code in status
    assert reply.headers["content-type"].startswith(PROBLEM)


def test_unknown_things_get_a_problem_document(system: RunningSystem, person: Chatter) -> None:
    other = Chatter(system)
    body = {"text": "hola", "client_message_id": "1"}
    cases = [
        (f"/chat/sessions/{secrets.token_hex(16)}/messages", person.headers, {401, 404}),
        (f"/chat/sessions/{person.session}/messages", other.headers, {401, 403, 404}),
        (f"/chat/sessions/{person.session}/messages", {}, {401}),
        ("/chat/nothing", person.headers, {404}),
    ]
    for path, headers, wanted in cases:
        reply = person.http.post(path, json=body, headers=headers)
        assert reply.status_code in wanted, path
        assert reply.headers["content-type"].startswith(PROBLEM)
    other.leave()


def test_a_button_works_only_in_the_conversation_that_offered_it(
    system: RunningSystem, person: Chatter
) -> None:
    """L15: a forged or borrowed button grants nothing."""
    other = Chatter(system)
    for payload in (other.buttons["Sí, guardar"], "opt-" + "A" * 12):
        answer = person.say(payload)
        assert "Guardaremos" not in answer
    other.leave()


def test_an_ended_conversation_says_so(person: Chatter) -> None:
    ended = person.http.delete(f"/chat/sessions/{person.session}", headers=person.headers)
    assert ended.is_success
    reply = person.send("hola")
    assert reply.status_code == httpx.codes.GONE
    assert reply.headers["content-type"].startswith(PROBLEM)


def test_a_card_number_is_never_stored(system: RunningSystem, person: Chatter) -> None:
    """L99: dropped before anything is stored."""
    person.press("Sí, guardar")
    person.say("mi tarjeta es 4111 1111 1111 1111 y el código de seguridad 123")
    with system.store() as store, store.reader() as read:
        for row in read.session.scalars(select(Message).where(Message.conversation_id == person.session)):
            text = read.open_text(row.owner, "messages", "text_sealed", row.id, row.text_sealed)
            assert "4111" not in text.replace(" ", "")


@pytest.mark.parametrize("path", ["", "/turn?n=1", "/notice?piece=0", "/status", "/recording", "/dialed"])
@pytest.mark.parametrize("signature", [None, "", "AAAA", "x" * 500])
def test_every_webhook_without_twilios_signature_is_refused(
    system: RunningSystem, path: str, signature: str | None
) -> None:
    headers = {} if signature is None else {"X-Twilio-Signature": signature}
    reply = httpx.post(
        f"{system.url}/twilio/voice{path}", data={"CallSid": "CA1", "From": ""}, headers=headers
    )
    assert reply.status_code == httpx.codes.FORBIDDEN


def test_a_webhook_delivered_twice_is_answered_the_same(system: RunningSystem) -> None:
    person = Caller(system)
    person.webhooks.twice = True
    person.say("no")
    person.say("quiero borrar mis datos")
    person.keys("12345678#")
    person.keys("1")
    person.webhooks.twice = False
    with system.store() as store, store.reader() as read:
        found = read.session.scalars(
            select(Request).where(Request.conversation_id == person.conversation_id())
        )
        assert len(found.all()) == 1
    person.leave()


def test_silence_has_its_own_ladder(system: RunningSystem) -> None:
    """L15, L110: the keys, again and again, then the call ends where nobody is there; silence is never a yes."""
    person = Caller(system)
    person.say("no")
    said = []
    for _ in range(5):
        person.call.silence()
        said.append(" ".join(person.call.listen()))
    assert "No le he oído" in said[0]
    assert all("teclas" in each for each in said[:4])
    assert "termino la llamada" in said[4]
    person.leave()


def test_key_zero_leaves_the_notice_at_once(system: RunningSystem) -> None:
    """L79: a person, the notice included."""
    person = Caller(system, hears_notice=False)
    said = person.keys("0")
    assert "persona" in said or "llamará" in said
    person.leave()


def test_key_nine_opens_the_second_layer_and_comes_back(system: RunningSystem) -> None:
    """L3, L4: heard within the call, and back to the same piece."""
    person = Caller(system, hears_notice=False)
    first = person.call.heard[-1]
    assert "Agencia Española" in person.keys("9")
    person.call.silence()
    assert person.call.listen()[-1] == first
    person.leave()
