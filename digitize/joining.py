"""Several documents become one, because a person says so: two sides of a card that were sent one by one, a page that
came later. `separating` takes it back.

The documents stay as they came, with their files, captures and page pictures, and are closed. What goes on is a new
document with a capture of its own: the pages of the pieces, one piece after the other, over the same pictures. One
transaction: there are the pieces, or there is the whole.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitize.derived_captures import PagePlace, begin_reading, capture_seen, derive_capture, places_in
from digitize.document_audit import record_on_document
from digitize.taking_back import lock_documents
from digitize.taking_on import require_not_taken_on
from models.entities import Capture, Document, Dossier, JoinedDocument, Joining
from models.errors import ConflictError, NotFoundError
from models.values.document_state import BEFORE_FREEZE, DocumentState
from models.values.joins import Join

# As many as a person can look through.
MOST_JOINABLE = 50
# Without an account people are told apart by names, which no database compares as people do.
_MOST_LOOKED_THROUGH = 1000


class AlreadyJoinedError(ConflictError):
    """Somebody else was first."""

    code = "already_joined"
    message = "Một trong các giấy tờ này đã được ghép vào giấy tờ khác. Hãy mở giấy tờ đã ghép."
    message_en = "One of these documents has been joined to others already. Open the joined one."


class JoinTooEarlyError(ConflictError):
    """Which pages there are is not known before all is read, or the reading has failed."""

    code = "joining_too_early"
    message = "Hệ thống chưa đọc xong một trong các giấy tờ này. Hãy đợi đọc xong rồi ghép."
    message_en = "One of the documents is not read yet. Join it when it is."


class TooLateToJoinError(ConflictError):
    """The pages of one are frozen, or it has come to its end."""

    code = "joining_too_late"
    message = (
        "Một trong các giấy tờ đã được đối chiếu, chứng thực hoặc đã kết thúc nên không ghép được. "
        "Nếu bản chính gồm thêm trang, hãy tiếp nhận lại đủ các trang."
    )
    message_en = "One of the documents was compared, certified or has ended, and is not joined. Receive the paper anew."


class OtherOwnerError(ConflictError):
    """A page of one person's paper would come into another person's document."""

    code = "joining_other_owner"
    message = "Các giấy tờ này của những người khác nhau nên không ghép được."
    message_en = "These documents are of different people and are not joined."


class MixedSourcesError(ConflictError):
    """What is certified must be captured from the paper at the counter (Decree 45/2020, article 10(3))."""

    code = "joining_mixed_sources"
    message = (
        "Có giấy tờ là bản quét tại quầy, có giấy tờ là ảnh người dân gửi nên không ghép được. "
        "Hãy quét bản chính của các trang còn lại rồi ghép."
    )
    message_en = "One was scanned at the counter, another sent in. Scan the other pages from the paper, then join."


class NoPagesError(ConflictError):
    """No picture of a page could be made of one of them."""

    code = "joining_without_pages"
    message = "Một trong các giấy tờ chưa có trang nào dùng được. Hãy quét hoặc gửi lại giấy tờ đó rồi ghép."
    message_en = "One of the documents has no usable page. Scan or send it again, then join."


def join_documents(session: Session, join: Join, *, person_id: str, is_clerk: bool) -> Document:
    """The document that goes on, in the dossier of the piece that was received first, which has waited longest. A clerk
    says that it is one document; an owner only sends its pages together, so a clerk is still asked.

    Raises NotFoundError, AlreadyJoinedError, JoinTooEarlyError, TooLateToJoinError, CaptureChangedError,
    OtherOwnerError, MixedSourcesError, NoPagesError; for an owner TakenOnError once a clerk has begun with one.
    """
    found = lock_documents(session, [piece.document_id for piece in join.pieces])
    if len(found) < len(join.pieces):
        raise NotFoundError
    pieces = [found[piece.document_id] for piece in join.pieces]
    _require_joinable(session, pieces)
    captures = [
        capture_seen(session, document, piece.capture_id) for document, piece in zip(pieces, join.pieces, strict=True)
    ]
    if len({capture.source for capture in captures}) > 1:
        raise MixedSourcesError(detail=", ".join(document.id for document in pieces))
    if not is_clerk:
        for document in pieces:
            require_not_taken_on(session, document)
    places = _places(session, captures)
    whole = _begin_whole(session, pieces)
    made = derive_capture(session, whole, places, captures)
    whole.current_capture_id = made.capture.id
    if is_clerk:
        made.capture.hold_whole(person_id)
    joining = Joining(document_id=whole.id, capture_id=made.capture.id, joined_by=person_id)
    session.add(joining)
    for ordinal, (piece, capture) in enumerate(zip(pieces, captures, strict=True), start=1):
        session.add(JoinedDocument(joining_id=joining.id, document_id=piece.id, ordinal=ordinal, capture_id=capture.id))
        piece.mark_joined()
    begin_reading(session, whole, made)
    _tell(session, joining, pieces, captures, person_id)
    return whole


def same_owner(one: Dossier, other: Dossier) -> bool:
    """Whether two requests are of one person: of one account; without accounts, one request or one name."""
    if one.owner_id is not None or other.owner_id is not None:
        return one.owner_id == other.owner_id
    return one.id == other.id or _name(one) == _name(other) != ""


def joinable_with(session: Session, document: Document) -> list[tuple[Document, Dossier]]:
    """The documents that this one could be joined with as things stand, newest first."""
    dossier = session.get_one(Dossier, document.dossier_id)
    source = select(Capture.source).where(Capture.id == document.current_capture_id).scalar_subquery()
    query = (
        select(Document, Dossier)
        .join(Dossier, Dossier.id == Document.dossier_id)
        .join(Capture, Capture.id == Document.current_capture_id)
        .where(
            Document.agency_id == document.agency_id,
            Document.id != document.id,
            Document.state.in_(BEFORE_FREEZE),
            Dossier.owner_id.is_not_distinct_from(dossier.owner_id),
            Capture.source == source,
        )
        .order_by(Document.created_at.desc(), Document.id)
        .limit(_MOST_LOOKED_THROUGH)
    )
    found = session.execute(query)
    of_owner = ((other, its) for other, its in found if other.is_read_or_failed and same_owner(dossier, its))
    return list(islice(of_owner, MOST_JOINABLE))


def _name(dossier: Dossier) -> str:
    return unicodedata.normalize("NFC", " ".join(dossier.requester_name.split())).casefold()


def _require_joinable(session: Session, pieces: Sequence[Document]) -> None:
    for piece in pieces:
        if piece.state is DocumentState.JOINED:
            raise AlreadyJoinedError(detail=piece.id)
        if not piece.is_read_or_failed:
            refusal = JoinTooEarlyError if piece.state is DocumentState.RECEIVED else TooLateToJoinError
            raise refusal(detail=f"document {piece.id} is {piece.state}")
    first, *others = [session.get_one(Dossier, piece.dossier_id) for piece in pieces]
    if not all(other.agency_id == first.agency_id and same_owner(first, other) for other in others):
        raise OtherOwnerError(detail=", ".join(piece.id for piece in pieces))


def _places(session: Session, captures: Sequence[Capture]) -> list[PagePlace]:
    places: list[PagePlace] = []
    for capture in captures:
        of_capture = places_in(session, capture)
        if not of_capture:
            raise NoPagesError(detail=f"document {capture.document_id}")
        places += of_capture
    return places


def _begin_whole(session: Session, pieces: Sequence[Document]) -> Document:
    """As many copies as were asked for of any piece."""
    first = min(pieces, key=lambda piece: (piece.created_at, piece.id))
    whole = Document(
        dossier_id=first.dossier_id,
        agency_id=first.agency_id,
        copies=max(piece.copies for piece in pieces),
        created_at=first.created_at,
    )
    session.add(whole)
    return whole


def _tell(
    session: Session, joining: Joining, pieces: Sequence[Document], captures: Sequence[Capture], person_id: str
) -> None:
    told = [
        {"document_id": piece.id, "capture_id": capture.id} for piece, capture in zip(pieces, captures, strict=True)
    ]
    details = {"joining_id": joining.id, "capture_id": joining.capture_id, "pieces": told}
    record_on_document(session, person_id, "documents_joined", joining.document_id, details)
    for piece in pieces:
        details = {"joining_id": joining.id, "document_id": joining.document_id}
        record_on_document(session, person_id, "document_joined", piece.id, details)
