"""Small document types for tests, written as type files and read by the catalogue like the shipped ones."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType, Layout
from classifiers.document_type import RecognisedType
from classifiers.finding import Finding
from classifiers.form import extract_form
from classifiers.layout import Piece, lay_out
from classifiers.tables import ruled_tables
from classifiers.type_files import SHARED_FOLDER
from models.values.reading import PageReading
from models.values.understanding import TypeGuess

CODE = "made_paper"


def made_field(name: str, kind: str, *labels: str, **keys: Any) -> dict[str, Any]:
    """One `[[fields]]` of a type file; further keys as in a type file."""
    return {"name": name, "label": name, "label_en": name, "kind": kind, "labels": list(labels), **keys}


def made_type(folder: Path, *fields: Mapping[str, Any], **keys: Any) -> DocumentType:
    """A labelled form with these fields; further keys as in a type file, `sections` and `sides` among them."""
    content = {
        "code": CODE,
        "name": "Giấy",
        "name_en": "Paper",
        "national_code": "",
        "layout": str(Layout.LABELLED_FORM),
        "titles": ["GIẤY XÁC NHẬN"],
        "fields": fields,
        **keys,
    }
    lines = [f"{key} = {_toml(value)}" for key, value in content.items()]
    (folder / SHARED_FOLDER).mkdir(exist_ok=True)
    (folder / SHARED_FOLDER / "cues.toml").touch()
    (folder / f"{CODE}.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return DocumentTypeCatalogue.load(folder).type_with_code(CODE)


def findings(
    document_type: DocumentType, *pages: PageReading, title: str = "", pictures: Sequence[NDArray[np.uint8]] = ()
) -> dict[str, Finding]:
    """What the rules of a form find on these pages, whatever type they would be taken for. `title` is the text of the
    piece that was recognised as the type's title; `pictures` show the rules of tables."""
    layouts = [lay_out(reading, number) for number, reading in enumerate(pages, start=1)]
    titled: Piece | None = next((p for layout in layouts for p in layout.pieces if p.text == title), None)
    recognised = RecognisedType(TypeGuess(CODE, "Giấy", 1.0), document_type, titled, None)
    tables = [t for picture, layout in zip(pictures, layouts, strict=False) for t in ruled_tables(picture, layout)]
    return {finding.name: finding for finding in extract_form(layouts, recognised, document_type, tables)}


def found_values(
    document_type: DocumentType, *pages: PageReading, title: str = "", pictures: Sequence[NDArray[np.uint8]] = ()
) -> dict[str, str | None]:
    found = findings(document_type, *pages, title=title, pictures=pictures)
    return {name: finding.value for name, finding in found.items()}


def _toml(value: Any) -> str:
    """Texts, lists and truth values are written as in JSON."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)
