"""Documents to be joined, and a document that was joined, as people see them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from api.pages import queries
from api.pages.document_views import page_views, type_name
from api.pages.part_views import RelatedView, related_view
from api.pages.views import PageView
from api.pages.wording import moment
from digitize.joining import joinable_with
from digitize.separating import may_be_separated
from digitize.taking_on import is_taken_on
from models.document_origin import joining_into, joining_of, pieces_of
from models.entities import Document, Dossier
from models.values.document_state import DocumentState

# Enough to know a paper by; the others are counted.
_PICTURES = 4


@dataclass(frozen=True, slots=True)
class PieceView:
    """A document in the form that joins. `capture_id` is the capture whose pages are shown."""

    id: str
    capture_id: str
    name: str
    code: str
    received_at: str
    pages: tuple[PageView, ...]
    page_count: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class JoinView:
    """What would be joined in this order, and what else could be."""

    chosen: tuple[PieceView, ...]
    others: tuple[PieceView, ...]

    @property
    def page_count(self) -> int:
        return sum(piece.page_count for piece in self.chosen)


@dataclass(frozen=True, slots=True)
class JoinedView:
    """`pieces` of a document that was joined; `into` of one that goes on in another document."""

    pieces: tuple[RelatedView, ...] = ()
    into: RelatedView | None = None
    may_undo: bool = False
    is_separated: bool = False


def piece_view(records: Session, document: Document, dossier: Dossier, open_id: str) -> PieceView:
    pages = queries.pages_of(records, document)
    return PieceView(
        id=document.id,
        capture_id=document.current_capture_id or "",
        name=document.title or type_name(document),
        code=dossier.code,
        received_at=moment(document.created_at),
        pages=tuple(
            replace(view, address=f"{view.address}?size=small") for view in page_views(document, pages[:_PICTURES])
        ),
        page_count=len(pages),
        is_open=document.id == open_id,
    )


def join_view(records: Session, document: Document, chosen: list[tuple[Document, Dossier]]) -> JoinView:
    """`chosen` in their order; what a person may join besides is offered, newest first."""
    ids = {each.id for each, _ in chosen}
    others = [(other, its) for other, its in joinable_with(records, document) if other.id not in ids]
    return JoinView(
        tuple(piece_view(records, each, its, document.id) for each, its in chosen),
        tuple(piece_view(records, each, its, document.id) for each, its in others),
    )


def joined_view(records: Session, document: Document, *, for_citizen: bool = False) -> JoinedView | None:
    """None for a document that was never joined."""
    made, into = joining_of(records, document.id), joining_into(records, document.id)
    if made is None and into is None:
        return None
    pieces = pieces_of(records, made) if made is not None else ()
    may_undo = may_be_separated(records, document) and not (for_citizen and is_taken_on(records, document))
    return JoinedView(
        pieces=tuple(_with_code(records, each.document_id, for_citizen=for_citizen) for each in pieces),
        into=_with_code(records, into.document_id, for_citizen=for_citizen) if into is not None else None,
        may_undo=may_undo,
        is_separated=document.state is DocumentState.SEPARATED,
    )


def _with_code(records: Session, document_id: str, *, for_citizen: bool) -> RelatedView:
    """The pieces of a paper are often called alike, and came in requests of their own."""
    related = related_view(records, document_id, for_citizen=for_citizen)
    dossier = records.get_one(Dossier, records.get_one(Document, document_id).dossier_id)
    return replace(related, name=f"{related.name}, hồ sơ {dossier.code}")


def may_join(records: Session, document: Document, *, for_citizen: bool = False) -> bool:
    """Whether the page offers it."""
    return document.is_read_or_failed and not (for_citizen and is_taken_on(records, document))
