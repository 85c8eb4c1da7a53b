"""Which of two findings has a field that a label and words both claim, rule by rule."""

import pytest

from classifiers.claims import Claims, believed
from classifiers.declarations import FieldKind
from classifiers.finding import Finding, doubted
from classifiers.layout import lay_out
from tests.classifiers.printed_pages import page

SENTENCE, LINES = True, False
SURE, IN_DOUBT = False, True


def finding(value: str, *, is_doubted: bool = False) -> Finding:
    found = Finding("field", value, value, (), 0.9)
    return doubted(found) if is_doubted else found


@pytest.mark.parametrize(
    ("kind", "source", "labelled", "told", "kept", "is_doubted"),
    [
        # The beginning of an address against the whole.
        (FieldKind.ADDRESS, SENTENCE, ("Mỹ Đồng, Hà Nội", SURE), ("Mỹ Đồng", SURE), "Mỹ Đồng, Hà Nội", True),
        # The same print, and the same letters in another spelling.
        (FieldKind.TEXT, SENTENCE, ("HOA MAI CO.,LTD", SURE), ("HOA MAI CO., LTD", IN_DOUBT), "HOA MAI CO.,LTD", False),
        (FieldKind.TEXT, LINES, ("Hoa Mai", IN_DOUBT), ("HOA MAI", SURE), "HOA MAI", False),
        (FieldKind.REGISTER_NUMBER, SENTENCE, ("BA 821252", SURE), ("BA.821252", SURE), "BA 821252", False),
        (FieldKind.REGISTER_NUMBER, SENTENCE, ("BA 821252", IN_DOUBT), ("BA.821252", SURE), "BA.821252", False),
        # Two numbers.
        (FieldKind.REGISTER_NUMBER, SENTENCE, ("H 02485", SURE), ("BA 821252", SURE), "H 02485", True),
        (FieldKind.REGISTER_NUMBER, SENTENCE, ("H 02485", IN_DOUBT), ("BA 821252", SURE), "BA 821252", True),
        # One of two values of a form that proves itself is doubted.
        (FieldKind.NAME, SENTENCE, ("LÊ THỊ HOA", IN_DOUBT), ("VÕ VĂN AN", SURE), "VÕ VĂN AN", False),
        (FieldKind.NAME, LINES, ("LÊ THỊ HOA", IN_DOUBT), ("VÕ VĂN AN", SURE), "VÕ VĂN AN", False),
        # A sentence.
        (FieldKind.TEXT, SENTENCE, ("Kế toán máy", IN_DOUBT), ("Kế toán", IN_DOUBT), "Kế toán máy", True),
        (FieldKind.TEXT, SENTENCE, ("Luật", SURE), ("Kế toán", IN_DOUBT), "Luật", True),
        (FieldKind.TEXT, SENTENCE, ("Luật", IN_DOUBT), ("Kế toán", IN_DOUBT), "Kế toán", True),
        (FieldKind.TEXT, SENTENCE, ("Luật", SURE), ("Luật kinh tế", IN_DOUBT), "Luật kinh tế", True),
        (FieldKind.NAME, SENTENCE, ("LÊ THỊ HOA", SURE), ("VÕ VĂN AN", SURE), "VÕ VĂN AN", True),
        (FieldKind.TEXT, SENTENCE, ("Luật", SURE), ("Kế toán", SURE), "Kế toán", False),
        # Lines of a form.
        (FieldKind.NAME, LINES, ("LÊ THỊ HOA", SURE), ("VÕ VĂN AN", SURE), "LÊ THỊ HOA", True),
        (FieldKind.TEXT, LINES, ("Luật", SURE), ("Kế toán", SURE), "Luật", False),
        (FieldKind.TEXT, LINES, ("Luật", IN_DOUBT), ("Luật kinh tế", SURE), "Luật kinh tế", True),
        (FieldKind.TEXT, LINES, ("Luật", SURE), ("Luật kinh tế", IN_DOUBT), "Luật", False),
        (FieldKind.TEXT, LINES, ("Luật", SURE), ("Luật kinh tế", SURE), "Luật", True),
    ],
)
def test_of_two_claims_one_is_kept(
    kind: FieldKind,
    source: bool,
    labelled: tuple[str, bool],
    told: tuple[str, bool],
    kept: str,
    is_doubted: bool,
) -> None:
    one, other = (finding(value, is_doubted=doubt) for value, doubt in (labelled, told))

    found = believed(Claims(one, other, kind, source, runs_into_a_day=False))

    assert (found.value, found.is_doubted) == (kept, is_doubted)


def test_a_cell_that_runs_into_a_day_of_the_sentence_gives_way() -> None:
    cell, told = finding("Nhóm 1 được tổ chức từ ngày"), finding("Nhóm 1", is_doubted=True)

    assert believed(Claims(cell, told, FieldKind.TEXT, is_sentence=True, runs_into_a_day=True)) is told


def test_a_label_that_is_only_a_part_of_the_phrase_gives_way() -> None:
    layout = lay_out(page(("Ngành đào tạo là Luật", 100, 100)), 1)
    part, whole = (layout.level.piece(layout.pieces[0].words[:count], 1) for count in (2, 3))
    cell = Finding("field", "là", "là", (), 0.9, label=part)
    told = Finding("field", "Luật", "Luật", (), 0.9, label=whole)

    assert believed(Claims(cell, told, FieldKind.TEXT, is_sentence=False, runs_into_a_day=False)) is told


def test_figures_at_the_end_of_a_name_that_went_on_below_are_its_own() -> None:
    layout = lay_out(page(("Tên công ty: CÔNG TY VẬN TẢI", 100, 100), ("TRƯỜNG SƠN 36", 100, 140)), 1)
    line, below = layout.pieces
    label, beside = (layout.level.piece(words, 1) for words in (line.words[:3], line.words[3:]))
    cell = Finding("field", f"{beside.text} {below.text}", "", (beside, below), 0.9, label=label)
    told = Finding("field", beside.text, "", (beside,), 0.9, label=label)

    assert believed(Claims(cell, told, FieldKind.TEXT, is_sentence=False, runs_into_a_day=False)) is cell
