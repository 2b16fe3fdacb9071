"""Send the fresh code that opens a link, to a contact on file of its person (L49)."""

import secrets

from duties.identity_levels import CODE_DIGITS, CODE_LIFE
from duties.packages import MOST_LINK_CODES, CodesUsedUp, LinkDead
from services.close_link import wipe_link_code
from services.contacts import MEDIUM, contact_for_code, open_contact
from services.find_link import find_link
from services.queue_message import queue_message
from settings import Settings
from store import Reading, UnitOfWork
from store.models import DownloadLink


def send_link_code(work: UnitOfWork, token: str, *, settings: Settings) -> DownloadLink:
    """The link with its new code; an earlier one is void. Raises LinkDead, CodesUsedUp."""
    link = find_link(work, token, lock=True)
    point = contact_for_code(work, link.person_id)
    if point is None:
        raise LinkDead("no such link")
    if link.codes >= MOST_LINK_CODES:
        raise CodesUsedUp(f"link {link.id} has been sent all its codes")
    wipe_link_code(work, link)
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
    spoken = ", ".join(code) if point.kind == "landline" else code
    message = queue_message(
        work,
        kind="otp",
        medium=MEDIUM[point.kind],
        owner=f"person:{link.person_id}",
        to=open_contact(work, point),
        body=f"Su código de {settings.controller.short_name} para descargar sus datos es {spoken}. Vale"
        f" {int(CODE_LIFE.total_seconds() // 60)} minutos. No se lo diga a nadie.",
        person_id=link.person_id,
    )
    link.codes += 1
    link.code_hmac = link_code_hmac(work, link.id, code)
    link.code_expires_at, link.code_message_id = work.now + CODE_LIFE, message.id
    work.record("download_code_sent", link)
    return link


def link_code_hmac(read: Reading, link_id: str, code: str) -> str:
    """What is kept of a code."""
    return read.blind("download_code", link_id + code)
