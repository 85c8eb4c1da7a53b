"""Cryptography of one signature: does it hold, whose is it, and when was it made. No network, ever."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from asn1crypto import cms, crl, ocsp
from asn1crypto import x509 as asn1_x509
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.validation.generic_cms import (
    cms_basic_validation,
    extract_tst_data_iter,
    message_imprint_checker,
    validate_tst_signed_data,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from certify.trust import TrustMaterial
from certify.verification.cms_integrity import UnknownAlgorithmError, attributes_hold, digest_matches

logger = logging.getLogger(__name__)

_REMEMBERED_BYTES = 32 * 1024


@dataclass(frozen=True, slots=True)
class Evidence:
    """Certificates and revocation data: what we believe, and what the file brings along (which proves itself)."""

    trust: TrustMaterial
    roots: tuple[asn1_x509.Certificate, ...]
    certificates: tuple[asn1_x509.Certificate, ...]
    revocation_lists: tuple[crl.CertificateList, ...]
    status_responses: tuple[ocsp.OCSPResponse, ...]
    now: datetime
    require_revocation_data: bool

    def context(self, moment: datetime) -> ValidationContext:
        """pyHanko's view at that moment."""
        return ValidationContext(
            trust_roots=list(self.roots),
            other_certs=list(self.certificates),
            crls=list(self.revocation_lists),
            ocsps=list(self.status_responses),
            allow_fetching=False,
            revocation_mode="require" if self.require_revocation_data else "soft-fail",
            moment=moment,
        )


@dataclass(frozen=True, slots=True)
class CryptographicFinding:
    """What the mathematics says about one signature or time-stamp token."""

    intact: bool  # the digest in it is the digest of the bytes
    genuine: bool  # made with the key of the certificate that comes with it
    trusted: bool
    problem: str | None


def gather_evidence(
    reader: PdfFileReader, trust: TrustMaterial, now: datetime, *, require_revocation_data: bool
) -> Evidence:
    """What the trust material and the file's security store hold; a damaged store counts as an empty one."""
    certificates = [_parsed(asn1_x509.Certificate, encoded) for encoded in trust.intermediates]
    lists = [_parsed(crl.CertificateList, encoded) for encoded in trust.revocation_lists]
    known = {*trust.roots, *trust.intermediates, *trust.revocation_lists, *trust.status_responses}
    responses = [_parsed(ocsp.OCSPResponse, encoded) for encoded in trust.status_responses]
    for key, purpose, kind, found in (
        ("/Certs", DecodePurpose.CERTIFICATE, asn1_x509.Certificate, certificates),
        ("/CRLs", DecodePurpose.CRL, crl.CertificateList, lists),
        ("/OCSPs", DecodePurpose.OCSP_RESPONSE, ocsp.OCSPResponse, responses),
    ):
        for encoded in _store_entries(reader, key, purpose):
            if encoded in known:
                continue
            known.add(encoded)
            try:
                found.append(_parsed(kind, encoded))
            except Exception:
                logger.info("an entry of %s in the security store is unreadable", key, exc_info=True)
    roots = tuple(_parsed(asn1_x509.Certificate, root) for root in trust.roots)
    return Evidence(trust, roots, tuple(certificates), tuple(lists), tuple(responses), now, require_revocation_data)


def _parsed(kind: Any, encoded: bytes) -> Any:
    """A certificate, list or response, read to its end: asn1crypto parses lazily, and what is wrong inside must show
    here, not in the middle of a path."""
    return _parsed_once(kind, encoded) if len(encoded) <= _REMEMBERED_BYTES else _parsed_now(kind, encoded)


def _parsed_now(kind: Any, encoded: bytes) -> Any:
    value = kind.load(encoded)
    _ = value.native
    return value


# The certificates and lists of an office come back with each of its copies; nothing here changes them.
_parsed_once = lru_cache(maxsize=256)(_parsed_now)


def _store_entries(reader: PdfFileReader, key: str, purpose: DecodePurpose) -> list[bytes]:
    try:
        return [entry.get_object().read_data(purpose) for entry in reader.root["/DSS"][key]]
    except KeyError:
        return []
    except Exception:
        logger.info("the security store is unreadable", exc_info=True)
        return []


def check_token(
    token: cms.SignedData, imprint: Any, evidence: Evidence, proven_at: datetime | None = None
) -> tuple[CryptographicFinding, datetime]:
    """A time-stamp token: its own time is the moment at which its certificate must hold.

    Believing a token at the time it claims is sound only while its certificate is still valid and not revoked: today,
    or at `proven_at`, when a later time-stamp that holds proves that the token existed. By then somebody must have
    asked about the certificate again, and the answer must be in the file.
    """
    moment: datetime = token["encap_content_info"]["content"].parsed["gen_time"].native.astimezone(UTC)
    # Good then is good before, revocation being for ever; one question is enough.
    judged_at = moment if proven_at is None else max(moment, proven_at)
    findings = asyncio.run(validate_tst_signed_data(token, evidence.context(judged_at), imprint))
    finding = _finding(findings, evidence, judged_at)
    validity = findings["signing_cert"]["tbs_certificate"]["validity"]
    too_early = validity["not_before"].native > moment
    if finding.trusted and (too_early or (proven_at is None and not _valid_today(findings["signing_cert"], evidence))):
        finding = CryptographicFinding(finding.intact, finding.genuine, False, "signer_certificate_expired")
    return finding, moment


def check_signature(embedded: EmbeddedPdfSignature, evidence: Evidence, moment: datetime) -> CryptographicFinding:
    """An ordinary signature, its certificate judged at `moment`."""
    try:
        finding = _check_signature(embedded, evidence, moment)
    except Exception:  # nearly any, AttributeError for an unknown hash included
        alone = _integrity_alone(embedded)
        if alone is None:
            raise
        logger.info("only the integrity of a signature could be checked", exc_info=True)
        return alone
    return finding if finding.genuine else (_integrity_alone(embedded) or finding)


def _check_signature(embedded: EmbeddedPdfSignature, evidence: Evidence, moment: datetime) -> CryptographicFinding:
    digest: bytes | None = embedded.compute_digest()
    content = embedded.signed_data["encap_content_info"]["content"]
    if str(embedded.sig_object.get("/SubFilter")) == _PKCS7_SHA1:
        # The signed content is itself the SHA-1 of the document (PDF 1.7, 12.8.3.3.2).
        if content.native != embedded.compute_digest("sha1"):
            return CryptographicFinding(False, True, False, "signature_broken")
        digest = None
    findings = asyncio.run(
        cms_basic_validation(
            embedded.signed_data,
            raw_digest=digest,
            validation_context=evidence.context(moment),
            key_usage_settings=PdfSignatureStatus.default_usage_constraints(None),
        )
    )
    return _finding(findings, evidence, moment)


def _integrity_alone(embedded: EmbeddedPdfSignature) -> CryptographicFinding | None:
    """For signatures that pyHanko cannot take; None when nothing can be said at all."""
    signer = embedded.signer_info
    if embedded.signed_data["encap_content_info"]["content"].native is not None:
        return None
    try:
        genuine = attributes_hold(signer, embedded.signer_cert)
        intact = digest_matches(signer, embedded.compute_digest())
    except UnknownAlgorithmError:
        return CryptographicFinding(False, False, False, "algorithm_unknown")
    except Exception:
        logger.info("the integrity of a signature cannot be checked", exc_info=True)
        return None
    if not genuine or not intact:
        return CryptographicFinding(intact, genuine, False, "signature_broken" if genuine else "signature_forged")
    return CryptographicFinding(True, True, False, "signer_not_trusted")


def signature_timestamp(
    embedded: EmbeddedPdfSignature, evidence: Evidence, proven_at: datetime | None = None
) -> tuple[CryptographicFinding, datetime] | None:
    """The time-stamp inside a signature, or None when it has none."""
    for token in extract_tst_data_iter(embedded.signer_info, signed=False):
        return check_token(token, message_imprint_checker(embedded.signer_info), evidence, proven_at)
    return None


def _finding(findings: dict[str, Any], evidence: Evidence, moment: datetime) -> CryptographicFinding:
    intact, genuine = bool(findings["intact"]), bool(findings["valid"])
    indication = findings["trust_problem_indic"]
    problem = None
    if not genuine:
        problem = "signature_forged"
    elif not intact:
        problem = "signature_broken"
    elif findings["md_algorithm"] in _BROKEN_DIGESTS:
        problem = "algorithm_broken"
    elif indication is not None:
        problem = _TRUST_PROBLEMS.get(indication, "signer_not_trusted")
    elif evidence.trust.is_revoked(findings["signing_cert"].dump(), moment):
        problem = "signer_certificate_revoked"
    return CryptographicFinding(intact, genuine, problem is None, problem)


_PKCS7_SHA1 = "/adbe.pkcs7.sha1"
_BROKEN_DIGESTS = ("md2", "md5")

_TRUST_PROBLEMS = {
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE: "algorithm_weak",
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE_NO_POE: "algorithm_weak",
    AdESIndeterminate.REVOKED_NO_POE: "signer_certificate_revoked",
    AdESIndeterminate.REVOKED_CA_NO_POE: "signer_certificate_revoked",
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE: "signer_certificate_expired",
    AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED: "signer_certificate_expired",
    AdESIndeterminate.EXPIRED: "signer_certificate_expired",
}


def _valid_today(certificate: asn1_x509.Certificate, evidence: Evidence) -> bool:
    validity = certificate["tbs_certificate"]["validity"]
    if not validity["not_before"].native <= evidence.now <= validity["not_after"].native:
        return False
    return not evidence.trust.is_revoked(certificate.dump(), evidence.now)
