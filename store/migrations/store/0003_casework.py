"""Casework of requests: who has taken them, their moves and their letters."""

import sqlalchemy as sa
from alembic import op


revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ONE_ACTIVE = sa.text(
    "identity = 'verified' AND status IN ('registered', 'verified', 'in_progress', 'paused', 'proposed')"
)


def upgrade() -> None:
    """Apply."""
    with op.batch_alter_table("requests", schema=None) as batch_op:
        batch_op.add_column(sa.Column("assignee", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("proposal", sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column("revision", sa.Integer(), server_default="0", nullable=False))
    op.create_index(
        "uq_requests_one_active",
        "requests",
        ["person_id", "right"],
        unique=True,
        sqlite_where=ONE_ACTIVE,
        postgresql_where=ONE_ACTIVE,
    )
    op.create_table(
        "request_moves",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("request_id", sa.String(length=32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=24), nullable=False),
        sa.Column("before", sa.String(length=16), nullable=False),
        sa.Column("after", sa.String(length=16), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=True),
        sa.Column("colleague", sa.String(length=64), nullable=True),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_request_moves_request_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_moves")),
        sa.UniqueConstraint("request_id", "revision", name=op.f("uq_request_moves_request_id_revision")),
    )
    op.create_index(op.f("ix_request_moves_request_id"), "request_moves", ["request_id"], unique=False)
    op.create_table(
        "request_letters",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("request_id", sa.String(length=32), nullable=False),
        sa.Column("move_id", sa.String(length=32), nullable=False),
        sa.Column("message_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("medium", sa.String(length=8), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("posted_by", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_request_letters_request_id")),
        sa.ForeignKeyConstraint(["move_id"], ["request_moves.id"], name=op.f("fk_request_letters_move_id")),
        sa.ForeignKeyConstraint(
            ["message_id"], ["outbound_messages.id"], name=op.f("fk_request_letters_message_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_letters")),
    )
    op.create_index(op.f("ix_request_letters_request_id"), "request_letters", ["request_id"], unique=False)


def downgrade() -> None:
    """Revert."""
    op.drop_index(op.f("ix_request_letters_request_id"), table_name="request_letters")
    op.drop_table("request_letters")
    op.drop_index(op.f("ix_request_moves_request_id"), table_name="request_moves")
    op.drop_table("request_moves")
    op.drop_index("uq_requests_one_active", table_name="requests")
    with op.batch_alter_table("requests", schema=None) as batch_op:
        batch_op.drop_column("revision")
        batch_op.drop_column("proposal")
        batch_op.drop_column("assignee")
