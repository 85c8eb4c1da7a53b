"""Who signs the papers of `local_papers`: alone, beside another, or confirmed below; names set, stamped or written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import Style
from digitize.specimens.form import draw_lines
from digitize.specimens.local_pages import LocalPages
from digitize.specimens.local_papers import LocalPaper
from digitize.specimens.sheet import BLACK, BLUE_INK, Sheet
from digitize.specimens.specimen import Specimen, Writing

_NAME_STAMP = (62, 44, 140)
_GAP = 27.0  # millimetres between titles and name
_NOTES = ("", "", "", "(Ký tên, đóng dấu)", "(Ký, ghi rõ họ tên)")


def name_signer(luck: Random, specimen: Specimen, paper: LocalPaper) -> None:
    """Tells the fields of who signs."""
    name = people.make_person(luck, born_between=(1948, 1982)).name
    specimen.fields |= {"signer_title": " ".join(luck.choice(paper.signings)), "signer_name": name}


def height_of(paper: LocalPaper) -> float:
    """What all signatures take at most, in millimetres: they are never parted."""
    titles = max(len(titles) for titles in (*paper.signings, paper.beside))
    left = 10 + 5.4 * len(paper.recipients) + (_GAP + 18 if paper.beside else 0)
    return max(16 + 6 * titles + _GAP, left) + (50 if paper.confirmed else 0) + (8 if paper.foot_day else 0)


def draw_signatures(luck: Random, pages: LocalPages, paper: LocalPaper) -> None:
    """Recipients at the left, where those years and bodies have them, and whoever signs beside, under them."""
    sheet, layout, fields = pages.sheet, pages.layout, pages.specimen.fields
    titles = next(told for told in paper.signings if " ".join(told) == fields["signer_title"])
    top = sheet.cursor + 3
    middle = layout.right - luck.choice((36, 40, 46)) if not paper.beside else layout.right - 38
    size = layout.size if pages.typed else min(13.5, layout.size + 0.5)
    widest = max(sheet.width_of(title, size, Style.BOLD) for title in titles)
    middle = min(middle, layout.right + 3 - widest / 2)
    below = draw_lines(sheet, titles, middle, top, size=size, field="signer_title")
    note = luck.choice(_NOTES) if not paper.recipients else ""
    if note:
        below = draw_lines(sheet, (note,), middle, below, size=size - 1.5, style=Style.ITALIC)
    left = _draw_beside(luck, pages, paper.beside, "", layout.left + 34, top, size) if paper.beside else top
    left = _draw_recipients(luck, pages, paper.recipients, left)
    name_y = below + _GAP + luck.uniform(-3, 3)
    _draw_name(luck, pages, luck.choice(paper.degrees), middle, name_y, size, by_pen=not paper.ring)
    seal_at = _seal_place(luck, (middle, top), below, name_y)
    pages.later.append(_signed(luck, sheet, (middle, (below + name_y) / 2), seal_at, paper.ring))
    if paper.ring:
        pages.later.append(lambda: _tell_covered(pages.specimen, sheet, seal_at))
    sheet.cursor = max(left, name_y + 6)
    if paper.confirmed:
        sheet.cursor = _draw_beside(luck, pages, paper.confirmed, paper.confirmed_seal, layout.left + 44,
                                    sheet.cursor + 3, size)  # fmt: skip


def _seal_place(luck: Random, at: tuple[float, float], below: float, name_y: float) -> tuple[float, float]:
    """Over the signature's left third mostly, as the rules have it; some press it on the titles or on the name."""
    middle, top = at
    between = (below + name_y) / 2
    return luck.choice((
        *[(middle - luck.uniform(13, 18), between + luck.uniform(-2, 2))] * 4,
        (middle - luck.uniform(6, 14), name_y - luck.uniform(2, 7)),
        (middle - luck.uniform(9, 16), top + luck.uniform(5, 10)),
        (middle - luck.uniform(25, 30), between),
    ))  # fmt: skip


def _signed(
    luck: Random, sheet: Sheet, pen: tuple[float, float], seal: tuple[float, float], ring: str
) -> Callable[[], None]:
    colour = luck.choice((BLUE_INK, BLUE_INK, BLACK))

    def sign() -> None:
        ink.sign(sheet, pen[0] + luck.uniform(-4, 5), pen[1] + 1, luck, ink=colour)
        if ring:
            ink.press_seal(sheet, *seal, ring, luck)

    return sign


def _tell_covered(specimen: Specimen, sheet: Sheet, seal: tuple[float, float]) -> None:
    for line in sheet.lines:
        if line.field and ink.seal_covers(sheet, *seal, line.text):
            specimen.must_review.add(line.field)


def _draw_name(
    luck: Random, pages: LocalPages, degree: str, middle: float, y: float, size: float, *, by_pen: bool
) -> None:
    """Set with the page; of old papers often a rubber stamp; by pen where no office has typed it in before."""
    sheet, specimen = pages.sheet, pages.specimen
    name, year = specimen.fields["signer_name"], int(specimen.fields["issued_on"][:4])
    if by_pen and luck.random() < 0.5:
        specimen.written("signer_name", Writing.HANDWRITTEN)
        pages.later.append(partial(_write_name, pages.pen, sheet, name, middle, y))
    elif year < 2008 and luck.random() < 0.4:
        specimen.written("signer_name", Writing.STAMPED)
        text, face = luck.choice((name, degree + name)), luck.choice((Style.BOLD, Style.BOLD_ITALIC))
        pages.later.append(lambda: sheet.print(text, middle + 3, y - 1.5, size=size + 0.5, style=face, align="centre",
                                               colour=_NAME_STAMP, field="signer_name"))  # fmt: skip
    else:
        style = luck.choice((Style.BOLD, Style.BOLD, Style.REGULAR if year < 2005 else Style.BOLD))
        sheet.print(degree + name, middle, y, size=size, style=style, align="centre", field="signer_name")


def _write_name(pen: Pen, sheet: Sheet, name: str, middle: float, y: float) -> None:
    sheet.cursor = y
    pen.write(sheet, name, middle, size=15)
    sheet.lines[-1] = replace(sheet.lines[-1], field="signer_name")


def _draw_beside(
    luck: Random, pages: LocalPages, titles: tuple[str, ...], seal: str, middle: float, top: float, size: float
) -> float:
    """Somebody else's signature, perhaps with a seal; answers where it ends."""
    sheet = pages.sheet
    middle = max(middle, pages.layout.left + max(sheet.width_of(title, size, Style.BOLD) for title in titles) / 2)
    below = draw_lines(sheet, titles, middle, top, size=size)
    name = people.make_person(luck, born_between=(1948, 1985)).name
    y = below + _GAP - 3
    sheet.print(name, middle, y, size=size, style=Style.BOLD, align="centre")
    place = (middle - luck.uniform(12, 17), (below + y) / 2 + luck.uniform(-1, 2))
    pages.later.append(_signed(luck, sheet, (middle, (below + y) / 2), place, seal))
    return y + 7


def _draw_recipients(luck: Random, pages: LocalPages, names: tuple[str, ...], y: float) -> float:
    """None on many old papers."""
    if not names:
        return y
    sheet, left = pages.sheet, pages.layout.left
    heading, style = luck.choice((("Nơi nhận:", Style.BOLD_ITALIC), ("Nơi nhận:", Style.BOLD_ITALIC),
                                  ("Nơi nhận :", Style.ITALIC), ("* Nơi nhận:", Style.BOLD)))  # fmt: skip
    small = 10.0 if pages.typed else 11.0
    sheet.print(heading, left, y, size=small + 0.5, style=style)
    y += 5.2
    for at, name in enumerate(names, start=1):
        end = luck.choice((".", "./.", "")) if at == len(names) else luck.choice((";", ";", ","))
        for line in sheet.wrap(f"- {name}{end}", 58, size=small):
            sheet.print(line, left, y, size=small)
            y += 4.6
    return y
