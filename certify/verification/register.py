"""What verification asks of the register. The register itself is `certify.register`; this is only the question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class RegisteredCopy:
    """An issued copy as the register holds it."""

    number: str
    agency: str
    issued_at: datetime
    revoked: bool
    record_sha256: str
    officer_certificate_sha256: str
    seal_certificate_sha256: str
    # The digests that the officer, the seal and each time-stamp signed, hex: a file's own hash is no identity, as
    # hex case or padding inside a signature can change without breaking it.
    officer_digest: str
    seal_digest: str
    timestamp_digests: tuple[str, ...]
    logged: bool = False  # the number's reservation is in the transparency log, so the copy proves it
    # The entry of the issue itself and its proof (C2SP tlog-proof); None before a head of the log covers it.
    log: dict[str, str] | None = None


class RegisterLookup(Protocol):
    """Finds issued copies."""

    def copy_with_token(self, token: str) -> RegisteredCopy | None:
        """The copy with this verification token."""
