"""The telephone company of a demo without an account: `amparo call` plays Twilio, on loopback, with these."""

from pathlib import Path

from settings.errors import SettingInvalid
from settings.model import Twilio

ACCOUNT_SID = "AC" + "d" * 32
TOKEN_FILE = "twilio_demo.token"  # noqa: S105 (the name of a file, not a secret)
PORT_OFFSET = 10  # the REST side of `amparo call` listens this far above the bot server


def complete(twilio: Twilio, home: Path, bot_port: int) -> Twilio:
    """Fill in what a demo without TWILIO_ACCOUNT_SID lacks; before the first start there is no token yet."""
    path = home / "secrets" / TOKEN_FILE
    if twilio.account_sid is not None or not (twilio.auth_tokens or path.exists()):
        return twilio
    return Twilio(
        account_sid=ACCOUNT_SID,
        auth_tokens=twilio.auth_tokens or (_token(path),),
        api_base=twilio.api_base or f"http://127.0.0.1:{bot_port + PORT_OFFSET}",
    )


def _token(path: Path) -> str:
    token = path.read_text(encoding="ascii").strip()
    if path.stat().st_mode & 0o077 or not token:
        raise SettingInvalid(f"AMPARO_HOME: secrets/{TOKEN_FILE} must hold a secret and have mode 0600.")
    return token
