from dataclasses import replace

import cv2
import numpy as np

from classifiers.layout import lay_out
from classifiers.unread_print import has_unread_print
from digitize.specimens.fonts import Style, available_families
from digitize.specimens.sheet import RED, Sheet
from models.values.geometry import Quad
from models.values.reading import Line
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


def test_a_page_of_black_and_white_alone_shows_its_unread_print_too() -> None:
    paper = sheet()
    reading = reading_of(paper)
    without = lay_out(type(reading)(reading.width, reading.height, reading.lines[:1] + reading.lines[2:]), 1)
    one_bit = np.where(image_of(paper) < 128, 0, 255).astype(np.uint8)

    assert has_unread_print(one_bit, without, without.rows[0], above=True, below=True)


def test_the_upper_halves_of_print_that_was_read_are_no_line_of_their_own() -> None:
    """The reader's boxes are as tight as the letters, and the number stands a little lower than a next line would."""
    paper = sheet()
    paper.print("Số: 65/TTr-VDL", 63, 33.2, size=13, align="centre")
    reading = reading_of(paper)
    lines = (*reading.lines[:-1], tightened(reading.lines[-1]))
    layout = lay_out(type(reading)(reading.width, reading.height, lines), 1)

    assert not has_unread_print(image_of(paper), layout, (*layout.rows[0], *layout.rows[1]), above=False, below=True)


def test_strokes_of_a_signature_that_reach_into_the_next_line_are_no_letters() -> None:
    paper = sheet()
    paper.print("CHỦ TỊCH", 150, 120, size=13.5, style=Style.BOLD, align="centre")
    image = image_of(paper)
    layout = lay_out(reading_of(paper), 1)
    post = [piece for piece in layout.pieces if piece.text == "CHỦ TỊCH"]
    next_line, height = post[0].centre_y + layout.line_pitch, layout.line_height
    for at in range(5):
        left = post[0].left + at * 0.9 * height
        foot, tip = (round(left), round(next_line + 3 * height)), (round(left + 9), round(next_line - 0.1 * height))
        cv2.line(image, foot, tip, (120, 60, 40), 3, cv2.LINE_AA)

    assert not has_unread_print(image, layout, post, above=False, below=True)


def tightened(line: Line) -> Line:
    """As the reader would box it: to where its ink begins."""
    shift = 0.25 * (line.box.bottom - line.box.top)
    words = tuple(replace(word, box=lowered(word.box, shift)) for word in line.words)
    return replace(line, box=lowered(line.box, shift), words=words)


def lowered(box: Quad, shift: float) -> Quad:
    """Its upper edge only."""
    return Quad.from_rectangle(box.left, box.top + shift, box.right, box.bottom)
