"""Let a keeper apply the agency's seal: what an officer signed waits for the person who holds it."""

from alembic import op

from models.migrations.guards import changes, changes_once_set, guard_rows, refuse_emptying
import sqlalchemy as sa

revision = "20261127_seal_keeper"
down_revision = "20261127_status_list"
branch_labels = None
depends_on = None

_IDENTITY = ("id", "record_id", "document_id", "agency_id", "file_sha256", "requested_by", "requested_at")
_ORDER = ("ordered_by", "ordered_at")
_ORDERED_BY_WHO_COMPARED = (
    'EXISTS (SELECT 1 FROM "freeze" AS frozen WHERE frozen.document_id = NEW.document_id '
    "AND frozen.frozen_by = NEW.ordered_by)"
)
_KEPT_BY_A_KEEPER = (
    "EXISTS (SELECT 1 FROM signing_record AS kept WHERE kept.id = NEW.record_id AND kept.sealing = 'keeper')"
)
_ORDERED = (
    "EXISTS (SELECT 1 FROM seal_request AS asked WHERE asked.record_id = NEW.record_id "
    "AND asked.ordered_by IS NOT NULL)"
)


# name, table, operation, the condition under which it is refused, what the maintainer reads
GUARDS = [
    (
        "signing_record_keeps_its_sealing",
        "signing_record",
        "UPDATE",
        changes(("sealing",)),
        "how a number is sealed is fixed with the number",
    ),
    (
        "seal_request_is_for_one_file",
        "seal_request",
        "UPDATE",
        f"{changes(_IDENTITY)} OR {changes_once_set(_ORDER)}",
        "a seal is asked for one file and ordered once",
    ),
    ("seal_request_is_never_deleted", "seal_request", "DELETE", "TRUE", "requests for a seal are never deleted"),
    (
        "seal_is_not_ordered_by_who_compared",
        "seal_request",
        "UPDATE",
        _ORDERED_BY_WHO_COMPARED,
        "whoever compared does not have it sealed",
    ),
    (
        "seal_request_is_not_from_who_compared",
        "seal_request",
        "INSERT",
        _ORDERED_BY_WHO_COMPARED,
        "whoever compared does not have it sealed",
    ),
    (
        "seal_waits_for_its_keeper",
        "signature_request",
        "INSERT",
        f"NEW.role = 'seal' AND {_KEPT_BY_A_KEEPER} AND NOT {_ORDERED}",
        "the keeper of the seal has not ordered it",
    ),
]


def upgrade() -> None:
    # Numbers given before were sealed with the officer's signature, or are about to be.
    op.add_column(
        "signing_record", sa.Column("sealing", sa.String(40), nullable=False, server_default="with_officer")
    )
    _create_table()
    guard_rows(GUARDS)
    refuse_emptying(("seal_request",))


def _create_table() -> None:
    op.create_table(
        "seal_request",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("record_id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("agency_id", sa.String(), nullable=False),
        sa.Column("file_sha256", sa.String(), nullable=False),
        sa.Column("requested_by", sa.String(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ordered_by", sa.String(), nullable=True),
        sa.Column("ordered_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("ordered_by is null or ordered_by <> requested_by", name="ck_seal_request_four_eyes"),
        *(
            sa.ForeignKeyConstraint(
                [f"{name}_id"],
                [f"{table}.id"],
                name=f"fk_seal_request_{name}_id",
                initially="DEFERRED",
                deferrable=True,
            )
            for name, table in (("record", "signing_record"), ("document", "document"), ("agency", "agency"))
        ),
        sa.PrimaryKeyConstraint("id", name="pk_seal_request"),
        sa.UniqueConstraint("record_id", name="uq_seal_request_record_id"),
        sa.UniqueConstraint("document_id", name="uq_seal_request_document_id"),
    )
    op.create_index("ix_seal_request_agency_id", "seal_request", ["agency_id"], unique=False)
