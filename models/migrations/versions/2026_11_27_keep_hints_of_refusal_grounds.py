"""Keep what a clerk should look at before certifying, and find earlier papers of a type by their agency."""

from alembic import op
import sqlalchemy as sa

revision = "20261127_hints"
down_revision = "20261126_second_reader"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Documents read before had nobody look for hints: none is the truth about them.
    op.add_column("document", sa.Column("hints", sa.JSON(), nullable=False, server_default="[]"))
    op.create_index("ix_document_agency_id_type_code", "document", ["agency_id", "type_code"], unique=False)
