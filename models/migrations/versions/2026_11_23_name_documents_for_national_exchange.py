"""Name documents for national exchange."""

from alembic import op
import sqlalchemy as sa

revision = "20261123_national_record"
down_revision = "20261123_evidence"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "national_record",
        sa.Column("agency_id", sa.String(), nullable=False),
        sa.Column("doc_code", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"],
            ["agency.id"],
            name="fk_national_record_agency_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name="fk_national_record_document_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("agency_id", "doc_code", name="pk_national_record"),
        sa.UniqueConstraint("document_id", name="uq_national_record_document_id"),
    )
