"""Notes and fields laid over the page: Evil Annotation and Sneaky Signature Attacks (IEEE S&P 2021), and their kin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from tests.certify.attacks.registry import attack
from tests.certify.attacks.scene import (
    Scene,
    Writer,
    add_field,
    add_note,
    as_object,
    change_root,
    dictionary,
    drawing,
    form_fields,
    put,
    quietly_updated,
    signed,
    updated,
)

NOTES, FIELDS = "evil annotation", "sneaky signature field"
_BOX = [100, 100, 300, 200]


def _note(name: str, subtype: str, *, drawn: bool = True, **more: Any) -> Callable[[Scene], bytes]:
    def make(scene: Scene) -> bytes:
        def change(writer: Writer) -> None:
            note = dictionary(Type="/Annot", Subtype=subtype, Rect=_BOX, Contents="Đã sửa", F=4, **more)
            if drawn:
                note[pdf_name("/AP")] = dictionary(N=drawing(writer))
            add_note(writer, writer.add_object(note))

        return quietly_updated(scene.pdf, change)

    make.__name__ = name
    return attack(NOTES)(make)


overlay_annotation = _note("overlay_annotation", "/FreeText", drawn=False)
free_text = _note("free_text", "/FreeText", DA="/Helv 12 Tf")
rubber_stamp = _note("rubber_stamp", "/Stamp", Name="/Approved")
white_square = _note("white_square", "/Square", IC=[1, 1, 1], drawn=False)
ink = _note("ink", "/Ink", InkList=[[100, 100, 200, 200]])
redaction = _note("redaction", "/Redact", QuadPoints=[100, 200, 300, 200, 100, 100, 300, 100])
highlight = _note("highlight", "/Highlight", QuadPoints=[100, 200, 300, 200, 100, 100, 300, 100])
struck_out = _note("struck_out", "/StrikeOut", QuadPoints=[100, 200, 300, 200, 100, 100, 300, 100])
watermark = _note("watermark", "/Watermark")
sticky_note = _note("sticky_note", "/Text", drawn=False, Open=True)
link = _note("link", "/Link", drawn=False, A=dictionary(S="/URI", URI="http://forger.example/"))
attached_note = _note("attached_note", "/FileAttachment", drawn=False)
screen = _note("screen", "/Screen", drawn=False)
orphan_widget = _note("orphan_widget", "/Widget", FT="/Tx", V="Đã sửa")


def _field(name: str, **entries: Any) -> Callable[[Scene], bytes]:
    def make(scene: Scene) -> bytes:
        def change(writer: Writer) -> None:
            field = dictionary(Type="/Annot", Subtype="/Widget", T="overlay", Rect=_BOX, F=4, **entries)
            field[pdf_name("/AP")] = dictionary(N=drawing(writer))
            add_field(writer, writer.add_object(field))

        return quietly_updated(scene.pdf, change)

    make.__name__ = name
    return attack(FIELDS)(make)


overlay_field = _field("overlay_field", FT="/Tx", V="Đã sửa")
overlay_button = _field("overlay_button", FT="/Btn", Ff=65536)
overlay_list = _field("overlay_list", FT="/Ch", V="Đã sửa")
overlay_signature_field = _field("overlay_signature_field", FT="/Sig")


@attack(FIELDS, "unexpected_signature")
def empty_signature_field(scene: Scene) -> bytes:
    return quietly_updated(scene.pdf, lambda writer: append_signature_field(writer, SigFieldSpec("Another")))


@attack(FIELDS, "unexpected_signature")
def signature_of_a_stranger(scene: Scene) -> bytes:
    return signed(scene.pdf, scene.stranger, "Another")


@attack(FIELDS, "unexpected_signature")
def visible_signature_of_a_stranger(scene: Scene) -> bytes:
    """Its appearance says what the forger likes."""
    return signed(scene.pdf, scene.stranger, "Another", box=(100, 100, 300, 200))


@attack(FIELDS, "unexpected_signature")
def signature_of_another_office(scene: Scene) -> bytes:
    """Trusted, and yet nobody whom the copy needs."""
    return signed(scene.pdf, scene.other_office, "Another")


@attack(FIELDS, "unexpected_signature", own_keys=True)
def third_signature_of_the_office(scene: Scene) -> bytes:
    return signed(scene.pdf, scene.office, "Another", key="seal")


@attack(FIELDS)
def lifted_and_signed_by_a_stranger(scene: Scene) -> bytes:
    """The officer's certification is lifted, and a forger signs the changed copy."""

    def change(writer: Writer) -> None:
        del writer.root["/Perms"]
        writer.update_root()

    return signed(quietly_updated(scene.pdf, change), scene.stranger, "Another")


def _altered_field(name: str, field: str, key: str, value: Any, reason: str = "changed_after_signing") -> None:
    def make(scene: Scene) -> bytes:
        return quietly_updated(scene.pdf, lambda writer: put(writer, form_fields(writer)[field], key, value))

    make.__name__ = name
    attack(FIELDS, reason)(make)


_altered_field("moved_seal", "AgencySeal", "/Rect", [100, 100, 300, 200])
_altered_field("hidden_officer", "Officer", "/F", 2)
_altered_field("renamed_officer", "Officer", "/T", "Clerk", "missing_signature")
_altered_field("renamed_seal", "AgencySeal", "/T", "Seal", "missing_signature")
_altered_field("locked_seal", "AgencySeal", "/Lock", dictionary(Type="/SigFieldLock", Action="/All"))
_altered_field("script_on_the_seal", "AgencySeal", "/AA", dictionary(E=dictionary(S="/JavaScript", JS="x")))
_altered_field("emptied_officer", "Officer", "/V", generic.NullObject())


@attack(FIELDS)
def drawn_seal(scene: Scene) -> bytes:
    """The seal's invisible field gets an area and a picture."""

    def change(writer: Writer) -> None:
        field = form_fields(writer)["AgencySeal"]
        field[pdf_name("/AP")] = dictionary(N=drawing(writer))
        put(writer, field, "/Rect", _BOX)

    return quietly_updated(scene.pdf, change)


@attack(FIELDS, "not_last_entry")
def need_appearances(scene: Scene) -> bytes:
    return quietly_updated(scene.pdf, lambda writer: put(writer, writer.root["/AcroForm"], "/NeedAppearances", True))


@attack(FIELDS)
def dynamic_form(scene: Scene) -> bytes:
    """XFA: viewers that know it draw another document."""
    return quietly_updated(scene.pdf, lambda writer: put(writer, writer.root["/AcroForm"], "/XFA", "<xdp/>"))


@attack(FIELDS)
def calculation_order(scene: Scene) -> bytes:
    return quietly_updated(scene.pdf, lambda writer: put(writer, writer.root["/AcroForm"], "/CO", []))


@attack(FIELDS, "missing_signature")
def swapped_signatures(scene: Scene) -> bytes:
    """The officer's field shows a time-stamp, whose field shows the officer's signature."""

    def change(writer: Writer) -> None:
        fields = list(form_fields(writer).values())
        first, last = fields[0], fields[-1]
        former = first.raw_get("/V")
        first[pdf_name("/V")] = last.raw_get("/V")
        last[pdf_name("/V")] = former
        writer.update_container(first)
        writer.update_container(last)

    return quietly_updated(scene.pdf, change)


@attack(FIELDS, "signature_removed")
def stripped_signatures(scene: Scene) -> bytes:
    """The form is taken out of the catalogue: a viewer shows no signature at all."""

    def change(writer: Writer) -> None:
        del writer.root["/AcroForm"]
        writer.update_root()

    return quietly_updated(scene.pdf, change)


@attack(FIELDS, "signature_removed")
def emptied_form(scene: Scene) -> bytes:
    return quietly_updated(scene.pdf, change_root("/AcroForm", dictionary(Fields=[], SigFlags=0)))


@attack(FIELDS)
def lifted_certification(scene: Scene) -> bytes:
    """Without `/Perms` a viewer no longer knows that the officer's signature certifies."""

    def change(writer: Writer) -> None:
        del writer.root["/Perms"]
        writer.update_root()

    return quietly_updated(scene.pdf, change)


@attack(FIELDS)
def fields_of_one_name(scene: Scene) -> bytes:
    """A second field named like the officer's, unsigned, stands before it."""

    def change(writer: Writer) -> None:
        field = writer.add_object(
            dictionary(FT="/Sig", T="Officer", Type="/Annot", Subtype="/Widget", Rect=[0, 0, 0, 0])
        )
        form = writer.root["/AcroForm"]
        put(
            writer,
            form,
            "/Fields",
            [field, *(as_object(form["/Fields"].raw_get(n)) for n in range(len(form["/Fields"])))],
        )

    return updated(scene.pdf, change)
