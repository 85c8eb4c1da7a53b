"""The document types this house knows, one declarative file each under `document_types/`.

A type file says what is printed (titles, labels), where (zones) and what a value must hold to (kinds, checks).
How a layout is read is code; what differs between types of one layout is data.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from models.errors import InvalidValueError, NotFoundError

TYPES_FOLDER = Path(__file__).with_name("document_types")
SHARED_FOLDER = "shared"
UNKNOWN_CODE = "unknown"
UNKNOWN_NAME = "Chưa xác định"


class Layout(StrEnum):
    """How a page of the type is read."""

    ADMINISTRATIVE = "administrative"  # header columns, centred title, signature block: Decree 30/2020, Appendix I
    LABELLED_FORM = "labelled_form"  # printed labels, each followed by its value


class FieldKind(StrEnum):
    """What a value is: decides how it is normalised and checked."""

    TEXT = "text"
    ADDRESS = "address"
    NAME = "name"
    DATE = "date"
    DATE_IN_WORDS = "date_in_words"
    YEAR = "year"
    DOCUMENT_NUMBER = "document_number"
    REGISTER_NUMBER = "register_number"
    PERSONAL_NUMBER = "personal_number"
    SEX = "sex"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class FieldSpecification:
    """One value that the type carries. `labels` are the printed words before it, every known variant."""

    name: str
    label: str
    label_en: str
    kind: FieldKind
    zone: str = ""
    section: str = ""
    key: bool = False
    expected: bool = True
    labels: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form whose labels repeat, such as the mother's and the father's."""

    name: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A form or layout that was prescribed for some time. `until` is None while it is in force."""

    name: str
    since: date
    until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DocumentType:
    """Everything declared about one type. `national_code` is its code in national code lists, empty when none."""

    code: str
    name: str
    name_en: str
    national_code: str
    layout: Layout
    titles: tuple[str, ...]
    fields: tuple[FieldSpecification, ...]
    not_titles: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    other_labels: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    editions: tuple[Edition, ...] = ()

    def field_named(self, name: str) -> FieldSpecification:
        """Raises NotFoundError when the type has no such field."""
        for specification in self.fields:
            if specification.name == name:
                return specification
        raise NotFoundError(detail=f"{self.code} has no field {name}")


@dataclass(frozen=True, slots=True)
class DocumentTypeCatalogue:
    """All known types, by code."""

    types: tuple[DocumentType, ...]

    @classmethod
    def load(cls, folder: Path = TYPES_FOLDER) -> DocumentTypeCatalogue:
        """Reads and checks every type file. Raises InvalidValueError on a key, kind or name nobody knows."""
        return cls(tuple(_read_type(path) for path in sorted(folder.glob("*.toml"))))

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


def _read_type(path: Path) -> DocumentType:
    content = _load(path)
    field_set = content.pop("field_set", None)
    rows = list(content.pop("fields", []))
    if field_set is not None:
        rows = _load(path.parent / SHARED_FOLDER / f"{field_set}.toml")["fields"] + rows
    _refuse_unknown_keys(content, DocumentType, path)
    if content.get("code") != path.stem:
        raise _wrong(path, f"code {content.get('code')!r} is not the file's name")
    specifications = tuple(_field(row, path) for row in rows)
    names = [s.name for s in specifications]
    if len(set(names)) != len(names):
        raise _wrong(path, "a field is declared twice")
    try:
        return DocumentType(
            code=content["code"],
            name=content["name"],
            name_en=content["name_en"],
            national_code=content["national_code"],
            layout=Layout(content["layout"]),
            titles=_texts(content["titles"], path),
            not_titles=_texts(content.get("not_titles", []), path),
            symbols=_texts(content.get("symbols", []), path),
            anchors=_texts(content.get("anchors", []), path),
            other_labels=_texts(content.get("other_labels", []), path),
            fields=specifications,
            sections=tuple(_section(row, path) for row in content.get("sections", [])),
            editions=tuple(_edition(row, path) for row in content.get("editions", [])),
        )
    except (KeyError, ValueError) as error:
        raise _wrong(path, str(error)) from error


def _field(row: Mapping[str, Any], path: Path) -> FieldSpecification:
    _refuse_unknown_keys(row, FieldSpecification, path)
    try:
        specification = FieldSpecification(
            name=row["name"],
            label=row["label"],
            label_en=row["label_en"],
            kind=FieldKind(row["kind"]),
            zone=row.get("zone", ""),
            section=row.get("section", ""),
            key=row.get("key", False),
            expected=row.get("expected", True),
            labels=_texts(row.get("labels", []), path),
            choices=_texts(row.get("choices", []), path),
            checks=_texts(row.get("checks", []), path),
        )
    except (KeyError, ValueError) as error:
        raise _wrong(path, str(error)) from error
    if specification.kind is FieldKind.CHOICE and not specification.choices:
        raise _wrong(path, f"{specification.name} is a choice without choices")
    return specification


def _section(row: Mapping[str, Any], path: Path) -> Section:
    _refuse_unknown_keys(row, Section, path)
    return Section(row["name"], _texts(row["labels"], path))


def _edition(row: Mapping[str, Any], path: Path) -> Edition:
    _refuse_unknown_keys(row, Edition, path)
    return Edition(row["name"], row["since"], row.get("until"), row.get("note", ""))


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise _wrong(path, str(error)) from error


def _texts(values: Iterable[Any], path: Path) -> tuple[str, ...]:
    if isinstance(values, str) or not all(isinstance(value, str) for value in values):
        raise _wrong(path, "a list of texts is expected")
    return tuple(values)


def _refuse_unknown_keys(row: Mapping[str, Any], shape: type, path: Path) -> None:
    unknown = set(row) - {f.name for f in fields(shape)}
    if unknown:
        raise _wrong(path, f"unknown keys: {', '.join(sorted(unknown))}")


def _wrong(path: Path, what: str) -> InvalidValueError:
    return InvalidValueError(detail=f"{path.name}: {what}")
