"""The DPO opens what is blocked: for an authority with its file, or for the person's own access (L54, L66, L67)."""

import json
from collections.abc import Iterator

from sqlalchemy import select

from duties.break_glass import Ground, GroundMissing
from duties.casework import ENDED
from duties.errors import AmparoError, CannotDecrypt, NotFound
from duties.kinds import Identity, Right
from duties.permissions import Deed
from services.dossier_files import as_json, dossier_files
from services.find_subject import find_blocking
from services.gather_dossier import gather_dossier
from services.queue_message import queue_message
from services.read_request import find_by_reference
from services.require_staff import require_staff
from services.sealed_text import text_or_none
from services.write_archive import Entry, write_archive
from settings import Settings
from store import Store, UnitOfWork
from store.models import BlockedItem, BlockedValue, Blocking, Person, PersonLook, Request, new_id


class WrongPassphrase(AmparoError):
    """The authority's key did not open."""


class AlreadyDestroyed(AmparoError):
    """Its term is over: nothing is left to be opened."""


def open_blocked(
    store: Store, reference: str, *, staff: str, passphrase: str, ground: Ground, settings: Settings
) -> bytes:
    """The dossier of a blocked person, as an archive; every try is in the audit, and the DPO's office is told.

    Raises NotAllowed, NotFound, GroundMissing, WrongPassphrase, AlreadyDestroyed.
    """
    with store.unit_of_work("console", reason=ground.said) as work:
        require_staff(work, staff, Deed.OPEN_BLOCKED)
        _check_ground(work, ground, find_blocking(work, reference))
    try:
        authority = store.open_authority(passphrase)
    except CannotDecrypt:
        _note_refused(store, reference, staff, ground)
        raise WrongPassphrase("the passphrase does not open the authority's key") from None
    with store.unit_of_work("console", reason=ground.said, authority=authority) as work:
        member = require_staff(work, staff, Deed.OPEN_BLOCKED)
        blocking = find_blocking(work, reference)
        content = b"".join(write_archive(_entries(work, blocking, settings)))
        look = PersonLook(
            person_id=blocking.person_id, at=work.now, staff=member.name, event="blocked_opened"
        )
        look.reason = ground.said
        work.session.add(look)
        work.record("blocked_opened", blocking)
        _alert(work, blocking, member.name, ground, settings)
        work.commit()
    return content


def _check_ground(work: UnitOfWork, ground: Ground, blocking: Blocking) -> None:
    """The person's own access has been proven by staff, at sight of papers: nobody blocked is recognised by anything."""
    if not ground.access_reference:
        return
    try:
        request = find_by_reference(work, ground.access_reference)
    except NotFound:
        raise GroundMissing("there is no such request for access") from None
    theirs = request.person_id in (None, blocking.person_id)
    proven = request.right == Right.ACCESS and request.identity == Identity.VERIFIED
    if not (theirs and proven) or request.status in ENDED:
        raise GroundMissing("that is no open, proven request for access of this person")


def _entries(work: UnitOfWork, blocking: Blocking, settings: Settings) -> Iterator[Entry]:
    if blocking.person_id is None or work.session.get(Person, blocking.person_id) is None:
        raise AlreadyDestroyed("its term is over: it has been destroyed")
    request = work.session.get(Request, blocking.request_id) or Request(
        reference=blocking.reference, id=new_id()
    )
    gathered = gather_dossier(work, request, blocking.person_id, settings=settings)
    gathered.document["person"]["customer_ref"] = text_or_none(
        work,
        f"person:{blocking.person_id}",
        "blockings.customer_ref_sealed",
        blocking.id,
        blocking.customer_ref_sealed,
    )
    yield from dossier_files(work, gathered)
    yield "bloqueo.json", as_json(_account(work, blocking))


def _account(work: UnitOfWork, blocking: Blocking) -> dict[str, object]:
    """What was blocked when, why and until when, and the values that a rectification had replaced."""
    items = work.session.scalars(
        select(BlockedItem)
        .join(Blocking, Blocking.id == BlockedItem.blocking_id)
        .where(Blocking.person_id == blocking.person_id)
        .order_by(BlockedItem.category, BlockedItem.id)
    )
    values = work.session.scalars(
        select(BlockedValue).where(BlockedValue.person_id == blocking.person_id).order_by(BlockedValue.at)
    )
    return {
        "blocked_at": blocking.at.isoformat(),
        "reference": blocking.reference,
        "destroyed_on": blocking.due_on.isoformat(),
        "stays": json.loads(blocking.stays),
        "items": [
            {
                "category": item.category,
                "id": item.row_id,
                "blocked_at": item.at.isoformat(),
                "reason": item.reason,
                "due_on": item.due_on.isoformat(),
                "hash": item.hash,
            }
            for item in items
        ],
        "earlier_values": [
            {
                "datum": value.datum,
                "at": value.at.isoformat(),
                "value": text_or_none(
                    work, value.owner, "blocked_values.value_sealed", value.id, value.value_sealed
                ),
            }
            for value in values
        ],
    }


def _alert(work: UnitOfWork, blocking: Blocking, by: str, ground: Ground, settings: Settings) -> None:
    """No glass is broken unseen: a message to the DPO's address, without anything of the person."""
    dpo = settings.controller.dpo
    if dpo is None:
        return
    queue_message(
        work,
        kind="digest",
        medium="email",
        owner="system",
        to=dpo.email,
        body=f"{by} ha abierto los datos bloqueados por la solicitud {blocking.reference}. Motivo: {ground.said}.",
    )


def _note_refused(store: Store, reference: str, staff: str, ground: Ground) -> None:
    with store.unit_of_work("console", reason=ground.said) as work:
        require_staff(work, staff, Deed.OPEN_BLOCKED)
        work.record("blocked_refused", find_blocking(work, reference))
        work.commit()
