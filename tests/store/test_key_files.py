"""The key file: rotation leaves one key, opens all that was sealed, and survives a crash at any point."""

import json
from pathlib import Path

import pytest

from duties.errors import CannotDecrypt
from store import Store, open_store
from store.key_files import begin_rotation, end_rotation, load_keys
from store.keyring import Keyring
from tests.conftest import SetClock, StorePlaces


def seal(store: Store, owner: str = "person:1") -> bytes:
    """Something sealed."""
    with store.unit_of_work("system") as work:
        sealed = work.seal(owner, "people", "name_sealed", "1", "Ana")
        work.record("tried")
        work.commit()
    return sealed


def read(store: Store, sealed: bytes, owner: str = "person:1") -> str:
    """It, opened."""
    with store.reader() as reading:
        return reading.open_text(owner, "people", "name_sealed", "1", sealed)


def test_after_a_rotation_everything_opens_with_the_new_key_and_nothing_with_the_old(
    store: Store, places: StorePlaces, clock: SetClock
) -> None:
    """L92: key rotation; ciphertexts stay as they are, and so do blind indexes and the audit chain."""
    old, sealed = load_keys(places.home), seal(store)
    assert store.rotate_keys() == 1
    new = load_keys(places.home)
    assert (new.kek_id != old.kek_id, new.older) == (True, {})
    assert (new.index, new.audit, new.authority_public) == (old.index, old.audit, old.authority_public)
    assert read(store, sealed) == "Ana"
    reopened = open_store(places, clock)
    assert read(reopened, sealed) == "Ana"
    with pytest.raises(CannotDecrypt):
        Keyring(reopened._key_engine, old).existing("person:1")
    assert reopened.verify() == []
    reopened.close()
    assert ((places.home / "keys" / "master.json").stat().st_mode & 0o777) == 0o600


def test_a_crash_in_the_middle_is_finished_by_the_next_rotation(
    store: Store, places: StorePlaces, clock: SetClock
) -> None:
    """L92: after the new file, before any data key was wrapped anew, and before the old key went."""
    sealed = seal(store)
    begin_rotation(places.home)
    crashed = open_store(places, clock)
    assert read(crashed, sealed) == "Ana"
    seal(crashed, "person:2")
    assert crashed.rotate_keys() == 2
    assert read(crashed, sealed) == "Ana"
    crashed.close()
    assert "older" not in json.loads((places.home / "keys" / "master.json").read_text())


def test_what_is_blocked_is_not_touched(store: Store, places: StorePlaces) -> None:
    """L65: only the authority's half opens it, before and after."""
    with store.unit_of_work("system") as work:
        work.seal("person:1", "people", "name_sealed", "1", "Ana")
        work.block_key("person:1")
        work.record("tried")
        work.commit()
    assert store.rotate_keys() == 0
    assert store.rings_of(["person:1"]) == {"person:1": "authority"}
    assert end_rotation(places.home).older == {}


def test_an_older_key_is_known_by_its_id_only(store: Store, places: StorePlaces, tmp_path: Path) -> None:
    assert store.home == tmp_path
    keys = load_keys(places.home)
    assert keys.kek_of(keys.kek_id) == keys.kek
    with pytest.raises(CannotDecrypt):
        keys.kek_of("f" * 32)
    assert "kek" not in repr(keys)
