"""In which order, and which way up, the pages of a document are while a clerk arranges them, one form after the
other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.values.arrangements import PageOrder, PagesNotArrangedError, PlacedPage


@dataclass(frozen=True, slots=True)
class ArrangedPages:
    """The pages that stay, in order, and those that are left out."""

    pages: tuple[PlacedPage, ...]
    left_out: tuple[PlacedPage, ...] = ()

    @classmethod
    def unchanged(cls, numbers: Iterable[int]) -> ArrangedPages:
        return cls(tuple(PlacedPage(number) for number in numbers))

    @classmethod
    def shown(cls, numbers: Sequence[int], turns: Sequence[int], out: Sequence[str]) -> ArrangedPages:
        """What a form showed, in its order. Raises PagesNotArrangedError for a form that lost a value."""
        if not len(numbers) == len(turns) == len(out) or len(set(numbers)) != len(numbers):
            raise PagesNotArrangedError(detail="a form with other pages than it was given")
        placed = [PlacedPage(*each) for each in zip(numbers, turns, strict=True)]
        kept = tuple(page for page, is_out in zip(placed, out, strict=True) if is_out != "yes")
        return cls(kept, tuple(page for page, is_out in zip(placed, out, strict=True) if is_out == "yes"))

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(page.number for page in (*self.pages, *self.left_out))

    def earlier(self, number: int) -> ArrangedPages:
        """One place further in front."""
        at = next((place for place, page in enumerate(self.pages) if page.number == number), 0)
        if at == 0:
            return self
        moved = (*self.pages[: at - 1], self.pages[at], self.pages[at - 1], *self.pages[at + 1 :])
        return replace(self, pages=moved)

    def turned(self, number: int) -> ArrangedPages:
        """A quarter clockwise."""
        return replace(self, pages=tuple(_turned(page) if page.number == number else page for page in self.pages))

    def dropped(self, number: int) -> ArrangedPages:
        """Left out."""
        gone = tuple(page for page in self.pages if page.number == number)
        return ArrangedPages(tuple(page for page in self.pages if page not in gone), (*self.left_out, *gone))

    def taken_in(self, number: int) -> ArrangedPages:
        """Not left out any more: the last one."""
        back = tuple(page for page in self.left_out if page.number == number)
        return ArrangedPages((*self.pages, *back), tuple(page for page in self.left_out if page not in back))

    def order(self) -> PageOrder:
        """For the use case. Raises PagesNotArrangedError."""
        return PageOrder(self.pages, tuple(page.number for page in self.left_out))


def _turned(page: PlacedPage) -> PlacedPage:
    return replace(page, turn=(page.turn + 90) % 360)
