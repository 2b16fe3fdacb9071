"""Whether the worker is well."""

import json
import os
import time
from datetime import timedelta
from pathlib import Path

from services.failing_sweeps import LONGEST, failing_sweeps
from store.unit_of_work import lease_clock


def write(home: Path, **last: timedelta | None) -> Path:
    """The worker's file, with how long ago each succeeded."""
    path = home / "run" / "jobs.json"
    path.parent.mkdir()
    told = {name: None if ago is None else (lease_clock() - ago).isoformat() for name, ago in last.items()}
    path.write_text(json.dumps(told), encoding="ascii")
    return path


def test_no_worker_at_all_is_said(tmp_path: Path) -> None:
    assert [each.name for each in failing_sweeps(tmp_path)] == ["worker"]


def test_a_sweep_without_success_for_too_long_is_named(tmp_path: Path) -> None:
    write(tmp_path, recordings=LONGEST, notifications=timedelta(seconds=5), expired_codes=None)
    assert [each.name for each in failing_sweeps(tmp_path)] == ["expired_codes", "recordings"]


def test_a_worker_that_writes_no_more_is_said(tmp_path: Path) -> None:
    path = write(tmp_path, recordings=timedelta(seconds=5))
    past = time.time() - LONGEST.total_seconds() - 1
    os.utime(path, (past, past))
    (only,) = failing_sweeps(tmp_path)
    assert only.name == "worker"
    assert only.last is not None
