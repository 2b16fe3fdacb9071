"""The one clock: the machine's, or in tests a file that says what time it is."""

from datetime import UTC, datetime
from pathlib import Path

from settings.errors import SettingInvalid
from settings.model import Settings


class Clock:
    """Tells the time for a process. A file named by AMPARO_NOW is read anew at each look."""

    def __init__(self, settings: Settings) -> None:
        self._now_file = settings.now_file

    def now(self) -> datetime:
        """The time now, aware and in UTC; SettingInvalid if the file of AMPARO_NOW does not hold one."""
        return time_of(self._now_file)


def time_of(now_file: Path | None) -> datetime:
    """The machine's time in UTC, or the one that the file holds; without a zone it counts as UTC."""
    if now_file is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(now_file.read_text(encoding="utf-8").strip())
    except (OSError, ValueError) as wrong:
        raise SettingInvalid(
            "AMPARO_NOW must name a file that holds a time such as 2026-11-23T10:00:00Z."
        ) from wrong
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
