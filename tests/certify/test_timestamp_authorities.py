"""Two authorities that stand in for each other: few tries, never many at once, rest for the one that failed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

import pytest

from certify.development_authority import InsecureDevelopmentAuthority
from certify.development_tsa import TimestampResponder
from certify.timestamp_authorities import LONGEST_REST_SECONDS, MOST_AT_ONCE, MOST_TRIES, TimestampAuthorities
from certify.timestamps import (
    DEFAULT_TIMEOUT_SECONDS,
    TimestampClient,
    TimestampRejectedError,
    TimestampService,
    TimestampUnavailableError,
    Token,
)
from certify.trust import TrustMaterial
from tests.certify.test_timestamps import answering

TOKEN = Token(b"token", "a" * 64, TrustMaterial(()))
DIGEST = bytes(32)


@dataclass
class Client:
    """An authority that does what the test says."""

    act: Callable[[], None] = lambda: None
    asked: int = 0
    known: dict[str, TrustMaterial] = field(default_factory=dict)

    def token_size(self) -> int:
        return 100

    def known_evidence(self) -> dict[str, TrustMaterial]:
        return self.known

    def timestamp(self, message_digest: bytes, md_algorithm: str) -> Token:
        self.asked += 1
        self.act()
        return TOKEN


def failing(error: Exception) -> Callable[[], None]:
    def act() -> None:
        raise error

    return act


def test_a_time_limit_outlasts_the_slowest_answer_that_was_seen() -> None:
    assert TimestampService("http://tsa.ca.gov.vn/").timeout_seconds == DEFAULT_TIMEOUT_SECONDS > 131


@pytest.mark.parametrize("error", [TimestampUnavailableError(), TimestampRejectedError()])
def test_the_second_is_asked_when_the_first_fails_or_lies(error: Exception) -> None:
    first, second = Client(failing(error)), Client()

    assert TimestampAuthorities([first, second]).timestamp(DIGEST, "sha256") is TOKEN
    assert (first.asked, second.asked) == (1, 1)


def test_an_authority_that_failed_rests_longer_each_time_and_then_is_asked_again() -> None:
    now = 0.0
    client = Client(failing(TimestampUnavailableError()))
    authorities = TimestampAuthorities([client], clock=lambda: now)
    asked = []
    for _ in range(4000):
        with pytest.raises(TimestampUnavailableError):
            authorities.timestamp(DIGEST, "sha256")
        if client.asked > len(asked):
            asked.append(now)
        now += 1.0

    rests = [later - earlier for earlier, later in pairwise(asked)]
    assert rests == sorted(rests)
    assert (rests[0], rests[-1]) == (2.0, LONGEST_REST_SECONDS)
    client.act = lambda: None
    now += LONGEST_REST_SECONDS
    assert authorities.timestamp(DIGEST, "sha256") is TOKEN


def test_a_hanging_authority_is_not_waited_for_by_the_next_document() -> None:
    now = 0.0

    def hang() -> None:
        nonlocal now
        now += 180.0
        raise TimestampUnavailableError

    hanging, good = Client(hang), Client()
    authorities = TimestampAuthorities([hanging, good], clock=lambda: now)

    for _ in range(5):
        authorities.timestamp(DIGEST, "sha256")

    assert (hanging.asked, good.asked) == (1, 5)


def test_no_more_than_three_tries() -> None:
    clients = [Client(failing(TimestampUnavailableError())) for _ in range(5)]

    with pytest.raises(TimestampUnavailableError):
        TimestampAuthorities(clients).timestamp(DIGEST, "sha256")
    assert sum(client.asked for client in clients) == MOST_TRIES


def test_no_more_than_four_at_once() -> None:
    inside, most, lock = 0, 0, threading.Lock()
    gate = threading.Event()

    def act() -> None:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
            if inside == MOST_AT_ONCE:
                gate.set()
        gate.wait(10)
        with lock:
            inside -= 1

    authorities = TimestampAuthorities([Client(act)])
    threads = [threading.Thread(target=authorities.timestamp, args=(DIGEST, "sha256")) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert (most, any(thread.is_alive() for thread in threads)) == (MOST_AT_ONCE, False)


def test_over_the_network_a_liar_is_replaced_by_the_honest_one(
    authority: InsecureDevelopmentAuthority, timestamp_url: str
) -> None:
    trust = authority.trust()
    responder = TimestampResponder(authority.officer)  # a certificate for other purposes
    with answering(responder.answer) as liar:
        clients = [TimestampClient(TimestampService(url, 5.0), trust) for url in (liar, timestamp_url)]

        token = TimestampAuthorities(clients).timestamp(DIGEST, "sha256")

    assert token.encoded
    assert clients[0].known_evidence() == {}
