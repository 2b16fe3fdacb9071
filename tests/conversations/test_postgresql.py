"""The whole system on a real PostgreSQL: the same conversations, the same rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.script import Script, hold, scripts
from tests.postgresql import PostgresqlServer
from tests.running import RunningSystem

CHOSEN = [
    (script, channel) for script, channel in scripts() if script.name.startswith(("erasure", "consent"))
]


@pytest.fixture(scope="module")
def on_postgresql(
    postgresql: PostgresqlServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningSystem]:
    """Amparo with its store on PostgreSQL."""
    home: Path = tmp_path_factory.mktemp("postgresql")
    with RunningSystem.start(home, AMPARO_DATABASE_URL=postgresql.new_database()) as running:
        yield running


@pytest.mark.parametrize(("script", "channel"), CHOSEN, ids=[f"{s.name} [{c}]" for s, c in CHOSEN])
def test_the_conversation_goes_as_written(script: Script, channel: str, on_postgresql: RunningSystem) -> None:
    hold(script, channel, on_postgresql)


def test_the_audit_is_sound_on_postgresql(on_postgresql: RunningSystem) -> None:
    with on_postgresql.store() as store:
        assert store.verify() == []
