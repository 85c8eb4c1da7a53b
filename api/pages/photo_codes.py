"""The QR codes in a photo that somebody sends: admitted like any file, drawn in a child process, then read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digitize.limits import IntakeLimits

# A copy's code is on its last page; a whole PDF of hundreds of pages is for the check by file.
_MOST_PAGES = 8


def text_of_codes(path: Path, file_name: str, limits: IntakeLimits) -> tuple[str, ...]:
    """What the codes in the picture say, as text that is only compared, never opened. Raises RefusedFileError."""
    from digitize.images import decode_png
    from digitize.intake import admit_file
    from digitize.rendering import render_pages
    from ocr.codes import read_codes

    admitted = admit_file(path, file_name=file_name or path.name, limits=limits)
    texts: list[str] = []
    for page in render_pages(admitted, path, limits):
        texts += [code.text for code in read_codes(decode_png(page.png))]
        if page.number >= _MOST_PAGES:
            break
    return tuple(texts)
