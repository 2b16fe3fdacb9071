"""The public page of choices."""

import httpx
import pytest

from tests.channels.conftest import Front

TOKEN = "t" * 43
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def test_the_choices_are_shown_and_none_is_ticked(front: Front) -> None:
    """L15: never ticked beforehand; one question a purpose."""
    response = front.call("GET", f"/preferencias/{TOKEN}")
    assert response.status_code == 200
    assert "¿Quiere recibir publicidad por SMS?" in response.text
    assert response.text.count('type="radio"') == 4
    assert "checked" not in response.text
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert "form-action 'self'" in response.headers["content-security-policy"]
    assert front.bot.asked[-1] == ("/portal/consents/look", {"token": TOKEN})


def test_what_was_chosen_is_passed_on_and_how_things_stand_is_shown(front: Front) -> None:
    body = b"marketing_sms=yes&marketing_email=no"
    response = front.call("POST", f"/preferencias/{TOKEN}", content=body, headers=FORM)
    assert (response.status_code, response.headers["location"]) == (303, f"/preferencias/{TOKEN}?guardado=si")
    chosen = {"marketing_sms": "yes", "marketing_email": "no"}
    assert front.bot.asked[-1] == ("/portal/consents/answer", {"token": TOKEN, "answers": chosen})
    assert "Guardado." in front.call("GET", response.headers["location"]).text


@pytest.mark.parametrize("token", ["x", "t" * 44, "%00" * 43, "..%2F..%2Fetc"])
def test_a_link_that_cannot_be_one_gets_the_clear_page_and_asks_nobody(front: Front, token: str) -> None:
    response = front.call("GET", f"/preferencias/{token}")
    assert response.status_code == 404
    assert front.bot.asked == []


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_link_that_does_not_hold_gets_one_clear_page(front: Front, method: str) -> None:
    front.bot.status = 404
    response: httpx.Response = front.call(method, f"/preferencias/{TOKEN}", headers=FORM)
    assert response.status_code == 404
    assert "Este enlace no vale" in response.text
    assert "<form" not in response.text


def test_while_the_bot_server_is_away_nothing_is_said_to_be_saved(front: Front) -> None:
    front.bot.status = 503
    response = front.call("POST", f"/preferencias/{TOKEN}", content=b"marketing_sms=yes", headers=FORM)
    assert response.status_code == 503
    assert "No se ha guardado nada" in response.text


@pytest.mark.parametrize(
    "body", [b"\xff" * 50, b"&" * 4000, b"marketing_sms=yes&" * 21, b"=&=", b"marketing_sms=" + b"y" * 3000]
)
def test_a_strange_form_breaks_nothing(front: Front, body: bytes) -> None:
    assert front.call("POST", f"/preferencias/{TOKEN}", content=body, headers=FORM).status_code in (303, 400)


def test_two_answers_to_one_question_are_none(front: Front) -> None:
    """L15: unequivocal."""
    body = b"marketing_sms=yes&marketing_sms=no&marketing_email=no"
    front.call("POST", f"/preferencias/{TOKEN}", content=body, headers=FORM)
    assert front.bot.asked[-1][1]["answers"] == {"marketing_email": "no"}


def test_a_huge_form_is_refused(front: Front) -> None:
    assert front.call("POST", f"/preferencias/{TOKEN}", content=b"a" * 5000, headers=FORM).status_code == 413
