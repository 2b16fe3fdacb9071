"""An e-mail has the headers of a machine's letter, and nothing that a person chose gets into them."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.headerregistry import DateHeader, UniqueAddressHeader
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.email_subjects import SUBJECTS
from services.write_email import AddressUnusable, Email, recipient, write_email
from settings import Mail, Wire, load

SETTINGS = load({})
MAIL = Mail("localhost", 25, Wire.PLAIN, "avisos@empresa.example")
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ADDRESS = "ana@correo.example"
HEADERS = {
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "Content-Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
}


def sent(
    kind: str = "receipt", *, to: str = ADDRESS, body: str = "Hola.", language: str = "es", name: str = "Año"
) -> bytes:
    """The message as it crosses the wire, from a controller of that name."""
    controller = replace(SETTINGS.controller, short_name=name)
    email = Email("0" * 32, kind, language, to, body)
    return write_email(email, MAIL, settings=replace(SETTINGS, controller=controller), now=NOW).as_bytes()


def test_it_says_who_writes_when_and_that_a_machine_did() -> None:
    message = message_from_bytes(sent(), policy=default)
    assert set(message.keys()) == HEADERS
    assert message["From"] == "Año <avisos@empresa.example>"
    assert isinstance(message["From"], UniqueAddressHeader)
    assert message["To"] == ADDRESS
    assert message["Reply-To"].addresses[0].addr_spec == SETTINGS.controller.email
    assert message["Message-ID"] == f"<{'0' * 32}@empresa.example>"
    assert isinstance(message["Date"], DateHeader)
    assert message["Date"].datetime == NOW
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content_type() == "text/plain"


def test_its_spanish_is_utf_8_and_crosses_any_wire() -> None:
    whole = sent(body="Año, señor: «¿qué?» " * 30)
    assert whole.isascii()
    assert b"=?utf-8?" in whole
    assert max(len(line) for line in whole.split(b"\r\n")) <= 998
    message = message_from_bytes(whole, policy=default)
    assert message.get_content_charset() == "utf-8"
    assert message.get_content().strip() == ("Año, señor: «¿qué?» " * 30).strip()


@pytest.mark.parametrize("kind", SUBJECTS["es"])
@pytest.mark.parametrize("language", SUBJECTS)
def test_no_message_is_publicity_and_none_offers_to_unsubscribe(kind: str, language: str) -> None:
    """One cannot opt out of being answered."""
    message = message_from_bytes(sent(kind, language=language), policy=default)
    assert "List-Unsubscribe" not in message
    assert message["Content-Language"] == language
    assert message["Subject"].startswith("Año: ")


@pytest.mark.parametrize(
    "to",
    [
        "ana@correo.example\r\nBcc: all@correo.example",
        "ana@correo.example\nSubject: other",
        "ana@correo.example, all@correo.example",
        "ana@correo.example>\r\nRCPT TO:<all@correo.example",
        "Ana <ana@correo.example>",
        "<ana@correo.example>",
        '"ana bea"@correo.example',
        "ana@correo.example\x00",
        "ana@[127.0.0.1]",
        "ana@localhost",
        "ñandú@correo.example",
        "ana@" + "a" * 64 + ".example",
        "a" * 64 + "@" + "b." * 120 + "example",
        "@correo.example",
        "ana",
        "",
    ],
)
def test_what_is_no_single_address_is_written_to_by_nobody(to: str) -> None:
    with pytest.raises(AddressUnusable):
        sent(to=to)


@pytest.mark.parametrize("name", ["Ana\r\nBcc: all@correo.example", "Ana\nX: y"])
def test_a_name_cannot_bring_a_header_with_it(name: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        sent(name=name)


@given(to=st.one_of(st.text(max_size=40), st.from_regex(r"[^@]{1,20}@[^@]{1,20}", fullmatch=True)))
def test_no_address_adds_a_header_or_a_recipient(to: str) -> None:
    try:
        whole = sent(to=to)
    except AddressUnusable:
        return
    message = message_from_bytes(whole, policy=default)
    assert set(message.keys()) == HEADERS
    assert len(message["To"].addresses) == 1
    assert message["To"].addresses[0].addr_spec == recipient(to)


@given(body=st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_no_text_adds_a_header_or_is_lost(body: str) -> None:
    message = message_from_bytes(sent(body=body), policy=default)
    assert set(message.keys()) == HEADERS
    assert message.get_content().split() == body.split()


def test_a_domain_of_other_letters_is_encoded() -> None:
    assert recipient(" ana@niño.example ") == "ana@xn--nio-8ma.example"
