"""A document time-stamp at the very end of a file, with everything needed to check what lies before it.

Validation data and time-stamp are one revision, so the file ends at the time-stamp and whatever is added later is
visible as bytes that the last entry does not cover (EN 319 142-1 5.4.3, 5.5). The first one makes a copy B-LTA; each
later one keeps it so when the certificate or the algorithms under the one before come to their end.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from asn1crypto import cms, crl, ocsp
from asn1crypto import x509 as asn1_x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import constants
from pyhanko.sign.validation.dss import DocumentSecurityStore

from certify.pdf_revisions import (
    MetadataKeepingWriter,
    PreparedRevision,
    SigningFailedError,
    filled,
    prepare_timestamp,
    signature_values,
)
from certify.signature_fields import DIGEST_ALGORITHM, TIMESTAMP_FIELD
from certify.timestamps import TimestampAuthority
from certify.trust import TrustMaterial


def append_timestamp(pdf: bytes, evidence: TrustMaterial, authority: TimestampAuthority) -> bytes:
    """The file with `evidence` embedded and a time-stamp over all of it.

    What proves the authority's own certificate good must lie before its time-stamp, too: with a certificate that is
    new to us it is known only from a first answer, and then the authority is asked a second time.

    Raises TimestampUnavailableError, TimestampRejectedError, SigningFailedError.
    """
    space = authority.token_size()
    known = authority.known_evidence()
    while True:
        prepared = _prepared(pdf, _joined(evidence, known.values()), space)
        token = authority.timestamp(prepared.document_digest, DIGEST_ALGORITHM)
        is_proven = token.certificate_sha256 in known or not _adds_to(token.evidence, evidence)
        if is_proven and len(token.encoded) <= space:
            return filled(pdf, prepared.revision, token.encoded)
        space = max(space, len(token.encoded), authority.token_size())
        if not is_proven:
            known = {token.certificate_sha256: token.evidence}


def _adds_to(found: TrustMaterial, evidence: TrustMaterial) -> bool:
    return not (
        set(found.revocation_lists) <= set(evidence.revocation_lists)
        and set(found.status_responses) <= set(evidence.status_responses)
    )


def _joined(evidence: TrustMaterial, others: Iterable[TrustMaterial]) -> TrustMaterial:
    for other in others:
        evidence = evidence.joined(other)
    return evidence


def _prepared(pdf: bytes, evidence: TrustMaterial, space: int) -> PreparedRevision:
    try:
        writer = MetadataKeepingWriter(BytesIO(pdf))
        writer.register_extension(constants.ESIC_EXTENSION_1)
        store: Any = DocumentSecurityStore
        store.supply_dss_in_writer(
            writer,
            None,
            certs=_not_in_signatures(pdf, (*evidence.intermediates, *evidence.roots)),
            crls=[crl.CertificateList.load(each) for each in evidence.revocation_lists],
            ocsps=[ocsp.OCSPResponse.load(each) for each in evidence.status_responses],
        )
        return prepare_timestamp(pdf, writer, _free_name(writer), space=space)
    except (PdfError, SigningError) as error:
        raise SigningFailedError(detail=f"{type(error).__name__}: {error}") from error


def _not_in_signatures(pdf: bytes, certificates: Iterable[bytes]) -> list[asn1_x509.Certificate]:
    """Those that not every signature of the file brings along itself (EN 319 142-1 5.4.2.2)."""
    brought = [found for found in map(_brought_by, signature_values(pdf)) if found is not None]
    everywhere = set.intersection(*brought) if brought else set()
    return [asn1_x509.Certificate.load(each) for each in certificates if each not in everywhere]


def _brought_by(value: bytes) -> set[bytes] | None:
    """The certificates of a signature; None for a time-stamp, and for what is no signature."""
    try:
        signed = cms.ContentInfo.load(value)["content"]
        if signed["encap_content_info"]["content_type"].native != "data":
            return None
        return {choice.chosen.dump() for choice in signed["certificates"]}
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _free_name(writer: MetadataKeepingWriter) -> str:
    """A name that no field of the file has yet."""
    from certify.verification.form_fields import signature_fields

    taken = set(signature_fields(writer.prev))
    names = (TIMESTAMP_FIELD, *(f"{TIMESTAMP_FIELD}{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
