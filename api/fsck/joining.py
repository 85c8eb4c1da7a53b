"""A document that was joined is there as all its pieces, and in no other way; pages put in order are the same pages
(RELIABILITY.md 6.3: I1)."""

from __future__ import annotations

from typing import Final

from api.fsck.sql import Check

CHECKS: Final = (
    Check(
        "joined_pages_are_kept",
        lambda dialect: (
            """
        SELECT j.document_id, 'another count of pages than its pieces' FROM joining j
        WHERE (SELECT count(*) FROM page g WHERE g.capture_id = j.capture_id)
           <> (SELECT count(*) FROM page g JOIN joined_document d ON d.capture_id = g.capture_id
               WHERE d.joining_id = j.id)
        UNION ALL
        SELECT j.document_id, 'page ' || g.number || ' shows a picture of no piece'
        FROM joining j JOIN page g ON g.capture_id = j.capture_id
        WHERE NOT EXISTS (SELECT 1 FROM page w JOIN joined_document d ON d.capture_id = w.capture_id
                          WHERE d.joining_id = j.id AND w.original_sha256 = g.original_sha256
                            AND w.clean_sha256 = g.clean_sha256)
        UNION ALL
        SELECT j.document_id, 'joined of a single piece' FROM joining j
        WHERE (SELECT count(*) FROM joined_document d WHERE d.joining_id = j.id) < 2"""
        ),
    ),
    Check(
        "joined_documents_are_closed",
        lambda dialect: (
            """
        SELECT d.id, 'joined, and goes on as ' || d.state
        FROM joining j JOIN joined_document p ON p.joining_id = j.id JOIN document d ON d.id = p.document_id
        WHERE j.undone_at IS NULL AND d.state <> 'joined'
        UNION ALL
        SELECT d.id, 'closed as joined, and goes on nowhere' FROM document d
        WHERE d.state = 'joined' AND 1 <> (SELECT count(*) FROM joining j JOIN joined_document p ON p.joining_id = j.id
                                           WHERE p.document_id = d.id AND j.undone_at IS NULL)
        UNION ALL
        SELECT d.id, 'separated, and is joined still' FROM document d
        WHERE d.state = 'separated'
          AND NOT EXISTS (SELECT 1 FROM joining j WHERE j.document_id = d.id AND j.undone_at IS NOT NULL)
        UNION ALL
        SELECT d.id, 'separated, and goes on as ' || d.state FROM joining j JOIN document d ON d.id = j.document_id
        WHERE j.undone_at IS NOT NULL AND d.state <> 'separated'
        UNION ALL
        SELECT d.id, d.state || ', and compared' FROM document d JOIN "freeze" f ON f.document_id = d.id
        WHERE d.state IN ('joined', 'separated')"""
        ),
    ),
    Check(
        "arranged_pages_are_kept",
        lambda dialect: (
            """
        SELECT a.document_id, 'another count of pages than it was arranged of' FROM arrangement a
        WHERE json_array_length(a.pages) <> (SELECT count(*) FROM page g WHERE g.capture_id = a.capture_id)
           OR json_array_length(a.pages) + json_array_length(a.left_out)
              <> (SELECT count(*) FROM page g WHERE g.capture_id = a.of_capture_id)
        UNION ALL
        SELECT a.document_id, 'page ' || g.number || ' shows a picture that was not there'
        FROM arrangement a JOIN page g ON g.capture_id = a.capture_id
        WHERE NOT EXISTS (SELECT 1 FROM page w
                          WHERE w.capture_id = a.of_capture_id AND w.original_sha256 = g.original_sha256)"""
        ),
    ),
    Check(
        "joined_papers_are_of_one_person",
        lambda dialect: (
            f"""
        SELECT j.document_id, 'a piece is of another owner or office'
        FROM joining j JOIN document w ON w.id = j.document_id JOIN dossier o ON o.id = w.dossier_id
        JOIN joined_document p ON p.joining_id = j.id JOIN document d ON d.id = p.document_id
        JOIN dossier i ON i.id = d.dossier_id
        WHERE d.agency_id <> w.agency_id OR {dialect.differ("i.owner_id", "o.owner_id")}"""
        ),
    ),
)
