"""Every form of every screen, sent twice as an impatient hand does: the second time changes nothing, and nothing fails."""

import httpx
import pytest
from sqlalchemy import func, select

from console.app import SCREENS
from console.route_map import map_routes
from settings import Settings
from store import Store
from store.models import Base
from tests.console.conftest import PASSWORD, sit_down
from tests.console.forms import Form, Forms
from tests.console.hostile import Places, furnish

ROUTES = map_routes(tuple(screen.router for screen in SCREENS))
SHOWN = sorted({each.path for each in ROUTES if each.method == "GET" and each.path.count("/") < 5})
NOTED_EACH_TIME = {
    "audit_entries",
    "staff_sessions",
    "consultations",
    "listenings",
    "staff_access",
    "person_looks",
}
"""That somebody looked, heard or came in is noted as often as it happens."""
ENDS_THE_SESSION = ("/salir", "/clave", "/cuenta/sesiones/cerrar")


@pytest.fixture
def furnished(store: Store, settings: Settings) -> Places:
    """Something of everything."""
    return furnish(store, settings, PASSWORD)


def counted(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    with store.reader() as read:
        return {
            table.name: read.session.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.sorted_tables
            if table.name not in NOTED_EACH_TIME
        }


def forms_of(desk: httpx.Client, furnished: Places) -> list[Form]:
    """The forms of every screen this person sees, each once."""
    found: dict[tuple[str, ...], Form] = {}
    for path in SHOWN:
        here = furnished.fill(path)
        for form in Forms(desk.get(here).text).found:
            form.action = form.action or here
            found.setdefault((form.action, *form.fields.values()), form)
    return [each for each in found.values() if not each.action.startswith(ENDS_THE_SESSION)]


@pytest.mark.parametrize("name", ["lola", "delegada"])
def test_a_form_sent_twice_acts_once(
    browser: httpx.Client, store: Store, furnished: Places, name: str
) -> None:
    sit_down(browser, store, name)
    forms = forms_of(browser, furnished)
    assert len(forms) > 25
    doubled, failed = [], []
    for form in forms:
        answers = [browser.post(form.action, data=form.fields)]
        once = counted(store)
        answers.append(browser.post(form.action, data=form.fields))
        failed += [(form.action, each.status_code) for each in answers if each.status_code >= 500]
        twice = counted(store)
        doubled += [(form.action, table) for table in once if once[table] != twice[table]]
    assert (doubled, failed) == ([], [])
    assert store.verify() == []
