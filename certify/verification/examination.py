"""Reads a PDF and states facts about its signatures. Judges nothing, asks nobody, trusts no part of the file.

Hostile files make pyHanko raise nearly every built-in exception (SIGNING.md section 6), so each signature is
examined on its own and an unexpected error becomes a reason code; the log keeps the trace.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from asn1crypto import x509 as asn1_x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.utils import extract_message_digest

from certify.log.sealed_proof import examine_sealed_proof
from certify.trust import TrustMaterial, certificate_digest
from certify.verification import structure
from certify.verification.changes import with_changes
from certify.verification.cms_integrity import digest_name
from certify.verification.evidence import (
    CryptographicFinding,
    Evidence,
    check_signature,
    check_token,
    gather_evidence,
    signature_timestamp,
)
from certify.verification.facts import EntryKind, Examination, SignatureFacts
from certify.verification.form_fields import ordinary_fields, signature_fields
from certify.verification.reading import SignedFile
from certify.verification.revisions import Revisions
from certify.verification.strict_rules import SEAL_FIELD

logger = logging.getLogger(__name__)

LARGEST_FILE = 200 * 1024 * 1024

_READ_AGAIN = ("signature_malformed", "signature_unreadable")
_BARE_RSA = "/adbe.x509.rsa_sha1"  # no CMS at all; PDF 2.0 withdrew it


def examine(data: bytes, trust: TrustMaterial, now: datetime) -> Examination:
    """Every fact about the file. Never raises for what the file holds."""
    if len(data) > LARGEST_FILE:
        return Examination(problems=("file_too_large",))
    if not structure.starts_like_a_pdf(data):
        return Examination(problems=("not_a_pdf",))
    file = SignedFile(data)
    whole = _examine_or_none(file, trust, now)
    if whole is not None and whole.problems != ("pdf_encrypted",):
        return whole
    # What was added may have made it unreadable; then the signed part tells whose file it was.
    for part in structure.signed_parts(file):
        found = _examine_or_none(SignedFile(part), trust, now)
        if found is not None and found.signatures:
            return replace(found, problems=(*found.problems, "unaccounted_bytes"), strict=False)
    return whole or Examination(problems=("pdf_unreadable",))


def _examine_or_none(file: SignedFile, trust: TrustMaterial, now: datetime) -> Examination | None:
    try:
        return _examine(file, trust, now)
    except Exception:
        logger.info("the file cannot be examined", exc_info=True)
        return None


def _examine(file: SignedFile, trust: TrustMaterial, now: datetime) -> Examination:
    """Strictly where that reads every signature, leniently otherwise: whether it did tells ours from others'."""
    try:
        reader = file.reader(strict=True)
        strictly = None if reader.xrefs.hybrid_xrefs_present else _examine_with(reader, file, trust, now)
    except Exception:
        logger.debug("not a strictly correct PDF", exc_info=True)
        strictly = None
    if strictly is not None and all(each.problem not in _READ_AGAIN for each in strictly.signatures):
        return replace(strictly, strict=True)
    return _examine_with(file.reader(strict=False), file, trust, now)


def _examine_with(reader: PdfFileReader, file: SignedFile, trust: TrustMaterial, now: datetime) -> Examination:
    if reader.encrypted:
        return Examination(problems=("pdf_encrypted",))
    fields = signature_fields(reader)
    filled = {name: field for name, field in fields.items() if field is not None}
    others = (*(name for name, field in fields.items() if field is None), *ordinary_fields(reader))
    problems = []
    if not filled:
        problems.append("signature_removed" if file.covered_ends else "no_signature")
    signatures, seal_range = _examine_signatures(reader, file, filled, trust, now)
    whole = any(each.covers_whole_file for each in signatures)
    if signatures and not whole and structure.unaccounted_tail(file.data, reader):
        problems.append("unaccounted_bytes")
    result = Examination(signatures, tuple(problems), other_fields=others)
    if seal_range:
        result = _with_sealed_part(result, file, reader, seal_range)
        result = replace(result, log_proof=examine_sealed_proof(result.sealed_record or b"", trust.log_keys))
    if result.sealed_record is not None and result.record_unchanged:
        return result
    return replace(result, shown_records=_shown_records(file, reader))


def _examine_signatures(
    reader: PdfFileReader, file: SignedFile, filled: dict[str, Any], trust: TrustMaterial, now: datetime
) -> tuple[tuple[SignatureFacts, ...], Any]:
    evidence = gather_evidence(reader, trust, now, require_revocation_data=SEAL_FIELD in filled)
    found: list[SignatureFacts] = []
    opened: list[EmbeddedPdfSignature] = []
    for name, field in filled.items():
        try:
            opened.append(_opened(reader, file, name, field))
        except Exception:
            logger.info("a signature cannot be opened", exc_info=True)
            bare = _filter_of(field) == _BARE_RSA
            problem = "signature_type_unsupported" if bare else "signature_malformed"
            found.append(SignatureFacts(name, EntryKind.SIGNATURE, problem=problem))
    opened.sort(key=lambda each: each.signed_revision)
    found.extend(_examine_in_order(opened, file, reader, evidence))
    seal_range = next((each.byte_range for each in opened if each.field_name == SEAL_FIELD), None)
    return _with_levels(tuple(found), reader), seal_range


def _opened(reader: PdfFileReader, file: SignedFile, name: str, field: Any) -> EmbeddedPdfSignature:
    embedded = EmbeddedPdfSignature(reader, field, name)
    _ = embedded.signer_cert
    if embedded.external_md_algorithm == embedded.md_algorithm:
        embedded.external_md_algorithm = digest_name(embedded.signer_info)
    digest = file.digest(embedded.byte_range, embedded.external_md_algorithm)
    if digest is not None:  # pyHanko would read the file in small pieces
        embedded.external_digests[embedded.external_md_algorithm] = digest
    return embedded


def _examine_in_order(
    opened: list[EmbeddedPdfSignature], file: SignedFile, reader: PdfFileReader, evidence: Evidence
) -> list[SignatureFacts]:
    """The newest first: a time-stamp that holds proves that everything before it existed at its time.

    So a signature or an older time-stamp is judged then and not today, when its certificate may have expired
    (EN 319 102-1 5.6.3: past signature validation with proofs of existence).
    """
    revisions = Revisions(file, reader, {each.signed_revision: each.byte_range for each in opened})
    found: list[SignatureFacts] = []
    proven_at: datetime | None = None
    for embedded in reversed(opened):
        try:
            before = _certified_before(embedded, opened)
            facts = _examine_one(embedded, revisions, evidence, before, proven_at)
        except Exception:
            logger.info("a signature cannot be examined", exc_info=True)
            facts = SignatureFacts(embedded.field_name, EntryKind.SIGNATURE, problem="signature_unreadable")
        found.append(facts)
        if facts.kind is EntryKind.TIMESTAMP and facts.trusted and facts.problem is None:
            proven_at = facts.signed_at
    return found[::-1]


def _filter_of(field: Any) -> str:
    try:
        return str(field.get_object()["/V"].get("/SubFilter", ""))
    except Exception:
        logger.debug("a signature has no readable dictionary", exc_info=True)
        return ""


def _certified_before(embedded: EmbeddedPdfSignature, others: list[EmbeddedPdfSignature]) -> int | None:
    """What the certification that stood in the file before this signature permits, if there was one."""
    earlier = [
        level
        for each in others
        if each.signed_revision < embedded.signed_revision and (level := _permission(each)) is not None
    ]
    return min(earlier, default=None)


def _examine_one(
    embedded: EmbeddedPdfSignature,
    revisions: Revisions,
    evidence: Evidence,
    certified_before: int | None,
    proven_at: datetime | None,
) -> SignatureFacts:
    filter_name = str(embedded.sig_object.get("/SubFilter", ""))
    # Some makers leave out the type; what is inside such an entry is a time-stamp token all the same.
    is_timestamp = embedded.sig_object_type == "/DocTimeStamp" or filter_name == SigSeedSubFilter.ETSI_RFC3161.value
    facts = SignatureFacts(
        field=embedded.field_name,
        kind=EntryKind.TIMESTAMP if is_timestamp else EntryKind.SIGNATURE,
        signer=_name_of(embedded.signer_cert.subject),
        issuer=_name_of(embedded.signer_cert.issuer),
        certificate_sha256=certificate_digest(embedded.signer_cert.dump()),
        permission=_permission(embedded),
    )
    facts = with_changes(
        facts,
        embedded,
        revisions,
        certified_before=certified_before,
        second_opinion=embedded.field_name == SEAL_FIELD,
    )
    try:
        return (_with_timestamp_facts if is_timestamp else _with_facts)(facts, embedded, evidence, proven_at)
    except Exception:
        logger.info("the cryptography of a signature cannot be checked", exc_info=True)
        # That the file was changed afterwards is known all the same.
        return replace(facts, problem=facts.problem or "signature_unreadable")


def _with_timestamp_facts(
    facts: SignatureFacts, embedded: EmbeddedPdfSignature, evidence: Evidence, proven_at: datetime | None
) -> SignatureFacts:
    finding, moment = check_token(embedded.signed_data, embedded.compute_digest, evidence, proven_at)
    imprint = embedded.signed_data["encap_content_info"]["content"].parsed["message_imprint"]
    facts = replace(
        facts,
        signed_digest=imprint["hashed_message"].native.hex(),
        digest_algorithm=str(imprint["hash_algorithm"]["algorithm"].native),
        signed_at=moment,
        level="timestamp",
    )
    return _with_finding(facts, finding)


def _with_facts(
    facts: SignatureFacts, embedded: EmbeddedPdfSignature, evidence: Evidence, proven_at: datetime | None
) -> SignatureFacts:
    has_attributes = len(embedded.signer_info["signed_attrs"]) > 0
    digest = extract_message_digest(embedded.signer_info) if has_attributes else embedded.compute_digest()
    stamped = _stamp_of(embedded, evidence, proven_at)
    # A trusted time before the signer's own word.
    moment = proven_at or _in_utc(embedded.self_reported_timestamp)
    level = _base_level(embedded)
    timestamp_holds = True
    if stamped is not None:
        finding, stamped_at = stamped
        timestamp_holds = finding.intact and finding.genuine
        if timestamp_holds:
            moment, level = stamped_at, "B-T" if level == "B-B" else level
    # Without a trusted time the certificate must hold today.
    judged_at = moment if stamped and stamped[0].trusted and moment else proven_at or evidence.now
    if not timestamp_holds and not facts.problem:
        facts = replace(facts, problem="timestamp_broken")
    facts = replace(
        facts,
        signed_digest=digest.hex(),
        digest_algorithm=embedded.external_md_algorithm,
        signed_at=moment,
        level=level,
    )
    return _with_finding(facts, check_signature(embedded, evidence, judged_at))


def _stamp_of(
    embedded: EmbeddedPdfSignature, evidence: Evidence, proven_at: datetime | None
) -> tuple[CryptographicFinding, datetime] | None:
    try:
        return signature_timestamp(embedded, evidence, proven_at)
    except Exception:
        logger.info("the time-stamp in a signature cannot be read", exc_info=True)
        return CryptographicFinding(False, False, False, "timestamp_broken"), evidence.now


def _with_finding(facts: SignatureFacts, finding: CryptographicFinding) -> SignatureFacts:
    """What breaks the signature comes first, then changes, then whom to believe."""
    intact = finding.intact and finding.genuine
    problem = facts.problem if intact and facts.problem else finding.problem
    return replace(facts, intact=intact, trusted=intact and finding.trusted, problem=problem)


def _base_level(embedded: EmbeddedPdfSignature) -> str:
    pades = str(embedded.sig_object.get("/SubFilter", "")) == SigSeedSubFilter.PADES.value
    return "B-B" if pades else "CMS"


def _with_levels(signatures: tuple[SignatureFacts, ...], reader: PdfFileReader) -> tuple[SignatureFacts, ...]:
    """B-T with a time-stamp of either kind, B-LT with validation data too, B-LTA when a document time-stamp follows.

    EN 319 142-1 6.3: a document time-stamp does for B-T as well as one inside the signature.
    """
    has_data = "/DSS" in reader.root
    result = []
    for position, facts in enumerate(signatures):
        level = facts.level
        followed = any(later.kind is EntryKind.TIMESTAMP and later.intact for later in signatures[position + 1 :])
        if level == "B-B" and followed:
            level = "B-T"
        if level == "B-T" and has_data:
            level = "B-LTA" if followed else "B-LT"
        result.append(replace(facts, level=level))
    return tuple(result)


def _with_sealed_part(result: Examination, file: SignedFile, reader: PdfFileReader, byte_range: Any) -> Examination:
    """What the seal covers, read from those bytes alone: a later revision may show another record (SIGNING 0.9)."""
    try:
        sealed = file.reader_of(int(byte_range[2]) + int(byte_range[3]), strict=True)
        record = structure.associated_record(sealed)
        return replace(
            result,
            sealed_record=record,
            record_unchanged=record == structure.associated_record(reader),
            metadata_unchanged=structure.same_metadata(sealed, reader),
        )
    except Exception:
        logger.info("the sealed part cannot be read", exc_info=True)
        return result


def _shown_records(file: SignedFile, reader: PdfFileReader) -> tuple[bytes, ...]:
    """As the last revision shows it, and as the first signed one does: somebody may have swapped it in between."""
    found = []
    for first in (False, True):
        try:
            part = structure.first_signed_part(file) if first else reader
            record = structure.associated_record(part) if part is not None else None
        except Exception:
            logger.info("a revision's record cannot be read", exc_info=True)
            continue
        if record is not None:
            found.append(record)
    return tuple(found)


def _permission(embedded: EmbeddedPdfSignature) -> int | None:
    level = embedded.docmdp_level
    return None if level is None else int(level.value)


def _name_of(name: asn1_x509.Name) -> str:
    parts = name.native
    return str(parts.get("common_name") or parts.get("organization_name") or name.human_friendly)


def _in_utc(moment: datetime | None) -> datetime | None:
    """A signer's own clock without a zone counts as UTC."""
    if moment is None:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
