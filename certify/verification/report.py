"""What a verification says: `saoy.verification/1` (DESIGN.md section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from certify.reasons import Reason
from certify.verification.indications import Indication, indication_of_signature

SCHEMA = "saoy.verification/1"


class Verdict(StrEnum):
    """The answer in one word. For files that are not ours it speaks of integrity only."""

    VALID = "valid"
    INVALID = "invalid"
    INDETERMINATE = "indeterminate"
    UNSIGNED = "unsigned"


class CertificateStatus(StrEnum):
    """Whether a certified copy still has its legal force."""

    IN_FORCE = "in_force"
    REVOKED = "revoked"
    UNKNOWN = "unknown"


class ChangedAfter(StrEnum):
    """What was added to the file after a signature."""

    NOTHING = "nothing"
    PERMITTED = "permitted"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """One signature or document time-stamp, in the order they were made."""

    field: str
    signer: str
    intact: bool
    trusted: bool
    signed_at: datetime | None
    level: str
    changed_after: ChangedAfter
    reason: Reason | None
    # For reports on paper and in XML: what was signed, and by which certificate (SHA-256), hex.
    signed_digest: str = ""
    digest_algorithm: str = ""
    certificate_sha256: str = ""

    @property
    def indication(self) -> tuple[Indication, str | None]:
        """Main and sub-indication of ETSI EN 319 102-1."""
        code = self.reason.code if self.reason else None
        return indication_of_signature(intact=self.intact, trusted=self.trusted, code=code)

    def as_json(self) -> dict[str, Any]:
        """As in `saoy.verification/1`."""
        return {
            "field": self.field,
            "signer": self.signer,
            "intact": self.intact,
            "trusted": self.trusted,
            "signed_at": self.signed_at.isoformat() if self.signed_at else None,
            "level": self.level,
            "changed_after": self.changed_after.value,
            "reason": self.reason.code if self.reason else None,
        }


@dataclass(frozen=True, slots=True)
class CertificateReport:
    """What the register says about the copy. `log` holds the `entry` of its issue and the `proof` of that."""

    number: str
    agency: str
    issued_at: datetime | None
    status: CertificateStatus
    log: dict[str, str] | None = None

    def as_json(self) -> dict[str, Any]:
        """As in `saoy.verification/1`; `log` is there when the register's log has a proof to give."""
        proved = {"log": self.log} if self.log is not None else {}
        return {
            "number": self.number,
            "agency": self.agency,
            "issued_at": self.issued_at.isoformat() if self.issued_at else None,
            "status": self.status.value,
            **proved,
        }


@dataclass(frozen=True, slots=True)
class VerificationReport:
    """The whole answer."""

    verdict: Verdict
    issued_by_us: bool
    certificate: CertificateReport | None
    signatures: tuple[SignatureReport, ...]
    reasons: tuple[Reason, ...]
    sha256: str = ""  # of the file, hex
    checked_at: datetime | None = None

    @property
    def indication(self) -> Indication | None:
        """What the signatures come to in the words of ETSI EN 319 102-1; None when nothing is signed.

        The standard knows no status of a document: the signatures of a revoked copy pass.
        """
        if self.verdict is Verdict.UNSIGNED:
            return None
        beside_status = {each.code for each in self.reasons} - {"certificate_revoked", "development_keys"}
        if self.verdict is Verdict.INVALID and (beside_status or not self.signatures):
            return Indication.TOTAL_FAILED
        passed = self.verdict is not Verdict.INDETERMINATE and all(each.trusted for each in self.signatures)
        return Indication.TOTAL_PASSED if passed else Indication.INDETERMINATE

    def as_json(self) -> dict[str, Any]:
        """`saoy.verification/1`."""
        return {
            "schema": SCHEMA,
            "verdict": self.verdict.value,
            "issued_by_us": self.issued_by_us,
            "certificate": self.certificate.as_json() if self.certificate else None,
            "signatures": [signature.as_json() for signature in self.signatures],
            "reasons": [each.as_json() for each in self.reasons],
            "indication": self.indication.value if self.indication else None,
            "sha256": self.sha256,
            "checked_at": self.checked_at.isoformat() if self.checked_at else None,
        }
