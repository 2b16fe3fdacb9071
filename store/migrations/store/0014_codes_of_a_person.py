"""How many codes a person was sent and how many were missed is looked up at each further one."""

from alembic import op


revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

NAME, TABLE = "ix_identity_checks_of_person", "identity_checks"


def upgrade() -> None:
    """Apply."""
    op.create_index(NAME, TABLE, ["person_id", "created_at"])


def downgrade() -> None:
    """Revert."""
    op.drop_index(NAME, table_name=TABLE)
