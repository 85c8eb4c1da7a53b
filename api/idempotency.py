"""A call made twice with one Idempotency-Key has one effect and one answer.

The answer is stored in the transaction of the effect: a caller that lost the connection asks again and is told the
same. The same key with another payload is the caller's mistake and refused.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from models.entities import IdempotencyKey
from models.errors import InvalidValueError

REPLAYED_HEADER: Final = "Idempotent-Replayed"
LONGEST_KEY: Final = 200


class KeyReusedError(InvalidValueError):
    """The key was used for another payload."""

    code = "idempotency_key_reused"
    message = "Khóa Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy dùng khóa mới."
    message_en = "This Idempotency-Key was used for another request. Use a new one."


class KeyInvalidError(InvalidValueError):
    """The key is empty, too long or has letters that do not belong into a header."""

    code = "idempotency_key_invalid"
    message = "Idempotency-Key không hợp lệ."
    message_en = "The Idempotency-Key is not valid."


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """What was answered the first time."""

    status: int
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """One call with its key; without a key nothing is stored or found."""

    client: str
    key: str | None
    request_sha256: str

    def stored_answer(self, session: Session) -> StoredAnswer | None:
        """The first answer, when there was one. Raises KeyReusedError for another payload."""
        if self.key is None:
            return None
        row = session.get(IdempotencyKey, (self.client, self.key))
        if row is None:
            return None
        if row.request_sha256 != self.request_sha256:
            raise KeyReusedError
        return StoredAnswer(row.status, row.response_body)

    def store_answer(self, session: Session, status: int, body: dict[str, Any]) -> None:
        """Keep the answer in the caller's transaction."""
        if self.key is not None:
            session.add(
                IdempotencyKey(
                    client=self.client,
                    key=self.key,
                    request_sha256=self.request_sha256,
                    status=status,
                    response_body=body,
                )
            )
            session.flush()


def call_of(client: str, key: str | None, operation: str, payload: dict[str, Any]) -> Call:
    """The call, its payload reduced to a digest. Files take part by their own digests."""
    if key is not None and not (0 < len(key) <= LONGEST_KEY and key.isprintable()):
        raise KeyInvalidError
    canonical = json.dumps([operation, payload], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Call(client, key, hashlib.sha256(canonical.encode()).hexdigest())
