"""What the worker does and how often."""

from jobs.timetable import TIMETABLE


def test_every_sweep_has_its_own_name_and_only_recordings_run_each_second() -> None:
    names = [sweep.name for sweep in TIMETABLE]
    assert len(set(names)) == len(names)
    assert {sweep.name: sweep.seconds for sweep in TIMETABLE}["recordings"] == 1
    assert all(5 <= sweep.seconds <= 30 for sweep in TIMETABLE if sweep.name != "recordings")
