"""Both signatures and the time-stamps of one number, taken up wherever an earlier attempt left off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from certify.keys import BatchSigningKey, SigningKey, genuine_signature
from certify.signature_fields import OFFICER_FIELD, SEAL_FIELD
from certify.signing import Signers, draft_signature, stamp_copy, stamp_signature
from certify.signing_journal import JournaledNumber, JournaledRequest, OtherContentError, SigningJournal
from certify.timestamps import TimestampAuthority, TimestampRejectedError, TimestampUnavailableError
from certify.trust import certificate_digest
from models.clock import utc_now
from models.entities import SignerRole
from models.storage import BlobStore

FIELD_OF: dict[SignerRole, str] = {SignerRole.OFFICER: OFFICER_FIELD, SignerRole.SEAL: SEAL_FIELD}


class JournaledSigning:
    """Signs what the journal allows."""

    def __init__(
        self, journal: SigningJournal, storage: BlobStore, signers: Signers, timestamps: TimestampAuthority
    ) -> None:
        self._journal = journal
        self._storage = storage
        self._signers = signers
        self._timestamps = timestamps

    def finished_copy(self, number: JournaledNumber, unsigned: bytes) -> bytes:
        """The copy with both signatures and all time-stamps.

        Raises what a key or an authority raises; everything had until then is kept. While only the last time-stamp is
        missing, the sealed file is kept as well.
        """
        return self._stamped(number, lambda: self._sealed(number, self.officer_copy(number, unsigned)))

    def officer_copy(self, number: JournaledNumber, unsigned: bytes) -> bytes:
        """The file with the officer's signature and its time-stamp, and nothing else. Raises as `finished_copy`."""
        return self._signed(self._request(number, SignerRole.OFFICER, unsigned), SignerRole.OFFICER, unsigned)

    def completed_copy(self, number: JournaledNumber, officer_signed: bytes) -> bytes:
        """The finished copy out of exactly the file that an officer signed before. Raises as `finished_copy`."""
        return self._stamped(number, lambda: self._sealed(number, officer_signed))

    def _stamped(self, number: JournaledNumber, seal: Callable[[], bytes]) -> bytes:
        kept = number.sealed_blob_sha256
        sealed = self._storage.get(kept) if kept is not None else seal()
        try:
            return stamp_copy(sealed, self._signers, self._timestamps, utc_now())
        except (TimestampUnavailableError, TimestampRejectedError):
            self._journal.keep_sealed(number.id, self._storage.put(sealed))
            raise

    def seal_request(self, number: JournaledNumber, officer_signed: bytes) -> JournaledRequest:
        """What the seal's key has to sign: kept, and not yet asked for. Raises SealNotOrderedError."""
        return self._request(number, SignerRole.SEAL, officer_signed)

    def officer_request(self, number: JournaledNumber, unsigned: bytes) -> JournaledRequest:
        """What the officer's key has to sign: kept, and not yet asked for."""
        return self._request(number, SignerRole.OFFICER, unsigned)

    def _sealed(self, number: JournaledNumber, officer_signed: bytes) -> bytes:
        return self._signed(self.seal_request(number, officer_signed), SignerRole.SEAL, officer_signed)

    def _request(self, number: JournaledNumber, role: SignerRole, pdf: bytes) -> JournaledRequest:
        key, request = self._key(role), self._journal.request(number.id, role)
        if request is None:
            now = utc_now()
            self._require_usable(role, now)
            draft = draft_signature(pdf, FIELD_OF[role], key, token_size=self._timestamps.token_size(), now=now)
            return self._journal.submit(number.id, role, key.certificate, draft)
        if request.certificate_sha256 != certificate_digest(key.certificate):
            # Who knows whether the former key has signed: nobody else signs this content under this number.
            raise OtherContentError(detail=f"{request.id}: another certificate")
        if request.signature is None:
            self._require_usable(role, utc_now())
        return request

    def _require_usable(self, role: SignerRole, now: datetime) -> None:
        """The seal does not stand beside a signature whose certificate has been revoked since."""
        for each in (SignerRole.OFFICER,) if role is SignerRole.OFFICER else (SignerRole.OFFICER, SignerRole.SEAL):
            self._signers.require_usable(self._key(each), now)

    def _signed(self, request: JournaledRequest, role: SignerRole, pdf: bytes) -> bytes:
        key = self._key(role)
        signature = request.signature
        if signature is None:
            signature = self._journal.keep_signature(request.id, genuine_signature(key, request.to_be_signed()))
        token = request.timestamp_token
        if token is None:
            token = self._journal.keep_token(request.id, stamp_signature(signature, self._timestamps))
        return request.draft.completed(pdf, key, signature, token)

    def _key(self, role: SignerRole) -> SigningKey:
        return self._signers.officer if role is SignerRole.OFFICER else self._signers.seal


def sign_together(key: BatchSigningKey, requests: Sequence[JournaledRequest], journal: SigningJournal) -> None:
    """One authorisation for every signature of one key that is still missing. Raises what the key raises."""
    missing = [request for request in requests if request.signature is None]
    if not missing:
        return
    signatures = key.sign_many([request.to_be_signed() for request in missing])
    for request, signature in zip(missing, signatures, strict=True):
        journal.keep_signature(request.id, signature)
