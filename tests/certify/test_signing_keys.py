"""One contract, three places for a key: a PKCS#12 file, a token through PKCS#11, a remote signing service."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509 import load_der_x509_certificate

from certify.keys import BatchSigningKey, SigningKey, SigningKeyError, ToBeSigned, genuine_signature, load_pkcs12
from certify.pkcs11_keys import Pkcs11Key, TokenPlace, certificate_on_token
from certify.remote_signing import RemoteSigningKey, RemoteSigningService, ServiceAccount
from certify.signature_mechanisms import SignatureMechanism, is_genuine, pss_padding
from certify.signing import Signers, sign_copy
from certify.timestamps import TimestampClient, TimestampService
from certify.verification import verify_pdf
from models.clock import utc_now
from tests.certify.conftest import Office
from tests.certify.dated_authority import DatedAuthority
from tests.servers.remote_signing import CLIENT_ID, CLIENT_SECRET, CREDENTIAL, PIN, RemoteSigningProvider, running
from tests.servers.softhsm import MODULE, SoftToken
from tests.servers.softhsm import PIN as TOKEN_PIN
from tests.servers.softhsm import TOKEN as TOKEN_LABEL

MECHANISMS = [SignatureMechanism.ECDSA, SignatureMechanism.RSA_PKCS1, SignatureMechanism.RSA_PSS]
_PSS_OID = "1.2.840.113549.1.1.10"


@dataclass
class Memory:
    """Keeps the names of works in hand, as the signing journal does."""

    names: dict[str, str | None]

    def transaction_of(self, request_id: str) -> str | None:
        return self.names.get(request_id)

    def keep_transaction(self, request_id: str, transaction_id: str | None) -> None:
        self.names[request_id] = transaction_id


@pytest.fixture(scope="module")
def ca() -> DatedAuthority:
    return DatedAuthority()


@pytest.fixture(scope="module")
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


@pytest.fixture(scope="module")
def token_places(soft_token: SoftToken, ca: DatedAuthority) -> dict[str, TokenPlace]:
    """A key of each kind, born on the token, with its certificate beside it."""
    places = {}
    for label, bits in (("ec", None), ("rsa", 2048)):
        soft_token.store_certificate(label, ca.certificate(soft_token.generate(label, bits=bits), f"Token {label}"))
        places[label] = TokenPlace(MODULE, TOKEN_LABEL, label, lambda: TOKEN_PIN)
    return places


def digest_signer(private_key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):  # type: ignore[no-untyped-def]  # a closure
    """Signs a digest as a provider's module would."""

    def sign(digest: bytes, algorithm: str) -> bytes:
        hashed = utils.Prehashed(hashes.SHA256())
        if isinstance(private_key, ec.EllipticCurvePrivateKey):
            return private_key.sign(digest, ec.ECDSA(hashed))
        scheme = pss_padding("sha256") if algorithm == _PSS_OID else padding.PKCS1v15()
        return private_key.sign(digest, scheme, hashed)

    return sign


def remote_key(address: str, *, memory: Memory | None = None, **options: object) -> RemoteSigningKey:
    account = ServiceAccount(address, CLIENT_ID, lambda: CLIENT_SECRET, timeout_seconds=5)
    return RemoteSigningKey(
        RemoteSigningService(account),
        CREDENTIAL,
        memory or Memory({}),
        read_pin=lambda: PIN,
        poll_seconds=0.01,
        **options,  # type: ignore[arg-type]  # the tests name them
    )


@pytest.fixture(params=["pkcs12", "pkcs11", "remote"])
def place(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=MECHANISMS)
def key(
    request: pytest.FixtureRequest, place: str, ca: DatedAuthority, rsa_key: rsa.RSAPrivateKey, tmp_path: Path
) -> Iterator[SigningKey]:
    """A key of each place and mechanism."""
    is_ec, pss = request.param is SignatureMechanism.ECDSA, request.param is SignatureMechanism.RSA_PSS
    if place == "pkcs11":
        where = request.getfixturevalue("token_places")["ec" if is_ec else "rsa"]
        certificate = certificate_on_token(where, where.key_label)
        yield Pkcs11Key(where, certificate=certificate, chain=ca.chain, pss=pss)
        return
    private_key = ec.generate_private_key(ec.SECP256R1()) if is_ec else rsa_key
    certificate = ca.certificate(private_key.public_key(), "Officer")
    if place == "pkcs12":
        parsed = load_der_x509_certificate(certificate)
        chain = [load_der_x509_certificate(each) for each in ca.chain]
        protection = BestAvailableEncryption(b"secret")
        path = tmp_path / "key.p12"
        path.write_bytes(pkcs12.serialize_key_and_certificates(b"key", private_key, parsed, chain, protection))
        yield load_pkcs12(path, b"secret", pss=pss)
        return
    provider = RemoteSigningProvider([certificate, *ca.chain], digest_signer(private_key))
    with ExitStack() as stack:
        yield remote_key(stack.enter_context(running(provider)), pss=pss)


def test_a_signature_is_over_exactly_what_was_asked(key: SigningKey) -> None:
    asked = ToBeSigned("request-1", b"what is to be signed")

    signature = genuine_signature(key, asked)

    assert is_genuine(key.certificate, key.mechanism, asked.data, signature, "sha256")
    assert not is_genuine(key.certificate, key.mechanism, b"something else", signature, "sha256")


def test_a_key_signs_again_and_again(key: SigningKey) -> None:
    asked = [ToBeSigned(f"request-{number}", bytes([number])) for number in range(3)]

    for each in asked:
        genuine_signature(key, each)
    if isinstance(key, BatchSigningKey):
        made = key.sign_many(asked)
        assert [is_genuine(key.certificate, key.mechanism, bytes([n]), made[n], "sha256") for n in range(3)] == [
            True
        ] * 3


def test_a_copy_signed_with_it_verifies(
    key: SigningKey, ca: DatedAuthority, unsigned_copy: bytes, office: Office, timestamp_url: str
) -> None:
    trust = ca.trust(utc_now()).joined(office.trust)
    signers = Signers(key, ca.key("Seal"), trust)
    stamps = TimestampClient(TimestampService(timestamp_url), trust)

    signed = sign_copy(unsigned_copy, signers, stamps).pdf

    report = verify_pdf(signed, trust_roots=trust, register=None)
    assert [(each.field, each.intact, each.trusted, each.level) for each in report.signatures[:2]] == [
        ("Officer", True, True, "B-LTA"),
        ("AgencySeal", True, True, "B-LTA"),
    ]
    assert named_certificate(signed) == sha256(key.certificate).digest()


def named_certificate(pdf: bytes) -> bytes:
    """The digest in the officer's ESS signing-certificate-v2 attribute (RFC 5035)."""
    from io import BytesIO

    from pyhanko.pdf_utils.reader import PdfFileReader

    information = PdfFileReader(BytesIO(pdf)).embedded_regular_signatures[0].signer_info
    attributes: dict[str, cms.SetOf] = {each["type"].native: each["values"] for each in information["signed_attrs"]}
    digest: bytes = attributes["signing_certificate_v2"][0]["certs"][0]["cert_hash"].native
    return digest


# PKCS#11 in particular


def test_a_key_on_a_token_cannot_be_taken_out(token_places: dict[str, TokenPlace], ca: DatedAuthority) -> None:
    import pkcs11

    certificate = certificate_on_token(token_places["rsa"], "rsa")
    Pkcs11Key(token_places["rsa"], certificate=certificate, chain=ca.chain).sign(b"logs this process in", "sha256")
    session = pkcs11.lib(str(MODULE)).get_token(token_label=TOKEN_LABEL).open()
    private = session.get_key(object_class=pkcs11.ObjectClass.PRIVATE_KEY, label="rsa")

    assert (private[pkcs11.Attribute.EXTRACTABLE], private[pkcs11.Attribute.SENSITIVE]) == (False, True)
    with pytest.raises(pkcs11.exceptions.PKCS11Error):
        _ = private[pkcs11.Attribute.PRIVATE_EXPONENT]


def test_a_token_that_is_away_says_so_and_names_no_pin(token_places: dict[str, TokenPlace], ca: DatedAuthority) -> None:
    right = token_places["ec"]
    certificate = certificate_on_token(right, "ec")
    wrong = Pkcs11Key(
        TokenPlace(right.module, "no such token", "ec", lambda: "13572468"), certificate=certificate, chain=ca.chain
    )

    with pytest.raises(SigningKeyError) as refused:
        wrong.sign(b"data", "sha256")
    assert "13572468" not in f"{refused.value} {refused.value.detail} {wrong!r}"


def test_a_forked_child_opens_a_session_of_its_own(token_places: dict[str, TokenPlace], ca: DatedAuthority) -> None:
    key = Pkcs11Key(token_places["ec"], certificate=certificate_on_token(token_places["ec"], "ec"), chain=ca.chain)
    key.sign(b"before", "sha256")
    context = multiprocessing.get_context("fork")
    results: multiprocessing.SimpleQueue[bytes] = context.SimpleQueue()
    child = context.Process(target=lambda: results.put(key.sign(b"in the child", "sha256")))

    child.start()
    child.join(20)

    assert child.exitcode == 0
    assert is_genuine(key.certificate, key.mechanism, b"in the child", results.get(), "sha256")
    assert is_genuine(key.certificate, key.mechanism, b"after", key.sign(b"after", "sha256"), "sha256")
