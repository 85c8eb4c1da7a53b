"""Who signs `issued_papers`, who receives them, and what came onto them afterwards: program's blocks, copies' words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from random import Random

from digitize.specimens import dispatch_signing, ink, people
from digitize.specimens.administrative_pages import SEAL_PLACES, Signing, draw_signing, height_of_signing
from digitize.specimens.administrative_rows import certify_as_copy, fitting_size
from digitize.specimens.dispatch_marks import has_room_for_copy, send_copy_on, show_program_beside
from digitize.specimens.fonts import Style
from digitize.specimens.issued_heads import Manner, draw_day
from digitize.specimens.issued_papers import Issue
from digitize.specimens.local_pages import LocalPages
from digitize.specimens.photocopies import fade, photocopy

_HEADINGS = (("Nơi nhận:", Style.BOLD_ITALIC), ("Nơi nhận:", Style.BOLD_ITALIC), ("Nơi nhận :", Style.BOLD))
_BLUE, _RED = (40, 40, 190), (190, 40, 40)
_CERTIFIED_UNTIL = 2023
_PROGRAM_UNTIL = 151.0  # millimetres; further right a program's block has no room beside the signature


def name_signer(luck: Random, pages: LocalPages, issue: Issue) -> Signing:
    """Tells the fields of who signs, and how it will stand there."""
    degree, year = luck.choice(issue.paper.degrees), issue.day.year
    soldier = degree.endswith((" tá ", " tướng ", " úy "))
    born = (year - 62, year - 38)
    name = people.make_person(luck, born_between=born, sex="Nam" if soldier else None).name
    titles = luck.choice(issue.paper.signings)
    pages.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": name}
    heading, style = luck.choice(_HEADINGS)
    if issue.party:
        heading, style = luck.choice((("Nơi nhận:", Style.REGULAR), ("Nơi nhận:", Style.BOLD)))
    size = min(13.5, pages.layout.size + 0.5)
    widest = max(pages.sheet.width_of(title, size, Style.BOLD) for title in titles)
    middle = min(pages.layout.right - luck.choice((36, 40, 44)), pages.layout.right + 4 - widest / 2)
    return Signing(
        titles, degree + name, issue.paper.seal, luck.choice(("third", "third", "third", *SEAL_PLACES)), middle,
        _recipients(luck, issue.paper.recipients), luck.choice((0.0, 0.0, 5.4)), heading, style,
        "" if luck.random() < 0.93 else "(Ký tên, đóng dấu)",
        Style.REGULAR if issue.party and len(titles) > 1 and luck.random() < 0.5 else Style.BOLD,
    )  # fmt: skip


def _recipients(luck: Random, names: tuple[str, ...]) -> list[str]:
    end = luck.choice((".", ".", "./.", ""))
    return [f"- {name}{end if at == len(names) else ';'}" for at, name in enumerate(names, start=1)]


def height_of(signing: Signing, manner: Manner) -> float:
    """In millimetres; a signature block is never parted."""
    return height_of_signing(signing) + (9 if manner.day_at == "foot" else 0)


def draw_signature(luck: Random, pages: LocalPages, issue: Issue, manner: Manner, signing: Signing) -> None:
    """With place and day above it where the head has none; "(Đã ký)" on what was printed from a program."""
    sheet, layout = pages.sheet, pages.layout
    if manner.day_at == "foot":
        draw_day(luck, pages, issue, manner, sheet.cursor + 2)
        sheet.cursor += 7
    size = min(14.0, layout.size + 0.5)
    widest = max(sheet.width_of(title, size, Style.BOLD) for title in signing.titles)
    if widest < 2 * (layout.right - 2 - layout.right_middle) and issue.day.year > 2012 and luck.random() < 0.12:
        close = dispatch_signing.Close(signing.titles, signing.name, luck.choice(("(Đã ký)", "(đã ký)", "Đã ký")), 15)
        dispatch_signing.draw_close(luck, pages, issue.paper, close)
        return
    begin = sheet.cursor
    draw_signing(pages, signing, luck)
    if issue.day.year > 2019 and luck.random() < 0.1 and signing.middle < _PROGRAM_UNTIL:
        agency = " ".join(issue.paper.lines)
        show_program_beside(luck, sheet, agency, issue.day, signing.middle + 22, begin + 8 + 6 * len(signing.titles))
    _note_end(sheet.lines[-1].words[-1].box[3], pages)


def _note_end(bottom: float, pages: LocalPages) -> None:
    pages.sheet.cursor = max(pages.sheet.cursor, bottom / pages.sheet.pixels(25.4) * 25.4 + 4)


def show_program(luck: Random, pages: LocalPages, issue: Issue) -> None:
    """In the upper right corner of an electronic paper: whose signature it bears, now and then beside a seal."""
    day, agency = issue.day + timedelta(days=luck.randint(0, 2)), " ".join(issue.paper.lines)
    clock = f"{luck.randint(7, 17):02d}:{luck.randint(0, 59):02d}:{luck.randint(0, 59):02d}"
    lines = luck.choice((
        (f"Ký bởi: {agency.title()}", f"Ngày ký: {day:%d-%m-%Y} {clock} +07:00"),
        (agency, f"{day:%d.%m.%Y} {clock}", "+07:00"),
        (f"Người ký: {agency}", f"Cơ quan: {agency}", f"Thời gian ký: {day:%d.%m.%Y} {clock} +07:00"),
    ))  # fmt: skip
    sheet, left, colour = pages.sheet, 150.0, luck.choice((_BLUE, _BLUE, _RED))
    for at, line in enumerate(lines):
        sheet.print(line, left, 2.2 + 2.9 * at, size=fitting_size(sheet, (line,), 6.5, 52), colour=colour)
    if luck.random() < 0.4:
        ink.press_seal(sheet, left - 6, 7, "", luck, radius_mm=4.5)


def put_marks(luck: Random, pages: LocalPages, issue: Issue) -> None:
    """An office's form of a copy below the paper, or a commune's words on it."""
    chance = luck.random()
    if chance < 0.1 and issue.day.year > 2005 and has_room_for_copy(pages.sheet):
        send_copy_on(luck, pages, issue.day)
    elif chance < 0.18 and 2007 < issue.day.year < _CERTIFIED_UNTIL:
        pages.later.append(partial(certify_as_copy, pages.sheet, issue.day, luck))


def age(luck: Random, pages: LocalPages, issue: Issue) -> None:
    """A third of the papers come as copies: grey, black and white, or pale."""
    ways: tuple[Callable[[], None], ...] = (partial(_turn_grey, pages), partial(_each, pages, photocopy, luck))
    if issue.day.year < 2012:
        ways = (*ways, partial(_each, pages, fade, luck))
    if luck.random() < 0.3:
        luck.choice(ways)()


def _turn_grey(pages: LocalPages) -> None:
    for sheet in pages.specimen.sheets:
        sheet.image.paste(sheet.image.convert("L").convert("RGB"))


def _each(pages: LocalPages, act: Callable[..., None], luck: Random) -> None:
    for sheet in pages.specimen.sheets:
        act(sheet, luck)
