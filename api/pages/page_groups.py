"""How the pages of a capture are grouped into documents while a clerk decides, one form after the other.

A group is named by its place, counted from 1; the pages left out are `OUT`. What a form sends is judged against what it
showed: a page that changed its group finds its place by its number there, all others keep theirs, so that an order
which is not that of the scan, such as front before back, is not lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.values.parts import Division, PagesNotDividedError, ProposedPart

OUT, NEW = "out", "new"
Pages = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageGroups:
    """The documents in the order of their first pages, and the pages that belong to none."""

    parts: tuple[Pages, ...]
    left_out: Pages = ()

    @classmethod
    def of(cls, parts: Iterable[Iterable[int]], left_out: Iterable[int] = ()) -> PageGroups:
        """In one order, whatever order they come in; without empty groups."""
        kept = [tuple(part) for part in parts]
        return cls(tuple(sorted((part for part in kept if part), key=min)), tuple(sorted(left_out)))

    @classmethod
    def proposed(cls, proposal: Sequence[ProposedPart], pages: Iterable[int]) -> PageGroups:
        """As the machine believes; all in one group where it believes in one document."""
        return cls.of([part.pages for part in proposal] or [tuple(pages)])

    @classmethod
    def shown(cls, pages: Sequence[int], groups: Sequence[str]) -> PageGroups:
        """What a form showed: each page, in the form's order, with its group. Raises PagesNotDividedError."""
        if len(pages) != len(groups) or len(set(pages)) != len(pages):
            raise PagesNotDividedError(detail="a form with other pages than it was given")
        by_group: dict[str, list[int]] = {}
        for page, group in zip(pages, groups, strict=True):
            by_group.setdefault(group, []).append(page)
        left_out = by_group.pop(OUT, [])
        return cls.of(by_group.values(), left_out)

    def name_of(self, page: int) -> str:
        """The group that a page is in."""
        return next((str(place) for place, part in enumerate(self.parts, start=1) if page in part), OUT)

    def moved(self, wanted: Mapping[int, str]) -> PageGroups:
        """Pages in the groups that somebody chose for them; those chosen as `NEW` are a document together."""
        stay = {
            str(place): [page for page in part if wanted[page] == str(place)]
            for place, part in enumerate(self.parts, start=1)
        }
        left_out = []
        for page in sorted(wanted):
            if wanted[page] == OUT:
                left_out.append(page)
            elif wanted[page] != self.name_of(page):
                _insert(stay.setdefault(wanted[page], []), page)
        return PageGroups.of(stay.values(), left_out)

    def begun_at(self, page: int) -> PageGroups:
        """A document begins with this page; the ones behind it in its group are of the new one."""
        parts = []
        for part in self.parts:
            at = part.index(page) if page in part else 0
            parts += [part[:at], part[at:]]
        return PageGroups.of(parts, self.left_out)

    def joined_at(self, page: int) -> PageGroups:
        """The document that begins with this page goes on the one before."""
        parts: list[Pages] = []
        for part in self.parts:
            if parts and part[0] == page:
                parts[-1] = (*parts[-1], *part)
            else:
                parts.append(part)
        return PageGroups.of(parts, self.left_out)

    def earlier_at(self, page: int) -> PageGroups:
        """The page goes one place further in front in its document."""
        parts = []
        for part in self.parts:
            at = part.index(page) if page in part else 0
            moved = (*part[: at - 1], page, part[at - 1], *part[at + 1 :]) if at else part
            parts.append(moved)
        return PageGroups.of(parts, self.left_out)

    def division(self) -> Division:
        """For the use case. Raises OnePartError."""
        return Division(self.parts, self.left_out)


def _insert(group: list[int], page: int) -> None:
    at = next((place for place, other in enumerate(group) if other > page), len(group))
    group.insert(at, page)
