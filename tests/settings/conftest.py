"""A changed copy of the demo's `amparo.toml`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomlkit

from settings import Settings, load
from settings.environment import PROJECT


@pytest.fixture
def load_changed(tmp_path: Path) -> Callable[..., Settings]:
    """Load the demo's settings with values changed (`"handoff.number": …`) or taken out (None)."""

    def load_with(changes: dict[str, Any] | None = None, environ: dict[str, str] | None = None) -> Settings:
        document = tomlkit.parse((PROJECT / "amparo.toml").read_text(encoding="utf-8")).unwrap()
        for path, value in (changes or {}).items():
            _change(document, path, value)
        config = tmp_path / "amparo.toml"
        config.write_text(tomlkit.dumps(document), encoding="utf-8")
        return load({"AMPARO_CONFIG": str(config), "AMPARO_HOME": str(tmp_path / "home"), **(environ or {})})

    return load_with


def _change(document: Any, path: str, value: Any) -> None:
    *parents, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    for part in parents:
        document = document[part]
    if value is None:  # TOML has no null
        del document[last]
    else:
        document[last] = value
