"""Indexes of what the desk counts, lists and reports over 100,000 customers; packages for the authority."""

import sqlalchemy as sa
from alembic import op


revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

INDEXES = {
    "ix_conversations_state_human": ("conversations", ["state", "human"]),
    "ix_conversations_begun": ("conversations", ["started_at", "id", "channel", "state"]),
    "ix_conversations_over": ("conversations", ["ended_at", "channel", "human"]),
    "ix_flags_waiting": ("flags", ["status", "reason", "conversation_id", "at"]),
    "ix_callbacks_status_at": ("callbacks", ["status", "at"]),
    "ix_requests_due": ("requests", ["status", "due_date", "received_at"]),
    "ix_request_moves_at": ("request_moves", ["at"]),
    "ix_incidents_due": ("incidents", ["status", "due_date"]),
    "ix_outbound_messages_person_id": ("outbound_messages", ["person_id"]),
    "ix_outbound_messages_request_id": ("outbound_messages", ["request_id"]),
    "ix_consent_events_conversation_id": ("consent_events", ["conversation_id"]),
    "ix_consent_events_reported": ("consent_events", ["at", "grant_id", "notice_id", "state"]),
    "ix_notices_given_completed": ("notices_given", ["conversation_id", "completed"]),
    "ix_intakes_entered_at": ("intakes", ["entered_at"]),
    "ix_coverage_cells_listed": (
        "coverage_cells",
        ["purpose", "state", "contract_id", "expires_at", "since"],
    ),
}


def upgrade() -> None:
    """Apply."""
    for name, (table, columns) in INDEXES.items():
        op.create_index(name, table, columns)
    op.drop_index("ix_coverage_cells_counted", table_name="coverage_cells")
    op.create_table(
        "inspections",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("file_name", sa.String(length=64), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_attempt_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspections")),
    )


def downgrade() -> None:
    """Revert."""
    op.drop_table("inspections")
    op.create_index("ix_coverage_cells_counted", "coverage_cells", ["purpose", "state", "expires_at"])
    for name, (table, _) in reversed(INDEXES.items()):
        op.drop_index(name, table_name=table)
