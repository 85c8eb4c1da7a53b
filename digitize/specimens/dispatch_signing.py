"""Who signs papers of ministries, provinces and departments, and who receives them: lists of up to a dozen, seals by
hand or as a program sets them, "(Đã ký)" on what was copied from an electronic original."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.administrative_pages import Pages
from digitize.specimens.dispatch_heads import DECREE_SINCE, JOINT_CIRCULAR_SINCE
from digitize.specimens.dispatch_marks import show_program_beside
from digitize.specimens.fonts import Style
from digitize.specimens.form import draw_lines
from digitize.specimens.registry_papers import RegistryPaper
from digitize.specimens.sheet import BLACK, BLUE_INK, Sheet

_RECIPIENTS_WIDTH = 66.0


@dataclass(frozen=True)
class Close:
    """`signed` is the word in place of signature and seal, empty where both are on the paper; `below` the room between
    titles and name, in millimetres."""

    titles: tuple[str, ...]
    name: str
    signed: str
    below: float


def make_close(luck: Random, pages: Pages, paper: RegistryPaper, *, copied: bool) -> Close:
    """Tells the fields of it."""
    titles = luck.choice(paper.signings)
    signer = people.make_person(luck, born_between=(1950, 1984)).name
    pages.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    signed = luck.choice(("(Đã ký)", "Đã ký", "(đã ký)")) if copied and luck.random() < 0.4 else ""
    below = luck.uniform(12, 16) if signed else luck.uniform(20, 27)
    return Close(titles, luck.choice(paper.degrees) + signer, signed, below)


def height_of_close(close: Close, paper: RegistryPaper) -> float:
    """In millimetres at most; it is never parted."""
    lines = sum(1 + len(f"- {name};") // 40 for name in paper.recipients)
    return max(12 + close.below + 6.2 * len(close.titles), 12 + 4.7 * lines)


def draw_close(luck: Random, pages: Pages, paper: RegistryPaper, close: Close) -> None:
    """Titles, signature and name at the right; recipients at the left, from the first title's line on."""
    sheet, layout = pages.sheet, pages.layout
    issued = date.fromisoformat(pages.specimen.fields["issued_on"])
    size, top = min(14.0, layout.size + luck.choice((0.0, 0.5))), sheet.cursor + luck.choice((3.0, 5.0))
    middle = layout.right_middle + luck.choice((-2, 0, 2))
    recipients_end = _draw_recipients(luck, sheet, paper, issued, (layout.left, top))
    below = draw_lines(sheet, close.titles, middle, top, size=size, field="signer_title")
    name_y = below + close.below
    sheet.print(close.name, middle, name_y, size=size, style=Style.BOLD, align="centre", field="signer_name")
    if close.signed:
        sheet.print(close.signed, middle, (below + name_y) / 2 - 2, size=13, style=Style.ITALIC, align="centre")
    else:
        _sign(luck, pages, paper.seal, (middle, (below + name_y) / 2))
        if issued >= DECREE_SINCE and luck.random() < 0.2:
            show_program_beside(luck, sheet, " ".join(paper.lines).title(), issued, middle + 20, below + 5)
    sheet.cursor = max(recipients_end, name_y + 7)


def _sign(luck: Random, pages: Pages, seal: str, at: tuple[float, float]) -> None:
    """The seal over the left third of the signature (Decree 110/2004, Article 26), now and then higher or lower."""
    sheet, (x, y) = pages.sheet, at
    ink.sign(sheet, x + luck.uniform(-3, 5), y + 1, luck, ink=luck.choice((BLUE_INK, BLUE_INK, BLACK)))
    seal_x, seal_y = x - luck.uniform(12, 19), y + luck.choice((0.0, 0.0, 0.0, -6.0, 6.0)) + luck.uniform(-1.5, 1.5)
    ink.press_seal(sheet, seal_x, seal_y, seal, luck)
    for line in sheet.lines:
        if line.field and ink.seal_covers(sheet, seal_x, seal_y, line.text):
            pages.specimen.must_review.add(line.field)


def _draw_recipients(luck: Random, sheet: Sheet, paper: RegistryPaper, issued: date, at: tuple[float, float]) -> float:
    """In bold italics by the rules of 2005 on, before in bold and underlined; answers where they end."""
    left, y = at
    heading = luck.choice(("Nơi nhận:", "Nơi nhận :"))
    old = issued < JOINT_CIRCULAR_SINCE
    sheet.print(heading, left, y, size=12, style=Style.BOLD if old else Style.BOLD_ITALIC)
    if old:
        sheet.rule(left, left + sheet.width_of(heading, 12, Style.BOLD), y + 5.1)
    y += 5.3
    for number, name in enumerate(paper.recipients, start=1):
        end = "." if number == len(paper.recipients) else ";"
        for line in sheet.wrap(f"- {name}{end}", _RECIPIENTS_WIDTH, size=11):
            sheet.print(line, left, y, size=11)
            y += 4.6
    return y
