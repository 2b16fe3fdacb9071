"""E-mails saved as files: whatever they hold, words and known files come out, or they are refused."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duties.intakes import IntakeInvalid
from services.read_eml import MOST_PARTS, read_eml, words_of_html

PNG = b"\x89PNG\r\n\x1a\nxx"


def mail(text: str = "Quiero mis datos", **headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in ({"From": "Ana Ruiz <ana@example.org>", "Subject": "Acceso"} | headers).items():
        message[name] = value
    message.set_content(text)
    return message


def test_sender_subject_day_and_words_are_read() -> None:
    found = read_eml(mail(Date="Fri, 20 Nov 2026 09:00:00 +0100", Subject="Petición de baja").as_bytes())
    assert (found.sender, found.subject, found.text) == (
        "ana@example.org",
        "Petición de baja",
        "Quiero mis datos",
    )
    assert f"{found.sent_at:%Y-%m-%d}" == "2026-11-20"


def test_files_are_known_by_their_content_and_others_stay_inside() -> None:
    message = mail()
    message.add_attachment(PNG, maintype="application", subtype="zip", filename="../../foto.exe")
    message.add_attachment(b"MZ\x90", maintype="image", subtype="png", filename="foto.png")
    found = read_eml(message.as_bytes())
    assert [(each.name, each.content_type) for each in found.attachments] == [("foto.exe", "image/png")]
    assert found.left_inside == 1


def test_html_gives_its_words_alone() -> None:
    message = mail()
    message.clear_content()
    message.set_content(
        "<head><title>t</title></head><p>Quiero <b>mis datos</b></p><script>alert(1)</script><img src=http://x>",
        subtype="html",
    )
    assert read_eml(message.as_bytes()).text == "Quiero mis datos"


def test_what_turns_a_line_round_or_cannot_be_shown_does_not_come_along() -> None:
    """A right-to-left override makes «exe.pdf» of «fdp.exe»; a NUL ends a text for some programs."""
    content = "From: a@b.es\nContent-Type: text/plain; charset=utf-8\n\nMire \u202efdp.exe\x00 ya 👩‍🚒\r\nAdiós".encode()
    assert read_eml(content).text == "Mire fdp.exe ya 👩‍🚒\nAdiós"


@pytest.mark.parametrize("text", ["<p", "<script>x", "&#x;", "<!--", "<<>>", "a" * 50_000])
def test_broken_html_breaks_nothing(text: str) -> None:
    assert "<script" not in words_of_html(text)


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b"", "size"),
        (b"hola", "type"),
        (b"From: nadie\n\nhola", "type"),
        (b"\x00" * 9_000_000, "size"),
        (b"From: a@b.c\n" + b'X: boundary="a"\n' * (MOST_PARTS + 1), "type"),
    ],
)
def test_what_is_no_mail_is_refused(content: bytes, wrong: str) -> None:
    with pytest.raises(IntakeInvalid) as invalid:
        read_eml(content)
    assert invalid.value.fields == {"eml": wrong}


@pytest.mark.parametrize("charset", ["utf-8", "latin-1", "no-such-charset"])
def test_any_charset_is_read(charset: str) -> None:
    head = f"From: a@b.es\nSubject: =?{charset}?q?=FF?=\nContent-Type: text/plain; charset={charset}\n\nhola"
    assert read_eml(head.encode()).text == "hola"


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        read_eml(b"From: a@b.es\n" + content)
    except IntakeInvalid as invalid:
        assert "eml" in invalid.fields  # noqa: PT017 - either outcome is fine, a crash is not
