"""Whatever is missing for a step leads to a page where it is done."""

import pytest

from console.missing_words import MISSING, ROOMS, links
from duties.steps import Guard
from services.find_missing import Missing, Place, Room

HERE = "/solicitudes/0120001"


def test_every_room_has_its_address_and_every_guard_its_words() -> None:
    assert set(ROOMS) == set(Room)
    assert set(MISSING) == set(Guard)


@pytest.mark.parametrize(
    ("missing", "found"),
    [
        (Missing(Guard.COPY_SENT), [(f"{HERE}#expediente", "Ir a la copia de los datos")]),
        (Missing(Guard.LETTERS_SENT), [(f"{HERE}#cartas", "Ir a las cartas")]),
        (
            Missing(Guard.IDENTITY_WAS_ASKED),
            [(f"{HERE}/pasos/ask_identity", "Pedir que acredite su identidad")],
        ),
        (Missing(Guard.NOT_BLOCKED), []),
        (
            Missing(Guard.ERRANDS_DONE, (Place(Room.ERRAND, "a" * 32, "CRM"),)),
            [(f"/encargos/{'a' * 32}", "CRM")],
        ),
        (
            Missing(
                Guard.NOTHING_OPEN, (Place(Room.REQUEST, "012", "012"), Place(Room.INCIDENT, "034", "034"))
            ),
            [("/solicitudes/012", "Solicitud 012"), ("/incidencias/034", "Incidencia 034")],
        ),
    ],
)
def test_each_is_a_link(missing: Missing, found: list[tuple[str, str]]) -> None:
    assert links(missing, HERE) == found
