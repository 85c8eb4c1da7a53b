"""Files inside a PDF/A-3, and data of our own inside a PDF/A of any part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from pikepdf import Array, Dictionary, Name, Pdf, String

from models.pdfa_metadata import PRIVATE_DATA
from models.pdfa_streams import deflated


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a PDF/A-3, tied to the document as its data (associated file)."""

    name: str
    data: bytes
    mime_type: str
    description: str
    modified_at: datetime


def attach(pdf: Pdf, attachments: Sequence[Attachment]) -> None:
    """As associated files of the document (ISO 19005-3, 6.8)."""
    specifications = []
    for attachment in attachments:
        described = Dictionary(
            Type=Name.EmbeddedFile,
            Subtype=Name("/" + attachment.mime_type),
            Params=Dictionary(
                Size=len(attachment.data),
                ModDate=_date(attachment.modified_at),
            ),
        )
        stream = deflated(pdf, attachment.data, described)
        specifications.append(
            pdf.make_indirect(
                Dictionary(
                    Type=Name.Filespec,
                    F=String(attachment.name),
                    UF=String(attachment.name),
                    Desc=String(attachment.description),
                    AFRelationship=Name.Data,
                    EF=Dictionary(F=stream, UF=stream),
                )
            )
        )
    by_name = sorted(zip(attachments, specifications, strict=True), key=lambda pair: pair[0].name)
    names = [item for attachment, specification in by_name for item in (String(attachment.name), specification)]
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(names)))
    pdf.Root.AF = Array(specifications)


def keep_private(pdf: Pdf, private: Attachment) -> None:
    """In the catalog's page-piece dictionary (ISO 32000-1, 14.5)."""
    data = deflated(pdf, private.data)
    kept = Dictionary(LastModified=_date(private.modified_at), Private=Dictionary({f"/{private.name}": data}))
    pdf.Root.PieceInfo = Dictionary({PRIVATE_DATA: kept})


def _date(moment: datetime) -> String:
    return String(moment.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'"))
