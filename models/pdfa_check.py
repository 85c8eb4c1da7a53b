"""A structural self-check of PDF/A: what can be told without a rendering engine.

It is no validator (veraPDF is, where one is installed). It catches what a writer or a later change can break: fonts,
colours, identification, attachments, things that PDF/A forbids. Codes in brackets are clauses of ISO 19005-2 and -3.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

_FORBIDDEN_ACTIONS = frozenset(
    {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition", "/Trans"}
    | {"/GoTo3DView", "/JavaScript"}
)
_FORBIDDEN_FILTERS = frozenset({"/LZWDecode", "/LZW", "/Crypt"})
_DEVICE_COLOURS_COVERED_BY_RGB = frozenset({"/DeviceRGB", "/DeviceGray", "/RGB", "/G"})


def check_pdfa_structure(data: bytes) -> list[str]:
    """What is wrong, one sentence each; empty when nothing was found."""
    if not re.match(rb"%PDF-1\.[0-7]\r?[\n\r]%[\x80-\xff]{4}", data[:32]):
        return ["the header is not that of a PDF/A file (6.1.2)"]
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            return [
                *_check_file(pdf),
                *_check_metadata(pdf),
                *_check_objects(pdf),
                *_check_pages(pdf),
                *_check_files(pdf),
            ]
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError) as error:
        return [f"the file cannot be read: {type(error).__name__}"]


def _check_file(pdf: Pdf) -> Iterator[str]:
    if pdf.is_encrypted:
        yield "the file is encrypted (6.1.3)"
    if "/ID" not in pdf.trailer:
        yield "the trailer has no ID (6.1.3)"
    if pdf.get_warnings():
        yield "the cross-reference table is damaged (6.1.4)"
    intents = [intent for intent in pdf.Root.get("/OutputIntents", []) if intent.get("/S") == "/GTS_PDFA1"]
    if not intents:
        yield "there is no output intent (6.2.3)"
    for intent in intents:
        profile = bytes(intent.DestOutputProfile.read_bytes()) if "/DestOutputProfile" in intent else b""
        if profile[36:40] != b"acsp" or profile[16:20] != b"RGB " or profile[8] > 4:
            yield "the output intent has no RGB profile of version 2 or 4 (6.2.3)"
    for key in ("/AA", "/OpenAction", "/Requirements", "/NeedsRendering"):
        if key in pdf.Root and not (key == "/OpenAction" and isinstance(pdf.Root.OpenAction, Array)):
            yield f"the catalog holds {key} (6.6, 6.11)"
    if "/JavaScript" in pdf.Root.get("/Names", Dictionary()):
        yield "the file holds JavaScript (6.6.1)"


def _check_metadata(pdf: Pdf) -> Iterator[str]:
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, Stream):
        yield "there is no XMP metadata (6.6.2)"
        return
    if "/Filter" in stream.stream_dict:
        yield "the XMP metadata is compressed (6.6.2.1)"
    packet = bytes(stream.read_bytes()).decode("utf-8", "replace")
    part = re.search(r"<pdfaid:part>([23])</pdfaid:part>|pdfaid:part=[\"']([23])[\"']", packet)
    level = re.search(r"<pdfaid:conformance>([ABU])</pdfaid:conformance>|pdfaid:conformance=[\"']([ABU])[\"']", packet)
    if not part or not level:
        yield "the XMP metadata does not say which PDF/A this is (6.6.4)"


def _check_objects(pdf: Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if isinstance(item, Stream):
            yield from _check_stream(item)
        if isinstance(item, (Dictionary, Stream)):
            if item.get("/Type") == "/Font":
                yield from _check_font(item)
            if item.get("/Type") == "/ExtGState":
                yield from _check_graphics_state(item)
            if str(item.get("/S", "")) in _FORBIDDEN_ACTIONS and isinstance(item.get("/S"), Name):
                yield f"an action {item.S} is forbidden (6.5.1)"


def _check_stream(stream: Stream) -> Iterator[str]:
    described = stream.stream_dict
    if "/F" in described:
        yield "a stream lies outside the file (6.1.7.1)"
    filters = described.get("/Filter", Array())
    names = [filters] if isinstance(filters, Name) else list(filters)
    if _FORBIDDEN_FILTERS & {str(name) for name in names}:
        yield "a stream uses LZW or Crypt (6.1.7.2)"
    if described.get("/Subtype") == "/PS":
        yield "a PostScript object is forbidden (6.2.9)"
    if described.get("/Subtype") == "/Image":
        yield from _check_image(described)


def _check_image(described: Dictionary) -> Iterator[str]:
    if described.get("/Interpolate", False):
        yield "an image asks for interpolation (6.2.8)"
    if "/Alternates" in described or "/OPI" in described:
        yield "an image has alternates (6.2.8)"
    if "/SMask" in described:
        yield "an image is transparent, which our files never are (6.2.10)"
    colours = described.get("/ColorSpace")
    if isinstance(colours, Name) and str(colours) not in _DEVICE_COLOURS_COVERED_BY_RGB:
        yield f"colours {colours} are not covered by the output intent (6.2.4.3)"


def _check_graphics_state(state: Any) -> Iterator[str]:
    if "/SMask" in state and state.SMask != "/None":
        yield "a soft mask makes content transparent (6.2.10)"
    if any(float(state.get(key, 1)) < 1 for key in ("/CA", "/ca")):
        yield "content is transparent (6.2.10)"
    if "/TR" in state:
        yield "a transfer function is forbidden (6.2.5)"


def _check_font(font: Any) -> Iterator[str]:
    kind, name = str(font.get("/Subtype", "")), str(font.get("/BaseFont", "a font"))
    if kind == "/Type3":
        return
    if "/ToUnicode" not in font and not kind.startswith("/CIDFont"):
        yield f"{name} has no Unicode values (6.2.11.7.2)"
    if kind == "/Type0":
        return
    descriptor = font.get("/FontDescriptor")
    if descriptor is None or not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
        yield f"{name} is not embedded (6.2.11.4.1)"
    if kind == "/CIDFontType2" and "/CIDToGIDMap" not in font:
        yield f"{name} does not say which glyph is which (6.2.11.3.2)"


def _check_pages(pdf: Pdf) -> Iterator[str]:
    if not len(pdf.pages):
        yield "there are no pages"
    for number, page in enumerate(pdf.pages, start=1):
        sides = [float(side) for side in page.mediabox]
        lengths = (abs(sides[2] - sides[0]), abs(sides[3] - sides[1]))
        if not all(3 <= length <= 14_400 for length in lengths):
            yield f"page {number} is {lengths[0]:.0f} x {lengths[1]:.0f} points (6.1.13)"
        if "/AA" in page.obj:
            yield f"page {number} has actions of its own (6.5.2)"
        group = page.obj.get("/Group")
        if group is not None and group.get("/S") == "/Transparency":
            yield f"page {number} is a transparency group, which our files never need (6.2.10)"
        for annotation in page.obj.get("/Annots", []):
            yield from _check_annotation(annotation, number)


def _check_annotation(annotation: Any, number: int) -> Iterator[str]:
    kind = str(annotation.get("/Subtype", ""))
    if kind in ("/Movie", "/Sound", "/Screen", "/3D", "/RichMedia", "/FileAttachment"):
        yield f"page {number} has an annotation {kind} (6.3.1)"
    if kind not in ("/Popup", "/Link") and not int(annotation.get("/F", 0)) & 4:
        yield f"an annotation of page {number} is not printed (6.3.2)"
    sides = [float(side) for side in annotation.get("/Rect", [0, 0, 0, 0])]
    is_visible = sides[0] != sides[2] and sides[1] != sides[3]
    if kind not in ("/Popup", "/Link") and is_visible and "/AP" not in annotation:
        yield f"an annotation of page {number} has no appearance (6.3.3)"


def _check_files(pdf: Pdf) -> Iterator[str]:
    embedded = [item for item in pdf.objects if isinstance(item, Dictionary) and "/EF" in item]
    packet = bytes(pdf.Root.Metadata.read_bytes()) if "/Metadata" in pdf.Root else b""
    if embedded and (b"<pdfaid:part>2<" in packet or b'pdfaid:part="2"' in packet):
        yield "PDF/A-2 holds other files (6.8)"
    associated = {specification.objgen for specification in pdf.Root.get("/AF", [])}
    for specification in embedded:
        name = str(specification.get("/UF", "a file"))
        if "/AFRelationship" not in specification or specification.objgen not in associated:
            yield f"{name} is not associated with the document (6.8)"
        if "/F" not in specification or "/UF" not in specification:
            yield f"{name} lacks one of its two names (6.8)"
        stream = specification.EF.get("/F")
        if stream is None or "/Subtype" not in stream.stream_dict:
            yield f"{name} has no media type (6.8)"
