"""The door: a file comes in whole, safe and of a known kind, or is refused with a reason people can act on.

Nothing is decoded in this process. The order is: name, size, kind by content, then a disposable child that checks the
structure and decodes every picture once.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from digitize.child import work_on_file
from digitize.file_names import clean_file_name
from digitize.file_types import FileKind, find_type
from digitize.limits import IntakeLimits
from models.refusals import FileWarning, refused, warning

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class AdmittedFile:
    """A file that may be kept. `file_name` is cleaned and only for showing."""

    kind: FileKind
    sha256: str
    byte_count: int
    page_count: int
    warnings: tuple[FileWarning, ...]
    file_name: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """What the child found."""

    page_count: int
    warnings: tuple[str, ...]


def admit_file(path: Path, *, file_name: str, limits: IntakeLimits | None = None) -> AdmittedFile:
    """Raises RefusedFileError (code `resource_limit` for files that crash, hang or swell). Costs a child process and
    one decoding of every picture."""
    limits = limits or IntakeLimits()
    byte_count = path.stat().st_size
    if byte_count == 0:
        raise refused("empty_file")
    if byte_count > limits.file_bytes:
        raise refused("file_too_large", detail=f"{byte_count} bytes")
    name = clean_file_name(file_name)
    finding = find_type(path, name)
    inspection = work_on_file(
        inspect_file,
        str(path.resolve()),
        finding.kind,
        limits,
        seconds=limits.inspection_seconds,
        memory_bytes=limits.inspection_memory_bytes,
    )
    codes = [*finding.warnings, *inspection.warnings]
    if name != file_name:
        codes.insert(0, "filename_sanitized")
    return AdmittedFile(
        kind=finding.kind,
        sha256=_digest(path),
        byte_count=byte_count,
        page_count=inspection.page_count,
        warnings=tuple(warning(code) for code in dict.fromkeys(codes)),
        file_name=name,
    )


def inspect_file(path: str, kind: FileKind, limits: IntakeLimits) -> Inspection:
    """Runs in the child. Raises RefusedFileError."""
    if kind is FileKind.PDF:
        from digitize.pdf_inspection import inspect_pdf

        findings = inspect_pdf(Path(path), limits)
        return Inspection(findings.page_count, tuple(sorted(findings.warnings)))
    from digitize.image_loading import check_jpeg_scan, load_page, open_image_file

    file = open_image_file(Path(path), kind, limits)
    codes = list(file.container.warnings) if file.container else []
    if kind is FileKind.JPEG:
        codes += check_jpeg_scan(file.data)
    for number in range(1, file.page_count + 1):
        codes += load_page(file, number, limits).warnings
    return Inspection(file.page_count, tuple(dict.fromkeys(codes)))


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
