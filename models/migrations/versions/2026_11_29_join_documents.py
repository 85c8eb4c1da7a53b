"""Join documents that were received apart, put pages in order by hand, and remember who did.

Nothing that is there changes: the pages of a joined or arranged document are new rows over the same pictures.
"""

from alembic import op

from models.migrations.guards import changes, changes_once_set, guard_rows, refuse_emptying
import sqlalchemy as sa

revision = "20261129_joining"
down_revision = "20261128_parting"
branch_labels = None
depends_on = None

_ONCE = changes_once_set(("undone_by", "undone_at"))
_OF_A_JOINING = ("id", "document_id", "capture_id", "joined_by", "joined_at")
_OF_AN_ARRANGEMENT = ("capture_id", "document_id", "of_capture_id", "arranged_by", "arranged_at")
# PostgreSQL compares no JSON.
_OTHER_PAGES = " OR ".join(
    f"CAST(NEW.{column} AS TEXT) IS DISTINCT FROM CAST(OLD.{column} AS TEXT)"
    for column in ("pages", "turns", "left_out")
)
_IS_FROZEN = (
    'NEW.undone_at IS NOT NULL AND EXISTS (SELECT 1 FROM "freeze" AS frozen WHERE frozen.document_id = NEW.document_id)'
)

# name, table, operation, the condition under which it is refused, what the maintainer reads
GUARDS = [
    (
        "joining_is_undone_once",
        "joining",
        "UPDATE",
        f"{changes(_OF_A_JOINING)} OR {_ONCE}",
        "a joining is never changed, only undone once",
    ),
    ("joining_of_a_frozen_document_stands", "joining", "UPDATE", _IS_FROZEN, "a joining is never undone once compared"),
    ("joining_is_never_deleted", "joining", "DELETE", "TRUE", "a joining is never deleted"),
    ("joined_document_is_never_changed", "joined_document", "UPDATE", "TRUE", "what was joined never changes"),
    ("joined_document_is_never_deleted", "joined_document", "DELETE", "TRUE", "what was joined is never deleted"),
    (
        "arrangement_is_undone_once",
        "arrangement",
        "UPDATE",
        f"{changes(_OF_AN_ARRANGEMENT)} OR {_OTHER_PAGES} OR {_ONCE}",
        "an arrangement is never changed, only undone once",
    ),
    (
        "arrangement_of_a_frozen_document_stands",
        "arrangement",
        "UPDATE",
        _IS_FROZEN,
        "an arrangement is never undone once compared",
    ),
    ("arrangement_is_never_deleted", "arrangement", "DELETE", "TRUE", "an arrangement is never deleted"),
]


def upgrade() -> None:
    _create_joining()
    _create_joined_document()
    _create_arrangement()
    guard_rows(GUARDS)
    refuse_emptying(("joining", "joined_document", "arrangement"))


def _create_joining() -> None:
    op.create_table(
        "joining",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("capture_id", sa.String(), nullable=False),
        sa.Column("joined_by", sa.String(), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        *_undoing("joining"),
        _refers("joining", "document_id", "document.id"),
        _refers("joining", "capture_id", "capture.id"),
        sa.PrimaryKeyConstraint("id", name="pk_joining"),
        sa.UniqueConstraint("document_id", name="uq_joining_document_id"),
    )


def _create_joined_document() -> None:
    op.create_table(
        "joined_document",
        sa.Column("joining_id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("capture_id", sa.String(), nullable=False),
        _refers("joined_document", "joining_id", "joining.id"),
        _refers("joined_document", "document_id", "document.id"),
        _refers("joined_document", "capture_id", "capture.id"),
        sa.PrimaryKeyConstraint("joining_id", "document_id", name="pk_joined_document"),
        sa.UniqueConstraint("joining_id", "ordinal", name="uq_joined_document_joining_id_ordinal"),
    )
    op.create_index("ix_joined_document_document_id", "joined_document", ["document_id"], unique=False)


def _create_arrangement() -> None:
    op.create_table(
        "arrangement",
        sa.Column("capture_id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("of_capture_id", sa.String(), nullable=False),
        sa.Column("pages", sa.JSON(), nullable=False),
        sa.Column("turns", sa.JSON(), nullable=False),
        sa.Column("left_out", sa.JSON(), nullable=False),
        sa.Column("arranged_by", sa.String(), nullable=False),
        sa.Column("arranged_at", sa.DateTime(timezone=True), nullable=False),
        *_undoing("arrangement"),
        _refers("arrangement", "capture_id", "capture.id"),
        _refers("arrangement", "document_id", "document.id"),
        _refers("arrangement", "of_capture_id", "capture.id"),
        sa.PrimaryKeyConstraint("capture_id", name="pk_arrangement"),
    )
    op.create_index("ix_arrangement_document_id", "arrangement", ["document_id"], unique=False)


def _undoing(table: str) -> tuple[sa.Column[str], sa.Column[str], sa.CheckConstraint]:
    return (
        sa.Column("undone_by", sa.String(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(undone_at is null) = (undone_by is null)", name=f"ck_{table}_undone_by_somebody"),
    )


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=f"fk_{table}_{column}", initially="DEFERRED", deferrable=True
    )
