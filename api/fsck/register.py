"""Numbers, lines, copies and the acts that made them (RELIABILITY.md 6.3: I3, I4, I5, I8, I10, I12, I13)."""

from __future__ import annotations

from typing import Final

from api.fsck.sql import Check, Dialect

# The acts that must stand in the audit trail once each: action, and the rows that it is about.
_ACTS: Final = {
    "number_reserved": "SELECT id FROM register_entry",
    "seal_ordered": "SELECT document_id FROM seal_request WHERE ordered_by IS NOT NULL",
    "number_signed": "SELECT id FROM register_entry WHERE state = 'SIGNED'",
    "number_voided": "SELECT id FROM register_entry WHERE state = 'VOIDED'",
    "certificate_issued": "SELECT id FROM certificate",
    "certificate_revoked": "SELECT id FROM certificate WHERE status = 'revoked'",
    "document_frozen": 'SELECT document_id FROM "freeze"',
    "result_accessed": "SELECT id FROM result_access",
}


def _acts_are_recorded(dialect: Dialect) -> str:
    """Rows and events side by side: each must have exactly one of the other."""
    rows = " UNION ALL ".join(
        f"SELECT '{action}', id, 1, 0 FROM ({rows.replace('document_id', 'document_id AS id')}) AS told"
        for action, rows in _ACTS.items()
    )
    actions = ", ".join(f"'{action}'" for action in _ACTS)
    return f"""
        WITH acts (action, subject, held, said) AS (
            {rows} UNION ALL SELECT action, subject_id, 0, 1 FROM audit_event WHERE action IN ({actions})
        )
        SELECT subject, action || ', ' || sum(held) || ' rows, ' || sum(said) || ' events'
        FROM acts GROUP BY action, subject HAVING sum(held) <> 1 OR sum(said) <> 1"""


CHECKS: Final = (
    Check(
        "numbers_without_gaps",
        lambda dialect: (
            """
        SELECT agency_id || '/' || year || '/' || register,
               count(*) || ' lines, ' || count(DISTINCT number) || ' numbers, ' || min(number) || ' to ' || max(number)
        FROM register_entry GROUP BY agency_id, year, register
        HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*)"""
        ),
    ),
    Check(
        "counter_is_last_number",
        lambda dialect: (
            f"""
        SELECT coalesce(c.agency_id, e.agency_id) || '/' || coalesce(c.year, e.year),
               'counter ' || coalesce(c.last_number, 0) || ', last line ' || coalesce(e.last, 0)
        FROM register_counter c
        FULL JOIN (SELECT agency_id, year, register, max(number) AS last FROM register_entry GROUP BY 1, 2, 3) e
          ON e.agency_id = c.agency_id AND e.year = c.year AND e.register = c.register
        WHERE {dialect.differ("coalesce(c.last_number, 0)", "coalesce(e.last, 0)")}"""
        ),
    ),
    Check(
        "line_is_finished_or_under_way",
        lambda dialect: (
            """
        SELECT e.id, e.state || ', document ' || d.state
        FROM register_entry e JOIN document d ON d.id = e.document_id
        WHERE e.state NOT IN ('RESERVED', 'SIGNED', 'VOIDED')
           OR (e.state = 'RESERVED' AND d.state NOT IN ('issuing', 'awaiting_seal', 'sealing', 'awaiting_timestamp'))
           OR (e.state = 'VOIDED' AND coalesce(e.void_reason, '') = '')"""
        ),
    ),
    Check(
        "signed_line_has_copy",
        lambda dialect: (
            """
        SELECT e.id, e.state || CASE WHEN c.id IS NULL THEN ', no copy' ELSE ', copy ' || c.id END
        FROM register_entry e LEFT JOIN certificate c ON c.entry_id = e.id
        WHERE (e.state = 'SIGNED' AND e.document_id IS NOT NULL) <> (c.id IS NOT NULL)
           OR c.document_id <> e.document_id"""
        ),
    ),
    Check(
        "line_is_for_frozen_content",
        lambda dialect: (
            """
        SELECT e.id, CASE WHEN f.id IS NULL THEN 'nothing was frozen' ELSE 'another digest' END
        FROM register_entry e LEFT JOIN "freeze" f ON f.document_id = e.document_id
        WHERE e.state <> 'VOIDED' AND e.document_id IS NOT NULL AND (f.id IS NULL OR f.digest <> e.digest)"""
        ),
    ),
    Check(
        "content_has_one_number",
        lambda dialect: (
            """
        SELECT min(id), count(*) || ' numbers for one digest' FROM register_entry
        WHERE state <> 'VOIDED' AND document_id IS NOT NULL GROUP BY digest HAVING count(*) > 1"""
        ),
    ),
    Check(
        "issued_document_has_copy",
        lambda dialect: (
            """
        SELECT d.id, d.state || CASE WHEN c.id IS NULL THEN ', no copy' ELSE ', with a copy' END
        FROM document d LEFT JOIN certificate c ON c.document_id = d.id
        WHERE (d.state IN ('issued', 'revoked')) <> (c.id IS NOT NULL)"""
        ),
    ),
    Check(
        "copy_has_all_signatures",
        lambda dialect: (
            """
        SELECT id, json_array_length(signed_ranges) || ' signed ranges' FROM certificate
        WHERE json_array_length(signed_ranges) < 3 OR CAST(signed_ranges AS TEXT) LIKE '%""%'"""
        ),
    ),
    Check(
        "four_eyes",
        lambda dialect: (
            """
        SELECT c.id, 'certified by who compared'
        FROM certificate c
        JOIN audit_event a ON a.subject_type = 'certificate' AND a.subject_id = c.id AND a.action = 'certificate_issued'
        JOIN "freeze" f ON f.document_id = c.document_id
        WHERE a.actor = f.frozen_by
           OR EXISTS (SELECT 1 FROM page p WHERE p.document_id = c.document_id AND p.attested_by = a.actor)"""
        ),
    ),
    Check("act_is_recorded_once", _acts_are_recorded),
    Check(
        "status_agrees",
        lambda dialect: (
            f"""
        SELECT c.id, 'certificate ' || c.status || ', document ' || d.state
        FROM certificate c JOIN document d ON d.id = c.document_id
        WHERE (c.status = 'revoked') <> (d.state = 'revoked')
           OR (c.status = 'revoked') <> (c.revoked_at IS NOT NULL)
        UNION ALL
        SELECT r.id, 'certificate ' || c.status || ', result ' || r.status
        FROM digital_result r JOIN certificate c ON c.id = r.certificate_id
        WHERE {dialect.differ("r.status", "c.status")}"""
        ),
    ),
    Check(
        "issue_is_announced",
        lambda dialect: (
            """
        SELECT c.id, 'no message' FROM certificate c
        LEFT JOIN outbox_message m ON m.key = 'certificate.issued:' || c.id WHERE m.id IS NULL
        UNION ALL
        SELECT m.id, 'a message of no copy' FROM outbox_message m
        LEFT JOIN certificate c ON c.id = substr(m.key, length('certificate.issued:') + 1)
        WHERE m.topic = 'certificate.issued' AND c.id IS NULL"""
        ),
    ),
)
