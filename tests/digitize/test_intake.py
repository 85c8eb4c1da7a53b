"""What comes in and what is refused. Every file is made here."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name
from PIL import Image

from digitize.intake import AdmittedFile, admit_file
from digitize.limits import IntakeLimits
from models.errors import RefusedFileError
from tests.digitize.made_files import a_printed_page, a_scanned_pdf, encoded, kept

SMALL = (620, 877)


def admit(folder: Path, data: bytes, name: str, limits: IntakeLimits | None = None) -> AdmittedFile:
    return admit_file(kept(folder, "upload", data), file_name=name, limits=limits)


def code_for(folder: Path, data: bytes, name: str, limits: IntakeLimits | None = None) -> str:
    with pytest.raises(RefusedFileError) as refusal:
        admit(folder, data, name, limits)
    assert refusal.value.message != refusal.value.message_en
    return refusal.value.code


def codes_of(admitted: AdmittedFile) -> set[str]:
    return {warning.code for warning in admitted.warnings}


def changed_pdf(change: object, pages: int = 1) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(a_scanned_pdf(pages))) as pdf:
        change(pdf)  # type: ignore[operator]
        pdf.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    ("kind", "name", "options"),
    [
        ("JPEG", "a.jpg", {"quality": 80}),
        ("JPEG", "a.jpg", {"quality": 80, "progressive": True, "optimize": True}),
        ("PNG", "a.png", {}),
        ("TIFF", "a.tif", {"compression": "tiff_lzw"}),
        ("WEBP", "a.webp", {"quality": 80}),
        ("WEBP", "a.webp", {"lossless": True}),
    ],
)
def test_sound_pictures_come_in(tmp_path: Path, kind: str, name: str, options: dict[str, object]) -> None:
    admitted = admit(tmp_path, encoded(a_printed_page(*SMALL), kind, **options), name)

    assert admitted.page_count == 1
    assert admitted.warnings == ()
    assert len(admitted.sha256) == 64


def test_a_phones_heic_photo_comes_in(tmp_path: Path) -> None:
    pillow_heif = pytest.importorskip("pillow_heif")
    written = io.BytesIO()
    pillow_heif.from_pillow(a_printed_page(*SMALL)).save(written, quality=60)

    admitted = admit(tmp_path, written.getvalue(), "IMG_0001.HEIC")

    assert admitted.kind == "heic"


def test_a_scan_of_several_pages_comes_in(tmp_path: Path) -> None:
    pages = [a_printed_page(*SMALL) for _ in range(3)]

    pdf = admit(tmp_path, a_scanned_pdf(3), "a.pdf")
    tiff = admit(tmp_path, encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:]), "a.tiff")

    assert (pdf.page_count, tiff.page_count) == (3, 3)


def test_the_preview_in_a_tiff_is_no_page(tmp_path: Path) -> None:
    preview = a_printed_page(200, 280)
    preview.encoderinfo = {"tiffinfo": {254: 1}}

    data = encoded(a_printed_page(*SMALL), "TIFF", save_all=True, append_images=[preview])

    assert admit(tmp_path, data, "a.tif").page_count == 1


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("TIFF", "a.tif"), ("WEBP", "a.webp")])
def test_a_picture_that_was_cut_off_is_refused(tmp_path: Path, kind: str, name: str, share: float) -> None:
    data = encoded(a_printed_page(*SMALL), kind)

    assert code_for(tmp_path, data[: int(len(data) * share)], name) in ("image_truncated", "image_corrupt")


@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_whose_end_was_never_written_is_refused(tmp_path: Path, progressive: bool) -> None:
    data = encoded(a_printed_page(*SMALL), "JPEG", quality=85, progressive=progressive)
    half = len(data) // 2

    zeros = data[:half] + bytes(len(data) - half)
    zeros_and_end = data[:half] + bytes(len(data) - half - 2) + b"\xff\xd9"

    assert code_for(tmp_path, zeros, "a.jpg") == "image_truncated"
    assert code_for(tmp_path, zeros_and_end, "a.jpg") in ("image_truncated", "image_corrupt")


def test_a_png_with_one_row_of_many_is_refused(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 400, 300, 8, 0, 0, 0, 0)

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = zlib.compress(b"\0" + bytes(400))
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")

    assert code_for(tmp_path, data, "a.png") == "image_truncated"


def test_a_white_page_with_long_runs_of_zeros_is_sound(tmp_path: Path) -> None:
    data = encoded(Image.new("RGB", SMALL, "white"), "JPEG", optimize=True)

    assert admit(tmp_path, data, "a.jpg").page_count == 1


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.pdf", "empty_file"),
        (b"hello", "a.txt", "type_unsupported"),
        (b"<html></html>", "a.jpg", "type_mismatch"),
        (b"%!PS-Adobe", "a.pdf", "type_mismatch"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(40), "a.zip", "archive_unsafe"),
        (b"\x1f\x8b" + bytes(40), "a.gz", "archive_unsafe"),
        (b"PK\x03\x04" + bytes(40), "a.docx", "type_unsupported"),
        (b"GIF89a" + bytes(40), "a.gif", "type_unsupported"),
        (b"%PDF-1.7\nnothing", "a.pdf", "pdf_malformed"),
    ],
)
def test_other_kinds_are_refused_by_their_content(tmp_path: Path, data: bytes, name: str, code: str) -> None:
    assert code_for(tmp_path, data, name) == code


def test_a_wrong_ending_is_corrected_and_said(tmp_path: Path) -> None:
    admitted = admit(tmp_path, encoded(a_printed_page(*SMALL), "PNG"), "photo.jpg")

    assert admitted.kind == "png"
    assert codes_of(admitted) == {"type_corrected"}


def test_a_file_that_is_two_kinds_is_refused(tmp_path: Path) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("a.txt", "a")

    assert code_for(tmp_path, a_scanned_pdf() + archive.getvalue(), "a.pdf") == "type_ambiguous"
    assert code_for(tmp_path, b"<html>" + a_scanned_pdf(), "a.pdf") == "type_ambiguous"


def test_bytes_after_the_picture_are_said(tmp_path: Path) -> None:
    data = encoded(a_printed_page(*SMALL), "JPEG")

    assert codes_of(admit(tmp_path, data + data, "a.jpg")) == {"trailing_data"}


def test_sizes_are_refused_before_memory_is_spent(tmp_path: Path) -> None:
    jpeg = bytearray(encoded(a_printed_page(*SMALL), "JPEG"))
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = struct.pack(">HH", 65_500, 65_500)

    assert code_for(tmp_path, bytes(jpeg), "a.jpg") == "image_too_large"
    assert code_for(tmp_path, encoded(Image.new("L", (20, 900)), "PNG"), "a.png") == "image_too_small"
    assert code_for(tmp_path, a_scanned_pdf(), "a.pdf", IntakeLimits(file_bytes=1000)) == "file_too_large"
    assert code_for(tmp_path, a_scanned_pdf(3), "a.pdf", IntakeLimits(pages=2)) == "pdf_too_many_pages"


def test_pictures_are_turned_flattened_and_converted_and_it_is_said(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    page = a_printed_page(*SMALL)

    turned = admit(tmp_path, encoded(page, "JPEG", exif=exif.tobytes()), "a.jpg")
    clear = admit(tmp_path, encoded(Image.new("RGBA", SMALL, (0, 0, 0, 0)), "PNG"), "a.png")
    printers = admit(tmp_path, encoded(page.convert("CMYK"), "JPEG"), "a.jpg")

    assert "orientation_applied" in codes_of(turned)
    assert "alpha_flattened" in codes_of(clear)
    assert "color_converted" in codes_of(printers)


def test_moving_pictures_are_refused(tmp_path: Path) -> None:
    pages = [a_printed_page(*SMALL), Image.new("RGB", SMALL)]

    animated_png = encoded(pages[0], "PNG", save_all=True, append_images=pages[1:])
    animated_webp = encoded(pages[0], "WEBP", save_all=True, append_images=pages[1:])

    assert code_for(tmp_path, animated_png, "a.png") == "image_animated"
    assert code_for(tmp_path, animated_webp, "a.webp") == "image_animated"


def _with_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def _with_attachment(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["a.txt"] = b"a"


def _with_signature(pdf: pikepdf.Pdf) -> None:
    value = pdf.make_indirect(Dictionary(Type=Name.Sig, ByteRange=[0, 1, 2, 3], Contents=b"\0"))
    field = pdf.make_indirect(Dictionary(FT=Name.Sig, T="Officer", V=value))
    pdf.Root.AcroForm = Dictionary(Fields=[field], SigFlags=3)


def _cropped(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].cropbox = [0, 0, 300, 400]


def _with_hidden_layer(pdf: pikepdf.Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="a"))
    pdf.Root.OCProperties = Dictionary(OCGs=[layer], D=Dictionary(OFF=[layer]))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_with_script, "active_content_stripped"),
        (_with_attachment, "embedded_files_stripped"),
        (_with_signature, "already_signed"),
        (_cropped, "hidden_content"),
        (_with_hidden_layer, "hidden_content"),
    ],
)
def test_what_a_pdf_carries_besides_pages_is_said(tmp_path: Path, change: object, code: str) -> None:
    assert codes_of(admit(tmp_path, changed_pdf(change), "a.pdf")) == {code}


def _with_dynamic_form(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=[], XFA=pikepdf.Stream(pdf, b"<xdp/>"))


def _from_elsewhere(pdf: pikepdf.Pdf) -> None:
    form = pikepdf.Stream(pdf, b"")
    form.stream_dict = Dictionary(Type=Name.XObject, Subtype=Name.Form, Ref=Dictionary(F="other.pdf", Page=0))
    pdf.pages[0].Resources.XObject["/Other"] = pdf.make_indirect(form)


def _swelling(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Contents = pikepdf.Stream(pdf, b" " * 60_000_000)


def _as_a_stamp(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].mediabox = [0, 0, 5, 5]


def _without_pages(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_with_dynamic_form, "pdf_xfa"),
        (_from_elsewhere, "pdf_external_ref"),
        (_swelling, "decompression_bomb"),
        (_as_a_stamp, "pdf_page_size"),
        (_without_pages, "pdf_no_pages"),
    ],
)
def test_a_pdf_without_reliable_pictures_is_refused(tmp_path: Path, change: object, code: str) -> None:
    assert code_for(tmp_path, changed_pdf(change), "a.pdf") == code


def test_a_pdf_that_was_cut_off_is_refused_even_if_it_could_be_mended(tmp_path: Path) -> None:
    data = a_scanned_pdf(3)

    assert code_for(tmp_path, data[: int(len(data) * 0.95)], "a.pdf") == "pdf_malformed"


def test_passwords(tmp_path: Path) -> None:
    def locked(user: str) -> bytes:
        written = io.BytesIO()
        with pikepdf.open(io.BytesIO(a_scanned_pdf())) as pdf:
            pdf.save(written, encryption=pikepdf.Encryption(owner="owner", user=user))
        return written.getvalue()

    assert code_for(tmp_path, locked("user"), "a.pdf") == "pdf_encrypted"
    assert codes_of(admit(tmp_path, locked(""), "a.pdf")) == {"encrypted_empty_password"}


def test_a_cut_off_picture_inside_a_pdf_is_refused(tmp_path: Path) -> None:
    def cut(pdf: pikepdf.Pdf) -> None:
        image = pdf.pages[0].Resources.XObject["/Page"]
        raw = bytes(image.read_raw_bytes())
        image.write(raw[: len(raw) // 2], filter=Name.DCTDecode)

    assert code_for(tmp_path, changed_pdf(cut), "a.pdf") == "image_truncated"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Giấy khai sinh Nguyễn Thị Ánh.pdf", "Giấy khai sinh Nguyễn Thị Ánh.pdf"),
        ("../../etc/cron.d/a.pdf", "a.pdf"),
        ("C:\\boot.pdf", "boot.pdf"),
        ("a\r\nSet-Cookie: s=1.pdf", "aSet-Cookie_ s=1.pdf"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("..", "tep-khong-ten"),
        ("CON.pdf", "_CON.pdf"),
        ("--output=a.pdf", "output=a.pdf"),
        ("a" * 4000 + ".pdf", "a" * 146 + ".pdf"),
    ],
)
def test_names_are_for_showing_only(name: str, shown: str) -> None:
    from digitize.file_names import clean_file_name

    assert clean_file_name(name) == shown


def test_a_cleaned_name_is_said(tmp_path: Path) -> None:
    admitted = admit(tmp_path, encoded(a_printed_page(*SMALL), "PNG"), "../a.png")

    assert admitted.file_name == "a.png"
    assert "filename_sanitized" in codes_of(admitted)
