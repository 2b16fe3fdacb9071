"""*Hoy*, *Conversaciones* and a recording in a real browser, narrow and wide."""

import io
import json
import wave
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from console.today_words import SWEEPS
from services.fetch_recording import recordings_folder
from store import Store
from store.models import Conversation, Flag, Recording
from store.unit_of_work import lease_clock
from tests.conftest import SetClock
from tests.console.cases import Case, open_case
from tests.e2e.desk_page import log_in, look_at

SECONDS = 3


@pytest.fixture(autouse=True)
def worker(tmp_path: Path) -> None:
    """One that has just been seen."""
    beats = tmp_path / "run" / "jobs.json"
    beats.parent.mkdir()
    beats.write_text(json.dumps({"recordings": lease_clock().isoformat()}), encoding="ascii")


@pytest.fixture
def page(page: Page) -> Page:
    """The desk of an agent."""
    log_in(page)
    return page


def somebody_asks(store: Store, ago: timedelta) -> None:
    """A chat that goes on asks for a person."""
    with store.unit_of_work("bot") as work:
        at = work.now - ago
        row = work.insert(Conversation(channel="chat", human=True, started_at=at, last_activity_at=at))
        work.insert(Flag(conversation_id=row.id, reason="human_requested", at=at))
        work.commit()


def call_with_audio(store: Store) -> Case:
    """A flagged call whose recording is a second-long tone that a browser can play."""
    case = open_case(store, channel="voice", reason="turn_failed", days_left=3)
    sound = io.BytesIO()
    with wave.open(sound, "wb") as out:
        out.setparams((1, 2, 8000, 0, "NONE", ""))
        out.writeframes(bytes(8000 * 2 * SECONDS))
    with store.unit_of_work("jobs") as work:
        row = work.session.query(Recording).filter_by(conversation_id=case.conversation).one()
        path = recordings_folder(store.home) / "tone.sealed"
        row.sha256, _ = work.seal_file(row.owner, "recordings", row.id, [sound.getvalue()], path)
        row.file_name, row.content_type = path.name, "audio/x-wav"
        work.commit()
    return case


def test_nothing_waits_and_then_somebody_does_without_a_click(
    page: Page, store: Store, clock: SetClock
) -> None:
    """L80: seen at once; the page comes up to date by itself and says so to a screen reader."""
    expect(page.get_by_text("Nada espera a nadie ahora")).to_be_visible()
    look_at(page, "live-today-empty")
    page.get_by_role("link", name="0 personas esperan en el chat").focus()
    somebody_asks(store, timedelta(minutes=4))
    open_case(store, days_left=-2, reason="danger", ago=timedelta(hours=26))
    tile = page.get_by_role("link", name="1 persona espera en el chat")
    expect(tile).to_be_visible(timeout=10_000)
    expect(tile).to_be_focused()
    expect(page.locator("#dicho-ahora")).to_have_text("1 persona espera en el chat")
    expect(page.get_by_text("4 min · pasado el plazo")).to_be_visible()
    look_at(page, "live-today")
    page.get_by_role("link", name="Atender").click()
    expect(page.get_by_role("button", name="Hacerme cargo")).to_be_visible()
    clock.forward(minutes=1)


def test_a_worker_that_stands_still_is_named(page: Page, tmp_path: Path) -> None:
    (tmp_path / "run" / "jobs.json").write_text(json.dumps({"notifications": None}), encoding="ascii")
    expect(page.get_by_text(SWEEPS["notifications"])).to_be_visible(timeout=10_000)
    look_at(page, "live-today-failing")


def test_from_the_list_to_what_was_said_and_heard(page: Page, store: Store) -> None:
    """L34, L93: filters, a correction, and the recording for a reason, played in parts."""
    call_with_audio(store)
    open_case(store, reference="2", ago=timedelta(hours=5))
    with page.expect_navigation():
        page.get_by_role("link", name="Conversaciones", exact=True).click()
    look_at(page, "live-conversations")
    page.get_by_label("Canal").select_option("voice")
    page.get_by_label("Desde el día").fill("2026-11-23")
    page.get_by_role("button", name="Filtrar").click()
    expect(page.get_by_text("1 conversación", exact=True)).to_be_visible()
    page.get_by_role("table").get_by_role("link").click()
    page.get_by_text("Corregir lo que entendió").first.click()
    page.get_by_label("Quiso decir").first.select_option("request_objection")
    look_at(page, "live-conversation")
    page.get_by_role("button", name="Corregir").first.click()
    expect(page.get_by_role("status")).to_contain_text("Corrección guardada")
    page.get_by_label("Motivo para oírla").fill("Comprobar lo que dijo")
    page.get_by_role("button", name="Oír la grabación").click()
    expect(page.get_by_role("heading", name="Audio")).to_be_visible()
    length = page.evaluate(
        "() => new Promise(done => { const a = document.querySelector('audio');"
        " const tell = () => done(a.duration); a.readyState ? tell() : a.addEventListener('loadedmetadata', tell);"
        " a.addEventListener('error', () => done(-1)); })"
    )
    assert abs(length - SECONDS) < 0.1
    look_at(page, "live-recording")


def test_without_script_every_room_works(chromium_browser: Browser, address: str, store: Store) -> None:
    somebody_asks(store, timedelta(minutes=1))
    with chromium_browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        log_in(page)
        page.get_by_role("link", name="Atender").click()
        expect(page.get_by_role("button", name="Hacerme cargo")).to_be_visible()
        page.goto("/hoy")
        expect(page.get_by_role("link", name="Actualizar")).to_be_visible()
