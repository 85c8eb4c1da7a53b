"""The structural check fails on each file that is broken in one way, and names the clause."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Callable
from typing import Any

import pikepdf
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image

from models.document_metadata import DocumentMetadata
from models.pdfa import PDFAPage, TextBlock, write_pdfa
from models.pdfa_check import check_pdfa_structure
from tests.models.test_pdfa import NOON, RECORD, a_line, a_page
from tests.verapdf import failed_clauses, is_installed

Spoil = Callable[[Pdf], None]


@pytest.fixture(scope="module")
def sound() -> bytes:
    """A file with everything ours have: two fonts, a picture, text under it, a record, metadata of our own."""
    page = a_page(lines=(a_line(),), overlays=(TextBlock("Bản sao", 20, 20, 100),))
    described = DocumentMetadata(doc_code="H24.15.03_GT_000001_V1", page_amount=1).as_xmp()
    return write_pdfa([page], part=3, title="Bản sao", attachments=[RECORD], created_at=NOON, described=described)


def changed(data: bytes, spoil: Spoil, **options: Any) -> bytes:
    """Written anew after `spoil`, streams as they are."""
    written = io.BytesIO()
    as_it_is = {"fix_metadata_version": False, "stream_decode_level": pikepdf.StreamDecodeLevel.none}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        spoil(pdf)
        pdf.save(written, compress_streams=False, **{**as_it_is, **options})
    return written.getvalue()


def test_a_sound_file_has_no_faults(sound: bytes) -> None:
    assert check_pdfa_structure(sound) == []


def test_being_written_anew_is_no_fault(sound: bytes) -> None:
    assert check_pdfa_structure(changed(sound, lambda pdf: None)) == []


def content(pdf: Pdf, operators: bytes) -> None:
    """Adds to the page's content."""
    page = pdf.pages[0].obj
    page.Contents.write(page.Contents.read_bytes() + b"\n" + operators)


def resources(pdf: Pdf) -> Any:
    return pdf.pages[0].obj.Resources


def packet(pdf: Pdf, old: str, new: str) -> None:
    text = pdf.Root.Metadata.read_bytes().decode()
    assert old in text
    pdf.Root.Metadata = pdf.make_indirect(Stream(pdf, text.replace(old, new).encode()))
    pdf.Root.Metadata.stream_dict = Dictionary(Type=Name.Metadata, Subtype=Name.XML)


def state(**entries: Any) -> Spoil:
    def spoil(pdf: Pdf) -> None:
        resources(pdf).ExtGState = Dictionary(G1=pdf.make_indirect(Dictionary(Type=Name.ExtGState, **entries)))
        content(pdf, b"/G1 gs")

    return spoil


def image(**entries: Any) -> Spoil:
    def spoil(pdf: Pdf) -> None:
        for key, value in entries.items():
            resources(pdf).XObject["/Page"].stream_dict[f"/{key}"] = value

    return spoil


def annotation(**entries: Any) -> Spoil:
    def spoil(pdf: Pdf) -> None:
        made = {"Type": Name.Annot, "Subtype": Name.Stamp, "Rect": Array([0, 0, 50, 50]), "F": 4, **entries}
        shown = Stream(pdf, b"")
        shown.stream_dict = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]))
        made.setdefault("AP", Dictionary(N=pdf.make_indirect(shown)))
        kept = {f"/{key}": value for key, value in made.items() if value is not None}
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(Dictionary(kept))])

    return spoil


def action(kind: str, **entries: Any) -> Spoil:
    return lambda pdf: setattr(pdf.Root, "OpenAction", pdf.make_indirect(Dictionary(S=Name(f"/{kind}"), **entries)))


def root(**entries: Any) -> Spoil:
    return lambda pdf: [setattr(pdf.Root, key, value) for key, value in entries.items()] and None


def text_of(old: str, new: str) -> Spoil:
    return lambda pdf: packet(pdf, old, new)


def font(pdf: Pdf, *, drawn: bool = True) -> Any:
    """The font of the visible text, or of that under the picture."""
    return resources(pdf).Font["/F2" if drawn else "/F1"]


def specification(pdf: Pdf) -> Any:
    return pdf.Root.AF[0]


def lacking(reach: Callable[[Pdf], Any], key: str) -> Spoil:
    def spoil(pdf: Pdf) -> None:
        del reach(pdf)[key]

    return spoil


def without_program(pdf: Pdf) -> None:
    del font(pdf).DescendantFonts[0].FontDescriptor.FontFile2


def with_wider_letters(pdf: Pdf) -> None:
    widths = font(pdf).DescendantFonts[0].W
    widths[1] = Array([int(width) + 40 for width in widths[1]])


def with_a_missing_letter(pdf: Pdf) -> None:
    content(pdf, b"BT /F2 12 Tf <0000> Tj ET")


def with_an_unmapped_letter(pdf: Pdf) -> None:
    mapped = font(pdf, drawn=False).ToUnicode
    mapped.write(re.sub(rb"<0001> (<[0-9A-F]+>) \[<[0-9A-F]+>", rb"<0002> \1 [", mapped.read_bytes()))


def with_a_letter_that_is_none(pdf: Pdf) -> None:
    mapped = font(pdf, drawn=False).ToUnicode
    mapped.write(re.sub(rb"\[<[0-9A-F]+>", b"[<FEFF>", mapped.read_bytes()))


def with_an_outside_font(pdf: Pdf) -> None:
    outside = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    resources(pdf).Font["/F9"] = pdf.make_indirect(outside)
    content(pdf, b"BT /F9 12 Tf (x) Tj ET")


def with_lzw(pdf: Pdf) -> None:
    packed = Stream(pdf, bytes([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]))
    packed.stream_dict = Dictionary(Filter=Name.LZWDecode)
    pdf.Root.PieceInfo = Dictionary(X=pdf.make_indirect(packed))


def with_an_outside_stream(pdf: Pdf) -> None:
    stream = Stream(pdf, b"")
    stream.stream_dict = Dictionary(F=String("/etc/passwd"))
    pdf.Root.PieceInfo = Dictionary(X=pdf.make_indirect(stream))


def with_a_postscript_form(pdf: Pdf) -> None:
    form = Stream(pdf, b"")
    form.stream_dict = Dictionary(Type=Name.XObject, Subtype=Name.PS)
    resources(pdf).XObject["/P"] = pdf.make_indirect(form)
    content(pdf, b"/P Do")


def with_a_form_of_another_file(pdf: Pdf) -> None:
    form = Stream(pdf, b"")
    form.stream_dict = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]), Ref=Dictionary())
    resources(pdf).XObject["/P"] = pdf.make_indirect(form)
    content(pdf, b"/P Do")


def with_a_script(pdf: Pdf) -> None:
    script = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("x"), script]))


def with_unnamed_layers(pdf: Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lớp")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(Order=Array([group])))


def with_layers_in_no_order(pdf: Pdf) -> None:
    groups = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for name in "ab"]
    named = Dictionary(Name=String("x"), Order=Array(groups[:1]))
    pdf.Root.OCProperties = Dictionary(OCGs=Array(groups), D=named)


def with_self_switching_layers(pdf: Pdf) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary(Name=String("x"), AS=Array()))


def with_another_profile(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.write(b"no profile")


def with_a_profile_of_cmyk(pdf: Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    data = bytearray(profile.read_bytes())
    data[16:20] = b"CMYK"
    profile.write(bytes(data))
    profile.stream_dict.N = 4


def with_deep_states(pdf: Pdf) -> None:
    content(pdf, b"q " * 29 + b"Q " * 29)


def with_a_small_page(pdf: Pdf) -> None:
    pdf.pages[0].obj.TrimBox = Array([0, 0, 2, 2])


def with_permissions(pdf: Pdf) -> None:
    pdf.Root.Perms = Dictionary(Other=Dictionary())


def with_spot_colour(pdf: Pdf) -> None:
    tint = pdf.make_indirect(Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1))
    space = Array([Name.Separation, Name("/Seal"), Name.DeviceCMYK, tint])
    resources(pdf).ColorSpace = Dictionary(C=pdf.make_indirect(space))
    content(pdf, b"/C cs 1 scn 0 0 9 9 re f")


def with_a_button(pdf: Pdf) -> None:
    annotation(Subtype=Name.Widget, FT=Name.Tx, A=Dictionary(S=Name.GoTo))(pdf)
    pdf.Root.AcroForm = Dictionary(Fields=pdf.pages[0].obj.Annots)


BROKEN: list[tuple[str, Spoil, str]] = [
    ("a long string", root(X=String("x" * 40_000)), "6.1.13"),
    ("a long name", root(X=Name("/" + "x" * 130)), "6.1.13"),
    ("a large integer", root(X=2**31), "6.1.13"),
    ("a small page box", with_a_small_page, "6.1.13"),
    ("deep graphics states", with_deep_states, "6.1.13"),
    ("other permissions", with_permissions, "6.1.12"),
    ("a stream outside", with_an_outside_stream, "6.1.7.1"),
    ("LZW", with_lzw, "6.1.7.2"),
    ("an unknown operator", lambda pdf: content(pdf, b"BX foo EX"), "6.2.2"),
    ("a missing resource", lambda pdf: content(pdf, b"/Nothing Do"), "6.2.2"),
    ("no output intent", lacking(lambda pdf: pdf.Root, "/OutputIntents"), "6.2.4.3"),
    ("a profile that is none", with_another_profile, "6.2.3"),
    ("an intent for print", with_a_profile_of_cmyk, "6.2.4.3"),
    ("colours of print", lambda pdf: content(pdf, b"0 0 0 1 k"), "6.2.4.3"),
    ("a picture in colours of print", image(ColorSpace=Name.DeviceCMYK), "6.2.4.3"),
    ("a spot colour on colours of print", with_spot_colour, "6.2.4.4"),
    ("a transfer function", state(TR=Name.Identity), "6.2.5"),
    ("a halftone origin", state(HTP=Array([0, 0])), "6.2.5"),
    ("an unknown rendering intent", lambda pdf: content(pdf, b"/Pretty ri"), "6.2.6"),
    ("interpolation", image(Interpolate=True), "6.2.8.1"),
    ("alternate pictures", image(Alternates=Array()), "6.2.8.1"),
    ("an odd number of bits", image(BitsPerComponent=3), "6.2.8.1"),
    ("a PostScript form", with_a_postscript_form, "6.2.9.3"),
    ("a form of another file", with_a_form_of_another_file, "6.2.9.2"),
    ("an unknown blend mode", state(BM=Name.Sparkle), "6.2.10"),
    ("a font without its parts", lacking(font, "/DescendantFonts"), "6.2.11.2"),
    ("a font without a name", lacking(font, "/BaseFont"), "6.2.11.2"),
    ("no glyph map", lacking(lambda pdf: font(pdf).DescendantFonts[0], "/CIDToGIDMap"), "6.2.11.3.2"),
    ("a font outside", with_an_outside_font, "6.2.11.4.1"),
    ("no font program", without_program, "6.2.11.4.1"),
    ("wrong widths", with_wider_letters, "6.2.11.5"),
    ("no Unicode values", lacking(font, "/ToUnicode"), "6.2.11.7.2"),
    ("no Unicode values under the picture", lacking(lambda pdf: font(pdf, drawn=False), "/ToUnicode"), "6.2.11.7.2"),
    ("a letter without a Unicode value", with_an_unmapped_letter, "6.2.11.7.2"),
    ("a Unicode value that is none", with_a_letter_that_is_none, "6.2.11.7.2"),
    ("the box of a missing glyph", with_a_missing_letter, "6.2.11.8"),
    ("a film", annotation(Subtype=Name.Movie), "6.3.1"),
    ("a hidden annotation", annotation(F=6), "6.3.2"),
    ("an annotation that is not printed", annotation(F=0), "6.3.2"),
    ("an annotation without flags", annotation(F=None), "6.3.2"),
    ("an annotation without appearance", annotation(AP=None), "6.3.3"),
    ("a second appearance", annotation(AP=Dictionary(N=Dictionary(), D=Dictionary())), "6.3.3"),
    ("a widget with an action", with_a_button, "6.4.1"),
    ("appearances to be made", root(AcroForm=Dictionary(Fields=Array(), NeedAppearances=True)), "6.4.1"),
    ("an XFA form", root(AcroForm=Dictionary(Fields=Array(), XFA=String("x"))), "6.4.2"),
    ("rendering of its own", root(NeedsRendering=True), "6.4.2"),
    ("JavaScript at opening", action("JavaScript", JS=String("app.alert(1)")), "6.5.1"),
    ("a program to launch", action("Launch"), "6.5.1"),
    ("a named action", action("Named", N=Name.Print), "6.5.1"),
    ("JavaScript by name", with_a_script, "6.5.1"),
    ("actions of the document", root(AA=Dictionary()), "6.5.2"),
    ("actions of a page", lambda pdf: setattr(pdf.pages[0].obj, "AA", Dictionary()), "6.5.2"),
    ("no metadata", lacking(lambda pdf: pdf.Root, "/Metadata"), "6.6.2.1"),
    ("metadata that are no XML", text_of("</rdf:RDF>", ""), "6.6.2.1"),
    ("metadata of a size", text_of('kc9d"?>', 'kc9d" bytes="9"?>'), "6.6.2.1"),
    ("a property that nobody described", text_of("saoy:DocCode>", "saoy:Other>"), "6.6.2.3.1"),
    ("a title of another type", text_of("rdf:Alt>", "rdf:Bag>"), "6.6.2.3.1"),
    ("a date that is none", text_of("2026-11-23T05:00:00Z", "23/11/2026"), "6.6.2.3.1"),
    ("a schema without its prefix", text_of("<pdfaSchema:prefix>saoy</pdfaSchema:prefix>", ""), "6.6.2.3.3"),
    ("a property of no category", text_of('"external"', '"other"'), "6.6.2.3.3"),
    ("no part", text_of("<pdfaid:part>3</pdfaid:part>", ""), "6.6.4"),
    ("another part", text_of("<pdfaid:part>3</pdfaid:part>", "<pdfaid:part>5</pdfaid:part>"), "6.6.4"),
    ("no level", text_of("<pdfaid:conformance>U</pdfaid:conformance>", ""), "6.6.4"),
    ("another prefix", text_of("pdfaid", "pdfid"), "6.6.4"),
    ("a file that belongs to nothing", lacking(lambda pdf: pdf.Root, "/AF"), "6.8"),
    ("a file without relationship", lacking(specification, "/AFRelationship"), "6.8"),
    ("a file with one name", lacking(specification, "/UF"), "6.8"),
    ("a file of no type", lacking(lambda pdf: specification(pdf).EF.F.stream_dict, "/Subtype"), "6.8"),
    ("a file without a date", lacking(lambda pdf: specification(pdf).EF.F.Params, "/ModDate"), "6.8"),
    ("a file in part 2", text_of("<pdfaid:part>3</pdfaid:part>", "<pdfaid:part>2</pdfaid:part>"), "6.8"),
    ("layers without a name", with_unnamed_layers, "6.9"),
    ("a layer in no order", with_layers_in_no_order, "6.9"),
    ("layers that switch themselves", with_self_switching_layers, "6.9"),
    ("alternate presentations", lambda pdf: setattr(pdf.Root.Names, "AlternatePresentations", Dictionary()), "6.10"),
    ("presentation steps", lambda pdf: setattr(pdf.pages[0].obj, "PresSteps", Dictionary()), "6.10"),
    ("requirements", root(Requirements=Array()), "6.11"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "clause"), [one[1:] for one in BROKEN], ids=[one[0] for one in BROKEN])
def test_each_break_is_seen_and_its_clause_named(spoil: Spoil, clause: str, sound: bytes) -> None:
    faults = check_pdfa_structure(changed(sound, spoil))

    assert any(f"({clause})" in fault for fault in faults), faults


def spliced(data: bytes, old: bytes, new: bytes) -> bytes:
    """With other bytes of the same number, so that every offset stays."""
    assert old in data
    assert len(old) == len(new)
    return data.replace(old, new, 1)


BYTES = [
    ("no header comment", lambda data: re.sub(rb"^(%PDF-1\.\d\n)%....", rb"\1%abcd", data, count=1), "6.1.2"),
    ("another version", lambda data: spliced(data, b"%PDF-1.7", b"%PDF-2.0"), "6.1.2"),
    ("something before the header", lambda data: b"\n" + data, "6.1.2"),
    ("something after the end", lambda data: data + b"<!-- -->\n", "6.1.3"),
    ("no identifier", lambda data: re.sub(rb"/ID \[", b"/JD [", data), "6.1.3"),
    ("half a hexadecimal digit", lambda data: re.sub(rb"/ID \[<\w", b"/ID [< ", data), "6.1.6"),
    ("a stream of another length", lambda data: re.sub(rb"/Length \d(?=\d+ )", b"/Length ", data), "6.1.7.1"),
    ("a page without resources", lambda data: spliced(data, b"/Resources", b"/Xesources"), "6.2.2"),
    ("an object on the line of another", lambda data: data.replace(b"endobj\n", b"endobj ", 1), "6.1.9"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "clause"), [one[1:] for one in BYTES], ids=[one[0] for one in BYTES])
def test_what_parsers_repair_in_silence_is_seen(spoil: Callable[[bytes], bytes], clause: str, sound: bytes) -> None:
    broken = spoil(sound)

    assert broken != sound
    assert any(f"({clause})" in fault for fault in check_pdfa_structure(broken)), check_pdfa_structure(broken)


def test_compressed_metadata_are_seen(sound: bytes) -> None:
    with pymupdf.open(stream=sound) as pdf:
        metadata = pdf.xref_xml_metadata()
        pdf.update_stream(metadata, pdf.xref_stream(metadata), compress=True)
        packed = pdf.tobytes()

    assert any("compressed" in fault for fault in check_pdfa_structure(packed))


def test_encryption_is_seen(sound: bytes) -> None:
    for user in ("", "x"):
        locked = io.BytesIO()
        with pikepdf.open(io.BytesIO(sound)) as pdf:
            pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user=user))
        assert any("(6.1.3)" in fault for fault in check_pdfa_structure(locked.getvalue()))


def test_transparency_needs_an_output_intent_or_a_blending_space(sound: bytes) -> None:
    def blended(pdf: Pdf) -> None:
        state(ca=0.5)(pdf)
        del pdf.Root.OutputIntents
        for picture in resources(pdf).XObject.values():
            picture.stream_dict.ColorSpace = Array([Name.CalGray, Dictionary(WhitePoint=Array([1, 1, 1]))])

    assert check_pdfa_structure(changed(sound, state(ca=0.5))) == []
    assert any("(6.2.10)" in fault for fault in check_pdfa_structure(changed(sound, blended)))


def test_text_that_is_never_drawn_needs_no_font_program(sound: bytes) -> None:
    def spoil(pdf: Pdf) -> None:
        del font(pdf, drawn=False).DescendantFonts[0].FontDescriptor.FontFile2

    assert check_pdfa_structure(changed(sound, spoil)) == []


def jpeg_2000(mode: str = "RGB") -> bytes:
    written = io.BytesIO()
    Image.new(mode, (827, 1169), "white").save(written, "JPEG2000", mct=mode == "RGB")
    return written.getvalue()


def with_jpeg_2000(data: bytes) -> Spoil:
    def spoil(pdf: Pdf) -> None:
        picture = Stream(pdf, data)
        picture.stream_dict = Dictionary(
            Type=Name.XObject, Subtype=Name.Image, Width=827, Height=1169, Filter=Name.JPXDecode
        )
        resources(pdf).XObject["/Page"] = pdf.make_indirect(picture)

    return spoil


def box(data: bytes, kind: bytes) -> int:
    """Where the content of a box of a JPEG 2000 file begins."""
    return data.index(kind) + 4


def patched(data: bytes, kind: bytes, offset: int, new: bytes) -> bytes:
    at = box(data, kind) + offset
    return data[:at] + new + data[at + len(new) :]


@pytest.mark.parametrize(
    "broken",
    [
        lambda data: patched(data, b"ihdr", 8, struct.pack(">H", 2)),
        lambda data: patched(data, b"ihdr", 10, bytes([255])),
        lambda data: patched(data, b"colr", 0, bytes([4])),
        lambda data: patched(data, b"colr", 3, struct.pack(">I", 19)),
        lambda data: data.replace(b"colr", b"xxxx"),
        lambda data: data[box(data, b"jp2c") :],
    ],
    ids=["two channels", "depths that differ", "unknown method", "CIEJab", "no colours", "no boxes"],
)
def test_jpeg_2000_is_held_to_what_pdfa_takes_of_it(broken: Callable[[bytes], bytes], sound: bytes) -> None:
    good = jpeg_2000()

    assert check_pdfa_structure(changed(sound, with_jpeg_2000(good))) == []
    assert any("(6.2.8.3)" in fault for fault in check_pdfa_structure(changed(sound, with_jpeg_2000(broken(good)))))


@pytest.mark.parametrize("data", [b"", b"no PDF at all", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"])
def test_what_is_no_pdf_is_told_and_breaks_nothing(data: bytes) -> None:
    assert check_pdfa_structure(data) != []


# What veraPDF does not look at; each is a "shall" of the clause we name.
BEYOND_VERAPDF = {"a missing resource", "a font without a name", "JavaScript by name", "a file without a date"}


@pytest.mark.skipif(not is_installed, reason="veraPDF is not installed")
def test_verapdf_agrees_about_sound_and_broken_files(sound: bytes) -> None:
    files = {"sound": sound, **{str(at): changed(sound, spoil) for at, (_, spoil, _) in enumerate(BROKEN)}}

    told = failed_clauses(files, flavour="3u")

    assert told.keys() == files.keys()
    assert told["sound"] == []
    assert {name for at, (name, _, _) in enumerate(BROKEN) if not told[str(at)]} == BEYOND_VERAPDF
    elsewhere = {
        name
        for at, (name, _, clause) in enumerate(BROKEN)
        if told[str(at)] and not any(clause.startswith(each) for each in told[str(at)])
    }
    # Held to part 3 as all here; told by what the colour rests on.
    assert elsewhere == {"a file in part 2", "a spot colour on colours of print"}


def test_a_page_without_text_or_picture_is_sound() -> None:
    assert check_pdfa_structure(write_pdfa([PDFAPage.empty()], part=2, title="")) == []
