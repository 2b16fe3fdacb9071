"""What stands in the way of a step: what is to be done before, where, and how its link is called."""

from duties.steps import Guard
from services.find_missing import Missing, Place, Room

MISSING: dict[Guard, str] = {
    Guard.LETTERS_SENT: "Falta anotar el envío de cada carta.",
    Guard.IDENTITY_WAS_ASKED: "Falta haberle pedido que acredite su identidad.",
    Guard.NO_ACTIVE_TWIN: "Hay que terminar antes su otra solicitud comprobada del mismo derecho.",
    Guard.ERRANDS_DONE: "Faltan encargos por hacer.",
    Guard.RECIPIENTS_TOLD: "Falta decírselo a estos destinatarios.",
    Guard.COPY_GIVEN: "Pidió también copia de sus datos: hay que contestarla antes, que después quedan bloqueados.",
    Guard.COPY_SENT: "Falta hacer la copia de los datos y enviársela.",
    Guard.NOTHING_OPEN: "Queda algo abierto de esta persona: termínelo, o proponga suprimir solo una parte.",
    Guard.NOT_BLOCKED: "Los datos de esa persona están bloqueados: nadie puede darse por ella.",
}
"""Guard → what has to be done first."""

ROOMS: dict[Room, tuple[str, str]] = {
    Room.REQUEST: ("/solicitudes/{key}", "Solicitud {name}"),
    Room.INCIDENT: ("/incidencias/{key}", "Incidencia {name}"),
    Room.CALLBACK: ("/llamadas/{key}", "Llamada {name}"),
    Room.CONVERSATION: ("/conversaciones/{key}", "Conversación {name}, con la grabación"),
    Room.ERRAND: ("/encargos/{key}", "{name}"),
}
"""Address and name of the page where something is done."""

ON_ITS_PAGE: dict[Guard, tuple[str, str]] = {
    Guard.LETTERS_SENT: ("#cartas", "Ir a las cartas"),
    Guard.IDENTITY_WAS_ASKED: ("/pasos/ask_identity", "Pedir que acredite su identidad"),
    Guard.COPY_SENT: ("#expediente", "Ir a la copia de los datos"),
}
"""Of what is done on the page of the request itself: the rest of its address, and the link."""


def links(missing: Missing, here: str) -> list[tuple[str, str]]:
    """Address and name of each place; `here` is the page of the request."""
    if missing.places:
        return [_link(place) for place in missing.places]
    found = ON_ITS_PAGE.get(missing.guard)
    return [(here + found[0], found[1])] if found else []


def _link(place: Place) -> tuple[str, str]:
    address, name = ROOMS[place.room]
    return address.format(key=place.key), name.format(name=place.name)
