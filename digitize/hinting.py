"""Hints for the clerk from everything that is known of one document: reading, picture, type, values and its files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType
from classifiers.hints import Evidence, find_hints
from classifiers.layout import lay_out
from digitize.images import PageImage
from models.errors import NotFoundError
from models.values.reading import PageReading
from models.values.understanding import Hint, Understanding


def hints_of(
    understanding: Understanding,
    readings: Sequence[PageReading],
    images: Sequence[PageImage],
    *,
    today: date,
    warnings: Iterable[str] = (),
    catalogue: DocumentTypeCatalogue | None = None,
) -> tuple[Hint, ...]:
    """`warnings` are the codes of the document's files. Costs about 10 ms a page, and its picture where one is kept."""
    guess = understanding.document_type
    evidence = Evidence(
        layouts=[lay_out(reading, number) for number, reading in enumerate(readings, start=1)],
        images=images,
        marks=understanding.marks,
        document_type=_type(catalogue or DocumentTypeCatalogue.load(), guess.code),
        type_confidence=guess.confidence,
        fields=understanding.fields,
        today=today,
        warnings=frozenset(warnings),
    )
    return find_hints(evidence)


def _type(catalogue: DocumentTypeCatalogue, code: str) -> DocumentType | None:
    try:
        return catalogue.type_with_code(code)
    except NotFoundError:
        return None
