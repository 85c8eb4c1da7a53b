"""Is this copy genuine, asked where no network is: by its code, its credential or its file, and a trust bundle.

The answer has the shape of every other verification (`saoy.verification/1`), and says besides as of when the status is
known. Nothing here asks a database or a network.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography import x509

from certify.credentials.es256 import PublicKey
from certify.credentials.faults import CredentialInvalidError
from certify.credentials.issuer import status_address
from certify.credentials.key_trust import was_valid_at
from certify.credentials.offline_claims import TEXT_PREFIX, OfflineClaims, read_offline_text
from certify.credentials.status_list import StatusReference, read_status_token, status_list_of
from certify.credentials.trust_bundle import TrustBundle
from certify.credentials.verifiable_credential import Challenge, verify_credential
from certify.development_names import DEVELOPMENT_ISSUER
from certify.keys import subject_name
from certify.reasons import reason
from certify.verification.facts import Examination
from certify.verification.judgement import judge
from certify.verification.report import (
    CertificateReport,
    CertificateStatus,
    ChangedAfter,
    SignatureReport,
    Verdict,
    VerificationReport,
)
from certify.verification.service import examine_file
from certify.verification.strict_rules import SEAL_FIELD, strict_faults

_CLOCK_SKEW = timedelta(minutes=5)
# Nobody vouches for these, and nobody says that they are forged.
_DOUBT = frozenset({"credential_key_unknown", "credential_expired", "credential_not_yet_valid", "holder_not_proved"})

# Of a file, nothing has to be compared by eye, and the register is not asked on purpose.
_SAID_OF_CODES = frozenset({"compare_with_paper", "register_not_asked"})


@dataclass(frozen=True, slots=True)
class OfflineAnswer:
    """The verdict, what was said (to compare with the paper), and as of when the status is known."""

    report: VerificationReport
    claims: Mapping[str, Any] = field(default_factory=dict)
    status_as_of: datetime | None = None

    def as_json(self) -> dict[str, Any]:
        """`saoy.verification/1`, with `claims` and `status_as_of` besides."""
        as_of = self.status_as_of.isoformat() if self.status_as_of else None
        return {**self.report.as_json(), "claims": dict(self.claims), "status_as_of": as_of}


def check_text(text: str, bundle: TrustBundle, now: datetime, challenge: Challenge | None = None) -> OfflineAnswer:
    """The text of a code from paper, or a credential as it was presented. Always answers."""
    try:
        if text.startswith(TEXT_PREFIX):
            return _check_code(text, bundle, now)
        return _check_credential(text, bundle, now, challenge)
    except CredentialInvalidError as fault:
        verdict = Verdict.INDETERMINATE if fault.code in _DOUBT else Verdict.INVALID
        return OfflineAnswer(VerificationReport(verdict, False, None, (), (reason(fault.code),)))


def check_file(path: Path, bundle: TrustBundle, now: datetime) -> OfflineAnswer:
    """A PDF. A copy of the bundle's issuer must pass the rule for issued copies, and its sealed record must hold a
    code that the issuer signed for the same number, the same frozen pages and the seal that is on the file.
    """
    examination = examine_file(path, bundle.trust, now)
    report = judge(examination, None)
    record = _sealed_record(examination)
    if record is None:
        return OfflineAnswer(report)
    answer = check_text(record.code, bundle, now)
    faults = strict_faults(examination)
    if answer.claims and not record.agrees(answer.claims):
        faults.append("record_differs")
    if answer.claims and not _is_sealed_by(examination, answer.claims["seal"]):
        # Somebody else's seal over our record, with a code that was copied.
        faults.append("certificate_differs")
    verdict = Verdict.INVALID if faults else answer.report.verdict
    told = [each.code for each in (*answer.report.reasons, *report.reasons)]
    codes = [
        code for code in dict.fromkeys([*faults, *told]) if code not in ("compare_with_paper", "register_not_asked")
    ]
    whole = replace(
        answer.report,
        verdict=verdict,
        issued_by_us=answer.report.issued_by_us and "certificate_differs" not in faults,
        signatures=(*report.signatures, *answer.report.signatures),
        reasons=tuple(reason(code) for code in codes),
    )
    return replace(answer, report=whole)


@dataclass(frozen=True, slots=True)
class _SealedRecord:
    """What the record under the seal says of itself, not believed."""

    code: str
    number: str
    freeze_digest: str

    def agrees(self, claims: Mapping[str, Any]) -> bool:
        return (self.number, self.freeze_digest) == (claims["number"], claims["record_digest"])


def _sealed_record(examination: Examination) -> _SealedRecord | None:
    """None for a file that is no copy of ours, or one from before there were codes."""
    try:
        record = json.loads(examination.sealed_record or b"null")
        return _SealedRecord(
            str(record["offline_claims"]), str(record["register"]["number"]), str(record["freeze_digest"])
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _is_sealed_by(examination: Examination, beginning: str) -> bool:
    seals = [facts for facts in examination.signatures if facts.field == SEAL_FIELD]
    return len(seals) == 1 and (seals[0].certificate_sha256 or "").startswith(beginning)


def _check_code(text: str, bundle: TrustBundle, now: datetime) -> OfflineAnswer:
    unchecked = read_offline_text(text)
    key = bundle.key_ring.named(unchecked.message.key_id)
    unchecked.require_signature(key)
    claims = unchecked.claims
    _require_in_time(key, claims.certified_at, now)
    status = _status(bundle, claims.status, claims.certified_at, now)
    certificate = CertificateReport(claims.number, claims.agency, claims.certified_at, status.status)
    said = _claims_json(claims)
    return _answer(key, "COSE", claims.certified_at, certificate, status, said, ("compare_with_paper",))


def _check_credential(text: str, bundle: TrustBundle, now: datetime, challenge: Challenge | None) -> OfflineAnswer:
    checked = verify_credential(text, bundle.key_ring, issuer=bundle.issuer, now=now, challenge=challenge)
    _require_in_time(checked.key, checked.issued_at, now)
    if checked.status_address != status_address(bundle.issuer, checked.status.list_number):
        raise CredentialInvalidError("credential_wrong_type", "another status list")
    facts = checked.facts
    status = _status(bundle, checked.status, facts.certified_at, now)
    certificate = CertificateReport(facts.number, facts.agency, facts.certified_at, status.status)
    said = {**facts.as_json(), "fields": dict(checked.fields)}
    codes = () if checked.holder_proved else ("holder_not_proved",)
    return _answer(checked.key, "SD-JWT", checked.issued_at, certificate, status, said, codes)


@dataclass(frozen=True, slots=True)
class _Status:
    status: CertificateStatus
    code: str  # of the reason
    as_of: datetime | None = None


def _status(bundle: TrustBundle, place: StatusReference, certified_at: datetime, now: datetime) -> _Status:
    """What the lists in the bundle say. A revocation is final, so an old list is believed about one."""
    address = status_address(bundle.issuer, place.list_number)
    for text in bundle.status_tokens:
        token = read_status_token(text)
        if token.payload.get("sub") != address:
            continue
        token.require_signature(bundle.key_ring.named(token.key_id))
        listing = status_list_of(token, address)
        if listing.is_revoked(place.index):
            return _Status(CertificateStatus.REVOKED, "certificate_revoked", listing.issued_at)
        if not listing.issued_at - _CLOCK_SKEW <= now <= listing.expires_at:
            return _Status(CertificateStatus.UNKNOWN, "status_list_out_of_date", listing.issued_at)
        if listing.issued_at + _CLOCK_SKEW < certified_at:
            break  # written before the copy was: it cannot know of it
        return _Status(CertificateStatus.IN_FORCE, "status_from_held_list", listing.issued_at)
    return _Status(CertificateStatus.UNKNOWN, "status_not_checked")


_VERDICTS = {
    CertificateStatus.IN_FORCE: Verdict.VALID,
    CertificateStatus.REVOKED: Verdict.INVALID,
    CertificateStatus.UNKNOWN: Verdict.INDETERMINATE,
}


def _answer(
    key: PublicKey,
    level: str,
    signed_at: datetime,
    certificate: CertificateReport,
    status: _Status,
    claims: Mapping[str, Any],
    codes: tuple[str, ...],
) -> OfflineAnswer:
    own = x509.load_der_x509_certificate(key.certificates[0])
    if DEVELOPMENT_ISSUER in own.issuer.rfc4514_string():
        codes = (*codes, "development_keys")
    signature = SignatureReport(
        field="Credential",
        signer=subject_name(key.certificates[0]),
        intact=True,
        trusted=True,
        signed_at=signed_at,
        level=level,
        changed_after=ChangedAfter.NOTHING,
        reason=None,
    )
    reasons = tuple(reason(code) for code in (status.code, *codes))
    report = VerificationReport(_VERDICTS[certificate.status], True, certificate, (signature,), reasons)
    return OfflineAnswer(report, claims, status.as_of)


def _require_in_time(key: PublicKey, signed_at: datetime, now: datetime) -> None:
    """Raises CredentialInvalidError for the future, and for a time at which the key was not certified."""
    if signed_at > now + _CLOCK_SKEW:
        raise CredentialInvalidError("credential_not_yet_valid")
    if not was_valid_at(key, signed_at):
        raise CredentialInvalidError("credential_key_unknown", "signed outside the certificate's time")


def _claims_json(claims: OfflineClaims) -> dict[str, Any]:
    return {
        "number": claims.number,
        "agency": claims.agency,
        "agency_code": claims.agency_code,
        "code": claims.code,
        "document_type": claims.document_type,
        "certified_at": claims.certified_at.isoformat(),
        "record_digest": claims.record_digest.hex(),
        "seal": claims.seal.hex(),
        "fields": dict(claims.fields),
    }
