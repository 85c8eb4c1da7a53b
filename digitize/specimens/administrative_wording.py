"""What fills an administrative paper between its title and its signature, put together from one house's wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from digitize.specimens.administrative_prose import Block, Kind

# {year} is the year of issue, {last} the one before, {next} the one after, {head} who speaks.


@dataclass(frozen=True)
class Wording:
    """By type: `subjects`, `openings`, `parts` (headings, of some types only) and `closings`; the rest serves all.

    `grounds` go in front of the articles, `ground_mark` before each of them, `article_mark` behind an article's number;
    `articled` types have them.
    """

    subjects: Mapping[str, tuple[str, ...]]
    openings: Mapping[str, str]
    parts: Mapping[str, tuple[str, ...]]
    closings: Mapping[str, str]
    grounds: tuple[str, ...]
    points: tuple[str, ...]
    addressees: tuple[tuple[str, ...], ...]
    superiors: tuple[tuple[str, ...], ...]
    recipients: tuple[str, ...]
    kept: tuple[str, ...]
    resolving: tuple[str, ...] = ("QUYẾT NGHỊ:",)
    ground_mark: str = ""
    article_mark: str = "."
    articled: tuple[str, ...] = ("decision", "resolution")

    def with_own(self, subjects: Mapping[str, tuple[str, ...]], points: tuple[str, ...]) -> Wording:
        """The same house's wording with what only some of its bodies write."""
        both = {code: self.subjects.get(code, ()) + own for code, own in subjects.items()}
        return replace(self, subjects=both, points=self.points + points)

    def subject(self, luck: Random, code: str, year: int) -> str:
        return luck.choice(self.subjects[code]).format(year=year, last=year - 1, next=year + 1)

    def addressed_to(self, luck: Random, code: str) -> tuple[str, ...]:
        """Reports and submissions go up."""
        return luck.choice(self.addressees if code == "official_letter" else self.superiors)

    def compose(self, luck: Random, code: str, authority: tuple[str, ...], head: str, year: int) -> list[Block]:
        """From one point to eight, under headings where the type has them."""
        points = luck.sample(self.points, min(len(self.points), luck.choice((1, 2, 3, 4, 6, 8))))
        if code in self.articled:
            return self._ordered(luck, code, authority, points, year)
        blocks = [Block(Kind.TEXT, self.openings[code].format(head=head, year=year, last=year - 1))]
        parts = self.parts.get(code, ())
        if parts and len(points) >= len(parts):
            for at, heading in enumerate(parts):
                blocks.append(Block(Kind.HEAD, heading))
                blocks += [Block(Kind.TEXT, f"- {point}") for point in points[at :: len(parts)]]
        else:
            blocks += [Block(Kind.TEXT, f"{at}- {point}") for at, point in enumerate(points, start=1)]
        return [*blocks, Block(Kind.TEXT, self.closings[code])]

    def list_recipients(self, luck: Random, code: str) -> list[str]:
        """From two lines to seven, the last of them who keeps a copy."""
        first = luck.choice(("Như Điều 2", "Như trên")) if code in self.articled else "Như trên"
        names = [first, *luck.sample(self.recipients, luck.randint(0, 5))]
        return [*(f"- {name};" for name in names), f"- {luck.choice(self.kept)}."]

    def _ordered(
        self, luck: Random, code: str, authority: tuple[str, ...], points: list[str], year: int
    ) -> list[Block]:
        kind = Kind.TEXT if self.ground_mark else Kind.GROUND
        count = luck.randint(2, len(self.grounds))
        grounds = sorted(luck.sample(self.grounds, count), key=self.grounds.index)
        word = "QUYẾT ĐỊNH:" if code == "decision" else luck.choice(self.resolving)
        blocks = [Block(Kind.MIDDLE, line) for line in authority]
        blocks += [Block(kind, self.ground_mark + text.format(year=year, last=year - 1)) for text in grounds]
        blocks.append(Block(Kind.MIDDLE, word))
        articles = [*points, self.closings[code]]
        return [*blocks, *(Block(Kind.TEXT, f"Điều {at}{self.article_mark} {text}")
                           for at, text in enumerate(articles, start=1))]  # fmt: skip
