"""The bearer secrets of the hops between our processes: files of mode 0600 made at the first start."""

import os
import secrets
from pathlib import Path

from settings.demo_telephone import TOKEN_FILE
from settings.errors import SettingInvalid
from settings.model import Settings

HOPS = ("channels_to_bot", "bot_to_rasa", "rasa_to_bot", "console_to_bot")


def make(settings: Settings) -> None:
    """Make each secret that is not there yet; never changes one. The folder gets mode 0700."""
    folder = settings.home / "secrets"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for hop in HOPS:
        _write_once(folder / f"{hop}.token", secrets.token_urlsafe(32))
    if settings.demo:
        _write_once(folder / TOKEN_FILE, secrets.token_hex(16))


def internal_token(settings: Settings, hop: str) -> str:
    """The secret of one hop; SettingInvalid if it was never made or others on the machine can read it."""
    path = settings.home / "secrets" / f"{hop}.token"
    try:
        readable_by_others = path.stat().st_mode & 0o077
        token = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as missing:
        raise SettingInvalid(f"AMPARO_HOME lacks secrets/{hop}.token; `make run` makes it.") from missing
    if readable_by_others or not token:
        raise SettingInvalid(f"AMPARO_HOME: secrets/{hop}.token must hold a secret and have mode 0600.")
    return token


def _write_once(path: Path, text: str) -> None:
    """Put the file there whole or not at all, also when two processes start at once."""
    if path.exists():
        return
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
