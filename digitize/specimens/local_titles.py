"""Titles and subjects of the papers of `local_papers`, those of letters under their number, and whom they are for."""

from __future__ import annotations

from random import Random

from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.fonts import Style
from digitize.specimens.local_pages import LocalPages
from digitize.specimens.local_papers import LocalPaper

_LOOSE = {"QUYẾT ĐỊNH": "Q U Y Ế T   Đ Ị N H", "THÔNG BÁO": "T H Ô N G   B Á O", "BÁO CÁO": "B Á O   C Á O",
          "TỜ TRÌNH": "T Ờ   T R Ì N H", "CHỈ THỊ": "C H Ỉ   T H Ị"}  # fmt: skip


def draw_title(luck: Random, pages: LocalPages, paper: LocalPaper) -> None:
    """The title's word, whose it is, and what it is about; old ones spell it loosely, or run it on in one line."""
    sheet, layout, fields = pages.sheet, pages.layout, pages.specimen.fields
    word = HEADINGS[pages.specimen.document_type][0]
    size = layout.size + 1 if pages.typed else luck.choice((14.0, 15.0, 16.0, 18.0))
    sheet.cursor += luck.choice((3, 5, 8))
    if paper.running:
        _run_on(pages, word, min(size, 15.0))
    else:
        loose = _LOOSE.get(word, word) if pages.typed and luck.random() < 0.6 else word
        sheet.print(loose, layout.middle, sheet.cursor, size=size, style=Style.BOLD, align="centre")
        sheet.cursor += 1.25 * size * 0.352778
        for line in paper.by:
            sheet.centred(line, layout.middle, layout.width - 8, size=layout.size, gap=0.4)
        _draw_subject(luck, pages, fields["subject"])
    _underline(luck, pages, paper)
    sheet.cursor += 5.5


def _run_on(pages: LocalPages, word: str, size: float) -> None:
    """The word and the subject in one sentence of capitals."""
    sheet, middle = pages.sheet, pages.layout.middle
    first, *rest = sheet.wrap(f"{word} {pages.specimen.fields['subject']}", 150, size=size, style=Style.BOLD)
    start = middle - sheet.width_of(first, size, Style.BOLD) / 2
    sheet.print(word, start, sheet.cursor, size=size, style=Style.BOLD)
    sheet.print(first.removeprefix(word).strip(), start + sheet.width_of(f"{word} ", size, Style.BOLD), sheet.cursor,
                size=size, style=Style.BOLD, field="subject")  # fmt: skip
    sheet.cursor += 1.3 * size * 0.352778
    for line in rest:
        sheet.centred(line, middle, 160, size=size, field="subject")


def _draw_subject(luck: Random, pages: LocalPages, subject: str) -> None:
    style = luck.choice((Style.BOLD, Style.BOLD, Style.ITALIC, Style.BOLD_ITALIC))
    bracketed = subject.startswith("V/v") and luck.random() < 0.5
    pages.sheet.centred(f"({subject})" if bracketed else subject, pages.layout.middle, luck.choice((108, 126, 148)),
                        size=pages.layout.size if pages.typed else luck.choice((13.0, 14.0)), style=style,
                        field="subject")  # fmt: skip


def _underline(luck: Random, pages: LocalPages, paper: LocalPaper) -> None:
    sheet, middle = pages.sheet, pages.layout.middle
    mark = luck.choice(("", "rule", "--------", "---***---" if not paper.whose else "-----"))
    if mark == "rule":
        sheet.rule(middle - 17, middle + 17, sheet.cursor + 0.7)
    elif mark:
        sheet.print(mark, middle, sheet.cursor - 0.8, size=11, align="centre")
        sheet.cursor += 1.5


def draw_letter_subject(luck: Random, pages: LocalPages) -> None:
    """Below the number, about the column's middle or from the margin on."""
    sheet, layout, size = pages.sheet, pages.layout, min(12.0, pages.layout.size)
    style = luck.choice((Style.REGULAR, Style.ITALIC, Style.BOLD_ITALIC))
    at_edge, width = luck.random() < 0.3, luck.choice((54, 62, 70))
    for line in sheet.wrap(pages.specimen.fields["subject"], width, size=size, style=style):
        sheet.print(line, layout.left if at_edge else layout.left_middle, sheet.cursor, size=size, style=style,
                    align="left" if at_edge else "centre", field="subject")  # fmt: skip
        sheet.cursor += 1.25 * size * 0.352778
    sheet.cursor += luck.choice((3, 7))


def draw_addressees(luck: Random, pages: LocalPages, names: tuple[str, ...]) -> None:
    """One in the middle or behind the words, more of them below each other."""
    sheet, layout, size = pages.sheet, pages.layout, pages.layout.size
    step = 1.35 * size * 0.352778
    style = luck.choice((Style.REGULAR, Style.BOLD, Style.ITALIC))
    colon = luck.choice(("Kính gửi:", "Kính gửi:", "Kính gửi :"))
    start = layout.left + luck.choice((10, 24, 38))
    sheet.print(colon, start, sheet.cursor, size=size, style=style)
    left = start + sheet.width_of(colon, size, Style.BOLD) + 2.5
    for name in names:
        for line in sheet.wrap(f"- {name}" if len(names) > 1 else name, layout.right - left, size=size, style=style):
            sheet.print(line, left, sheet.cursor, size=size, style=style)
            sheet.cursor += step
    sheet.cursor += 4
