"""`amparo keys rotate`."""

import fcntl
from collections.abc import Callable
from typing import Any

from settings import Settings


def test_keys_are_rotated_and_everything_still_opens(
    listed: Callable[..., Any], live: Settings, call: str
) -> None:
    """L92."""
    before = (live.home / "keys" / "master.json").read_bytes()
    assert listed("keys", "rotate")["wrapped_anew"] > 0
    assert (live.home / "keys" / "master.json").read_bytes() != before
    seen = listed("customers", "show", "C1001", "--as", "ana", "--reason", "comprobar las claves")
    assert "99004133N" in str(seen)
    assert listed("conversations", "show", call)["id"] == call
    assert listed("audit", "verify")["sound"] is True


def test_not_while_amparo_runs(refused: Callable[..., str], live: Settings) -> None:
    """Another process would go on with the old key."""
    with (live.home / "run.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "in use" in refused("keys", "rotate")
