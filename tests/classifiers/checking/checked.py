"""A made type in which one field declares one check, and the reasons that a value then has."""

from __future__ import annotations

from datetime import date

from classifiers.checks import FailedCheck, check_document, wrong_declarations
from classifiers.declarations import DocumentType, FieldKind, FieldSpecification, Layout

TODAY = date(2026, 11, 23)


def made_type(check: str, name: str, others: tuple[str, ...] = (), **keys: object) -> DocumentType:
    """`name` declares the check; the others are there to be held against. `section` and `choices` may be told."""
    fields = [FieldSpecification(name, name, name, _kind(name), checks=(check,), **keys)]  # type: ignore[arg-type]
    fields += [FieldSpecification(other, other, other, _kind(other)) for other in others]
    return DocumentType("made", "Giấy", "Paper", "", Layout.LABELLED_FORM, ("GIẤY",), tuple(fields))


def failed(check: str, name: str, value: str, others: dict[str, str | None], **keys: object) -> tuple[FailedCheck, ...]:
    """What the check says to the value beside the others; the declaration itself must be right."""
    document_type = made_type(check, name, tuple(others), **keys)
    assert wrong_declarations(document_type) == ()
    return check_document(document_type, {name: value, **others}, today=TODAY)


def reasons(check: str, name: str, value: str, others: dict[str, str | None], **keys: object) -> list[str]:
    return [str(failure.reason) for failure in failed(check, name, value, others, **keys)]


def _kind(name: str) -> FieldKind:
    """Dates are checked by their kind already, so here every other value is a text, money apart."""
    return FieldKind.MONEY if name in ("capital", "price") else FieldKind.TEXT
