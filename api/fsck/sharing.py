"""Results and what is shared of them: each copy has one, and nothing of one owner is another's (I14)."""

from __future__ import annotations

from typing import Final

from api.fsck.sql import Check

CHECKS: Final = (
    Check(
        "copy_has_result",
        lambda dialect: (
            """
        SELECT c.id, 'no result' FROM certificate c LEFT JOIN digital_result r ON r.certificate_id = c.id
        WHERE r.id IS NULL
        UNION ALL
        SELECT r.id, 'a result of another paper' FROM digital_result r
        JOIN certificate c ON c.id = r.certificate_id JOIN document d ON d.id = c.document_id
        WHERE r.document_id <> c.document_id OR r.agency_id <> c.agency_id
           OR r.type_code <> coalesce(d.type_code, '')"""
        ),
    ),
    Check(
        "shared_by_its_owner",
        lambda dialect: (
            f"""
        SELECT l.id, 'a link to a result of another owner' FROM share_link l
        JOIN digital_result r ON r.id = l.result_id WHERE {dialect.differ("r.owner_key", "l.owner_key")}
        UNION ALL
        SELECT c.id, 'a consent to a result of another owner' FROM consent c
        CROSS JOIN {dialect.each_text("c.result_ids", "p")} LEFT JOIN digital_result r ON r.id = p.value
        WHERE {dialect.differ("r.owner_key", "c.owner_key")}
        UNION ALL
        SELECT a.id, 'an access logged for another owner' FROM result_access a
        JOIN digital_result r ON r.id = a.result_id WHERE {dialect.differ("r.owner_key", "a.owner_key")}"""
        ),
    ),
    Check(
        "given_on_grounds",
        lambda dialect: (
            """
        SELECT a.id, a.kind || ' without its ground' FROM result_access a
        LEFT JOIN consent c ON c.id = a.consent_id LEFT JOIN share_link l ON l.id = a.link_id
        WHERE (a.kind IN ('consent_fields', 'consent_copy')
               AND (c.id IS NULL OR a.at < c.valid_from OR a.at >= c.valid_until OR a.at > c.withdrawn_at))
           OR (a.kind = 'link_opened' AND (l.id IS NULL OR l.opened_at IS NULL OR l.result_id <> a.result_id))
        UNION ALL
        SELECT l.id, 'opened and not logged once' FROM share_link l
        WHERE (l.opened_at IS NOT NULL) <>
              ((SELECT count(*) FROM result_access a WHERE a.link_id = l.id AND a.kind = 'link_opened') = 1)"""
        ),
    ),
)
