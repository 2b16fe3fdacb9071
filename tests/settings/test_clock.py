"""The one clock."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from settings import SettingInvalid, load
from settings.clock import Clock


def test_the_clock_tells_the_machine_time_in_utc() -> None:
    now = Clock(load({})).now()
    assert now.tzinfo is UTC
    assert abs(datetime.now(UTC) - now) < timedelta(seconds=5)


@pytest.mark.parametrize(
    "written", ["2026-11-23T10:00:00Z", "2026-11-23T11:00:00+01:00", "2026-11-23 10:00:00\n"]
)
def test_a_file_may_hold_the_time(tmp_path: Path, written: str) -> None:
    file = tmp_path / "now"
    file.write_text(written)
    clock = Clock(load({"AMPARO_DEMO": "1", "AMPARO_NOW": str(file)}))
    assert clock.now() == datetime(2026, 11, 23, 10, tzinfo=UTC)


def test_the_file_is_read_anew_at_each_look(tmp_path: Path) -> None:
    file = tmp_path / "now"
    file.write_text("2026-11-23T10:00:00Z")
    clock = Clock(load({"AMPARO_DEMO": "1", "AMPARO_NOW": str(file)}))
    file.write_text("2026-12-24T10:00:00Z")
    assert clock.now().month == 12


def test_a_file_without_a_time_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "now"
    file.write_text("tea time")
    with pytest.raises(SettingInvalid, match="AMPARO_NOW"):
        load({"AMPARO_DEMO": "1", "AMPARO_NOW": str(file)})
