"""The mail server and the sender, from AMPARO_SMTP_URL and AMPARO_MAIL_FROM; without them e-mails wait for staff."""

import re
from collections.abc import Mapping
from urllib.parse import SplitResult, unquote, urlsplit

from settings.console import LOOPBACK
from settings.errors import SettingInvalid
from settings.model import Mail, Wire

PORTS = {"smtps": 465, "smtp": 587}
ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")


def mail_of(env: Mapping[str, str]) -> Mail | None:
    """How e-mails leave; None if they do not. SettingInvalid never repeats the value: it holds a password."""
    url, sender = env.get("AMPARO_SMTP_URL") or "", env.get("AMPARO_MAIL_FROM") or ""
    if sender and not ADDRESS.fullmatch(sender):
        raise SettingInvalid("AMPARO_MAIL_FROM must be one e-mail address, such as avisos@empresa.example.")
    if not url:
        return None
    parts, port = _parts(url)
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if bool(user) != bool(password) or not (user + password).isascii() or not (user + password).isprintable():
        raise SettingInvalid("AMPARO_SMTP_URL must hold both a user and a password in ASCII, or neither.")
    if not sender:
        raise SettingInvalid("AMPARO_MAIL_FROM is missing, while AMPARO_SMTP_URL is set.")
    host = parts.hostname or ""
    return Mail(host, port, _wire(parts.scheme, host), sender, user or None, password or None)


def _wire(scheme: str, host: str) -> Wire:
    """Nothing crosses a network in the clear."""
    if scheme == "smtps":
        return Wire.TLS
    return Wire.PLAIN if host in LOOPBACK else Wire.STARTTLS


def _parts(url: str) -> tuple[SplitResult, int]:
    """The address in pieces and its port."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError:
        parts, port = SplitResult("", "", "", "", ""), 0
    if not port or not parts.hostname or parts.path not in ("", "/") or parts.query or parts.fragment:
        raise SettingInvalid(
            "AMPARO_SMTP_URL must be smtps://user:password@host:465 or smtp://user:password@host:587."
        )
    return parts, port
