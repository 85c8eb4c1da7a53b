"""The signing port: a key is asked only through its journal, and never for two contents under one number (T-05).

Before a key is asked, the very bytes it is to sign are committed; what it answers is committed before it is used.
After a crash, a lost answer or a time-stamp authority that was away, work goes on from what the journal holds, and a
key that is asked again is asked for the same bytes under the same reference.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from certify.keys import ToBeSigned
from certify.policy import SigningSuspendedError
from certify.signature_fields import DIGEST_ALGORITHM
from certify.signing import SignatureDraft
from certify.signing_watch import SigningWatch
from certify.trust import certificate_digest
from models.clock import utc_now
from models.database import Database
from models.entities import (
    RegisterEntry,
    SealingPolicy,
    SealRequest,
    SignatureRequest,
    SignerRole,
    SigningRecord,
    UserAccount,
)
from models.errors import ConflictError
from models.identifiers import new_id


class OtherContentError(ConflictError):
    """Something else was handed to a key under this number before."""

    code = "number_signed_for_other_content"
    message = "Số chứng thực này đã gửi ký cho nội dung khác nên không ký nữa. Hãy báo cán bộ kỹ thuật."
    message_en = "Other content was handed to a key under this number, so it is not signed. Tell the maintainers."


class SealNotOrderedError(ConflictError):
    """Whoever keeps the agency's seal has not ordered it for this number."""

    code = "seal_not_ordered"
    message = "Cơ quan này đóng dấu qua văn thư, và văn thư chưa đóng dấu hồ sơ này."
    message_en = "This agency's seal is applied by its keeper, who has not ordered it for this document."


@dataclass(frozen=True, slots=True)
class JournaledNumber:
    """One number's record as it was when looked at."""

    id: str
    token: str
    code: str
    unsigned_blob_sha256: str | None
    record_sha256: str | None
    sealed_blob_sha256: str | None
    sealing: SealingPolicy

    @classmethod
    def of(cls, record: SigningRecord) -> JournaledNumber:
        """Detached from its session."""
        return cls(
            record.id,
            record.token,
            record.code,
            record.unsigned_blob_sha256,
            record.record_sha256,
            record.sealed_blob_sha256,
            record.sealing,
        )


@dataclass(frozen=True, slots=True)
class JournaledRequest:
    """One signature asked for, and what has come of it."""

    id: str
    certificate_sha256: str
    draft: SignatureDraft
    signature: bytes | None
    timestamp_token: bytes | None

    def to_be_signed(self) -> ToBeSigned:
        """What the key gets, each time the same."""
        return ToBeSigned(self.id, self.draft.attributes, DIGEST_ALGORITHM)


def open_record(
    session: Session,
    entry: RegisterEntry,
    *,
    token: str,
    code: str,
    sealing: SealingPolicy = SealingPolicy.WITH_OFFICER,
) -> JournaledNumber:
    """The record of a reserved number: the one it has, or a new one with this token, this code and this way of sealing.

    Raises OtherContentError when the number has a record for another digest or document.
    """
    key = {"agency_id": entry.agency_id, "year": entry.year, "register": entry.register, "number": entry.number}
    content = {"document_id": entry.document_id, "digest": entry.digest}
    names = {"token": token, "code": code, "sealing": sealing}
    values = {**key, **content, **names, "id": new_id(), "created_at": utc_now()}
    # The unique key decides, and not a look before it: two workers may open the same number at once.
    session.execute(_insert(session, SigningRecord).values(values).on_conflict_do_nothing(index_elements=list(key)))
    record = session.execute(select(SigningRecord).filter_by(**key)).scalar_one()
    if (record.digest, record.document_id) != (entry.digest, entry.document_id):
        raise OtherContentError(detail=record.id)
    return JournaledNumber.of(record)


class SigningJournal:
    """The journal of one database. Every call is a transaction of its own, committed when it returns."""

    def __init__(
        self, database: Database, *, officer: UserAccount | None = None, watch: SigningWatch | None = None
    ) -> None:
        """`officer` is in whose name copies are signed; `watch` raises the alarm where that happens too often."""
        self._database = database
        self._officer = officer
        self._watch = watch

    def keep_unsigned(self, record_id: str, *, blob_sha256: str, record_sha256: str) -> JournaledNumber:
        """The file that everything under this number is made from. The first one stays, and is what comes back."""
        with self._database.begin() as session:
            record = session.get_one(SigningRecord, record_id, with_for_update=True)
            if record.unsigned_blob_sha256 is None:
                record.unsigned_blob_sha256, record.record_sha256 = blob_sha256, record_sha256
            return JournaledNumber.of(record)

    def keep_sealed(self, record_id: str, blob_sha256: str) -> None:
        """The file with both signatures, while it waits for its last time-stamp. The first one stays."""
        with self._database.begin() as session:
            record = session.get_one(SigningRecord, record_id, with_for_update=True)
            record.sealed_blob_sha256 = record.sealed_blob_sha256 or blob_sha256

    def request(self, record_id: str, role: SignerRole) -> JournaledRequest | None:
        """What this signer was asked to sign under this number, or None."""
        with self._database.read() as session:
            return _request(session, record_id, role)

    def submit(self, record_id: str, role: SignerRole, certificate: bytes, draft: SignatureDraft) -> JournaledRequest:
        """Keeps what a key is about to be asked.

        Raises OtherContentError when the same signer was asked for anything else under this number before,
        SealNotOrderedError for a seal that its keeper has not ordered, SigningSuspendedError when an alarm stops this
        officer's signing: then the request is kept and no key asked.
        """
        certificate_sha256, now = certificate_digest(certificate), utc_now()
        values = {
            "id": new_id(),
            "record_id": record_id,
            "role": role,
            "certificate_sha256": certificate_sha256,
            "officer_id": self._officer.id if self._officer is not None else None,
            "attributes": draft.attributes,
            "revision": draft.revision,
            "requested_at": now,
        }
        with self._database.begin() as session:
            if role is SignerRole.SEAL:
                _require_seal_ordered(session, record_id)
            insert = _insert(session, SignatureRequest).values(values)
            session.execute(insert.on_conflict_do_nothing(index_elements=["record_id", "role"]))
            request = _request(session, record_id, role)
            may_ask = self._may_ask(session, role, certificate_sha256, now)
        if request is None or request.draft != draft or request.certificate_sha256 != certificate_sha256:
            raise OtherContentError(detail=f"{record_id} {role}")
        # After the commit: the alarm must outlive the refusal.
        if not may_ask:
            raise SigningSuspendedError(detail=f"{record_id}: alarm")
        return request

    def _may_ask(self, session: Session, role: SignerRole, certificate_sha256: str, now: datetime) -> bool:
        if role is not SignerRole.OFFICER or self._officer is None or self._watch is None:
            return True
        return self._watch.note(session, self._officer, certificate_sha256, now)

    def keep_signature(self, request_id: str, signature: bytes) -> bytes:
        """What the key answered. The first answer stays, and is what comes back."""
        with self._database.begin() as session:
            request = session.get_one(SignatureRequest, request_id, with_for_update=True)
            if request.signature is None:
                request.signature, request.signed_at = signature, utc_now()
            return request.signature

    def keep_token(self, request_id: str, token: bytes) -> bytes:
        """The time-stamp of a signature. The first one stays, and is what comes back."""
        with self._database.begin() as session:
            request = session.get_one(SignatureRequest, request_id, with_for_update=True)
            request.timestamp_token = request.timestamp_token or token
            return request.timestamp_token

    def transaction_of(self, request_id: str) -> str | None:
        """A remote service's name for its work on this request, where it gave one."""
        with self._database.read() as session:
            request = session.get(SignatureRequest, request_id)
            return request.transaction_id if request is not None else None

    def keep_transaction(self, request_id: str, transaction_id: str | None) -> None:
        """None when the service says that this work came to nothing."""
        with self._database.begin() as session:
            request = session.get(SignatureRequest, request_id, with_for_update=True)
            if request is not None:
                request.transaction_id = transaction_id


def _require_seal_ordered(session: Session, record_id: str) -> None:
    record = session.get_one(SigningRecord, record_id)
    asked = session.scalar(select(SealRequest).filter_by(record_id=record_id))
    if record.sealing is SealingPolicy.KEEPER and not (asked is not None and asked.is_ordered):
        raise SealNotOrderedError(detail=record_id)


def _request(session: Session, record_id: str, role: SignerRole) -> JournaledRequest | None:
    found = session.execute(select(SignatureRequest).filter_by(record_id=record_id, role=role)).scalar_one_or_none()
    if found is None:
        return None
    draft = SignatureDraft(found.revision, found.attributes)
    return JournaledRequest(found.id, found.certificate_sha256, draft, found.signature, found.timestamp_token)


def _insert(session: Session, table: type[SigningRecord] | type[SignatureRequest]) -> Any:
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    return insert(table)
