"""Blocked keys: closed to the ordinary ring, open to the authority's, gone when destroyed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from duties.errors import CannotDecrypt
from store import Store, make_keys, open_store
from tests.conftest import SetClock, StorePlaces

OWNER = "person:1"


@pytest.fixture
def opened(tmp_path: Path, clock: SetClock) -> Iterator[tuple[Store, str]]:
    """A store and the passphrase of its authority."""
    said = make_keys(tmp_path)
    assert said is not None
    store = open_store(StorePlaces(tmp_path, f"sqlite:///{tmp_path / 'amparo.sqlite3'}"), clock)
    store.migrate()
    yield store, said
    store.close()


def sealed_then_blocked(store: Store) -> bytes:
    """Something sealed whose key was blocked."""
    with store.unit_of_work("system") as work:
        sealed = work.seal(OWNER, "people", "name_sealed", "1", "Ana")
        work.block_key(OWNER)
        work.record("tried")
        work.commit()
    return sealed


def test_a_blocked_key_opens_with_the_passphrase_and_with_nothing_else(opened: tuple[Store, str]) -> None:
    """L65, L70: the application's ring cannot, the authority's can."""
    store, said = opened
    sealed = sealed_then_blocked(store)
    assert store.rings_of([OWNER, "person:2"]) == {OWNER: "authority"}
    with store.unit_of_work("system") as work, pytest.raises(CannotDecrypt):
        work.open_text(OWNER, "people", "name_sealed", "1", sealed)
    with store.unit_of_work("system") as work, pytest.raises(CannotDecrypt):
        work.seal(OWNER, "people", "name_sealed", "1", "otra")
    with store.unit_of_work("system", authority=store.open_authority(said)) as work:
        assert work.open_text(OWNER, "people", "name_sealed", "1", sealed) == "Ana"
    with pytest.raises(CannotDecrypt):
        store.open_authority(said + "x")


def test_neither_ring_opens_a_destroyed_key_and_its_wrapped_bytes_are_in_no_file(
    opened: tuple[Store, str],
) -> None:
    """L70: nor does the log of the database of keys keep what was wrapped before."""
    store, said = opened
    sealed = sealed_then_blocked(store)
    with store.unit_of_work("system") as work:
        key_id = sealed[1:17].hex()
        work.destroy_key(OWNER)
        work.record("tried")
        work.commit()
    with (
        store.unit_of_work("system", authority=store.open_authority(said)) as work,
        pytest.raises(CannotDecrypt),
    ):
        work.open_text(OWNER, "people", "name_sealed", "1", sealed)
    assert store.rings_of([OWNER]) == {}
    for path in (store.home / "keys").glob("data_keys.sqlite3*"):
        assert key_id.encode() not in path.read_bytes()
