"""What the rules of certification look at, asked of the records."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from certify.policy import Case, Order, Signer
from certify.series import ELECTRONIC
from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.entities import (
    Capture,
    CaptureSource,
    Document,
    Dossier,
    Freeze,
    HintSettlement,
    Page,
    SealRequest,
    SignerAuthority,
    SourceFile,
    UserAccount,
)
from models.values.understanding import HintCode


def case_of(session: Session, document: Document) -> Case:
    """The document as the rules see it now."""
    capture = session.get(Capture, document.current_capture_id) if document.current_capture_id else None
    pages = pages_of(session, capture) if capture is not None else ()
    return Case(
        document=document,
        dossier=session.get(Dossier, document.dossier_id),
        capture=capture,
        pages=pages,
        settlements=settlements_of(session, document),
        shows_citizens_upload=capture is not None and _shows_citizens_upload(session, capture, pages),
    )


def order_of(session: Session, document: Document, frozen: Freeze, officer: UserAccount) -> Order:
    """The document with the officer who is to certify it, today."""
    signer = signer_of(session, officer, document.agency_id, document.type_code, ELECTRONIC)
    return Order(case_of(session, document), frozen, signer)


def signer_of(session: Session, officer: UserAccount, agency_id: str, type_code: str | None, register: str) -> Signer:
    """An officer with every grant of the agency, today."""
    granted = select(SignerAuthority).where(
        SignerAuthority.account_id == officer.id, SignerAuthority.agency_id == agency_id
    )
    today = in_vietnam(utc_now()).date()
    return Signer(officer, session.scalars(granted).all(), today, type_code, register)


def settlements_of(session: Session, document: Document) -> dict[HintCode, HintSettlement]:
    """The clerk's written answers about the capture that counts now."""
    query = select(HintSettlement).where(HintSettlement.capture_id == document.current_capture_id)
    return {each.code: each for each in session.scalars(query)}


def seal_request_of(session: Session, document_id: str) -> SealRequest | None:
    """That an officer signed, and the keeper of the seal was asked; None before, and where no keeper is asked."""
    return session.scalar(select(SealRequest).where(SealRequest.document_id == document_id))


def pages_of(session: Session, capture: Capture) -> Sequence[Page]:
    """In order."""
    return session.scalars(select(Page).where(Page.capture_id == capture.id).order_by(Page.number)).all()


def _shows_citizens_upload(session: Session, capture: Capture, pages: Sequence[Page]) -> bool:
    """Whether bytes or pixels of the scan came in before as a citizen's upload, in this request or any other.

    Page pictures are stored in one encoding without metadata, so equal pixels have equal digests. Blank pages are
    alike by chance. An upload made after the scan shows nothing: the owner can see the scan and send it in.
    """
    files = select(SourceFile.blob_sha256).where(SourceFile.capture_id == capture.id)
    pictures = [page.original_sha256 for page in pages if not _is_blank(page)]
    same_bytes = _uploaded_before(capture).join(SourceFile).where(SourceFile.blob_sha256.in_(files))
    same_pixels = _uploaded_before(capture).join(Page).where(Page.original_sha256.in_(pictures))
    return any(session.scalars(query.limit(1)).first() is not None for query in (same_bytes, same_pixels))


def _uploaded_before(capture: Capture) -> Select[str]:
    return select(Capture.id).where(
        Capture.source == CaptureSource.CITIZEN_UPLOAD, Capture.captured_at <= capture.captured_at
    )


def _is_blank(page: Page) -> bool:
    quality = page.page_quality
    return quality is not None and any(issue.code == "blank_page" for issue in quality.issues)
