"""What goes over the wire to a time-stamp authority and back (RFC 3161)."""

from __future__ import annotations

from asn1crypto import cms, core, tsp

QUERY_TYPE = "application/timestamp-query"
REPLY_TYPE = "application/timestamp-reply"


class TimestampReply(core.Sequence):  # type: ignore[misc]  # asn1crypto has no types
    """Section 2.4.2. asn1crypto's own class takes no reply without a token, and every refusal is one."""

    _fields = [  # noqa: RUF012 - asn1crypto writes into this list
        ("status", tsp.PKIStatusInfo),
        ("time_stamp_token", cms.ContentInfo, {"optional": True}),
    ]
