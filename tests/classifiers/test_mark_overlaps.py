from classifiers.layout import lay_out
from classifiers.mark_overlaps import covering_marks, name_electronic_signatures
from classifiers.reasons import ReviewReason
from models.values.geometry import Quad
from models.values.understanding import Mark, MarkKind
from tests.classifiers.printed_pages import page


def seal(left: float, top: float, kind: MarkKind = MarkKind.SEAL) -> Mark:
    return Mark(kind, "red", 0.9, Quad.from_rectangle(left, top, left + 200, top + 200), 1)


def test_a_seal_over_the_first_letters_covers_the_name() -> None:
    layout = lay_out(page(("Trần Hữu Phúc", 500, 300)), 1)

    assert covering_marks(layout.pieces, [seal(320, 200)]) == [ReviewReason.STAMPED_OVER]


def test_the_empty_corner_of_a_round_seals_box_covers_nothing() -> None:
    layout = lay_out(page(("Phúc", 500, 380)), 1)

    assert covering_marks(layout.pieces, [seal(330, 195)]) == []


def test_a_mark_on_another_page_covers_nothing() -> None:
    layout = lay_out(page(("Trần Hữu Phúc", 500, 300)), 2)

    assert covering_marks(layout.pieces, [seal(480, 250)]) == []


def test_a_signature_through_a_name_is_told() -> None:
    layout = lay_out(page(("Trần Hữu Phúc", 500, 300)), 1)

    assert covering_marks(layout.pieces, [seal(480, 200, MarkKind.SIGNATURE)]) == [ReviewReason.SIGNED_OVER]


def test_a_seal_picture_in_the_upper_margin_is_an_electronic_signature() -> None:
    layout = lay_out(page(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 260)), 1)

    named = name_electronic_signatures([seal(900, 20), seal(700, 1200)], [layout])

    assert [mark.kind for mark in named] == [MarkKind.ELECTRONIC_SIGNATURE, MarkKind.SEAL]


def test_a_seal_beside_a_signing_time_is_an_electronic_signature() -> None:
    layout = lay_out(page(("Thời gian ký: 06/02/2025 16:02:02", 700, 90)), 1)

    named = name_electronic_signatures([seal(480, 10)], [layout])

    assert [mark.kind for mark in named] == [MarkKind.ELECTRONIC_SIGNATURE]


def test_a_sentence_about_the_day_of_signing_is_no_electronic_signature() -> None:
    layout = lay_out(page(("Văn bản này có hiệu lực kể từ ngày ký và thay thế Quyết định số", 150, 90)), 2)

    assert name_electronic_signatures([], [layout]) == ()


def test_the_block_of_an_electronic_signature_holds_its_words() -> None:
    layout = lay_out(
        page(
            ("TRUNG TÂM CÔNG BÁO", 690, 40),
            ("Thời gian ký: 06/02/2025 16:02:02", 690, 90),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 260),
        ),
        1,
    )

    block = name_electronic_signatures([seal(480, 10)], [layout])[0].box

    assert block.right > 1100
    assert block.bottom < 260


def test_uneven_blue_print_inside_the_block_is_no_handwriting() -> None:
    layout = lay_out(page(("Ký bởi: Sở Xây dựng", 690, 40), ("Thời gian ký: 06/02/2025 16:02:02", 690, 90)), 1)
    pen = Mark(MarkKind.HANDWRITING, "blue", 0.6, Quad.from_rectangle(700, 60, 900, 85), 1)

    named = name_electronic_signatures([pen], [layout])

    assert [mark.kind for mark in named] == [MarkKind.ELECTRONIC_SIGNATURE]
