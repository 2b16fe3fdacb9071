"""Customers for the conversations: each conversation gets one of its own, so that none depends on another."""

from itertools import count

from duties.spanish_ids import complete_dni
from services.import_customers import import_customers
from tests.running import RunningSystem

_numbers = count(1)


def next_in_cast(system: RunningSystem) -> dict[str, str]:
    """Import one more customer; gives `dni`, `digits`, `end`, `letter`, `contract`, `phone`, `email`, `name`."""
    number = next(_numbers)
    dni = complete_dni(f"{71000000 + number * 37}")
    row = {
        "customer_ref": f"T{number:05}",
        "name": "Leocadia",
        "surname": "Retuerta Cid",
        "document": dni,
        "birth_date": "1961-05-09",
        "phone": f"+3460020{number:04}",
        "email": f"t{number}@example.org",
        "address": "Calle de la Palma 3",
        "contract_ref": f"T2031{number:04}",
        "product": "Hogar",
        "contract_date": "2021-04-01",
    }
    with system.store() as store, store.unit_of_work("system") as work:
        report = import_customers(work, [row])
        assert report.bad == []
        work.commit()
    return {
        "dni": dni,
        "digits": dni[:-1],
        "end": " ".join(dni[4:8]),
        "letter": dni[-1],
        "contract": row["contract_ref"],
        "phone": row["phone"],
        "email": row["email"],
    }
