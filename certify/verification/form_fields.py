"""The form fields of a file: which hold signatures, and which could lie over the page."""

from __future__ import annotations

from typing import Any

from pyhanko.pdf_utils.form_tools import enumerate_fields_in
from pyhanko.pdf_utils.reader import PdfFileReader


def signature_fields(reader: PdfFileReader) -> dict[str, Any]:
    """Signature fields by name; None for an empty one."""
    return {str(name): field if value is not None else None for name, value, field in _fields(reader, "/Sig")}


def ordinary_fields(reader: PdfFileReader) -> tuple[str, ...]:
    """The names of text fields, buttons and lists."""
    kinds = ("/Tx", "/Btn", "/Ch", None)
    return tuple(str(name) for kind in kinds for name, _, _ in _fields(reader, kind))


def _fields(reader: PdfFileReader, kind: str | None) -> list[tuple[Any, Any, Any]]:
    try:
        roots = reader.root["/AcroForm"]["/Fields"]
    except KeyError:
        return []
    walk: Any = enumerate_fields_in  # pyHanko annotates nothing there
    return list(walk(roots, refs_seen=set(), target_field_type=kind))
