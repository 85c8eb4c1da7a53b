"""Files cut back, lengthened, flipped; ranges and values of signatures bent (USF, SWA); tables that lie (shadow)."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader

from tests.certify.attacks.registry import attack
from tests.certify.attacks.scene import Scene, byte_ranges, gaps

CUT, TRAILING, FLIPPED = "cut back", "trailing bytes", "changed bytes"
WRAPPING, FORGERY, SHADOW = "signature wrapping", "universal signature forgery", "shadow"


# Cut back


@attack(CUT, "missing_signature", only_register=True)
def cut_back_to_the_officer(scene: Scene) -> bytes:
    """Complete as far as it goes; only the register knows that a seal belongs to it."""
    return scene.pdf[: scene.ends[0]]


@attack(CUT, "missing_signature")
def cut_back_to_the_seal(scene: Scene) -> bytes:
    return scene.sealed


@attack(CUT, "not_last_entry")
def cut_back_to_the_validation_data(scene: Scene) -> bytes:
    """The revision before the first time-stamp, if there is one of its own; otherwise the seal's and a blank."""
    end = scene.pdf.find(b"%%EOF", scene.ends[1]) + 5
    return scene.pdf[:end] if end < scene.ends[2] else scene.sealed + b" "


@attack(CUT, "unaccounted_bytes")
def cut_in_the_time_stamp(scene: Scene) -> bytes:
    return scene.pdf[: gaps(scene.pdf)[-1][0] + 100]


@attack(CUT, "signature_broken")
def cut_by_one_byte(scene: Scene) -> bytes:
    return scene.pdf[:-1]


@attack(CUT, "unaccounted_bytes")
def cut_before_the_last_marker(scene: Scene) -> bytes:
    return scene.pdf[: scene.pdf.rfind(b"%%EOF")]


@attack(CUT, "unaccounted_bytes")
def cut_before_the_last_pointer(scene: Scene) -> bytes:
    return scene.pdf[: scene.pdf.rfind(b"startxref")]


@attack(CUT, "not_last_entry")
def pointed_back_to_the_seal(scene: Scene) -> bytes:
    """Nothing is cut: a last pointer leads to the table of the seal's revision."""
    table = re.findall(rb"startxref\s+(\d+)", scene.sealed)[-1]
    return scene.pdf + b"startxref\n" + table + b"\n%%EOF\n"


# Something after the end, or before the beginning


def _trailing(name: str, tail: bytes, reason: str = "not_last_entry") -> Callable[[Scene], bytes]:
    def make(scene: Scene) -> bytes:
        return scene.pdf + tail

    make.__name__ = name
    return attack(TRAILING, reason)(make)


trailing_bytes = _trailing("trailing_bytes", b"\n% nothing to see here\n")
trailing_line_end = _trailing("trailing_line_end", b"\n")
trailing_blanks = _trailing("trailing_blanks", b"   ")
trailing_zero = _trailing("trailing_zero", b"\x00")
trailing_marker = _trailing("trailing_marker", reason="unaccounted_bytes", tail=b"%%EOF\n")
trailing_page = _trailing("trailing_page", b"<html><script>alert(1)</script></html>")
trailing_object = _trailing(
    "trailing_object",
    reason="unaccounted_bytes",
    tail=b"\n4 0 obj\n<</Type/Page/Contents 99 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n",
)
trailing_junk = _trailing("trailing_junk", reason="unaccounted_bytes", tail=bytes(range(256)) * 20)
trailing_file = _trailing(
    "trailing_file",
    reason="unaccounted_bytes",
    tail=b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    b"trailer\n<</Root 1 0 R>>\n%%EOF\n",
)


@attack(TRAILING, "unaccounted_bytes")
def leading_bytes(scene: Scene) -> bytes:
    """Everything is moved: viewers search for the header in the first kilobyte."""
    return b"\n" + scene.pdf


# Bytes changed where they stand


def _flipped(name: str, find: Callable[[bytes], int], reason: str = "signature_broken") -> None:
    """One byte becomes another one of its kind, so that digits stay digits."""

    def make(scene: Scene) -> bytes:
        place = find(scene.pdf)
        former = scene.pdf[place]
        other = (b"1" if former != ord("1") else b"2") if chr(former).isalnum() else bytes([former ^ 1])
        return scene.pdf[:place] + other + scene.pdf[place + 1 :]

    make.__name__ = name
    attack(FLIPPED, reason)(make)


def _end_of_value(number: int) -> Callable[[bytes], int]:
    """A digit near the end of a signature's value, where the number stands that the key made."""

    def find(pdf: bytes) -> int:
        start, end = gaps(pdf)[number]
        return start + len(pdf[start : end - 1].rstrip(b"0")) - 20

    return find


_flipped("flipped_byte", lambda pdf: pdf.index(b"stream", pdf.index(b"/Image")) + 200)
_flipped("flipped_binary_marker", lambda pdf: pdf.index(b"\n") + 3)
_flipped("flipped_permission", lambda pdf: re.search(rb"/P (2)", pdf).start(1))  # type: ignore[union-attr]
_flipped("flipped_identifier", lambda pdf: pdf.rindex(b"/ID") + 10)
_flipped("flipped_digit_of_the_officer", lambda pdf: gaps(pdf)[0][0] + 3000)
_flipped("flipped_digit_of_the_seal", lambda pdf: gaps(pdf)[1][0] + 3000)
_flipped("flipped_digit_of_the_stamp", _end_of_value(-1), "signature_forged")
_flipped("flipped_first_digit_of_the_stamp", lambda pdf: gaps(pdf)[-1][0] + 1, "signature_malformed")


@attack(FLIPPED, "signature_broken")
def replaced_name(scene: Scene) -> bytes:
    """As long as before, so that every offset stays."""
    return (
        scene.pdf.replace(b"/DeviceRGB", b"/DeviceCMY", 1)
        if b"/DeviceRGB" in scene.pdf
        else scene.pdf.replace(b"/MediaBox", b"/MediaBoz", 1)
    )


# The range and the value of a signature


def _other_range(name: str, text: Callable[[list[int]], str], reason: str) -> None:
    """Rewrites the seal's byte range in the room that it has."""

    def make(scene: Scene) -> bytes:
        match = byte_ranges(scene.pdf)[1]
        written = f"/ByteRange [{text([int(match[place]) for place in range(1, 5)])}]".encode()
        room = match.end() - match.start()
        if len(written) > room:
            written = written.replace(b"/ByteRange [", b"/ByteRange[")
        return scene.pdf[: match.start()] + written.ljust(room)[:room] + scene.pdf[match.end() :]

    make.__name__ = name
    attack(WRAPPING, reason)(make)


_other_range("range_of_nothing", lambda old: "0 0 0 0", "signature_broken")
_other_range("range_of_three", lambda old: f"0 {old[1]} {old[2]}", "signature_unreadable")
_other_range("range_beyond_the_end", lambda old: f"0 {old[1]} {old[2]} 9{old[3]}"[:60], "signature_broken")
_other_range("range_from_one", lambda old: f"1 {old[1] - 1} {old[2]} {old[3]}", "signature_broken")
_other_range("negative_range", lambda old: f"0 {old[1]} {old[2]} -{old[3]}"[:60], "signature_broken")
_other_range("shortened_range", lambda old: f"0 {old[1]} {old[2]} {old[3] - 9}", "signature_broken")
_other_range("overlapping_range", lambda old: f"0 {old[2]} {old[1]} {old[3]}", "signature_broken")


@attack(WRAPPING, "unaccounted_bytes")
def moved_second_part(scene: Scene) -> bytes:
    """SWA: the signed second part is moved to the end, and the gap gives room for other objects."""
    match = byte_ranges(scene.pdf)[-1]
    start, end = int(match[2]), int(match[3])
    forged = b"4 0 obj\n<</Type/Page>>\nendobj\n" * 3
    moved = scene.pdf[:end] + forged + scene.pdf[end:]
    written = f"0 {start} {end + len(forged)} {match[4].decode()}".encode()
    text = b"/ByteRange [" + written + b"]"
    room = match.end() - match.start()
    return moved[: match.start()] + text.ljust(room)[:room] + moved[match.end() :]


def _other_value(name: str, number: int, value: Callable[[bytes], bytes], reason: str) -> None:
    def make(scene: Scene) -> bytes:
        start, end = gaps(scene.pdf)[number]
        return scene.pdf[:start] + value(scene.pdf[start:end]) + scene.pdf[end:]

    make.__name__ = name
    attack(FORGERY, reason)(make)


_other_value("value_of_zeros", -1, lambda old: b"<" + b"0" * (len(old) - 2) + b">", "signature_malformed")
_other_value("value_cut_short", -1, lambda old: (b"<" + old[1:200] + b">").ljust(len(old)), "signature_malformed")
_other_value("value_as_text", -1, lambda old: b"(" + b"a" * (len(old) - 2) + b")", "signature_malformed")
_other_value("value_null", -1, lambda old: b"null".ljust(len(old)), "signature_malformed")
_other_value("value_of_blanks", -1, lambda old: b"<>".ljust(len(old)), "signature_malformed")
_other_value("value_of_the_officer_zeroed", 0, lambda old: b"<" + b"0" * (len(old) - 2) + b">", "signature_malformed")
_other_value("value_with_a_letter", -1, lambda old: old[:500] + b"z" + old[501:], "signature_malformed")


def _renamed_key(name: str, key: bytes, reason: str) -> None:
    """In the last signature's dictionary."""

    def make(scene: Scene) -> bytes:
        start = scene.pdf.rindex(b" obj", 0, gaps(scene.pdf)[-1][0])
        place = scene.pdf.index(key, start)
        return scene.pdf[:place] + key[:-1] + b"x" + scene.pdf[place + len(key) :]

    make.__name__ = name
    attack(FORGERY, reason)(make)


_renamed_key("no_byte_range", b"/ByteRange", "signature_malformed")
_renamed_key("no_value", b"/Contents", "signature_malformed")
_renamed_key("no_kind", b"/SubFilter", "signature_broken")


@attack(FORGERY, "signature_broken")
def value_of_the_seal_for_the_officer(scene: Scene) -> bytes:
    """The seal's signature is copied over the officer's."""
    (start, end), (seal_start, seal_end) = gaps(scene.pdf)[:2]
    value = scene.pdf[seal_start + 1 : seal_end - 1].rstrip(b"0")
    room = end - start - 2
    return scene.pdf[: start + 1] + value[:room].ljust(room, b"0") + scene.pdf[end - 1 :]


# Tables that lie


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
