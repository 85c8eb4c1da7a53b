"""What the document types say about who may see a field, for codes that anybody can read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from certify.credentials.field_rules import FieldRule, Visibility
from certify.masking import Mask
from classifiers import declarations
from classifiers.catalogue import UNKNOWN_CODE, UNKNOWN_NAME, DocumentTypeCatalogue
from classifiers.declarations import FieldKind, FieldSpecification
from models.errors import NotFoundError

# Whatever a type file says: who has such a number finds the person.
_ALWAYS_PERSONAL = frozenset({FieldKind.PERSONAL_NUMBER, FieldKind.PASSPORT_NUMBER})
_MASKS: Mapping[FieldKind, Mask] = {
    FieldKind.NAME: Mask.NAME,
    FieldKind.DATE: Mask.YEAR,
    FieldKind.DOCUMENT_NUMBER: Mask.NUMBER,
    FieldKind.REGISTER_NUMBER: Mask.NUMBER,
    FieldKind.PERSONAL_NUMBER: Mask.NUMBER,
    FieldKind.PASSPORT_NUMBER: Mask.NUMBER,
    FieldKind.TAX_NUMBER: Mask.NUMBER,
}


@lru_cache(maxsize=1)
def _types() -> DocumentTypeCatalogue:
    return DocumentTypeCatalogue.load()


def rules_of(type_code: str) -> tuple[FieldRule, ...]:
    """The rules of one document type; none for an unknown one, so that nothing of it is shown."""
    try:
        document_type = _types().type_with_code(type_code)
    except NotFoundError:
        return ()
    return tuple(_rule(each) for each in document_type.fields)


def names_of_types() -> dict[str, tuple[str, dict[str, str]]]:
    """Type code -> its Vietnamese name and those of its fields, for whoever holds only a code."""
    known = {each.code: (each.name, {field.name: field.label for field in each.fields}) for each in _types().types}
    return {UNKNOWN_CODE: (UNKNOWN_NAME, {}), **known}


def _rule(field: FieldSpecification) -> FieldRule:
    is_personal = field.kind in _ALWAYS_PERSONAL and field.visibility is declarations.Visibility.PUBLIC
    visibility = Visibility.PERSONAL if is_personal else Visibility(field.visibility.value)
    return FieldRule(field.name, visibility, _MASKS.get(field.kind, Mask.ALL), field.key)
