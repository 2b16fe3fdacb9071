"""A real mail server on loopback that keeps what it takes, and answers as it is told to."""

import ssl
from asyncio import WriteTransport
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from cli.ports import free_port
from settings import Mail, Wire

SENDER = "avisos@empresa.example"
TAKEN = "250 OK"


@dataclass
class Inbox:
    """What was taken, and what is said to the sender, to each recipient, and to the content."""

    port: int = 0
    taken: list[tuple[str, EmailMessage]] = field(default_factory=list)
    contents: list[bytes] = field(default_factory=list)
    sessions: int = 0
    to_sender: str = TAKEN
    to_recipients: dict[str, str] = field(default_factory=dict)
    to_content: str = TAKEN
    hangs_up: bool = False

    def mail(self, wire: Wire = Wire.PLAIN, **login: str) -> Mail:
        """Settings that lead here."""
        return Mail("localhost", self.port, wire, SENDER, login.get("user"), login.get("password"))

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        """Count who comes."""
        self.sessions += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take the sender, or not."""
        if self.to_sender == TAKEN:
            envelope.mail_from = address
        return self.to_sender

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take the recipient, or not."""
        answer = self.to_recipients.get(address, TAKEN)
        if answer == TAKEN:
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Keep the message, or not; or hang up when it has been taken, before saying so."""
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        if self.to_content == TAKEN:
            self.contents.append(content)
            read = message_from_bytes(content, policy=default)
            self.taken += [(to, read) for to in envelope.rcpt_tos]
        if self.hangs_up:
            assert isinstance(server.transport, WriteTransport)
            server.transport.abort()
        return self.to_content


@contextmanager
def open_inbox(
    certificate: Path | None = None, wire: Wire = Wire.PLAIN, login: tuple[str, str] | None = None
) -> Iterator[Inbox]:
    """A server that encrypts if it has a certificate, and wants to be logged in at if there is a login."""
    inbox, context = Inbox(free_port()), None
    options: dict[str, Any] = {}
    if certificate is not None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
    if wire is Wire.STARTTLS:
        options |= {"tls_context": context, "require_starttls": context is not None}
    if login is not None:
        options |= {"authenticator": _authenticator(login), "auth_required": True}
        options["auth_require_tls"] = wire is Wire.STARTTLS  # it does not see TLS that was there before it
    controller = Controller(
        inbox,
        hostname="127.0.0.1",
        port=inbox.port,
        ssl_context=context if wire is Wire.TLS else None,
        **options,
    )
    controller.start()
    try:
        yield inbox
    finally:
        controller.stop()


def _authenticator(login: tuple[str, str]) -> Any:
    def check(
        _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: LoginPassword
    ) -> AuthResult:
        right = (data.login.decode(), data.password.decode()) == login
        return AuthResult(success=right, handled=False)

    return check


def make_certificate(path: Path, host: str = "localhost") -> Path:
    """A certificate with its key in one file, valid for the host."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.DNSName(host), x509.IPAddress(IPv4Address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path
