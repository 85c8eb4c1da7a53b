"""Heads of the papers of `central_papers`: both columns, a bank's address below its name, the form's number above a
court's notice, bodies of a joint paper one below the other; number and day in printed blanks; titles of two lines."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_rows import Part, fitting_size, number_parts
from digitize.specimens.central_papers import DrawnPaper
from digitize.specimens.fonts import Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, draw_lines
from digitize.specimens.local_pages import LocalPages, day_parts
from digitize.specimens.registry_papers import WHOSE_PARTY
from digitize.specimens.specimen import Writing

_COLUMN, _NATION = 68.0, 84.0  # millimetres
_DASHES_UNTIL, _STARS_UNTIL = 2006, 2001
_POINT_MM = 0.352778


def draw_head(luck: Random, pages: LocalPages, drawn: DrawnPaper, number: tuple[str, str], how: Writing) -> None:
    """All above the title; the cursor is left below it."""
    sheet, layout = pages.sheet, pages.layout
    sheet.cursor = luck.choice((14.0, 17.0, 20.0, 24.0))
    if drawn.paper.form:
        _draw_form_number(luck, pages, drawn.paper.form)
    top = sheet.cursor
    size = layout.size if pages.typed else luck.choice((11.5, 12.0, 13.0))
    left = _draw_body(luck, pages, drawn, top, size)
    right = _draw_right(luck, pages, drawn, top, size)
    row, lower = max(left, right) + luck.choice((1.5, 2.5)), luck.choice((0.0, 0.0, 1.4))
    beside_motto = not drawn.paper.whose and left - right > 8 and luck.random() < 0.6
    label = "Số" if drawn.paper.whose else luck.choice(("Số:", "Số:", "Số :"))
    own = layout.size if pages.typed else min(13.0, layout.size)
    pages.row(_number_parts(luck, label, number, how), layout.left_middle, row, luck, how, size=own)
    style = Style.REGULAR if drawn.day.year < 2000 and luck.random() < 0.4 else Style.ITALIC
    pages.row(day_parts(luck, drawn.paper.place, drawn.day, how), layout.right_middle,
              right + 2 if beside_motto else row + lower, luck, how, size=own, style=style)  # fmt: skip
    sheet.cursor = row + lower + 6.2


def _draw_form_number(luck: Random, pages: LocalPages, told: str) -> None:
    """Set by forms above all else, at the right edge or over the whole width."""
    sheet, layout, size = pages.sheet, pages.layout, luck.choice((9.5, 10.5))
    sheet.cursor -= 6
    wide = luck.random() < 0.5
    for line in sheet.wrap(told, layout.width if wide else 88, size=size, style=Style.ITALIC):
        if wide:
            sheet.print(line, layout.middle, sheet.cursor, size=size, style=Style.ITALIC, align="centre")
        else:
            sheet.print(line, layout.right, sheet.cursor, size=size, style=Style.ITALIC, align="right")
        sheet.cursor += 1.25 * size * _POINT_MM
    sheet.cursor += 2.5


def _draw_body(luck: Random, pages: LocalPages, drawn: DrawnPaper, y: float, size: float) -> float:
    """Whose the paper is; answers where the column ends."""
    sheet, layout, paper = pages.sheet, pages.layout, drawn.paper
    middle, bold_parent = layout.left_middle, paper.whose != "" and luck.random() < 0.3
    y = draw_lines(sheet, paper.parent, middle, y, style=Style.BOLD if bold_parent else Style.REGULAR,
                   size=fitting_size(sheet, paper.parent, size, _COLUMN))  # fmt: skip
    y = draw_lines(sheet, paper.lines, middle, y, size=fitting_size(sheet, paper.lines, size, _COLUMN),
                   field="issuing_agency")  # fmt: skip
    if drawn.address:
        y = draw_lines(sheet, drawn.address, middle, y + 0.4, size=fitting_size(sheet, drawn.address, 8.5, _COLUMN),
                       style=luck.choice((Style.ITALIC, Style.REGULAR)))  # fmt: skip
    return _draw_mark(luck, pages, drawn, middle, y, luck.choice((9, 13, 18)))


def _draw_right(luck: Random, pages: LocalPages, drawn: DrawnPaper, y: float, size: float) -> float:
    """The nation, or the organisation; answers where the column ends."""
    sheet, middle = pages.sheet, pages.layout.right_middle
    if drawn.paper.whose:
        own = layout_size(pages, luck.choice((13.5, 15.0)))
        y = draw_lines(sheet, (drawn.paper.whose,), middle, y, size=own)
        half = sheet.width_of(drawn.paper.whose, own, Style.BOLD) / 2
        sheet.rule(middle - half, middle + half, y + 0.4)
        return y + 2
    title = luck.choice((NATIONAL_TITLE, NATIONAL_TITLE, NATIONAL_TITLE.replace("HÒA", "HOÀ")))
    motto = luck.choice((MOTTO, MOTTO, MOTTO.replace(" - ", " – "), MOTTO.replace("phúc", "Phúc")))
    y = draw_lines(sheet, (title,), middle, y, size=fitting_size(sheet, (title,), size, _NATION))
    own = layout_size(pages, size + luck.choice((0.0, 0.5, 1.0)))
    y = draw_lines(sheet, (motto,), middle, y, size=own)
    return _draw_mark(luck, pages, drawn, middle, y, sheet.width_of(motto, own, Style.BOLD) / 2)


def layout_size(pages: LocalPages, size: float) -> float:
    """In points; a typewriter has one size."""
    return pages.layout.size if pages.typed else size


def _draw_mark(luck: Random, pages: LocalPages, drawn: DrawnPaper, middle: float, y: float, half: float) -> float:
    """A star with the Party and the Youth Union, stars and dashes on old papers, else a rule."""
    year, text = drawn.day.year, ""
    if drawn.paper.whose:
        text = "*" if drawn.paper.whose == WHOSE_PARTY else "***"
    elif year < _STARS_UNTIL and luck.random() < 0.5:
        text = luck.choice(("*****", "----*----", "---o0o---"))
    elif year < _DASHES_UNTIL or pages.typed:
        text = luck.choice(("---------", "--------------"))
    if not text:
        pages.sheet.rule(middle - half, middle + half, y + 0.8)
        return y + 2.2
    pages.sheet.print(text, middle, y - 0.4, size=layout_size(pages, 11.5), align="centre")
    return y + 4.6


def _number_parts(luck: Random, label: str, number: tuple[str, str], how: Writing) -> list[Part]:
    """Programs and typists leave room between the figures and the symbol."""
    parts = number_parts(label, *number, how)
    if how is Writing.PRINTED and luck.random() < 0.3:
        return [parts[0], Part(" ".join(part.strip() for part in number), "document_number")]
    return parts


def draw_title(luck: Random, pages: LocalPages, drawn: DrawnPaper) -> None:
    """The kind of paper, whose it is where old ones tell that, and what it is about."""
    sheet, layout, party = pages.sheet, pages.layout, drawn.paper.whose == WHOSE_PARTY
    word = drawn.title or HEADINGS[pages.specimen.document_type][0]
    sheet.cursor += luck.choice((3.0, 5.0, 8.0))
    size = layout_size(pages, 16.0 if party else luck.choice((14.0, 15.0, 17.0)))
    sheet.centred(word, layout.middle, layout.width, size=size, gap=luck.choice((0.0, 0.8)))
    for line in drawn.by:
        sheet.centred(line, layout.middle, layout.width - 10, size=layout.size, gap=0.3)
    _draw_subject(luck, pages, drawn)
    mark = luck.choice(("rule", "rule", "-----", "")) if not party else "-----"
    if mark == "rule":
        half = luck.choice((12, 17, 24))
        sheet.rule(layout.middle - half, layout.middle + half, sheet.cursor + 0.8)
    elif mark:
        sheet.print(mark, layout.middle, sheet.cursor - 0.8, size=layout_size(pages, 12), align="centre")
        sheet.cursor += 1.4
    sheet.cursor += luck.choice((4.5, 6.5))


def _draw_subject(luck: Random, pages: LocalPages, drawn: DrawnPaper) -> None:
    """Long ones go over three lines and more; in brackets or slanted on old papers."""
    subject, layout, old = pages.specimen.fields["subject"], pages.layout, drawn.day.year < _DASHES_UNTIL
    styles = (
        (Style.ITALIC, Style.BOLD_ITALIC, Style.BOLD) if old else (Style.BOLD, Style.BOLD, Style.BOLD, Style.ITALIC)
    )
    told = f"({subject})" if old and subject.startswith("V/v") and luck.random() < 0.5 else subject
    pages.sheet.centred(told, layout.middle, luck.choice((112, 128, 146)), style=luck.choice(styles),
                        size=layout_size(pages, luck.choice((13.0, 13.5, 14.0))), field="subject")  # fmt: skip


def draw_letter_subject(luck: Random, pages: LocalPages) -> None:
    """Below the number, narrow enough to take many lines."""
    sheet, layout = pages.sheet, pages.layout
    size, style = layout_size(pages, luck.choice((11.5, 12.0, 13.0))), luck.choice((Style.REGULAR, Style.ITALIC))
    subject = pages.specimen.fields["subject"]
    told: Sequence[str] = sheet.wrap(subject, luck.choice((56, 64, 72)), size=size, style=style)
    for line in told:
        sheet.print(line, layout.left_middle, sheet.cursor, size=size, style=style, align="centre", field="subject")
        sheet.cursor += 1.2 * size * _POINT_MM
    sheet.cursor += luck.choice((4, 7))
