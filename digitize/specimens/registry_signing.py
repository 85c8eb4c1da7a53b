"""Who signs the papers of `registry_papers`: one alone, beside a partner of a joint paper, or beside who drew it up."""

from __future__ import annotations

from random import Random

from digitize.specimens import ink, people
from digitize.specimens.administrative_pages import Pages, Signing, draw_signing, height_of_signing
from digitize.specimens.fonts import Style
from digitize.specimens.form import draw_lines
from digitize.specimens.registry_papers import WHOSE_PARTY, RegistryPaper
from digitize.specimens.sheet import BLACK, BLUE_INK

_BESIDE = 46.0  # millimetres that a second signature takes above the recipients


def make_signing(luck: Random, pages: Pages, paper: RegistryPaper) -> Signing:
    """Tells the fields of it. Of two bodies the one that presides signs at the right."""
    fields = pages.specimen.fields
    titles, signer = luck.choice(paper.signings), people.make_person(luck, born_between=(1962, 1986)).name
    fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    received = [f"- {name};" for name in paper.recipients[:-1]] + [f"- {paper.recipients[-1]}."]
    party = paper.whose == WHOSE_PARTY
    style = luck.choice((Style.REGULAR, Style.BOLD)) if party else Style.BOLD_ITALIC
    light = Style.REGULAR if party and len(titles) > 1 else Style.BOLD
    beside = paper.partner is not None or bool(paper.clerk)
    drop = _BESIDE + 6.2 * (max(len(titles), len(paper.partner[0])) if paper.partner else 1) if beside else 0.0
    seal_at = luck.choice((*["third"] * 5, "name", "apart", "title"))
    middle = pages.layout.right - luck.choice((40, 43, 46))
    return Signing(titles, luck.choice(paper.degrees) + signer, paper.seal, seal_at, middle, received, drop,
                   "Nơi nhận:", style, position_style=light)  # fmt: skip


def draw_signatures(luck: Random, pages: Pages, paper: RegistryPaper, signing: Signing) -> None:
    """The second one first, for the seal of the other may lie over it."""
    pages.room(height_of_signing(signing) + 4)
    if paper.partner is not None:
        _draw_second(luck, pages, *paper.partner)
    elif paper.clerk:
        _draw_second(luck, pages, (paper.clerk,), "")
    draw_signing(pages, signing, luck)


def _draw_second(luck: Random, pages: Pages, titles: tuple[str, ...], seal: str) -> None:
    sheet, middle, top = pages.sheet, pages.layout.left + 36, pages.sheet.cursor + 4
    size = min(13.5, pages.layout.size + 0.5)
    below = draw_lines(sheet, titles, middle, top, size=size)
    name = people.make_person(luck, born_between=(1965, 1992)).name
    name_y = top + _BESIDE - 12 + 6.2 * (len(titles) - 1)
    sheet.print(name, middle, name_y, size=size, style=Style.BOLD, align="centre")
    between = (below + name_y) / 2
    ink.sign(sheet, middle + luck.uniform(-3, 4), between + 1, luck, ink=luck.choice((BLUE_INK, BLACK)))
    if seal:
        ink.press_seal(sheet, middle - luck.uniform(13, 17), between + luck.uniform(-1, 2), seal, luck)
