"""Who signs the papers of `central_papers`: one alone, or one for each body of a joint paper, both with their seals."""

from __future__ import annotations

from random import Random

from digitize.specimens import ink, people
from digitize.specimens.central_papers import DrawnPaper
from digitize.specimens.fonts import Style
from digitize.specimens.form import draw_lines
from digitize.specimens.local_pages import LocalPages
from digitize.specimens.registry_papers import WHOSE_PARTY
from digitize.specimens.sheet import BLACK, BLUE_INK
from digitize.specimens.specimen import Specimen, Writing

_GAP = 26.0  # millimetres between titles and name
_NAME_STAMP = (58, 42, 138)
_RECIPIENTS = 60.0
_POINT_MM = 0.352778
_NOTE = "(Ký tên, ghi rõ họ tên và đóng dấu)"


def name_signer(luck: Random, specimen: Specimen, drawn: DrawnPaper) -> None:
    """Tells the fields of who signs; of a joint paper, of the body that presides."""
    soldier = any(rank.endswith((" tá ", " tướng ")) for rank in drawn.paper.degrees)
    born = (drawn.day.year - 62, drawn.day.year - 42)
    name = people.make_person(luck, born_between=born, sex="Nam" if soldier else None).name
    specimen.fields |= {"signer_title": " ".join(luck.choice(drawn.paper.signings)), "signer_name": name}


def height_of(drawn: DrawnPaper) -> float:
    """What signatures and recipients take at most, in millimetres."""
    paper = drawn.paper
    titles = max(len(told) for told in (*paper.signings, paper.partner[0] if paper.partner else ()))
    block, received = 14 + 6 * titles + _GAP, 12 + 4.7 * (len(paper.recipients) + 1)
    return block + received if drawn.joint else max(block, received)


def draw_signatures(luck: Random, pages: LocalPages, drawn: DrawnPaper) -> None:
    """The presiding body at the right, recipients at the left or below the other body's signature."""
    sheet, layout, fields, paper = pages.sheet, pages.layout, pages.specimen.fields, drawn.paper
    titles = next(told for told in paper.signings if " ".join(told) == fields["signer_title"])
    top, size = sheet.cursor + luck.choice((2.5, 4.0)), layout.size if pages.typed else min(13.5, layout.size)
    widest = max(sheet.width_of(title, size, Style.BOLD) for title in titles)
    middle = min(layout.right - luck.choice((37, 41, 45)), layout.right + 2 - widest / 2)
    left = _draw_partner(luck, pages, drawn, top, size) if paper.partner else top
    left = _draw_recipients(luck, pages, drawn, left)
    party = paper.whose == WHOSE_PARTY and len(titles) > 1
    below = draw_lines(sheet, titles[:-1], middle, top, size=size, field="signer_title")
    below = draw_lines(sheet, titles[-1:], middle, below, size=size, field="signer_title",
                       style=Style.REGULAR if party else Style.BOLD)  # fmt: skip
    if paper.form:
        below = draw_lines(sheet, (_NOTE,), middle, below, size=size - 1.5, style=Style.ITALIC)
    name_y = below + _GAP + luck.uniform(-4, 2)
    _draw_name(luck, pages, drawn, middle, name_y, size)
    _sign(luck, pages, paper.seal, (middle, (below + name_y) / 2), on_name=name_y if luck.random() < 0.18 else 0.0)
    sheet.cursor = max(left, name_y + 6)


def _draw_name(luck: Random, pages: LocalPages, drawn: DrawnPaper, middle: float, y: float, size: float) -> None:
    """Set with the page, on old papers also by a rubber stamp, which knows the rank."""
    sheet, specimen = pages.sheet, pages.specimen
    text = luck.choice(drawn.paper.degrees) + specimen.fields["signer_name"]
    if drawn.day.year < 2007 and luck.random() < 0.4:
        specimen.written("signer_name", Writing.STAMPED)
        sheet.print(text, middle + 2, y - 1, size=size + 0.5, style=Style.BOLD, align="centre", colour=_NAME_STAMP,
                    field="signer_name")  # fmt: skip
    else:
        sheet.print(text, middle, y, size=size, style=Style.BOLD, align="centre", field="signer_name")


def _draw_partner(luck: Random, pages: LocalPages, drawn: DrawnPaper, top: float, size: float) -> float:
    """The other body's signature and seal, at the left; answers where they end."""
    titles, seal = drawn.paper.partner or ((), "")
    sheet, middle = pages.sheet, pages.layout.left + 36
    below = draw_lines(sheet, titles, middle, top, size=size)
    name = people.make_person(luck, born_between=(drawn.day.year - 60, drawn.day.year - 40)).name
    name_y = below + _GAP - 1
    sheet.print(name, middle, name_y, size=size, style=Style.BOLD, align="centre")
    _sign(luck, pages, seal, (middle, (below + name_y) / 2), on_name=0.0)
    return name_y + 8


def _sign(luck: Random, pages: LocalPages, seal: str, at: tuple[float, float], *, on_name: float) -> None:
    """The seal over the signature's left third, or, where `on_name` tells its place, partly over the name."""
    sheet, (x, y) = pages.sheet, at
    ink.sign(sheet, x + luck.uniform(-4, 5), y + 1, luck, ink=luck.choice((BLUE_INK, BLUE_INK, BLACK)))
    seal_x, seal_y = x - luck.uniform(13, 19), y + luck.uniform(-2, 2)
    if on_name:
        seal_x, seal_y = x - luck.uniform(8, 16), on_name - luck.uniform(2, 8)
    ink.press_seal(sheet, seal_x, seal_y, seal, luck)
    for line in sheet.lines:
        if line.field and ink.seal_covers(sheet, seal_x, seal_y, line.text):
            pages.specimen.must_review.add(line.field)


def _draw_recipients(luck: Random, pages: LocalPages, drawn: DrawnPaper, y: float) -> float:
    """Underlined and upright with the Party and before 2005; answers where they end."""
    sheet, left, size = pages.sheet, pages.layout.left, pages.layout.size if pages.typed else 11.0
    plain = drawn.paper.whose == WHOSE_PARTY or drawn.day.year < 2005
    style = Style.REGULAR if plain else Style.BOLD_ITALIC
    heading = luck.choice(("Nơi nhận:", "Nơi nhận :")) if plain else "Nơi nhận:"
    sheet.print(heading, left, y, size=size + (0 if pages.typed else 1), style=style)
    if plain:
        sheet.rule(left, left + sheet.width_of(heading, size + (0 if pages.typed else 1), style), y + 5.2)
    y += 5.8
    for at, name in enumerate(drawn.paper.recipients, start=1):
        end = luck.choice((".", "./.", "")) if at == len(drawn.paper.recipients) else luck.choice((";", ",", ";"))
        for line in sheet.wrap(f"- {name}{end}", _RECIPIENTS, size=size):
            sheet.print(line, left, y, size=size)
            y += 1.2 * size * _POINT_MM
    return y
