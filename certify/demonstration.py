"""A changed copy to show the refusal with: what a forger with a PDF editor would make."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


def tamper(pdf: bytes) -> bytes:
    """The same file with a black bar drawn over its first page, appended as an incremental update.

    Not one of the signed bytes changes: a viewer that only checks the signed ranges still calls it signed.
    """
    writer: Any = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    bar = generic.StreamObject(stream_data=b"q 0 g 150 560 300 40 re f Q")
    page_reference = writer.find_page_for_modification(0)[0]
    page = page_reference.get_object()
    former = page.raw_get("/Contents")
    parts = list(former.get_object()) if isinstance(former.get_object(), generic.ArrayObject) else [former]
    page[pdf_name("/Contents")] = generic.ArrayObject([*parts, writer.add_object(bar)])
    writer.mark_update(page_reference)
    changed = BytesIO()
    writer.write(changed)
    return changed.getvalue()
