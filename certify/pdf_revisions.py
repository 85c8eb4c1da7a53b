"""What a signature adds to a PDF: an incremental update with a place left free, to be filled later.

The update is made once and kept; filling it changes nothing outside the free place, so that a signature asked for
again after a crash is over the same bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import fields
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import constants
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import DocumentTimestamp, SignatureObject

from certify.signature_fields import COPY_FIELDS, DIGEST_ALGORITHM
from certify.vietnam_time import in_vietnam
from models.errors import ErrorKind, SaoyError

_BYTE_RANGE = re.compile(rb"/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]")

_PLACE = re.compile(rb"/Contents <((?:[0-9A-Fa-f]{2})+)>")


class SigningFailedError(SaoyError):
    """The copy could not be signed, through no fault of a key or of the time-stamp authority."""

    kind = ErrorKind.INTERNAL
    code = "signing_failed"
    message = "Chưa ký được bản sao. Số chứng thực đã cấp được giữ nguyên; hệ thống sẽ thử lại."
    message_en = "The copy could not be signed. Its number is kept; the system tries again."


class PlaceTooSmallError(SigningFailedError):
    """What was to be put into a revision is larger than the place left for it."""


@dataclass(frozen=True, slots=True)
class PreparedRevision:
    """The bytes to append, their place still empty, and the SHA-256 of everything around that place."""

    revision: bytes
    document_digest: bytes


class MetadataKeepingWriter(IncrementalPdfFileWriter):
    """Adds revisions without touching title, dates or producer.

    pyHanko stamps the time of every revision into the metadata; then a swapped title between the seal and the
    time-stamp could not be told from its own work. So metadata is exactly what was built, in every revision.
    """

    def _update_meta(self) -> None:
        pass


def prepare_signature(
    pdf: bytes, field_name: str, *, space: int, when: datetime, both: tuple[str, str] = COPY_FIELDS
) -> PreparedRevision:
    """The revision of the officer's certification or of the seal's approval; `space` bytes for the CMS structure.
    `both` are the names of the officer's and the seal's field.

    Raises SigningFailedError for a file that cannot be extended.
    """
    is_officer = field_name == both[0]
    try:
        writer = MetadataKeepingWriter(BytesIO(pdf))
        if is_officer:
            # Both fields exist before the certification: afterwards only filling them is permitted (P=2).
            for name in both:
                fields.append_signature_field(writer, fields.SigFieldSpec(name))
            writer.register_extension(constants.ESIC_EXTENSION_1)
        permission = MDPPerm.FILL_FORMS if is_officer else None
        placeholder = SignatureObject(
            timestamp=in_vietnam(when), subfilter=SigSeedSubFilter.PADES, bytes_reserved=2 * space
        )
        mdp = SigMDPSetup(md_algorithm=DIGEST_ALGORITHM, certify=is_officer, docmdp_perms=permission)
        return _written(pdf, writer, field_name, SigObjSetup(sig_placeholder=placeholder, mdp_setup=mdp))
    except (PdfError, SigningError) as error:
        raise SigningFailedError(detail=f"{type(error).__name__}: {error}") from error


def prepare_timestamp(pdf: bytes, writer: MetadataKeepingWriter, field_name: str, *, space: int) -> PreparedRevision:
    """The revision of a document time-stamp, with whatever else the writer holds (validation data)."""
    timestamp: Any = DocumentTimestamp  # pyHanko annotates nothing there
    setup = SigObjSetup(sig_placeholder=timestamp(bytes_reserved=2 * space))
    return _written(pdf, writer, field_name, setup, new_field=True)


def _written(
    pdf: bytes, writer: MetadataKeepingWriter, field_name: str, setup: SigObjSetup, *, new_field: bool = False
) -> PreparedRevision:
    embedder: Any = PdfCMSEmbedder()
    steps = embedder.write_cms(field_name, writer, existing_fields_only=not new_field)
    next(steps)
    steps.send(setup)
    digest, output = steps.send(SigIOSetup(md_algorithm=DIGEST_ALGORITHM, in_place=True))
    written: bytes = output.getvalue()
    return PreparedRevision(written[len(pdf) :], digest.document_digest)


def signature_values(pdf: bytes) -> list[bytes]:
    """What may stand in the places of a file of ours: DER, with the zeros after it. Much faster than a PDF reader,
    which takes a place's digits one by one; and no judgement, since anything can look like a place."""
    return [bytes.fromhex(each[1].decode("ascii")) for each in _PLACE.finditer(pdf)]


def filled(pdf: bytes, revision: bytes, content: bytes) -> bytes:
    """The file with the revision appended and the content in its place.

    Raises PlaceTooSmallError when it does not fit.
    """
    start, end = _free_place(len(pdf), revision)
    digits = content.hex().upper().encode()
    if not 0 < start < start + len(digits) <= end <= len(revision):
        raise PlaceTooSmallError(detail=f"{len(digits)} digits do not fit into {end - start}")
    return b"".join((pdf, revision[:start], digits, revision[start + len(digits) :]))


def content_filled_in(file: bytes, pdf: bytes, revision: bytes) -> bytes | None:
    """What `filled` put into the revision's place, zeros after it; None for a file that is anything else."""
    start, end = _free_place(len(pdf), revision)
    added = file[len(pdf) :]
    around = (added[:start], added[end:]) == (revision[:start], revision[end:]) and len(added) == len(revision)
    if file[: len(pdf)] != pdf or not around:
        return None
    try:
        return bytes.fromhex(added[start:end].decode("ascii"))
    except ValueError:
        return None


def _free_place(length: int, revision: bytes) -> tuple[int, int]:
    """Where the digits go in a revision of a file of this length."""
    found = _BYTE_RANGE.search(revision)
    if found is None:
        raise SigningFailedError(detail="the revision has no free place")
    return int(found[1]) - length + 1, int(found[2]) - length - 1
