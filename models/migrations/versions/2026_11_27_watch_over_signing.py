"""Say which persons the staff are, and raise an alarm when more is signed than a person can look at.

A staff account without a personal number is compared by its name, as before. Requests to keys from before say nothing
of their officer and are counted by certificate. Decisions of revocation may have a signed letter. What staff looked at
is kept for the owner. Pages with a note stuck on them are named as such.
"""

from alembic import op

from models.migrations.guards import guard_rows, refuse_emptying
import sqlalchemy as sa

revision = "20261127_watch"
down_revision = "20261127_seal_keeper"
branch_labels = None
depends_on = None


def _changes(*columns: str) -> str:
    return "(" + " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in columns) + ")"


# name, table, operation, the condition under which it is refused, what the maintainer reads
GUARDS = [
    (
        "signing_alarm_is_lifted_once",
        "signing_alarm",
        "UPDATE",
        _changes(
            "id", "agency_id", "officer_id", "certificate_sha256", "kind", "counted", "allowed", "suspends", "raised_at"
        )
        + " OR OLD.lifted_at IS NOT NULL",
        "an alarm is never changed, only lifted once",
    ),
    ("signing_alarm_is_never_deleted", "signing_alarm", "DELETE", "TRUE", "an alarm is never deleted"),
    (
        "signature_request_keeps_its_officer",
        "signature_request",
        "UPDATE",
        _changes("officer_id", "requested_at"),
        "in whose name and when a key was asked is never changed",
    ),
    (
        "revocation_decision_keeps_its_letter",
        "revocation_decision",
        "UPDATE",
        "(OLD.signed_pdf_sha256 IS NOT NULL AND " + _changes("signed_pdf_sha256") + ")"
        " OR (NEW.signed_pdf_sha256 IS NOT NULL AND (NEW.state <> 'approved' OR NEW.signed_record IS NULL))",
        "the signed letter of a decision is never changed",
    ),
    (
        "frozen_page_keeps_what_was_said_of_its_note",
        "page",
        "UPDATE",
        _changes("stuck_note") + ' AND EXISTS (SELECT 1 FROM "freeze" AS frozen WHERE frozen.document_id = OLD.document_id)',
        "a frozen page is never changed",
    ),
    ("document_look_is_never_changed", "document_look", "UPDATE", "TRUE", "a look at a document is never changed"),
    (
        "document_look_is_kept_as_long_as_said",
        "document_look",
        "DELETE",
        "OLD.kept_until >= CURRENT_DATE",
        "a look at a document is kept as long as was said",
    ),
]


def upgrade() -> None:
    _create_staff_identity()
    _create_signing_alarm()
    _create_document_look()
    op.add_column("signature_request", sa.Column("officer_id", sa.String(), nullable=True))
    for column in ("officer_id", "certificate_sha256"):
        op.create_index(f"ix_signature_request_{column}_requested_at", "signature_request", [column, "requested_at"])
    op.add_column("revocation_decision", sa.Column("signed_pdf_sha256", sa.String(), nullable=True))
    op.add_column("page", sa.Column("stuck_note", sa.String(40), nullable=True))
    guard_rows(GUARDS)
    refuse_emptying(("signing_alarm", "document_look"))


def _create_signing_alarm() -> None:
    op.create_table(
        "signing_alarm",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("agency_id", sa.String(), nullable=False),
        sa.Column("officer_id", sa.String(), nullable=False),
        sa.Column("certificate_sha256", sa.String(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("allowed", sa.Integer(), nullable=False),
        sa.Column("suspends", sa.Boolean(), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted_by", sa.String(), nullable=True),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lift_reason", sa.String(), nullable=True),
        sa.CheckConstraint("lifted_by is null or lifted_by <> officer_id", name="ck_signing_alarm_four_eyes"),
        sa.CheckConstraint(
            "(lifted_at is null) = (lifted_by is null)", name="ck_signing_alarm_lifted_by_somebody"
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name="fk_signing_alarm_agency_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"],
            ["user_account.id"],
            name="fk_signing_alarm_officer_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_signing_alarm"),
    )
    op.create_index("ix_signing_alarm_agency_id", "signing_alarm", ["agency_id"], unique=False)
    op.create_index(
        "uq_signing_alarm_open",
        "signing_alarm",
        ["officer_id", "kind"],
        unique=True,
        sqlite_where=sa.text("lifted_at is null"),
        postgresql_where=sa.text("lifted_at is null"),
    )


def _create_document_look() -> None:
    op.create_table(
        "document_look",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(40), nullable=False),
        sa.Column("hour", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_until", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_document_look_document_id", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_document_look"),
        sa.UniqueConstraint(
            "document_id", "actor", "purpose", "hour", name="uq_document_look_document_id_actor_purpose_hour"
        ),
    )
    op.create_index("ix_document_look_kept_until", "document_look", ["kept_until"], unique=False)


def _create_staff_identity() -> None:
    op.create_table(
        "staff_identity",
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("owner_key", sa.String(), nullable=False),
        sa.Column("number_shown", sa.String(), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["user_account.id"],
            name="fk_staff_identity_account_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("account_id", name="pk_staff_identity"),
    )
