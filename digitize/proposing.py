"""What a capture seems to hold, for a clerk to decide: one document, or several, each with what it seems to be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from classifiers.splitting import PilePage, split_pages
from classifiers.understanding import understand
from digitize.read_files import is_blank_page
from models.entities import Page
from models.values.parts import ProposedPart
from models.values.reading import PageReading
from models.values.understanding import Understanding

# A list of documents shows one line a document.
_LONGEST_TITLE = 200


def propose_parts(pages: Sequence[Page], *, today: date) -> tuple[ProposedPart, ...]:
    """The documents that the pages of a capture seem to be, by the order of their first pages; nothing for one.

    Whoever captured the pages took them for one document, in whatever files they came: they are held to be one pile.
    Marks are not looked for: what a part is called here is for finding it, and it is understood again when it is one.
    """
    read = [(page, reading) for page in pages if (reading := page.page_reading) is not None]
    pile = [PilePage(reading, is_blank=is_blank_page(reading, page.page_quality)) for page, reading in read]
    documents = split_pages(pile, today=today)
    if len(documents) < 2:
        return ()
    return tuple(_proposed([read[at] for at in places], today) for places in documents)


def title_of(understanding: Understanding) -> str:
    """What a list shows: the type, and the number where there is one."""
    number = understanding.field_named("document_number")
    parts = [understanding.document_type.name, number.value if number and number.value else ""]
    return " ".join(filter(None, parts))[:_LONGEST_TITLE]


def _proposed(read: Sequence[tuple[Page, PageReading]], today: date) -> ProposedPart:
    understanding = understand([reading for _, reading in read], today=today)
    numbers = tuple(page.number for page, _ in read)
    return ProposedPart(numbers, understanding.document_type, title_of(understanding))
