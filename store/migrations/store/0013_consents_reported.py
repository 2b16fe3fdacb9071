"""Each change of a consent says its purpose itself, so that a year of them is counted without their records."""

import sqlalchemy as sa
from alembic import op


revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

EVENTS = sa.table("consent_events", sa.column("grant_id"), sa.column("purpose"))
GRANTS = sa.table("grants", sa.column("id"), sa.column("purpose"))


def upgrade() -> None:
    """Apply."""
    op.add_column("consent_events", sa.Column("purpose", sa.String(length=40), nullable=True))
    of_record = sa.select(GRANTS.c.purpose).where(GRANTS.c.id == EVENTS.c.grant_id).scalar_subquery()
    op.execute(sa.update(EVENTS).values(purpose=of_record))
    op.drop_index("ix_consent_events_reported", table_name="consent_events")
    with op.batch_alter_table("consent_events") as batch:
        batch.alter_column("purpose", existing_type=sa.String(length=40), nullable=False)
    op.create_index("ix_consent_events_reported", "consent_events", ["purpose", "notice_id", "state", "at"])


def downgrade() -> None:
    """Revert."""
    op.drop_index("ix_consent_events_reported", table_name="consent_events")
    with op.batch_alter_table("consent_events") as batch:
        batch.drop_column("purpose")
    op.create_index("ix_consent_events_reported", "consent_events", ["at", "grant_id", "notice_id", "state"])
