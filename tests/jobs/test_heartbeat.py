"""The worker's heartbeat."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from jobs.heartbeat import EVERY_SECONDS, Heartbeat


def test_each_sweeps_last_success_is_written(tmp_path: Path) -> None:
    heartbeat = Heartbeat(tmp_path)
    heartbeat.beat("recordings")
    written = json.loads((tmp_path / "run" / "jobs.json").read_text())
    age = datetime.now(UTC) - datetime.fromisoformat(written["recordings"])
    assert timedelta(seconds=-1) < age < timedelta(seconds=10)


def test_it_is_not_written_more_often_than_every_few_seconds(tmp_path: Path) -> None:
    heartbeat = Heartbeat(tmp_path)
    heartbeat.beat("recordings")
    heartbeat.beat("notifications")
    assert list(json.loads((tmp_path / "run" / "jobs.json").read_text())) == ["recordings"]
    heartbeat._written -= EVERY_SECONDS
    heartbeat.beat("recordings")
    assert set(json.loads((tmp_path / "run" / "jobs.json").read_text())) == {"recordings", "notifications"}
