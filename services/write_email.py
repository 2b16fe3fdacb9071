"""Write an e-mail out of what the outbox holds: its headers hold nothing that a person could have chosen."""

from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from duties.email_subjects import email_subject
from duties.errors import AmparoError
from duties.local_time import to_local
from settings import Mail, Settings
from settings.mail import ADDRESS

LONGEST_ADDRESS = 254


class AddressUnusable(AmparoError):
    """What is on file is not one address that e-mail can be sent to; its letter has to go another way."""


@dataclass(frozen=True)
class Email:
    """A message opened to be sent. Its repr shows nothing of it."""

    id: str
    kind: str
    language: str
    to: str = field(repr=False)
    body: str = field(repr=False)


def write_email(email: Email, mail: Mail, *, settings: Settings, now: datetime) -> EmailMessage:
    """The message with its headers; the same id is the same Message-ID. Raises AddressUnusable."""
    controller = settings.controller
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(controller.short_name, addr_spec=mail.sender)
    message["To"] = Address(addr_spec=recipient(email.to))
    if controller.email != mail.sender:
        message["Reply-To"] = Address(controller.short_name, addr_spec=controller.email)
    message["Subject"] = email_subject(email.kind, controller.short_name, email.language)
    message["Date"] = to_local(now)
    message["Message-ID"] = f"<{email.id}@{mail.sender.partition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no machine is to answer it
    message.set_content(email.body, cte="quoted-printable")
    message["Content-Language"] = email.language
    return message


def recipient(to: str) -> str:
    """One address in ASCII: a domain of other letters is encoded. Raises AddressUnusable."""
    local, _, domain = to.strip().rpartition("@")
    try:
        address = f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError as wrong:
        raise AddressUnusable("no domain of e-mail") from wrong
    if not ADDRESS.fullmatch(address) or len(address) > LONGEST_ADDRESS:
        raise AddressUnusable("no address of e-mail")
    return address
