"""One-time links: whoever holds one opens one copy once, within days, and the owner reads that it happened.

A link is asked for with GET and opened with POST, because chat programs and mail filters fetch every address that they
see. Only the token's digest is kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from certify.vault.access_log import Accessor, log_access, log_once
from certify.vault.results import StoredResult, result_of_owner
from models import audit
from models.clock import utc_now
from models.entities import AccessKind, IdentityBinding, ShareLink
from models.errors import InvalidValueError, NotFoundError
from models.identifiers import new_token

LONGEST_LINK_DAYS: Final = 7
_LONGEST_WORDS: Final = 300


class LinkInvalidError(InvalidValueError):
    """A link to nobody, without a purpose, or for too long."""

    code = "link_invalid"
    message = "Hãy ghi nơi nhận, mục đích và chọn hạn từ 1 đến 7 ngày."
    message_en = "Say who receives it and for what, and choose 1 to 7 days."


class LinkSpentError(NotFoundError):
    """Opened before, withdrawn, out of date or never made: the four are not told apart."""

    code = "link_spent"
    message = "Đường dẫn này không mở được nữa: đã dùng, đã hết hạn hoặc đã bị thu hồi. Hãy xin đường dẫn mới."
    message_en = "This link opens nothing: it was used, ran out or was withdrawn. Ask for a new one."


@dataclass(frozen=True, slots=True)
class MadeLink:
    """The record, and the token that is shown once and kept nowhere."""

    link: ShareLink
    token: str


def make_link(
    session: Session, owner: IdentityBinding, result_id: str, *, recipient_name: str, purpose: str, days: int
) -> MadeLink:
    """Raises LinkInvalidError, and NotFoundError for a result that is not the owner's."""
    own = result_of_owner(session, result_id, owner.owner_key)
    recipient, words = (" ".join(text.split()) for text in (recipient_name, purpose))
    are_said = all(0 < len(text) <= _LONGEST_WORDS for text in (recipient, words))
    if not are_said or not 1 <= days <= LONGEST_LINK_DAYS:
        raise LinkInvalidError
    token, now = new_token(), utc_now()
    link = ShareLink(
        token_sha256=_digest(token),
        result_id=own.result.id,
        owner_key=owner.owner_key,
        created_by=owner.user_id,
        recipient_name=recipient,
        purpose=words,
        created_at=now,
        expires_at=now + timedelta(days=days),
    )
    session.add(link)
    session.flush()
    audit.record(session, actor=owner.user_id, action="link_made", subject_type="share_link", subject_id=link.id)
    return MadeLink(link, token)


def withdraw_link(session: Session, link_id: str, owner: IdentityBinding) -> ShareLink:
    """Opens nothing from now on. Raises NotFoundError for a link of somebody else."""
    link = session.get(ShareLink, link_id, with_for_update=True)
    if link is None or link.owner_key != owner.owner_key:
        raise NotFoundError
    if link.opened_at is None:
        link.withdraw(utc_now())
        audit.record(
            session, actor=owner.user_id, action="link_withdrawn", subject_type="share_link", subject_id=link.id
        )
    return link


def links_of_result(session: Session, result_id: str, owner_key: str) -> Sequence[ShareLink]:
    """Newest first."""
    query = select(ShareLink).where(ShareLink.result_id == result_id, ShareLink.owner_key == owner_key)
    return session.scalars(query.order_by(ShareLink.created_at.desc())).all()


def find_link(session: Session, token: str) -> tuple[ShareLink, StoredResult]:
    """What a link would open. Asking changes nothing. Raises LinkSpentError."""
    link = session.scalar(select(ShareLink).where(ShareLink.token_sha256 == _digest(token)))
    if link is None or not link.opens_at(utc_now()):
        raise LinkSpentError
    return link, result_of_owner(session, link.result_id, link.owner_key)


def note_preview(session: Session, link: ShareLink, shared: StoredResult) -> None:
    """That the masked preview was looked at; once a link."""
    log_once(session, shared.result, AccessKind.LINK_PREVIEW, _holder(link), about=link.purpose)


def open_link(session: Session, token: str) -> StoredResult:
    """Spends the link: of two who open at once, one gets the copy. Raises LinkSpentError."""
    link, shared = find_link(session, token)
    now = utc_now()
    spend = (
        update(ShareLink)
        .where(
            ShareLink.id == link.id,
            ShareLink.opened_at.is_(None),
            ShareLink.withdrawn_at.is_(None),
            ShareLink.expires_at > now,
        )
        .values(opened_at=now)
        .returning(ShareLink.id)
    )
    if session.scalar(spend) is None:
        raise LinkSpentError
    log_access(
        session,
        shared.result,
        AccessKind.LINK_OPENED,
        _holder(link),
        purpose=link.purpose,
        what=["copy"],
        grounds=link,
    )
    return shared


def _holder(link: ShareLink) -> Accessor:
    return Accessor(f"link:{link.id}", link.recipient_name)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
