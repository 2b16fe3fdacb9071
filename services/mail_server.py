"""The company's mail server: one session for several messages, each of them handed over at most once."""

import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from email.message import EmailMessage

from duties.errors import AmparoError
from settings import Mail, Wire

SECONDS = 10.0  # for each thing that is said
CONTENT_SECONDS = 60.0  # the server may look for viruses before it says yes
_ITS_FAULT = (421, 454, 530, 534, 535, 538)  # it does not serve us: no message's own fault
_LINE_END = b"\r\n"


class MailServerUnusable(AmparoError):
    """It is away, does not encrypt, or takes nothing from us. What was being handed over has not gone."""


class MessagePutOff(AmparoError):
    """It does not take this message now."""


class MessageRefused(AmparoError):
    """It will never take this message."""


class DeliveryUnknown(AmparoError):
    """The whole message went and no answer came: it may have been taken."""


class MailServer:
    """An open session. Once it is not `usable` any more, nothing else can be handed over in it."""

    def __init__(self, server: smtplib.SMTP, sender: str) -> None:
        self._server, self._sender = server, sender
        self.usable = True

    def hand_over(self, message: EmailMessage, to: str, before: Callable[[], None]) -> None:
        """Give it a message. `before` is called when only its content is left, and may raise to stop it.

        Raises MailServerUnusable, MessagePutOff, MessageRefused, DeliveryUnknown.
        """
        try:
            self._name(to)
            before()
            self._send(message)
        except (MessagePutOff, MessageRefused):
            self._forget()
            raise
        except MailServerUnusable:
            self.usable = False
            raise
        except (smtplib.SMTPException, OSError) as broken:
            self.usable = False
            raise MailServerUnusable("the connection broke") from broken
        except AmparoError:  # of `before`
            self._forget()
            raise
        self._taken()

    def _name(self, to: str) -> None:
        """Sender and recipient. A server that refuses our sender refuses us, whatever the message."""
        code, _ = self._server.mail(self._sender)
        if code != 250:
            raise MailServerUnusable("it does not take our sender")
        code, _ = self._server.rcpt(to)
        if code not in (250, 251):
            _refuse(code)

    def _send(self, message: EmailMessage) -> None:
        code, _ = self._server.docmd("DATA")
        if code != 354:
            _refuse(code)
        self._server.send(_content(message))

    def _taken(self) -> None:
        """Its answer to the content; without one nobody knows."""
        try:
            self._wait(CONTENT_SECONDS)
            code, _ = self._server.getreply()
            self._wait(SECONDS)
        except (smtplib.SMTPException, OSError) as broken:
            self.usable = False
            raise DeliveryUnknown("no answer came") from broken
        if code != 250:
            self.usable = code not in _ITS_FAULT
            _refuse(code)

    def _wait(self, seconds: float) -> None:
        if self._server.sock is not None:
            self._server.sock.settimeout(seconds)

    def _forget(self) -> None:
        """What was begun is dropped, so that the next message begins anew."""
        try:
            self._server.rset()
        except (smtplib.SMTPException, OSError):
            self.usable = False


@contextmanager
def open_mail_server(mail: Mail) -> Iterator[MailServer]:
    """A session, logged in. Raises MailServerUnusable."""
    try:
        server = _connect(mail)
    except (smtplib.SMTPException, OSError) as away:
        raise MailServerUnusable("no session with the mail server") from away
    try:
        yield MailServer(server, mail.sender)
    finally:
        with suppress(smtplib.SMTPException, OSError):
            server.quit()
        server.close()


def _connect(mail: Mail) -> smtplib.SMTP:
    """The certificate is checked against the machine's (or SSL_CERT_FILE's) and the host's name."""
    us = mail.sender.partition("@")[2]
    if mail.wire is Wire.TLS:
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            mail.host, mail.port, us, timeout=SECONDS, context=ssl.create_default_context()
        )
    else:
        server = smtplib.SMTP(mail.host, mail.port, us, timeout=SECONDS)
    with ExitStack() as unfinished:
        unfinished.callback(server.close)
        if mail.wire is Wire.STARTTLS:
            server.starttls(context=ssl.create_default_context())
        server.ehlo_or_helo_if_needed()
        if mail.user is not None and mail.password is not None:
            server.login(mail.user, mail.password)
        unfinished.pop_all()
    return server


def _refuse(code: int) -> None:
    """RFC 5321, 4.2.1: 5 is for good, anything else for now."""
    if code in _ITS_FAULT:
        raise MailServerUnusable(f"it says {code}")
    if 500 <= code <= 599:
        raise MessageRefused(f"it says {code}")
    raise MessagePutOff(f"it says {code}")


def _content(message: EmailMessage) -> bytes:
    """The message with its dots doubled and its end."""
    lines = message.as_bytes().removesuffix(_LINE_END)
    return re.sub(rb"(?m)^\.", b"..", lines) + _LINE_END + b"." + _LINE_END
