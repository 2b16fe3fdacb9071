"""What a command prints: JSON for programs, or a plain table or sheet for people."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

type Row = Mapping[str, Any]


def show(result: Row | Sequence[Row], *, as_json: bool) -> None:
    """One JSON document, or a sheet for one thing and a table for several."""
    if as_json:
        print(json.dumps(result, ensure_ascii=False, default=_plain))
    elif isinstance(result, Mapping):
        _sheet(result)
    else:
        _table(result)


def _plain(value: object) -> str:
    if isinstance(value, date):  # datetime is one too
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a listing")


def _sheet(row: Row, indent: str = "") -> None:
    for name, value in row.items():
        if isinstance(value, Mapping):
            print(f"{indent}{name}:")
            _sheet(value, indent + "  ")
        elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
            print(f"{indent}{name}:")
            for item in value:
                _sheet(item, indent + "  ")
                print()
        else:
            print(f"{indent}{name}: {_cell(value)}")


def _table(rows: Sequence[Row]) -> None:
    if not rows:
        print("(none)")
        return
    lines = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _cell(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, list):
        return (
            str(len(value))
            if any(isinstance(item, Mapping) for item in value)
            else ", ".join(map(str, value))
        )
    if isinstance(value, Mapping):
        return ", ".join(f"{name}={_cell(item)}" for name, item in value.items())
    return value.isoformat() if isinstance(value, date) else str(value)
