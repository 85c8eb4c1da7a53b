"""Is this file genuine, and is it still in force: for anybody's PDF, strictly for copies that were issued here."""

from certify.verification.register import RegisteredCopy, RegisterLookup
from certify.verification.report import (
    CertificateReport,
    CertificateStatus,
    ChangedAfter,
    SignatureReport,
    Verdict,
    VerificationReport,
)
from certify.verification.service import verify_file, verify_pdf

__all__ = [
    "CertificateReport",
    "CertificateStatus",
    "ChangedAfter",
    "RegisterLookup",
    "RegisteredCopy",
    "SignatureReport",
    "Verdict",
    "VerificationReport",
    "verify_file",
    "verify_pdf",
]
