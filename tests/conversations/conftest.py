"""One running system for all conversations of the session."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running import RunningSystem


@pytest.fixture(scope="session")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSystem]:
    """Amparo with its demo customers, ready."""
    home: Path = tmp_path_factory.mktemp("amparo")
    with RunningSystem.start(home) as running:
        yield running
