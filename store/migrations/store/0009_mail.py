"""The language of each message to a person; the file number of what the authority refers."""

import sqlalchemy as sa
from alembic import op


revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    with op.batch_alter_table("outbound_messages") as batch:
        batch.add_column(sa.Column("language", sa.String(length=2), nullable=True))
    with op.batch_alter_table("incidents") as batch:
        batch.add_column(sa.Column("authority_ref_sealed", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    """Revert."""
    with op.batch_alter_table("incidents") as batch:
        batch.drop_column("authority_ref_sealed")
    with op.batch_alter_table("outbound_messages") as batch:
        batch.drop_column("language")
