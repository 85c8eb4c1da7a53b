"""The pages of a capture in the order, and the way up, that a person says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from models.errors import InvalidValueError

QUARTER_TURNS = (0, 90, 180, 270)


class PagesNotArrangedError(InvalidValueError):
    """Some page is there twice or not at all, none is left, or one is turned by something else than quarters."""

    code = "pages_not_arranged"
    message = "Mỗi trang phải có đúng một chỗ hoặc được bỏ ra, và còn ít nhất một trang. Hãy xem lại thứ tự các trang."
    message_en = "Each page has exactly one place or is left out, and one is left at least. Look at the order again."


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """A page of a capture by its number there; `turn` is by how many degrees clockwise it is to be turned."""

    number: int
    turn: int = 0


@dataclass(frozen=True, slots=True)
class PageOrder:
    """Pages in order, and those that are left out: they stay with the capture. Raises PagesNotArrangedError."""

    pages: tuple[PlacedPage, ...]
    left_out: tuple[int, ...] = field(default=())

    def __post_init__(self) -> None:
        if not self.pages or any(page.turn not in QUARTER_TURNS for page in self.pages):
            raise PagesNotArrangedError

    def require_whole(self, numbers: Iterable[int]) -> None:
        """Raises PagesNotArrangedError unless each of these pages is named exactly once, and no other."""
        named = sorted([*(page.number for page in self.pages), *self.left_out])
        if named != sorted(numbers):
            raise PagesNotArrangedError(detail=f"named were {named}")

    @property
    def changes_nothing(self) -> bool:
        """Whether the pages are as they were, for a capture whose pages are all named."""
        return self.pages == tuple(PlacedPage(number) for number in range(1, len(self.pages) + 1)) and not self.left_out
