"""The mail server is a real one on loopback: encrypted, logged in at, and at most once for each message."""

import socket
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from duties.errors import AmparoError
from services.mail_server import (
    DeliveryUnknown,
    MailServerUnusable,
    MessagePutOff,
    MessageRefused,
    open_mail_server,
)
from settings import Mail, Wire
from tests.inbox import SENDER, make_certificate, open_inbox

ANA = "ana@correo.example"


def nothing() -> None:
    """Nothing is to be noted before."""


def letter(body: str = "Hola.") -> EmailMessage:
    """A message with this text."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = SENDER, ANA, "Prueba"
    message.set_content(body, cte="quoted-printable")
    return message


def give(mail: Mail, *, to: str = ANA, body: str = "Hola.", before: Callable[[], None] = nothing) -> None:
    """Hand one message over in a session of its own."""
    with open_mail_server(mail) as server:
        server.hand_over(letter(body), to, before)


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The server's certificate, which this machine trusts."""
    made = make_certificate(tmp_path / "server.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(made))
    return made


def test_several_messages_go_in_one_session() -> None:
    with open_inbox() as inbox, open_mail_server(inbox.mail()) as server:
        for _ in range(3):
            server.hand_over(letter(), ANA, nothing)
        assert [to for to, _ in inbox.taken] == [ANA] * 3
        assert inbox.sessions == 1


@pytest.mark.parametrize("body", [".", "..", "a\n.\nb", "\n.leading\n", "ñandú\n" * 400, "x" * 5000])
def test_the_text_arrives_as_it_was_written(body: str) -> None:
    with open_inbox() as inbox:
        give(inbox.mail(), body=body)
    (_, message), *others = inbox.taken
    assert message.get_content().splitlines() == body.splitlines()
    assert others == []


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # it is there from the start
@pytest.mark.parametrize("wire", [Wire.TLS, Wire.STARTTLS])
def test_a_session_is_encrypted_and_logged_in(certificate: Path, wire: Wire) -> None:
    """L92."""
    with open_inbox(certificate, wire, login=("avisos", "clave")) as inbox:
        give(inbox.mail(wire, user="avisos", password="clave"))
    assert len(inbox.taken) == 1


@pytest.mark.parametrize("wire", [Wire.TLS, Wire.STARTTLS])
def test_a_certificate_that_nobody_vouches_for_stops_it(tmp_path: Path, wire: Wire) -> None:
    """L92: neither password nor message is said to who cannot show who it is."""
    with open_inbox(make_certificate(tmp_path / "server.pem"), wire) as inbox:
        with pytest.raises(MailServerUnusable):
            give(inbox.mail(wire))
        assert inbox.taken == []


@pytest.mark.parametrize("wire", [Wire.TLS, Wire.STARTTLS])
def test_the_certificate_of_another_host_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wire: Wire
) -> None:
    """L92."""
    others = make_certificate(tmp_path / "server.pem", host="other.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(others))
    with open_inbox(others, wire) as inbox:
        with pytest.raises(MailServerUnusable):
            give(inbox.mail(wire))
        assert inbox.taken == []


def test_a_server_without_encryption_gets_nothing() -> None:
    """L92: STARTTLS is wanted, not merely welcome."""
    with open_inbox() as inbox:
        with pytest.raises(MailServerUnusable):
            give(inbox.mail(Wire.STARTTLS, user="avisos", password="clave"))
        assert inbox.taken == []


def test_a_wrong_password_is_the_servers_matter_not_the_messages(certificate: Path) -> None:
    with open_inbox(certificate, Wire.STARTTLS, login=("avisos", "clave")) as inbox:
        with pytest.raises(MailServerUnusable):
            give(inbox.mail(Wire.STARTTLS, user="avisos", password="otra"))
        with pytest.raises(MailServerUnusable):
            give(inbox.mail(Wire.STARTTLS))
        assert inbox.taken == []


@pytest.mark.parametrize(
    ("to_sender", "to_ana", "to_content", "outcome"),
    [
        ("250 OK", "550 no such mailbox", "250 OK", MessageRefused),
        ("250 OK", "554 5.7.1 refused", "250 OK", MessageRefused),
        ("250 OK", "450 come back later", "250 OK", MessagePutOff),
        ("250 OK", "452 mailbox full", "250 OK", MessagePutOff),
        ("250 OK", "530 log in first", "250 OK", MailServerUnusable),
        ("250 OK", "421 closing", "250 OK", MailServerUnusable),
        ("250 OK", "250 OK", "451 try again", MessagePutOff),
        ("250 OK", "250 OK", "552 too large", MessageRefused),
        ("250 OK", "250 OK", "421 closing", MailServerUnusable),
        ("550 who are you", "250 OK", "250 OK", MailServerUnusable),
        ("451 not now", "250 OK", "250 OK", MailServerUnusable),
    ],
)
def test_what_the_server_says_is_told_apart(
    to_sender: str, to_ana: str, to_content: str, outcome: type[AmparoError]
) -> None:
    with open_inbox() as inbox:
        inbox.to_sender, inbox.to_recipients, inbox.to_content = to_sender, {ANA: to_ana}, to_content
        with pytest.raises(outcome):
            give(inbox.mail())
        assert inbox.taken == []


def test_a_refused_message_leaves_the_session_to_the_next() -> None:
    with open_inbox() as inbox, open_mail_server(inbox.mail()) as server:
        inbox.to_recipients = {"nadie@correo.example": "550 no such mailbox"}
        with pytest.raises(MessageRefused):
            server.hand_over(letter(), "nadie@correo.example", nothing)
        assert server.usable
        server.hand_over(letter(), ANA, nothing)
        assert [to for to, _ in inbox.taken] == [ANA]


def test_a_server_that_hangs_up_over_the_content_may_have_taken_it() -> None:
    with open_inbox() as inbox, open_mail_server(inbox.mail()) as server:
        inbox.hangs_up = True
        with pytest.raises(DeliveryUnknown):
            server.hand_over(letter(), ANA, nothing)
        assert not server.usable
        with pytest.raises(MailServerUnusable):
            server.hand_over(letter(), ANA, nothing)
        assert len(inbox.taken) == 1


def test_what_is_stopped_before_its_content_does_not_go() -> None:
    class Stopped(AmparoError):
        """Somebody was faster."""

    def stop() -> None:
        raise Stopped

    with open_inbox() as inbox, open_mail_server(inbox.mail()) as server:
        with pytest.raises(Stopped):
            server.hand_over(letter(), ANA, stop)
        server.hand_over(letter("La otra."), ANA, nothing)
        (_, message), *others = inbox.taken
        assert (message.get_content().strip(), others) == ("La otra.", [])


def test_a_server_that_is_away_is_unusable() -> None:
    with open_inbox() as inbox:
        gone = inbox.mail()
    with pytest.raises(MailServerUnusable):
        give(gone)


def test_a_server_that_says_nothing_is_not_waited_for_longer_than_its_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("services.mail_server.SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        mail = Mail("127.0.0.1", silent.getsockname()[1], Wire.PLAIN, SENDER)
        with pytest.raises(MailServerUnusable):
            give(mail)
