"""Whether a copy of the same paper was certified here before: the same type, and every key value the same.

So the person can use that copy again, and the office need not certify twice (Decree 118/2025, reuse of results). Only
the own agency's records are asked: what another office certified for somebody is none of this clerk's business.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from classifiers.catalogue import DocumentType, FieldKind
from classifiers.folding import comparable
from classifiers.hint_sentences import hint
from models.entities import Certificate, CertificateStatus, Document, Field
from models.values.document_state import DocumentState
from models.values.understanding import Hint, HintCode, Understanding

_NUMBERS = frozenset(
    {
        FieldKind.DOCUMENT_NUMBER,
        FieldKind.REGISTER_NUMBER,
        FieldKind.PERSONAL_NUMBER,
        FieldKind.TAX_NUMBER,
        FieldKind.PASSPORT_NUMBER,
    }
)
# A number that is shared by many papers of an office would otherwise be compared without end.
_MOST_COMPARED = 50


def certified_before(
    session: Session, document: Document, document_type: DocumentType, understanding: Understanding
) -> Hint | None:
    """None without a key number, and where any key value that both papers have differs."""
    values = {field.name: field.value for field in understanding.fields if field.value}
    number = _key_number(document_type, values)
    if not number:
        return None
    query = (
        select(Document, Certificate)
        .join(Certificate, Certificate.document_id == Document.id)
        .join(Field, Field.capture_id == Document.current_capture_id)
        .where(
            Document.agency_id == document.agency_id,
            Document.type_code == document_type.code,
            Document.state == DocumentState.ISSUED,
            Document.id != document.id,
            Certificate.status == CertificateStatus.IN_FORCE,
            Field.name == number,
            Field.value == values[number],
        )
        .order_by(Certificate.issued_at.desc())
        .limit(_MOST_COMPARED)
    )
    keys = [each.name for each in document_type.fields if each.key]
    for earlier, certificate in session.execute(query):
        told = select(Field.name, Field.value).where(Field.capture_id == earlier.current_capture_id)
        theirs = {name: value for name, value in session.execute(told)}  # noqa: C416 - rows are no pairs to mypy
        if _same(keys, values, theirs):
            day = f"{certificate.issued_at:%d/%m/%Y}"
            words, words_en = f"mã {certificate.code}, ngày {day}", f"code {certificate.code}, {day}"
            return hint(HintCode.ALREADY_CERTIFIED, 0.8, words=words, words_en=words_en)
    return None


def _key_number(document_type: DocumentType, values: Mapping[str, str]) -> str:
    """The name of the first key number that was read; empty without one."""
    names = (each.name for each in document_type.fields if each.key and each.kind in _NUMBERS)
    return next((name for name in names if name in values), "")


def _same(keys: list[str], ours: Mapping[str, str | None], theirs: Mapping[str, str | None]) -> bool:
    """Two key values that both were read and differ are two papers; so are papers that share nothing but a number."""
    both = [(one, other) for key in keys if (one := ours.get(key)) and (other := theirs.get(key))]
    return len(both) >= min(2, len(keys)) and all(comparable(one) == comparable(other) for one, other in both)
