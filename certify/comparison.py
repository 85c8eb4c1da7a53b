"""The clerk holds each page against the paper original; then the pages and the settled fields are frozen.

What is frozen is what the clerk saw: from here on the signed file is made from exactly these rasters (RELIABILITY
T-09 and T-10).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.canonical import digest_of
from certify.persons import NumberKeys
from certify.policy import NotAttestedError, NotFromCounterError, require_certifiable
from certify.policy_facts import case_of, pages_of, settlements_of
from models import audit
from models.entities import Capture, Document, Field, Freeze, HintSettlement, Page, Role, StuckNote, UserAccount
from models.errors import ConflictError, ForbiddenError, IntegrityError, NotFoundError
from models.storage import BlobStore
from models.values.document_state import DocumentState, require_transition

__all__ = [
    "NotAttestedError",
    "NotFromCounterError",
    "attest_page",
    "counter_capture",
    "fields_of",
    "freeze",
    "frozen_values",
    "manifest_of",
    "pages_of",
    "require_clerk_of",
    "require_intact",
    "require_unchanged",
]

MANIFEST_SCHEMA = "saoy.freeze/1"


def attest_page(
    session: Session,
    document: Document,
    page_number: int,
    clerk: UserAccount,
    *,
    stuck_note: StuckNote | None = None,
) -> Page:
    """The clerk says of one page that it agrees with the paper original, and whether a note was stuck on it. A second
    time changes nothing.

    Raises ForbiddenError, NotFromCounterError, NotFoundError, or ConflictError when the document is past comparison.
    """
    require_clerk_of(document, clerk)
    capture = counter_capture(session, document)
    if document.state not in (DocumentState.READ, DocumentState.REVIEWED):
        raise ConflictError(detail=f"pages are attested before the freeze, not in {document.state}")
    query = select(Page).where(Page.capture_id == capture.id, Page.number == page_number)
    page = session.execute(query.with_for_update()).scalar_one_or_none()
    if page is None:
        raise NotFoundError(detail=f"page {page_number}")
    if (page.attested_by, page.stuck_note) == (clerk.id, stuck_note):
        return page
    page.attest(clerk.id, stuck_note=stuck_note)
    audit.record(
        session,
        actor=clerk.id,
        action="page_attested",
        subject_type="document",
        subject_id=document.id,
        details={
            "page": page_number,
            "clean_sha256": page.clean_sha256,
            **({"stuck_note": stuck_note.value} if stuck_note is not None else {}),
        },
    )
    return page


def freeze(
    session: Session, storage: BlobStore, document: Document, clerk: UserAccount, *, keys: NumberKeys | None = None
) -> Freeze:
    """Fixes the attested pages and the settled fields; the document is then compared. `keys` make personal numbers
    comparable; without them nobody is told from somebody of the same name.

    The stored rasters are hashed again first. Raises a refusal of `certify.policy`, TransitionError, ForbiddenError,
    or IntegrityError when a raster is not what was shown.
    """
    require_clerk_of(document, clerk)
    session.refresh(document, with_for_update=True)
    require_transition(document.state, DocumentState.COMPARED)
    session.flush()
    require_certifiable(case_of(session, document, keys, frozen_by=clerk.id))
    capture = counter_capture(session, document)
    pages = pages_of(session, capture)
    for page in pages:
        for digest in (page.clean_sha256, page.original_sha256):
            require_intact(storage, digest)
    manifest = _manifest_now(session, document, capture)
    frozen = Freeze(document_id=document.id, manifest=manifest, digest=digest_of(manifest), frozen_by=clerk.id)
    session.add(frozen)
    document.mark_compared()
    audit.record(
        session,
        actor=clerk.id,
        action="document_frozen",
        subject_type="document",
        subject_id=document.id,
        details={"digest": frozen.digest, "pages": len(pages)},
    )
    return frozen


def require_unchanged(session: Session, document: Document, frozen: Freeze) -> None:
    """Raises IntegrityError unless the records still are what was frozen: nobody signs anything else."""
    now = _manifest_now(session, document, counter_capture(session, document))
    # A manifest of an earlier version says less; what it says must still be so.
    comparable = {key: now.get(key) for key in frozen.manifest}
    if digest_of(frozen.manifest) != frozen.digest or digest_of(comparable) != frozen.digest:
        raise IntegrityError(
            "Dữ liệu đã đối chiếu bị thay đổi nên không được ký. Cán bộ kỹ thuật đã được báo.",
            "What was compared has been changed since, so it is not signed. The maintainers were told.",
            code="frozen_data_changed",
            detail=document.id,
        )


def require_intact(storage: BlobStore, digest: str) -> bytes:
    """The stored bytes. Raises IntegrityError when they are not those of the digest."""
    data = storage.get(digest)
    if sha256(data).hexdigest() != digest:
        raise IntegrityError(detail=digest)
    return data


def counter_capture(session: Session, document: Document) -> Capture:
    """The capture that may be certified. Raises NotFromCounterError when the document has none."""
    capture = session.get(Capture, document.current_capture_id) if document.current_capture_id else None
    if capture is None or not capture.may_be_certified or capture.document_id != document.id:
        raise NotFromCounterError(detail=document.id)
    return capture


def fields_of(session: Session, capture: Capture) -> Sequence[Field]:
    """In the document type's order."""
    query = select(Field).where(Field.capture_id == capture.id).order_by(Field.ordinal, Field.name)
    return session.scalars(query).all()


def _manifest_now(session: Session, document: Document, capture: Capture) -> dict[str, Any]:
    settlements = settlements_of(session, document).values()
    return manifest_of(document, capture, pages_of(session, capture), fields_of(session, capture), tuple(settlements))


def manifest_of(
    document: Document,
    capture: Capture,
    pages: Sequence[Page],
    fields: Sequence[Field],
    settlements: Sequence[HintSettlement] = (),
) -> dict[str, Any]:
    """What is frozen, as plain JSON."""
    return {
        "schema": MANIFEST_SCHEMA,
        "document_id": document.id,
        "agency_id": document.agency_id,
        "capture_id": capture.id,
        "document_type": document.type_code,
        "title": document.title,
        "copies": document.copies,
        "pages": [_page_entry(page) for page in pages],
        "fields": [_field_entry(field) for field in fields],
        "stuck_notes": {str(page.number): page.stuck_note.value for page in pages if page.stuck_note is not None},
        "page_set": document.page_set,
        "hint_settlements": [_settlement_entry(each) for each in sorted(settlements, key=lambda each: each.code)],
    }


def _page_entry(page: Page) -> dict[str, Any]:
    return {
        "number": page.number,
        "capture_id": page.capture_id,
        "original_sha256": page.original_sha256,
        "clean_sha256": page.clean_sha256,
        "width": page.width,
        "height": page.height,
        "dpi": page.dpi,
        "attested_by": page.attested_by,
    }


def _field_entry(field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "value": field.value,
        "source": field.source.value,
        "unreadable": field.unreadable,
        "settled_by": field.settled_by,
    }


def _settlement_entry(settlement: HintSettlement) -> dict[str, Any]:
    return {
        "code": settlement.code.value,
        "reason": settlement.reason,
        "settled_by": settlement.settled_by,
        "settled_at": settlement.settled_at.isoformat(),
    }


def frozen_values(manifest: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The settled fields of a manifest: name to value and source, without the empty ones."""
    return {
        entry["name"]: {"value": entry["value"], "source": entry["source"]}
        for entry in manifest["fields"]
        if entry["value"] is not None
    }


def require_clerk_of(document: Document, clerk: UserAccount) -> None:
    """Raises ForbiddenError unless the account is an active clerk of the document's agency."""
    if not (clerk.active and clerk.role is Role.CLERK and clerk.agency_id == document.agency_id):
        raise ForbiddenError(detail="not a clerk of this agency")
