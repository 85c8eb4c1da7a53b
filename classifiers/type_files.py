"""Reads the files of document types, with what types share, and refuses what no type can mean."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from classifiers.declarations import (
    DocumentType,
    Edition,
    FeeClass,
    FieldKind,
    FieldSpecification,
    Layout,
    Section,
    Side,
    Validity,
    Visibility,
)
from classifiers.wordings import expand, usual_labels
from models.errors import InvalidValueError

SHARED_FOLDER = "shared"


def read_types(folder: Path) -> tuple[DocumentType, ...]:
    """Every type of a folder, by code. Raises InvalidValueError on a key, kind or name nobody knows."""
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
            beside=row.get("beside", ""),
            cues=_cues(row, cues, path),
            usual_values=_choices(row.get("usual_values", []), path),
            is_foreign=row.get("is_foreign", False),
            visibility=Visibility(row.get("visibility", Visibility.PUBLIC)),
        )
    except (KeyError, ValueError) as error:
        raise _wrong(path, str(error)) from error
    if specification.kind is FieldKind.CHOICE and not specification.choices:
        raise _wrong(path, f"{specification.name} is a choice without choices")
    return specification


def _section(row: Mapping[str, Any], path: Path) -> Section:
    _refuse_unknown_keys(row, Section, path)
    return Section(row["name"], _texts(row["labels"], path), row.get("follows", ""))


def _edition(row: Mapping[str, Any], path: Path) -> Edition:
    _refuse_unknown_keys(row, Edition, path)
    return Edition(
        row["name"], row["since"], row.get("until"), row.get("note", ""), _texts(row.get("anchors", []), path)
    )


def _side(row: Mapping[str, Any], path: Path) -> Side:
    _refuse_unknown_keys(row, Side, path)
    words = (_texts(row.get(key, []), path) for key in ("anchors", "headings", "opens"))
    return Side(row["name"], row["label"], row["label_en"], row.get("required", False), *words)


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
