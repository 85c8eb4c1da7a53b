from dataclasses import replace
from datetime import date
from random import Random

import numpy as np
import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType, Side, Validity
from classifiers.hints import Evidence, find_hints
from classifiers.layout import lay_out
from classifiers.marks import find_marks
from digitize.specimens import ink
from digitize.specimens.fonts import Style, shipped_family
from digitize.specimens.sheet import BLACK, Sheet
from models.values.geometry import Quad
from models.values.reading import PageReading
from models.values.understanding import FieldReading, FieldSource, Hint, HintCode, Mark, MarkKind, StampKind
from tests.classifiers.printed_pages import image_of, page, reading_of

TODAY = date(2026, 11, 27)
CATALOGUE = DocumentTypeCatalogue.load()
DECISION = CATALOGUE.type_with_code("decision")
BIRTH = CATALOGUE.type_with_code("birth_certificate")


def evidence(*pages: PageReading, kind: DocumentType | None = None, **more: object) -> Evidence:
    layouts = [lay_out(reading, number) for number, reading in enumerate(pages, start=1)]
    given = {"images": (), "marks": (), "fields": (), "type_confidence": 0.9, "today": TODAY, **more}
    return Evidence(layouts=layouts, document_type=kind, **given)  # type: ignore[arg-type]


def codes(found: tuple[Hint, ...]) -> list[HintCode]:
    return [one.code for one in found]


def mark(kind: MarkKind, stamp: StampKind | None = None, text: str = "") -> Mark:
    return Mark(kind, "red", 0.8, Quad.from_rectangle(100, 100, 300, 160), 1, stamp, text)


@pytest.mark.parametrize(
    ("stamp", "text", "code", "clause"),
    [
        (StampKind.SECRET, "TỐI MẬT", HintCode.SECRET, "khoản 3"),
        (StampKind.NO_COPY, "LƯU HÀNH NỘI BỘ", HintCode.NO_COPY, "khoản 3"),
        (StampKind.COPY, "SAO Y", HintCode.NOT_ORIGINAL, "Điều 2"),
    ],
)
def test_a_stamp_gives_its_hint_with_words_place_and_article(
    stamp: StampKind, text: str, code: HintCode, clause: str
) -> None:
    found = find_hints(evidence(page(("một dòng", 100, 400)), marks=(mark(MarkKind.STAMP, stamp, text),)))

    assert codes(found) == [code]
    assert text in found[0].message
    assert clause in found[0].basis
    assert (found[0].page, found[0].box) == (1, Quad.from_rectangle(100, 100, 300, 160))


@pytest.mark.parametrize("stamp", [StampKind.INCOMING, StampKind.URGENT, None])
def test_stamps_of_the_mail_room_are_no_ground(stamp: StampKind | None) -> None:
    assert find_hints(evidence(page(("một dòng", 100, 400)), marks=(mark(MarkKind.STAMP, stamp),))) == ()


@pytest.mark.parametrize(
    ("text", "is_copy"),
    [
        ("TRÍCH LỤC KHAI SINH", True),
        ("TRÍCH LỤC KẾT HÔN (BẢN SAO)", True),
        ("BẢN SAO TRÍCH LỤC KHAI TỬ", True),
        ("BẢN SAO BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG", True),
        ("TRÍCH LỤC KHAI TỬ", False),
        ("BẢN SAO", False),
        ("TỜ KHAI CẤP BẢN SAO", False),
        ("Chứng thực bản sao đúng với bản chính", True),
        ("Nộp kèm bản sao giấy khai sinh và trích lục khai sinh của người con thứ hai", False),
        ("Cán bộ chứng thực bản sao đúng với bản chính chịu trách nhiệm trước pháp luật theo quy định", False),
    ],
)
def test_titles_and_statements_of_copies_are_told_and_sentences_are_not(text: str, is_copy: bool) -> None:
    found = find_hints(evidence(page((text, 100, 300))))

    assert (HintCode.NOT_ORIGINAL in codes(found)) is is_copy


@pytest.mark.parametrize("words", ["(BẢN SAO)", "BẢN SAO"])
def test_words_alone_beside_a_title_call_it_a_copy(words: str) -> None:
    found = find_hints(evidence(page(("GIẤY KHAI SINH", 600, 200), (words, 650, 240))))

    assert [(one.code, words in one.message) for one in found] == [(HintCode.NOT_ORIGINAL, True)]


def test_digital_signatures_are_told_once_where_they_are_shown() -> None:
    marks = (mark(MarkKind.ELECTRONIC_SIGNATURE), mark(MarkKind.ELECTRONIC_SIGNATURE))

    found = find_hints(evidence(page(("một dòng", 100, 400)), marks=marks, warnings=frozenset({"already_signed"})))

    assert [(one.code, one.page) for one in found] == [(HintCode.ALREADY_DIGITAL, 1)]
    assert found[0].confidence > 0.9


@pytest.mark.parametrize(
    ("numbers", "missing"), [(("", "2", "3"), False), (("", "3"), True), (("2", "3"), True), (("", ""), False)]
)
def test_printed_page_numbers_tell_of_missing_pages(numbers: tuple[str, ...], missing: bool) -> None:
    lines = [[(number, 610.0, 60.0)] if number else [] for number in numbers]
    pages = [page(*line, ("Nội dung của trang này", 200, 400)) for line in lines]

    assert (HintCode.MISSING_PAGES in codes(find_hints(evidence(*pages)))) is missing


def test_a_page_that_says_it_is_one_of_four_is_not_enough() -> None:
    found = find_hints(evidence(page(("Trang 1/4", 900, 1700))))

    assert codes(found) == [HintCode.MISSING_PAGES]
    assert "4" in found[0].message


def test_a_required_side_without_a_word_of_it_is_missing() -> None:
    sides = (
        Side("front", "Mặt trước", "Front", True, ("Quê quán",)),
        Side("back", "Mặt sau", "Back", True, ("Ngón trỏ",)),
    )
    card = replace(BIRTH, sides=sides)

    found = find_hints(evidence(page(("Quê quán: Hải Phòng", 100, 300)), kind=card))

    assert codes(found) == [HintCode.MISSING_PAGES]
    assert "mặt sau" in found[0].message


def field(name: str, value: str) -> FieldReading:
    box = Quad.from_rectangle(100, 300, 300, 330)
    return FieldReading(name, value, value, 0.9, 1, box, FieldSource.OCR, needs_review=False)


@pytest.mark.parametrize(
    ("validity", "value", "expired"),
    [
        (Validity(until_field="issued_on"), "2026-11-26", True),
        (Validity(until_field="issued_on"), "2026-11-27", False),
        (Validity(until_field="issued_on"), "Không thời hạn", False),
        (Validity(from_field="issued_on", months=6), "2026-05-26", True),
        (Validity(from_field="issued_on", months=6), "2026-05-28", False),
        (Validity(from_field="issued_on", months=6), "2025-08-31", True),
        (Validity(ended_on=date(2023, 1, 1)), "2010-01-01", True),
        (Validity(), "1990-01-01", False),
    ],
)
def test_a_paper_past_its_day_is_told_as_no_ground_of_refusal(validity: Validity, value: str, expired: bool) -> None:
    kind = replace(BIRTH, validity=validity)

    found = find_hints(evidence(page(("một dòng", 100, 400)), kind=kind, fields=(field("issued_on", value),)))

    assert (HintCode.EXPIRED in codes(found)) is expired
    assert all("không phải là lý do từ chối" in one.message for one in found if one.code is HintCode.EXPIRED)


ENGLISH = ("The Registrar of the University hereby certifies that the person named below has completed the course",) * 4


@pytest.mark.parametrize(
    ("more", "foreign"),
    [("", True), ("Hợp pháp hóa lãnh sự", False), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", False)],
)
def test_a_foreign_paper_without_legalisation_is_told(more: str, foreign: bool) -> None:
    lines = [(text, 100.0, 300.0 + 50 * at) for at, text in enumerate((*ENGLISH, more)) if text]

    assert (HintCode.NOT_LEGALISED in codes(find_hints(evidence(page(*lines))))) is foreign


def test_a_foreign_paper_that_needs_no_legalisation_is_not_told() -> None:
    lines = [(text, 100.0, 300.0 + 50 * at) for at, text in enumerate(ENGLISH)]

    assert find_hints(evidence(page(*lines), kind=replace(BIRTH, needs_legalisation=False, sides=()))) == ()


def test_a_type_that_vneid_shows_is_told() -> None:
    found = find_hints(evidence(page(("một dòng", 100, 400)), kind=replace(BIRTH, is_on_vneid=True, sides=())))

    assert [(one.code, one.page, one.confidence) for one in found] == [(HintCode.ON_VNEID, None, 0.9)]


@pytest.fixture
def decision() -> Sheet:
    sheet = Sheet(210, 297, shipped_family())
    sheet.print("QUYẾT ĐỊNH", 105, 40, style=Style.BOLD, align="centre", colour=(200, 30, 40))
    for line in range(10):
        sheet.print("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6", 30, 60 + 8 * line)
    for at, text in enumerate(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "", "Trần Hữu Phúc")):
        if text:
            sheet.print(text, 140, 160 + 6 * at, style=Style.BOLD, align="centre")
    return sheet


def hints_on(sheet: Sheet) -> list[HintCode]:
    reading, image = reading_of(sheet), image_of(sheet)
    marks = find_marks(image, 1, lay_out(reading, 1))
    return codes(find_hints(evidence(reading, kind=DECISION, images=[image], marks=marks)))


def test_an_unsigned_decision_without_a_seal_is_told(decision: Sheet) -> None:
    assert hints_on(decision) == [HintCode.NO_SEAL, HintCode.NO_SIGNATURE]


def test_a_signed_and_sealed_decision_gets_no_hint(decision: Sheet) -> None:
    ink.sign(decision, 142, 180, Random(2), BLACK)
    ink.press_seal(decision, 122, 180, "ỦY BAN NHÂN DÂN", Random(1))

    assert hints_on(decision) == []


def test_a_scan_without_colour_says_nothing_about_a_seal_it_may_hide() -> None:
    reading = page(("KT. CHỦ TỊCH", 700, 1000), ("Trần Hữu Phúc", 700, 1300))
    grey = np.full((1754, 1240, 3), 250, np.uint8)

    assert HintCode.NO_SEAL not in codes(find_hints(evidence(reading, kind=DECISION, images=[grey])))


def test_a_page_of_which_half_was_not_read_is_told() -> None:
    reading = page(*[(f"dòng chữ số {at} bị nhòe không rõ", 100.0, 200.0 + 50 * at) for at in range(8)])
    lines = tuple(
        replace(line, words=tuple(replace(word, confidence=0.2 if at % 2 else 0.95) for word in line.words))
        for at, line in enumerate(reading.lines)
    )

    assert codes(find_hints(evidence(replace(reading, lines=lines)))) == [HintCode.ILLEGIBLE]
    assert find_hints(evidence(reading)) == ()


def test_every_hint_has_both_languages_and_an_article() -> None:
    from classifiers.hint_sentences import HINT_SENTENCES

    assert set(HINT_SENTENCES) == set(HintCode)
    for sentence in HINT_SENTENCES.values():
        assert sentence.message.isascii() is False
        assert sentence.message_en
        assert "Điều" in sentence.basis or "Nghị định" in sentence.basis
