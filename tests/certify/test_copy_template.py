"""An agency decides how its copies look; what it decides shows, and a template that certifies nothing is refused."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
import pytest
import zxingcpp
from PIL import Image, ImageDraw

from certify.certified_copy import CopyPlan, FrozenPage, build_certified_copy, require_frozen_rasters
from certify.copy_template import CopyTemplate, TemplateInvalidError, national_template, read_template
from certify.verification.structure import associated_record
from models.errors import IntegrityError
from tests.certify.test_certified_copy import ADDRESS, CODE, STATEMENT
from tests.certify.test_signing import run_tool
from tests.verapdf import pdfa_faults

OWN = """
pdfa_part = 2
statement_place = "last_page"
top_line = ""
colour = "#0000ff"

[[line]]
text = "{title}"
pt = 16.0

[[line]]
text = "Số chứng thực {number} - Quyển số {book}"

[[line]]
text = "Ngày {day} tháng {month} năm {year}"

[[line]]
text = "{officer}"
bold = true
"""


@pytest.fixture
def own(tmp_path: Path) -> CopyTemplate:
    path = tmp_path / "H24.15.03.toml"
    path.write_text(OWN)
    return read_template(path)


def a_page(*, printed_to_mm: float, dpi: int = 100) -> FrozenPage:
    """A4 with lines of print from the top down to there."""
    picture = Image.new("RGB", (827, 1169), "white")
    drawn = ImageDraw.Draw(picture)
    for top in range(60, round(printed_to_mm / 25.4 * dpi), 20):
        drawn.rectangle((80, top, 740, top + 8), fill="black")
    written = io.BytesIO()
    picture.save(written, "PNG")
    return FrozenPage(written.getvalue(), 827, 1169, dpi)


def plan(template: CopyTemplate, *pages: FrozenPage) -> CopyPlan:
    return CopyPlan(pages, STATEMENT, "Quyết định", ADDRESS, CODE, {"schema": "saoy.record/1"}, template=template)


def drawn(pdf: bytes, folder: Path, page: int) -> Image.Image:
    """One page as a viewer draws it, at 100 dpi."""
    (folder / "copy.pdf").write_bytes(pdf)
    run_tool(
        "pdftoppm", "-r", "100", "-f", str(page), "-l", str(page), "-png", str(folder / "copy.pdf"), str(folder / "p")
    )
    (path,) = folder.glob("p-*.png")
    return Image.open(path).convert("RGB")


def test_the_national_template_draws_nothing_on_copied_pages_but_the_top_line(tmp_path: Path) -> None:
    page = a_page(printed_to_mm=100)
    bare = replace(national_template(), top_line="")

    shown, without = (
        np.asarray(drawn(build_certified_copy(plan(template, page)).pdf, tmp_path, 1))
        for template in (national_template(), bare)
    )

    differs = (shown != without).any(axis=2)
    assert differs[: round(8 / 25.4 * 100)].any()
    assert not differs[round(8 / 25.4 * 100) :].any()


def test_where_the_top_margin_is_printed_on_the_line_stands_on_a_strip_above_the_page(tmp_path: Path) -> None:
    picture = Image.new("RGB", (337, 213), "white")  # a card
    ImageDraw.Draw(picture).rectangle((5, 5, 330, 205), outline="black", width=3)
    written = io.BytesIO()
    picture.save(written, "PNG")
    card = FrozenPage(written.getvalue(), 337, 213, 100)

    pdf = build_certified_copy(plan(national_template(), card)).pdf

    require_frozen_rasters(pdf, [card])
    shown = np.asarray(drawn(pdf, tmp_path, 1))
    head = len(shown) - 213
    assert head > 40
    assert (shown[:head] < 100).any()
    assert (np.abs(shown[head + 1 : -1, :337].astype(int) - np.asarray(picture)[1:-1]) < 60).mean() > 0.99


def test_only_the_first_page_may_have_a_strip_above_it(own: CopyTemplate) -> None:
    pages = [a_page(printed_to_mm=285), a_page(printed_to_mm=285)]
    spoilt = io.BytesIO()
    with pikepdf.open(io.BytesIO(build_certified_copy(plan(own, *pages)).pdf)) as opened:
        opened.pages[1].obj.MediaBox[3] = float(opened.pages[1].obj.MediaBox[3]) + 30
        opened.save(spoilt)

    with pytest.raises(IntegrityError):
        require_frozen_rasters(spoilt.getvalue(), pages)


def test_the_statement_stands_in_the_blank_part_of_the_last_page_in_the_agencys_colour(
    own: CopyTemplate, tmp_path: Path
) -> None:
    pages = [a_page(printed_to_mm=280), a_page(printed_to_mm=120)]

    pdf = build_certified_copy(plan(own, *pages)).pdf

    require_frozen_rasters(pdf, pages)
    assert pdfa_faults(pdf) == []
    page = drawn(pdf, tmp_path, 2)
    pixels = np.asarray(page, int)
    blue = np.argwhere((pixels[..., 2] > 180) & (pixels[..., 0] < 120))
    assert 120 < blue[:, 0].min() / 100 * 25.4 < 140
    assert [code.text for code in zxingcpp.read_barcodes(page.resize((1654, 2338)))] == [ADDRESS]
    frozen = np.asarray(Image.open(io.BytesIO(pages[1].raster)), int)
    printed = frozen.max(axis=2) < 128
    assert (pixels[:1169, :827].max(axis=2)[printed] < 128).all()  # nothing printed is covered


@pytest.mark.parametrize("printed_to_mm", [200, 285])
def test_without_room_the_statement_gets_a_page_of_its_own(printed_to_mm: float, own: CopyTemplate) -> None:
    pages = [a_page(printed_to_mm=printed_to_mm)]

    pdf = build_certified_copy(plan(own, *pages)).pdf

    require_frozen_rasters(pdf, pages)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 2


def test_a_faint_stamp_at_the_foot_is_no_blank_paper(own: CopyTemplate) -> None:
    page = a_page(printed_to_mm=100)
    picture = Image.open(io.BytesIO(page.raster)).convert("RGB")
    ImageDraw.Draw(picture).ellipse((500, 820, 640, 960), outline=(255, 190, 190), width=4)
    written = io.BytesIO()
    picture.save(written, "PNG")

    pdf = build_certified_copy(plan(own, replace(page, raster=written.getvalue()))).pdf

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 2


def test_pictures_on_other_pages_than_the_statements_are_noticed(own: CopyTemplate) -> None:
    pages = [a_page(printed_to_mm=100), a_page(printed_to_mm=100)]
    spoilt = io.BytesIO()
    with pikepdf.open(io.BytesIO(build_certified_copy(plan(own, *pages)).pdf)) as opened:
        first = opened.pages[0].obj.Resources.XObject
        first["/Seal"] = first["/Page"]
        opened.save(spoilt)

    with pytest.raises(IntegrityError):
        require_frozen_rasters(spoilt.getvalue(), pages)


def test_part_2_keeps_the_record_where_verification_finds_it(own: CopyTemplate) -> None:
    from pyhanko.pdf_utils.reader import PdfFileReader

    pdf = build_certified_copy(plan(own, a_page(printed_to_mm=100))).pdf

    assert b"<pdfaid:part>2<" in pdf
    assert b"/EmbeddedFiles" not in pdf
    assert associated_record(PdfFileReader(io.BytesIO(pdf))) == b'{"schema":"saoy.record/1"}'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pdfa_part = 2", "pdfa_part = 1"),
        ('"last_page"', '"anywhere"'),
        ('"#0000ff"', '"blue"'),
        ("pt = 16.0", "pt = 3.0"),
        ("{officer}", "Chủ tịch"),
        ("{number}", "12"),
        ("{title}", "{title.__class__}"),
        ("{title}", "{nobody}"),
        ("bold = true", "blink = true"),
        ("pt = 16.0", "pt = 16.0\nbelow_mm = -40.0"),
        ("pt = 16.0", "pt = 16.0\nbelow_mm = 140.0"),
        ('top_line = ""', 'top_lime = ""'),
        ('top_line = ""', "top_line = "),
    ],
)
def test_a_template_that_is_wrong_is_refused(old: str, new: str, tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN.replace(old, new))

    with pytest.raises(TemplateInvalidError) as refusal:
        read_template(path)

    assert "own.toml" in str(refusal.value.detail)
