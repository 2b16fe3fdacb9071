"""What the worker does and how often."""

from jobs.timetable import TIMETABLE


def test_every_sweep_has_its_own_name_and_only_what_somebody_waits_for_runs_each_second() -> None:
    names = [sweep.name for sweep in TIMETABLE]
    assert len(set(names)) == len(names)
    waited_for = {"recordings": 1, "packages": 2}  # on a call's end, and at a progress bar
    seconds = {sweep.name: sweep.seconds for sweep in TIMETABLE}
    assert {name: seconds.pop(name) for name in waited_for} == waited_for
    assert all(5 <= each <= 30 for each in seconds.values())
