"""The mail server: encrypted unless it is on this machine, and a password that is never repeated."""

import pytest

from settings import SettingInvalid, Wire, load

FROM = {"AMPARO_MAIL_FROM": "avisos@empresa.example"}


def test_without_a_server_nothing_is_sent() -> None:
    assert load({}).mail is None
    assert load(FROM).mail is None


@pytest.mark.parametrize(
    ("url", "port", "wire"),
    [
        ("smtps://mail.example", 465, Wire.TLS),
        ("smtps://127.0.0.1:4650", 4650, Wire.TLS),
        ("smtp://mail.example", 587, Wire.STARTTLS),
        ("smtp://mail.example:25", 25, Wire.STARTTLS),
        ("smtp://127.0.0.1:2525", 2525, Wire.PLAIN),
        ("smtp://[::1]:2525", 2525, Wire.PLAIN),
    ],
)
def test_nothing_crosses_a_network_in_the_clear(url: str, port: int, wire: Wire) -> None:
    """L92."""
    mail = load({"AMPARO_SMTP_URL": url, **FROM}).mail
    assert mail is not None
    assert (mail.port, mail.wire, mail.user, mail.password) == (port, wire, None, None)


def test_user_and_password_may_hold_any_sign() -> None:
    mail = load({"AMPARO_SMTP_URL": "smtps://avisos%40empresa.example:a%2Fb%3A%40@mail.example", **FROM}).mail
    assert mail is not None
    assert (mail.user, mail.password) == ("avisos@empresa.example", "a/b:@")


def test_neither_user_nor_password_show_in_the_settings_text() -> None:
    """L100."""
    shown = repr(load({"AMPARO_SMTP_URL": "smtps://hush-user:hush-word@mail.example", **FROM}))
    assert "hush" not in shown


@pytest.mark.parametrize(
    ("url", "sender", "named"),
    [
        ("mail.example:25", "a@b.example", "AMPARO_SMTP_URL"),
        ("http://hush@mail.example", "a@b.example", "AMPARO_SMTP_URL"),
        ("smtp://", "a@b.example", "AMPARO_SMTP_URL"),
        ("smtp://hush:hush@mail.example:99999", "a@b.example", "AMPARO_SMTP_URL"),
        ("smtp://hush:hush@mail.example/inbox", "a@b.example", "AMPARO_SMTP_URL"),
        ("smtp://mail.example?hush=1", "a@b.example", "AMPARO_SMTP_URL"),
        ("smtps://hush@mail.example", "a@b.example", "AMPARO_SMTP_URL"),
        ("smtps://:hush@mail.example", "a@b.example", "AMPARO_SMTP_URL"),
        ("smtps://hush:hush%0D%0AQUIT@mail.example", "a@b.example", "AMPARO_SMTP_URL"),
        ("smtps://hush:hush%C3%B1@mail.example", "a@b.example", "AMPARO_SMTP_URL"),
        ("smtps://mail.example", "", "AMPARO_MAIL_FROM"),
        ("smtps://mail.example", "Avisos <hush@b.example>", "AMPARO_MAIL_FROM"),
        ("smtps://mail.example", "hush@b.example\r\nBcc: c@d.example", "AMPARO_MAIL_FROM"),
        ("", "hush", "AMPARO_MAIL_FROM"),
    ],
)
def test_a_wrong_one_is_named_in_one_sentence_without_its_value(url: str, sender: str, named: str) -> None:
    with pytest.raises(SettingInvalid) as refused:
        load({"AMPARO_SMTP_URL": url, "AMPARO_MAIL_FROM": sender})
    told = str(refused.value)
    assert named in told
    assert told.endswith(".")
    assert told.count("\n") == 0
    assert "hush" not in told
