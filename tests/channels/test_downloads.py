"""The public page of downloads: one clear page for whatever is wrong with a link."""

import pytest

from tests.channels.conftest import Front
from tests.channels.fake_bot import ARCHIVE

HERE = "/mis-datos/descarga"
TOKEN = "a" * 43
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def act(front: Front, token: str = TOKEN, form: str = "do=code") -> tuple[int, str]:
    """Send the form; gives status and page."""
    answer = front.call("POST", f"{HERE}/{token}", content=form.encode(), headers=FORM)
    return answer.status_code, answer.text


def test_a_look_sends_nothing_and_offers_the_code(front: Front) -> None:
    """L49: a mail filter that opens links sends no codes."""
    answer = front.call("GET", f"{HERE}/{TOKEN}")
    assert (answer.status_code, "Enviarme el código" in answer.text) == (200, True)
    assert "form-action 'self'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    assert [path for path, _ in front.bot.asked] == ["/portal/download/look"]


def test_the_code_is_asked_for_and_then_opens_the_file(front: Front) -> None:
    """L55."""
    status, page = act(front)
    assert (status, "Código de seis cifras" in page) == (200, True)
    answer = front.call("POST", f"{HERE}/{TOKEN}", content=b"do=open&code=123+456", headers=FORM)
    assert answer.content == ARCHIVE
    assert answer.headers["content-disposition"] == 'attachment; filename="mis-datos.zip"'
    assert front.bot.asked[-1] == ("/portal/download/open", {"token": TOKEN, "code": "123456"})


@pytest.mark.parametrize("form", ["do=open&code=12", "do=open", "do=open&code=%F0%9F%98%80"])
def test_what_cannot_be_a_code_is_a_wrong_one_and_is_asked_of_nobody(front: Front, form: str) -> None:
    status, page = act(front, form=form)
    assert (status, "Ese código no vale" in page) == (403, True)
    assert front.bot.asked == []


def test_a_wrong_code_may_be_tried_again(front: Front) -> None:
    front.bot.status = 403
    status, page = act(front, form="do=open&code=123456")
    assert (status, "Ese código no vale" in page) == (403, True)


def test_a_link_whose_codes_are_used_up_is_not_called_dead(front: Front) -> None:
    """The last code may still be in the person's hand."""
    front.bot.status = 429
    status, page = act(front)
    assert (status, "No enviamos más códigos" in page, 'name="code"' in page) == (429, True, True)
    assert "Enviarme otro código" not in page


def test_every_dead_link_gets_the_same_page(front: Front) -> None:
    """Forged, expired, used up or malformed: nobody can tell which."""
    front.bot.status = 404
    pages = {
        front.call("GET", f"{HERE}/{TOKEN}").text,
        front.call("GET", f"{HERE}/short").text,
        act(front)[1],
        act(front, form="do=open&code=123456")[1],
        act(front, token="x.y", form="do=open&code=123456")[1],
    }
    assert len(pages) == 1
    assert "Este enlace no abre nada" in pages.pop()


def test_while_the_bot_server_is_away_the_link_is_not_called_dead(front: Front) -> None:
    front.bot.status = 500
    status, page = act(front)
    assert (status, "sigue valiendo" in page) == (503, True)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff" * 50,
        b"&" * 500,
        b"do=open&" * 9,
        b"do=code&do=open",
        b"do=otra&code=123456",
        b"code=123456",
    ],
)
def test_a_strange_form_breaks_nothing_and_sends_no_code(front: Front, body: bytes) -> None:
    answer = front.call("POST", f"{HERE}/{TOKEN}", content=body, headers=FORM)
    assert answer.status_code == 400
    assert front.bot.asked == []
