"""What changed on the pages: their content, and the notes (annotations) that lie on them."""

from __future__ import annotations

from typing import Any

from certify.verification.equality import entries, reference_of, resolved
from certify.verification.facts import Change
from certify.verification.revision_view import Comparison

_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_OF_ITS_OWN = frozenset({"/Annots", "/Tabs", "/StructParents", "/Parent", "/Type", *_INHERITED})
# These notes can lie over the page and show something of their own, unlike a link or a closed sticky note.
_COVERING = frozenset(
    {
        "/FreeText",
        "/Stamp",
        "/Redact",
        "/Square",
        "/Circle",
        "/Polygon",
        "/PolyLine",
        "/Line",
        "/Ink",
        "/Screen",
        "/Movie",
        "/3D",
        "/RichMedia",
        "/Watermark",
    }
)


def compare_pages(both: Comparison) -> None:
    """Notes every change on the pages. The same pages must stand in the same order."""
    _Pages(both).run()


class _Pages:
    def __init__(self, both: Comparison) -> None:
        self._both = both

    def run(self) -> None:
        if [reference for reference, _ in self._both.old.pages] != [reference for reference, _ in self._both.new.pages]:
            self._both.changes.note(Change.OTHER, "pages")
            return
        for number, ((_, old), (_, new)) in enumerate(zip(self._both.old.pages, self._both.new.pages, strict=True), 1):
            before, after = entries(old), entries(new)
            self._both.compare_entries(before, after, f"page {number}", besides=_OF_ITS_OWN)
            self._both.compare_entries(_inherited(old), _inherited(new), f"page {number}", deep=True)
            if not self._both.same(before.get("/Tabs"), after.get("/Tabs"), "/Tabs"):
                self._both.changes.note(Change.ANNOTATIONS, f"page {number}/Tabs")
            if not self._both.same(before.get("/StructParents"), after.get("/StructParents"), "/StructParents"):
                # A page whose content was never tagged gets a number when its notes are.
                new_number = "/StructParents" not in before
                self._both.changes.note(
                    Change.ANNOTATIONS if new_number else Change.OTHER, f"page {number}/StructParents"
                )
            self._notes(self._both.old.notes[number - 1], self._both.new.notes[number - 1], number)

    def _notes(self, old: list[Any], new: list[Any], number: int) -> None:
        before = {reference_of(each) or ("direct", place): each for place, each in enumerate(old)}
        after = {reference_of(each) or ("direct", place): each for place, each in enumerate(new)}
        for key in before.keys() - after.keys():
            self._one_note(before[key], removed=True, number=number)
        for key in after.keys() - before.keys():
            self._one_note(after[key], removed=False, number=number)
        kept = [key for key in before if key in after]
        if kept != [key for key in after if key in before]:
            self._both.changes.note(Change.ANNOTATIONS, f"page {number}/Annots")
        for key in kept:
            if key in self._both.old.field_references and key in self._both.new.field_references:
                continue  # compared with its field
            if not self._both.equality.same(before[key].get_object(), after[key].get_object()):
                self._one_note(after[key], removed=False, number=number, altered=before[key])

    def _one_note(self, note: Any, *, removed: bool, number: int, altered: Any = None) -> None:
        """A note that came, went or was altered; the page of a signature's field may only be joined."""
        kinds = {str(resolved(each).get("/Subtype")) for each in (note, altered) if each is not None}
        if "/Widget" in kinds:
            own = self._both.new.field_references - self._both.old.field_references
            if removed or altered is not None or reference_of(note) not in own:
                self._both.changes.note(Change.OTHER, f"page {number}: a widget")
            return
        self._both.changes.note(Change.ANNOTATIONS, f"page {number}/Annots")
        if removed:
            self._both.changes.gone.add(reference_of(note))
        elif kinds & _COVERING:
            self._both.changes.covering.add(reference_of(note))


def _inherited(page: Any) -> dict[str, Any]:
    """Attributes that a page takes from the nodes above it."""
    found: dict[str, Any] = {}
    node, depth = page, 0
    while node is not None and depth < 64:
        own = entries(node)
        for key in _INHERITED:
            if key in own:
                found.setdefault(key, own[key])
        node, depth = resolved(own.get("/Parent")), depth + 1
    return found
