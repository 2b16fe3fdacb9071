"""The bench's customers: names as common as in life, documents that hold, contacts, contracts and their consents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from duties.spanish_ids import complete_dni
from services.canonical import canonical_contract, search_words
from store.models import ConsentEvent, ContactPoint, Contract, Grant, Person, PersonName, new_id
from tests.bench.desk.bulk import Bulk

GIVEN = (
    "María Antonio Carmen José Ana Manuel Laura Francisco Lucía David Cristina Juan Marta Javier Sara Daniel"
    " Paula Carlos Elena Miguel Isabel Rafael Pilar Pedro Raquel Ángel Sonia Alejandro Rosa Fernando Beatriz"
    " Pablo Nuria Sergio Teresa Luis Silvia Jorge Irene Alberto Leocadia Begoña Iker Jordi Núria Xoán"
).split()
SURNAMES = (
    "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz"
    " Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano"
    " Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido"
    " Cortés Castillo Santos Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera"
    " Peña Flores Cabrera Campos Vega Fuentes Carrasco Diez Caballero Reyes Nieto Aguilar Pascual Santana"
    " Herrero Lorenzo Montero Hidalgo Giménez Ibáñez Ferrer Durán Santiago Benítez Mora Vicente Vargas Arias"
    " Carmona Crespo Román Pastor Soto Sáez Velasco Moya Soler Parra Esteban Bravo Gallardo Rojas Retuerta"
).split()
PRODUCTS = ("Hogar", "Auto", "Vida", "Salud", "Decesos", "Comercio")
PURPOSES = {"marketing_email": "email", "marketing_sms": "sms", "marketing_call": "call"}
QUESTION = "¿Quiere recibir publicidad de Seguros Norte por correo, SMS y llamadas?"


@dataclass(frozen=True)
class Somebody:
    """A customer as they would say it, for the searches."""

    id: str
    ref: str
    name: str
    document: str
    phone: str
    email: str


def enrol(bulk: Bulk, number: int, chance: Random, at: datetime, notice: str) -> Somebody:
    """One customer with what is on file; the same number is the same person in every store."""
    given = _often(chance, GIVEN)
    surname = f"{_often(chance, SURNAMES)} {_often(chance, SURNAMES)}"
    person_id, blind = new_id(), bulk.work.blind
    owner = f"person:{person_id}"
    bulk.own(owner)
    document = complete_dni(f"{10_000_000 + number * 397 % 80_000_000}")
    person = bulk.make(
        Person,
        id=person_id,
        customer_ref=f"B{number:07}",
        document_kind="dni",
        document_index=blind("document", document),
        created_at=at,
        updated_at=at,
    )
    for column, value in (
        ("name_sealed", given),
        ("surname_sealed", surname),
        ("document_sealed", document),
        ("birth_date_sealed", f"{1940 + number % 65}-0{1 + number % 9}-1{number % 10}"),
        ("address_sealed", f"Calle de la Palma {number % 90 + 1}, 28004 Madrid"),
    ):
        bulk.seal(owner, person, column, value)
    bulk.add(person, "customer_imported")
    phone, email = f"+346{number:08}", f"cliente{number}@example.org"
    for kind, value in (("mobile", phone), ("email", email)):
        index = blind("email" if kind == "email" else "phone", value)
        point = bulk.make(ContactPoint, person_id=person_id, kind=kind, value_index=index, created_at=at)
        bulk.seal(owner, point, "value_sealed", value)
        bulk.add(point)
    for word in sorted(search_words(f"{given} {surname}")):
        bulk.add(bulk.make(PersonName, person_id=person_id, word_index=blind("name_word", word)))
    for count in range(1 + (number % 5 == 0)):
        _sign(bulk, person_id, f"P{number:07}{count}", PRODUCTS[(number + count) % 6], at)
    if number % 5 < 2:
        _answer(bulk, person_id, number, at, notice)
    return Somebody(person_id, person.customer_ref, f"{given} {surname}", document, phone, email)


def _sign(bulk: Bulk, person_id: str, number: str, product: str, at: datetime) -> None:
    value = canonical_contract(number)
    contract = bulk.make(
        Contract,
        person_id=person_id,
        contract_ref_index=bulk.work.blind("contract", value),
        product=product,
        signed_on=date(2021, 4, 1),
        created_at=at,
    )
    bulk.seal(f"person:{person_id}", contract, "contract_ref_sealed", value)
    bulk.add(contract)


def _answer(bulk: Bulk, person_id: str, number: int, at: datetime, notice: str) -> None:
    """One answer about publicity: a record and its evidence for each way."""
    state = ("given", "refused", "given", "pending", "withdrawn")[number // 5 % 5]
    owner = f"person:{person_id}"
    for purpose, way in PURPOSES.items():
        grant = bulk.make(
            Grant,
            purpose=purpose,
            contact_channel=way,
            state=state,
            person_id=person_id,
            notice_id=notice,
            at=at,
        )
        bulk.add(grant)
        prove(bulk, grant, owner, words="sí, quiero", question=QUESTION)


def prove(bulk: Bulk, grant: Grant, owner: str, *, words: str, question: str) -> None:
    """The evidence of a record (L19)."""
    event = bulk.make(
        ConsentEvent,
        grant_id=grant.id,
        purpose=grant.purpose,
        conversation_id=grant.conversation_id,
        state=grant.state,
        at=grant.at,
        channel="chat",
        language="es",
        actor="bot",
        notice_id=grant.notice_id,
        question=question,
        question_hash="0" * 64,
        answer_kind="words",
        rule="yes:bare",
        software="amparo bench",
        owner=owner,
        answer_hash=bulk.work.blind("answer", words),
    )
    bulk.seal(owner, event, "answer_sealed", words)
    bulk.add(event)


def long_ago(chance: Random, now: datetime, days: int = 360) -> datetime:
    """Some moment of the last year."""
    return now - timedelta(days=chance.randrange(1, days), minutes=chance.randrange(1440))


def _often(chance: Random, values: Sequence[str]) -> str:
    """The first ones far more often than the last, as names are."""
    return values[int(len(values) * chance.random() ** 2)]
