"""The file between the two signatures: exactly what an officer signed, looked at again before the seal goes over it.

Days may lie between the two. Whoever has a hand in the records or the store meanwhile must not have another file sealed
under the officer's number (RELIABILITY T-09).
"""

from __future__ import annotations

from certify.pdf_revisions import content_filled_in
from certify.signing_journal import JournaledRequest
from models.errors import IntegrityError


def require_officers_file(file: bytes, unsigned: bytes, request: JournaledRequest | None) -> None:
    """Raises IntegrityError unless the file is the unsigned one with the officer's journaled signature, and no more."""
    if request is None or request.signature is None or request.timestamp_token is None:
        raise IntegrityError(code="officers_file_differs", detail="the journal has no signature of an officer")
    content = content_filled_in(file, unsigned, request.draft.revision)
    if content is None or request.signature not in content or request.timestamp_token not in content:
        raise IntegrityError(code="officers_file_differs", detail=request.id)
