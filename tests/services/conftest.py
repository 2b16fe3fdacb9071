"""The front desk of the tests of services."""

from pathlib import Path

import pytest

from settings import Settings, load
from store import Store
from tests.services.talk import Front


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of `amparo.toml`."""
    return load({"AMPARO_HOME": str(tmp_path)})


@pytest.fixture
def front(store: Store, settings: Settings) -> Front:
    """Where conversations are begun."""
    return Front(store, settings)
