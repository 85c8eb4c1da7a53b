"""Remember what a second reader said of a field: nothing, the same, or something else."""

from alembic import op
import sqlalchemy as sa

revision = "20261126_second_reader"
down_revision = "20261123_national_record"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("field", sa.Column("readers_agree", sa.Boolean(), nullable=True))
