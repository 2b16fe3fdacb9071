"""Amparo as the bench runs it: every process as in production, but channels without limits of rate."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from cli.processes import Program
from duties.spanish_ids import complete_dni
from services.import_customers import import_customers
from tests.running import RunningSystem

CUSTOMERS = 400
_numbers = count(1)


@dataclass
class BenchSystem(RunningSystem):
    """The running system, with customers of whom each conversation takes one."""

    def _programs(self) -> Iterator[Program]:
        for program in super()._programs():
            if program.name != "channels":
                yield program
            else:
                command = (sys.executable, "-m", "tests.bench.channels_unlimited")
                yield Program("channels", command, program.environ)


def import_people(system: RunningSystem) -> Iterator[str]:
    """Store the bench's customers; gives their documents, without end."""
    documents = [complete_dni(f"{73000000 + next(_numbers) * 41}") for _ in range(CUSTOMERS)]
    with system.store() as store, store.unit_of_work("system") as work:
        report = import_customers(work, [_row(number, dni) for number, dni in enumerate(documents)])
        work.commit()
    if report.bad:
        raise RuntimeError(f"the bench's customers were refused: {report.bad[:3]}")
    return (documents[number % CUSTOMERS] for number in count())


def _row(number: int, dni: str) -> dict[str, str]:
    return {
        "customer_ref": f"B{number:05}",
        "name": "Leocadia",
        "surname": "Retuerta Cid",
        "document": dni,
        "birth_date": "1961-05-09",
        "phone": f"+3460030{number:04}",
        "email": f"b{number}@example.org",
        "address": "Calle de la Palma 3",
        "contract_ref": f"B2031{number:04}",
        "product": "Hogar",
        "contract_date": "2021-04-01",
    }
