"""Where an incident is answered when nothing else tells it."""

import sqlalchemy as sa
from alembic import op


revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    with op.batch_alter_table("incidents") as table:
        table.add_column(sa.Column("contact_kind", sa.String(length=8), nullable=True))
        table.add_column(sa.Column("contact_sealed", sa.LargeBinary(), nullable=True))
