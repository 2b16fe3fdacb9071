"""The second layer (RGPD 13.1-2): every section the law asks for, from the controller's catalogues."""

from collections.abc import Iterator
from dataclasses import dataclass

BASES = {
    "consent": "su consentimiento (RGPD 6.1.a)",
    "contract": "el contrato con usted (RGPD 6.1.b)",
    "legal_obligation": "una obligación legal (RGPD 6.1.c)",
    "legitimate_interest": "nuestro interés legítimo (RGPD 6.1.f)",
}


@dataclass(frozen=True)
class PurposeFacts:
    """One purpose as the second layer tells it."""

    text: str
    basis: str
    retention: str
    balancing_test: str | None = None


@dataclass(frozen=True)
class RecipientFacts:
    """One recipient as the second layer tells it."""

    name: str
    role: str
    country: str
    safeguard: str | None


@dataclass(frozen=True)
class ControllerFacts:
    """What it is made of. `dpo` is (name, e-mail, address), `authority` (name, address, web)."""

    name: str
    tax_id: str
    address: str
    email: str
    phone: str
    web: str
    dpo: tuple[str, str, str] | None
    purposes: tuple[PurposeFacts, ...]
    recipients: tuple[RecipientFacts, ...]
    obligatory: str
    automated_decisions: str
    origin: str
    categories: str
    authority: tuple[str, str, str]


@dataclass(frozen=True)
class Section:
    """A heading with its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


def render_second_layer(facts: ControllerFacts) -> tuple[Section, ...]:
    """All sections, in the order in which people look for them (L4)."""
    return tuple(_sections(facts))


def _sections(facts: ControllerFacts) -> Iterator[Section]:
    yield Section("Quién es el responsable", (_controller(facts),))
    yield Section("Delegado de protección de datos", (_dpo(facts),))
    yield Section("Para qué usamos sus datos y con qué base legal", _purposes(facts))
    yield Section("Intereses legítimos", _interests(facts))
    yield Section(
        "Quién recibe sus datos", tuple(f"{to.name}: {to.role} ({to.country})." for to in facts.recipients)
    )
    yield Section("Transferencias fuera de Europa", _transfers(facts))
    yield Section(
        "Cuánto tiempo los guardamos", tuple(f"{each.text} {each.retention}" for each in facts.purposes)
    )
    yield Section("Sus derechos", _RIGHTS)
    yield Section("Retirar el consentimiento", _WITHDRAWAL)
    yield Section("Reclamar", (_complaint(facts),))
    yield Section("Si es obligatorio darnos sus datos", (facts.obligatory,))
    yield Section("Decisiones automáticas y perfiles", (facts.automated_decisions,))
    yield Section("De dónde salen sus datos y cuáles son", (facts.origin, facts.categories))


def _controller(facts: ControllerFacts) -> str:
    return (
        f"{facts.name}, NIF {facts.tax_id}, {facts.address}."
        f" Correo {facts.email}, teléfono {facts.phone}, {facts.web}."
    )


def _dpo(facts: ControllerFacts) -> str:
    if facts.dpo is None:
        return f"No tenemos delegado; escríbanos a {facts.email}."
    name, email, address = facts.dpo
    return f"{name}: {email}, {address}."


def _purposes(facts: ControllerFacts) -> tuple[str, ...]:
    return tuple(f"{each.text} Base legal: {BASES[each.basis]}." for each in facts.purposes)


def _interests(facts: ControllerFacts) -> tuple[str, ...]:
    resting = [each for each in facts.purposes if each.basis == "legitimate_interest"]
    if not resting:
        return ("Ningún tratamiento se basa en un interés legítimo.",)
    return tuple(
        f"{each.text} Hemos ponderado nuestro interés y sus derechos ({each.balancing_test}). Puede oponerse."
        for each in resting
    )


def _transfers(facts: ControllerFacts) -> tuple[str, ...]:
    safeguards = tuple(f"{to.name}: {to.safeguard}" for to in facts.recipients if to.safeguard)
    return safeguards or ("No enviamos sus datos fuera del Espacio Económico Europeo.",)


def _complaint(facts: ControllerFacts) -> str:
    name, address, web = facts.authority
    return f"Puede reclamar ante la {name}, {address}, {web}, sin haberse dirigido antes a nosotros."


_RIGHTS = (
    "Acceso: saber qué datos suyos tenemos y recibir una copia.",
    "Rectificación: corregir los que estén mal o incompletos.",
    "Supresión: pedir que los borremos.",
    "Oposición: que no los usemos para algo; a la publicidad, siempre y de inmediato.",
    "Limitación: que solo los guardemos mientras se resuelve algo.",
    "Portabilidad: llevárselos en un formato que lea un ordenador.",
    "No ser objeto de decisiones solo automáticas: que decida una persona.",
    "Puede ejercerlos gratis aquí mismo, por chat o por teléfono, o por correo. Respondemos en un mes.",
)
_WITHDRAWAL = (
    "Puede retirar cualquier consentimiento cuando quiera, diciéndolo en una frase.",
    "Lo hecho antes de retirarlo sigue siendo válido.",
)
