"""What forgers do to a genuine copy. Each function takes the file and returns the changed one."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from certify.demonstration import tamper

_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")


def ends_of_revisions(pdf: bytes) -> list[int]:
    """Where the bytes that each signature covers end."""
    return sorted(int(match[3]) + int(match[4]) for match in _RANGE.finditer(pdf))


def _updated(pdf: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    change(writer)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def redrawn_page(pdf: bytes) -> bytes:
    return tamper(pdf)


def trailing_bytes(pdf: bytes) -> bytes:
    return pdf + b"\n% nothing to see here\n"


def trailing_object(pdf: bytes) -> bytes:
    """An object without cross-reference: lenient viewers that rebuild the table show it."""
    return pdf + b"\n4 0 obj\n<</Type/Page/Contents 99 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"


def cut_back_to_the_officer(pdf: bytes) -> bytes:
    return pdf[: ends_of_revisions(pdf)[0]]


def cut_back_to_the_seal(pdf: bytes) -> bytes:
    return pdf[: ends_of_revisions(pdf)[1]]


def swapped_record(pdf: bytes) -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        specification = writer.root["/AF"][0].get_object()
        stream = generic.StreamObject(stream_data=b'{"schema": "saoy.record/1", "fields": {}}')
        files = specification["/EF"]
        reference = writer.add_object(stream)
        files[pdf_name("/F")] = files[pdf_name("/UF")] = reference
        writer.update_container(files)

    return _updated(pdf, change)


def swapped_record_in_place(pdf: bytes) -> bytes:
    """The stream object itself is replaced under its own number."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        specification = writer.root["/AF"][0].get_object()
        reference = specification["/EF"].raw_get("/F")
        stream = reference.get_object()
        stream._data = b'{"schema": "saoy.record/1", "fields": {}}'
        stream._encoded_data = None
        writer.mark_update(reference)

    return _updated(pdf, change)


def swapped_xmp(pdf: bytes) -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        reference = writer.root.raw_get("/Metadata")
        data = reference.get_object().data
        stream = generic.StreamObject(
            {pdf_name("/Type"): pdf_name("/Metadata"), pdf_name("/Subtype"): pdf_name("/XML")},
            stream_data=data.replace("Bản sao".encode(), "Bản gốc".encode()),
        )
        writer.root[pdf_name("/Metadata")] = writer.add_object(stream)
        writer.update_root()

    return _updated(pdf, change)


def swapped_information(pdf: bytes) -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        writer.set_info(writer.add_object(generic.DictionaryObject({pdf_name("/Title"): pdf_string("Bản gốc")})))

    return _updated(pdf, change)


def overlay_annotation(pdf: bytes) -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        note = generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name("/FreeText"),
                pdf_name("/Rect"): generic.ArrayObject([generic.NumberObject(n) for n in (100, 100, 300, 200)]),
                pdf_name("/Contents"): pdf_string("Đã sửa"),
            }
        )
        _add_widget(writer, writer.add_object(note))

    return _updated(pdf, change)


def overlay_field(pdf: bytes) -> bytes:
    """A filled text field laid over the page: a permitted change after an approval signature alone."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        rectangle = generic.ArrayObject([generic.NumberObject(n) for n in (100, 100, 300, 200)])
        field = generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name("/Widget"),
                pdf_name("/FT"): pdf_name("/Tx"),
                pdf_name("/T"): pdf_string("overlay"),
                pdf_name("/V"): pdf_string("Đã sửa"),
                pdf_name("/Rect"): rectangle,
            }
        )
        reference = writer.add_object(field)
        form = writer.root["/AcroForm"]
        form["/Fields"].append(reference)
        writer.update_container(form["/Fields"])
        _add_widget(writer, reference)

    return _updated(pdf, change)


def open_action(pdf: bytes) -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        script = {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): pdf_string("app.alert(1)")}
        writer.root[pdf_name("/OpenAction")] = generic.DictionaryObject(script)
        writer.update_root()

    return _updated(pdf, change)


def removed_page(pdf: bytes) -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        pages = writer.root["/Pages"]
        pages["/Kids"].pop()
        pages[pdf_name("/Count")] = generic.NumberObject(len(pages["/Kids"]))
        writer.update_container(pages)

    return _updated(pdf, change)


def rotated_page(pdf: bytes) -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        reference = writer.find_page_for_modification(0)[0]
        reference.get_object()[pdf_name("/Rotate")] = generic.NumberObject(180)
        writer.mark_update(reference)

    return _updated(pdf, change)


def flipped_byte(pdf: bytes) -> bytes:
    """One byte of the first page's picture."""
    place = pdf.index(b"stream", pdf.index(b"/Image")) + 200
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


def stripped_signatures(pdf: bytes) -> bytes:
    """The form is taken out of the catalogue: a viewer shows no signature at all."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        del writer.root["/AcroForm"]
        writer.update_root()

    return _updated(pdf, change)


def swapped_signatures(pdf: bytes) -> bytes:
    """The officer's field shows the seal's signature and the other way round."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        fields = writer.root["/AcroForm"]["/Fields"]
        first, second = fields[0], fields[1]
        former = first.raw_get("/V")
        first[pdf_name("/V")] = second.raw_get("/V")
        second[pdf_name("/V")] = former
        writer.update_container(first)
        writer.update_container(second)

    return _updated(pdf, change)


def _add_widget(writer: IncrementalPdfFileWriter, reference: Any) -> None:
    page_reference = writer.find_page_for_modification(0)[0]
    page = page_reference.get_object()
    annotations = page.get("/Annots", generic.ArrayObject())
    page[pdf_name("/Annots")] = generic.ArrayObject([*annotations, reference])
    writer.mark_update(page_reference)


ATTACKS: dict[str, Callable[[bytes], bytes]] = {
    attack.__name__: attack
    for attack in (
        redrawn_page,
        trailing_bytes,
        trailing_object,
        cut_back_to_the_officer,
        cut_back_to_the_seal,
        swapped_record,
        swapped_record_in_place,
        swapped_xmp,
        swapped_information,
        overlay_annotation,
        overlay_field,
        open_action,
        removed_page,
        rotated_page,
        flipped_byte,
        stripped_signatures,
        swapped_signatures,
    )
}
