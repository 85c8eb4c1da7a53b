"""Identifiers sort by time; tokens cannot be guessed."""

import time
import uuid

from models.identifiers import new_id, new_token


def test_an_identifier_is_a_uuid_of_version_7() -> None:
    made = uuid.UUID(new_id())

    assert made.version == 7
    assert made.variant == uuid.RFC_4122


def test_identifiers_differ_and_later_ones_sort_after() -> None:
    first = [new_id() for _ in range(1000)]
    time.sleep(0.002)  # the next millisecond: the order is kept between, not within, milliseconds
    second = new_id()

    assert len(set(first)) == 1000
    assert max(first) < second


def test_an_identifier_tells_its_time() -> None:
    before = time.time_ns() // 1_000_000
    made = uuid.UUID(new_id()).int >> 80
    after = time.time_ns() // 1_000_000

    assert before <= made <= after


def test_a_token_has_more_than_128_bits_and_is_safe_in_an_address() -> None:
    tokens = {new_token() for _ in range(1000)}

    assert len(tokens) == 1000
    assert all(len(token) * 6 >= 128 for token in tokens)
    assert all(token.replace("-", "").replace("_", "").isalnum() for token in tokens)
