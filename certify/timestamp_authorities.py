"""Several time-stamp authorities that stand in for each other: few tries, never many at once, and rest for the sick.

The public service answers in 2 to 131 seconds or not at all (RELIABILITY.md 2.3). An authority that failed is left
alone for a while, longer each time, so that a hundred waiting documents do not each wait out its whole time limit.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from certify.timestamps import TimestampAuthority, TimestampRejectedError, TimestampUnavailableError, Token
from certify.trust import TrustMaterial

logger = logging.getLogger(__name__)

MOST_TRIES = 3
MOST_AT_ONCE = 4
FIRST_REST_SECONDS = 2.0
LONGEST_REST_SECONDS = 300.0


@dataclass(slots=True)
class _Authority:
    client: TimestampAuthority
    rests_until: float = 0.0
    failures: int = 0

    def rest(self, now: float, took_seconds: float) -> None:
        """At least as long as the failure took."""
        wait = max(took_seconds, FIRST_REST_SECONDS * 2.0**self.failures)
        self.failures += 1
        self.rests_until = now + min(LONGEST_REST_SECONDS, wait)


class TimestampAuthorities:
    """Asks the first one that is not resting, then the next. Safe to share between threads; one a process."""

    def __init__(self, clients: Sequence[TimestampAuthority], clock: Callable[[], float] = time.monotonic) -> None:
        """In the order in which they are asked; at least one."""
        self._authorities = [_Authority(client) for client in clients]
        self._clock = clock
        self._places = threading.BoundedSemaphore(MOST_AT_ONCE)

    def token_size(self) -> int:
        """See `TimestampAuthority.token_size`."""
        return max(authority.client.token_size() for authority in self._authorities)

    def known_evidence(self) -> dict[str, TrustMaterial]:
        """See `TimestampAuthority.known_evidence`."""
        return {name: proof for each in self._authorities for name, proof in each.client.known_evidence().items()}

    def timestamp(self, message_digest: bytes, md_algorithm: str) -> Token:
        """See `TimestampAuthority.timestamp`. Raises what the last authority raised."""
        failure: TimestampUnavailableError | TimestampRejectedError | None = None
        for _ in range(MOST_TRIES):
            authority = self._awake()
            if authority is None:
                break
            started = self._clock()
            try:
                with self._places:
                    token = authority.client.timestamp(message_digest, md_algorithm)
                authority.failures = 0
                return token
            except (TimestampUnavailableError, TimestampRejectedError) as error:
                logger.warning("no time-stamp", extra={"code": error.code, "detail": error.detail})
                authority.rest(self._clock(), self._clock() - started)
                failure = error
        raise failure or TimestampUnavailableError(detail="every authority failed a moment ago")

    def _awake(self) -> _Authority | None:
        now = self._clock()
        return next((authority for authority in self._authorities if authority.rests_until <= now), None)
