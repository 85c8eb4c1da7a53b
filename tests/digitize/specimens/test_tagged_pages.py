"""Specimens become pages of tagged words: each word of a value, and no other, is told to be its own."""

from pathlib import Path
from random import Random

import pytest

from digitize.specimens.fonts import available_families
from digitize.specimens.reading_slips import read_with_slips
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Writing
from digitize.specimens.tagged_pages import TaggedPage, tag_specimen, tagged_documents, write_documents


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(210, 297, available_families()[0])


def tags_of(sheet: Sheet, fields: dict[str, str], *written: str) -> list[str]:
    """Word and tag, in the order in which a tagger sees them."""
    specimen = Specimen("birth_certificate", "made", [sheet], fields)
    for name in written:
        specimen.written(name, Writing.STAMPED)
    page = tag_specimen(specimen, Random(1), flawless=True)[0].pages[0]
    return [f"{word} {tag}" for word, tag in zip(page.words, page.tags, strict=True)]


def test_a_label_is_outside_and_its_value_is_tagged(sheet: Sheet) -> None:
    sheet.print("Họ và tên:", 20, 20)
    sheet.print("LÊ AN", 45, 20, field="full_name")

    assert tags_of(sheet, {"full_name": "LÊ AN"}) == [
        "Họ O", "và O", "tên: O", "LÊ B-full_name", "AN I-full_name",
    ]  # fmt: skip


def test_a_value_of_two_lines_begins_once_beside_another_column(sheet: Sheet) -> None:
    sheet.print("xã Hải", 20, 20, field="wife_residence")
    sheet.print("xã Sơn", 120, 20, field="husband_residence")
    sheet.print("Triều", 20, 28, field="wife_residence")

    assert tags_of(sheet, {"wife_residence": "xã Hải Triều", "husband_residence": "xã Sơn"}) == [
        "xã B-wife_residence", "Hải I-wife_residence", "xã B-husband_residence", "Sơn I-husband_residence",
        "Triều I-wife_residence",
    ]  # fmt: skip


def test_a_value_that_is_printed_again_begins_again(sheet: Sheet) -> None:
    sheet.print("LÊ AN", 20, 20, field="full_name")
    sheet.print("LÊ AN", 20, 60, field="full_name")

    assert tags_of(sheet, {"full_name": "LÊ AN"}) == ["LÊ B-full_name", "AN I-full_name"] * 2


def test_the_place_before_a_day_is_no_part_of_it(sheet: Sheet) -> None:
    sheet.print("Hà Nội, ngày 05 tháng 3 năm 2024", 20, 20, field="issued_on")

    assert tags_of(sheet, {"place": "Hà Nội", "issued_on": "2024-03-05"})[:4] == [
        "Hà B-place", "Nội, I-place", "ngày B-issued_on", "05 I-issued_on",
    ]  # fmt: skip


def test_figures_stamped_into_a_number_are_its_beginning(sheet: Sheet) -> None:
    sheet.print("Số:", 20, 20)
    sheet.print("15", 30, 20)
    sheet.print("/QĐ-UBND", 40, 20, field="document_number")
    tags = tags_of(sheet, {"document_number": "15/QĐ-UBND"}, "document_number")

    assert tags == ["Số: O", "15 B-document_number", "/QĐ-UBND I-document_number"]


def test_slips_stay_few_and_every_word_remembers_its_print(sheet: Sheet) -> None:
    for row in range(40):
        sheet.print("Ủy ban nhân dân thị trấn Trường Lạc Bắc huyện Hương Điền", 20, 20 + 6 * row)
    reading, print_of = read_with_slips(sheet, Random(7))
    read = [word for line in reading.lines for word in line.words]
    changed = sum(word.text not in sheet.lines[print_of[word][0]].text.split() for word in read)

    assert set(read) == set(print_of)
    assert 0 < changed / len(read) < 0.2


def test_the_same_seed_makes_the_same_pages(tmp_path: Path) -> None:
    for name in "ab":
        write_documents(tagged_documents(2, 5, held_out=False, readings=2), tmp_path / name)

    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert len((tmp_path / "a").read_text(encoding="utf-8").splitlines()) == 4


def test_boxes_lie_on_the_page(sheet: Sheet) -> None:
    sheet.print("MẪU", 0, 0)
    sheet.print("MẪU", 210, 294, align="right")
    pages: tuple[TaggedPage, ...] = tag_specimen(Specimen("notice", "made", [sheet], {}), Random(3))[0].pages

    assert all(0 <= at <= 1000 for box in pages[0].boxes for at in box)
    assert all(box[0] <= box[2] and box[1] <= box[3] for box in pages[0].boxes)
