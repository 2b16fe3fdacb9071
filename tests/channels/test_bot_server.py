"""The client of the bot server: an answer of use, a refusal, or nobody there."""

import asyncio

import httpx
import pytest

from bot.server import KEEP_ALIVE_SECONDS
from channels.bot_server import IDLE_SECONDS, BotAway, BotRefused, BotServer, new_http_client


def ask(answer: httpx.Response | Exception) -> dict[str, object]:
    def handler(request: httpx.Request) -> httpx.Response:
        assert request.headers["authorization"] == "Bearer secret"
        if isinstance(answer, Exception):
            raise answer
        return answer

    bot = BotServer(httpx.AsyncClient(transport=httpx.MockTransport(handler)), port=1, token="secret")
    return asyncio.run(bot.post("/turns/chat", {}, seconds=1))


def test_an_object_is_an_answer() -> None:
    assert ask(httpx.Response(201, json={"a": 1})) == {"a": 1}


@pytest.mark.parametrize("status", [400, 401, 404, 409, 410, 422, 429])
def test_a_client_error_is_a_refusal(status: int) -> None:
    with pytest.raises(BotRefused) as refused:
        ask(httpx.Response(status, text="not json"))
    assert refused.value.status == status


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(500),
        httpx.Response(307, headers={"location": "http://elsewhere.example"}),
        httpx.Response(200, text="not json"),
        httpx.Response(200, json=[1]),
        httpx.ConnectError("refused"),
        httpx.ReadTimeout("slow"),
        httpx.RemoteProtocolError("cut"),
    ],
)
def test_anything_else_is_nobody_there(answer: httpx.Response | Exception) -> None:
    with pytest.raises(BotAway):
        ask(answer)


def test_the_loopback_hop_never_goes_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    client = new_http_client()
    assert client.trust_env is False
    asyncio.run(client.aclose())


def test_no_connection_is_used_that_the_bot_server_may_be_closing() -> None:
    assert IDLE_SECONDS <= KEEP_ALIVE_SECONDS / 2
