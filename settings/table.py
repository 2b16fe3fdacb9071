"""Reading one table of `amparo.toml`: every value typed, every wrong or unknown one named by its path."""

from datetime import date, datetime
from typing import Any

from settings.errors import SettingInvalid


class Table:
    """A TOML table and its path. Read what it should hold, then call `finish` to refuse what is left over."""

    def __init__(self, values: dict[str, Any], path: str) -> None:
        self._left = dict(values)
        self._path = path

    def name(self, key: str) -> str:
        """The dotted path of a key, as error sentences say it."""
        return f"{self._path}.{key}" if self._path else key

    def holds(self, key: str) -> bool:
        """Whether a key is there and not read yet."""
        return key in self._left

    def text(self, key: str) -> str:
        """A string that is not blank."""
        value = self._take(key)
        if not isinstance(value, str) or not value.strip():
            raise SettingInvalid(f"{self.name(key)} in amparo.toml must be a text that is not empty.")
        return value.strip()

    def optional_text(self, key: str) -> str | None:
        """A string, or None if the key is absent or blank."""
        if self._left.get(key, "") == "":
            self._left.pop(key, None)
            return None
        return self.text(key)

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        """A string out of a closed list."""
        value = self._take(key)
        if not isinstance(value, str) or value not in allowed:
            raise SettingInvalid(f"{self.name(key)} in amparo.toml must be one of: {', '.join(allowed)}.")
        return value

    def integer(self, key: str, least: int, most: int) -> int:
        """A whole number between two bounds, both allowed."""
        value = self._take(key)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise SettingInvalid(
                f"{self.name(key)} in amparo.toml must be a whole number from {least} to {most}."
            )
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false; the default if absent."""
        value = self._left.pop(key, default)
        if not isinstance(value, bool):
            raise SettingInvalid(f"{self.name(key)} in amparo.toml must be true or false.")
        return value

    def day(self, key: str) -> date:
        """A date, written without quotes."""
        value = self._take(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise SettingInvalid(
                f"{self.name(key)} in amparo.toml must be a date such as 2018-12-07, without quotes."
            )
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, none of them blank."""
        value = self._take(key)
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise SettingInvalid(f"{self.name(key)} in amparo.toml must be a list of texts.")
        return tuple(item.strip() for item in value)

    def integers(self, key: str, least: int, most: int) -> tuple[int, ...]:
        """A list of whole numbers between two bounds, each once."""
        value = self._take(key)
        if (
            not isinstance(value, list)
            or not all(type(item) is int and least <= item <= most for item in value)
            or len(set(value)) != len(value)
        ):
            raise SettingInvalid(
                f"{self.name(key)} in amparo.toml must be a list of different numbers from {least} to {most}."
            )
        return tuple(value)

    def table(self, key: str) -> "Table":
        """A table inside this one."""
        value = self._take(key)
        if not isinstance(value, dict):
            raise SettingInvalid(f"[{self.name(key)}] in amparo.toml must be a table.")
        return Table(value, self.name(key))

    def optional_table(self, key: str) -> "Table | None":
        """A table inside this one, or None if it is absent."""
        return self.table(key) if self.holds(key) else None

    def tables(self, key: str) -> list["Table"]:
        """A list of at least one table."""
        value = self._take(key)
        if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
            raise SettingInvalid(f"[[{self.name(key)}]] in amparo.toml must be a list of at least one table.")
        return [Table(item, f"{self.name(key)}[{place}]") for place, item in enumerate(value, 1)]

    def finish(self) -> None:
        """Refuse keys that nobody has read: most are misspelt."""
        for key in self._left:
            raise SettingInvalid(f"{self.name(key)} in amparo.toml is not a setting of Amparo.")

    def _take(self, key: str) -> Any:
        if key not in self._left:
            raise SettingInvalid(f"{self.name(key)} is missing in amparo.toml.")
        return self._left.pop(key)
