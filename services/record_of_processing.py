"""The record of processing activities (RGPD 30; LOPDGDD 31; L95), made from the controller's catalogues and the code's."""

from typing import Any

from sqlalchemy import select

from duties import processing
from duties.local_time import local_day
from duties.processing import Treatment
from duties.spanish_words import BASES
from settings import Settings
from store import Reading
from store.models import Base, Errand, Grant, Suppression

SCHEMA = "amparo/ropa/1"


def record_of_processing(read: Reading, settings: Settings) -> dict[str, Any]:
    """Plain values, ready to be written. Raises UndeclaredPurpose, UndeclaredRecipient: no record may hide one."""
    check_declared(read, settings)
    controller, dpo = settings.controller, settings.controller.dpo
    return {
        "schema": SCHEMA,
        "made_on": local_day(read.now).isoformat(),
        "controller": {
            "name": controller.name,
            "tax_id": controller.tax_id,
            "address": controller.address,
            "email": controller.email,
            "phone": controller.phone,
        },
        "officer": {"name": dpo.name, "email": dpo.email, "address": dpo.address} if dpo else None,
        "treatments": [_treatment(each, settings) for each in treatments(settings)],
        "recipients": recipients(settings),
        "systems": [
            {"id": each.id, "name": each.name, "owner": each.owner, "categories": list(each.categories)}
            for each in settings.systems
        ],
        "measures": list(processing.MEASURES),
    }


def check_declared(read: Reading, settings: Settings) -> None:
    """Whatever the code, the store or the settings use is declared. Raises UndeclaredPurpose, UndeclaredRecipient."""
    declared = [each.id for each in settings.purposes]
    asked = set(processing.purposes_in_code())
    if settings.dialogue.marketing_question == "never":  # then its purposes need not be declared (L28)
        asked -= {each for each in asked if each.startswith("marketing_")}
    stored = set(read.session.scalars(select(Grant.purpose).distinct()))
    stored |= set(read.session.scalars(select(Suppression.purpose).distinct()))
    processing.check_purposes(asked | stored, declared)
    told = set(read.session.scalars(select(Errand.target).where(Errand.kind == "recipient").distinct()))
    names = [each.name for each in settings.recipients]
    processing.check_recipients(told | _outside(settings), names)


def treatments(settings: Settings) -> tuple[Treatment, ...]:
    """Each declared purpose, and the staff's access, which customers are not told of."""
    declared = (
        Treatment(
            id=each.id,
            text=each.text,
            basis=each.basis,
            retention=each.retention,
            data_subjects=processing.DATA_SUBJECTS.get(each.id, processing.OTHERS),
            categories=settings.second_layer.categories,
            tables=processing.tables_of(each.id),
        )
        for each in settings.purposes
    )
    staff = Treatment(
        id=processing.STAFF,
        data_subjects=processing.DATA_SUBJECTS[processing.STAFF],
        tables=processing.tables_of(processing.STAFF),
        **processing.STAFF_TREATMENT,
    )
    return (*declared, staff)


def recipients(settings: Settings) -> list[dict[str, Any]]:
    """Everybody who receives data, with the country and, where there is one, the safeguard of the transfer."""
    return [
        {"name": each.name, "role": each.role, "country": each.country, "safeguard": each.safeguard}
        for each in settings.recipients
    ]


def _outside(settings: Settings) -> set[str]:
    """The words of those whom the code itself sends data to: by telephone, and by the voices that speak."""
    voices = (settings.voice, *(tongue.voice for tongue in settings.tongues.values()))
    spoken = {name for voice in voices for name in (voice.name, voice.fallback)}
    return {
        word
        for mark, word in processing.OUTSIDE.items()
        if not mark.endswith(".") or any(name.startswith(mark) for name in spoken)
    }


def _treatment(each: Treatment, settings: Settings) -> dict[str, Any]:
    ours = each.id == processing.STAFF
    return {
        "id": each.id,
        "purpose": each.text,
        "basis": each.basis,
        "basis_words": BASES[each.basis],
        "data_subjects": each.data_subjects,
        "categories": each.categories,
        "recipients": [] if ours else [recipient.name for recipient in settings.recipients],
        "transfers": [] if ours else [r["name"] for r in recipients(settings) if r["safeguard"]],
        "retention": each.retention,
        "data": [field for table in each.tables for field in _fields(table)],
    }


def _fields(table: str) -> list[dict[str, str]]:
    """The personal columns of a table, as its model labels them."""
    return [
        {"place": f"{table}.{column.name}", "kept": column.info["label"], "what": column.info["what"]}
        for column in Base.metadata.tables[table].columns
        if column.info.get("label") in ("sealed", "blind_index")
    ]
