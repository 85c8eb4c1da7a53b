"""Part a capture that holds several documents into documents, and remember who did.

Captures read before have no proposal: a clerk parts them by hand. A file of a part is a file of the capture before it,
with the pages that the part has.
"""

from alembic import op

from models.migrations.guards import changes, changes_once_set, guard_rows, refuse_emptying
import sqlalchemy as sa

revision = "20261128_parting"
down_revision = "20261127_watch"
branch_labels = None
depends_on = None

_IDENTITY = ("id", "document_id", "capture_id", "parted_by", "parted_at")
# PostgreSQL compares no JSON.
_OTHER_PAGES = "CAST(NEW.left_out AS TEXT) IS DISTINCT FROM CAST(OLD.left_out AS TEXT)"
_A_PART_IS_FROZEN = (
    'EXISTS (SELECT 1 FROM document_part AS part JOIN "freeze" AS frozen ON frozen.document_id = part.document_id '
    "WHERE part.parting_id = NEW.id)"
)

# name, table, operation, the condition under which it is refused, what the maintainer reads
GUARDS = [
    (
        "parting_is_undone_once",
        "parting",
        "UPDATE",
        f"{changes(_IDENTITY)} OR {_OTHER_PAGES} OR {changes_once_set(('undone_by', 'undone_at'))}",
        "a parting is never changed, only undone once",
    ),
    (
        "parting_of_a_frozen_part_stands",
        "parting",
        "UPDATE",
        f"NEW.undone_at IS NOT NULL AND {_A_PART_IS_FROZEN}",
        "a parting is never undone once a part was compared",
    ),
    ("parting_is_never_deleted", "parting", "DELETE", "TRUE", "a parting is never deleted"),
    ("document_part_is_never_changed", "document_part", "UPDATE", "TRUE", "what a document was part of never changes"),
    ("document_part_is_never_deleted", "document_part", "DELETE", "TRUE", "what a document was part of is never deleted"),
]


def upgrade() -> None:
    op.add_column("capture", sa.Column("proposed_parts", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("capture", sa.Column("held_whole_by", sa.String(), nullable=True))
    op.add_column("capture", sa.Column("held_whole_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("source_file", sa.Column("pages", sa.JSON(), nullable=True))
    _create_parting()
    _create_document_part()
    guard_rows(GUARDS)
    refuse_emptying(("parting", "document_part"))


def _create_parting() -> None:
    op.create_table(
        "parting",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("capture_id", sa.String(), nullable=False),
        sa.Column("left_out", sa.JSON(), nullable=False),
        sa.Column("parted_by", sa.String(), nullable=False),
        sa.Column("parted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_by", sa.String(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(undone_at is null) = (undone_by is null)", name="ck_parting_undone_by_somebody"),
        _refers("parting", "document_id", "document.id"),
        _refers("parting", "capture_id", "capture.id"),
        sa.PrimaryKeyConstraint("id", name="pk_parting"),
    )
    op.create_index("ix_parting_document_id", "parting", ["document_id"], unique=False)
    op.create_index(
        "uq_parting_standing",
        "parting",
        ["document_id"],
        unique=True,
        sqlite_where=sa.text("undone_at is null"),
        postgresql_where=sa.text("undone_at is null"),
    )


def _create_document_part() -> None:
    op.create_table(
        "document_part",
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("parting_id", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("capture_id", sa.String(), nullable=False),
        sa.Column("pages", sa.JSON(), nullable=False),
        _refers("document_part", "document_id", "document.id"),
        _refers("document_part", "parting_id", "parting.id"),
        _refers("document_part", "capture_id", "capture.id"),
        sa.PrimaryKeyConstraint("document_id", name="pk_document_part"),
        sa.UniqueConstraint("parting_id", "ordinal", name="uq_document_part_parting_id_ordinal"),
    )


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=f"fk_{table}_{column}", initially="DEFERRED", deferrable=True
    )
