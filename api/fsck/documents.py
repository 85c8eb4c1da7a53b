"""Uploads, work, pages and people (RELIABILITY.md 6.3: I1, I2, I6, I7, I11, I14, I16)."""

from __future__ import annotations

from typing import Final

from api.fsck.sql import Check, Dialect


def _frozen_pages(dialect: Dialect) -> str:
    number = dialect.integer(dialect.member("p.value", "number"))
    capture = dialect.member("f.manifest", "capture_id")
    differs = " OR ".join(
        dialect.differ(f"g.{name}", dialect.member("p.value", name)) for name in ("clean_sha256", "original_sha256")
    )
    return f"""
        SELECT f.document_id, 'page ' || {number} || ' is another one'
        FROM "freeze" f CROSS JOIN {dialect.each("f.manifest", "pages", "p")}
        LEFT JOIN page g ON g.capture_id = {capture} AND g.number = {number}
        WHERE {differs}
        UNION ALL
        SELECT f.document_id, 'another count of pages' FROM "freeze" f
        WHERE {dialect.length("f.manifest", "pages")} <> (SELECT count(*) FROM page g WHERE g.capture_id = {capture})"""


def _frozen_fields(dialect: Dialect) -> str:
    capture, name = dialect.member("f.manifest", "capture_id"), dialect.member("p.value", "name")
    return f"""
        SELECT f.document_id, 'field ' || {name} || ' is another one'
        FROM "freeze" f CROSS JOIN {dialect.each("f.manifest", "fields", "p")}
        LEFT JOIN field g ON g.document_id = f.document_id AND g.capture_id = {capture} AND g.name = {name}
        WHERE g.id IS NULL OR {dialect.differ("g.value", dialect.member("p.value", "value"))}"""


def _times(dialect: Dialect) -> str:
    """scan <= compare <= freeze <= reserve <= stamp <= revoke."""
    order = (
        ("c.captured_at", "f.frozen_at", "frozen before it was captured"),
        ("f.frozen_at", "e.reserved_at", "reserved before it was frozen"),
        ("e.reserved_at", "k.issued_at", "stamped before it was reserved"),
        ("k.issued_at", "k.revoked_at", "revoked before it was issued"),
    )
    cases = " ".join(f"WHEN {dialect.later(first, then)} THEN '{words}'" for first, then, words in order)
    wrong = " OR ".join(dialect.later(first, then) for first, then, _ in order)
    return f"""
        SELECT k.id, CASE {cases} END
        FROM certificate k
        JOIN register_entry e ON e.id = k.entry_id
        JOIN "freeze" f ON f.document_id = k.document_id
        JOIN document d ON d.id = k.document_id
        JOIN capture c ON c.id = d.current_capture_id
        WHERE {wrong}"""


CHECKS: Final = (
    Check(
        "upload_is_kept",
        lambda dialect: (
            """
        SELECT d.id, 'the current capture is not the document''s' FROM document d
        LEFT JOIN capture c ON c.id = d.current_capture_id
        WHERE d.current_capture_id IS NOT NULL AND (c.id IS NULL OR c.document_id <> d.id)
        UNION ALL
        SELECT c.id, 'a capture without files' FROM capture c
        WHERE NOT EXISTS (SELECT 1 FROM source_file s WHERE s.capture_id = c.id)"""
        ),
    ),
    Check(
        "jobs_end",
        lambda dialect: (
            """
        SELECT id, kind || ' of ' || coalesce(document_id, 'nothing') FROM job
        WHERE state = 'running' AND lease_until < :long_ago"""
        ),
    ),
    Check(
        "document_moves",
        lambda dialect: (
            """
        SELECT d.id, d.state || ', nothing is at work and nobody was told' FROM document d
        WHERE d.state IN ('received', 'issuing', 'sealing', 'awaiting_timestamp') AND d.failure_code IS NULL
          AND d.updated_at < :long_ago
          AND NOT EXISTS (SELECT 1 FROM job j WHERE j.document_id = d.id AND j.state IN ('ready', 'running'))
          AND NOT EXISTS (SELECT 1 FROM job b WHERE b.kind IN ('issue_batch', 'seal_batch')
                          AND b.state IN ('ready', 'running') AND CAST(b.payload AS TEXT) LIKE '%' || d.id || '%')"""
        ),
    ),
    Check("frozen_pages_unchanged", _frozen_pages),
    Check("frozen_fields_unchanged", _frozen_fields),
    Check(
        "only_counter_scans_certified",
        lambda dialect: (
            f"""
        SELECT e.id, coalesce(c.source, 'no capture')
        FROM register_entry e
        JOIN "freeze" f ON f.document_id = e.document_id
        LEFT JOIN capture c ON c.id = {dialect.member("f.manifest", "capture_id")}
        WHERE e.state <> 'VOIDED' AND {dialect.differ("c.source", "'counter_scan'")}"""
        ),
    ),
    Check(
        "every_page_was_compared",
        lambda dialect: (
            f"""
        SELECT p.id, 'nobody compared page ' || p.number
        FROM "freeze" f JOIN page p ON p.capture_id = {dialect.member("f.manifest", "capture_id")}
        WHERE p.attested_by IS NULL OR p.attested_at IS NULL
        UNION ALL
        SELECT f.document_id, 'frozen by nobody known' FROM "freeze" f
        LEFT JOIN user_account u ON u.id = f.frozen_by WHERE u.id IS NULL"""
        ),
    ),
    Check("times_in_order", _times),
    Check(
        "one_office",
        lambda dialect: (
            """
        SELECT d.id, 'the dossier is of another office' FROM document d JOIN dossier o ON o.id = d.dossier_id
        WHERE o.agency_id <> d.agency_id
        UNION ALL
        SELECT e.id, 'the line is of another office' FROM register_entry e JOIN document d ON d.id = e.document_id
        WHERE e.agency_id <> d.agency_id
        UNION ALL
        SELECT k.id, 'the copy is of another office' FROM certificate k JOIN register_entry e ON e.id = k.entry_id
        WHERE k.agency_id <> e.agency_id"""
        ),
    ),
    Check(
        "no_personal_numbers_in_trail",
        lambda dialect: (
            f"""
        SELECT sequence, action FROM audit_event WHERE {dialect.holds_personal_number("details")}"""
        ),
    ),
)
