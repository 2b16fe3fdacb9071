"""What staff see of a blocked person, and the DPO's way to it."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import httpx
import pytest

from console.blocking_words import CATEGORIES, WHY_STAYS
from duties.blocking import OPEN_MATTER
from duties.kinds import Right
from duties.reasons import REASONS, Reason, ReasonList
from duties.retention import Category
from duties.steps import Step
from services.destroy_expired import destroy_expired
from services.place_hold import place_hold
from settings import Settings
from store import Store, make_keys
from store.models import AuditEntry, Person, Request, Staff
from tests.conftest import StorePlaces
from tests.console.conftest import sit_down, token
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import end, erased, kept_talk, recorded
from tests.services.talk import ANA, Front


@pytest.fixture
def places(tmp_path: Path) -> StorePlaces:
    """A home whose DPO's passphrase the test knows: it lies beside it."""
    (tmp_path / "frase").write_text(str(make_keys(tmp_path)))
    return StorePlaces(tmp_path, f"sqlite:///{tmp_path / 'amparo.sqlite3'}")


@pytest.fixture
def casework(store: Store, settings: Settings) -> Desk:
    """The team, and Ana with a chat she kept and a call."""
    front = Front(store, settings)
    front.enrol(ANA)
    talk = kept_talk(front)
    end(front, talk)
    recorded(front, talk)
    desk = Desk.opened(front)
    with store.unit_of_work("cli") as work:
        work.session.query(Staff).update({Staff.must_change: False})
        work.commit()
    return desk


@pytest.fixture
def blocked(casework: Desk) -> str:
    """Ana's erasure, approved."""
    return erased(casework)


@pytest.fixture
def seated(browser: httpx.Client, store: Store, blocked: str) -> Callable[[str], httpx.Client]:
    """A browser in which one of the team is logged in."""
    assert blocked

    def sit(name: str) -> httpx.Client:
        sit_down(browser, store, name)
        return browser

    return sit


def test_the_request_says_that_it_is_blocked_and_until_when(
    seated: Callable[[str], httpx.Client], blocked: str
) -> None:
    """L65, L69: clearly, with the day of destruction; nothing of the person is there."""
    desk = seated("lola")
    page = desk.get(f"/solicitudes/{blocked}").text
    assert "Datos bloqueados." in page
    assert "23 de noviembre de 2031" in page or "23/11/2031" in page
    page = desk.get(f"/solicitudes/{blocked}/bloqueo").text
    assert "1 grabación" in page
    assert "Abrir lo bloqueado" not in page
    assert "Retener" not in page
    for datum in ("Arriaga", "12345678", "600001001", "ana@example"):
        assert datum not in page


def test_a_look_for_a_reason_shows_nothing_of_a_blocked_person(
    seated: Callable[[str], httpx.Client], blocked: str
) -> None:
    """L67: the case can still be worked on, with its letter; the person's file cannot."""
    desk = seated("lola")
    csrf = token(desk.get(f"/solicitudes/{blocked}").text)
    page = desk.post(f"/solicitudes/{blocked}/revelar", data={"csrf": csrf, "reason": "Enviar la carta"}).text
    assert "Arriaga" not in page
    assert "bloquear" in page


def test_the_dpo_downloads_it_with_the_passphrase_and_a_file_number(
    seated: Callable[[str], httpx.Client], blocked: str, tmp_path: Path, store: Store
) -> None:
    """L66, L67."""
    desk, said = seated("delegada"), (tmp_path / "frase").read_text()
    here = f"/solicitudes/{blocked}/bloqueo"
    form = {"csrf": token(desk.get(here).text), "authority": "AEPD", "passphrase": said}
    refused = desk.post(f"{here}/abrir", data=form)
    assert (refused.status_code, "número de expediente" in refused.text) == (422, True)
    wrong = desk.post(f"{here}/abrir", data=form | {"file_number": "EXP2026/1", "passphrase": "otra"})
    assert (wrong.status_code, said in wrong.text, "EXP2026/1" in wrong.text) == (422, False, True)
    answer = desk.post(f"{here}/abrir", data=form | {"file_number": "EXP2026/1"})
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert "12345678Z" in archive.read("datos.json").decode()
    with store.reader() as read:
        last = read.session.query(AuditEntry).order_by(AuditEntry.seq.desc()).first()
        assert last is not None
        assert (last.actor, last.reason) == ("staff:delegada", "AEPD, expediente EXP2026/1")


@pytest.mark.parametrize("name", ["lola", "marta", "ojo"])
def test_nobody_else_is_let_through(seated: Callable[[str], httpx.Client], blocked: str, name: str) -> None:
    """L67, L93."""
    desk = seated(name)
    here = f"/solicitudes/{blocked}/bloqueo"
    csrf = token(desk.get(here).text)
    for way in ("abrir", "retencion"):
        assert desk.post(f"{here}/{way}", data={"csrf": csrf, "do": "add"}).status_code == 403


def test_the_dpo_holds_and_lets_go(seated: Callable[[str], httpx.Client], blocked: str) -> None:
    """L68."""
    desk, here = seated("delegada"), f"/solicitudes/{blocked}/bloqueo"
    csrf = token(desk.get(here).text)
    assert desk.post(f"{here}/retencion", data={"csrf": csrf, "do": "add"}).status_code == 422
    desk.post(f"{here}/retencion", data={"csrf": csrf, "do": "add", "reason": "Autos 12/2026"})
    assert "Autos 12/2026" in desk.get(here).text
    desk.post(f"{here}/retencion", data={"csrf": csrf, "do": "release", "reason": "Sentencia firme"})
    assert "Autos 12/2026" not in desk.get(here).text


@pytest.mark.usefixtures("casework")
def test_a_hold_stands_over_the_page_of_its_person(browser: httpx.Client, store: Store) -> None:
    """L68."""
    with store.unit_of_work("cli") as work:
        place_hold(work, "C1", staff="delegada", reason="Autos 12/2026")
        person = work.session.query(Person).one().id
        work.commit()
    sit_down(browser, store, "lola")
    assert "Retención legal" in browser.get(f"/personas/{person}").text


def test_once_destroyed_the_page_shows_the_certificates(
    seated: Callable[[str], httpx.Client], blocked: str, store: Store, settings: Settings
) -> None:
    """L68."""
    with store.unit_of_work("cli") as work:
        work.session.query(Request).one().status = "closed"
        work.commit()
    destroy_expired(store, as_of=date(2031, 11, 23), by="jobs", settings=settings)
    page = seated("delegada").get(f"/solicitudes/{blocked}/bloqueo").text
    assert "Datos destruidos" in page
    assert "Nº 1" in page
    assert "no queda clave" in page
    assert "Abrir lo bloqueado" not in page


def test_what_is_not_blocked_has_no_such_page(browser: httpx.Client, casework: Desk, store: Store) -> None:
    reference = casework.request()
    sit_down(browser, store, "delegada")
    assert browser.get(f"/solicitudes/{reference}/bloqueo").status_code == 404


def test_a_partial_erasure_shows_what_stays_and_why(
    browser: httpx.Client, casework: Desk, store: Store
) -> None:
    """L57."""
    reference = casework.request(Right.ERASURE)
    casework.move(reference, Step.TAKE)
    casework.move(reference, Step.PROPOSE_PARTIAL, reason=Reason.STILL_NECESSARY)
    casework.move(reference, Step.CONFIRM_PARTIAL, "delegada")
    sit_down(browser, store, "lola")
    assert "Datos bloqueados en parte" in browser.get(f"/solicitudes/{reference}").text
    page = browser.get(f"/solicitudes/{reference}/bloqueo").text
    assert "1 ficha de cliente" in page
    assert "sigue siendo necesario" in page


def test_every_category_and_every_reason_has_its_words() -> None:
    assert set(CATEGORIES) == set(Category)
    partial = {reason for reason, text in REASONS.items() if text.of is ReasonList.REFUSAL}
    assert {"still_necessary", "legal_duty", "claims", OPEN_MATTER} <= set(WHY_STAYS)
    assert set(WHY_STAYS) - {OPEN_MATTER} <= {reason.value for reason in partial}
