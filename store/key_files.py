"""The key file outside the databases: key-encryption key, index key, audit key, and the authority's public half."""

import base64
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from store import crypto


class KeyFileMissing(RuntimeError):
    """The store holds sealed data and the key file that opens it is not there."""


@dataclass(frozen=True, repr=False)
class MasterKeys:
    """Keys that never enter a database. `repr` shows nothing."""

    kek_id: str
    kek: bytes
    index: bytes
    audit: bytes
    authority_public: bytes


def load_keys(home: Path) -> MasterKeys:
    """Read `<home>/keys/master.json`. Raises KeyFileMissing with what to do."""
    path = home / "keys" / "master.json"
    if not path.exists():
        raise KeyFileMissing(f"{path} is missing: put back the key file that belongs to this store.")
    raw: dict[str, str] = json.loads(path.read_text("utf-8"))
    clear = {name: base64.b64decode(raw[name]) for name in ("kek", "index", "audit", "authority_public")}
    return MasterKeys(kek_id=raw["kek_id"], **clear)


def make_keys(home: Path) -> str | None:
    """At first start make all keys, mode 0600. Gives the DPO's passphrase to be shown once, or None if keys exist."""
    folder = home / "keys"
    if (folder / "master.json").exists():
        return None
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    passphrase = secrets.token_urlsafe(18)
    public, private_pem = crypto.new_authority_pair(passphrase)
    _write_private(folder / "authority.pem", private_pem)
    values = {name: crypto.new_key() for name in ("kek", "index", "audit")} | {"authority_public": public}
    document = {"kek_id": crypto.new_key_id()} | {
        name: base64.b64encode(value).decode() for name, value in values.items()
    }
    _write_private(folder / "master.json", json.dumps(document, indent=1).encode())
    return passphrase


def _write_private(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
