"""Pictures of pages without what only some may see, for previews and for sharing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digitize.documents import DigitizedDocument


@dataclass(frozen=True, slots=True)
class MaskedPictures:
    """The folder that the pictures go to, and the most that their viewer may see: `public` or `personal`."""

    folder: Path
    may_see: str


def write_masked_pages(document: DigitizedDocument, prefix: Path, may_see: str) -> None:
    """`PREFIX-N-masked.png` for each page N. Raises OSError."""
    from classifiers.catalogue import DocumentTypeCatalogue
    from classifiers.declarations import Visibility
    from classifiers.masking import mask_page, regions_to_mask
    from digitize.images import decode_png, encode_png

    guess = document.understanding.document_type
    known = {one.code: one for one in DocumentTypeCatalogue.load().types}
    regions = regions_to_mask(
        known.get(guess.code),
        document.understanding.fields,
        [page.reading for page in document.pages],
        document.understanding.marks,
        may_see=Visibility(may_see),
        today=document.read_on,
    )
    for page in document.pages:
        masked = mask_page(decode_png(page.clean_png), page.number, regions)
        prefix.with_name(f"{prefix.name}-{page.number}-masked.png").write_bytes(encode_png(masked))
