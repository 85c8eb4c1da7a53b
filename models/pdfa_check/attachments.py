"""ISO 19005-2 and -3, 6.8: files inside the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Dictionary, Name, Pdf, Stream

from models.pdfa_check.objects import dictionary, elements, everything, name_of

_MEDIA_TYPE = re.compile(r"/[-\w+.]+/[-\w+.]+")
_RELATIONSHIPS = frozenset({"/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"})


def check_attachments(pdf: Pdf, *, part: int) -> Iterator[str]:
    """PDF/A-3 holds any file, associated with what it belongs to and described; PDF/A-2 only other PDF/A files."""
    associated = {each.objgen for item in everything(pdf) for each in elements(item, "/AF")}
    for specification in everything(pdf):
        if not isinstance(specification, Dictionary) or not dictionary(specification, "/EF").keys():
            continue
        name = str(specification.get("/UF", specification.get("/F", "a file")))
        if "/F" not in specification or "/UF" not in specification:
            yield f"{name} lacks one of its two names (6.8)"
        embedded = dictionary(specification, "/EF").get("/F")
        if not isinstance(embedded, Stream):
            yield f"{name} is not there (6.8)"
            continue
        if part == 2:
            yield from _check_in_part_2(embedded, name)
        else:
            yield from _check_in_part_3(specification, embedded, name, associated)


def _check_in_part_2(embedded: Stream, name: str) -> Iterator[str]:
    from models.pdfa_check import check_pdfa_structure

    if check_pdfa_structure(bytes(embedded.read_bytes())):
        yield f"{name} is no PDF/A file, and PDF/A-2 holds no others (6.8)"


def _check_in_part_3(
    specification: Dictionary, embedded: Stream, name: str, associated: set[tuple[int, int]]
) -> Iterator[str]:
    if specification.objgen not in associated:
        yield f"{name} is not associated with the document (6.8)"
    relationship = specification.get("/AFRelationship")
    if not isinstance(relationship, Name) or not str(relationship):
        yield f"{name} does not say what it is to the document (6.8)"
    if not _MEDIA_TYPE.fullmatch(name_of(embedded.stream_dict, "/Subtype")):
        yield f"{name} has no media type (6.8)"
    if "/ModDate" not in dictionary(embedded.stream_dict, "/Params"):
        yield f"{name} has no date (6.8)"
