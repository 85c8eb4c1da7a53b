"""What the rules of certification look at, asked of the records."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from certify.persons import NumberKeys, holders_of, named_alike, requester_of, staff_persons
from certify.policy import Case, Order, Signer, handlers_of
from certify.series import ELECTRONIC
from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.document_origin import hands_on
from models.entities import (
    Capture,
    CaptureSource,
    Document,
    Dossier,
    Field,
    Freeze,
    HintSettlement,
    Page,
    SealRequest,
    SignerAuthority,
    SigningAlarm,
    SourceFile,
    UserAccount,
)
from models.values.understanding import HintCode


def case_of(session: Session, document: Document, keys: NumberKeys | None, *, frozen_by: str) -> Case:
    """The document as the rules see it now. `frozen_by` is who fixes the pages, or did. Without keys people are told
    apart by their names only."""
    capture = session.get(Capture, document.current_capture_id) if document.current_capture_id else None
    pages = pages_of(session, capture) if capture is not None else ()
    settlements = settlements_of(session, document)
    dossier = session.get(Dossier, document.dossier_id)
    hands = hands_on(session, capture) if capture is not None else ()
    handled = handlers_of(frozen_by, (page.attested_by for page in pages), hands, settlements.values())
    return Case(
        document=document,
        requester=requester_of(session, dossier) if dossier is not None else None,
        holders=holders_of(values_of(session, document), keys),
        handlers=staff_persons(session, handled),
        capture=capture,
        pages=pages,
        settlements=settlements,
        shows_citizens_upload=capture is not None and _shows_citizens_upload(session, capture, pages),
    )


def order_of(
    session: Session, document: Document, frozen: Freeze, officer: UserAccount, keys: NumberKeys | None
) -> Order:
    """The document with the officer who is to certify it, today."""
    signer = signer_of(session, officer, document.agency_id, document.type_code, ELECTRONIC)
    return Order(case_of(session, document, keys, frozen_by=frozen.frozen_by), frozen, signer)


def signer_of(session: Session, officer: UserAccount, agency_id: str, type_code: str | None, register: str) -> Signer:
    """An officer with every grant of the agency, today."""
    granted = select(SignerAuthority).where(
        SignerAuthority.account_id == officer.id, SignerAuthority.agency_id == agency_id
    )
    today = in_vietnam(utc_now()).date()
    (person,) = staff_persons(session, [officer.id])
    authorities = session.scalars(granted).all()
    return Signer(officer, person, authorities, today, type_code, register, _is_suspended(session, officer))


def _is_suspended(session: Session, officer: UserAccount) -> bool:
    query = select(SigningAlarm.id).where(
        SigningAlarm.officer_id == officer.id, SigningAlarm.suspends, SigningAlarm.lifted_at.is_(None)
    )
    return session.scalar(query.limit(1)) is not None


def values_of(session: Session, document: Document) -> dict[str, str]:
    """What the paper says: the values of the capture that counts now."""
    query = select(Field.name, Field.value).where(Field.capture_id == document.current_capture_id)
    return {name: value for name, value in session.execute(query) if value}


def relatives_named(session: Session, document: Document, account: UserAccount) -> list[str]:
    """The fields of the paper that name somebody like this member of staff: told, for a person to judge."""
    (person,) = staff_persons(session, [account.id])
    return named_alike(values_of(session, document), person)


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
