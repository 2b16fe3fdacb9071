"""The migrations make what the models say."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from store import Store
from store.models import Base


def test_the_migrated_schema_is_that_of_the_models(store: Store) -> None:
    with store.reader() as read:
        context = MigrationContext.configure(read.session.connection(), opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
