"""*Control → Personal*, through its pages."""

import re
from collections.abc import Callable

import httpx
import pytest

from services.check_login import check_login
from services.resume_session import resume_session
from store import Store
from tests.conftest import SetClock
from tests.console.conftest import PASSWORD, events_of, log_in, sit_down, staff_named, token
from tests.services.second_factor_cases import enrol
from tests.services.test_open_session import start

HERE = "/control/personal"
Hire = Callable[[str, str], None]


@pytest.fixture
def office(browser: httpx.Client, store: Store, hire: Hire) -> httpx.Client:
    """A browser of the administrator `jefa`; `lola` is an agent and `delegada` the data-protection officer."""
    for name, role in (("jefa", "admin"), ("lola", "agent"), ("delegada", "dpo")):
        hire(name, role)
    sit_down(browser, store, "jefa")
    return browser


def send(office: httpx.Client, path: str, **fields: str) -> httpx.Response:
    """Send a form of the screen."""
    form = {"csrf": token(office.get(HERE).text), **fields}
    return office.post(HERE + path, data=form, follow_redirects=True)


def shown_secret(page: str) -> str:
    """The password that a page shows."""
    found = re.search(r'class="secret">([^<]+)<', page)
    assert found is not None
    return found[1]


def test_everybody_is_listed_with_how_they_come_in(
    office: httpx.Client, store: Store, clock: SetClock
) -> None:
    enrol(store, clock)
    log_in(office, "delegada")
    for _ in range(5):
        check_login(store, name="lola", password="no es esta")
    sit_down(office, store, "jefa")
    page = office.get(HERE).text
    rows = {
        name: page.split(f'personal/{name}"')[1].split("</tr>")[0] for name in ("jefa", "lola", "delegada")
    }
    assert "Usted" in rows["jefa"]
    assert "Nunca" in rows["jefa"]
    assert all(word in rows["lola"] for word in ("Agente", "Sí", "Bloqueada"))
    assert all(word in rows["delegada"] for word in ("Protección de datos", ">No<", "23/11/2026", "Activa"))


def test_somebody_is_let_in_with_a_first_password_shown_once(office: httpx.Client, store: Store) -> None:
    first = shown_secret(send(office, "", name=" Nuevo.Turno ", role="supervisor").text)
    assert "secret" not in office.get(HERE).text
    assert "staff_added" in events_of(store)
    assert log_in(office, "nuevo.turno", first) == 303
    assert office.get("/cola").headers["location"] == "/clave"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": "lola", "role": "agent"}, "Ya hay alguien"),
        ({"name": "Ñ", "role": "agent"}, "de 2 a 32 letras"),
        ({"name": "", "role": "agent"}, "de 2 a 32 letras"),
        ({"name": "nuevo", "role": "owner"}, "Elija una función"),
        ({"name": "<b>x</b>", "role": "agent"}, "&lt;b&gt;"),
    ],
)
def test_a_bad_name_or_role_lets_nobody_in(office: httpx.Client, fields: dict[str, str], said: str) -> None:
    answer = send(office, "", **fields)
    assert answer.status_code == 422
    assert said in answer.text


def test_another_role_ends_the_sessions(office: httpx.Client, store: Store) -> None:
    """L93: nothing goes on under the old role."""
    session = start(store)
    assert "Función cambiada" in send(office, "/lola/funcion", role="auditor").text
    assert staff_named(store, "lola").role == "auditor"
    assert resume_session(store, session) is None
    assert "staff_role_changed" in events_of(store)
    assert send(office, "/lola/funcion", role="owner").status_code == 422


def test_a_new_password_takes_the_place_of_the_old_one(office: httpx.Client, store: Store) -> None:
    first = shown_secret(send(office, "/lola/clave").text)
    assert check_login(store, name="lola", password=PASSWORD) is None
    assert check_login(store, name="lola", password=first) is not None


def test_somebody_is_shut_out_and_let_in_again(office: httpx.Client, store: Store) -> None:
    session = start(store)
    assert "Cuenta desactivada" in send(office, "/lola/baja").text
    assert resume_session(store, session) is None
    assert check_login(store, name="lola", password=PASSWORD) is None
    assert "Cuenta activada" in send(office, "/lola/alta").text
    assert check_login(store, name="lola", password=PASSWORD) is not None
    assert store.verify() == []


def test_a_supervisor_takes_off_a_lost_second_factor(
    office: httpx.Client, store: Store, hire: Hire, clock: SetClock
) -> None:
    hire("mando", "supervisor")
    enrol(store, clock)
    enrol(store, clock, "delegada")
    sit_down(office, store, "mando")
    page = office.get(f"{HERE}/lola").text
    assert "Quitar el segundo factor" in page
    assert "Desactivar" not in page
    assert "Segundo factor quitado" in send(office, "/lola/segundo-factor").text
    assert "Quitar el segundo factor" not in office.get(f"{HERE}/delegada").text
    assert send(office, "/delegada/segundo-factor").status_code == 403
    assert events_of(store).count("second_factor_reset") == 1


@pytest.mark.parametrize("deed", ["funcion", "clave", "segundo-factor", "baja", "alta"])
def test_nobody_changes_the_own_account_here(office: httpx.Client, store: Store, deed: str) -> None:
    """L93: nobody raises themselves."""
    before = events_of(store)
    answer = send(office, f"/jefa/{deed}", role="dpo")
    assert answer.status_code == 422
    assert "con su propia cuenta" in answer.text
    assert events_of(store) == before
    assert "<button>" not in office.get(f"{HERE}/jefa").text


def test_the_last_of_a_needed_role_stays(office: httpx.Client, store: Store, hire: Hire) -> None:
    for deed in ("baja", "funcion"):
        answer = send(office, f"/delegada/{deed}", role="agent")
        assert answer.status_code == 422
        assert "Es la única cuenta activa" in answer.text
    hire("otra", "dpo")
    assert "Cuenta desactivada" in send(office, "/delegada/baja").text
    assert send(office, "/otra/baja").status_code == 422
    assert staff_named(store, "otra").disabled is False


@pytest.mark.parametrize("name", ["nadie", "%00", "a%20b", "x" * 60, "Lola"])
def test_nobody_unknown_is_shown_or_changed(office: httpx.Client, name: str) -> None:
    assert office.get(f"{HERE}/{name}").status_code == 404
    assert send(office, f"/{name}/baja").status_code == 404
