"""Heads of the papers of `registry_papers`: both columns, number and day, the title, and what a registry puts on it:
the stamp of arrival of Decree 30/2020 (Appendix IV), marks of urgency, an electronic copy's line, a leader's note."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from digitize.specimens import ink
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import Pages
from digitize.specimens.administrative_rows import DAY_FORMS, Part, date_parts, fitting_size, number_parts, print_row
from digitize.specimens.fonts import Style
from digitize.specimens.form import MOTTO, draw_lines
from digitize.specimens.registry_papers import WHOSE_YOUTH, RegistryPaper
from digitize.specimens.sheet import BLUE_INK, RED, Sheet
from digitize.specimens.specimen import Writing

_COLUMN = 68.0  # millimetres, the left one
ARRIVAL_WIDTH, ARRIVAL_HEIGHT = 50.0, 27.0
_GO_ON = (" TỈNH ", " THÀNH PHỐ ", " HUYỆN ", " THỊ XÃ ", " QUẬN ", " XÃ ", " PHƯỜNG ", " KHU VỰC ", " TRƯỜNG ", " KỸ ")
_TITLES = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
_LEADERS_NOTES = ("Kính chuyển đ/c Hà chỉ đạo", "VP tham mưu", "Chuyển bộ phận chuyên môn", "Đ/c Nam xử lý", "Lưu HS")
_URGENCY = ("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", "HOẢ TỐC")
_COPIED = ("SAO Y", "SAO Y BẢN CHÍNH", "SAO LỤC")


def draw_columns(luck: Random, pages: Pages, paper: RegistryPaper) -> None:
    """The left column is as wide as its name asks for; the cursor is left below both."""
    sheet, layout = pages.sheet, pages.layout
    top = sheet.cursor = luck.choice((15.0, 17.0, 20.0))
    if paper.form:
        sheet.print(paper.form, layout.right, top - 5, size=10, style=luck.choice((Style.BOLD, Style.ITALIC)),
                    align="right")  # fmt: skip
    size = 14.0 if paper.whose else luck.choice((12.0, 12.5, 13.0))
    left = top
    for lines, style, field in ((paper.parent, Style.REGULAR, ""), (paper.lines, Style.BOLD, "issuing_agency")):
        parted = _part_long(sheet, lines, size)
        left = draw_lines(sheet, parted, layout.left_middle, left, size=fitting_size(sheet, parted, size, _COLUMN),
                          style=style, field=field)  # fmt: skip
    if paper.whose:
        right = _draw_organisation(luck, sheet, paper.whose, layout.right_middle, top)
        mark = luck.choice(("***", "*")) if paper.whose == WHOSE_YOUTH else "*"
        sheet.print(mark, layout.left_middle, left, size=14, style=Style.BOLD, align="centre")
        left += 4
    else:
        right = _draw_nation(luck, sheet, min(size, 12.5), layout.right_middle, top)
        half = luck.choice((10, 14, 20))
        sheet.rule(layout.left_middle - half, layout.left_middle + half, left + 0.7)
    sheet.cursor = max(left, right) + 2.4


def _part_long(sheet: Sheet, lines: tuple[str, ...], size: float) -> tuple[str, ...]:
    """A name much wider than its column goes on below with its unit; a little wider it is set smaller."""
    told: list[str] = []
    for line in lines:
        width = sheet.width_of(line, size, Style.BOLD)
        part = next((line.index(word) for word in _GO_ON if word in line), 0)
        if width <= 1.12 * _COLUMN:
            told.append(line)
        elif part:
            told += [line[:part], line[part + 1 :]]
        else:
            told += sheet.wrap(line, 0.6 * width, size=size, style=Style.BOLD)
    return tuple(told)


def _draw_nation(luck: Random, sheet: Sheet, size: float, middle: float, top: float) -> float:
    title, motto = luck.choice(_TITLES), luck.choice((MOTTO, MOTTO.replace(" - ", " – ")))
    y = draw_lines(sheet, (title,), middle, top, size=fitting_size(sheet, (title,), size, 90))
    y = draw_lines(sheet, (motto,), middle, y, size=size + 1)
    half = sheet.width_of(motto, size + 1, Style.BOLD) / 2
    sheet.rule(middle - half, middle + half, y + 0.7)
    return y


def _draw_organisation(luck: Random, sheet: Sheet, whose: str, middle: float, top: float) -> float:
    size = luck.choice((14.0, 15.0))
    y = draw_lines(sheet, (whose,), middle, top, size=size)
    half = sheet.width_of(whose, size, Style.BOLD) / 2
    sheet.rule(middle - half, middle + half, y + 0.5)
    return y


def draw_number_and_day(
    luck: Random, pages: Pages, paper: RegistryPaper, number: tuple[str, str], how: Writing
) -> None:
    """In one row, or the day a line lower; programs leave a blank between figures and symbol."""
    sheet, layout, day = pages.sheet, pages.layout, date.fromisoformat(pages.specimen.fields["issued_on"])
    y, size = sheet.cursor, min(13.0, layout.size)
    parts = number_parts("Số" if paper.whose else luck.choice(("Số:", "Số:", "Số :")), *number, how)
    if how is Writing.PRINTED and not paper.whose and luck.random() < 0.35:
        parts = [parts[0], Part(" ".join(number), "document_number")]
    print_row(sheet, parts, layout.left_middle, y, luck, how, size=size)
    form = luck.choice(("decree", "decree", "decree", *DAY_FORMS[1:3]))
    told = date_parts(paper.place, day, form, how, month_too=luck.random() < 0.7)
    lower = luck.choice((0.0, 0.0, 0.0, 1.2))
    print_row(sheet, told, layout.right_middle, y + lower, luck, how, size=size, style=Style.ITALIC)
    sheet.cursor = y + 6.4


def draw_letter_subject(luck: Random, pages: Pages) -> None:
    sheet, style = pages.sheet, luck.choice((Style.REGULAR, Style.REGULAR, Style.ITALIC))
    sheet.centred(pages.specimen.fields["subject"], pages.layout.left_middle, luck.choice((56, 63, 68)),
                  size=luck.choice((12.0, 12.5)), style=style, gap=2, field="subject")  # fmt: skip


def draw_paper_title(luck: Random, pages: Pages, paper: RegistryPaper, *, stamped: bool) -> None:
    """A rule below the subject, a third to a half of its length; dashes with the Party."""
    sheet, layout, fields = pages.sheet, pages.layout, pages.specimen.fields
    middle = layout.middle + (20 if stamped else 0)
    width = min(luck.choice((112, 128, 146)), 2 * (layout.right - middle), 104 if stamped else 150)
    title = 16.0 if paper.whose else luck.choice((14.0, 14.5, 15.0))
    sheet.cursor += luck.choice((2.5, 4, 7))
    sheet.centred(HEADINGS[pages.specimen.document_type][0], middle, width, size=title, gap=0.3)
    sheet.centred(fields["subject"], middle, width, size=min(14.0, layout.size + 0.5), field="subject")
    if paper.whose:
        sheet.print(luck.choice(("-----", "----------")), middle, sheet.cursor - 1.4, size=13, align="centre")
    else:
        half = luck.choice((14, 19, 26))
        sheet.rule(middle - half, middle + half, sheet.cursor + 0.6)
    sheet.cursor += 6


def draw_addressee_lines(luck: Random, pages: Pages, names: tuple[str, ...]) -> None:
    """One in the words' own line, several with dashes below the words or from the words' own line on."""
    sheet, layout, size = pages.sheet, pages.layout, pages.layout.size
    sheet.cursor += 2
    x = layout.left + luck.choice((18, 26, 36))
    sheet.print("Kính gửi:", x, sheet.cursor, size=size, style=luck.choice((Style.REGULAR, Style.REGULAR, Style.BOLD)))
    start = x + sheet.width_of("Kính gửi: ", size, Style.BOLD) + 1
    if len(names) > 1 and luck.random() < 0.4:
        sheet.cursor += 6.2
    for at, name in enumerate(names, start=1):
        end = "." if at == len(names) else ";"
        for line in sheet.wrap(f"{'- ' if len(names) > 1 else ''}{name}{end}", layout.right - start, size=size):
            sheet.print(line, start, sheet.cursor, size=size)
            sheet.cursor += 6.2
    sheet.cursor += 3


def stamp_registry(luck: Random, sheet: Sheet, receiver: str, issued: date, left: float, top: float) -> None:
    """50 mm wide: the receiver, ĐẾN, and four lines of dots, of which number and day are always written."""
    colour, day = luck.choice((RED, RED, BLUE_INK)), issued + timedelta(days=luck.randint(0, 7))
    sheet.frame(left, top, left + ARRIVAL_WIDTH, top + ARRIVAL_HEIGHT, colour)
    size = fitting_size(sheet, (receiver,), 7.5, ARRIVAL_WIDTH - 3)
    sheet.print(receiver, left + ARRIVAL_WIDTH / 2, top + 0.7, size=size, style=Style.BOLD, align="centre",
                colour=colour)  # fmt: skip
    sheet.print("ĐẾN", left + 3, top + 11, size=12, style=Style.BOLD, colour=colour)
    for at, label in enumerate(("Số:", "Ngày:", "Chuyển:", "Số và ký hiệu HS:")):
        y = top + 5 + 5.4 * at
        sheet.print(label, left + 16, y, size=7.5, colour=colour)
        sheet.dots(left + 17 + sheet.width_of(label, 7.5), left + ARRIVAL_WIDTH - 2, y + 3)
    ink.write_figures(sheet, str(luck.randint(12, 5200)), left + 26, top + 3.7, luck)
    end = ink.write_figures(sheet, f"{day.day:02d}", left + 26, top + 9.1, luck)
    ink.write_figures(sheet, str(day.month), end + 3, top + 9.1, luck)
    slash = [(sheet.pixels(end + 0.4), sheet.pixels(top + 13.6)), (sheet.pixels(end + 2), sheet.pixels(top + 9))]
    sheet.draw.line(slash, fill=BLUE_INK, width=3)


def mark_urgency(luck: Random, sheet: Sheet, middle: float) -> None:
    """A red frame, doubled, and the cursor below it."""
    word = luck.choice(_URGENCY)
    half, y = 0.5 * sheet.width_of(word, 13.5, Style.BOLD) + 2.6, sheet.cursor + 0.5
    sheet.frame(middle - half, y, middle + half, y + 8, RED)
    sheet.frame(middle - half + 0.7, y + 0.7, middle + half - 0.7, y + 7.3, RED)
    sheet.print(word, middle, y + 1.3, size=13.5, style=Style.BOLD, align="centre", colour=RED)
    sheet.cursor = y + 9.5


def mark_passage(luck: Random, pages: Pages, paper: RegistryPaper, how: Writing) -> None:
    """In the upper margin: the line of a copy made from the electronic paper, or a leader's note with a short sign."""
    sheet, day = pages.sheet, date.fromisoformat(pages.specimen.fields["issued_on"])
    if how is Writing.PRINTED and day.year > 2019 and luck.random() < 0.3 and not paper.form:
        moment = day + timedelta(days=luck.randint(0, 4))
        text = (f"{luck.choice(_COPIED)}; {paper.receiver}; {moment:%d/%m/%Y} {luck.randint(7, 17):02d}:"
                f"{luck.randint(0, 59):02d}:{luck.randint(0, 59):02d} +07:00")  # fmt: skip
        sheet.print(text, pages.layout.right, 6, size=9, align="right")
    elif luck.random() < 0.2:
        ink.write_text(sheet, luck.choice(_LEADERS_NOTES), luck.uniform(62, 80), 6.5, luck, size=12)
