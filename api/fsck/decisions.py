"""Copies lose their force by decision only, and what is closed stays closed (RELIABILITY.md 6.3: I8).

That two people decided is a constraint of the tables themselves.
"""

from __future__ import annotations

from typing import Final

from api.fsck.sql import Check

CHECKS: Final = (
    Check(
        "revoked_by_decision",
        lambda dialect: (
            """
        SELECT c.id, 'no approved decision' FROM certificate c
        WHERE c.status = 'revoked' AND NOT EXISTS (
            SELECT 1 FROM revocation_decision d WHERE d.certificate_id = c.id AND d.state = 'approved')"""
        ),
    ),
    Check(
        "closed_year_unchanged",
        lambda dialect: (
            f"""
        SELECT c.agency_id || '/' || c.year || '/' || c.register, coalesce(e.lines, 0) || ' lines now'
        FROM register_closing c
        LEFT JOIN (SELECT agency_id, year, register, count(*) AS lines FROM register_entry GROUP BY 1, 2, 3) e
          ON e.agency_id = c.agency_id AND e.year = c.year AND e.register = c.register
        WHERE {dialect.differ("coalesce(e.lines, 0)", dialect.integer(dialect.member("c.record", "lines")))}"""
        ),
    ),
)
