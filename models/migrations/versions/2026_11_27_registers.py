"""Say who may sign, keep what four eyes decided, and let registers hold paper lines, volumes and closed years.

On SQLite the register is made anew, because a column there cannot otherwise become optional; its triggers and those of
later migrations are made again as they were.
"""

import unicodedata

from alembic import op

from models.migrations.guards import guard_rows, refuse_emptying
import sqlalchemy as sa

revision = "20261127_registers"
down_revision = "20261127_signing"
branch_labels = None
depends_on = None

_IS_FROZEN = 'EXISTS (SELECT 1 FROM "freeze" AS frozen WHERE frozen.document_id = {row}.document_id)'
_YEAR_IS_CLOSED = (
    "EXISTS (SELECT 1 FROM register_closing AS closed WHERE closed.agency_id = NEW.agency_id "
    "AND closed.year = NEW.year AND closed.register = NEW.register)"
)


def _changes(*columns: str) -> str:
    # Through text, as PostgreSQL has no equality of JSON.
    return "(" + " OR ".join(f"CAST(NEW.{c} AS TEXT) IS DISTINCT FROM CAST(OLD.{c} AS TEXT)" for c in columns) + ")"


def _kept_for_ever(table: str, said: str) -> list[tuple[str, str, str, str, str]]:
    return [
        (f"{table}_is_never_changed", table, "UPDATE", "TRUE", f"{said} is never changed"),
        (f"{table}_is_never_deleted", table, "DELETE", "TRUE", f"{said} is never deleted"),
    ]


# name, table, operation, the condition under which it is refused, what the maintainer reads
GUARDS = [
    *_kept_for_ever("refusal", "a written refusal"),
    *_kept_for_ever("appointment", "an appointment slip"),
    *_kept_for_ever("register_volume", "an opened volume"),
    (
        "register_closing_is_never_changed",
        "register_closing",
        "UPDATE",
        f"OLD.signed_record IS NOT NULL OR "
        f"{_changes('agency_id', 'year', 'register', 'record', 'closed_by', 'closed_at')}",
        "the closing of a year is signed once and never changed",
    ),
    (
        "register_closing_is_never_deleted",
        "register_closing",
        "DELETE",
        "TRUE",
        "the closing of a year is never deleted",
    ),
    (
        "closed_register_gets_no_line",
        "register_entry",
        "INSERT",
        _YEAR_IS_CLOSED,
        "a closed year of a register gets no further line",
    ),
    (
        "register_line_keeps_its_volume",
        "register_entry",
        "UPDATE",
        _changes("volume"),
        "a register line keeps its volume",
    ),
    (
        "register_line_keeps_its_basis",
        "register_entry",
        "UPDATE",
        f"OLD.state <> 'RESERVED' AND {_changes('fee_basis', 'type_code')}",
        "a signed or voided register line is final",
    ),
    (
        "authority_is_never_changed",
        "signer_authority",
        "UPDATE",
        _changes(
            "id",
            "agency_id",
            "account_id",
            "kind",
            "position",
            "decision_number",
            "document_types",
            "registers",
            "valid_from",
            "valid_to",
            "granted_by",
            "granted_at",
        ),
        "an authority is withdrawn and granted anew, never changed",
    ),
    (
        "authority_withdrawal_is_final",
        "signer_authority",
        "UPDATE",
        f"OLD.revoked_at IS NOT NULL AND {_changes('revoked_at', 'revoked_by', 'revocation_reason')}",
        "a withdrawn authority stays withdrawn",
    ),
    ("authority_is_never_deleted", "signer_authority", "DELETE", "TRUE", "an authority is withdrawn, never deleted"),
    (
        "frozen_settlement_is_never_changed",
        "hint_settlement",
        "UPDATE",
        _IS_FROZEN.format(row="OLD"),
        "a settlement of a frozen document is never changed",
    ),
    (
        "frozen_settlement_is_never_deleted",
        "hint_settlement",
        "DELETE",
        _IS_FROZEN.format(row="OLD"),
        "a settlement of a frozen document is never deleted",
    ),
    (
        "frozen_document_gets_no_settlement",
        "hint_settlement",
        "INSERT",
        _IS_FROZEN.format(row="NEW"),
        "a frozen document gets no further settlement",
    ),
    (
        "void_request_is_never_changed",
        "void_request",
        "UPDATE",
        f"OLD.state <> 'open' OR {_changes('id', 'entry_id', 'agency_id', 'reason', 'requested_by', 'requested_at')}",
        "a request to void a number is decided once",
    ),
    ("void_request_is_never_deleted", "void_request", "DELETE", "TRUE", "a request to void a number is never deleted"),
    (
        "revocation_decision_is_never_changed",
        "revocation_decision",
        "UPDATE",
        _changes(
            "id",
            "certificate_id",
            "agency_id",
            "decision_number",
            "decided_on",
            "signed_by",
            "reason",
            "publication",
            "requested_by",
            "requested_at",
        )
        + f" OR (OLD.state <> 'open' AND {_changes('state', 'decided_by', 'decided_at', 'record')})"
        + f" OR (OLD.signed_record IS NOT NULL AND {_changes('signed_record')})",
        "a decision on revocation is taken once",
    ),
    (
        "revocation_decision_is_never_deleted",
        "revocation_decision",
        "DELETE",
        "TRUE",
        "a decision on revocation is never deleted",
    ),
]

_NEVER_EMPTIED = (
    "refusal",
    "appointment",
    "register_volume",
    "register_closing",
    "signer_authority",
    "hint_settlement",
    "void_request",
    "revocation_decision",
)


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.create_table(
        "register_closing",
        sa.Column("agency_id", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("register", sa.String(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("signed_record", sa.JSON(), nullable=True),
        sa.Column("closed_by", sa.String(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name="fk_register_closing_agency_id", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("agency_id", "year", "register", name="pk_register_closing"),
    )
    op.create_table(
        "register_volume",
        sa.Column("agency_id", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("register", sa.String(), nullable=False),
        sa.Column("volume", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("first_number", sa.Integer(), nullable=False),
        sa.Column("opened_by", sa.String(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("volume >= 2", name="ck_register_volume_first_needs_no_row"),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name="fk_register_volume_agency_id", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("agency_id", "year", "register", "volume", name="pk_register_volume"),
    )
    op.create_table(
        "signer_authority",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("agency_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("position", sa.String(), nullable=False),
        sa.Column("decision_number", sa.String(), nullable=False),
        sa.Column("document_types", sa.JSON(), nullable=False),
        sa.Column("registers", sa.JSON(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("granted_by", sa.String(), nullable=False),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_by", sa.String(), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revocation_reason", sa.String(), nullable=True),
        sa.CheckConstraint(
            "valid_to is null or valid_to >= valid_from", name="ck_signer_authority_ends_after_it_begins"
        ),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["user_account.id"],
            name="fk_signer_authority_account_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name="fk_signer_authority_agency_id", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_signer_authority"),
    )
    op.create_index("ix_signer_authority_account_id", "signer_authority", ["account_id"], unique=False)
    op.create_index("ix_signer_authority_agency_id", "signer_authority", ["agency_id"], unique=False)
    op.create_table(
        "appointment",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("extension_days", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("agreed_in_writing", sa.Boolean(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("extension_days >= 0", name="ck_appointment_extension_not_negative"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_appointment_document_id", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_appointment"),
    )
    op.create_index("ix_appointment_document_id", "appointment", ["document_id"], unique=False)
    op.create_table(
        "refusal",
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("explanation", sa.String(), nullable=False),
        sa.Column("refused_by", sa.String(), nullable=False),
        sa.Column("refused_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_refusal_document_id", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_refusal"),
    )
    op.create_table(
        "hint_settlement",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("capture_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("settled_by", sa.String(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(reason) > 0", name="ck_hint_settlement_reason_given"),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["capture.id"], name="fk_hint_settlement_capture_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name="fk_hint_settlement_document_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_hint_settlement"),
        sa.UniqueConstraint("capture_id", "code", name="uq_hint_settlement_capture_id_code"),
    )
    op.create_index("ix_hint_settlement_document_id", "hint_settlement", ["document_id"], unique=False)
    op.create_table(
        "void_request",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("entry_id", sa.String(), nullable=False),
        sa.Column("agency_id", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("requested_by", sa.String(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state = 'open' or decided_by is not null", name="ck_void_request_decided_by_somebody"),
        sa.CheckConstraint("decided_by is null or decided_by <> requested_by", name="ck_void_request_four_eyes"),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name="fk_void_request_agency_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["register_entry.id"], name="fk_void_request_entry_id", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_void_request"),
    )
    op.create_index("ix_void_request_agency_id", "void_request", ["agency_id"], unique=False)
    op.create_index("ix_void_request_entry_id", "void_request", ["entry_id"], unique=False)
    op.create_index(
        "uq_void_request_open",
        "void_request",
        ["entry_id"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "revocation_decision",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("certificate_id", sa.String(), nullable=False),
        sa.Column("agency_id", sa.String(), nullable=False),
        sa.Column("decision_number", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("signed_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("publication", sa.String(), nullable=False),
        sa.Column("requested_by", sa.String(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("record", sa.JSON(), nullable=True),
        sa.Column("signed_record", sa.JSON(), nullable=True),
        sa.CheckConstraint(
            "state = 'open' or decided_by is not null", name="ck_revocation_decision_decided_by_somebody"
        ),
        sa.CheckConstraint("decided_by is null or decided_by <> requested_by", name="ck_revocation_decision_four_eyes"),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name="fk_revocation_decision_agency_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["certificate_id"],
            ["certificate.id"],
            name="fk_revocation_decision_certificate_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_revocation_decision"),
    )
    op.create_index(
        "ix_revocation_decision_agency_id_state_requested_at",
        "revocation_decision",
        ["agency_id", "state", "requested_at"],
        unique=False,
    )
    op.create_index(
        "uq_revocation_decision_standing",
        "revocation_decision",
        ["certificate_id"],
        unique=True,
        sqlite_where=sa.text("state <> 'rejected'"),
        postgresql_where=sa.text("state <> 'rejected'"),
    )
    op.create_index(
        "ix_certificate_officer_certificate_sha256_issued_at",
        "certificate",
        ["officer_certificate_sha256", "issued_at"],
        unique=False,
    )
    op.create_index(
        "ix_certificate_seal_certificate_sha256_issued_at",
        "certificate",
        ["seal_certificate_sha256", "issued_at"],
        unique=False,
    )
    op.add_column("document", sa.Column("page_set", sa.JSON(), nullable=True))
    op.create_index("ix_page_original_sha256", "page", ["original_sha256"], unique=False)
    _make_lines_without_document_possible(is_sqlite=is_sqlite)
    op.create_index(
        "ix_register_entry_agency_id_register_reserved_at",
        "register_entry",
        ["agency_id", "register", "reserved_at"],
        unique=False,
    )
    _fill_search_text()
    guard_rows(GUARDS)
    refuse_emptying(_NEVER_EMPTIED)


def _make_lines_without_document_possible(*, is_sqlite: bool) -> None:
    # What was there is electronic, in the first volume; its search text is written by `_fill_search_text`.
    for column in (
        sa.Column("volume", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("fee_basis", sa.String(), nullable=False, server_default=""),
        sa.Column("type_code", sa.String(), nullable=True),
        sa.Column("search_text", sa.String(), nullable=False, server_default=""),
    ):
        op.add_column("register_entry", column)
    if not is_sqlite:
        op.alter_column("register_entry", "document_id", existing_type=sa.String(), nullable=True)
        return
    connection = op.get_bind()
    made = dict(
        connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'register_entry' AND sql IS NOT NULL"
        ).all()
    )
    table = made.pop("register_entry")
    optional = table.replace("document_id VARCHAR NOT NULL", "document_id VARCHAR", 1)
    named = optional.replace("CREATE TABLE register_entry", "CREATE TABLE register_entry_anew", 1)
    if optional == table or named == optional:
        raise RuntimeError("the register is not written as its first migration wrote it")
    op.execute(named)
    op.execute("INSERT INTO register_entry_anew SELECT * FROM register_entry")
    op.execute("DROP TABLE register_entry")
    # Without this, SQLite looks for the dropped name in every trigger before it renames.
    op.execute("PRAGMA legacy_alter_table = ON")
    op.execute("ALTER TABLE register_entry_anew RENAME TO register_entry")
    op.execute("PRAGMA legacy_alter_table = OFF")
    for again in made.values():
        op.execute(sa.text(again.replace(":", r"\:")))


def _fill_search_text() -> None:
    connection = op.get_bind()
    entry = sa.table(
        "register_entry", *(sa.column(name) for name in ("id", "requester_name", "original_name", "search_text"))
    )
    for row in connection.execute(sa.select(entry.c.id, entry.c.requester_name, entry.c.original_name)).all():
        text = _folded(f"{row.requester_name} {row.original_name}")
        connection.execute(sa.update(entry).where(entry.c.id == row.id).values(search_text=text))


def _folded(text: str) -> str:
    """As `certify.folded_text` folds; written out, because what a migration did must not change with it."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(each for each in letters if not unicodedata.combining(each)).split())
