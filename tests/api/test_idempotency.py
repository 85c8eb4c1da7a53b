"""One key, one effect, one answer."""

import pytest

from api.container import Container
from api.idempotency import KeyInvalidError, KeyReusedError, call_of


def test_the_same_call_finds_the_first_answer(container: Container) -> None:
    call = call_of("client", "key-1", "upload", {"files": ["a" * 64]})
    with container.database.begin() as session:
        assert call.stored_answer(session) is None
        call.store_answer(session, 202, {"id": "1"})

    with container.database.begin() as session:
        answer = call_of("client", "key-1", "upload", {"files": ["a" * 64]}).stored_answer(session)

    assert answer is not None
    assert (answer.status, answer.body) == (202, {"id": "1"})


def test_another_payload_with_the_same_key_is_refused(container: Container) -> None:
    with container.database.begin() as session:
        call_of("client", "key-1", "upload", {"files": ["a" * 64]}).store_answer(session, 202, {})

    with container.database.begin() as session, pytest.raises(KeyReusedError):
        call_of("client", "key-1", "upload", {"files": ["b" * 64]}).stored_answer(session)


def test_two_clients_may_choose_the_same_key(container: Container) -> None:
    with container.database.begin() as session:
        call_of("one", "key-1", "upload", {}).store_answer(session, 202, {})

    with container.database.begin() as session:
        assert call_of("two", "key-1", "upload", {}).stored_answer(session) is None


def test_an_answer_is_lost_with_the_effect_that_was_rolled_back(container: Container) -> None:
    call = call_of("client", "key-1", "upload", {})

    def store_and_fail() -> None:
        with container.database.begin() as session:
            call.store_answer(session, 202, {})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        store_and_fail()

    with container.database.begin() as session:
        assert call.stored_answer(session) is None


@pytest.mark.parametrize("key", ["", "x" * 201, "a\nb"])
def test_a_key_that_cannot_be_stored_is_refused(key: str) -> None:
    with pytest.raises(KeyInvalidError):
        call_of("client", key, "upload", {})
