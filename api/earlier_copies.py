"""What a clerk is told of copies that the same paper has already: on the page, in the API, in the same words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from api.container import habits_for
from certify.vault.access_log import Accessor, log_once
from certify.vault.keys import VaultKeys
from certify.vault.results import StoredResult, earlier_copies
from certify.vietnam_time import in_vietnam
from classifiers.hint_sentences import hint
from models.entities import AccessKind, Document
from models.values.document_state import DocumentState
from models.values.understanding import Hint, HintCode

# From the first reading until somebody has decided: fixed pages go their way.
UNDECIDED: Final = frozenset({DocumentState.READ, DocumentState.REVIEWED})


@dataclass(frozen=True, slots=True)
class EarlierCopy:
    """One copy in force, as a clerk sees it. `address` is the public page that tells its status."""

    result_id: str
    number: str
    agency: str
    day: str
    address: str


def copies_before(session: Session, document: Document, keys: VaultKeys) -> list[StoredResult]:
    """Copies in force of the paper, as its fields stand now; none once the pages are fixed."""
    return earlier_copies(session, document, keys) if document.state in UNDECIDED else []


def shown_copy(stored: StoredResult) -> EarlierCopy:
    """For a page."""
    return EarlierCopy(
        result_id=stored.result.id,
        number=habits_for(stored.agency).numbers.number_text(stored.entry.number),
        agency=stored.agency.name,
        day=f"{in_vietnam(stored.certificate.issued_at):%d/%m/%Y}",
        address=f"/v/{stored.certificate.token}",
    )


def hint_of(stored: StoredResult) -> Hint:
    """For the hints of a document."""
    copy = shown_copy(stored)
    words = f"số {copy.number} ngày {copy.day} của {copy.agency}"
    words_en = f"number {copy.number} of {copy.day}, {copy.agency}"
    return hint(HintCode.ALREADY_CERTIFIED, 1.0, words=words, words_en=words_en)


def note_found(session: Session, copies: list[StoredResult], dossier_code: str, by: Accessor) -> None:
    """The owner reads that an office was told of their copy, once a dossier."""
    for stored in copies:
        log_once(session, stored.result, AccessKind.CLERK_FOUND, by, about=f"Tiếp nhận hồ sơ {dossier_code}")
