"""One revision with its pages, notes and fields found; both revisions of a comparison side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader

from certify.verification.change_record import DocumentChanges
from certify.verification.equality import (
    NOTHING,
    Equality,
    Landmarks,
    Reference,
    differing_keys,
    entries,
    items,
    reference_of,
    resolved,
)
from certify.verification.facts import Change
from certify.verification.form_tree import FieldNode, field_nodes

_MOST_PAGES = 20_000
_ALWAYS_DEEP = ("/Resources", "/Contents", "/AP", "/AF")


class RevisionView:
    """One revision with its pages, notes and fields found."""

    def __init__(self, reader: PdfFileReader) -> None:
        self.root: Any = resolved(reader.root)
        self.pages = list(_pages(self.root))
        self.form = resolved(entries(self.root).get("/AcroForm", NOTHING))
        self.fields: dict[str, FieldNode] = field_nodes(self.form)
        self.field_references = {each for node in self.fields.values() for each in node.references}
        self.notes = [list(_annotations(page)) for _, page in self.pages]
        self.note_references = {
            reference for notes in self.notes for each in notes if (reference := reference_of(each)) is not None
        }
        self.trailer = entries(reader.trailer.flatten())

        self.landmarks = Landmarks(
            reference_of(reader.trailer.raw_get("/Root")),
            frozenset(reference for reference, _ in self.pages),
            frozenset(self.note_references | self.field_references),
        )


@dataclass(frozen=True)
class Comparison:
    """An earlier and a later revision, how their parts are compared, and where findings go."""

    old: RevisionView
    new: RevisionView
    equality: Equality
    changes: DocumentChanges

    @classmethod
    def of(cls, old: PdfFileReader, new: PdfFileReader) -> Comparison:
        """Raises nearly anything for hostile structures."""
        before, after = RevisionView(old), RevisionView(new)
        equality = Equality(old, new, (before.landmarks, after.landmarks))
        return cls(before, after, equality, DocumentChanges())

    def same(self, old: Any, new: Any, key: str, *, deep: bool = False) -> bool:
        """Whether the values under `key` say the same."""
        return self.equality.same(old, new, deep=deep or key in _ALWAYS_DEEP, key=key)

    def compare_entries(
        self,
        old: dict[str, Any],
        new: dict[str, Any],
        place: str,
        *,
        besides: frozenset[str] = frozenset(),
        deep: bool = False,
    ) -> None:
        """Notes a change of content for every entry that differs, but for those `besides`."""
        shared = (old.keys() & new.keys()) - besides
        differing = {key for key in shared if not self.same(old[key], new[key], key, deep=deep)}
        for key in sorted(differing | (differing_keys(old, new) - besides)):
            self.changes.note(Change.OTHER, f"{place}{key}")


def _pages(root: Any) -> Iterator[tuple[Reference, Any]]:
    """Every page in order with its reference. Raises ValueError for a tree that is none."""
    waiting = [entries(root)["/Pages"]]
    seen: set[Reference] = set()
    while waiting:
        reference = reference_of(each := waiting.pop())
        if reference is None or reference in seen or len(seen) > _MOST_PAGES:
            raise ValueError("the tree of pages is malformed")
        seen.add(reference)
        node = resolved(each)
        kids = entries(node).get("/Kids")
        if kids is None:
            yield reference, node
        else:
            waiting.extend(reversed(list(items(resolved(kids)))))


def _annotations(page: Any) -> Iterator[Any]:
    return items(resolved(entries(page).get("/Annots", ())))
