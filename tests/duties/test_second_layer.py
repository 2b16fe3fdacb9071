"""The second layer: complete from the catalogues (L4)."""

from dataclasses import replace

from duties.second_layer import ControllerFacts, PurposeFacts, RecipientFacts, render_second_layer

FACTS = ControllerFacts(
    name="Seguros Norte, S.A.",
    tax_id="A99999997",
    address="Calle del Faro 1",
    email="privacidad@segurosnorte.example",
    phone="+34 944 000 100",
    web="https://segurosnorte.es",
    dpo=("Delegada", "dpd@segurosnorte.example", "Calle del Faro 1"),
    purposes=(
        PurposeFacts("Llevar su póliza.", "contract", "Cinco años."),
        PurposeFacts("Enviarle publicidad.", "consent", "Hasta que lo retire."),
    ),
    recipients=(
        RecipientFacts("Telefonía, S.L.", "telefonía", "España", None),
        RecipientFacts("Voice Inc.", "voz", "EE. UU.", "Cláusulas contractuales tipo."),
    ),
    obligatory="Son necesarios.",
    automated_decisions="No las hay.",
    origin="De usted.",
    categories="Identificativos.",
    authority=("Agencia Española de Protección de Datos", "Calle Jorge Juan 6", "https://www.aepd.es"),
)
HEADINGS = (
    "Quién es el responsable",
    "Delegado de protección de datos",
    "Para qué usamos sus datos y con qué base legal",
    "Intereses legítimos",
    "Quién recibe sus datos",
    "Transferencias fuera de Europa",
    "Cuánto tiempo los guardamos",
    "Sus derechos",
    "Retirar el consentimiento",
    "Reclamar",
    "Si es obligatorio darnos sus datos",
    "Decisiones automáticas y perfiles",
    "De dónde salen sus datos y cuáles son",
)


def section(facts: ControllerFacts, heading: str) -> str:
    """The text under a heading."""
    found = [each for each in render_second_layer(facts) if each.heading == heading]
    return "\n".join(found[0].paragraphs)


def test_every_section_that_the_law_asks_for_is_there_and_says_something() -> None:
    """L4."""
    sections = render_second_layer(FACTS)
    assert tuple(each.heading for each in sections) == HEADINGS
    assert all(each.paragraphs and all(text.strip() for text in each.paragraphs) for each in sections)


def test_every_purpose_is_told_with_its_basis_and_how_long_its_data_are_kept() -> None:
    """L4, L14, L33."""
    told = section(FACTS, "Para qué usamos sus datos y con qué base legal")
    kept = section(FACTS, "Cuánto tiempo los guardamos")
    for purpose in FACTS.purposes:
        assert purpose.text in told
        assert purpose.retention in kept
    assert "el contrato con usted (RGPD 6.1.b)" in told
    assert "su consentimiento (RGPD 6.1.a)" in told


def test_every_recipient_is_named_and_transfers_have_their_safeguard() -> None:
    """L4, L53, L97."""
    assert all(each.name in section(FACTS, "Quién recibe sus datos") for each in FACTS.recipients)
    transfers = section(FACTS, "Transferencias fuera de Europa")
    assert transfers == "Voice Inc.: Cláusulas contractuales tipo."


def test_what_there_is_none_of_is_said_too() -> None:
    inside = replace(FACTS, recipients=FACTS.recipients[:1], dpo=None)
    assert section(inside, "Transferencias fuera de Europa").startswith("No enviamos")
    assert FACTS.email in section(inside, "Delegado de protección de datos")
    assert section(inside, "Intereses legítimos").startswith("Ningún")


def test_a_legitimate_interest_is_told_with_its_balance_and_the_right_to_object() -> None:
    """L4, L6."""
    resting = PurposeFacts("Evitar el fraude.", "legitimate_interest", "Un año.", "LIA-3")
    told = section(replace(FACTS, purposes=(*FACTS.purposes, resting)), "Intereses legítimos")
    assert "Evitar el fraude." in told
    assert "LIA-3" in told
    assert "Puede oponerse." in told


def test_all_rights_the_withdrawal_and_the_authority_are_told() -> None:
    """L4, L7."""
    rights = section(FACTS, "Sus derechos")
    names = ("Acceso", "Rectificación", "Supresión", "Oposición", "Limitación", "Portabilidad", "automáticas")
    assert all(name in rights for name in names)
    assert "cuando quiera" in section(FACTS, "Retirar el consentimiento")
    assert "Agencia Española" in section(FACTS, "Reclamar")
