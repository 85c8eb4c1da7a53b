"""The revisions of a file, each read from its own bytes alone, and what changed from one to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import XRefSectionType

from certify.verification.change_record import DocumentChanges
from certify.verification.document_changes import compare_revisions
from certify.verification.reading import SignedFile
from certify.verification.structure import END_OF_FILE


class Revisions:
    """One file through its history. Comparisons are made once, however many signatures ask."""

    def __init__(self, file: SignedFile, reader: PdfFileReader, byte_ranges: Mapping[int, Sequence[int]]) -> None:
        """`byte_ranges`: what the signatures cover, by the number of their revision."""
        self._xrefs = reader.xrefs
        self._byte_ranges = {number: [int(each) for each in found] for number, found in byte_ranges.items()}
        self._file = file
        self._readers: dict[int, PdfFileReader] = {}
        self._compared: dict[int, DocumentChanges] = {}

    def changes_since(self, revision: int) -> DocumentChanges:
        """Everything that later revisions did, step by step: what one hides and the next shows again counts too."""
        changes = DocumentChanges()
        for later in range(revision + 1, self._xrefs.total_revisions):
            changes.add(self._step(later))
        return changes

    def is_hybrid_after(self, revision: int) -> bool:
        """Whether a later revision shows old and new programs different objects."""
        later = range(revision + 1, self._xrefs.total_revisions)
        kinds = {self._xrefs.get_xref_container_info(number).xref_section_type for number in later}
        return XRefSectionType.HYBRID_MAIN in kinds

    def _step(self, later: int) -> DocumentChanges:
        if later not in self._compared:
            self._compared[later] = compare_revisions(self._read(later - 1), self._read(later))
        return self._compared[later]

    def _read(self, revision: int) -> PdfFileReader:
        """Not a reader's own view of its past, which fails on objects in object streams (SIGNING.md section 7)."""
        if revision not in self._readers:
            self._readers[revision] = self._file.reader_of(self._end_of(revision), strict=False)
        return self._readers[revision]

    def _end_of(self, revision: int) -> int:
        if revision == self._xrefs.total_revisions - 1:
            return len(self._file.data)
        found = self._byte_ranges.get(revision, [])
        if len(found) == 4:
            return found[2] + found[3]
        start = self._file.data.find(b"startxref", self._xrefs.get_startxref_for_revision(revision))
        end = self._file.data.find(END_OF_FILE, start)
        if min(start, end) < 0:
            raise ValueError("a revision does not end")
        return end + len(END_OF_FILE)
