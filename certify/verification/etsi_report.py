"""The verification as a validation report of ETSI TS 119 102-2, for other validators and archives.

One report a signature, in the order they were made. It says exactly what our own report says: it is built from it, and
not from a second validation that could disagree. Of the elements it takes those that all versions of the schema since
1.2.1 share.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from certify.reasons import Reason
from certify.verification.indications import Indication
from certify.verification.report import SignatureReport, VerificationReport

_ALGORITHMS = {
    "sha1": "http://www.w3.org/2000/09/xmldsig#sha1",
    "sha224": "http://www.w3.org/2001/04/xmldsig-more#sha224",
    "sha256": "http://www.w3.org/2001/04/xmlenc#sha256",
    "sha384": "http://www.w3.org/2001/04/xmldsig-more#sha384",
    "sha512": "http://www.w3.org/2001/04/xmlenc#sha512",
    "sha3_256": "http://www.w3.org/2007/05/xmldsig-more#sha3-256",
    "sha3_384": "http://www.w3.org/2007/05/xmldsig-more#sha3-384",
    "sha3_512": "http://www.w3.org/2007/05/xmldsig-more#sha3-512",
}
_NAMESPACES = {
    "vr": "http://uri.etsi.org/19102/v1.2.1#",
    "XAdES": "http://uri.etsi.org/01903/v1.3.2#",
    "ds": "http://www.w3.org/2000/09/xmldsig#",
}
_DOCUMENT = "document"
_REASON = "urn:saoy:reason:"


def etsi_report(report: VerificationReport) -> bytes:
    """The XML, UTF-8. A file without signatures yields one report that is about no signature in particular."""
    # Half a second to import, which only who asks for such a report should pay.
    from pyhanko.generated.etsi import ts_11910202 as etsi
    from xsdata.formats.dataclass.serializers import XmlSerializer
    from xsdata.formats.dataclass.serializers.config import SerializerConfig

    parts: list[Any] = [_signature(etsi, report, each) for each in report.signatures]
    objects = {_DOCUMENT: _object(etsi, _DOCUMENT, "signedData", report.sha256)}
    for each in report.signatures:
        if each.certificate_sha256:
            name = _certificate_name(each)
            objects[name] = _object(etsi, name, "certificate", each.certificate_sha256)
    whole = etsi.ValidationReport(
        signature_validation_report=tuple(parts) or (_nothing_signed(etsi, report),),
        signature_validation_objects=etsi.ValidationObjectListType(tuple(objects.values())),
    )
    written = XmlSerializer(config=SerializerConfig(indent="  ")).render(whole, ns_map=_NAMESPACES)
    return written.encode()


def _signature(etsi: Any, report: VerificationReport, signature: SignatureReport) -> Any:
    main, sub = signature.indication
    return etsi.SignatureValidationReportType(
        signature_identifier=etsi.SignatureIdentifierType(
            digest_alg_and_value=_digest(signature.signed_digest, signature.digest_algorithm),
            hash_only=False,
            doc_hash_only=False,
            daidentifier=signature.field,
        ),
        validation_time_info=_times(etsi, report.checked_at, signature.signed_at),
        signers_document=_document(etsi, report),
        signer_information=_signer(etsi, signature),
        signature_validation_process=etsi.SignatureValidationProcessType(
            signature_validation_process_id="urn:etsi:019102:validationprocess:LTA"
        ),
        signature_validation_status=_status(etsi, main, sub, report.reasons),
    )


def _nothing_signed(etsi: Any, report: VerificationReport) -> Any:
    return etsi.SignatureValidationReportType(
        signers_document=_document(etsi, report),
        signature_validation_status=_status(etsi, report.indication or Indication.INDETERMINATE, None, report.reasons),
    )


def _status(etsi: Any, main: Indication, sub: str | None, reasons: Iterable[Reason]) -> Any:
    """Our own reasons stand beside the standard's words, which know fewer."""
    told = {each.code: each.message for each in reasons}
    data = etsi.AdditionalValidationReportDataType(
        tuple(etsi.TypedDataType(type_value=f"{_REASON}{code}", value=message) for code, message in told.items())
    )
    return etsi.ValidationStatusType(
        main_indication=f"urn:etsi:019102:mainindication:{main.value}",
        sub_indication=(f"urn:etsi:019102:subindication:{sub}",) if sub else (),
        associated_validation_report_data=(etsi.ValidationReportDataType(additional_validation_report_data=data),)
        if told
        else (),
    )


def _times(etsi: Any, checked_at: datetime | None, signed_at: datetime | None) -> Any:
    from xsdata.models.datatype import XmlDateTime

    if checked_at is None:
        return None
    best = signed_at or checked_at
    return etsi.ValidationTimeInfoType(
        validation_time=XmlDateTime.from_datetime(checked_at),
        best_signature_time=etsi.POEType(
            poetime=XmlDateTime.from_datetime(best), type_of_proof="urn:etsi:019102:poetype:validation"
        ),
    )


def _document(etsi: Any, report: VerificationReport) -> Any:
    return etsi.SignersDocumentType(
        digest_alg_and_value=_digest(report.sha256),
        signers_document_ref=etsi.VOReferenceType(voreference=(_DOCUMENT,)),
    )


def _signer(etsi: Any, signature: SignatureReport) -> Any:
    if not signature.certificate_sha256:
        return None
    reference = etsi.VOReferenceType(voreference=(_certificate_name(signature),))
    return etsi.SignerInformationType(signer_certificate=reference, signer=signature.signer or None)


def _object(etsi: Any, name: str, kind: str, digest: str) -> Any:
    return etsi.ValidationObjectType(
        id=name,
        object_type=f"urn:etsi:019102:validationObject:{kind}",
        validation_object_representation=etsi.ValidationObjectRepresentationType(digest_alg_and_value=_digest(digest)),
    )


def _digest(digest: str, algorithm: str = "sha256") -> Any:
    """None for a digest that was not read, or of an algorithm without a name in XML."""
    if not digest or algorithm not in _ALGORITHMS:
        return None
    from pyhanko.generated.etsi import xades
    from pyhanko.generated.w3c import xmldsig_core

    return xades.DigestAlgAndValueType(
        digest_method=xmldsig_core.DigestMethod(algorithm=_ALGORITHMS[algorithm]),
        digest_value=xmldsig_core.DigestValue(bytes.fromhex(digest)),
    )


def _certificate_name(signature: SignatureReport) -> str:
    return f"certificate-{signature.certificate_sha256[:32]}"
