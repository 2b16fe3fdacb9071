"""The contracts behind one figure."""

import re
from collections.abc import Callable

import httpx
import pytest

from services.import_customers import import_customers
from store import Store
from tests.console.conftest import sit_down
from tests.console.test_conversation import looks
from tests.console.test_coverage import PURPOSE, customers

__all__ = ["customers"]


def test_the_contracts_of_a_cell_are_listed_without_names_and_the_look_is_kept(
    desk: httpx.Client, store: Store
) -> None:
    """L27, L93."""
    page = desk.get(f"/consentimientos/{PURPOSE}/granted").text
    assert ">C1</a>" in page
    assert ">C2</a>" not in page
    assert "Arriaga" not in page
    assert looks(store, "coverage_cell_viewed")[0].actor == "staff:lola"


def test_the_file_of_a_cell_holds_no_formula(
    desk: httpx.Client, store: Store, hire: Callable[[str, str], None]
) -> None:
    assert desk.get(f"/consentimientos/{PURPOSE}/granted/contratos.csv").status_code == 403
    hire("marta", "supervisor")
    sit_down(desk, store, "marta")
    text = desk.get(f"/consentimientos/{PURPOSE}/granted/contratos.csv").content.decode("utf-8-sig")
    assert '"C1";"\'=2+5";' in text
    assert looks(store, "coverage_cell_exported")[0].actor == "staff:marta"


@pytest.mark.parametrize(
    "place", [f"{PURPOSE}/heaven", "horoscopes/granted", "attention/granted", f"{PURPOSE}/not_required"]
)
def test_a_cell_that_does_not_exist_is_not_found(desk: httpx.Client, place: str) -> None:
    assert desk.get(f"/consentimientos/{place}").status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999", "1' OR 1=1"])
def test_a_page_that_cannot_be_is_no_failure(desk: httpx.Client, page: str) -> None:
    assert desk.get(f"/consentimientos/{PURPOSE}/missing", params={"pagina": page}).status_code == 200


@pytest.mark.parametrize("where", ["tras", "antes"])
@pytest.mark.parametrize("contract", ["", "x" * 32, "A" * 32, "0" * 31, "' OR 1=1", "0" * 5000])
def test_a_place_that_cannot_be_is_no_failure(desk: httpx.Client, where: str, contract: str) -> None:
    asked = {"pagina": "1", where: contract}
    page = desk.get(f"/consentimientos/{PURPOSE}/missing", params=asked)
    assert page.status_code == 200
    assert "Ningún contrato" not in page.text


def test_forth_and_back_each_contract_is_on_one_page(desk: httpx.Client, store: Store) -> None:
    """L27: the links lead from where a page ends, so the last page comes as fast as the second."""
    person = {"name": "A", "surname": "B"}
    rows = [person | {"customer_ref": f"D{n}", "contract_ref": f"Q{n}"} for n in range(120)]
    with store.unit_of_work("cli") as work:
        assert import_customers(work, rows).bad == []
        work.commit()
    cell = f"/consentimientos/{PURPOSE}/missing"
    forth = [desk.get(cell).text]
    while (following := _link(forth[-1], "tras")) is not None:
        forth.append(desk.get(cell + following).text)
    back = [forth[-1]]
    while (before := _link(back[-1], "antes")) is not None:
        back.append(desk.get(cell + before).text)
    assert [_rows(page) for page in reversed(back)] == [_rows(page) for page in forth]
    listed = [row for page in forth for row in _rows(page)]
    assert len(listed) == len(set(listed)) >= 120
    assert "Página 3 de 3" in forth[-1]


def _link(page: str, where: str) -> str | None:
    found = re.search(rf'href="(\?pagina=\d+&amp;{where}=[0-9a-f]{{32}})"', page)
    return found[1].replace("&amp;", "&") if found else None


def _rows(page: str) -> list[str]:
    return re.findall(r'contratos/[0-9a-f]{32}">(\w+)<', page)
