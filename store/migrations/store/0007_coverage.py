"""Coverage of consents ready to be counted, questions for the next contact, replaced values, told origins."""

import sqlalchemy as sa
from alembic import op


revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# What the rows that are there already add up to; from now on store/coverage.py keeps it, commit by commit.
RECORDS = """
INSERT INTO coverage_cells (contract_id, purpose, person_id, state, since, expires_at, grant_id)
SELECT c.id, g.purpose, c.person_id, CASE g.state WHEN 'given' THEN 'granted' ELSE g.state END, g.at, g.expires_at, g.id
FROM grants g JOIN contracts c ON c.person_id = g.person_id
WHERE g.state <> 'not_given' AND NOT EXISTS (
    SELECT 1 FROM grants n WHERE n.person_id = g.person_id AND n.purpose = g.purpose
    AND (n.at > g.at OR (n.at = g.at AND n.id > g.id)))
"""
OBJECTIONS = """
INSERT INTO coverage_cells (contract_id, purpose, person_id, state, since)
SELECT c.id, o.purpose, c.person_id, 'withdrawn', MAX(o.at) FROM (
    SELECT p.person_id, s.purpose, s.at FROM suppressions s JOIN contact_points p ON p.value_index = s.value_index
    UNION ALL
    SELECT p.id, s.purpose, s.at FROM suppressions s JOIN people p ON p.document_index = s.value_index
) o JOIN contracts c ON c.person_id = o.person_id
WHERE NOT EXISTS (SELECT 1 FROM coverage_cells k WHERE k.contract_id = c.id AND k.purpose = o.purpose)
GROUP BY c.id, o.purpose, c.person_id
"""


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "coverage_cells",
        sa.Column("contract_id", sa.String(length=32), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("grant_id", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("contract_id", "purpose", name=op.f("pk_coverage_cells")),
    )
    op.create_index("ix_coverage_cells_counted", "coverage_cells", ["purpose", "state", "expires_at"])
    op.create_index(op.f("ix_coverage_cells_person_id"), "coverage_cells", ["person_id"])

    op.execute(RECORDS)
    op.execute(OBJECTIONS)
    op.create_table(
        "contact_asks",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("asked_by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("conversation_id", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_contact_asks_person_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_contact_asks_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_asks")),
    )
    op.create_index(op.f("ix_contact_asks_person_id"), "contact_asks", ["person_id"])
    op.create_table(
        "consent_links",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("conversation_id", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_consent_links_person_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_consent_links_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_links")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_consent_links_token_hash")),
    )
    op.create_index(op.f("ix_consent_links_person_id"), "consent_links", ["person_id"])
    op.create_table(
        "replaced_values",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("row_table", sa.String(length=32), nullable=False),
        sa.Column("row_id", sa.String(length=32), nullable=False),
        sa.Column("field", sa.String(length=32), nullable=False),
        sa.Column("value_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_replaced_values_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_replaced_values")),
    )
    op.create_index(op.f("ix_replaced_values_person_id"), "replaced_values", ["person_id"])
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("origin_told_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Revert."""
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("origin_told_at")
    for table in ("replaced_values", "consent_links", "contact_asks", "coverage_cells"):
        op.drop_table(table)
