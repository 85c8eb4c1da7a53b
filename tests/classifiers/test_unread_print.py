from classifiers.layout import lay_out
from classifiers.unread_print import has_unread_print
from digitize.specimens.fonts import Style, available_families
from digitize.specimens.sheet import RED, Sheet
from tests.classifiers.printed_pages import image_of, reading_of


def sheet() -> Sheet:
    paper = Sheet(210, 297, available_families()[0])
    paper.print("ỦY BAN NHÂN DÂN", 63, 20, size=12.5, style=Style.BOLD, align="centre")
    paper.print("TỈNH QUẢNG LĨNH", 63, 25.2, size=12.5, style=Style.BOLD, align="centre")
    for line in range(6):
        paper.print("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6", 30, 60 + 6 * line)
    return paper


def test_a_second_line_that_was_not_read_is_noticed() -> None:
    paper = sheet()
    reading = reading_of(paper)
    layout = lay_out(reading, 1)
    without = lay_out(type(reading)(reading.width, reading.height, reading.lines[:1] + reading.lines[2:]), 1)

    assert has_unread_print(image_of(paper), without, without.rows[0], above=True, below=True)
    assert not has_unread_print(image_of(paper), layout, (*layout.rows[0], *layout.rows[1]))


def test_a_rule_under_a_name_and_a_red_frame_are_no_print() -> None:
    paper = sheet()
    paper.rule(50, 76, 31.5)
    paper.draw.rectangle([300, 245, 700, 300], outline=RED, width=4)
    layout = lay_out(reading_of(paper), 1)

    assert not has_unread_print(image_of(paper), layout, (*layout.rows[0], *layout.rows[1]))


def test_a_line_missing_between_two_is_noticed() -> None:
    paper = Sheet(210, 297, available_families()[0])
    for at, text in enumerate(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")):
        paper.print(text, 150, 100 + 5.6 * at, size=13.5, style=Style.BOLD, align="centre")
    for line in range(6):
        paper.print("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6", 30, 20 + 5.6 * line)
    reading = reading_of(paper)
    layout = lay_out(type(reading)(reading.width, reading.height, (reading.lines[0], *reading.lines[2:])), 1)
    pieces = [piece for piece in layout.pieces if piece.left > layout.width / 2 and piece.top > layout.height * 0.3]

    assert len(pieces) == 2
    assert has_unread_print(image_of(paper), layout, pieces, above=False, below=False)
