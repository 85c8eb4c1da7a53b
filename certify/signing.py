"""Two signatures and a time-stamp on a finished copy: the officer certifies, the seal approves (PAdES B-LTA).

The file ends exactly at the document time-stamp and all validation data lies before it, so that anything added
later is visible as bytes that the last entry does not cover.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from asn1crypto import algos, cms
from asn1crypto import x509 as asn1_x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import fields, signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_signer import (
    DSSContentSettings,
    PdfTimeStamper,
    SigDSSPlacementPreference,
    TimestampDSSContentSettings,
)
from pyhanko_certvalidator.registry import SimpleCertificateStore

from certify import cms_encoding
from certify.keys import CertificateUnusableError, SigningKey, require_usable
from certify.timestamps import TimestampClient, validation_context
from certify.trust import TrustMaterial
from models.errors import ErrorKind, SaoyError

OFFICER_FIELD = "Officer"
SEAL_FIELD = "AgencySeal"
TIMESTAMP_FIELD = "DocumentTimestamp"
DIGEST_ALGORITHM = "sha256"

# A raw signature, its signed attributes and the structure around them, in bytes: measured below 1 kB for ECDSA, 1.3 kB
# for RSA-2048.
_BESIDES_CERTIFICATES_AND_TOKEN = 2048


class _Expected(logging.Filter):
    """Drops pyHanko's warning that it may not fetch: that it gets everything handed in is on purpose."""

    def filter(self, record: logging.LogRecord) -> bool:
        return "fetching is not allowed" not in record.getMessage()


logging.getLogger("pyhanko.sign.signers.pdf_signer").addFilter(_Expected())


class SigningFailedError(SaoyError):
    """The copy could not be signed, through no fault of a key or of the time-stamp authority."""

    kind = ErrorKind.INTERNAL
    code = "signing_failed"
    message = "Chưa ký được bản sao. Số chứng thực đã cấp được giữ nguyên; hệ thống sẽ thử lại."
    message_en = "The copy could not be signed. Its number is kept; the system tries again."


@dataclass(frozen=True, slots=True)
class Signers:
    """The two keys of a certified copy, and what is believed about their certificates."""

    officer: SigningKey
    seal: SigningKey
    trust: TrustMaterial


@dataclass(frozen=True, slots=True)
class SignedCopy:
    """A copy with both signatures and the time-stamp."""

    pdf: bytes
    signed_at: datetime


class _KeySigner(signers.Signer):
    """pyHanko's signer over our key contract: the key is parsed once, not twice a signature.

    Roots go into the file too: some validators build no path to a revocation list without them.
    """

    def __init__(self, key: SigningKey) -> None:
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # pyHanko annotates nothing there
        store.register_multiple([asn1_x509.Certificate.load(encoded) for encoded in key.chain])
        certificate = asn1_x509.Certificate.load(key.certificate)
        super().__init__(signing_cert=certificate, cert_registry=store, embed_roots=True)
        self._key = key

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        if dry_run:
            return bytes(512)
        # A token or a remote service may take seconds; the event loop must not stand still meanwhile.
        return await asyncio.to_thread(self._key.sign, data, digest_algorithm)

    def _package_signature(
        self,
        *,
        digest_algorithm: str,
        cms_version: str,
        signed_attrs: cms.CMSAttributes,
        signature: bytes,
        unsigned_attrs: cms.CMSAttributes,
        encap_content_info: object,
    ) -> cms.ContentInfo:
        """In place of pyHanko's own: see `certify.cms_encoding` for why."""
        certificate = asn1_x509.Certificate.load(self._key.certificate)
        digest = algos.DigestAlgorithm({"algorithm": digest_algorithm}).dump()
        signer = cms_encoding.signer_info(
            issuer=certificate.issuer.dump(),
            serial_number=certificate.serial_number,
            digest_algorithm=digest,
            signed_attributes=signed_attrs.dump(),
            signature_algorithm=self.get_signature_mechanism_for_digest(digest_algorithm).dump(),
            signature=signature,
            unsigned_attributes=_attributes(unsigned_attrs) if unsigned_attrs is not None else None,
        )
        encoded = cms_encoding.signed_data(
            digest_algorithm=digest,
            content_type=cms_encoding.DATA,
            content=None,
            certificates=(self._key.certificate, *self._key.chain),
            signer=signer,
        )
        return cms_encoding.EncodedContentInfo.of(encoded)


def _attributes(attributes: cms.CMSAttributes) -> bytes:
    """A DER set of attributes whose values (a time-stamp token among them) go in byte for byte."""
    encoded = []
    for attribute in attributes:
        values = [value.dump() for value in attribute["values"]]
        encoded.append(
            cms_encoding.element(cms_encoding.SEQUENCE, attribute["type"].dump(), cms_encoding.set_of(*values))
        )
    return cms_encoding.set_of(*encoded)


def sign_copy(pdf: bytes, keys: Signers, timestamps: TimestampClient) -> SignedCopy:
    """The officer certifies, the seal approves, the authority time-stamps; in that order.

    Raises CertificateUnusableError before anything is signed when a certificate is expired or revoked,
    TimestampUnavailableError or TimestampRejectedError when no good time-stamp can be had.
    """
    now = datetime.now(UTC)
    require_usable(keys.officer, keys.trust, now)
    require_usable(keys.seal, keys.trust, now)
    try:
        signed = asyncio.run(_sign(pdf, keys, timestamps))
    except SigningError as error:
        if "could not be validated" in str(error):
            raise CertificateUnusableError(detail=str(error)) from error
        raise SigningFailedError(detail=str(error)) from error
    except PdfError as error:
        raise SigningFailedError(detail=f"{type(error).__name__}: {error}") from error
    return SignedCopy(signed, now)


class _MetadataKeepingWriter(IncrementalPdfFileWriter):
    """Adds revisions without touching title, dates or producer.

    pyHanko stamps the time of every revision into the metadata; then a swapped title between the seal and the
    time-stamp could not be told from its own work. So metadata is exactly what was built, in every revision.
    """

    def _update_meta(self) -> None:
        pass


async def _sign(pdf: bytes, keys: Signers, timestamps: TimestampClient) -> bytes:
    writer = _MetadataKeepingWriter(BytesIO(pdf))
    # Both fields exist before the certification: afterwards only filling them is permitted (P=2).
    for name in (OFFICER_FIELD, SEAL_FIELD):
        fields.append_signature_field(writer, fields.SigFieldSpec(name))
    certified = await _signed(writer, OFFICER_FIELD, keys.officer, keys.trust, timestamps)
    sealed = await _signed(_MetadataKeepingWriter(BytesIO(certified)), SEAL_FIELD, keys.seal, keys.trust, timestamps)
    stamped = await PdfTimeStamper(timestamps, field_name=TIMESTAMP_FIELD).async_timestamp_pdf(
        _MetadataKeepingWriter(BytesIO(sealed)),
        DIGEST_ALGORITHM,
        validation_context=validation_context(keys.trust),
        dss_settings=TimestampDSSContentSettings(include_vri=False, update_before_ts=True),
    )
    finished: bytes = stamped.getvalue()
    return finished


async def _signed(
    writer: IncrementalPdfFileWriter, field_name: str, key: SigningKey, trust: TrustMaterial, stamps: TimestampClient
) -> bytes:
    metadata = signers.PdfSignatureMetadata(
        field_name=field_name,
        md_algorithm=DIGEST_ALGORITHM,
        subfilter=SigSeedSubFilter.PADES,
        certify=field_name == OFFICER_FIELD,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        validation_context=validation_context(trust),
        embed_validation_info=True,
        dss_settings=DSSContentSettings(include_vri=False, placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE),
    )
    signed = await signers.async_sign_pdf(
        writer,
        metadata,
        signer=_KeySigner(key),
        timestamper=stamps,
        existing_fields_only=True,
        bytes_reserved=_space_for(key, stamps),
    )
    finished: bytes = signed.getvalue()
    return finished


def _space_for(key: SigningKey, stamps: TimestampClient) -> int:
    """Hex digits to keep free in the file: every verifier reads them one by one, so no more than is needed."""
    certificates = sum(len(encoded) for encoded in (key.certificate, *key.chain))
    return 2 * (certificates + stamps.token_size + _BESIDES_CERTIFICATES_AND_TOKEN)
