"""What the reports count stands beside what is counted, so that a year is counted without a look elsewhere for each row."""

import sqlalchemy as sa
from alembic import op


revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

EVENTS = sa.table("consent_events", sa.column("grant_id"), sa.column("purpose"))
GRANTS = sa.table("grants", sa.column("id"), sa.column("purpose"))
CONVERSATIONS = sa.table("conversations", sa.column("id"), sa.column("noticed", sa.Boolean()))
GIVEN = sa.table("notices_given", sa.column("conversation_id"), sa.column("completed", sa.Boolean()))
INDEXES = {
    "ix_consent_events_reported": ("consent_events", ["purpose", "notice_id", "state", "at"]),
    "ix_conversations_counted": ("conversations", ["channel", "started_at"]),
    "ix_conversations_over": ("conversations", ["channel", "human", "ended_at"]),
    "ix_conversations_waiting": ("conversations", ["state", "human", "channel", "started_at"]),
    "ix_conversations_unnoticed": ("conversations", ["noticed", "started_at", "id", "channel", "state"]),
}
BEFORE = {
    "ix_consent_events_reported": ("consent_events", ["at", "grant_id", "notice_id", "state"]),
    "ix_conversations_over": ("conversations", ["ended_at", "channel", "human"]),
    "ix_conversations_state_human": ("conversations", ["state", "human"]),
}


def upgrade() -> None:
    """Apply."""
    for name, (table, _) in BEFORE.items():
        op.drop_index(name, table_name=table)
    op.add_column("consent_events", sa.Column("purpose", sa.String(40), server_default="", nullable=False))
    of_record = sa.select(GRANTS.c.purpose).where(GRANTS.c.id == EVENTS.c.grant_id).scalar_subquery()
    op.execute(sa.update(EVENTS).values(purpose=of_record))
    op.add_column(
        "conversations", sa.Column("noticed", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    told = sa.select(GIVEN.c.conversation_id).where(GIVEN.c.completed.is_(sa.true()))
    op.execute(sa.update(CONVERSATIONS).values(noticed=sa.true()).where(CONVERSATIONS.c.id.in_(told)))
    for name, (table, columns) in INDEXES.items():
        op.create_index(name, table, columns)


def downgrade() -> None:
    """Revert."""
    for name, (table, _) in INDEXES.items():
        op.drop_index(name, table_name=table)
    op.drop_column("conversations", "noticed")
    op.drop_column("consent_events", "purpose")
    for name, (table, columns) in BEFORE.items():
        op.create_index(name, table, columns)
