"""What a customer writes to do harm is shown as words on every screen, masked or revealed, and in what is downloaded."""

import csv
import io
from html.parser import HTMLParser

import httpx
import pytest

from console.app import SCREENS
from console.csv_file import FORMULA
from console.route_map import map_routes
from settings import Settings
from store import Store
from tests.console.conftest import PASSWORD, sit_down, token
from tests.console.hostile import PDF, Places, furnish

ROUTES = map_routes(tuple(screen.router for screen in SCREENS))
SHOWN = sorted({route.path for route in ROUTES if route.method == "GET"})
REVEALED = sorted(route.path for route in ROUTES if route.path.endswith("/revelar"))
OURS = {"/static/desk.js"}


class Page(HTMLParser):
    """What a browser would make of an answer: scripts, pictures, handlers, addresses, forms, text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what could act."""
        said = {name: value or "" for name, value in attrs}
        if tag == "script" and said.get("src", "").split("?")[0] not in OURS:
            self.found.append(f"script {said}")
        if tag in ("img", "iframe", "object", "embed", "base") and not said.get("src", "").startswith("/"):
            self.found.append(f"{tag} {said}")
        self.found += [f"{tag} {name}" for name in said if name.startswith("on") or name == "srcdoc"]
        for name in ("href", "action", "src", "formaction"):
            if not said.get(name, "/").startswith(("/", "#", "?", "mailto:", "tel:", "https://")):
                self.found.append(f"{tag} {name}={said[name]}")

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words.append(data)


@pytest.fixture
def furnished(store: Store, settings: Settings) -> Places:
    """Something of everything."""
    return furnish(store, settings, PASSWORD)


def test_no_screen_makes_anything_of_it_but_words(
    browser: httpx.Client, store: Store, furnished: Places
) -> None:
    """Every screen as everybody; each is there for somebody, so that rooms are walked and not refusals."""
    acting, unseen = {}, set(SHOWN)
    for name in ("lola", "marta", "delegada", "auditora", "jefa"):
        sit_down(browser, store, name)
        for path in SHOWN:
            answer = browser.get(furnished.fill(path))
            assert answer.status_code in (200, 303, 403, 404, 409), (path, answer.status_code)
            if answer.status_code == 200:
                unseen.discard(path)
            if "html" in answer.headers.get("content-type", "") and (found := Page(answer.text).found):
                acting[name, path] = found
    assert acting == {}
    assert unseen == {"/", "/control", "/codigo", "/entrar", "/entrar/proveedor", "/entrar/vuelta"}


def test_revealed_it_is_read_as_it_was_written(
    browser: httpx.Client, store: Store, furnished: Places
) -> None:
    sit_down(browser, store, "delegada")
    for path in REVEALED:
        here = furnished.fill(path)
        page = browser.get(here.removesuffix("/revelar")).text
        answer = browser.post(here, data={"csrf": token(page), "reason": "Atender a la persona"})
        read = Page(answer.text)
        assert (answer.status_code, read.found) == (200, []), path
        assert ("<script>alert(1)</script>" in "".join(read.words)) is ("llamadas" not in path), path


def test_no_table_for_a_spreadsheet_holds_a_formula(
    browser: httpx.Client, store: Store, furnished: Places
) -> None:
    """A product that begins with a plus, a name that begins with an equals sign."""
    sit_down(browser, store, "delegada")
    tables = [path for path in SHOWN if path.endswith(".csv")]
    assert len(tables) == 4
    for path in tables:
        answer = browser.get(furnished.fill(path))
        assert answer.headers["content-disposition"].startswith("attachment")
        cells = [cell for row in csv.reader(io.StringIO(answer.text), delimiter=";") for cell in row]
        assert [cell for cell in cells if cell.lstrip("\ufeff").startswith(FORMULA)] == [], path
        assert cells[0].startswith("\ufeff"), path


def test_every_paper_is_printed_with_it_and_does_nothing(
    browser: httpx.Client, store: Store, furnished: Places
) -> None:
    """Letters, the sheet of the counter and the proof: typeset as text, without script, address or file of ours."""
    sit_down(browser, store, "delegada")
    page = browser.get(f"/solicitudes/{furnished.reference}").text
    letter = page.split("/cartas/")[1].split("/")[0]
    form = {"csrf": token(page), "reason": "Atender a la persona"}
    for path in (
        f"/solicitudes/{furnished.reference}/cartas/{letter}/pdf",
        f"/entrada/{furnished.intake}/justificante",
        f"/entrada/{furnished.letter}/justificante",
        f"/consentimientos/contratos/{furnished.contract_id}/prueba",
    ):
        answer = browser.post(path, data=form)
        assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-"), path
        assert [
            what for what in (b"/JavaScript", b"/Launch", b"/EmbeddedFile") if what in answer.content
        ] == []


def test_a_paper_is_saved_under_a_name_of_ours_and_never_run_in_the_page(
    browser: httpx.Client, store: Store, furnished: Places
) -> None:
    """What it was called is shown, never used."""
    sit_down(browser, store, "lola")
    here = f"/entrada/{furnished.intake}"
    page = browser.get(here).text
    for paper in {each.split('"')[0] for each in page.split("/documentos/")[1:]}:
        answer = browser.post(f"{here}/documentos/{paper}", data={"csrf": token(page)})
        assert answer.content == PDF
        assert answer.headers["content-type"] == "application/pdf"
        name = answer.headers["content-disposition"].split("filename=")[1]
        assert set(name) <= set('"abcdefghijklmnopqrstuvwxyz0123456789-.')
