"""A capture that seems to hold several documents, and a document that was parted, as people see them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from api.pages.document_views import UNKNOWN_TYPE, page_views, type_name
from api.pages.page_groups import PageGroups
from api.pages.views import PageView, Standing
from api.pages.wording import standing_of
from classifiers.catalogue import UNKNOWN_CODE
from digitize.rejoining import may_be_undone
from models.document_origin import origin_of, parts_of, standing_parting
from models.entities import Capture, Document, Page, Parting
from models.values.document_state import DocumentState

_BLANK = frozenset({"blank_page", "bleed_through"})


@dataclass(frozen=True, slots=True)
class LeafView:
    """A page in the form that groups them. `group` is the value of its choice."""

    page: PageView
    group: str
    is_first: bool
    is_blank: bool


@dataclass(frozen=True, slots=True)
class GroupView:
    """The pages of one document; `title` is empty where nobody knows yet what it is."""

    place: int
    title: str
    leaves: tuple[LeafView, ...]

    @property
    def numbers(self) -> str:
        return numbers_in_words(leaf.page.number for leaf in self.leaves)


@dataclass(frozen=True, slots=True)
class DivisionView:
    """How a capture is grouped at the moment."""

    capture_id: str
    groups: tuple[GroupView, ...]
    left_out: tuple[LeafView, ...]

    @property
    def leaves(self) -> tuple[LeafView, ...]:
        """In the order of the form."""
        return (*(leaf for group in self.groups for leaf in group.leaves), *self.left_out)


@dataclass(frozen=True, slots=True)
class RelatedView:
    """Another document that this one was made into or came out of."""

    address: str
    name: str
    pages: str
    state: Standing


@dataclass(frozen=True, slots=True)
class PartingView:
    """`parts` of a document that is parted now; `whole` of a document that is or was a part."""

    parts: tuple[RelatedView, ...] = ()
    left_out: str = ""
    whole: RelatedView | None = None
    may_undo: bool = False
    is_rejoined: bool = False


def division_view(document: Document, capture: Capture, pages: Sequence[Page], groups: PageGroups) -> DivisionView:
    """A group that begins where a proposed document begins is called what that seems to be."""
    titles = titles_of(capture)
    views = {page.number: _leaf(document, page, groups) for page in pages}
    return DivisionView(
        capture_id=capture.id,
        groups=tuple(
            GroupView(
                place,
                titles.get(part[0], ""),
                (replace(views[part[0]], is_first=True), *(views[number] for number in part[1:])),
            )
            for place, part in enumerate(groups.parts, start=1)
        ),
        left_out=tuple(views[number] for number in groups.left_out),
    )


def parting_view(records: Session, document: Document, *, for_citizen: bool = False) -> PartingView | None:
    """None for a document that has nothing to do with others."""
    parting, origin = standing_parting(records, document.id), origin_of(records, document.id)
    if parting is None and origin is None:
        return None
    parts = _parts(records, parting, for_citizen=for_citizen) if parting is not None else ()
    return PartingView(
        parts=parts,
        left_out=numbers_in_words(parting.left_out) if parting is not None else "",
        whole=related_view(records, origin, for_citizen=for_citizen) if origin is not None else None,
        may_undo=may_be_undone(records, document),
        is_rejoined=document.state is DocumentState.REJOINED,
    )


def numbers_in_words(numbers: Iterable[int]) -> str:
    """Page numbers as people write them, in their order: 1–3, 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _leaf(document: Document, page: Page, groups: PageGroups) -> LeafView:
    (view,) = page_views(document, [page])
    codes = {issue.code for issue in page.page_quality.issues} if page.page_quality else set()
    small = replace(view, address=f"{view.address}?size=small")
    return LeafView(small, groups.name_of(page.number), is_first=False, is_blank=bool(codes & _BLANK))


def titles_of(capture: Capture) -> dict[int, str]:
    """What seems to begin with which page."""
    return {
        part.pages[0]: UNKNOWN_TYPE if part.document_type.code == UNKNOWN_CODE else part.title
        for part in capture.proposal
    }


def _parts(records: Session, parting: Parting, *, for_citizen: bool) -> tuple[RelatedView, ...]:
    titles = titles_of(records.get_one(Capture, parting.capture_id))
    return tuple(
        related_view(records, entry.document_id, entry.pages, titles.get(entry.pages[0], ""), for_citizen=for_citizen)
        for entry in parts_of(records, parting)
    )


def related_view(
    records: Session, document_id: str, pages: Sequence[int] = (), expected: str = "", *, for_citizen: bool
) -> RelatedView:
    """A link to it; `expected` is what it is called until it was understood by itself."""
    document = records.get_one(Document, document_id)
    return RelatedView(
        address=f"/{'my' if for_citizen else 'desk'}/documents/{document.id}",
        name=document.title or expected or type_name(document),
        pages=numbers_in_words(pages),
        state=standing_of(document.state, for_citizen=for_citizen),
    )
