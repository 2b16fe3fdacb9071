"""A CSV of customers, read row by row; a row that does not fit its head is named by its line."""

import _csv
import csv
from dataclasses import dataclass, field
from pathlib import Path

from duties.errors import ImportFileInvalid
from services.import_customers import COLUMNS, REQUIRED

LARGEST_FILE = 100_000_000  # bytes


@dataclass(repr=False)
class CustomerFile:
    """Rows that fit, the line where each begins, and the others: (line, what to mend)."""

    rows: list[dict[str, str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    misshapen: list[tuple[int, str]] = field(default_factory=list)


def read_customer_file(path: Path) -> CustomerFile:
    """Comma or semicolon, UTF-8 with or without its mark. Raises ImportFileInvalid."""
    lines = _text(path).splitlines(keepends=True)
    if not lines:
        raise ImportFileInvalid(f"{path} is empty.")
    reader = csv.reader(
        lines, delimiter=";" if lines[0].count(";") > lines[0].count(",") else ",", strict=True
    )
    try:
        head = [name.strip() for name in next(reader)]
        _check_head(path, head)
        return _rows(reader, head)
    except csv.Error as wrong:
        raise ImportFileInvalid(f"{path}, line {reader.line_num}, is no CSV: {wrong}.") from None


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ImportFileInvalid(f"{path} is larger than {LARGEST_FILE} bytes; split it.")
        return path.read_text(encoding="utf-8-sig")
    except OSError as failed:
        raise ImportFileInvalid(f"{path} cannot be read ({failed.strerror}).") from None
    except UnicodeDecodeError:
        raise ImportFileInvalid(f"{path} is not UTF-8.") from None


def _check_head(path: Path, head: list[str]) -> None:
    for name in REQUIRED:
        if name not in head:
            raise ImportFileInvalid(f"{path} lacks the column {name}; there are: {', '.join(COLUMNS)}.")
    for name in head:
        if name not in COLUMNS or head.count(name) > 1:
            raise ImportFileInvalid(
                f"{path} has a column {name!r} unknown or twice; there are: {', '.join(COLUMNS)}."
            )


def _rows(reader: "_csv.Reader", head: list[str]) -> CustomerFile:
    file = CustomerFile()
    for values in reader:
        if not values:
            continue  # a blank line
        line = reader.line_num - sum(value.count("\n") for value in values)
        if len(values) != len(head):
            file.misshapen.append((line, f"the row has {len(values)} values and the head {len(head)}."))
            continue
        file.rows.append(dict(zip(head, values, strict=True)))
        file.lines.append(line)
    return file
