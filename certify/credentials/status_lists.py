"""The status lists as they are given out: signed anew when one is asked for and the last is no longer fresh."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from certify.credentials.issuer import CredentialIssuer
from certify.credentials.status_list import FRESH_SECONDS
from certify.credentials.status_register import bits_of_list, current_list, remember_key
from models.clock import utc_now
from models.database import Database


class StatusLists:
    """One a process. What it gives out is at most `FRESH_SECONDS` old, and may be kept as long again: a revocation is
    seen by everybody within a minute (RELIABILITY T-47).
    """

    def __init__(self, database: Database, issuer: CredentialIssuer, clock: Callable[[], datetime] = utc_now) -> None:
        """Nothing is signed yet."""
        self._database = database
        self._issuer = issuer
        self._clock = clock
        self._lock = threading.Lock()
        self._made: dict[tuple[int, bool], tuple[datetime, bytes]] = {}

    def token(self, number: int) -> str:
        """The list as a JWT. Raises NotFoundError for a list that was not begun."""
        return self._fresh(number, is_cwt=False).decode()

    def cwt(self, number: int) -> bytes:
        """The list as a CWT. Raises NotFoundError for a list that was not begun."""
        return self._fresh(number, is_cwt=True)

    def every_token(self) -> tuple[str, ...]:
        """All lists, for who will be without a network."""
        with self._database.read() as session:
            last = current_list(session)
        return tuple(self.token(number) for number in range(1, last + 1))

    def _fresh(self, number: int, *, is_cwt: bool) -> bytes:
        # Many may ask at once: one of them signs and the others wait for it.
        with self._lock:
            made_at, made = self._made.get((number, is_cwt), (None, b""))
            now = self._clock()
            if made_at is None or not timedelta() <= now - made_at < timedelta(seconds=FRESH_SECONDS):
                made = self._sign(number, now, is_cwt=is_cwt)
                self._made[number, is_cwt] = (now, made)
            return made

    def _sign(self, number: int, now: datetime, *, is_cwt: bool) -> bytes:
        with self._database.read() as session:
            bits = bits_of_list(session, number)
        self._publish_key()
        if is_cwt:
            return self._issuer.status_cwt(number, bits, now)
        return self._issuer.status_token(number, bits, now).encode()

    def _publish_key(self) -> None:
        """Before anybody sees a signature of it."""
        with self._database.begin() as session:
            remember_key(session, self._issuer.public_key)
