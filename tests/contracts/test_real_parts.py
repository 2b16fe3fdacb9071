"""The tests run the real parts: Rasa with the trained model, PostgreSQL and Chromium are programs, not stand-ins."""

from pathlib import Path

from sqlalchemy import create_engine, text

from tests.e2e.browser import chromium
from tests.postgresql import PostgresqlServer
from tests.running import RunningSystem


def test_rasa_is_a_process_of_its_own_interpreter(system: RunningSystem) -> None:
    process = Path(f"/proc/{system.children['rasa'].popen.pid}/cmdline").read_bytes().split(b"\0")
    assert b"rasa_runtime/.venv" in process[0]
    assert any(part.endswith(b".tar.gz") for part in process)


def test_postgresql_is_a_server(postgresql: PostgresqlServer) -> None:
    engine = create_engine(postgresql.new_database())
    with engine.connect() as connection:
        version = connection.execute(text("SELECT version()")).scalar_one()
    engine.dispose()
    assert version.startswith("PostgreSQL")


def test_chromium_is_a_browser() -> None:
    with chromium() as browser:
        assert int(browser.version.split(".")[0]) > 100
