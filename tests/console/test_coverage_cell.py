"""The contracts behind one figure."""

from collections.abc import Callable

import httpx
import pytest

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
