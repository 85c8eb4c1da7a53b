"""A provider that is slow, lies, or loses its answers: the same digest is asked again, and nothing wrong is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from certify.keys import SigningKeyError, ToBeSigned, WrongSignatureError
from certify.remote_signing import (
    RemoteSigningKey,
    RemoteSigningRefusedError,
    RemoteSigningService,
    RemoteSigningUnavailableError,
    ServiceAccount,
)
from certify.signature_mechanisms import is_genuine
from tests.certify.dated_authority import DatedAuthority
from tests.certify.test_signing_keys import Memory, digest_signer, remote_key
from tests.servers.remote_signing import CLIENT_ID, CREDENTIAL, Mode, RemoteSigningProvider, running

ASKED = ToBeSigned("request-1", b"the signed attributes of one document")
DIGEST = sha256(ASKED.data).digest()


@dataclass
class Provided:
    """A running provider, and what the caller remembers of works in hand."""

    provider: RemoteSigningProvider
    address: str
    memory: Memory

    def key(self, **options: object) -> RemoteSigningKey:
        return remote_key(self.address, memory=self.memory, **options)


@pytest.fixture
def provided() -> Iterator[Provided]:
    private_key, ca = ec.generate_private_key(ec.SECP256R1()), DatedAuthority()
    certificates = [ca.certificate(private_key.public_key(), "Officer"), *ca.chain]
    provider = RemoteSigningProvider(certificates, digest_signer(private_key))
    with running(provider) as address:
        yield Provided(provider, address, Memory({}))


def is_good(key: RemoteSigningKey, signature: bytes, asked: ToBeSigned = ASKED) -> bool:
    return is_genuine(key.certificate, key.mechanism, asked.data, signature, "sha256")


def test_an_answer_lost_after_the_provider_signed_is_asked_for_again_and_never_otherwise(provided: Provided) -> None:
    key = provided.key()
    provided.provider.mode = Mode.TIMES_OUT_AFTER_SIGNING
    with pytest.raises(RemoteSigningUnavailableError):
        key.sign_many([ASKED])
    provided.provider.mode = Mode.OK

    signature = key.sign_many([ASKED])[0]

    assert is_good(key, signature)
    assert provided.provider.signed == [(ASKED.reference, DIGEST)] * 2


def test_a_poll_lost_after_the_provider_signed_asks_for_the_same_work(provided: Provided) -> None:
    key = provided.key(asynchronous=True)
    provided.provider.mode = Mode.TIMES_OUT_AFTER_SIGNING
    with pytest.raises(RemoteSigningUnavailableError):
        key.sign_many([ASKED])
    provided.provider.mode = Mode.OK

    again = provided.key(asynchronous=True)  # another process, the same memory
    signature = again.sign_many([ASKED])[0]

    assert is_good(again, signature)
    assert provided.provider.signed == [(ASKED.reference, DIGEST)]
    assert len(provided.provider.authorised) == 1
    assert provided.memory.transaction_of(ASKED.reference) is None


def test_one_of_a_batch_can_be_asked_for_alone_afterwards(provided: Provided) -> None:
    key = provided.key(asynchronous=True)
    asked = [ToBeSigned(f"request-{number}", bytes([number])) for number in range(3)]
    provided.provider.mode = Mode.TIMES_OUT_AFTER_SIGNING
    with pytest.raises(RemoteSigningUnavailableError):
        key.sign_many(asked)
    provided.provider.mode = Mode.OK

    signature = key.sign_many([asked[2]])[0]

    assert is_good(key, signature, asked[2])
    assert len(provided.provider.authorised) == 1


def test_a_work_that_the_provider_forgot_is_ordered_anew_for_the_same_digest(provided: Provided) -> None:
    provided.memory.keep_transaction(ASKED.reference, "0:long-gone")
    key = provided.key(asynchronous=True)

    assert is_good(key, key.sign_many([ASKED])[0])
    assert provided.provider.authorised == [[DIGEST]]


def test_nobody_confirms_in_time(provided: Provided) -> None:
    provided.provider.polls_before_ready = 10_000
    key = provided.key(asynchronous=True, patience_seconds=0.05)

    with pytest.raises(RemoteSigningUnavailableError):
        key.sign_many([ASKED])

    provided.provider._works = {name: (0, made) for name, (_, made) in provided.provider._works.items()}
    assert is_good(key, key.sign_many([ASKED])[0])
    assert len(provided.provider.authorised) == 1


@pytest.mark.parametrize("mode", [Mode.WRONG_SIGNATURE, Mode.OTHER_DOCUMENT, Mode.TOO_FEW])
@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_signature_that_is_not_over_our_digest_is_never_used(
    mode: Mode, asynchronous: bool, provided: Provided
) -> None:
    key = provided.key(asynchronous=asynchronous)
    provided.provider.mode = mode

    with pytest.raises(WrongSignatureError):
        key.sign_many([ASKED, ToBeSigned("request-2", b"another")])


def test_signatures_in_another_order_are_never_used(provided: Provided) -> None:
    key, sign = provided.key(), provided.provider.sign_digest
    asked = [ToBeSigned("a", b"a"), ToBeSigned("b", b"b")]
    swapped = {sha256(b"a").digest(): sha256(b"b").digest(), sha256(b"b").digest(): sha256(b"a").digest()}
    provided.provider.sign_digest = lambda digest, algorithm: sign(swapped[digest], algorithm)

    with pytest.raises(WrongSignatureError):
        key.sign_many(asked)


@pytest.mark.parametrize(
    ("mode", "error"),
    [
        (Mode.EXPIRED_SAD, RemoteSigningRefusedError),
        (Mode.SERVER_ERROR, RemoteSigningUnavailableError),
        (Mode.GARBAGE, RemoteSigningUnavailableError),
    ],
)
def test_other_answers_end_in_a_clear_code(mode: Mode, error: type[Exception], provided: Provided) -> None:
    key = provided.key()
    provided.provider.mode = mode

    with pytest.raises(error):
        key.sign_many([ASKED])
    assert provided.provider.signed == []


def test_the_authorisation_is_bound_to_the_digests(provided: Provided) -> None:
    key = provided.key()
    asked = [ToBeSigned(f"request-{number}", bytes([number])) for number in range(5)]

    signatures = key.sign_many(asked)

    assert provided.provider.authorised == [[sha256(each.data).digest() for each in asked]]
    assert [is_good(key, made, each) for made, each in zip(signatures, asked, strict=True)] == [True] * 5


def test_a_signature_of_two_numbers_side_by_side_is_understood(provided: Provided) -> None:
    key, sign = provided.key(), provided.provider.sign_digest

    def plain(digest: bytes, algorithm: str) -> bytes:
        return b"".join(number.to_bytes(32, "big") for number in decode_dss_signature(sign(digest, algorithm)))

    provided.provider.sign_digest = plain

    assert is_good(key, key.sign_many([ASKED])[0])


def test_an_access_token_that_was_withdrawn_is_renewed(provided: Provided) -> None:
    key = provided.key()
    provided.provider.revoke_access()

    assert is_good(key, key.sign_many([ASKED])[0])


def test_a_wrong_secret_or_pin_is_refused_and_not_told(provided: Provided) -> None:
    account = ServiceAccount(provided.address, CLIENT_ID, lambda: "not the secret")
    with pytest.raises(RemoteSigningRefusedError) as refused:
        RemoteSigningKey(RemoteSigningService(account), CREDENTIAL, provided.memory)
    key = provided.key()
    key._read_pin = lambda: "135790"
    with pytest.raises(RemoteSigningRefusedError) as wrong_pin:
        key.sign_many([ASKED])

    assert "not the secret" not in f"{refused.value} {refused.value.detail}"
    assert "135790" not in f"{wrong_pin.value} {wrong_pin.value.detail}"


def test_a_provider_is_reached_by_https_only() -> None:
    with pytest.raises(SigningKeyError):
        RemoteSigningService(ServiceAccount("http://signing.example.vn", "id", lambda: "secret"))
