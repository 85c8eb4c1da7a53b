"""Results by owner, consents, one-time links, the log of accesses, and what was used again.

The log is evidence for the owner and is kept as it is; what an owner agreed to can only be withdrawn.
"""

from alembic import op

from models.migrations.guards import guard_rows, refuse_emptying
import sqlalchemy as sa

revision = "20261127_vault"
down_revision = "20261127_registers"
branch_labels = None
depends_on = None


def _changes(*columns: str) -> str:
    return "(" + " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in columns) + ")"


# name, table, operation, the condition under which it is refused, what the maintainer reads
GUARDS = [
    (
        "result_identity_is_never_changed",
        "digital_result",
        "UPDATE",
        _changes("id", "certificate_id", "document_id", "agency_id", "recorded_at")
        + " OR (OLD.owner_key IS NOT NULL AND "
        + _changes("owner_kind", "owner_key")
        + ") OR (OLD.status = 'revoked' AND "
        + _changes("status")
        + ")",
        "a result keeps its copy and its owner, and a revocation is final",
    ),
    ("result_is_never_deleted", "digital_result", "DELETE", "TRUE", "a result is never deleted"),
    ("result_access_is_never_changed", "result_access", "UPDATE", "TRUE", "the log of accesses is never changed"),
    ("result_access_is_never_deleted", "result_access", "DELETE", "TRUE", "the log of accesses is never deleted"),
    (
        "consent_is_only_withdrawn",
        "consent",
        "UPDATE",
        _changes("id", "owner_key", "granted_by", "recipient_id", "purpose", "with_copy", "valid_from", "valid_until")
        + " OR CAST(NEW.result_ids AS TEXT) <> CAST(OLD.result_ids AS TEXT)"
        + " OR CAST(NEW.field_names AS TEXT) <> CAST(OLD.field_names AS TEXT)"
        + " OR OLD.withdrawn_at IS NOT NULL",
        "a consent is never changed, only withdrawn",
    ),
    ("consent_is_never_deleted", "consent", "DELETE", "TRUE", "a consent is never deleted"),
    (
        "share_link_is_used_once",
        "share_link",
        "UPDATE",
        _changes(
            "id", "token_sha256", "result_id", "owner_key", "created_by", "recipient_name", "purpose", "expires_at"
        )
        + " OR (OLD.opened_at IS NOT NULL AND "
        + _changes("opened_at")
        + ") OR (OLD.withdrawn_at IS NOT NULL AND "
        + _changes("withdrawn_at", "opened_at")
        + ")",
        "a link is never changed: it is opened once or withdrawn",
    ),
    ("share_link_is_never_deleted", "share_link", "DELETE", "TRUE", "a link is never deleted"),
]


def upgrade() -> None:
    op.create_table(
        "consent",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("owner_key", sa.String(), nullable=False),
        sa.Column("granted_by", sa.String(), nullable=False),
        sa.Column("recipient_id", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("result_ids", sa.JSON(), nullable=False),
        sa.Column("field_names", sa.JSON(), nullable=False),
        sa.Column("with_copy", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["granted_by"], ["user_account.id"], name="fk_consent_granted_by", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["recipient_id"], ["api_client.id"], name="fk_consent_recipient_id", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
    )
    op.create_index("ix_consent_owner_key", "consent", ["owner_key"], unique=False)
    op.create_index("ix_consent_recipient_id", "consent", ["recipient_id"], unique=False)
    op.create_table(
        "identity_binding",
        sa.Column("user_id", sa.String(), nullable=False),
        sa.Column("owner_key", sa.String(), nullable=False),
        sa.Column("number_shown", sa.String(), nullable=False),
        sa.Column("full_name", sa.String(), nullable=False),
        sa.Column("date_of_birth", sa.Date(), nullable=False),
        sa.Column("verified_by", sa.String(), nullable=False),
        sa.Column("verified_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_identity_binding_user_id", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("user_id", name="pk_identity_binding"),
        sa.UniqueConstraint("owner_key", name="uq_identity_binding_owner_key"),
    )
    op.create_table(
        "digital_result",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("certificate_id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("agency_id", sa.String(), nullable=False),
        sa.Column("type_code", sa.String(), nullable=False),
        sa.Column("owner_kind", sa.String(40), nullable=True),
        sa.Column("owner_key", sa.String(), nullable=True),
        sa.Column("number_key", sa.String(), nullable=True),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name="fk_digital_result_agency_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["certificate_id"],
            ["certificate.id"],
            name="fk_digital_result_certificate_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name="fk_digital_result_document_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_digital_result"),
        sa.UniqueConstraint("certificate_id", name="uq_digital_result_certificate_id"),
        sa.UniqueConstraint("document_id", name="uq_digital_result_document_id"),
    )
    op.create_index(
        "ix_digital_result_agency_id_type_code_number_key",
        "digital_result",
        ["agency_id", "type_code", "number_key"],
        unique=False,
    )
    op.create_index(
        "ix_digital_result_owner_key_type_code_number_key",
        "digital_result",
        ["owner_key", "type_code", "number_key"],
        unique=False,
    )
    op.create_table(
        "result_use",
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("result_id", sa.String(), nullable=False),
        sa.Column("agency_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name="fk_result_use_agency_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_result_use_document_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["result_id"], ["digital_result.id"], name="fk_result_use_result_id", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_result_use"),
    )
    op.create_index("ix_result_use_agency_id_at", "result_use", ["agency_id", "at"], unique=False)
    op.create_index("ix_result_use_result_id", "result_use", ["result_id"], unique=False)
    op.create_table(
        "share_link",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("token_sha256", sa.String(), nullable=False),
        sa.Column("result_id", sa.String(), nullable=False),
        sa.Column("owner_key", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("recipient_name", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["created_by"], ["user_account.id"], name="fk_share_link_created_by", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["result_id"], ["digital_result.id"], name="fk_share_link_result_id", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_share_link"),
        sa.UniqueConstraint("token_sha256", name="uq_share_link_token_sha256"),
    )
    op.create_index("ix_share_link_owner_key", "share_link", ["owner_key"], unique=False)
    op.create_index("ix_share_link_result_id", "share_link", ["result_id"], unique=False)
    op.create_table(
        "result_access",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("result_id", sa.String(), nullable=False),
        sa.Column("owner_key", sa.String(), nullable=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("what", sa.JSON(), nullable=False),
        sa.Column("consent_id", sa.String(), nullable=True),
        sa.Column("link_id", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consent.id"], name="fk_result_access_consent_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["link_id"], ["share_link.id"], name="fk_result_access_link_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["result_id"],
            ["digital_result.id"],
            name="fk_result_access_result_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_result_access"),
    )
    op.create_index("ix_result_access_owner_key_at", "result_access", ["owner_key", "at"], unique=False)
    op.create_index("ix_result_access_result_id", "result_access", ["result_id"], unique=False)
    guard_rows(GUARDS)
    refuse_emptying(("digital_result", "result_access", "consent", "share_link"))
