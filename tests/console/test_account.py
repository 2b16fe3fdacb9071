"""One's own account."""

import httpx
import pytest

from services.open_session import open_session
from services.resume_session import resume_session
from store import Store
from tests.console.conftest import events_of, sit_down, staff_named, token


def test_the_sessions_are_listed_and_the_others_can_be_closed(desk: httpx.Client, store: Store) -> None:
    with store.unit_of_work("staff:lola") as work:
        other = open_session(work, staff_named(store, "lola"))
        work.commit()
    page = desk.get("/cuenta").text
    assert page.count("Última actividad") == 2
    assert page.count("es esta") == 1
    assert desk.post("/cuenta/sesiones/cerrar", data={"csrf": token(page)}).status_code == 303
    assert resume_session(store, other) is None
    after = desk.get("/cuenta").text
    assert after.count("Última actividad") == 1
    assert "Cerrar las demás" not in after
    assert "other_sessions_closed" in events_of(store)


@pytest.mark.parametrize("role", ["agent", "supervisor", "dpo", "auditor", "admin"])
def test_everybody_has_one(browser: httpx.Client, store: Store, hire_as: str, role: str) -> None:
    del hire_as
    sit_down(browser, store, role)
    assert browser.get("/cuenta").status_code == 200
