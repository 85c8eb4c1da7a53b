"""Keep evidence as it is: numbers, frozen pages, certificates and audit events.

The triggers hold against this code as well as against hands in the database. A migration that makes one of these
tables anew on SQLite (`batch_alter_table`) loses its triggers there and must make them again.
"""

from models.migrations.guards import guard_rows, refuse_emptying

revision = "20261123_evidence"
down_revision = "20261123_first_tables"
branch_labels = None
depends_on = None

_IS_FROZEN = 'EXISTS (SELECT 1 FROM "freeze" AS frozen WHERE frozen.document_id = {row}.document_id)'
_REGISTER_IDENTITY = ("id", "agency_id", "year", "register", "number", "document_id", "digest", "reserved_at")
_REGISTER_LINE = (
    "state",
    "void_reason",
    "voided_by",
    "requester_name",
    "original_name",
    "signer_name",
    "signer_title",
    "copies",
    "fee_dong",
    "signed_at",
)
_PAGE_EVIDENCE = (
    "id",
    "capture_id",
    "document_id",
    "number",
    "original_sha256",
    "clean_sha256",
    "width",
    "height",
    "dpi",
    "rotation",
    "attested_by",
    "attested_at",
)
_CERTIFICATE_IDENTITY = (
    "id",
    "document_id",
    "entry_id",
    "agency_id",
    "token",
    "code",
    "blob_sha256",
    "record_sha256",
    "officer_certificate_sha256",
    "seal_certificate_sha256",
    "issued_at",
)


def _changes(columns: tuple[str, ...]) -> str:
    return "(" + " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in columns) + ")"


# name, table, operation, the condition under which it is refused, what the maintainer reads
GUARDS = [
    ("audit_event_is_never_changed", "audit_event", "UPDATE", "TRUE", "audit events are never changed"),
    ("audit_event_is_never_deleted", "audit_event", "DELETE", "TRUE", "audit events are never deleted"),
    ("freeze_is_never_changed", "freeze", "UPDATE", "TRUE", "a freeze is never changed"),
    ("freeze_is_never_deleted", "freeze", "DELETE", "TRUE", "a freeze is never deleted"),
    (
        "register_number_is_never_changed",
        "register_entry",
        "UPDATE",
        _changes(_REGISTER_IDENTITY),
        "a register line keeps its number, document and digest",
    ),
    (
        "register_line_is_finished_once",
        "register_entry",
        "UPDATE",
        f"OLD.state <> 'RESERVED' AND {_changes(_REGISTER_LINE)}",
        "a signed or voided register line is final",
    ),
    ("register_entry_is_never_deleted", "register_entry", "DELETE", "TRUE", "register lines are voided, never deleted"),
    (
        "register_counter_grows_by_one",
        "register_counter",
        "UPDATE",
        "NEW.last_number NOT IN (OLD.last_number, OLD.last_number + 1)",
        "register numbers leave no gap and never go back",
    ),
    (
        "register_counter_is_never_deleted",
        "register_counter",
        "DELETE",
        "TRUE",
        "a register counter is never deleted",
    ),
    (
        "frozen_page_is_never_changed",
        "page",
        "UPDATE",
        f"{_changes(_PAGE_EVIDENCE)} AND {_IS_FROZEN.format(row='OLD')}",
        "a frozen page is never changed",
    ),
    (
        "frozen_page_is_never_deleted",
        "page",
        "DELETE",
        _IS_FROZEN.format(row="OLD"),
        "a frozen page is never deleted",
    ),
    (
        "frozen_document_gets_no_page",
        "page",
        "INSERT",
        _IS_FROZEN.format(row="NEW"),
        "a frozen document gets no further page",
    ),
    (
        "frozen_field_is_never_changed",
        "field",
        "UPDATE",
        f"{_changes(('document_id', 'capture_id', 'name', 'read_value', 'value', 'unreadable', 'settled_by'))}"
        f" AND {_IS_FROZEN.format(row='OLD')}",
        "a field of a frozen document is never changed",
    ),
    (
        "frozen_field_is_never_deleted",
        "field",
        "DELETE",
        _IS_FROZEN.format(row="OLD"),
        "a field of a frozen document is never deleted",
    ),
    (
        "frozen_document_gets_no_field",
        "field",
        "INSERT",
        _IS_FROZEN.format(row="NEW"),
        "a frozen document gets no further field",
    ),
    (
        "capture_source_is_never_changed",
        "capture",
        "UPDATE",
        _changes(("id", "document_id", "source", "captured_at")),
        "who captured a paper is never changed",
    ),
    (
        "certificate_identity_is_never_changed",
        "certificate",
        "UPDATE",
        _changes(_CERTIFICATE_IDENTITY),
        "an issued certificate is never changed",
    ),
    (
        "certificate_revocation_is_final",
        "certificate",
        "UPDATE",
        "OLD.status = 'revoked' AND " + _changes(("status", "revoked_at", "revocation_reason", "revocation_decision")),
        "a revocation is final",
    ),
    ("certificate_is_never_deleted", "certificate", "DELETE", "TRUE", "an issued certificate is never deleted"),
]

_NEVER_EMPTIED = ("audit_event", "freeze", "register_entry", "register_counter", "certificate")


def upgrade() -> None:
    guard_rows(GUARDS)
    refuse_emptying(_NEVER_EMPTIED)
