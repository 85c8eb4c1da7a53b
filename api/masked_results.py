"""What may be seen of a result before it is given: its public values, and its pages with the rest blacked out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.vietnam_time import in_vietnam
from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType, Visibility
from classifiers.masking import mask_page, masked_values, regions_to_mask
from models.clock import utc_now
from models.entities import DigitalResult, Document, Field, Page
from models.errors import NotFoundError
from models.storage import BlobStore
from models.values.understanding import FieldReading


def masked_facts(session: Session, result: DigitalResult) -> list[tuple[str, str]]:
    """Label and masked value of each field, in the order of the paper."""
    document_type = declared_type(result.type_code)
    labels = {field.name: field.label for field in document_type.fields} if document_type else {}
    document = session.get_one(Document, result.document_id)
    values = masked_values(document_type, _readings(session, document), may_see=Visibility.PUBLIC)
    return [(labels.get(name, name), value) for name, value in values.items() if value]


def masked_page(session: Session, storage: BlobStore, result: DigitalResult, number: int) -> bytes:
    """One page as PNG. Raises NotFoundError."""
    from digitize.images import decode_png, encode_png

    document = session.get_one(Document, result.document_id)
    pages = _pages(session, document)
    if not 1 <= number <= len(pages):
        raise NotFoundError
    readings = [reading for page in pages if (reading := page.page_reading) is not None]
    if len(readings) < len(pages):
        # A page that nobody read may say anything anywhere.
        raise NotFoundError
    regions = regions_to_mask(
        declared_type(result.type_code),
        _readings(session, document),
        readings,
        [mark for page in pages for mark in page.page_marks],
        may_see=Visibility.PUBLIC,
        today=in_vietnam(utc_now()).date(),
    )
    picture = decode_png(storage.get(pages[number - 1].clean_sha256))
    return encode_png(mask_page(picture, number, regions))


def declared_type(code: str) -> DocumentType | None:
    """None for a code that no type file declares."""
    return _declared_types().get(code)


@cache
def _declared_types() -> Mapping[str, DocumentType]:
    return {each.code: each for each in DocumentTypeCatalogue.load().types}


def _pages(session: Session, document: Document) -> Sequence[Page]:
    query = select(Page).where(Page.capture_id == document.current_capture_id).order_by(Page.number)
    return session.scalars(query).all()


def _readings(session: Session, document: Document) -> list[FieldReading]:
    query = (
        select(Field)
        .where(Field.document_id == document.id, Field.capture_id == document.current_capture_id)
        .order_by(Field.ordinal)
    )
    return [
        FieldReading(
            field.name,
            field.value,
            field.read_text,
            field.confidence,
            field.page,
            field.quad,
            field.source,
            field.needs_review,
        )
        for field in session.scalars(query)
    ]
