"""The document types this house knows, one declarative file each under `document_types/`.

A type file says what is printed (titles, labels), where (zones) and what a value must hold to (kinds, checks).
How a layout is read is code; what differs between types of one layout is data.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from classifiers.wordings import expand, usual_labels
from models.errors import InvalidValueError, NotFoundError

TYPES_FOLDER = Path(__file__).with_name("document_types")
SHARED_FOLDER = "shared"
UNKNOWN_CODE = "unknown"
# The zone of a value that is looked for by its pattern even if it has labels.
ANYWHERE = "anywhere"
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
    TAX_NUMBER = "tax_number"
    PASSPORT_NUMBER = "passport_number"
    MONEY = "money"
    MONEY_IN_WORDS = "money_in_words"
    QUANTITY = "quantity"


class Visibility(StrEnum):
    """Who may see a value without a reason: anybody, those who work on the document, or those with a duty to.

    Law 91/2025/QH15 on personal data tells basic from sensitive data.
    """

    PUBLIC = "public"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"


class FeeClass(StrEnum):
    """How the fee for certifying a copy is counted (Circular 226/2016/TT-BTC)."""

    PAGES = "pages"  # by the pages of the original
    NONE = "none"


@dataclass(frozen=True)
class FieldSpecification:
    """One value that the type carries. `labels` are the printed words before it, every known variant.

    `labels_en` are the English words that bilingual forms print after a Vietnamese label or instead of it. `openings`
    are words that a value without a label begins with ("Trung tâm ..."): found like labels, and part of it. `pattern`
    is a regular expression the whole value fits; a field without labels and zone is looked for by it. What fits
    `labelled_pattern` is one only behind a label. `stands_for` is the field that the value is where that one has none:
    the one address of two persons. `qr` and `mrz`
    name what the citizen card's code and the machine readable zone call the same value. `side` is the page it is on.
    `row` names the row of a table whose column the label heads, `*` the first that has a value. `cues` are words that
    open the value in running text (classifiers/cues.py). `usual_labels` are wordings that no file declares for the type
    and other offices use (classifiers/wordings.py), `translations` the English words that bilingual forms print under
    labels of such a value, where the type declares none.
    """

    name: str
    label: str
    label_en: str
    kind: FieldKind
    zone: str = ""
    section: str = ""
    key: bool = False
    expected: bool = True
    labels: tuple[str, ...] = ()
    labels_en: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    pattern: str = ""
    labelled_pattern: str = ""
    stands_for: str = ""
    qr: str = ""
    mrz: str = ""
    side: str = ""
    row: str = ""
    cues: tuple[str, ...] = ()
    visibility: Visibility = Visibility.PUBLIC
    usual_labels: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()

    @cached_property
    def printed_labels(self) -> tuple[str, ...]:
        """Every way the label may be printed: Vietnamese, both languages one after the other, English."""
        both = tuple(f"{own} / {english}" for own in self.labels for english in self.labels_en)
        return (*self.labels, *both, *self.labels_en, *self.openings)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form whose labels repeat, such as the mother's and the father's."""

    name: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A form or layout that was prescribed for some time. `until` is None while it is in force.

    `anchors` are words that this edition prints and the others do not.
    """

    name: str
    since: date
    until: date | None = None
    note: str = ""
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """A page of the type that may come alone, such as the back of a card or the cover of a booklet.

    `anchors` are words printed on it; a page without the type's title that has half of them is this side.
    """

    name: str
    label: str
    label_en: str
    required: bool = False
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Validity:
    """How long the paper has force: until the day in a field, for some months from one, or until a day for all."""

    until_field: str = ""
    from_field: str = ""
    months: int = 0
    ended_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DocumentType:
    """Everything declared about one type. `national_code` is its code in national code lists, empty when none.

    `is_on_vneid`: its data are shown by VNeID, so nobody need certify it (Decree 23/2015, Article 9 as amended).
    `needs_legalisation`: a foreign one is certified only after consular legalisation (Circular 01/2020, Article 6).
    """

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
    other_cues: tuple[str, ...] = ()
    weak_cues: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    editions: tuple[Edition, ...] = ()
    sides: tuple[Side, ...] = ()
    validity: Validity = field(default_factory=Validity)
    fee_class: FeeClass = FeeClass.PAGES
    is_on_vneid: bool = False
    needs_legalisation: bool = True

    @property
    def required_pages(self) -> tuple[str, ...]:
        """Labels of the sides that a copy must show (Circular 01/2020, art. 10)."""
        return tuple(side.label for side in self.sides if side.required)

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
        """Reads and checks every type file. Raises InvalidValueError on a key, kind or name nobody knows.

        The shipped types are read once in a process: every page and every document asks for them.
        """
        return _shipped() if folder == TYPES_FOLDER else cls(_read_types(folder))

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
    return DocumentTypeCatalogue(_read_types(TYPES_FOLDER))


def _read_types(folder: Path) -> tuple[DocumentType, ...]:
    return tuple(_read_type(path) for path in sorted(folder.glob("*.toml")))


def _read_type(path: Path) -> DocumentType:
    content = _load(path)
    field_set = content.pop("field_set", None)
    rows = list(content.pop("fields", []))
    if field_set is not None:
        rows = _load(path.parent / SHARED_FOLDER / f"{field_set}.toml")["fields"] + rows
    _refuse_unknown_keys(content, DocumentType, path)
    if content.get("code") != path.stem:
        raise _wrong(path, f"code {content.get('code')!r} is not the file's name")
    cues = _shared(path.parent, "cues")
    specifications = _with_usual_labels(tuple(_field(row, cues, path) for row in rows), content, path)
    names = [s.name for s in specifications]
    if len(set(names)) != len(names):
        raise _wrong(path, "a field is declared twice")
    if not {s.stands_for for s in specifications if s.stands_for} <= set(names):
        raise _wrong(path, "a field stands for one that is not declared")
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
            other_cues=_texts(content.get("other_cues", []), path),
            weak_cues=_texts(cues.get("other_cues", []), path),
            fields=specifications,
            sections=tuple(_section(row, path) for row in content.get("sections", [])),
            editions=tuple(_edition(row, path) for row in content.get("editions", [])),
            sides=tuple(_side(row, path) for row in content.get("sides", [])),
            validity=_validity(content.get("validity", {}), specifications, path),
            fee_class=FeeClass(content.get("fee_class", FeeClass.PAGES)),
            is_on_vneid=content.get("is_on_vneid", False),
            needs_legalisation=content.get("needs_legalisation", True),
        )
    except (KeyError, ValueError) as error:
        raise _wrong(path, str(error)) from error


def _with_usual_labels(
    specifications: tuple[FieldSpecification, ...], content: Mapping[str, Any], path: Path
) -> tuple[FieldSpecification, ...]:
    """With the wordings of `shared/wordings.toml`, but for those that the type declares itself."""
    claimed = {label for s in specifications for label in s.printed_labels} | set(content.get("other_labels", []))
    claimed |= {label for section in content.get("sections", []) for label in section.get("labels", [])}
    sections = {s.name: s.section for s in specifications}
    usual = usual_labels(sections, _wordings(path.parent), claimed)
    english = usual_labels(sections, _shared(path.parent, "wordings").get("translations", {}), claimed)
    return tuple(
        replace(s, usual_labels=usual.get(s.name, ()), translations=() if s.labels_en else english.get(s.name, ()))
        for s in specifications
    )


@cache
def _wordings(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Every label of `shared/wordings.toml` by the name of its value."""
    content = _shared(folder, "wordings")
    try:
        return {key: expand(content["parts"], templates) for key, templates in content.get("labels", {}).items()}
    except KeyError as error:
        raise _wrong(folder / SHARED_FOLDER / "wordings.toml", f"no part {error}") from error


def _shared(folder: Path, name: str) -> dict[str, Any]:
    """What all types of a folder share under a name, nothing where it has no such file."""
    path = folder / SHARED_FOLDER / f"{name}.toml"
    return _load(path) if path.exists() else {}


def _field(row: Mapping[str, Any], cues: Mapping[str, Any], path: Path) -> FieldSpecification:
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
            labels_en=_texts(row.get("labels_en", []), path),
            openings=_texts(row.get("openings", []), path),
            choices=_choices(row.get("choices", []), path),
            checks=_texts(row.get("checks", []), path),
            pattern=_expression(row.get("pattern", ""), path),
            labelled_pattern=_expression(row.get("labelled_pattern", ""), path),
            stands_for=row.get("stands_for", ""),
            qr=row.get("qr", ""),
            mrz=row.get("mrz", ""),
            side=row.get("side", ""),
            row=row.get("row", ""),
            cues=_cues(row, cues, path),
            visibility=Visibility(row.get("visibility", Visibility.PUBLIC)),
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
    return Edition(
        row["name"], row["since"], row.get("until"), row.get("note", ""), _texts(row.get("anchors", []), path)
    )


def _side(row: Mapping[str, Any], path: Path) -> Side:
    _refuse_unknown_keys(row, Side, path)
    anchors = _texts(row.get("anchors", []), path)
    return Side(row["name"], row["label"], row["label_en"], row.get("required", False), anchors)


def _validity(row: Mapping[str, Any], specifications: Iterable[FieldSpecification], path: Path) -> Validity:
    _refuse_unknown_keys(row, Validity, path)
    validity = Validity(**row)
    dates = {s.name for s in specifications if s.kind is FieldKind.DATE}
    for name in (validity.until_field, validity.from_field):
        if name and name not in dates:
            raise _wrong(path, f"validity names {name}, which is no date field")
    return validity


def _cues(row: Mapping[str, Any], shared: Mapping[str, Any], path: Path) -> tuple[str, ...]:
    """The field's own and those that `shared/cues.toml` has for its name, whichever person's it is."""
    section = row.get("section", "")
    own_name = row["name"].removeprefix(f"{section}_")
    named = [cue.replace("{", f"{{{row['name'].removesuffix(own_name)}") for cue in shared.get(own_name, [])]
    return _texts([*row.get("cues", []), *named], path)


def _choices(values: Any, path: Path) -> tuple[str, ...]:
    """A list, or the name of a list in `shared/choices.toml` that several types use."""
    if isinstance(values, str):
        values = _load(path.parent / SHARED_FOLDER / "choices.toml").get(values)
        if values is None:
            raise _wrong(path, "a list of choices that shared/choices.toml does not have")
    return _texts(values, path)


def _expression(pattern: str, path: Path) -> str:
    """Checked, and fit to stand inside another expression: a flag for all of it holds for its own part."""
    if pattern.startswith("(?i)"):
        pattern = f"(?i:{pattern.removeprefix('(?i)')})"
    try:
        re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")
    except re.error as error:
        raise _wrong(path, f"pattern {pattern!r}: {error}") from error
    return pattern


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
    unknown = set(row) - {f.name for f in fields(shape)} | set(row) & {"usual_labels", "translations"}
    if unknown:
        raise _wrong(path, f"unknown keys: {', '.join(sorted(unknown))}")


def _wrong(path: Path, what: str) -> InvalidValueError:
    return InvalidValueError(detail=f"{path.name}: {what}")
