"""The pages that are measured: each by its address, for as many different things as it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.desk.build import Built
from tests.bench.desk.people import Somebody

type Address = Callable[[Built, int], str]
type Words = Callable[[Somebody, Built], str]


@dataclass(frozen=True)
class Page:
    """A page; `address` is given the number of the run, so that no two runs ask for the same thing."""

    name: str
    address: Address


def _fixed(address: str) -> Address:
    return lambda _built, _run: address


def _paged(address: str, *, last: int) -> Address:
    """From the first page to the last: what is deep in a list counts as much as its top."""
    sign = "&" if "?" in address else "?"
    return lambda _built, run: f"{address}{sign}pagina={1 + run * (last - 1) // 20}"


def _beside(address: str, *, last: int) -> Address:
    """As «Siguientes» leads there: each page from the contract its neighbour ended with. Their ids are even in space."""
    return lambda _built, run: f"{address}?pagina={1 + run * (last - 1) // 20}&tras={run * 16**32 // 20:032x}"


PAGES = (
    Page("Hoy", _fixed("/hoy")),
    Page("Hoy, by itself", _fixed("/hoy/vivo")),
    Page("Cola", _fixed("/cola")),
    Page("Cola, deep", _paged("/cola", last=40)),
    Page("Cola, filtered", _fixed("/cola?persona=si&derecho=erasure&plazo=soon")),
    Page("Conversaciones", _fixed("/conversaciones")),
    Page("Conversaciones, deep", _paged("/conversaciones", last=200)),
    Page("Conversaciones, filtered", _fixed("/conversaciones?motivo=urgent")),
    Page(
        "a conversation", lambda built, run: f"/conversaciones/{built.flagged[run * 37 % len(built.flagged)]}"
    ),
    Page("a request", lambda built, run: f"/solicitudes/{built.requests[run * 53 % len(built.requests)]}"),
    Page("Incidencias", _fixed("/incidencias")),
    Page("Incidencias, deep", _paged("/incidencias", last=40)),
    Page(
        "an incident", lambda built, run: f"/incidencias/{built.incidents[run * 41 % len(built.incidents)]}"
    ),
    Page("Llamadas", _fixed("/llamadas")),
    Page("Encargos", _fixed("/encargos")),
    Page("Entrada", _fixed("/entrada")),
    Page("Envíos", _fixed("/envios")),
    Page("Personas", _fixed("/personas")),
    Page("a person", lambda built, run: f"/personas/{built.people[run * 97 % len(built.people)].id}"),
    Page("a person of 1,000 conversations", lambda built, _run: f"/personas/{built.talker_id}"),
    Page("Consentimientos", _fixed("/consentimientos")),
    Page("Consentimientos, missing", _fixed("/consentimientos/marketing_email/missing")),
    Page("Consentimientos, missing, deep", _beside("/consentimientos/marketing_email/missing", last=1200)),
    Page("Consentimientos, given", _fixed("/consentimientos/marketing_call/granted")),
    Page("Informes, month", _fixed("/informes")),
    Page("Informes, year", _fixed("/informes?periodo=ano")),
    Page("Control, staff", _fixed("/control/personal")),
    Page("Control, audit", _fixed("/control/registro")),
    Page("Control, audit, deep", _paged("/control/registro", last=800)),
    Page("Control, audit, an event", _fixed("/control/registro?suceso=people_searched")),
    Page("Control, audit, a rare event", _fixed("/control/registro?suceso=staff_added")),
    Page("Control, audit, a day", _fixed("/control/registro?dia=2026-11-20")),
    Page("Control, audit, a person", _fixed("/control/registro?actor=staff:agente07")),
    Page("Control, AEPD", _fixed("/control/aepd")),
    Page("Control, settings", _fixed("/control/ajustes")),
    Page("own account", _fixed("/cuenta")),
)

SEARCHES: dict[str, Words] = {
    "document": lambda person, _built: person.document,
    "telephone": lambda person, _built: person.phone,
    "e-mail": lambda person, _built: person.email,
    "customer reference": lambda person, _built: person.ref,
    "reference of a request": lambda person, built: built.requests[int(person.ref[1:]) % len(built.requests)],
    "full name": lambda person, _built: person.name,
    "common surname": lambda _person, _built: "García",
    "name and surname": lambda person, _built: " ".join(person.name.split()[:2]),
}
