"""What comes from the environment, or from `.env` in the project folder: places, ports and secrets."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from settings.errors import SettingInvalid

PROJECT = Path(__file__).resolve().parent.parent
_LINE = re.compile(r"(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)")


def environment(given: Mapping[str, str] | None) -> Mapping[str, str]:
    """The given mapping alone; without one `.env` with the real environment laid over it."""
    return given if given is not None else {**_dotenv(PROJECT / ".env"), **os.environ}


def path_of(environ: Mapping[str, str], name: str, default: str) -> Path:
    """An absolute path; a relative one counts from the project folder, wherever the command was called."""
    return (PROJECT / Path(environ.get(name) or default).expanduser()).resolve()


def port_of(environ: Mapping[str, str], name: str, default: int) -> int:
    """A TCP port from 1 to 65535."""
    text = environ.get(name) or str(default)
    if not re.fullmatch(r"[0-9]{1,5}", text) or not 1 <= int(text) <= 65535:
        raise SettingInvalid(f"{name} must be a port number from 1 to 65535.")
    return int(text)


def switch_of(environ: Mapping[str, str], name: str) -> bool:
    """True for 1, false for 0 or nothing."""
    text = environ.get(name) or "0"
    if text not in ("0", "1"):
        raise SettingInvalid(f"{name} must be 1 or 0.")
    return text == "1"


def url_of(environ: Mapping[str, str], name: str, schemes: tuple[str, ...]) -> str | None:
    """A URL of one of the schemes without trailing slash, or None if the variable is empty."""
    text = environ.get(name)
    if not text:
        return None
    if not _is_url(text, schemes):
        raise SettingInvalid(
            f"{name} must be an address that begins with {' or '.join(s + '://' for s in schemes)}."
        )
    return text.rstrip("/")


def web_url_of(environ: Mapping[str, str], name: str) -> str | None:
    """An http(s) URL that further paths can be put after, or None."""
    url = url_of(environ, name, ("https", "http"))
    if url is not None and ("?" in url or "#" in url):
        raise SettingInvalid(f"{name} must be an address without ? and #.")
    return url


def _is_url(text: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in schemes and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _dotenv(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    values = {}
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise SettingInvalid(f".env line {number} must read NAME=value.")
        values[match[1]] = _unquoted(match[2])
    return values


def _unquoted(text: str) -> str:
    quoted = re.fullmatch(r"""(["'])(.*)\1(?:\s+#.*)?""", text)
    return quoted[2] if quoted else re.sub(r"\s+#.*$", "", text).strip()
