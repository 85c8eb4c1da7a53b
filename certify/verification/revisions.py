"""The revisions of a file, each read from its own bytes alone, and what changed from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodeLimits
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import XRefSectionType

from certify.verification.change_record import DocumentChanges
from certify.verification.document_changes import compare_revisions
from certify.verification.structure import END_OF_FILE


class LenientReader(PdfFileReader):
    """Reads what other makers write: `/Encrypt null` says that nothing is encrypted."""

    def __init__(self, data: bytes) -> None:
        super().__init__(BytesIO(data), strict=False, decode_limits=DecodeLimits())

    @property
    def encrypt_dict(self) -> generic.DictionaryObject | None:
        """The encryption dictionary, None for a file in the clear."""
        if isinstance(self.trailer.flatten().get("/Encrypt"), (type(None), generic.NullObject)):
            return None
        return super().encrypt_dict


class Revisions:
    """One file through its history. Comparisons are made once, however many signatures ask."""

    def __init__(self, data: bytes, reader: PdfFileReader, signed_ends: Mapping[int, int]) -> None:
        """`signed_ends`: where the bytes that a signature covers end, by the number of its revision."""
        self._data = data
        self._ends = signed_ends
        self._reader = reader
        self._readers: dict[int, PdfFileReader] = {}
        self._compared: dict[int, DocumentChanges] = {}

    def changes_since(self, revision: int) -> DocumentChanges:
        """Everything that later revisions did, step by step: what one hides and the next shows again counts too."""
        changes = DocumentChanges()
        for later in range(revision + 1, self._reader.xrefs.total_revisions):
            changes.add(self._step(later))
        return changes

    def is_hybrid_after(self, revision: int) -> bool:
        """Whether a later revision shows old and new programs different objects."""
        xrefs = self._reader.xrefs
        kinds = (
            xrefs.get_xref_container_info(later).xref_section_type
            for later in range(revision + 1, xrefs.total_revisions)
        )
        return any(kind is XRefSectionType.HYBRID_MAIN for kind in kinds)

    def _step(self, later: int) -> DocumentChanges:
        if later not in self._compared:
            self._compared[later] = compare_revisions(self._read(later - 1), self._read(later))
        return self._compared[later]

    def _read(self, revision: int) -> PdfFileReader:
        """Not the reader's own view of its past, which fails on objects in object streams (SIGNING.md section 7)."""
        if revision == self._reader.xrefs.total_revisions - 1:
            return self._reader
        if revision not in self._readers:
            # pyHanko looks for the marker on a line that ends.
            self._readers[revision] = LenientReader(self._data[: self._end_of(revision)] + b"\n")
        return self._readers[revision]

    def _end_of(self, revision: int) -> int:
        if revision in self._ends:
            return self._ends[revision]
        start = self._data.find(b"startxref", self._reader.xrefs.get_startxref_for_revision(revision))
        end = self._data.find(END_OF_FILE, start)
        if min(start, end) < 0:
            raise ValueError("a revision does not end")
        return end + len(END_OF_FILE)
