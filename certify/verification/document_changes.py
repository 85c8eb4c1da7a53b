"""What changed between two revisions of a file, named by what PDF allows after a signature (ISO 32000-2, 12.8.2.2).

Everything that can be reached from the catalogue is compared by meaning. What is not known to be harmless counts as a
change of content, so a file that hides its change behind an unusual structure gains nothing.
"""

from __future__ import annotations

from pyhanko.pdf_utils.reader import PdfFileReader

from certify.verification.change_record import DocumentChanges, heavier
from certify.verification.equality import NOTHING, entries, reference_of, resolved
from certify.verification.facts import Change
from certify.verification.form_changes import compare_forms
from certify.verification.page_changes import compare_pages
from certify.verification.revision_view import Comparison
from certify.verification.structure_changes import structure_change

_OWN_TRAILER_KEYS = frozenset(
    {
        "/Size",
        "/Prev",
        "/XRefStm",
        "/ID",
        "/Info",
        "/Root",
        "/Type",
        "/W",
        "/Index",
        "/Filter",
        "/DecodeParms",
        "/Length",
    }
)
_VALIDATION_KEYS = ("/DSS", "/Extensions", "/Metadata", "/Version")
# Compared by rules of their own, or of no consequence for what people see.
_CATALOGUE_OF_ITS_OWN = frozenset(
    {*_VALIDATION_KEYS, "/AcroForm", "/MarkInfo", "/Pages", "/Perms", "/StructTreeRoot", "/Type"}
)


def compare_revisions(old: PdfFileReader, new: PdfFileReader) -> DocumentChanges:
    """What `new` changed. Raises nearly anything for hostile structures; the caller must take that for a change."""
    both = Comparison.of(old, new)
    both.compare_entries(both.old.trailer, both.new.trailer, "trailer", besides=_OWN_TRAILER_KEYS, deep=True)
    before, after = entries(both.old.root), entries(both.new.root)
    both.compare_entries(before, after, "catalogue", besides=_CATALOGUE_OF_ITS_OWN)
    if any(key in after and after[key] is not before.get(key) for key in _VALIDATION_KEYS):
        both.changes.note(Change.VALIDATION_DATA, "catalogue")
    compare_pages(both)
    compare_forms(both)
    _compare_permissions(both)
    _compare_structure(both)
    return both.changes


def _compare_permissions(both: Comparison) -> None:
    """A certification may be added, though only as the first signature; what stands in the catalogue must stay."""
    before, after = (entries(resolved(entries(side.root).get("/Perms", NOTHING))) for side in (both.old, both.new))
    signatures = {reference_of(both.new.fields[name].value) for name in both.changes.signed}
    if "/DocMDP" in after and "/DocMDP" not in before and reference_of(after["/DocMDP"]) in signatures:
        del after["/DocMDP"]
        both.changes.certified_late = any(node.is_signed for node in both.old.fields.values())
    both.compare_entries(before, after, "permissions", deep=True)


def _compare_structure(both: Comparison) -> None:
    before, after = entries(both.old.root).get("/StructTreeRoot"), entries(both.new.root).get("/StructTreeRoot")
    level = structure_change(before, after, both.equality, both.old.landmarks.nodes, both.new.landmarks.nodes)
    if level is Change.FORM_FILLING and heavier(level, both.changes.level):
        level = Change.OTHER  # nothing came to the pages that the new structure could describe
    both.changes.note(level, "structure")
