"""The copy of somebody's data at the desk: ordered, waited for, reviewed, downloaded."""

from collections.abc import Callable

import httpx
import pytest

from services.make_package import make_package
from settings import Settings
from store import Store
from store.models import DownloadLink, Package
from tests.console.cases import Case, open_case
from tests.console.conftest import sit_down, token
from tests.console.test_conversation import looks

HERE = "/solicitudes/4820193756"


@pytest.fixture
def access(store: Store) -> Case:
    """A proven access."""
    return open_case(store, right="access")


def made(store: Store, settings: Settings) -> Package:
    """The only package, made."""
    with store.reader() as read:
        package_id = read.session.query(Package).one().id
    make_package(store, package_id, settings=settings)
    with store.reader() as read:
        return read.session.get_one(Package, package_id)


def hold(store: Store) -> None:
    """As if others had been taken out of it."""
    with store.unit_of_work("jobs") as work:
        row = work.session.query(Package).one()
        row.status, row.held_back = "held", 2
        work.commit()


@pytest.mark.usefixtures("access")
def test_a_copy_is_ordered_shown_with_its_progress_and_downloaded(
    desk: httpx.Client, store: Store, settings: Settings
) -> None:
    """L52, L93."""
    form = {"csrf": token(desk.get(HERE).text), "kind": "dossier"}
    ordered = desk.post(f"{HERE}/expediente", data=form)
    assert (ordered.status_code, ordered.headers["location"]) == (303, f"{HERE}?expediente=pedido#expediente")
    page = desk.get(f"{HERE}?expediente=pedido").text
    assert '<progress id="avance-' in page
    assert "Hacer la copia" not in page
    package = made(store, settings)
    assert "Lista" in desk.get(HERE).text
    got = desk.post(f"{HERE}/expediente/{package.id}/descargar", data=form)
    assert (got.headers["content-type"], got.content[:2]) == ("application/zip", b"PK")
    assert got.headers["content-disposition"] == 'attachment; filename="copia-4820193756.zip"'
    assert len(looks(store, "package_opened")) == 1


@pytest.mark.usefixtures("access")
def test_one_that_held_other_people_waits_for_somebody_else(
    desk: httpx.Client, store: Store, settings: Settings, hire: Callable[[str, str], None]
) -> None:
    """RGPD 15.4."""
    form = {"csrf": token(desk.get(HERE).text), "kind": "dossier"}
    desk.post(f"{HERE}/expediente", data=form)
    package = made(store, settings)
    hold(store)
    page = desk.get(HERE).text
    assert "Se han tapado 2 datos" in page
    assert "Descargar (ZIP" not in page
    assert desk.post(f"{HERE}/expediente/{package.id}/descargar", data=form).status_code == 403
    assert desk.post(f"{HERE}/expediente/{package.id}/aprobar", data=form).status_code == 403
    hire("delegada", "dpo")
    sit_down(desk, store, "delegada")
    form["csrf"] = token(desk.get(HERE).text)
    approved = desk.post(f"{HERE}/expediente/{package.id}/aprobar", data=form)
    assert "expediente=aprobado" in approved.headers["location"]
    again = desk.post(f"{HERE}/expediente/{package.id}/aprobar", data=form)
    assert "expediente=stage" in again.headers["location"]


@pytest.mark.usefixtures("access")
def test_a_copy_that_the_right_does_not_ask_for_is_refused(desk: httpx.Client) -> None:
    form = {"csrf": token(desk.get(HERE).text), "kind": "portability"}
    assert "expediente=right" in desk.post(f"{HERE}/expediente", data=form).headers["location"]
    assert desk.post(f"{HERE}/expediente", data=form | {"kind": "todo"}).status_code == 404
    assert desk.post(f"{HERE}/expediente", data={"kind": "dossier"}).status_code == 403


def test_an_erasure_offers_no_copy(desk: httpx.Client, case: Case) -> None:
    assert "Copia de los datos" not in desk.get(f"/solicitudes/{case.reference}").text


@pytest.mark.usefixtures("access")
def test_the_desk_sees_whether_the_person_has_fetched_their_copy(
    desk: httpx.Client, store: Store, settings: Settings
) -> None:
    """L45: when the link went, how often it was used, when it dies."""
    form = {"csrf": token(desk.get(HERE).text), "kind": "dossier"}
    desk.post(f"{HERE}/expediente", data=form)
    package = made(store, settings)
    assert "sin descargar" not in desk.get(HERE).text
    desk.post(f"{HERE}/expediente/{package.id}/entregar", data=form | {"medium": "sms"})
    page = desk.get(HERE).text
    assert "sin descargar" in page
    assert "abre hasta el 07/12/2026" in page
    for downloads, told in ((1, "descargada 1 vez"), (2, "descargada 2 veces")):
        with store.unit_of_work("channel") as work:
            link = work.session.query(DownloadLink).one()
            link.downloads = downloads
            link.closed_at = work.now if downloads == 2 else None
            work.commit()
        assert told in desk.get(HERE).text
    assert "ya no abre desde el 23/11/2026" in desk.get(HERE).text
