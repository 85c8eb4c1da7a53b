"""From facts to a verdict: strictly for copies that were issued here, by integrity for all others."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from certify.development_names import DEVELOPMENT_ISSUER
from certify.reasons import Reason, reason
from certify.verification.facts import Examination, SignatureFacts
from certify.verification.register import RegisteredCopy, RegisterLookup
from certify.verification.report import (
    CertificateReport,
    CertificateStatus,
    ChangedAfter,
    SignatureReport,
    Verdict,
    VerificationReport,
)
from certify.verification.strict_rules import OFFICER_FIELD, SEAL_FIELD, register_faults, strict_faults

RECORD_SCHEMA = "saoy.record/1"
_LONGEST_NAME = 200

_UNREADABLE = {"not_a_pdf", "pdf_unreadable", "pdf_encrypted", "resource_limit", "file_too_large", "check_failed"}
_BREAKS = {
    "changed_after_signing",
    "signature_broken",
    "signature_forged",
    "signature_covers_part",
    "signature_malformed",
    "unaccounted_bytes",
    "signature_removed",
}
_DOUBT = {
    "form_filled_after_signing",
    "notes_after_signing",
    "field_added_after_certification",
    "certification_not_first",
    "hybrid_after_signing",
    "changes_not_judged",
    "algorithm_unknown",
    "signature_unreadable",
    "signature_type_unsupported",
    "algorithm_broken",
    "timestamp_broken",
}

_UNKNOWN_SIGNER = {"signer_not_trusted", "signer_certificate_expired", "log_not_trusted"}


def judge(examination: Examination, register: RegisterLookup | None) -> VerificationReport:
    """The verdict over the facts, after asking the register (None: it could not be asked)."""
    if _UNREADABLE.intersection(examination.problems):
        return _report(Verdict.INDETERMINATE, examination, examination.problems)
    if not examination.signatures:
        verdict = Verdict.UNSIGNED if examination.problems == ("no_signature",) else Verdict.INVALID
        return _report(verdict, examination, examination.problems)
    claims = [_claim(record) for record in dict.fromkeys((examination.sealed_record, *examination.shown_records))]
    claim = next((each for each in claims if each.has_record), _Claim())
    copy = _registered(claims, register)
    if copy is not None:
        return _judge_registered(examination, copy)
    if _looks_like_ours(examination, claim):
        return _judge_unregistered(examination, claim, asked=register is not None)
    return _judge_foreign(examination)


# Copies that were issued here


def _judge_registered(examination: Examination, copy: RegisteredCopy) -> VerificationReport:
    faults = list(dict.fromkeys((*strict_faults(examination), *register_faults(examination, copy))))
    status = CertificateStatus.REVOKED if copy.revoked else CertificateStatus.IN_FORCE
    certificate = CertificateReport(copy.number, copy.agency, copy.issued_at, status, copy.log)
    # A file that only borrows our number or record is not ours, and must not be shown as an altered copy of ours.
    ours = any(facts.signed_digest in (copy.officer_digest, copy.seal_digest) for facts in examination.signatures)
    if not ours:
        faults.insert(0, "claims_our_number")
    verdict = Verdict.VALID if not faults else Verdict.INVALID
    if ours and faults and _UNKNOWN_SIGNER.issuperset(faults):
        # Every byte is as issued; only the certificates can no longer be checked, as after a missed renewal.
        verdict = Verdict.INDETERMINATE
    return _report(verdict, examination, tuple(faults), issued_by_us=ours, certificate=certificate if ours else None)


def _judge_unregistered(examination: Examination, claim: _Claim, *, asked: bool) -> VerificationReport:
    """It has the shape of a copy, but the register does not know it or could not be asked."""
    faults = strict_faults(examination)
    codes = (*faults, "not_in_register" if asked else "register_not_asked")
    certificate = CertificateReport(claim.number, claim.agency, claim.issued_at, CertificateStatus.UNKNOWN)
    # Even with every signature good it is not known whether the copy is still in force, or, with signers that nobody
    # here vouches for, whether it is a forgery or another office's. So it is never called valid.
    broken = any(fault not in _UNKNOWN_SIGNER for fault in faults)
    return _report(Verdict.INVALID if broken else Verdict.INDETERMINATE, examination, codes, certificate=certificate)


# Everybody else's files


def _judge_foreign(examination: Examination) -> VerificationReport:
    codes: list[str] = list(examination.problems)
    for facts in examination.signatures:
        if facts.problem and facts.problem not in codes:
            codes.append(facts.problem)
        if facts.intact and not facts.trusted and "signer_not_trusted" not in codes:
            codes.append("signer_not_trusted")
    broken = [facts for facts in examination.signatures if not facts.intact and facts.problem not in _DOUBT]
    if broken or any(code in _BREAKS for code in codes):
        verdict = Verdict.INVALID
    elif any(code in _DOUBT for code in codes):
        verdict = Verdict.INDETERMINATE
    else:
        verdict = Verdict.VALID
    return _report(verdict, examination, (*codes, "not_issued_by_us"))


# What a file says of itself


@dataclass(frozen=True, slots=True)
class _Claim:
    """What the sealed record says; only to find the register entry and to show, never believed."""

    token: str = ""
    number: str = ""
    agency: str = ""
    issued_at: datetime | None = None
    has_record: bool = False


def _claim(encoded: bytes | None) -> _Claim:
    if encoded is None:
        return _Claim()
    try:
        record: Any = json.loads(encoded)
    except (ValueError, RecursionError):
        return _Claim()
    if not isinstance(record, dict) or record.get("schema") != RECORD_SCHEMA:
        return _Claim()
    register = record.get("register")
    register = register if isinstance(register, dict) else {}
    return _Claim(
        token=str(record.get("token", "")),
        number=_shown(str(register.get("number", ""))),
        agency=_shown(str(register.get("agency", ""))),
        issued_at=_moment(record.get("issued_at")),
        has_record=True,
    )


def _moment(text: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(str(text))
    except ValueError:
        return None


def _registered(claims: list[_Claim], register: RegisterLookup | None) -> RegisteredCopy | None:
    tokens = dict.fromkeys(claim.token for claim in claims if claim.token)
    found = (register.copy_with_token(token) for token in tokens) if register is not None else ()
    return next((copy for copy in found if copy is not None), None)


def _looks_like_ours(examination: Examination, claim: _Claim) -> bool:
    fields = {facts.field for facts in examination.signatures}
    return claim.has_record or {OFFICER_FIELD, SEAL_FIELD} <= fields


def _report(
    verdict: Verdict,
    examination: Examination,
    codes: tuple[str, ...],
    *,
    issued_by_us: bool = False,
    certificate: CertificateReport | None = None,
) -> VerificationReport:
    signatures = tuple(_signature_report(facts) for facts in examination.signatures)
    if any(facts.issuer.startswith(DEVELOPMENT_ISSUER) for facts in examination.signatures):
        codes = (*codes, "development_keys")
    reasons: tuple[Reason, ...] = tuple(reason(code) for code in dict.fromkeys(codes))
    return VerificationReport(verdict, issued_by_us, certificate, signatures, reasons)


def _signature_report(facts: SignatureFacts) -> SignatureReport:
    changed = facts.changed_after
    if facts.problem == "changed_after_signing":
        changed = ChangedAfter.FORBIDDEN
    return SignatureReport(
        field=_shown(facts.field),
        signer=_shown(facts.signer),
        intact=facts.intact,
        trusted=facts.trusted,
        signed_at=facts.signed_at,
        level=facts.level,
        changed_after=changed,
        reason=reason(facts.problem) if facts.problem else None,
        signed_digest=facts.signed_digest or "",
        digest_algorithm=facts.digest_algorithm,
        certificate_sha256=facts.certificate_sha256 or "",
    )


def _shown(text: str) -> str:
    """What a stranger's file says of itself, fit for a page, a sheet and XML: nothing invisible, nothing endless."""
    visible = (letter if unicodedata.category(letter)[0] != "C" else " " for letter in text[:_LONGEST_NAME])
    return " ".join("".join(visible).split())
