"""The copy shows exactly the frozen rasters, says what the law asks for, and carries the record."""

from __future__ import annotations

import io
import json
import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from certify.certified_copy import (
    CopyPlan,
    FrozenPage,
    build_certified_copy,
    record_of,
    require_frozen_rasters,
)
from certify.statement import Statement
from certify.statement_page import QR_SIDE_MM
from models.document_metadata import DocumentMetadata
from models.errors import IntegrityError
from models.pdfa_metadata import NAMESPACE
from models.values.geometry import Quad
from models.values.reading import Line
from tests.certify.desk import page_png
from tests.certify.test_signing import run_tool

WHEN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
ADDRESS = "https://chungthuc.example.vn/v/q2hVfWkzF3mA8dX1cYb0TgLrNsE"
CODE = "7KQ2-M9XD-0RTF"
STATEMENT = Statement("UBND xã Thử Nghiệm", "Nguyễn Văn Thử", "Phó Chủ tịch", "07/ĐT", "01/2026-SCTĐT/BS", WHEN)
LINE = Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 0.9, Quad.from_rectangle(10, 10, 90, 25))


def plan(*seeds: int) -> CopyPlan:
    pages = [FrozenPage(page_png(seed), 100, 140, 20, (LINE,)) for seed in seeds]
    return CopyPlan(
        pages, STATEMENT, "Giấy khai sinh", ADDRESS, CODE, {"schema": "saoy.record/1", "title": "Giấy khai sinh"}
    )


@pytest.fixture(scope="module")
def built() -> bytes:
    return build_certified_copy(plan(1, 2)).pdf


def test_the_pictures_in_the_file_are_the_frozen_rasters_pixel_by_pixel(built: bytes) -> None:
    require_frozen_rasters(built, plan(1, 2).pages)


@pytest.mark.parametrize("seeds", [(2, 1), (1, 3), (1,), (1, 2, 3)])
def test_other_pages_or_another_order_are_noticed(seeds: tuple[int, ...], built: bytes) -> None:
    with pytest.raises(IntegrityError):
        require_frozen_rasters(built, plan(*seeds).pages)


def test_a_page_that_is_cropped_turned_or_drawn_smaller_is_noticed(built: bytes) -> None:
    for spoil in (_crop, _turn, _draw_smaller, _add_a_picture):
        spoilt = io.BytesIO()
        with pikepdf.open(io.BytesIO(built)) as opened:
            spoil(opened.pages[0].obj)
            opened.save(spoilt)
        with pytest.raises(IntegrityError):
            require_frozen_rasters(spoilt.getvalue(), plan(1, 2).pages)


def test_the_same_plan_gives_the_same_bytes(built: bytes) -> None:
    assert build_certified_copy(plan(1, 2)).pdf == built


def test_the_code_leads_to_the_verification_address_and_is_large_enough_to_read_back(built: bytes) -> None:
    with pikepdf.open(io.BytesIO(built)) as opened:
        (picture,) = opened.pages[-1].get_images().values()
        image = pikepdf.PdfImage(picture).as_pil_image().convert("L")
        content = opened.pages[-1].Contents.read_bytes().decode("latin-1")

    (code,) = zxingcpp.read_barcodes(image)

    assert code.text == ADDRESS
    assert _widths_of_pictures_mm(content)[0] > QR_SIDE_MM


def test_the_code_can_be_read_from_a_print_at_150_dpi(built: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("print")
    (folder / "copy.pdf").write_bytes(built)

    run_tool("pdftoppm", "-r", "150", "-f", "3", "-png", str(folder / "copy.pdf"), str(folder / "page"))

    (page,) = folder.glob("page*.png")
    assert [code.text for code in zxingcpp.read_barcodes(Image.open(page))] == [ADDRESS]


@pytest.mark.parametrize("length", [243, 408, 900], ids=["digests only", "eight fields", "far more than we sign"])
def test_claims_to_check_without_a_network_can_be_read_from_a_print_as_well(length: int, tmp_path: Path) -> None:
    randomness = random.Random(length)
    claims = "".join(randomness.choice("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:") for _ in range(length))
    (tmp_path / "copy.pdf").write_bytes(build_certified_copy(replace(plan(1), offline_claims=claims)).pdf)

    run_tool("pdftoppm", "-r", "150", "-f", "2", "-png", str(tmp_path / "copy.pdf"), str(tmp_path / "page"))

    (page,) = tmp_path.glob("page*.png")
    assert {code.text for code in zxingcpp.read_barcodes(Image.open(page))} == {ADDRESS, claims}
    assert "Mã kiểm tra không cần mạng" in run_tool("pdftotext", str(tmp_path / "copy.pdf"), "-")


def test_the_statement_and_the_text_of_the_pages_can_be_searched(
    built: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("text") / "copy.pdf"
    path.write_bytes(built)

    text = run_tool("pdftotext", "-layout", str(path), "-")

    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
        "CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH",
        "Số chứng thực: 07/ĐT",
        "01/2026-SCTĐT/BS",
        "Ngày 23 tháng 11 năm 2026",
        "Nguyễn Văn Thử",
        "2026-11-23T09:00:00+07:00",
        ADDRESS,
        f"Mã tra cứu: {CODE}",
    ):
        assert words in text


def test_the_record_is_an_associated_file(built: bytes) -> None:
    with pikepdf.open(io.BytesIO(built)) as opened:
        (specification,) = opened.Root.AF
        assert specification.AFRelationship == "/Data"
        assert json.loads(opened.attachments["record.json"].get_file().read_bytes())["schema"] == "saoy.record/1"


def test_the_file_tells_its_metadata_and_describes_each_property_that_is_not_a_standard_one() -> None:
    metadata = DocumentMetadata(
        doc_code="H24.15.03_GT_000001_V1", file_name="a.pdf", organ_name="UBND & xã", page_amount=1
    )

    with pikepdf.open(io.BytesIO(build_certified_copy(replace(plan(1), metadata=metadata)).pdf)) as opened:
        packet = ElementTree.fromstring(opened.Root.Metadata.read_bytes())
        assert "/Info" not in opened.trailer

    own = {element.tag: element.text for element in packet.iter() if element.tag.startswith(f"{{{NAMESPACE}}}")}
    told = {tag.partition("}")[2]: text for tag, text in own.items()}
    name = "{http://www.aiim.org/pdfa/ns/property#}name"
    described = [element.get(name) for element in packet.iter() if name in element.attrib]
    assert told == {
        "DocCode": "H24.15.03_GT_000001_V1",
        "FileName": "a.pdf",
        "OrganName": "UBND & xã",
        "Language": "Tiếng Việt",
        "PageAmount": "1",
        "ConfidenceLevel": "Số hóa",
        "CertifyingOrganName": STATEMENT.agency,
        "CertificationNumber": "07/ĐT",
        "CertificationBook": "01/2026-SCTĐT/BS",
        "VerificationCode": CODE,
        "VerificationAddress": ADDRESS,
    }
    assert described == list(told)
    assert packet.find(".//{http://purl.org/dc/elements/1.1/}identifier").text == "H24.15.03_GT_000001_V1"


def test_the_record_ties_number_fields_and_digests_together() -> None:
    manifest = {
        "document_type": "birth_certificate",
        "title": "Giấy khai sinh",
        "pages": [{"number": 1, "capture_id": "c", "original_sha256": "o", "clean_sha256": "k", "dpi": 300}],
    }

    record = record_of(
        token="t",
        verification_address=ADDRESS,
        certified_at=WHEN,
        register={"number": "07/ĐT"},
        manifest=manifest,
        freeze_digest="f",
        fields={"full_name": {"value": "NGUYỄN VĂN A", "source": "clerk"}},
    )

    assert record == {
        "schema": "saoy.record/1",
        "token": "t",
        "verification_address": ADDRESS,
        "issued_at": "2026-11-23T02:00:00+00:00",
        "register": {"number": "07/ĐT"},
        "document_type": "birth_certificate",
        "title": "Giấy khai sinh",
        "fields": {"full_name": {"value": "NGUYỄN VĂN A", "source": "clerk"}},
        "pages": [{"number": 1, "capture_id": "c", "original_sha256": "o", "clean_sha256": "k"}],
        "freeze_digest": "f",
    }


def _widths_of_pictures_mm(content: str) -> list[float]:
    words = content.split()
    return [float(words[at - 6]) / 72 * 25.4 for at, word in enumerate(words) if word == "cm"]


def _crop(page: Any) -> None:
    page.CropBox = pikepdf.Array([0, 0, 100, 100])


def _turn(page: Any) -> None:
    page.Rotate = 180


def _draw_smaller(page: Any) -> None:
    page.Contents.write(b"q 0.5 0 0 0.5 0 0 cm " + page.Contents.read_bytes() + b" Q")


def _add_a_picture(page: Any) -> None:
    page.Resources.XObject["/Seal"] = page.Resources.XObject["/Page"]
