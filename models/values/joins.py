"""Documents that were received apart and are one, as a person says it."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import InvalidValueError


class JoinNeedsTwoError(InvalidValueError):
    """A document is joined with others, and with each of them once."""

    code = "joining_needs_two"
    message = "Hãy chọn ít nhất hai giấy tờ khác nhau để ghép."
    message_en = "Choose two different documents at least to join."


@dataclass(frozen=True, slots=True)
class Piece:
    """A document, and its capture that the person saw."""

    document_id: str
    capture_id: str


@dataclass(frozen=True, slots=True)
class Join:
    """The pieces in the order of their pages. Raises JoinNeedsTwoError."""

    pieces: tuple[Piece, ...]

    def __post_init__(self) -> None:
        if len(self.pieces) < 2 or len({piece.document_id for piece in self.pieces}) < len(self.pieces):
            raise JoinNeedsTwoError
