"""A capture that holds several documents: how it seems to be parted, and how a person says it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from models.errors import InvalidValueError
from models.values.understanding import TypeGuess


class PagesNotDividedError(InvalidValueError):
    """Some page is in no part and not left out, or in two, or is not of the capture."""

    code = "pages_not_divided"
    message = "Mỗi trang phải thuộc đúng một giấy tờ, hoặc được bỏ ra. Hãy xem lại cách chia các trang."
    message_en = "Each page belongs to exactly one document or is left out. Look at the division again."


class OnePartError(InvalidValueError):
    """A capture is parted into two documents at least."""

    code = "parting_needs_two"
    message = "Phải có ít nhất hai giấy tờ. Nếu tất cả là một giấy tờ, hãy chọn “Đây là một giấy tờ”."
    message_en = "There must be two documents at least. If all of it is one, say so."


@dataclass(frozen=True, slots=True)
class ProposedPart:
    """A document that the machine believes to lie in a capture: page numbers of the capture in the document's order,
    what it seems to be, and what a list would call it."""

    pages: tuple[int, ...]
    document_type: TypeGuess
    title: str


@dataclass(frozen=True, slots=True)
class Division:
    """Page numbers of each document in its own order, and those that belong to none. What is left out stays with the
    capture. Raises OnePartError, and PagesNotDividedError for an empty document."""

    parts: tuple[tuple[int, ...], ...]
    left_out: tuple[int, ...] = field(default=())

    def __post_init__(self) -> None:
        if len(self.parts) < 2:
            raise OnePartError
        if not all(self.parts):
            raise PagesNotDividedError(detail="a document without pages")

    def require_whole(self, pages: Iterable[int]) -> None:
        """Raises PagesNotDividedError unless each of these pages is named exactly once, and no other."""
        named = sorted([*(number for part in self.parts for number in part), *self.left_out])
        if named != sorted(pages):
            raise PagesNotDividedError(detail=f"named were {named}")
