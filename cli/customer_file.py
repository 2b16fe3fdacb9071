"""A CSV of customers, read line by line: whatever is damaged is named by its line, and the rest is kept."""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from duties.errors import ImportFileInvalid
from services.import_customers import COLUMNS, REQUIRED

LARGEST_FILE = 1_000_000_000  # characters
LONGEST_LINE = 64 * 1024  # characters; eleven columns of 200 each need a thirtieth of it
MOST_LINES = (
    20  # a quoted value may hold line breaks; a quotation mark that nobody closes may not swallow the file
)
DELIMITERS = (";", ",", "\t")
NOT_UTF8 = "is not UTF-8; save it as «CSV UTF-8»"


@dataclass(repr=False)
class CustomerFile:
    """Rows that fit, the line where each begins, and the others: (line, what to mend)."""

    rows: list[dict[str, str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    misshapen: list[tuple[int, str]] = field(default_factory=list)


class LineInvalid(ValueError):
    """A row that cannot be read; the message says what to mend."""


def read_customer_file(path: Path) -> CustomerFile:
    """Commas, semicolons or tabs; UTF-8 with or without its mark. Raises ImportFileInvalid."""
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape") as text:
            return _read(path, _Lines(path, text))
    except OSError as failed:
        raise ImportFileInvalid(f"{path} cannot be read ({failed.strerror}).") from None


class _Lines:
    """The lines of a file with their numbers; an overlong one is None and never held in memory."""

    def __init__(self, path: Path, text: TextIO) -> None:
        self._path, self._text = path, text
        self._number, self._read = 0, 0
        self._again: deque[tuple[int, str | None]] = deque()

    def take(self) -> tuple[int, str | None] | None:
        """The next line; None at the end."""
        if self._again:
            return self._again.popleft()
        line = self._piece()
        if not line:
            return None
        self._number += 1
        if len(line) < LONGEST_LINE or line.endswith("\n"):
            return self._number, line
        while (rest := self._piece()) and not rest.endswith("\n"):
            pass
        return self._number, None

    def give_back(self, lines: list[tuple[int, str | None]]) -> None:
        """Let these be taken once more."""
        self._again.extendleft(reversed(lines))

    def _piece(self) -> str:
        piece = self._text.readline(LONGEST_LINE)
        self._read += len(piece)
        if self._read > LARGEST_FILE:
            raise ImportFileInvalid(f"{self._path} is larger than {LARGEST_FILE} characters; split it.")
        return piece


def _read(path: Path, lines: _Lines) -> CustomerFile:
    first = lines.take()
    if first is None:
        raise ImportFileInvalid(f"{path} is empty.")
    delimiter, head = _head(path, first[1] or "")
    file = CustomerFile()
    for number, values in _rows(lines, delimiter):
        if isinstance(values, LineInvalid):
            file.misshapen.append((number, str(values)))
        elif len(values) != len(head):
            file.misshapen.append((number, f"the row has {len(values)} values and the head {len(head)}."))
        else:
            file.rows.append(dict(zip(head, values, strict=True)))
            file.lines.append(number)
    return file


def _head(path: Path, line: str) -> tuple[str, list[str]]:
    """Which sign separates, and the names of the columns. Raises ImportFileInvalid."""
    delimiter = max(DELIMITERS, key=line.count)
    try:
        head = [name.strip() for name in _values(line, delimiter)]
    except LineInvalid as invalid:
        raise ImportFileInvalid(f"{path}, line 1: {invalid}") from None
    for name in REQUIRED:
        if name not in head:
            raise ImportFileInvalid(f"{path} lacks the column {name}; there are: {', '.join(COLUMNS)}.")
    for name in head:
        if name not in COLUMNS or head.count(name) > 1:
            raise ImportFileInvalid(
                f"{path} has a column {name!r} unknown or twice; there are: {', '.join(COLUMNS)}."
            )
    return delimiter, head


def _rows(lines: _Lines, delimiter: str) -> Iterator[tuple[int, list[str] | LineInvalid]]:
    """Each row with the line where it begins: its values, or what is wrong with it."""
    while (begun := lines.take()) is not None:
        number, line = begun
        if line is None:
            yield number, LineInvalid(f"is longer than {LONGEST_LINE} characters.")
        elif line.strip():
            try:
                yield number, _values(_whole(lines, line), delimiter)
            except LineInvalid as invalid:
                yield number, invalid


def _whole(lines: _Lines, line: str) -> str:
    """The line, with those after it that its quoted value goes on in."""
    taken: list[tuple[int, str | None]] = []
    while line.count('"') % 2:
        following = lines.take() if len(taken) < MOST_LINES else None
        if following is None or following[1] is None:
            lines.give_back([*taken, *([following] if following else [])])
            raise LineInvalid("a quotation mark is opened and never closed.")
        taken.append(following)
        line += following[1]
    return line


def _values(line: str, delimiter: str) -> list[str]:
    """Raises LineInvalid."""
    try:
        line.encode()
    except UnicodeEncodeError:
        raise LineInvalid(f"{NOT_UTF8}.") from None
    if "\0" in line:
        raise LineInvalid("holds NUL characters; the file is damaged or not UTF-8.")
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error as wrong:
        raise LineInvalid(f"is no CSV: {wrong}.") from None
