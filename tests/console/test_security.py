"""What holds for every answer of the console."""

from pathlib import Path

import httpx
import pytest

from console.access import SESSION_COOKIE
from tests.console.cases import Case
from tests.console.conftest import token
from tests.console.test_conversation import WHY

FORMS = ("/salir", "/clave", "/conversaciones/{id}/revelar", "/conversaciones/{id}/revisar")
STATIC = Path(__file__).resolve().parents[2] / "console" / "static"


@pytest.mark.parametrize("path", ["/entrar", "/cola", "/no-existe", "/static/desk.css", "/healthz"])
def test_every_answer_carries_the_security_headers(desk: httpx.Client, path: str) -> None:
    headers = desk.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert "server" not in headers or "uvicorn" in headers["server"]
    cached = "immutable" if path.startswith("/static/") else "no-store"
    assert cached in headers["cache-control"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("csrf", ["", "x", "ñ", "0" * 64])
def test_a_form_without_this_sessions_token_does_nothing(
    desk: httpx.Client, case: Case, form: str, csrf: str
) -> None:
    path = form.format(id=case.conversation)
    answer = desk.post(path, data={"csrf": csrf, "reason": WHY, "outcome": "attended", "flag": case.flag})
    assert answer.status_code == 403
    assert "El formulario ha caducado" in answer.text
    assert desk.get("/cola").status_code == 200


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_a_form_sent_by_another_site_does_nothing(
    desk: httpx.Client, case: Case, headers: dict[str, str]
) -> None:
    path = f"/conversaciones/{case.conversation}"
    form = {"csrf": token(desk.get(path).text), "reason": WHY}
    assert desk.post(f"{path}/revelar", data=form, headers=headers).status_code == 403


@pytest.mark.parametrize("places", ["sqlite", "postgresql"], indirect=True)
@pytest.mark.parametrize(
    "path",
    [
        "/conversaciones/" + "0" * 32,
        "/conversaciones/1",
        "/conversaciones/%00",
        "/conversaciones/" + "ñ" * 32,
        "/conversaciones/..%2f..%2fetc%2fpasswd",
        "/solicitudes/0",
        "/solicitudes/%00",
        "/solicitudes/" + "9" * 500,
        "/solicitudes/'%20or%201=1",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/docs",
        "/openapi.json",
    ],
)
def test_a_forged_id_does_not_exist(desk: httpx.Client, path: str) -> None:
    answer = desk.get(path)
    assert answer.status_code == 404
    assert "No existe" in answer.text


@pytest.mark.parametrize("places", ["sqlite", "postgresql"], indirect=True)
@pytest.mark.parametrize(
    "reason",
    [
        "motivo con \x00 dentro de él",
        "emoji 🙂 en el motivo",
        "\ud83d".encode("utf-8", "surrogatepass").decode("latin-1") * 6,
    ],
)
def test_odd_characters_in_a_reason_are_no_failure(desk: httpx.Client, case: Case, reason: str) -> None:
    path = f"/conversaciones/{case.conversation}"
    answer = desk.post(f"{path}/revelar", data={"csrf": token(desk.get(path).text), "reason": reason})
    assert answer.status_code == 200


def test_a_body_that_is_too_large_is_refused(desk: httpx.Client, case: Case) -> None:
    path = f"/conversaciones/{case.conversation}/revisar"
    answer = desk.post(path, data={"note": "x" * 70_000})
    assert answer.status_code == 413
    assert "es demasiado grande" in answer.text


def test_a_body_that_does_not_say_its_length_is_counted(desk: httpx.Client, case: Case) -> None:
    path = f"/conversaciones/{case.conversation}/revisar"
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    chunks = (b"note=" + b"x" * 10_000 for _ in range(10))
    assert desk.post(path, content=chunks, headers=kind).status_code == 413


@pytest.mark.parametrize("content", [b'{"csrf": 1}', b"\xff\xfe", b""])
def test_a_body_that_is_no_form_is_refused(desk: httpx.Client, case: Case, content: bytes) -> None:
    path = f"/conversaciones/{case.conversation}/revelar"
    answer = desk.post(path, content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code in (403, 422)


def test_a_wrong_method_has_its_own_page(desk: httpx.Client) -> None:
    answer = desk.put("/cola")
    assert answer.status_code == 405
    assert "no admite esta acción" in answer.text


def test_a_cookie_that_is_none_of_ours_is_nobody(browser: httpx.Client) -> None:
    browser.cookies.set(SESSION_COOKIE, "x" * 4000)
    assert browser.get("/cola").status_code == 303


def test_healthz_needs_no_login(browser: httpx.Client) -> None:
    assert (browser.get("/healthz").status_code, browser.get("/healthz").text) == (200, "ok")


def test_the_first_load_is_small(desk: httpx.Client) -> None:
    page = len(desk.get("/cola").content) + sum(file.stat().st_size for file in STATIC.iterdir())
    assert page < 100_000
