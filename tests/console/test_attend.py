"""Attending a live chat at the desk, without any script."""

import re
from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest

from duties.takeover import LEASE
from services.finish_notice import finish_notice
from services.give_notice import give_notice
from services.record_message import record_message
from settings import Settings
from store import Store
from store.models import Conversation, Flag, Message, StaffSession, Takeover
from tests.conftest import SetClock
from tests.console.conftest import sit_down, token
from tests.console.test_conversation import looks

Hire = Callable[[str, str], None]
SECRET = "Me llamo Ana Ruiz"


@pytest.fixture
def chat(store: Store, settings: Settings) -> str:
    """A chat that goes on, whose person waits for somebody; gives its page."""
    with store.unit_of_work("bot") as work:
        row = Conversation(channel="chat", human=True, started_at=work.now, last_activity_at=work.now)
        work.insert(row)
        give_notice(work, row, settings=settings)
        finish_notice(work, row)
        record_message(work, row, sender="customer", text=SECRET, masked=SECRET)
        work.insert(Flag(conversation_id=row.id, reason="human_requested", at=work.now))
        work.commit()
        return f"/conversaciones/{row.id}"


def send(desk: httpx.Client, page: str, to: str, **form: str) -> httpx.Response:
    """Send a form of a page."""
    return desk.post(to, data={"csrf": token(desk.get(page).text)} | form)


def take(desk: httpx.Client, chat: str, alias: str = "Lola") -> httpx.Response:
    """Take the chat over."""
    return send(desk, chat, f"{chat}/atender", alias=alias)


def test_taking_over_leads_to_the_page_of_the_chat(desk: httpx.Client, chat: str, store: Store) -> None:
    """L93: that somebody attends is in the audit, like any look."""
    assert 'value="Lola"' in desk.get(chat).text
    answer = take(desk, chat)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{chat}/atender")
    page = desk.get(f"{chat}/atender").text
    assert "Se presenta como <strong>Lola</strong>" in page
    assert SECRET not in page
    assert "Me llamo •••" in page
    (entry,) = looks(store, "chat_taken_over")
    assert entry.actor == "staff:lola"


def test_what_is_written_is_on_the_page_and_in_the_store(desk: httpx.Client, chat: str, store: Store) -> None:
    take(desk, chat)
    page = f"{chat}/atender"
    assert send(desk, page, f"{page}/decir", text="Hola <b>Ana</b>", seen="0").status_code == 303
    assert "Hola &lt;b&gt;Ana&lt;/b&gt;" in desk.get(page).text
    with store.reader() as read:
        assert read.session.query(Message).filter_by(sender="agent").count() == 1


def test_an_empty_message_is_refused_and_what_was_typed_stays(desk: httpx.Client, chat: str) -> None:
    take(desk, chat)
    page = f"{chat}/atender"
    answer = send(desk, page, f"{page}/decir", text="x" * 4001)
    assert answer.status_code == 422
    assert "x" * 4001 in answer.text


def test_the_news_are_a_piece_of_the_page_after_a_position(desk: httpx.Client, chat: str) -> None:
    take(desk, chat)
    page = f"{chat}/atender"
    known = re.findall(r'id="m(\d+)"', desk.get(page).text)
    send(desk, page, f"{page}/decir", text="Lo nuevo", seen="0")
    news = desk.get(f"{page}/vivo?tras={known[-1]}").text
    assert "Lo nuevo" in news
    assert "<html" not in news
    assert "data-over" not in news


def test_a_second_person_is_told_who_has_it(
    browser: httpx.Client, hire: Hire, chat: str, store: Store
) -> None:
    hire("lola", "agent")
    hire("pepe", "supervisor")
    sit_down(browser, store, "pepe")
    seen = browser.get(chat).text
    sit_down(browser, store, "lola")
    take(browser, chat)
    sit_down(browser, store, "pepe")
    assert "Lo atiende <strong>lola</strong>" in browser.get(chat).text
    answer = browser.post(f"{chat}/atender", data={"csrf": token(browser.get("/cola").text), "alias": "Pepe"})
    assert answer.status_code == 409
    assert "Este chat lo atiende lola desde" in answer.text
    assert browser.get(f"{chat}/atender").status_code == 303
    assert "data-over" in browser.get(f"{chat}/atender/vivo").text
    assert "Hacerme cargo" in seen


def test_handing_back_says_so(desk: httpx.Client, chat: str) -> None:
    """L90."""
    take(desk, chat)
    page = f"{chat}/atender"
    answer = send(desk, page, f"{page}/devolver")
    assert answer.headers["location"] == f"{chat}?devuelto=1"
    assert "El chat vuelve a atenderlo el asistente" in desk.get(answer.headers["location"]).text


def test_after_the_lease_nothing_is_sent_and_the_words_are_not_lost(
    desk: httpx.Client, chat: str, clock: SetClock
) -> None:
    take(desk, chat)
    page = f"{chat}/atender"
    csrf = token(desk.get(page).text)
    clock.time += LEASE
    assert "data-over" in desk.get(f"{page}/vivo").text
    with_words = desk.post(f"{page}/devolver", data={"csrf": csrf})
    assert with_words.status_code == 303  # nobody has taken it meanwhile: it is still theirs to hand back
    answer = desk.post(f"{page}/decir", data={"csrf": csrf, "text": "Un momento"})
    assert answer.status_code == 409
    assert "Un momento" in answer.text


def test_an_auditor_cannot_take_part(browser: httpx.Client, hire: Hire, chat: str, store: Store) -> None:
    """L93: role."""
    hire("ojo", "auditor")
    sit_down(browser, store, "ojo")
    page = browser.get(chat).text
    assert "Hacerme cargo" not in page
    form = {"csrf": token(page), "alias": "Ojo"}
    assert browser.post(f"{chat}/atender", data=form).status_code == 403
    assert browser.get(f"{chat}/atender/vivo").status_code == 403


@pytest.mark.parametrize("deed", ["", "/decir", "/devolver"])
def test_a_form_of_another_site_does_nothing(desk: httpx.Client, chat: str, deed: str, store: Store) -> None:
    assert desk.post(f"{chat}/atender{deed}", data={"alias": "Lola", "text": "x"}).status_code == 403
    with store.reader() as read:
        assert read.session.query(Takeover).count() == 0


def test_what_a_page_fetches_by_itself_keeps_no_session_alive(
    desk: httpx.Client, chat: str, clock: SetClock, store: Store
) -> None:
    """L93: a desk that nobody sits at locks itself after half an hour."""
    take(desk, chat)
    for _ in range(8):
        clock.time += timedelta(minutes=4)
        last = desk.get(f"{chat}/atender/vivo")
    assert last.headers["location"] == "/entrar"
    with store.reader() as read:
        assert read.session.query(StaffSession).one().last_seen_at < clock.time - timedelta(minutes=30)


@pytest.mark.parametrize("alias", ["", "x", "Lola 3"])
def test_a_name_that_is_none_is_refused(desk: httpx.Client, chat: str, alias: str) -> None:
    answer = take(desk, chat, alias)
    assert answer.status_code == 422
    assert "Escriba el nombre con el que se presenta" in answer.text


@pytest.mark.parametrize("position", ["-1", "x", "9" * 30, "%00"])
def test_a_position_that_is_none_is_refused(desk: httpx.Client, chat: str, position: str) -> None:
    take(desk, chat)
    assert desk.get(f"{chat}/atender/vivo?tras={position}").status_code == 422
