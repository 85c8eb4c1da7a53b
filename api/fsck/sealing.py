"""Seals that a keeper applies: by whose order, over whose signature, what waits (RELIABILITY.md 6.3: I5, I8, I11)."""

from __future__ import annotations

from typing import Final

from api.fsck.sql import Check, Dialect

# A document that is held by the keeper, with what says so.
_HELD: Final = "d.state IN ('awaiting_seal', 'sealing')"


def _order_in_time(dialect: Dialect) -> str:
    """sign <= order <= stamp."""
    cases = (
        (dialect.later("s.requested_at", "s.ordered_at"), "sealed before it was signed"),
        (dialect.later("s.ordered_at", "c.issued_at"), "stamped before the seal was ordered"),
    )
    return f"""
        SELECT s.id, CASE {" ".join(f"WHEN {wrong} THEN '{words}'" for wrong, words in cases)} END
        FROM seal_request s LEFT JOIN certificate c ON c.document_id = s.document_id
        WHERE {" OR ".join(wrong for wrong, _ in cases)}"""


CHECKS: Final = (
    Check(
        "seal_was_ordered",
        lambda dialect: (
            """
        SELECT r.id, 'sealed without its keeper' FROM signing_record r
        JOIN signature_request q ON q.record_id = r.id AND q.role = 'seal'
        LEFT JOIN seal_request s ON s.record_id = r.id
        WHERE r.sealing = 'keeper' AND s.ordered_by IS NULL
        UNION ALL
        SELECT c.id, 'issued without the keeper''s order' FROM certificate c
        JOIN signing_record r ON r.document_id = c.document_id
        LEFT JOIN seal_request s ON s.record_id = r.id
        WHERE r.sealing = 'keeper' AND s.ordered_by IS NULL"""
        ),
    ),
    Check(
        "seal_has_four_eyes",
        lambda dialect: (
            """
        SELECT s.id, 'ordered by who signed or compared'
        FROM seal_request s
        WHERE s.ordered_by = s.requested_by
           OR EXISTS (SELECT 1 FROM "freeze" f WHERE f.document_id = s.document_id AND f.frozen_by = s.ordered_by)
           OR EXISTS (SELECT 1 FROM page p WHERE p.document_id = s.document_id AND p.attested_by = s.ordered_by)"""
        ),
    ),
    Check(
        "seal_awaits_its_keeper",
        lambda dialect: (
            f"""
        SELECT d.id, d.state || CASE WHEN s.id IS NULL THEN ', nothing asks for a seal'
                                     WHEN s.ordered_by IS NULL THEN ', not ordered' ELSE ', ordered' END
        FROM document d LEFT JOIN seal_request s ON s.document_id = d.id
        WHERE ({_HELD} AND (s.id IS NULL OR (d.state = 'sealing') <> (s.ordered_by IS NOT NULL)))
           OR (s.id IS NOT NULL AND s.ordered_by IS NULL AND d.state NOT IN ('awaiting_seal', 'refused'))"""
        ),
    ),
    Check(
        "seal_request_matches_journal",
        lambda dialect: (
            f"""
        SELECT s.id, 'another number, or one that no keeper seals' FROM seal_request s
        LEFT JOIN signing_record r ON r.id = s.record_id
        WHERE r.id IS NULL OR r.sealing <> 'keeper' OR {dialect.differ("r.document_id", "s.document_id")}
           OR {dialect.differ("r.agency_id", "s.agency_id")}"""
        ),
    ),
    Check("seal_in_order_of_time", _order_in_time),
)
