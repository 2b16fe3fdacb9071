"""Changing one's password."""

import httpx
import pytest

from tests.console.conftest import PASSWORD, log_in, token

NEW = "otro-caballo-distinto"


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        ("no es esta", NEW, NEW, "La contraseña actual no es esa."),
        (PASSWORD, NEW, NEW + "x", "no son iguales"),
        (PASSWORD, "corta", "corta", "necesita 12 caracteres"),
        (PASSWORD, "a" * 20, "a" * 20, "necesita 12 caracteres"),
        (PASSWORD, "lola-lola-lola-2026", "lola-lola-lola-2026", "sin su nombre"),
        (PASSWORD, PASSWORD, PASSWORD, "distinta de la actual"),
    ],
)
def test_a_bad_change_is_refused_and_changes_nothing(
    desk: httpx.Client, old: str, new: str, again: str, said: str
) -> None:
    form = {"csrf": token(desk.get("/clave").text), "old": old, "new": new, "again": again}
    answer = desk.post("/clave", data=form)
    assert answer.status_code == 422
    assert said in answer.text
    assert log_in(desk, "lola") == 303


def test_a_change_ends_the_sessions_on_other_machines(address: str, desk: httpx.Client) -> None:
    with httpx.Client(base_url=address) as other:
        assert log_in(other, "lola") == 303
        assert other.get("/cola").status_code == 200
        form = {"csrf": token(desk.get("/clave").text), "old": PASSWORD, "new": NEW, "again": NEW}
        assert desk.post("/clave", data=form).status_code == 303
        assert other.get("/cola").status_code == 303
        assert desk.get("/cola").status_code == 200
        assert log_in(other, "lola") == 401
        assert log_in(other, "lola", NEW) == 303
