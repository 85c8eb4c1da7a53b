"""The two doors: bytes that are trusted to be harmless to parse, and files from anybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from certify.trust import TrustMaterial
from certify.verification.judgement import judge
from certify.verification.register import RegisterLookup
from certify.verification.report import VerificationReport


def verify_pdf(
    data: bytes,
    *,
    trust_roots: Sequence[bytes] | TrustMaterial,
    register: RegisterLookup | None,
    now: datetime | None = None,
) -> VerificationReport:
    """Verifies in this process. For files from outside use `verify_file`: a parser may burn time and memory.

    `trust_roots` are DER certificates, or roots with intermediates and revocation lists.
    """
    from certify.verification.examination import examine

    trust = trust_roots if isinstance(trust_roots, TrustMaterial) else TrustMaterial(tuple(trust_roots))
    return judge(examine(data, trust, now or datetime.now(UTC)), register)


def verify_file() -> None: ...
