"""What the program may do in PostgreSQL: a role that can add to the register and its log, and take nothing back.

Triggers hold against the program's mistakes; a role that does not own the tables cannot switch the triggers off, and
lacks the right to change or delete what is sealed in the first place. The schema's owner upgrades, nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.entities import Base
from models.errors import InvalidValueError

# What may still change in a row once it is written; nothing else in these tables ever does.
SEALED_TABLES: dict[str, tuple[str, ...]] = {
    "appointment": (),
    "arrangement": ("undone_by", "undone_at"),
    "audit_event": (),
    "certificate": (
        "status",
        "revoked_at",
        "revocation_reason",
        "revocation_decision",
        "archive_blob_sha256",
        "signed_ranges",
        "renewal_due_at",
    ),
    "consent": ("withdrawn_at",),
    "credential_key": (),
    "digital_result": ("status",),
    "document_look": (),
    "document_part": (),
    "freeze": (),
    "joined_document": (),
    "joining": ("undone_by", "undone_at"),
    "log_checkpoint": (),
    "log_cosignature": (),
    "log_leaf": (),
    "log_tile": (),
    "parting": ("undone_by", "undone_at"),
    "refusal": (),
    "register_closing": ("signed_record",),
    "register_counter": ("last_number",),
    "register_entry": (
        "state", "void_reason", "voided_by", "note", "signed_at",
        "signer_name", "signer_title",  # of an order that another officer took over, while nothing is signed
    ),
    "register_volume": (),
    "result_access": (),
    "revocation_decision": ("state", "decided_by", "decided_at", "record", "signed_record", "signed_pdf_sha256"),
    "seal_request": ("ordered_by", "ordered_at"),
    "share_link": ("opened_at", "withdrawn_at"),
    "signature_request": ("transaction_id", "signature", "signed_at", "timestamp_token"),
    "signer_authority": ("revoked_by", "revoked_at", "revocation_reason"),
    "signing_alarm": ("lifted_by", "lifted_at", "lift_reason"),
    "signing_record": ("unsigned_blob_sha256", "record_sha256", "sealed_blob_sha256", "awaiting_since"),
    "status_list_entry": (),
    "void_request": ("state", "decided_by", "decided_at"),
}  # fmt: skip
# The only rows that the program ever deletes: what has ended and is evidence of nothing. Triggers keep the fields and
# answers of frozen documents, and looks for as long as they are to be kept.
DELETED_FROM = ("document_look", "field", "hint_settlement", "login_session")
_ROLE_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}", re.ASCII)


def application_role_sql(role: str) -> list[str]:
    """The statements that make the role, or bring it to what this version needs. For the owner of the tables.

    The role has no password yet. Raises InvalidValueError for a name that would need quoting.
    """
    if not _ROLE_NAME.fullmatch(role):
        raise InvalidValueError(code="role_name_invalid", detail="small letters, digits and _")
    return [
        f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') "
        f"THEN CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS; END IF; END $$",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        f"GRANT USAGE ON SCHEMA public TO {role}",
        f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}",
        f"GRANT SELECT ON alembic_version TO {role}",
        *_grants(role),
    ]


def _grants(role: str) -> Iterator[str]:
    for table in sorted(Base.metadata.tables):
        rights = ["SELECT", "INSERT"]
        if table not in SEALED_TABLES:
            rights.append("UPDATE")
        elif SEALED_TABLES[table]:
            rights.append(f"UPDATE ({', '.join(SEALED_TABLES[table])})")
        if table in DELETED_FROM:
            rights.append("DELETE")
        yield f'GRANT {", ".join(rights)} ON "{table}" TO {role}'
