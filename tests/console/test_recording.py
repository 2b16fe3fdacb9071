"""Hearing a recording at the desk."""

from collections.abc import Callable

import httpx
import pytest

from services.hear_recording import LASTS
from store import Store
from tests.conftest import SetClock
from tests.console.cases import Case, open_case
from tests.console.conftest import sit_down, token
from tests.console.test_conversation import looks
from tests.services.test_hear_recording import AUDIO, store_audio

Hire = Callable[[str, str], None]
WHY = "Comprobar lo que dijo"


@pytest.fixture
def call(store: Store) -> Case:
    """A flagged call that was recorded."""
    return open_case(store, channel="voice")


@pytest.fixture
def recording(store: Store, call: Case) -> str:
    """The address that opens its recording."""
    return f"/conversaciones/{call.conversation}/grabaciones/{store_audio(store, call)}"


def hear(desk: httpx.Client, call: Case, recording: str, reason: str = WHY) -> httpx.Response:
    """Ask to hear it from the page of the call."""
    page = desk.get(f"/conversaciones/{call.conversation}").text
    return desk.post(recording, data={"csrf": token(page), "reason": reason})


def test_with_a_reason_there_is_a_player_and_the_transcript(
    desk: httpx.Client, call: Case, recording: str, store: Store
) -> None:
    """L34, L93."""
    answer = hear(desk, call, recording)
    assert answer.status_code == 303
    page = desk.get(answer.headers["location"]).text
    assert f'src="{answer.headers["location"]}/audio"' in page
    assert "Mi DNI es el 12345678Z" in page
    (entry,) = looks(store, "recording_opened")
    assert entry.reason == WHY


@pytest.mark.parametrize("reason", ["", "ver", "x" * 201])
def test_without_a_reason_it_is_refused(
    desk: httpx.Client, call: Case, recording: str, store: Store, reason: str
) -> None:
    """L93: opening audio without a reason is refused."""
    answer = hear(desk, call, recording, reason)
    assert answer.status_code == 422
    assert "Escriba el motivo" in answer.text
    assert looks(store, "recording_opened") == []


def test_a_player_may_ask_for_parts(desk: httpx.Client, call: Case, recording: str) -> None:
    audio = hear(desk, call, recording).headers["location"] + "/audio"
    whole = desk.get(audio)
    assert (whole.status_code, whole.headers["content-type"]) == (200, "audio/x-wav")
    assert whole.content == AUDIO
    part = desk.get(audio, headers={"Range": "bytes=65000-66000"})
    assert (part.status_code, part.content) == (206, AUDIO[65_000:66_001])
    assert part.headers["content-range"] == f"bytes 65000-66000/{len(AUDIO)}"
    assert part.headers["cache-control"] == "no-store"
    behind = desk.get(audio, headers={"Range": f"bytes={len(AUDIO)}-"})
    assert (behind.status_code, behind.headers["content-range"]) == (416, f"bytes */{len(AUDIO)}")


def test_the_address_is_worth_nothing_to_a_colleague_or_later(
    *, browser: httpx.Client, hire: Hire, call: Case, recording: str, store: Store, clock: SetClock
) -> None:
    """L93."""
    for name in ("lola", "pepe"):
        hire(name, "agent")
    sit_down(browser, store, "lola")
    player = hear(browser, call, recording).headers["location"]
    sit_down(browser, store, "pepe")
    assert browser.get(player).status_code == browser.get(f"{player}/audio").status_code == 404
    clock.time += LASTS
    sit_down(browser, store, "lola")
    assert browser.get(f"{player}/audio").status_code == 404


def test_an_auditor_sees_that_there_is_one_but_does_not_hear_it(
    browser: httpx.Client, hire: Hire, call: Case, recording: str, store: Store
) -> None:
    """L93: role."""
    hire("ojo", "auditor")
    sit_down(browser, store, "ojo")
    page = browser.get(f"/conversaciones/{call.conversation}").text
    assert "Guardada y cifrada" in page
    assert "Oír la grabación" not in page
    assert browser.post(recording, data={"csrf": token(page), "reason": WHY}).status_code == 403


def test_a_blocked_recording_says_why_it_is_silent(
    desk: httpx.Client, call: Case, recording: str, store: Store
) -> None:
    """L22."""
    with store.unit_of_work("bot") as work:
        work.block_key(f"conversation_duty:{call.conversation}")
        work.commit()
    answer = hear(desk, call, recording)
    assert answer.status_code == 409
    assert "no se puede oír" in answer.text


@pytest.mark.parametrize("path", ["oir/" + "0" * 32, "oir/x/audio", "oir/%00/audio"])
def test_a_forged_leave_does_not_exist(desk: httpx.Client, call: Case, path: str) -> None:
    assert desk.get(f"/conversaciones/{call.conversation}/grabaciones/{path}").status_code == 404
