"""Two of the team on one case, each in a browser of their own: the second is told, and nothing of either is lost."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from store import Store
from store.models import Incident, IncidentMove, Request
from tests.console.cases import Case, open_case
from tests.e2e.desk_page import log_in, look_at, opened_page

WORDS = "Pide los datos de otra persona de la familia."


@pytest.fixture
def case(staffed: Store) -> Case:
    """Something that two people may both work on."""
    return open_case(staffed, right="access")


@pytest.fixture
def second(chromium_browser: Browser, address: str, size: ViewportSize) -> Iterator[Page]:
    """Another browser, with somebody else."""
    with opened_page(chromium_browser, address, size) as page:
        log_in(page, "pepe")
        yield page


def test_the_second_to_take_a_request_is_told_who_has_it(
    page: Page, second: Page, case: Case, store: Store
) -> None:
    """What pepe had typed on a page that is out of date is still there to be copied."""
    here = f"/solicitudes/{case.reference}"
    log_in(page)
    page.goto(here)
    second.goto(here)
    second.get_by_role("button", name="Hacerme cargo").click()
    second.get_by_role("link", name="Proponer denegarla").click()
    second.get_by_label("Excesiva").check()
    second.get_by_label("Por qué, en este caso").fill(WORDS)
    page.get_by_role("button", name="Hacerme cargo").click()
    expect(page.get_by_role("alert")).to_contain_text("pepe")
    look_at(page, "two-first-told")
    page.goto(here)
    page.get_by_role("button", name="Hacerme cargo").click()
    expect(page.get_by_role("status")).to_contain_text("se hizo cargo")
    second.get_by_role("button", name="Ver la carta antes de seguir").click()
    expect(second.get_by_role("alert")).to_contain_text("lola")
    expect(second.get_by_text(WORDS)).to_be_visible()
    look_at(second, "two-second-told")
    with store.reader() as read:
        row = read.session.query(Request).filter_by(reference=case.reference).one()
    assert (row.assignee, row.status) == ("lola", "in_progress")


def test_the_second_to_move_an_incident_is_told_and_keeps_the_note(
    page: Page, second: Page, case: Case, store: Store
) -> None:
    here = f"/incidencias/{case.reference[::-1]}"
    log_in(page)
    page.goto(f"{here}?paso=note")
    second.goto(f"{here}?paso=note")
    for each, words in ((page, "Se llamó al taller."), (second, "Se escribió al perito.")):
        each.get_by_label("Nota", exact=True).fill(words)
        each.get_by_role("button", name="Guardar la nota").click()
    expect(page.get_by_role("status")).to_be_visible()
    expect(second.get_by_role("alert").first).to_be_visible()
    expect(second.get_by_label("Nota", exact=True)).to_have_value("Se escribió al perito.")
    look_at(second, "two-incident-told")
    with store.reader() as read:
        assert read.session.query(IncidentMove).filter_by(step="note").count() == 1
        assert read.session.query(Incident).one().status == "open"
