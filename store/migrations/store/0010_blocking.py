"""Blockings with their items, and since when a person is blocked."""

import sqlalchemy as sa
from alembic import op


revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "blockings",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=True),
        sa.Column("request_id", sa.String(length=32), nullable=True),
        sa.Column("reference", sa.String(length=16), nullable=True),
        sa.Column("scope", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("stays", sa.Text(), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=True),
        sa.Column("customer_index", sa.String(length=64), nullable=True),
        sa.Column("customer_ref_sealed", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blockings")),
    )
    for column in ("person_id", "request_id", "reference", "customer_index"):
        op.create_index(op.f(f"ix_blockings_{column}"), "blockings", [column])
    op.create_table(
        "blocked_items",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("blocking_id", sa.String(length=32), nullable=False),
        sa.Column("category", sa.String(length=16), nullable=False),
        sa.Column("row_table", sa.String(length=32), nullable=False),
        sa.Column("row_id", sa.String(length=32), nullable=False),
        sa.Column("owners", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["blocking_id"], ["blockings.id"], name=op.f("fk_blocked_items_blocking_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blocked_items")),
    )
    for column in ("blocking_id", "row_id", "due_on"):
        op.create_index(op.f(f"ix_blocked_items_{column}"), "blocked_items", [column])
    op.add_column("people", sa.Column("blocked_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(op.f("ix_people_blocked_at"), "people", ["blocked_at"])


def downgrade() -> None:
    """Revert."""
    op.drop_index(op.f("ix_people_blocked_at"), "people")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("blocked_at")
    op.drop_table("blocked_items")
    op.drop_table("blockings")
