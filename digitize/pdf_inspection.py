"""May this PDF come in, and what should people know about it? Runs in the disposable child only.

Pages are only ever used as pictures that we render: scripts, actions and attachments inside are never run or opened,
so they lead to a warning. What is refused is what makes the pictures unreliable: content from elsewhere, forms that
are drawn by a script, parsers that disagree, files that were cut off.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digitize.file_types import FileKind
from digitize.image_containers import check_container
from digitize.limits import IntakeLimits
from digitize.pdf_renderer import PDFDocument
from models.errors import RefusedFileError
from models.refusals import refused

# Actions that do something (ISO 32000-1, 12.6.4). GoTo and the named page turns only move the view.
_HARMLESS_ACTIONS = frozenset({"/GoTo", "/Named", "/Hide", "/SetOCGState", "/Thread", "/Trans"})
_ACTIVE_ANNOTATIONS = frozenset({"/RichMedia", "/Movie", "/3D", "/Screen", "/Sound"})
_PACKED = frozenset({"/FlateDecode", "/Fl", "/LZWDecode", "/LZW", "/RunLengthDecode", "/RL"})
_IMAGE_CODECS = frozenset({"/DCTDecode", "/DCT", "/JPXDecode", "/CCITTFaxDecode", "/CCF", "/JBIG2Decode"})
_MOST_FILTERS = 8
_WEB_LINKS = ("http://", "https://", "mailto:", "tel:")
# A page cropped by less than this shows what its author meant; more may hide something.
_SHOWN_SHARE = 0.97
_TAIL = 2048


@dataclass(slots=True)
class PDFFindings:
    """What the inspection saw."""

    page_count: int = 0
    warnings: set[str] = field(default_factory=set)
    other_stream_bytes: int = 0


def inspect_pdf(path: Path, limits: IntakeLimits) -> PDFFindings:
    """Raises RefusedFileError."""
    findings = PDFFindings()
    _inspect_structure(path, limits, findings)
    _compare_with_renderer(path, limits, findings)
    return findings


def _inspect_structure(path: Path, limits: IntakeLimits, findings: PDFFindings) -> None:
    import pikepdf

    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            if pdf.is_encrypted:
                findings.warnings.add("encrypted_empty_password")
            _refuse_dynamic_form(pdf, findings)
            findings.page_count = _count_pages(pdf, limits)
            for page in pdf.pages:
                _inspect_page_box(page, findings)
            for item in pdf.objects:
                _inspect_object(item, limits, findings)
            _inspect_layers(pdf, findings)
            damaged = pdf.get_warnings()
    except pikepdf.PasswordError as error:
        raise refused("pdf_encrypted") from error
    except RefusedFileError:
        raise
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RuntimeError) as error:
        # pikepdf meets hostile structures with all of these; each means that the structure is not sound.
        code = "pdf_encrypted" if "encrypt" in str(error).lower() else "pdf_malformed"
        raise refused(code, detail=type(error).__name__) from error
    if damaged:
        findings.warnings.add("repaired")
        if not _has_end(path):
            raise refused("pdf_malformed", detail="the file was cut off")


def _has_end(path: Path) -> bool:
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - _TAIL))
        return b"%%EOF" in stream.read()


def _count_pages(pdf: Any, limits: IntakeLimits) -> int:
    claimed = pdf.Root.Pages.get("/Count", 0) if "/Pages" in pdf.Root else 0
    if isinstance(claimed, int) and claimed > limits.pages:
        raise refused("pdf_too_many_pages", detail=f"{claimed} pages")
    count = len(pdf.pages)
    if count == 0:
        raise refused("pdf_no_pages")
    if count > limits.pages:
        raise refused("pdf_too_many_pages", detail=f"{count} pages")
    return count


def _refuse_dynamic_form(pdf: Any, findings: PDFFindings) -> None:
    form = pdf.Root.get("/AcroForm")
    holds_xfa = form is not None and "/XFA" in form
    if pdf.Root.get("/NeedsRendering", False) or (holds_xfa and len(form.get("/Fields", [])) == 0):
        raise refused("pdf_xfa")
    if holds_xfa:
        findings.warnings.add("active_content_stripped")


def _inspect_page_box(page: Any, findings: PDFFindings) -> None:
    media, crop = ([float(side) for side in box] for box in (page.mediabox, page.cropbox))
    if page.obj.get("/UserUnit", 1) != 1:
        findings.warnings.add("repaired")
    shown = _area(crop)
    if _area(media) > 0 and shown / _area(media) < _SHOWN_SHARE:
        findings.warnings.add("hidden_content")
    if "/AA" in page.obj:
        findings.warnings.add("active_content_stripped")


def _area(box: list[float]) -> float:
    return abs(box[2] - box[0]) * abs(box[3] - box[1])


def _inspect_layers(pdf: Any, findings: PDFFindings) -> None:
    """Layers that are off, or that differ between screen and paper: another viewer may show another page."""
    properties = pdf.Root.get("/OCProperties")
    if properties is None:
        return
    usual = properties.get("/D", {})
    if len(usual.get("/OFF", [])) or usual.get("/BaseState", "/ON") != "/ON" or len(usual.get("/AS", [])):
        findings.warnings.add("hidden_content")


def _inspect_object(item: Any, limits: IntakeLimits, findings: PDFFindings) -> None:
    import pikepdf

    if isinstance(item, pikepdf.Stream):
        _inspect_stream(item, limits, findings)
    for holder in _dictionaries_in(item, depth=4):
        _inspect_dictionary(holder, findings)


def _dictionaries_in(item: Any, depth: int) -> Iterator[Any]:
    """The dictionary itself and those written inside it; what is referred to is visited as its own object."""
    import pikepdf

    if isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
        yield item
        if depth > 0:
            for value in item.values():
                if isinstance(value, (pikepdf.Dictionary, pikepdf.Array)) and not value.is_indirect:
                    yield from _dictionaries_in(value, depth - 1)
    elif isinstance(item, pikepdf.Array) and depth > 0 and len(item) < 2000:
        for value in item:
            if isinstance(value, (pikepdf.Dictionary, pikepdf.Array)) and not value.is_indirect:
                yield from _dictionaries_in(value, depth - 1)


def _inspect_dictionary(holder: Any, findings: PDFFindings) -> None:
    kind, subtype = str(holder.get("/Type", "")), str(holder.get("/Subtype", ""))
    if "/JS" in holder or "/JavaScript" in holder or subtype in _ACTIVE_ANNOTATIONS:
        findings.warnings.add("active_content_stripped")
    if "/OpenAction" in holder and not _only_moves_the_view(holder["/OpenAction"]):
        findings.warnings.add("active_content_stripped")
    if "/AA" in holder or ((kind == "/Action" or "/S" in holder) and _acts(holder)):
        findings.warnings.add("active_content_stripped")
    if "/EmbeddedFiles" in holder or "/EF" in holder or kind == "/EmbeddedFile" or subtype == "/FileAttachment":
        findings.warnings.add("embedded_files_stripped")
    if "/ByteRange" in holder and "/Contents" in holder:
        findings.warnings.add("already_signed")
    if "/Ref" in holder and subtype == "/Form":
        raise refused("pdf_external_ref", detail="a form from another file")


def _only_moves_the_view(action: Any) -> bool:
    import pikepdf

    return isinstance(action, pikepdf.Array) or str(action.get("/S", "")) in _HARMLESS_ACTIONS


def _acts(holder: Any) -> bool:
    import pikepdf

    action = holder.get("/S")
    if not isinstance(action, pikepdf.Name) or str(action) in _HARMLESS_ACTIONS:
        return False
    if str(action) == "/URI":
        return not str(holder.get("/URI", "")).lower().startswith(_WEB_LINKS)
    return str(action) in _ACTIONS_THAT_DO_SOMETHING


_ACTIONS_THAT_DO_SOMETHING = frozenset(
    {
        "/JavaScript",
        "/Launch",
        "/SubmitForm",
        "/ImportData",
        "/ResetForm",
        "/GoToR",
        "/GoToE",
        "/Rendition",
        "/Movie",
        "/Sound",
        "/GoTo3DView",
        "/RichMediaExecute",
    }
)


def _inspect_stream(stream: Any, limits: IntakeLimits, findings: PDFFindings) -> None:
    import pikepdf

    if "/F" in stream.stream_dict:
        raise refused("pdf_external_ref", detail="a stream from another file")
    filters = stream.stream_dict.get("/Filter", pikepdf.Array())
    names = [str(filters)] if isinstance(filters, pikepdf.Name) else [str(name) for name in filters]
    if len(names) > _MOST_FILTERS:
        raise refused("resource_limit", detail="a stream with too many filters")
    if str(stream.stream_dict.get("/Subtype", "")) == "/Image":
        _inspect_picture(stream, names, limits, findings)
        return
    if set(names) & _PACKED and not set(names) & _IMAGE_CODECS:
        _bound_unpacked_size(stream, names, limits, findings)


def _inspect_picture(stream: Any, names: list[str], limits: IntakeLimits, findings: PDFFindings) -> None:
    width, height = (_whole(stream.stream_dict.get(name, 0)) for name in ("/Width", "/Height"))
    if width * height > limits.pixels_of_an_image:
        raise refused("image_too_large", detail=f"{width} x {height}")
    if str(stream.stream_dict.get("/ColorSpace", "")) == "/DeviceCMYK":
        findings.warnings.add("color_converted")
    if names and names == names[-1:] and names[0] in ("/DCTDecode", "/DCT"):
        no_smallest_size = IntakeLimits(smallest_side_pixels=1, pixels_of_an_image=limits.pixels_of_an_image)
        raw = bytes(stream.read_raw_bytes())
        if raw.startswith(b"\xff\xd8"):
            check_container(raw, FileKind.JPEG, no_smallest_size)


def _whole(value: Any) -> int:
    return int(value) if isinstance(value, int) else 0


def _bound_unpacked_size(stream: Any, names: list[str], limits: IntakeLimits, findings: PDFFindings) -> None:
    """Counts without keeping. Only a single Flate filter is unpacked here; chains are counted by pikepdf's limit."""
    raw = bytes(stream.read_raw_bytes())
    size = 0
    if names[0] in ("/FlateDecode", "/Fl"):
        unpacker = zlib.decompressobj()
        rest = raw
        try:
            while rest and size <= limits.content_stream_bytes:
                size += len(unpacker.decompress(rest, 1 << 20))
                rest = unpacker.unconsumed_tail
        except zlib.error:
            return  # damaged streams are the renderer's to judge
    findings.other_stream_bytes += size
    if size > limits.content_stream_bytes or findings.other_stream_bytes > limits.all_streams_bytes:
        raise refused("decompression_bomb", detail="a stream unpacks to more than any page needs")


def _compare_with_renderer(path: Path, limits: IntakeLimits, findings: PDFFindings) -> None:
    """The second parser must open the file without a password, and count and measure the same pages."""
    document = PDFDocument.open_with(path, findings.page_count)
    if document.was_repaired:
        findings.warnings.add("repaired")
        if not _has_end(path):
            raise refused("pdf_malformed", detail="the file was cut off")
    for width, height in document.page_sizes():
        _check_page_size(width, height, limits)


def _check_page_size(width: float, height: float, limits: IntakeLimits) -> None:
    if not (limits.smallest_page_points <= min(width, height) and max(width, height) <= limits.largest_page_points):
        raise refused("pdf_page_size", detail=f"{width:.0f} x {height:.0f} points")
