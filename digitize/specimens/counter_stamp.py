"""The framed stamp of a bank's or employer's counter on a copy that was held against the original: it carries a day and
a clerk that are not the copied paper's."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.copy_stamp import TODAY
from digitize.specimens.fonts import Style
from digitize.specimens.form import draw_lines
from digitize.specimens.sheet import BLUE_INK, RED, Colour, Sheet

_WIDTH, _HEIGHT = 58.0, 25.0
_WORDS = (
    ("ĐÃ ĐỐI CHIẾU BẢN GỐC", "Cán bộ:"), ("ĐÃ ĐỐI CHIẾU VỚI BẢN CHÍNH", "Người đối chiếu:"),
    ("SAO Y BẢN CHÍNH", "Giao dịch viên:"),
)  # fmt: skip


def stamp_compared(sheet: Sheet, since: date, luck: Random, left: float, top: float) -> None:
    """About 58 by 25 mm from that corner on; the day is filled in by pen."""
    day = min(since + timedelta(days=luck.randrange(5, 1500)), TODAY - timedelta(days=luck.randrange(2, 40)))
    colour: Colour = luck.choice((RED, BLUE_INK, BLUE_INK))
    head, clerk = luck.choice(_WORDS)
    sheet.frame(left, top, left + _WIDTH, top + _HEIGHT, colour)
    draw_lines(sheet, (head,), left + _WIDTH / 2, top + 1.6, size=10, colour=colour)
    for label, figures, across in (("Ngày", f"{day:%d}", 3), ("tháng", f"{day:%m}", 19), ("năm 20", f"{day:%y}", 36)):
        _fill(sheet, luck, label, figures, (left + across, top + 8), colour)
    sheet.print(clerk, left + 3, top + 14, size=9, colour=colour)
    name = people.make_person(luck, born_between=(1980, 2002)).name
    sheet.print(name, left + 3, top + 19.6, size=9, style=Style.BOLD, colour=colour)
    ink.sign(sheet, left + _WIDTH - 8, top + 19, luck)


def _fill(sheet: Sheet, luck: Random, label: str, text: str, at: tuple[float, float], colour: Colour) -> None:
    x, y = at
    sheet.print(label, x, y, size=9, colour=colour)
    begin = x + sheet.width_of(label, 9) + 0.8
    end = ink.write_figures(sheet, text, begin, y - 0.4, luck)
    sheet.note_print(text, *(sheet.pixels(edge) for edge in (begin, y - 0.4, end, y + 4.4)))
