"""Enter a letter, a visit, an e-mail or a call: one form for each way, in the order in which it is told."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response

from console import words
from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from console.received_files import Received, receive_files
from duties.errors import NotFound
from duties.intakes import EntryTaken, IntakeInvalid, sentences_to_read
from duties.kinds import Channel
from duties.local_time import local_day
from duties.permissions import Deed
from services.check_intake import WHO, IntakeEntry, check_intake
from services.enter_intake import enter_intake
from services.resume_session import Login
from store.models import new_id

router = APIRouter(prefix="/entrada/nueva/{way}")
FIELDS = (
    "kind",
    "right",
    "incident_kind",
    "subject",
    "file_number",
    "language",
    "words",
    "received_on",
    *WHO,
)
PROBLEMS: dict[tuple[str, str], str] = {
    ("received_on", "future"): "El día en que se recibió no puede ser posterior a hoy",
    ("received_on", "old"): "El día en que se recibió es de hace más de un año: revise el año",
    ("received_on", "missing"): "Escriba el día en que se recibió",
    ("kind", "missing"): "Elija qué es",
    ("right", "missing"): "Elija el derecho",
    ("incident_kind", "missing"): "Elija de qué clase es",
    ("subject", "missing"): "Elija el asunto",
    ("file_number", "missing"): "Escriba el número de expediente de la autoridad, de 60 letras como mucho",
    ("language", "missing"): "Elija el idioma",
    ("purposes", "missing"): "Elija qué consentimientos retira",
    ("words", "length"): "Escriba qué pide, entre 3 y 20 000 letras",
    ("email", "invalid"): "El correo electrónico no es válido",
    ("name", "long"): "Cada dato admite 200 letras como mucho",
    ("document", "letter"): (
        "Ese DNI o NIE no existe: revise las cifras y la letra. Si está así en el papel, déjelo en blanco y anótelo"
        " en lo que pide"
    ),
    ("document", "whose"): "Escriba de quién es: documento, teléfono, correo u otro dato",
    ("scan", "size"): "Cada archivo admite 8 MB como mucho y no puede estar vacío: «{file}»",
    ("scan", "type"): "Solo se admiten PDF, JPEG y PNG, y no lo es «{file}»",
    ("scan", "many"): "Se admiten 5 archivos como mucho",
    ("eml", "size"): "El correo admite 8 MB como mucho y no puede estar vacío",
    ("eml", "type"): "El archivo no es un correo (.eml) que se pueda leer",
}
MAIL_FILLS = ("words", "email", "received_on")
Enterer = Annotated[Login, Depends(who_may(Deed.ENTER_INTAKE))]


@dataclass(frozen=True)
class Typed:
    """What the form held, to be shown again: only files have to be chosen anew."""

    fields: dict[str, str]
    purposes: tuple[str, ...]
    entry_id: str


@router.get("")
def show(way: str, desk: DeskOf, login: Enterer) -> Response:
    """The empty form."""
    return _form(desk, login, way, Typed({}, (), new_id()), {})


@router.post("", dependencies=[Depends(own_form)])
async def send(way: str, request: Request, desk: DeskOf, login: Enterer) -> Response:
    """Enter it, or show the form again with what is wrong."""
    channel = _channel(way)
    form = await request.form()
    fields = {name: str(form.get(name, ""))[:25_000].replace("\r\n", "\n") for name in FIELDS}
    entry_id = str(form.get("entry", ""))
    typed = Typed(
        fields,
        tuple(str(each)[:40] for each in form.getlist("purposes"))[:10],
        entry_id if re.fullmatch(r"[0-9a-f]{32}", entry_id) else new_id(),
    )
    files, today = await receive_files(form), local_day(desk.store.clock.now())
    entry = _entry(channel, typed, files, today)
    try:
        _check(entry, typed, files, today)
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            intake = enter_intake(
                work, entry, entry_id=typed.entry_id, staff=login.name, settings=desk.settings
            )
            reference = intake.reference
            work.commit()
    except IntakeInvalid as invalid:
        problems = {
            name: PROBLEMS[name, what].format(file=files.wrong_file) for name, what in invalid.fields.items()
        }
        return _form(desk, login, way, typed, problems)
    except EntryTaken as taken:
        fresh = replace(typed, entry_id=new_id())
        return _form(desk, login, way, fresh, {}, taken=taken.reference, status=409)
    return RedirectResponse(f"/entrada/{reference}?hecho=1", 303)


def _entry(
    channel: Channel,
    typed: Typed,
    received: Received,
    today: date,
) -> IntakeEntry:
    """An e-mail fills what was left blank: words, sender, day."""
    fields, files = dict(typed.fields), received.scans
    if received.mail is not None:
        read, whole = received.mail
        fields["words"] = fields["words"].strip() or f"{read.subject}\n{read.text}".strip()
        fields["email"] = fields["email"].strip() or read.sender
        fields["received_on"] = fields["received_on"] or _day_of(read.sent_at, today)
        files = (whole, *read.attachments, *received.scans)
    return IntakeEntry(
        kind=fields["kind"],
        channel=channel,
        received_on=_day(fields["received_on"]),
        words=fields["words"],
        right=fields["right"],
        incident_kind=fields["incident_kind"],
        subject=fields["subject"] or "general",
        file_number=fields["file_number"],
        language=fields["language"] or "es",
        purposes=typed.purposes,
        who={name: fields[name] for name in WHO},
        files=files,
    )


def _check(entry: IntakeEntry, typed: Typed, received: Received, today: date) -> None:
    """Raise IntakeInvalid with all that is wrong at once; an e-mail that cannot be read may have held what is blank."""
    wrong = dict(received.problems)
    try:
        check_intake(entry, today)
    except IntakeInvalid as invalid:
        unread = {name for name in MAIL_FILLS if "eml" in wrong and not typed.fields[name].strip()}
        wrong |= {name: what for name, what in invalid.fields.items() if name not in unread}
    if wrong:
        raise IntakeInvalid(**wrong)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _day_of(sent_at: datetime | None, today: date) -> str:
    """The day it says it was sent; what says to come from the future came today."""
    return min(local_day(sent_at), today).isoformat() if sent_at else today.isoformat()


def _form(
    desk: Desk,
    login: Login,
    way: str,
    typed: Typed,
    problems: dict[str, str],
    *,
    taken: str | None = None,
    status: int = 200,
) -> Response:
    channel, controller = _channel(way), desk.settings.controller
    today = local_day(desk.store.clock.now())
    return desk.page(
        "enter_intake.html",
        login=login,
        status=422 if problems else status,
        taken=taken,
        way=way,
        channel=channel,
        typed=typed,
        today=today,
        problems=problems,
        sentences=sentences_to_read(
            name=controller.name,
            short_name=controller.short_name,
            web=controller.web,
            dpo=controller.dpo.email if controller.dpo else controller.email,
        ),
    )


def _channel(way: str) -> Channel:
    if way not in words.INTAKE_WAYS:
        raise NotFound("no such way")
    return Channel(words.INTAKE_WAYS[way][0])
