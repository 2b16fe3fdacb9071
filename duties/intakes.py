"""What comes in another way than by the assistant: its kinds, its days, and what a member of staff says to whom."""

from datetime import date, timedelta
from enum import StrEnum

from duties.errors import AmparoError

OLDEST = timedelta(days=366)
_USED_FOR = "Los usamos solo para esto y se conservan el tiempo que pide la ley."
SHORTEST_WORDS, LONGEST_WORDS = 3, 20_000


class IntakeKind(StrEnum):
    """What it opens."""

    RIGHT = "right"
    COMPLAINT = "complaint"
    WITHDRAWAL = "withdrawal"


class IntakeInvalid(AmparoError):
    """Something of the form is wrong or missing; `fields` says what of which."""

    def __init__(self, **fields: str) -> None:
        super().__init__(f"wrong or missing: {', '.join(fields)}")
        self.fields = fields


class EntryTaken(AmparoError):
    """The form was sent before and said something else; `reference` is what it opened then, if it was one's own."""

    def __init__(self, reference: str) -> None:
        super().__init__("this form was sent before")
        self.reference = reference


def check_day(received_on: date | None, today: date) -> None:
    """Receipt starts the clock: it cannot be in the future, nor a slip of the year. Raises IntakeInvalid."""
    if received_on is None:
        raise IntakeInvalid(received_on="missing")
    if received_on > today:
        raise IntakeInvalid(received_on="future")
    if received_on < today - OLDEST:
        raise IntakeInvalid(received_on="old")


def sentences_to_read(*, name: str, short_name: str, web: str, dpo: str) -> tuple[str, ...]:
    """What an agent reads out on the telephone before and while entering it: the first layer in half a minute."""
    return (
        f"Anoto lo que me pide para tramitarlo. El responsable de sus datos es {name.rstrip('.')}.",
        (
            f"{_USED_FOR} Puede acceder a ellos, rectificarlos, suprimirlos y ejercer sus demás derechos en {dpo};"
            f" más información en {web}."
        ),
        "¿Qué necesita? ¿Y a nombre de quién lo pongo: me da su documento, o su número de contrato?",
        f"Queda anotado en {short_name}. Ahora le doy la referencia y la fecha en que le contestaremos como muy tarde.",
    )


def notice_on_paper(*, name: str, address: str, dpo: str, authority: str, web: str) -> str:
    """The first layer as it is printed on the sheet of the counter (RGPD 13, LOPDGDD 11)."""
    return (
        f"Responsable: {name}, {address}. Usamos estos datos para tramitar lo que pide y probar que se ha hecho,"
        " por obligación legal; los conservamos el tiempo que la ley exige. Puede acceder a sus datos, rectificarlos,"
        " suprimirlos, oponerse, limitar su uso, pedir su portabilidad y no ser objeto de decisiones automatizadas en"
        f" {dpo}, y reclamar ante la {authority}. Más información: {web}."
    )
