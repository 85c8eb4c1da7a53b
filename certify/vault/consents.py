"""Consent, and what may be given on it: asked anew at every access, so that a withdrawal holds at once.

Law 91/2025/QH15: for one purpose and one recipient, for a time, never by silence, withdrawn as easily as given.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.comparison import frozen_values
from certify.ordering import freeze_of
from certify.vault.results import StoredResult, result_of_owner, stored_results
from models import audit
from models.clock import utc_now
from models.entities import APIClient, Consent, DigitalResult, Document, IdentityBinding
from models.errors import InvalidValueError, NotFoundError

LONGEST_CONSENT: Final = timedelta(days=366)
LONGEST_PURPOSE: Final = 300
MOST_RESULTS: Final = 100


class ConsentInvalidError(InvalidValueError):
    """A consent that would be to nothing, to nobody, for ever, or without a purpose."""

    code = "consent_invalid"
    message = "Hãy chọn nơi nhận, ghi mục đích, chọn ít nhất một nội dung và một thời hạn không quá một năm."
    message_en = "Choose a recipient, say the purpose, choose something to share, and a time of at most a year."


@dataclass(frozen=True, slots=True)
class Scope:
    """What is shared: results, which of their fields, and whether the copy itself."""

    result_ids: tuple[str, ...]
    field_names: tuple[str, ...] = ()
    with_copy: bool = False


def give_consent(
    session: Session, owner: IdentityBinding, recipient_id: str, *, purpose: str, scope: Scope, until: datetime
) -> Consent:
    """Raises ConsentInvalidError, and NotFoundError for a result that is not the owner's."""
    now, words = utc_now(), " ".join(purpose.split())
    recipient = session.get(APIClient, recipient_id) if recipient_id else None
    is_sound = (
        recipient is not None
        and recipient.active
        and 0 < len(words) <= LONGEST_PURPOSE
        and 0 < len(scope.result_ids) <= MOST_RESULTS
        and (scope.field_names or scope.with_copy)
        and now < until <= now + LONGEST_CONSENT
    )
    if not is_sound:
        raise ConsentInvalidError
    for result_id in scope.result_ids:
        own = result_of_owner(session, result_id, owner.owner_key)
        if not set(scope.field_names) <= set(values_of(session, own.result)):
            raise ConsentInvalidError(detail="a field that the result does not have")
    consent = Consent(
        owner_key=owner.owner_key,
        granted_by=owner.user_id,
        recipient_id=recipient_id,
        purpose=words,
        result_ids=list(scope.result_ids),
        field_names=list(scope.field_names),
        with_copy=scope.with_copy,
        valid_from=now,
        valid_until=until,
    )
    session.add(consent)
    session.flush()
    _note(session, "consent_given", consent, owner.user_id)
    return consent


def withdraw_consent(session: Session, consent_id: str, owner: IdentityBinding) -> Consent:
    """At will and at once. Raises NotFoundError for a consent of somebody else."""
    consent = session.get(Consent, consent_id, with_for_update=True)
    if consent is None or consent.owner_key != owner.owner_key:
        raise NotFoundError
    if consent.withdrawn_at is None:
        consent.withdraw(utc_now())
        _note(session, "consent_withdrawn", consent, owner.user_id)
    return consent


def consents_of_owner(session: Session, owner_key: str) -> Sequence[tuple[Consent, APIClient]]:
    """With who receives, newest first."""
    query = (
        select(Consent, APIClient)
        .join(APIClient, APIClient.id == Consent.recipient_id)
        .where(Consent.owner_key == owner_key)
        .order_by(Consent.created_at.desc())
    )
    return [(consent, client) for consent, client in session.execute(query)]


def recipients(session: Session) -> Sequence[APIClient]:
    """The systems that a consent can be given to, by name."""
    return session.scalars(select(APIClient).where(APIClient.active).order_by(APIClient.name)).all()


def consents_in_force(session: Session, recipient_id: str, now: datetime) -> list[Consent]:
    """What a system may rely on at this moment. Locked: a withdrawal comes before or after, never in between."""
    query = (
        select(Consent)
        .where(
            Consent.recipient_id == recipient_id,
            Consent.withdrawn_at.is_(None),
            Consent.valid_from <= now,
            Consent.valid_until > now,
        )
        .order_by(Consent.id)
        .with_for_update(read=True)
    )
    return list(session.scalars(query))


def consented_results(session: Session, consent: Consent) -> list[StoredResult]:
    """The results of a consent; asked for the owner again, whatever the consent lists."""
    return stored_results(
        session,
        DigitalResult.id.in_(consent.result_ids),
        DigitalResult.owner_key == consent.owner_key,
        most=MOST_RESULTS,
    )


def values_of(session: Session, result: DigitalResult, names: Collection[str] | None = None) -> dict[str, str]:
    """The values of the certified paper by field name; only those named where names are given."""
    frozen = freeze_of(session, session.get_one(Document, result.document_id))
    told = {name: entry["value"] for name, entry in frozen_values(frozen.manifest).items()}
    return {name: value for name, value in told.items() if names is None or name in names}


def _note(session: Session, action: str, consent: Consent, actor: str) -> None:
    audit.record(session, actor=actor, action=action, subject_type="consent", subject_id=consent.id)
