"""Which documents a person is about to join, and in which order, one form after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.values.joins import Join, JoinNeedsTwoError, Piece


@dataclass(frozen=True, slots=True)
class PieceOrder:
    """The documents in the order of their pages, each with the capture of it that was shown."""

    pieces: tuple[Piece, ...]

    @classmethod
    def shown(cls, ids: Sequence[str], captures: Sequence[str]) -> PieceOrder:
        """What a form showed. Raises JoinNeedsTwoError for a form that lost a value."""
        if len(ids) != len(captures) or len(set(ids)) != len(ids):
            raise JoinNeedsTwoError(detail="a form with other documents than it was given")
        return cls(tuple(Piece(*each) for each in zip(ids, captures, strict=True)))

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(piece.document_id for piece in self.pieces)

    def added(self, document_id: str, capture_id: str) -> PieceOrder:
        """Its pages come behind all others."""
        return self if document_id in self.ids else PieceOrder((*self.pieces, Piece(document_id, capture_id)))

    def dropped(self, document_id: str) -> PieceOrder:
        return PieceOrder(tuple(piece for piece in self.pieces if piece.document_id != document_id))

    def earlier(self, document_id: str) -> PieceOrder:
        """One place further in front."""
        at = self.ids.index(document_id) if document_id in self.ids else 0
        if at == 0:
            return self
        before, piece = self.pieces[at - 1], self.pieces[at]
        return PieceOrder((*self.pieces[: at - 1], piece, before, *self.pieces[at + 1 :]))

    def join(self) -> Join:
        """For the use case. Raises JoinNeedsTwoError."""
        return Join(self.pieces)
