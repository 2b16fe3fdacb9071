"""One call back at the desk."""

from collections.abc import Callable

import httpx
import pytest

from store import Store
from store.models import Callback
from tests.conftest import SetClock
from tests.console.cases import Case
from tests.console.conftest import sit_down, token
from tests.console.test_conversation import WHY, looks, reveal

Hire = Callable[[str, str], None]


@pytest.fixture
def place(case: Case, store: Store) -> str:
    """The page of the call back beside a case."""
    with store.reader() as read:
        callback = read.session.query(Callback).filter_by(conversation_id=case.conversation).one()
    return f"/llamadas/{callback.id}"


def post(desk: httpx.Client, place: str, what: str, **fields: str) -> httpx.Response:
    return desk.post(f"{place}/{what}", data={"csrf": token(desk.get(place).text), **fields})


def test_the_number_is_shown_for_a_reason(desk: httpx.Client, place: str, store: Store) -> None:
    """L93."""
    assert "612345678" not in desk.get(place).text
    assert reveal(desk, place, "no").status_code == 422
    assert "+34612345678" in reveal(desk, place, WHY).text
    (entry,) = looks(store, "callback_revealed")
    assert entry.reason == WHY


def test_a_try_is_noted_with_who_called_and_the_third_closes(
    desk: httpx.Client, place: str, store: Store, clock: SetClock
) -> None:
    for number in range(3):
        clock.forward(minutes=60)
        sit_down(desk, store, "lola")
        assert post(desk, place, "intentos", outcome="no_answer", seen=str(number)).status_code == 303
    page = desk.get(place).text
    assert "No se le encuentra" in page
    assert page.count("<strong>lola</strong>") == 3
    assert "Anotar el intento" not in page
    assert post(desk, place, "intentos", outcome="no_answer", seen="3").status_code == 409
    assert place in desk.get("/llamadas?estado=cerradas").text


def test_a_second_try_in_vain_within_the_hour_is_told_when_it_may_be_noted(
    desk: httpx.Client, place: str
) -> None:
    assert post(desk, place, "intentos", outcome="no_answer", seen="0").status_code == 303
    when = "23/11/2026, 12:00"
    assert f"{when}</time>" in desk.get(place).text
    soon = post(desk, place, "intentos", outcome="left_message", seen="1")
    assert soon.status_code == 409
    assert f"es muy reciente: el siguiente sin hablar se puede anotar desde el {when}." in soon.text
    assert 'value="left_message" checked' in soon.text
    assert "Anotar el intento 2 de 3" in soon.text
    assert post(desk, place, "intentos", outcome="spoken", seen="1").status_code == 303


@pytest.mark.parametrize(
    ("what", "fields", "status"),
    [
        ("intentos", {"outcome": "flown_away", "seen": "0"}, 422),
        ("intentos", {"outcome": "spoken", "seen": "7"}, 409),
        ("intentos", {"outcome": "spoken", "seen": "x"}, 409),
        ("franja", {"day": "2026-11-28", "hour": "10:00"}, 422),
        ("franja", {"day": "mañana", "hour": ""}, 422),
        ("franja", {"day": "2026-11-24", "hour": "10:00"}, 303),
    ],
)
def test_what_cannot_be_is_refused(
    desk: httpx.Client, place: str, what: str, fields: dict[str, str], status: int
) -> None:
    assert post(desk, place, what, **fields).status_code == status


def test_an_auditor_sees_and_does_nothing(
    browser: httpx.Client, place: str, store: Store, hire: Hire
) -> None:
    """L93."""
    hire("ojo", "auditor")
    sit_down(browser, store, "ojo")
    assert "Anotar" not in browser.get(place).text
    assert post(browser, place, "revelar", reason=WHY).status_code == 403
    assert post(browser, place, "intentos", outcome="spoken", seen="0").status_code == 403


@pytest.mark.parametrize("callback_id", ["0" * 32, "x"])
def test_an_unknown_one_does_not_exist(desk: httpx.Client, callback_id: str) -> None:
    assert desk.get(f"/llamadas/{callback_id}").status_code == 404


def test_the_second_of_two_who_choose_a_time_is_told_and_keeps_theirs(
    desk: httpx.Client, place: str, store: Store, hire: Hire
) -> None:
    """lola and pepe have the page open at once; nothing is overwritten."""
    hire("pepe", "agent")
    assert post(desk, place, "franja", day="2026-11-24", hour="10:00").status_code == 303
    sit_down(desk, store, "pepe")
    second = post(desk, place, "franja", day="2026-11-24", hour="12:30")
    assert second.status_code == 409
    assert "se ha elegido otra hora" in second.text
    assert 'value="12:30"' in second.text
    with store.reader() as read:
        kept = read.session.query(Callback).one().slot_at
    assert f"{kept:%H:%M}" == "09:00"
    seen = second.text.split('name="seen" value="')[2].split('"')[0]
    knowing = post(desk, place, "franja", day="2026-11-24", hour="12:30", seen=seen)
    assert knowing.status_code == 303
