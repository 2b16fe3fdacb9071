"""The front desk: history of incidents, tries to call back, what comes in another way, people by name."""

import sqlalchemy as sa
from alembic import op


revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

WITH_CHANNEL = ("conversations", "requests", "incidents", "consent_events")


def upgrade() -> None:
    """Apply."""
    if op.get_bind().dialect.name == "postgresql":
        for table in WITH_CHANNEL:
            op.alter_column(table, "channel", type_=sa.String(length=12))
    with op.batch_alter_table("incidents") as batch:
        batch.add_column(sa.Column("subject", sa.String(length=12), nullable=True))
        batch.add_column(sa.Column("due_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("assignee", sa.String(length=64), nullable=True))
        batch.add_column(sa.Column("waiting_until", sa.Date(), nullable=True))
        batch.add_column(sa.Column("revision", sa.Integer(), server_default="0", nullable=False))
    op.create_index(op.f("ix_incidents_person_id"), "incidents", ["person_id"])
    op.create_index(op.f("ix_conversations_claimed_person_id"), "conversations", ["claimed_person_id"])
    op.create_index(op.f("ix_recordings_person_id"), "recordings", ["person_id"])
    with op.batch_alter_table("callbacks") as batch:
        batch.add_column(sa.Column("slot_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True))
    _incident_moves()
    _callback_attempts()
    _intakes()
    _people()


def _incident_moves() -> None:
    op.create_table(
        "incident_moves",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("incident_id", sa.String(length=32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=24), nullable=False),
        sa.Column("before", sa.String(length=16), nullable=False),
        sa.Column("after", sa.String(length=16), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("colleague", sa.String(length=64), nullable=True),
        sa.Column("told_by", sa.String(length=8), nullable=True),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incidents.id"], name=op.f("fk_incident_moves_incident_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_moves")),
        sa.UniqueConstraint("incident_id", "revision", name=op.f("uq_incident_moves_incident_id_revision")),
    )
    op.create_index(op.f("ix_incident_moves_incident_id"), "incident_moves", ["incident_id"])


def _callback_attempts() -> None:
    op.create_table(
        "callback_attempts",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("callback_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["callback_id"], ["callbacks.id"], name=op.f("fk_callback_attempts_callback_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_callback_attempts")),
        sa.UniqueConstraint("callback_id", "number", name=op.f("uq_callback_attempts_callback_id_number")),
    )
    op.create_index(op.f("ix_callback_attempts_callback_id"), "callback_attempts", ["callback_id"])


def _intakes() -> None:
    op.create_table(
        "intakes",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("reference", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("channel", sa.String(length=12), nullable=False),
        sa.Column("conversation_id", sa.String(length=32), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("content_sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_intakes_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intakes")),
        sa.UniqueConstraint("reference", name=op.f("uq_intakes_reference")),
    )
    op.create_index(op.f("ix_intakes_conversation_id"), "intakes", ["conversation_id"])
    op.create_table(
        "intake_documents",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("intake_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("content_type", sa.String(length=40), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("content_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["intake_id"], ["intakes.id"], name=op.f("fk_intake_documents_intake_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_documents")),
    )
    op.create_index(op.f("ix_intake_documents_intake_id"), "intake_documents", ["intake_id"])


def _people() -> None:
    op.create_table(
        "person_names",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("word_index", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_person_names_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_names")),
    )
    op.create_index(op.f("ix_person_names_person_id"), "person_names", ["person_id"])
    op.create_index("ix_person_names_word_index_person_id", "person_names", ["word_index", "person_id"])
    op.create_table(
        "person_looks",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff", sa.String(length=64), nullable=False),
        sa.Column("event", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_person_looks_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_looks")),
    )
    op.create_index(op.f("ix_person_looks_person_id"), "person_looks", ["person_id"])
