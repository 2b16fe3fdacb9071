"""The room of consents: figures, picture and file."""

from collections.abc import Callable

import httpx
import pytest

from console import words
from services.import_customers import import_customers
from store import Store
from store.models import Grant, Person
from tests.console.conftest import sit_down
from tests.services.talk import ANA, LUIS

PURPOSE = "marketing_email"


@pytest.fixture(autouse=True)
def customers(store: Store) -> None:
    """Ana has said yes to e-mails, Luis has said nothing; her product is a formula's twin."""
    with store.unit_of_work("system") as work:
        assert import_customers(work, [ANA | {"product": "=2+5"}, LUIS]).bad == []
        ana = work.session.query(Person).filter_by(customer_ref="C1").one()
        work.session.add(Grant(purpose=PURPOSE, state="given", person_id=ana.id, at=work.now))
        work.commit()


def test_the_figures_stand_in_table_and_picture_with_a_way_to_the_contracts(desk: httpx.Client) -> None:
    """L27: per purpose each state with its share; the picture says the same in words."""
    page = desk.get("/consentimientos").text
    assert "Publicidad por correo electrónico: dado 50,0 %, falta 50,0 %." in page
    assert f'href="/consentimientos/{PURPOSE}/granted"' in page
    assert "Obligación legal" in page
    assert 'aria-current="page">Consentimientos' in page
    for value in ("Ana", "Arriaga", "12345678Z", "600001001"):
        assert value not in page


def test_the_figures_are_exported_by_who_leads_or_audits(
    desk: httpx.Client, store: Store, hire: Callable[[str, str], None]
) -> None:
    """L93: an agent sees, and takes no file away."""
    assert desk.get("/consentimientos/cobertura.csv").status_code == 403
    hire("aud", "auditor")
    sit_down(desk, store, "aud")
    answer = desk.get("/consentimientos/cobertura.csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="cobertura.csv"'
    rows = answer.content.decode("utf-8-sig").splitlines()
    assert rows[0].startswith('"Finalidad";"Base";"Dado"')
    assert '"Publicidad por correo electrónico";"Consentimiento";"1";"0";"0";"0";"0";"1";"0";"2"' in rows


def test_who_runs_the_machine_sees_nothing_of_it(
    browser: httpx.Client, store: Store, hire: Callable[[str, str], None]
) -> None:
    hire("root", "admin")
    sit_down(browser, store, "root")
    assert browser.get("/consentimientos").status_code == 403
    assert words.CELLS["missing"] not in browser.get("/consentimientos").text
