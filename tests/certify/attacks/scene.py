"""What a forger starts from, and the tools that every forger has."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from asn1crypto import keys as asn1_keys
from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper, TimestampDSSContentSettings
from pyhanko_certvalidator.registry import SimpleCertificateStore

from certify.signing import Signers
from certify.timestamps import TimestampClient, validation_context

_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")
Writer = IncrementalPdfFileWriter
Attack = Callable[["Scene"], bytes]


@dataclass(frozen=True)
class Office:
    """Keys, what is believed about them, and a time-stamp authority."""

    signers: Signers
    timestamps: TimestampClient


@dataclass(frozen=True)
class Scene:
    """A genuine copy; the office that issued it, another office of the same authority, and a stranger with a made-up
    authority of the same names."""

    pdf: bytes
    unsigned: bytes
    office: Office
    other_office: Office
    stranger: Office

    @property
    def ends(self) -> list[int]:
        """Where the bytes that each signature covers end: officer, seal, time-stamps."""
        return ends_of_revisions(self.pdf)

    @property
    def sealed(self) -> bytes:
        """The copy as it was before its first time-stamp."""
        return self.pdf[: self.ends[1]]


def ends_of_revisions(pdf: bytes) -> list[int]:
    """Where the bytes that each signature covers end."""
    return sorted(int(match[3]) + int(match[4]) for match in _RANGE.finditer(pdf))


def byte_ranges(pdf: bytes) -> list[re.Match[bytes]]:
    """The byte ranges as they are written, in the order of their signatures."""
    return sorted(_RANGE.finditer(pdf), key=lambda match: int(match[3]) + int(match[4]))


def gaps(pdf: bytes) -> list[tuple[int, int]]:
    """Where the value of each signature stands, brackets included."""
    return [(int(match[2]), int(match[3])) for match in byte_ranges(pdf)]


def updated(pdf: bytes, change: Callable[[Writer], None]) -> bytes:
    """The file with one more revision."""
    writer = Writer(BytesIO(pdf), strict=False)
    change(writer)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


class QuietWriter(Writer):
    """Leaves title and dates alone, as a careful forger does."""

    def _update_meta(self) -> None:
        pass


def quietly_updated(pdf: bytes, change: Callable[[Writer], None]) -> bytes:
    """As `updated`, without a trace in the metadata."""
    writer = QuietWriter(BytesIO(pdf), strict=False)
    change(writer)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def stamped(pdf: bytes, office: Office, *, with_data: bool = False, field: str = "Later") -> bytes:
    """The file with a time-stamp over the document: anybody may buy one."""
    settings = TimestampDSSContentSettings(include_vri=False, update_before_ts=True)
    done = asyncio.run(
        PdfTimeStamper(office.timestamps, field_name=field).async_timestamp_pdf(
            QuietWriter(BytesIO(pdf), strict=False),
            "sha256",
            validation_context=validation_context(office.signers.trust) if with_data else None,
            dss_settings=settings,
        )
    )
    return bytes(done.getvalue())


def signed(
    pdf: bytes,
    office: Office,
    field: str,
    *,
    key: str = "officer",
    certify: bool = False,
    permission: MDPPerm = MDPPerm.FILL_FORMS,
    existing: bool = False,
    box: tuple[int, int, int, int] | None = None,
) -> bytes:
    """An ordinary signature with a time-stamp, by one of an office's keys."""
    own: Any = getattr(office.signers, key)
    private = own._private_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    store = SimpleCertificateStore()
    store.register_multiple([x509.Certificate.load(encoded) for encoded in own.chain])
    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(own.certificate),
        signing_key=asn1_keys.PrivateKeyInfo.load(private),
        cert_registry=store,
    )
    metadata = signers.PdfSignatureMetadata(
        field_name=field,
        certify=certify,
        docmdp_permissions=permission,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm="sha256",
    )
    from pyhanko.sign.fields import SigFieldSpec

    new = None if existing or box is None else SigFieldSpec(field, box=box)
    done = asyncio.run(
        signers.async_sign_pdf(
            QuietWriter(BytesIO(pdf), strict=False),
            metadata,
            signer=signer,
            timestamper=office.timestamps,
            existing_fields_only=existing,
            new_field_spec=new,
        )
    )
    return bytes(done.getvalue())


def dictionary(**values: Any) -> generic.DictionaryObject:
    """A dictionary; names as keys, and strings that start with a slash as names."""
    return generic.DictionaryObject({pdf_name(f"/{key}"): as_object(value) for key, value in values.items()})


def as_object(value: Any) -> Any:
    """A PDF object for a plain value."""
    if isinstance(value, generic.PdfObject):
        return value
    if isinstance(value, bool):
        return generic.BooleanObject(value)
    if isinstance(value, int):
        return generic.NumberObject(value)
    if isinstance(value, float):
        return generic.FloatObject(value)
    if isinstance(value, (list, tuple)):
        return generic.ArrayObject([as_object(each) for each in value])
    return pdf_name(value) if str(value).startswith("/") else pdf_string(str(value))


def put(writer: Writer, owner: Any, key: str, value: Any) -> None:
    """Sets an entry of an object that is in the file."""
    owner[pdf_name(key)] = as_object(value)
    writer.update_container(owner)


def change_root(key: str, value: Any) -> Callable[[Writer], None]:
    """Sets an entry of the catalogue."""

    def change(writer: Writer) -> None:
        writer.root[pdf_name(key)] = as_object(value)
        writer.update_root()

    return change


def first_page(writer: Writer) -> Any:
    """The first page, marked as changed."""
    reference = writer.find_page_for_modification(0)[0]
    writer.mark_update(reference)
    return reference.get_object()


def add_note(writer: Writer, reference: Any) -> None:
    """Puts an annotation on the first page."""
    page = first_page(writer)
    page[pdf_name("/Annots")] = generic.ArrayObject([*page.get("/Annots", generic.ArrayObject()), reference])


def add_field(writer: Writer, reference: Any) -> None:
    """Puts a field into the form and on the first page."""
    form = writer.root["/AcroForm"]
    form["/Fields"].append(reference)
    writer.update_container(form["/Fields"])
    add_note(writer, reference)


def form_fields(writer: Writer) -> dict[str, Any]:
    """The fields of the form by name."""
    return {str(each.get_object()["/T"]): each.get_object() for each in writer.root["/AcroForm"]["/Fields"]}


def drawing(writer: Writer) -> Any:
    """An appearance that hides what lies under it."""
    form = generic.StreamObject(
        {
            pdf_name("/Type"): pdf_name("/XObject"),
            pdf_name("/Subtype"): pdf_name("/Form"),
            pdf_name("/BBox"): as_object([0, 0, 200, 100]),
        },
        stream_data=b"q 1 g 0 0 200 100 re f Q",
    )
    return writer.add_object(form)
