"""The document types this house knows, one declarative file each under `document_types/`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from classifiers.declarations import DocumentType, Layout
from classifiers.type_files import read_types
from models.errors import NotFoundError

TYPES_FOLDER = Path(__file__).with_name("document_types")
UNKNOWN_CODE = "unknown"
UNKNOWN_NAME = "Chưa xác định"


@dataclass(frozen=True, slots=True)
class DocumentTypeCatalogue:
    """All known types, by code."""

    types: tuple[DocumentType, ...]

    @classmethod
    def load(cls, folder: Path = TYPES_FOLDER) -> DocumentTypeCatalogue:
        """Reads and checks every type file. Raises InvalidValueError on a key, kind or name nobody knows.

        The shipped types are read once in a process: every page and every document asks for them.
        """
        return _shipped() if folder == TYPES_FOLDER else cls(read_types(folder))

    def type_with_code(self, code: str) -> DocumentType:
        """Raises NotFoundError for a code without a file, `unknown` among them."""
        for document_type in self.types:
            if document_type.code == code:
                return document_type
        raise NotFoundError(detail=f"no document type {code}")

    def types_with_layout(self, layout: Layout) -> tuple[DocumentType, ...]:
        return tuple(t for t in self.types if t.layout is layout)

    def name_of(self, code: str) -> str:
        """The Vietnamese name, also of `unknown`."""
        return UNKNOWN_NAME if code == UNKNOWN_CODE else self.type_with_code(code).name


@cache
def _shipped() -> DocumentTypeCatalogue:
    return DocumentTypeCatalogue(read_types(TYPES_FOLDER))
