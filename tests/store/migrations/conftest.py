"""Databases for migrations: without a schema yet."""

import pytest

from tests.conftest import StorePlaces
from tests.postgresql import PostgresqlServer


@pytest.fixture
def places(places: StorePlaces, request: pytest.FixtureRequest) -> StorePlaces:
    """A fresh home with keys, and a database that nothing has been made in."""
    if places.database_url.startswith("sqlite"):
        return places
    server: PostgresqlServer = request.getfixturevalue("postgresql")
    return StorePlaces(places.home, server.new_database())
