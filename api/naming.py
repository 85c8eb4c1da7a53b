"""Vietnamese names of fields, for tables and pages, out of the declarative type files."""

from __future__ import annotations

from models.errors import NotFoundError


def field_names(type_code: str) -> dict[str, str]:
    """Field code -> Vietnamese name for one document type; empty for an unknown type."""
    from classifiers.catalogue import DocumentTypeCatalogue

    try:
        document_type = DocumentTypeCatalogue.load().type_with_code(type_code)
    except NotFoundError:
        return {}
    return {field.name: field.label for field in document_type.fields}
