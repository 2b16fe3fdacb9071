"""The key file outside the databases: key-encryption key, index key, audit key, and the authority's public half."""

import base64
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from duties.errors import CannotDecrypt
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
    older: Mapping[str, bytes] = field(default_factory=dict)  # by id, while data keys are wrapped anew

    def kek_of(self, kek_id: str) -> bytes:
        """The key-encryption key of that id. Raises CannotDecrypt for one that was rotated away."""
        if kek_id == self.kek_id:
            return self.kek
        if kek_id not in self.older:
            raise CannotDecrypt("sealed value cannot be opened")
        return self.older[kek_id]


def load_keys(home: Path) -> MasterKeys:
    """Read `<home>/keys/master.json`. Raises KeyFileMissing with what to do."""
    path = home / "keys" / "master.json"
    if not path.exists():
        raise KeyFileMissing(f"{path} is missing: put back the key file that belongs to this store.")
    raw: dict[str, Any] = json.loads(path.read_text("utf-8"))
    clear = {name: base64.b64decode(raw[name]) for name in ("kek", "index", "audit", "authority_public")}
    older = {kek_id: base64.b64decode(kek) for kek_id, kek in raw.get("older", {}).items()}
    return MasterKeys(kek_id=raw["kek_id"], **clear, older=older)


def begin_rotation(home: Path) -> MasterKeys:
    """A new key-encryption key comes first, those before it stay beside it until `end_rotation`. Raises KeyFileMissing."""
    keys = load_keys(home)
    turned = replace(
        keys,
        kek_id=crypto.new_key_id(),
        kek=crypto.new_key(),
        older={**keys.older, keys.kek_id: keys.kek},
    )
    _replace_master(home, turned)
    return turned


def end_rotation(home: Path) -> MasterKeys:
    """Only the newest key-encryption key is left. Raises KeyFileMissing."""
    keys = replace(load_keys(home), older={})
    _replace_master(home, keys)
    return keys


def _replace_master(home: Path, keys: MasterKeys) -> None:
    """Whole or not at all: a crash leaves the file before or the file after."""
    fresh, path = home / "keys" / "master.json.new", home / "keys" / "master.json"
    fresh.unlink(missing_ok=True)
    _write_private(fresh, json.dumps(_document(keys), indent=1).encode())
    fresh.replace(path)
    descriptor = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _document(keys: MasterKeys) -> dict[str, Any]:
    named = {name: getattr(keys, name) for name in ("kek", "index", "audit", "authority_public")}
    document: dict[str, Any] = {"kek_id": keys.kek_id}
    document |= {name: base64.b64encode(value).decode() for name, value in named.items()}
    older = {kek_id: base64.b64encode(kek).decode() for kek_id, kek in keys.older.items()}
    return document | ({"older": older} if older else {})


def load_authority(home: Path, passphrase: str) -> crypto.AuthorityKey:
    """The authority's private half, opened. Raises CannotDecrypt, KeyFileMissing."""
    path = home / "keys" / "authority.pem"
    if not path.exists():
        raise KeyFileMissing(f"{path} is missing: put back the authority's key file.")
    return crypto.open_authority(path.read_bytes(), passphrase)


def make_keys(home: Path) -> str | None:
    """At first start make all keys, mode 0600. Gives the DPO's passphrase to be shown once, or None if keys exist."""
    folder = home / "keys"
    if (folder / "master.json").exists():
        return None
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    passphrase = secrets.token_urlsafe(18)
    public, private_pem = crypto.new_authority_pair(passphrase)
    _write_private(folder / "authority.pem", private_pem)
    keys = MasterKeys(
        kek_id=crypto.new_key_id(),
        kek=crypto.new_key(),
        index=crypto.new_key(),
        audit=crypto.new_key(),
        authority_public=public,
    )
    _write_private(folder / "master.json", json.dumps(_document(keys), indent=1).encode())
    return passphrase


def _write_private(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
