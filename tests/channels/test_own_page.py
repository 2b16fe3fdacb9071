"""The person's own page on the public side: one address, a cookie, and nothing in the address bar."""

from dataclasses import replace

import httpx
import pytest

from channels.limits import Limits
from channels.own_page import COOKIE, PATH
from tests.channels.conftest import Front
from tests.channels.fake_bot import ARCHIVE, NEW_TOKEN, VISIT, VISIT_TOKEN

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
BEGUN, PROVEN = f"{VISIT}.{VISIT_TOKEN}", f"{VISIT}.{NEW_TOKEN}"


def look(front: Front, visit: str = "", asked: str = "") -> httpx.Response:
    """Open the page with the cookie of a visit."""
    headers = {"Cookie": f"{COOKIE}={visit}"} if visit else {}
    return front.call("GET", PATH + asked, headers=headers)


def send(front: Front, form: str, visit: str = "") -> httpx.Response:
    """Send one of its forms."""
    headers = FORM | ({"Cookie": f"{COOKIE}={visit}"} if visit else {})
    return front.call("POST", PATH, content=form.encode(), headers=headers)


def test_it_begins_with_the_document_and_asks_nobody(front: Front) -> None:
    page = look(front)
    assert (page.status_code, "DNI, NIE o pasaporte" in page.text) == (200, True)
    assert "form-action 'self'" in page.headers["content-security-policy"]
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["x-robots-tag"] == "noindex"
    assert front.bot.asked == []


def test_the_document_goes_in_the_body_and_the_visit_into_a_cookie_of_its_own(front: Front) -> None:
    """L49: nothing of it is in an address, and no other site's page can send it along."""
    begun = send(front, "do=begin&document=12345678z")
    assert (begun.status_code, begun.headers["location"]) == (303, PATH)
    assert front.bot.asked == [("/portal/visit/open", {"document": "12345678z"})]
    cookie = begun.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}={BEGUN};")
    for part in ("HttpOnly", "SameSite=strict", f"Path={PATH}"):
        assert part in cookie


@pytest.mark.parametrize("document", ["", "x", "%3Cscript%3E", "1" * 40, "%F0%9F%98%80%F0%9F%98%80"])
def test_what_cannot_be_a_document_is_told_and_asked_of_nobody(front: Front, document: str) -> None:
    page = send(front, f"do=begin&document={document}")
    assert (page.status_code, "no parece un documento" in page.text) == (422, True)
    assert front.bot.asked == []


def test_from_the_code_to_the_page(front: Front) -> None:
    assert "Código de seis cifras" in look(front, BEGUN).text
    entered = send(front, "do=enter&code=123+456", BEGUN)
    assert entered.headers["set-cookie"].startswith(f"{COOKIE}={PROVEN};")
    assert front.bot.asked[-1][1] == {"session": VISIT, "token": VISIT_TOKEN, "code": "123456"}
    page = look(front, PROVEN).text
    assert "Ana &lt;script&gt;" in page
    for words in ("P2024001, Hogar", "En trámite. Recibida el hoy. Fecha límite: mañana.", "2 min 05 s"):
        assert words in page
    assert "checked" not in page


@pytest.mark.parametrize("code", ["12", "", "abcdef", "000000"])
def test_a_wrong_code_may_be_tried_again(front: Front, code: str) -> None:
    page = send(front, f"do=enter&code={code}", BEGUN)
    assert (page.status_code, "Ese código no vale" in page.text) == (403, True)
    assert "set-cookie" not in page.headers


def test_another_code_says_the_same_whoever_it_is(front: Front) -> None:
    again = send(front, "do=again", BEGUN)
    assert again.headers["location"] == f"{PATH}?otro=si"
    assert "Si los datos coinciden" in look(front, BEGUN, "?otro=si").text


@pytest.mark.parametrize(("status", "words"), [(410, "No se admiten más códigos"), (404, "ha terminado")])
def test_a_visit_that_is_over_begins_anew_without_its_cookie(front: Front, status: int, words: str) -> None:
    front.bot.status = status
    page = send(front, "do=enter&code=123456", BEGUN)
    assert (page.status_code, words in page.text, "DNI, NIE o pasaporte" in page.text) == (403, True, True)
    assert "Max-Age=0" in page.headers["set-cookie"]


def test_choices_are_passed_on_and_two_answers_to_one_question_are_none(front: Front) -> None:
    """L15, L16."""
    saved = send(front, "do=choices&marketing_sms=yes&marketing_sms=no&marketing_email=no", PROVEN)
    assert saved.headers["location"] == f"{PATH}?guardado=si"
    assert front.bot.asked[-1][1]["answers"] == {"marketing_email": "no"}


def test_files_are_downloads_with_a_name(front: Front) -> None:
    """L34, L55."""
    audio = send(front, f"do=recording&id={'b' * 32}", PROVEN)
    assert (audio.content, audio.headers["content-type"]) == (b"RIFF", "audio/x-wav")
    assert audio.headers["content-disposition"] == 'attachment; filename="grabacion.wav"'
    copy = send(front, f"do=copy&id={'d' * 32}", PROVEN)
    assert (copy.content, copy.headers["content-disposition"]) == (
        ARCHIVE,
        'attachment; filename="mis-datos.zip"',
    )


def test_a_file_that_is_not_to_be_had_says_what_to_do(front: Front) -> None:
    front.bot.status = 404
    page = send(front, f"do=recording&id={'b' * 32}", PROVEN)
    assert (page.status_code, "Pídala a nuestro" in page.text) == (404, True)


def test_leaving_takes_the_cookie_away(front: Front) -> None:
    left = send(front, "do=leave", PROVEN)
    assert left.headers["location"] == f"{PATH}?fin=si"
    assert "Max-Age=0" in left.headers["set-cookie"]
    assert front.bot.paths() == ["/portal/visit/leave"]


@pytest.mark.parametrize("visit", ["", "x", "a.b", f"{'a' * 32}.{'t' * 42}", f"{'A' * 32}.{'t' * 43}"])
def test_a_cookie_that_is_none_asks_nobody(front: Front, visit: str) -> None:
    assert "DNI, NIE o pasaporte" in look(front, visit).text
    assert send(front, "do=choices&marketing_sms=yes", visit).status_code == 403
    assert front.bot.asked == []


def test_while_the_bot_server_is_away_nothing_is_said_to_be_done(front: Front) -> None:
    front.bot.status = 500
    for page in (look(front, PROVEN), send(front, "do=choices&marketing_sms=yes", PROVEN)):
        assert (page.status_code, "No se ha guardado ni cambiado nada" in page.text) == (503, True)


@pytest.mark.parametrize(
    "body", [b"", b"\xff" * 50, b"&" * 500, b"do=", b"do=otra", b"do=leave&do=begin", b"do=copy&id=../../etc"]
)
def test_a_strange_form_breaks_nothing(front: Front, body: bytes) -> None:
    headers = FORM | {"Cookie": f"{COOKIE}={PROVEN}"}
    assert front.call("POST", PATH, content=body, headers=headers).status_code == 400
    assert front.bot.asked == []


def test_a_form_of_another_type_or_size_is_refused(front: Front) -> None:
    assert front.call("POST", PATH, content=b"a" * 5000, headers=FORM).status_code == 413
    json = {"Content-Type": "application/json"}
    assert front.call("POST", PATH, content=b'{"do":"leave"}', headers=json).status_code == 400


class TestTooMany:
    """One address cannot have codes sent, or guess at them, without end."""

    @pytest.fixture
    def limits(self) -> Limits:
        """Two beginnings, then waiting."""
        return replace(Limits(), entered=replace(Limits().entered, burst=2))

    def test_a_third_beginning_waits(self, front: Front) -> None:
        """L49."""
        answers = [send(front, "do=begin&document=12345678Z") for _ in range(3)]
        assert [each.status_code for each in answers] == [303, 303, 429]
        assert int(answers[2].headers["retry-after"]) > 0
