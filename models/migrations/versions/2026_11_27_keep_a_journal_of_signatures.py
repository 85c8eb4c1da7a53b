"""Keep a journal of what the keys were asked to sign, and when each copy needs its next time-stamp.

The journal is the signing port's own memory: one number, one content; one request a signer, which never changes.
"""

from alembic import op

from models.migrations.guards import changes, changes_once_set, guard_rows, refuse_emptying
import sqlalchemy as sa

revision = "20261127_signing"
down_revision = "20261127_register_log"
branch_labels = None
depends_on = None

_RECORD_IDENTITY = ("id", "agency_id", "year", "register", "number", "document_id", "digest", "token", "code")
_REQUEST_IDENTITY = ("id", "record_id", "role", "certificate_sha256", "attributes", "revision")
_ONCE = ("unsigned_blob_sha256", "record_sha256", "sealed_blob_sha256", "awaiting_since")


# name, table, operation, the condition under which it is refused, what the maintainer reads
GUARDS = [
    (
        "signing_record_is_for_one_content",
        "signing_record",
        "UPDATE",
        f"{changes(_RECORD_IDENTITY)} OR {changes_once_set(_ONCE)}",
        "a number is signed for one content",
    ),
    ("signing_record_is_never_deleted", "signing_record", "DELETE", "TRUE", "signing records are never deleted"),
    (
        "signature_request_is_never_changed",
        "signature_request",
        "UPDATE",
        f"{changes(_REQUEST_IDENTITY)} OR {changes_once_set(('signature', 'timestamp_token', 'signed_at'))}",
        "what a key was asked to sign is never changed",
    ),
    (
        "signature_request_is_never_deleted",
        "signature_request",
        "DELETE",
        "TRUE",
        "signature requests are never deleted",
    ),
]


def upgrade() -> None:
    _create_tables()
    # Copies issued before are renewed by the date of their time-stamp, which the scheduled job looks up.
    op.add_column("certificate", sa.Column("renewal_due_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_certificate_renewal_due_at", "certificate", ["renewal_due_at"], unique=False)
    guard_rows(GUARDS)
    refuse_emptying(("signing_record", "signature_request"))


def _create_tables() -> None:
    op.create_table(
        "signing_record",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("agency_id", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("register", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("unsigned_blob_sha256", sa.String(), nullable=True),
        sa.Column("record_sha256", sa.String(), nullable=True),
        sa.Column("sealed_blob_sha256", sa.String(), nullable=True),
        sa.Column("awaiting_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name="fk_signing_record_agency_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name="fk_signing_record_document_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_signing_record"),
        sa.UniqueConstraint(
            "agency_id", "year", "register", "number", name="uq_signing_record_agency_id_year_register_number"
        ),
    )
    op.create_index("ix_signing_record_document_id", "signing_record", ["document_id"], unique=False)
    op.create_table(
        "signature_request",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("record_id", sa.String(), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("certificate_sha256", sa.String(), nullable=False),
        sa.Column("attributes", sa.LargeBinary(), nullable=False),
        sa.Column("revision", sa.LargeBinary(), nullable=False),
        sa.Column("transaction_id", sa.String(), nullable=True),
        sa.Column("signature", sa.LargeBinary(), nullable=True),
        sa.Column("timestamp_token", sa.LargeBinary(), nullable=True),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["signing_record.id"],
            name="fk_signature_request_record_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_signature_request"),
        sa.UniqueConstraint("record_id", "role", name="uq_signature_request_record_id_role"),
    )
