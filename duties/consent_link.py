"""The page of separate choices that a link in a message leads to: how long it lives, and its exact words (L16, L19)."""

from dataclasses import dataclass

from duties.kinds import MARKETING, Purpose, Right
from duties.message_words import words_in

LINK_DAYS = 30
TITLE = "Sus preferencias de publicidad"
RIGHTS = frozenset({Right.ACCESS, Right.RECTIFICATION, Right.PORTABILITY})
"""Messages that may carry the link; whoever objects, erases or restricts is not asked about publicity (L28)."""

ANSWERS = {"yes": "Sí", "no": "No"}
_MEANS = {
    Purpose.MARKETING_EMAIL: "por correo electrónico",
    Purpose.MARKETING_SMS: "por SMS",
    Purpose.MARKETING_CALL: "por teléfono, con la llamada de una persona",
}


@dataclass(frozen=True)
class Choice:
    """One question of the page. It is never answered beforehand."""

    purpose: Purpose
    question: str


def choices(short_name: str) -> tuple[Choice, ...]:
    """One question a purpose: an answer to one says nothing of the others."""
    return tuple(
        Choice(purpose, f"¿Quiere recibir publicidad de {short_name} {_MEANS[purpose]}?")
        for purpose in MARKETING
    )


def introduction(short_name: str, email: str) -> tuple[str, ...]:
    """What is told before anything is asked."""
    how = (
        "Puede retirar un sí cuando quiera: en esta página, mientras el enlace valga, diciéndoselo a nuestro"
        f" asistente o escribiendo a {email}."
    )
    return (
        f"Aquí dice a {short_name}, por separado, si quiere recibir publicidad y por qué medio.",
        "Es voluntario: conteste o no, le atendemos igual. Lo que deje sin contestar queda como está.",
        how,
    )


def invitation(address: str, language: str = "es") -> str:
    """The sentence that a message carries: neutral, and about nothing that is for sale (L28)."""
    return words_in(language).preferences.format(days=LINK_DAYS, address=address)
