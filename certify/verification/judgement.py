"""From facts to a verdict: strictly for copies that were issued here, by integrity for all others."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from certify.development_names import DEVELOPMENT_ISSUER
from certify.log.sealed_proof import SealedProof
from certify.reasons import Reason, reason
from certify.verification.facts import Change, EntryKind, Examination, SignatureFacts
from certify.verification.register import RegisteredCopy, RegisterLookup
from certify.verification.report import (
    CertificateReport,
    CertificateStatus,
    ChangedAfter,
    SignatureReport,
    Verdict,
    VerificationReport,
)

OFFICER_FIELD = "Officer"
SEAL_FIELD = "AgencySeal"
RECORD_SCHEMA = "saoy.record/1"
_PERMITS_FILLING = 2  # DocMDP: only fields that exist may be filled

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
    "changes_not_judged",
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
    faults = strict_faults(examination)
    if _named(examination, OFFICER_FIELD, copy.officer_certificate_sha256) is None:
        faults.append("certificate_differs")
    if _named(examination, SEAL_FIELD, copy.seal_certificate_sha256) is None and _by_field(examination, SEAL_FIELD):
        faults.append("certificate_differs")
    if not _digests_match(examination, copy):
        faults.append("differs_from_register")
    if examination.sealed_record is not None and sha256(examination.sealed_record).hexdigest() != copy.record_sha256:
        faults.append("record_differs")
    if copy.logged:
        faults.extend(_missing_log_proof(examination))
    status = CertificateStatus.REVOKED if copy.revoked else CertificateStatus.IN_FORCE
    if copy.revoked:
        faults.append("certificate_revoked")
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


def strict_faults(examination: Examination) -> list[str]:
    """The rule for issued copies (SIGNING.md section 6), without the register."""
    faults = [problem for problem in examination.problems if problem != "no_signature"]
    if not examination.strict:
        faults.append("structure_not_strict")
    signatures = examination.signatures
    officer, seal = _by_field(examination, OFFICER_FIELD), _by_field(examination, SEAL_FIELD)
    stamps = [facts for facts in signatures if facts.kind is EntryKind.TIMESTAMP]
    if officer is None or seal is None or not stamps:
        faults.append("missing_signature")
    if len(signatures) != len(stamps) + 2 or examination.other_fields:
        faults.append("unexpected_signature")
    if list(signatures[:2]) != [officer, seal] or not signatures[-1].covers_whole_file:
        faults.append("not_last_entry")
    for facts in signatures:
        if facts.problem:
            faults.append(facts.problem)
        elif not facts.trusted:
            faults.append("signer_not_trusted")
        elif not _change_allowed(facts):
            faults.append("changed_after_signing")
    if seal is not None:
        faults.extend(_sealed_part_faults(examination))
    return list(dict.fromkeys(faults))


def _sealed_part_faults(examination: Examination) -> list[str]:
    faults = []
    if examination.sealed_record is None:
        faults.append("record_missing")
    elif not examination.record_unchanged:
        faults.append("record_differs")
    if not examination.metadata_unchanged:
        faults.append("metadata_changed")
    if examination.log_proof is SealedProof.BROKEN:
        faults.append("log_proof_invalid")
    return faults


def _missing_log_proof(examination: Examination) -> list[str]:
    """A copy whose number is in the log carries the proof. Only those sealed before there was a log carry none."""
    if examination.sealed_record is None:
        return []  # that the whole record is gone is said already
    missing = {SealedProof.ABSENT: ["log_proof_missing"], SealedProof.UNKNOWN_LOG: ["log_not_trusted"]}
    return missing.get(examination.log_proof, [])


def _change_allowed(facts: SignatureFacts) -> bool:
    """After the officer only our own seal may follow; after the seal only time-stamps and validation data."""
    if facts.field == OFFICER_FIELD:
        fits = facts.change in (Change.NONE, Change.VALIDATION_DATA, Change.FORM_FILLING)
        return fits and facts.permission == _PERMITS_FILLING
    return facts.change in (Change.NONE, Change.VALIDATION_DATA)


def _digests_match(examination: Examination, copy: RegisteredCopy) -> bool:
    officer, seal = _by_field(examination, OFFICER_FIELD), _by_field(examination, SEAL_FIELD)
    stamps = [facts.signed_digest for facts in examination.signatures if facts.kind is EntryKind.TIMESTAMP]
    return (
        (officer is None or officer.signed_digest == copy.officer_digest)
        and (seal is None or seal.signed_digest == copy.seal_digest)
        and all(digest in copy.timestamp_digests for digest in stamps)
    )


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
        number=str(register.get("number", "")),
        agency=str(register.get("agency", "")),
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


def _by_field(examination: Examination, field: str) -> SignatureFacts | None:
    found = [facts for facts in examination.signatures if facts.field == field and facts.kind is EntryKind.SIGNATURE]
    return found[0] if found else None


def _named(examination: Examination, field: str, certificate_sha256: str) -> SignatureFacts | None:
    facts = _by_field(examination, field)
    return facts if facts is not None and facts.certificate_sha256 == certificate_sha256 else None


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
        field=facts.field,
        signer=facts.signer,
        intact=facts.intact,
        trusted=facts.trusted,
        signed_at=facts.signed_at,
        level=facts.level,
        changed_after=changed,
        reason=reason(facts.problem) if facts.problem else None,
    )
