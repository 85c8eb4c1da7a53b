"""Heads of `issued_papers`: one to four lines of an office at the left, the nation, the Party or nothing at the right,
or the nation in the middle and the office below it; rules drawn, typed or underscored; number and day where each office
has them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from digitize.specimens.administrative_rows import Part, fitting_size
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, draw_lines
from digitize.specimens.issued_papers import Issue
from digitize.specimens.local_pages import LocalPages, day_parts
from digitize.specimens.ruled import filled_with
from digitize.specimens.specimen import Writing

_COLUMN, _NATION = 67.0, 85.0  # millimetres
_TYPED_MARKS = ("-----------", "_________", "----***----", "---ooOoo---", "*******", "- - - - - -", "=========")
_LETTERS_OF_A_ROW = 32  # of number and place together, with the day between them


@dataclass(frozen=True)
class Manner:
    """How an office sets its head. `mark` is what parts it from the rest, empty for a drawn rule; `day_at` is "row"
    beside the number, "motto" right below it, "margin" at the right edge, or "foot" above who signs; `gap` stands
    between figures and symbols; `program` is the face of what the registry's program set in."""

    mark: str
    centred: bool
    number_first: bool
    day_at: str
    label: str
    gap: str
    number_how: Writing
    day_how: Writing
    program: FontFamily | None = None


def draw_head(luck: Random, pages: LocalPages, issue: Issue, manner: Manner) -> None:
    """All above the title; the cursor is left below it."""
    layout, top = pages.layout, luck.choice((13.0, 16.0, 19.0, 23.0))
    size = layout.size if pages.typed else luck.choice((11.5, 12.0, 12.5, 13.0))
    if manner.centred:
        left = right = _draw_right(luck, pages, issue, manner, layout.middle, top, size) + luck.choice((2.5, 5.0))
    else:
        left, right = top, _draw_right(luck, pages, issue, manner, layout.right_middle, top, size)
    end = _draw_office(pages, issue, left, size)
    if not manner.number_first:
        end = _draw_mark(pages, manner, layout.left_middle, end, luck.choice((8, 12, 17)), party=issue.party)
    row = end + 0.8 if manner.number_first or luck.random() < 0.3 else max(end, right) + 1.4
    _draw_number(luck, pages, issue, manner, row)
    if manner.number_first:
        _draw_mark(pages, manner, layout.left_middle, row + 5.6, 11, party=issue.party)
    day_row = right + 1.6 if manner.day_at == "motto" or row < right else row + luck.choice((0.0, 0.0, 0.9))
    if day_row >= row and len(issue.paper.place + issue.figures + issue.symbols) > _LETTERS_OF_A_ROW:
        day_row = row + 6.4
    if manner.day_at != "foot":
        draw_day(luck, pages, issue, manner, day_row)
    pages.sheet.cursor = max(row + (10 if manner.number_first else 6.2), day_row + 6.2, right + 2)


def _draw_office(pages: LocalPages, issue: Issue, y: float, size: float) -> float:
    sheet, middle, paper = pages.sheet, pages.layout.left_middle, issue.paper
    y = draw_lines(sheet, paper.parent, middle, y, style=Style.REGULAR,
                   size=fitting_size(sheet, paper.parent, size, _COLUMN))  # fmt: skip
    return draw_lines(sheet, paper.lines, middle, y, size=fitting_size(sheet, paper.lines, size, _COLUMN),
                      field="issuing_agency")  # fmt: skip


def _draw_right(
    luck: Random, pages: LocalPages, issue: Issue, manner: Manner, middle: float, y: float, size: float
) -> float:
    """Answers where the column ends."""
    sheet, whose = pages.sheet, issue.paper.whose
    if whose:
        own = pages.layout.size if pages.typed else luck.choice((14.0, 15.0))
        y = draw_lines(sheet, (whose,), middle, y, size=own)
        half = sheet.width_of(whose, own, Style.BOLD) / 2
        sheet.rule(middle - half, middle + half, y + 0.3)
        return y + 2.4
    if not issue.office.nation:
        return y
    y = draw_lines(sheet, (NATIONAL_TITLE,), middle, y, size=fitting_size(sheet, (NATIONAL_TITLE,), size, _NATION))
    motto = luck.choice((MOTTO, MOTTO, MOTTO.replace(" - ", " – "), MOTTO.replace(" - ", "-")))
    own = pages.layout.size if pages.typed else size + luck.choice((0.0, 0.5, 1.0))
    y = draw_lines(sheet, (motto,), middle, y, size=own)
    return _draw_mark(pages, manner, middle, y, sheet.width_of(motto, own, Style.BOLD) / 2, party=False)


def _draw_mark(pages: LocalPages, manner: Manner, middle: float, y: float, half: float, *, party: bool) -> float:
    text = "*" if party else manner.mark
    if not text:
        pages.sheet.rule(middle - half, middle + half, y + 0.8)
        return y + 2.2
    size = pages.layout.size if pages.typed else 11.5
    pages.sheet.print(text, middle, y - 0.2, size=size, align="centre")
    return y + 4.4


def _draw_number(luck: Random, pages: LocalPages, issue: Issue, manner: Manner, y: float) -> None:
    sheet, how = pages.sheet, manner.number_how
    face = manner.program if how is Writing.PRINTED and manner.program else sheet.fonts
    parts = [Part(f"{manner.label} "), Part(issue.figures, later=True), Part(issue.symbols, "document_number")]
    if how is Writing.PRINTED:
        parts[1:] = [Part(f"{issue.figures}{manner.gap}{issue.symbols}", "document_number")]
    with filled_with(sheet, face):
        pages.row(parts, pages.layout.left_middle, y, luck, how, size=_row_size(pages))


def draw_day(luck: Random, pages: LocalPages, issue: Issue, manner: Manner, y: float) -> None:
    """About the middle of its column; from the right edge where it is long, or the office sets it so."""
    layout, size, how = pages.layout, _row_size(pages), manner.day_how
    style = Style.REGULAR if issue.day.year < 2005 and luck.random() < 0.5 else Style.ITALIC
    parts = day_parts(luck, issue.paper.place, issue.day, how)
    width = sum(2.3 * len(p.text) + 3.4 if p.later else pages.sheet.width_of(p.text, size, style) for p in parts)
    at_edge = manner.day_at == "margin" or width > 1.95 * (layout.right - layout.right_middle)
    pages.row(parts, layout.right if at_edge else layout.right_middle, y, luck, how, size=size, style=style,
              align="right" if at_edge else "centre")  # fmt: skip


def _row_size(pages: LocalPages) -> float:
    return pages.layout.size if pages.typed else min(13.0, pages.layout.size)


def choose_manner(luck: Random, issue: Issue, *, typed: bool, program: FontFamily | None) -> Manner:
    """Typed marks end with the rules of 2011 in most offices; registries fill in until programs number papers."""
    year, party = issue.day.year, issue.party
    old = typed or year < 2011
    marked = typed or luck.random() < (0.6 if old else 0.12)
    hows = _choose_hows(luck, year)
    return Manner(
        mark=luck.choice(_TYPED_MARKS) if marked else "",
        centred=old and not party and issue.office.nation and luck.random() < 0.15,
        number_first=not party and luck.random() < 0.1,
        day_at=luck.choice((*["row"] * 6, "motto", "motto", "margin", "foot" if old else "row")),
        label=luck.choice(("Số", "Số", "Số:") if party else (*["Số:"] * 5, "Số :", "Số" if old else "Số:")),
        gap=luck.choice(("", "", " ", "   ")) if party or luck.random() < 0.4 else "",
        number_how=hows[0], day_how=hows[1], program=program if year > 2019 else None,
    )  # fmt: skip


def _choose_hows(luck: Random, year: int) -> tuple[Writing, Writing]:
    """How the figures and the day came onto the paper."""
    pen, stamp, press = Writing.HANDWRITTEN, Writing.STAMPED, Writing.PRINTED
    if year < 2012:
        return luck.choice(((press, press), (press, press), (pen, pen), (pen, press), (stamp, stamp)))
    if year < 2020:
        return luck.choice(((press, press), (press, press), (pen, pen), (stamp, stamp), (stamp, pen)))
    return luck.choice((*[(press, press)] * 4, (stamp, stamp), (pen, pen)))
