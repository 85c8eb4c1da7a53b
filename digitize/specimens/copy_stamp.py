"""The stamp of who certified a copy on paper (Decrees 79/2007 and 23/2015): it carries a number, a day and an officer
that are not the copied paper's."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import Style
from digitize.specimens.form import draw_lines
from digitize.specimens.offices import make_seat
from digitize.specimens.sheet import BLUE_INK, RED, Colour, Sheet

# Specimens are of no later day. It stands still, so that the same seed draws the same papers.
TODAY = date(2026, 11, 27)
_NOTARIES = ("HOÀNG LONG", "PHÚ THÀNH", "TRẦN BÁ LỘC", "NGUYỄN THỊ DUNG")


def certify_copy(
    sheet: Sheet, since: date, luck: Random, top: float, *, lefts: tuple[float, float] = (70.0, 92.0)
) -> None:
    """Certified some time after `since`; the blanks are filled by pen. About 96 mm wide, from one of `lefts` on."""
    day = since + timedelta(days=luck.randrange(20, 1900))
    day = copied_on(min(day, TODAY - timedelta(days=luck.randrange(5, 60))), since)
    ink_of_stamp: Colour = luck.choice((RED, BLUE_INK))
    left = luck.uniform(*lefts)
    middle = left + 48
    sheet.print("CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH", middle, top, size=11.5, style=Style.BOLD, align="centre",
                colour=ink_of_stamp)  # fmt: skip
    blanks = (("Số chứng thực:", str(luck.randint(11, 9800)), 0, 7), ("quyển số:", f"0{luck.randint(1, 9)}", 49, 7),
              ("Ngày", f"{day:%d}", 16, 14), ("tháng", f"{day:%m}", 36, 14),
              ("năm 20", f"{day:%y}", 56, 14))  # fmt: skip
    for label, figures, across, down in blanks:
        _fill(sheet, luck, label, figures, left + across, top + down, ink_of_stamp)
    sheet.print("- SCT/BS", left + 78, top + 7, size=11, colour=ink_of_stamp)
    titles, seal = _authority(luck, day)
    y = draw_lines(sheet, titles, middle, top + 21, size=11, colour=ink_of_stamp)
    name_y = y + luck.uniform(18, 22)
    signer = people.make_person(luck, born_between=(1964, 1988)).name
    sheet.print(signer, middle, name_y, size=12, style=Style.BOLD, align="centre", colour=ink_of_stamp)
    ink.sign(sheet, middle + 3, (y + name_y) / 2, luck)
    ink.press_seal(sheet, middle - luck.uniform(16, 20), (y + name_y) / 2, seal, luck, radius_mm=16)


def copied_on(wished: date, since: date) -> date:
    """The day nearest to the wished one on which there was a paper of `since` to copy and which is not to come."""
    return max(since, min(wished, TODAY))


def _fill(sheet: Sheet, luck: Random, label: str, text: str, x: float, y: float, colour: Colour) -> None:
    sheet.print(label, x, y, size=11, colour=colour)
    begin = x + sheet.width_of(label, 11) + 1.2
    end = ink.write_figures(sheet, text, begin, y - 0.2, luck)
    sheet.note_print(text, *(sheet.pixels(at) for at in (begin, y - 0.2, end, y + 4.8)))


def _authority(luck: Random, day: date) -> tuple[tuple[str, ...], str]:
    """A commune's committee or a notary."""
    if luck.random() < 0.35:
        return ("CÔNG CHỨNG VIÊN",), f"VPCC {luck.choice(_NOTARIES)}"
    seat = make_seat(luck, day)
    unit = f"ỦY BAN NHÂN DÂN {seat.kind} {seat.commune}".upper()
    return luck.choice(((f"TM. {unit}", "CHỦ TỊCH"), (f"TM. {unit}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))), f"UBND {seat.kind} {seat.commune}".upper()  # fmt: skip
