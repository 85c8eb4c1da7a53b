"""A document that was parted is there as its parts, whole, and in no other way (RELIABILITY.md 6.3: I1)."""

from __future__ import annotations

from typing import Final

from api.fsck.sql import Check

CHECKS: Final = (
    Check(
        "parted_pages_are_kept",
        # A whole of which no page could be drawn was parted by its files.
        lambda dialect: (
            """
        SELECT p.id, 'a page is in no part and not left out' FROM parting p
        WHERE EXISTS (SELECT 1 FROM page h WHERE h.capture_id = p.capture_id)
          AND (SELECT count(*) FROM page g WHERE g.capture_id = p.capture_id)
           <> json_array_length(p.left_out)
            + (SELECT coalesce(sum(json_array_length(d.pages)), 0) FROM document_part d WHERE d.parting_id = p.id)
        UNION ALL
        SELECT d.document_id, 'another count of pages than its part of the whole'
        FROM document_part d JOIN parting p ON p.id = d.parting_id
        WHERE EXISTS (SELECT 1 FROM page h WHERE h.capture_id = p.capture_id)
          AND json_array_length(d.pages) <> (SELECT count(*) FROM page g WHERE g.capture_id = d.capture_id)
        UNION ALL
        SELECT d.document_id, 'page ' || g.number || ' shows another picture than the whole'
        FROM document_part d JOIN parting p ON p.id = d.parting_id JOIN page g ON g.capture_id = d.capture_id
        WHERE EXISTS (SELECT 1 FROM page h WHERE h.capture_id = p.capture_id)
          AND NOT EXISTS (SELECT 1 FROM page w WHERE w.capture_id = p.capture_id
                          AND w.original_sha256 = g.original_sha256 AND w.clean_sha256 = g.clean_sha256)
        UNION ALL
        SELECT d.document_id, 'its file is none of the whole' FROM document_part d
        JOIN parting p ON p.id = d.parting_id JOIN source_file s ON s.capture_id = d.capture_id
        WHERE NOT EXISTS (SELECT 1 FROM source_file w
                          WHERE w.capture_id = p.capture_id AND w.blob_sha256 = s.blob_sha256)"""
        ),
    ),
    Check(
        "parted_document_is_closed",
        lambda dialect: (
            """
        SELECT d.id, 'parted, and goes on as ' || d.state FROM parting p JOIN document d ON d.id = p.document_id
        WHERE p.undone_at IS NULL AND d.state IN ('received', 'read', 'reviewed', 'compared')
        UNION ALL
        SELECT d.id, 'closed as parted, and there are no parts' FROM document d
        WHERE d.state = 'parted'
          AND NOT EXISTS (SELECT 1 FROM parting p WHERE p.document_id = d.id AND p.undone_at IS NULL)
        UNION ALL
        SELECT d.id, d.state || ', and compared' FROM document d JOIN "freeze" f ON f.document_id = d.id
        WHERE d.state IN ('parted', 'rejoined')"""
        ),
    ),
)
