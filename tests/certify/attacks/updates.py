"""Incremental updates: every signed byte stays, and the page says something else (ISA, CCS 2019)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from certify.demonstration import tamper
from tests.certify.attacks.registry import attack
from tests.certify.attacks.scene import Scene, Writer, as_object, change_root, dictionary, first_page, put, updated

FAMILY = "incremental update"
_SCRIPT = dictionary(S="/JavaScript", JS="app.alert(1)")


@attack(FAMILY)
def redrawn_page(scene: Scene) -> bytes:
    return tamper(scene.pdf)


@attack(FAMILY)
def replaced_content_in_place(scene: Scene) -> bytes:
    """The content stream keeps its object number."""

    def change(writer: Writer) -> None:
        page = writer.root["/Pages"]["/Kids"][0]
        reference = page.raw_get("/Contents")
        stream = reference.get_object()
        if isinstance(stream, generic.ArrayObject):
            reference = stream.raw_get(0)
            stream = reference.get_object()
        stream._data, stream._encoded_data = b"q 0 g 0 0 500 500 re f Q", None
        writer.mark_update(reference)

    return updated(scene.pdf, change)


@attack(FAMILY)
def emptied_page(scene: Scene) -> bytes:
    return updated(scene.pdf, lambda writer: first_page(writer).pop("/Contents") and None)


@attack(FAMILY)
def replaced_picture(scene: Scene) -> bytes:
    """The scanned page's own picture, under its own number."""

    def change(writer: Writer) -> None:
        reference, picture = _picture(writer)
        picture._data, picture._encoded_data = None, bytes(len(picture.encoded_data))
        writer.mark_update(reference)

    return updated(scene.pdf, change)


@attack(FAMILY)
def inverted_picture(scene: Scene) -> bytes:
    """Not a byte of the picture changes, only how it is read."""

    def change(writer: Writer) -> None:
        reference, picture = _picture(writer)
        picture[pdf_name("/Decode")] = as_object([1, 0, 1, 0, 1, 0])
        writer.mark_update(reference)

    return updated(scene.pdf, change)


@attack(FAMILY)
def masked_picture(scene: Scene) -> bytes:
    """A mask makes parts of the picture invisible."""

    def change(writer: Writer) -> None:
        reference, picture = _picture(writer)
        picture[pdf_name("/Mask")] = as_object([0, 10, 0, 10, 0, 10])
        writer.mark_update(reference)

    return updated(scene.pdf, change)


@attack(FAMILY)
def added_page(scene: Scene) -> bytes:
    def change(writer: Writer) -> None:
        pages = writer.root["/Pages"]
        page = dictionary(Type="/Page", MediaBox=[0, 0, 100, 100])
        page[pdf_name("/Parent")] = writer.root.raw_get("/Pages")
        pages["/Kids"].append(writer.add_object(page))
        put(writer, pages, "/Count", len(pages["/Kids"]))

    return updated(scene.pdf, change)


@attack(FAMILY)
def removed_page(scene: Scene) -> bytes:
    def change(writer: Writer) -> None:
        pages = writer.root["/Pages"]
        pages["/Kids"].pop()
        put(writer, pages, "/Count", len(pages["/Kids"]))

    return updated(scene.pdf, change)


@attack(FAMILY)
def reordered_pages(scene: Scene) -> bytes:
    def change(writer: Writer) -> None:
        pages = writer.root["/Pages"]
        kids = [pages["/Kids"].raw_get(place) for place in range(len(pages["/Kids"]))]
        put(writer, pages, "/Kids", [*kids[1:], kids[0]])

    return updated(scene.pdf, change)


@attack(FAMILY)
def repeated_page(scene: Scene) -> bytes:
    def change(writer: Writer) -> None:
        pages = writer.root["/Pages"]
        kids = [pages["/Kids"].raw_get(place) for place in range(len(pages["/Kids"]))]
        put(writer, pages, "/Kids", [*kids, kids[0]])
        put(writer, pages, "/Count", len(kids) + 1)

    return updated(scene.pdf, change)


def _on_page(key: str, value: Any) -> Callable[[Scene], bytes]:
    def make(scene: Scene) -> bytes:
        return updated(scene.pdf, lambda writer: put(writer, first_page(writer), key, value))

    return make


def _on_catalogue(key: str, value: Any) -> Callable[[Scene], bytes]:
    return lambda scene: updated(scene.pdf, change_root(key, value))


def _enter(name: str, make: Callable[[Scene], bytes]) -> Callable[[Scene], bytes]:
    make.__name__ = name
    return attack(FAMILY)(make)


rotated_page = _enter("rotated_page", _on_page("/Rotate", 180))
cropped_page = _enter("cropped_page", _on_page("/CropBox", [0, 0, 100, 100]))
moved_page = _enter("moved_page", _on_page("/MediaBox", [100, 100, 400, 400]))
enlarged_page = _enter("enlarged_page", _on_page("/UserUnit", 4))
page_script = _enter("page_script", _on_page("/AA", dictionary(O=_SCRIPT)))
page_thumbnail = _enter("page_thumbnail", _on_page("/Thumb", dictionary(Type="/XObject")))
page_metadata = _enter("page_metadata", _on_page("/PieceInfo", dictionary(Forger=dictionary(Private="x"))))
open_action = _enter("open_action", _on_catalogue("/OpenAction", _SCRIPT))
catalogue_script = _enter("catalogue_script", _on_catalogue("/AA", dictionary(WC=_SCRIPT)))
base_address = _enter("base_address", _on_catalogue("/URI", dictionary(Base="http://forger.example/")))
added_outline = _enter("added_outline", _on_catalogue("/Outlines", dictionary(Type="/Outlines", Count=0)))
page_labels = _enter("page_labels", _on_catalogue("/PageLabels", dictionary(Nums=[0, dictionary(S="/r")])))
optional_content = _enter(
    "optional_content", _on_catalogue("/OCProperties", dictionary(OCGs=[], D=dictionary(BaseState="/OFF")))
)
viewer_preferences = _enter(
    "viewer_preferences", _on_catalogue("/ViewerPreferences", dictionary(HideToolbar=True, Direction="/R2L"))
)
other_language = _enter("other_language", _on_catalogue("/Lang", "en"))
presentation = _enter("presentation", _on_catalogue("/PageMode", "/FullScreen"))
collection = _enter("collection", _on_catalogue("/Collection", dictionary(View="/T")))
legal_attestation = _enter("legal_attestation", _on_catalogue("/Legal", dictionary(JavaScriptActions=0)))


@attack(FAMILY)
def named_script(scene: Scene) -> bytes:
    def change(writer: Writer) -> None:
        put(writer, writer.root["/Names"], "/JavaScript", dictionary(Names=["run", _SCRIPT]))

    return updated(scene.pdf, change)


@attack(FAMILY)
def replaced_output_intent(scene: Scene) -> bytes:
    """Colours are read by another profile."""
    return updated(scene.pdf, change_root("/OutputIntents", [dictionary(Type="/OutputIntent", S="/GTS_PDFA1")]))


@attack(FAMILY, "unaccounted_bytes")
def encrypted_update(scene: Scene) -> bytes:
    """Whoever has no password sees nothing, signatures included."""
    body = b"9000 0 obj\n<</Filter/Standard/V 1/R 2/O(0)/U(0)/P -4>>\nendobj\n"
    start = len(scene.pdf)
    table = start + len(body)
    root = scene.pdf.rfind(b"/Root")
    reference = scene.pdf[root : scene.pdf.find(b"R", root + 5) + 1]
    previous = scene.pdf[scene.pdf.rfind(b"startxref") + 9 :].split()[0]
    trailer = (
        b"xref\n9000 1\n%010d 00000 n \ntrailer\n<<%s/Size 9001/Encrypt 9000 0 R/ID[(a)(b)]/Prev %s>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (start, reference, previous, table)
    )
    return scene.pdf + body + trailer


def _picture(writer: Writer) -> tuple[Any, Any]:
    resources = writer.root["/Pages"]["/Kids"][0]["/Resources"]["/XObject"]
    reference = resources.raw_get(next(iter(resources)))
    return reference, reference.get_object()
