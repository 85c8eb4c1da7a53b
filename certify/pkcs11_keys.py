"""Keys on a token or in a hardware module, through PKCS#11. The key never leaves its place; only digests go in.

A session belongs to one process: it is opened at the first signature after a fork, and the key's handle is kept with
it. The PIN is read when the session is opened and kept nowhere.
"""

from __future__ import annotations

import hashlib
import logging
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pkcs11
from pkcs11 import MGF, Attribute, Mechanism, ObjectClass
from pkcs11.exceptions import PKCS11Error, UserAlreadyLoggedIn
from pkcs11.util.ec import encode_ecdsa_signature

from certify.keys import SigningKeyError, require_strong
from certify.signature_mechanisms import DIGESTS, SignatureMechanism, mechanism_of

logger = logging.getLogger(__name__)

# Sessions by library and token, with the process that opened each, and the process in which a library was started.
_SESSIONS: dict[tuple[str, str], tuple[int, Any]] = {}
_PROCESS_OF: dict[str, int] = {}
_LOCK = threading.Lock()

# DigestInfo up to the digest (RFC 8017 section 9.2, note 1): tokens sign it with the plain RSA mechanism, which all
# of them have.
_DIGEST_INFO = {
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha384": bytes.fromhex("3041300d060960864801650304020205000430"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}
_PSS = {
    "sha256": (Mechanism.SHA256, MGF.SHA256),
    "sha384": (Mechanism.SHA384, MGF.SHA384),
    "sha512": (Mechanism.SHA512, MGF.SHA512),
}


@dataclass(frozen=True, slots=True)
class TokenPlace:
    """Where a key is: the maker's library, the token's label, the key's label, and who says the PIN."""

    module: Path
    token_label: str
    key_label: str
    read_pin: Callable[[], str]

    @property
    def session_name(self) -> tuple[str, str]:
        """What tokens of a process are told apart by."""
        return str(self.module), self.token_label


class Pkcs11Key:
    """`SigningKey` on a token. Safe to share between threads; a forked child opens its own session."""

    def __init__(self, place: TokenPlace, *, certificate: bytes, chain: tuple[bytes, ...], pss: bool = False) -> None:
        """Opens nothing yet. Raises SigningKeyError for a certificate whose key is too weak."""
        require_strong(certificate, place.key_label)
        self.certificate = certificate
        self.chain = chain
        self.mechanism = mechanism_of(certificate, pss=pss)
        self._place = place
        self._handle: Any = None
        self._process = 0

    def sign(self, data: bytes, digest_algorithm: str, *, reference: str = "") -> bytes:
        """See `SigningKey.sign`. Raises SigningKeyError when the token is away or refuses."""
        digest = hashlib.new(digest_algorithm, data).digest()
        with _LOCK:
            try:
                return self._sign(digest, digest_algorithm)
            except PKCS11Error as error:
                logger.warning("token session lost", extra={"detail": type(error).__name__})
                self._forget()
            # Taken out and put back, or logged out by somebody else: one new session, and the same digest again.
            try:
                return self._sign(digest, digest_algorithm)
            except PKCS11Error as error:
                self._forget()
                raise SigningKeyError(detail=f"{self._place.token_label}: {type(error).__name__}") from error

    def _forget(self) -> None:
        self._handle = None
        _SESSIONS.pop(self._place.session_name, None)

    def _sign(self, digest: bytes, algorithm: str) -> bytes:
        key = self._key()
        if self.mechanism is SignatureMechanism.ECDSA:
            # SoftHSM and many tokens have no CKM_ECDSA_SHA256.
            return bytes(encode_ecdsa_signature(key.sign(digest, mechanism=Mechanism.ECDSA)))
        if self.mechanism is SignatureMechanism.RSA_PSS:
            parameters = (*_PSS[algorithm], DIGESTS[algorithm].digest_size)
            return bytes(key.sign(digest, mechanism=Mechanism.RSA_PKCS_PSS, mechanism_param=parameters))
        return bytes(key.sign(_DIGEST_INFO[algorithm] + digest, mechanism=Mechanism.RSA_PKCS))

    def _key(self) -> Any:
        if self._handle is None or self._process != os.getpid():
            session = _session(self._place)
            self._handle = session.get_key(object_class=ObjectClass.PRIVATE_KEY, label=self._place.key_label)
            self._process = os.getpid()
        return self._handle


def _session(place: TokenPlace) -> Any:
    """The one session of this process on this token: its keys share it, as they share the log-in."""
    found = _SESSIONS.get(place.session_name)
    if found is not None and found[0] == os.getpid():
        return found[1]
    token = _library(place).get_token(token_label=place.token_label)
    try:
        session = token.open(user_pin=place.read_pin())
    except UserAlreadyLoggedIn:
        # Whoever is logged in is so for the whole process (PKCS#11 section 5.6).
        session = token.open()
    _SESSIONS[place.session_name] = os.getpid(), session
    return session


def certificate_on_token(place: TokenPlace, label: str) -> bytes:
    """The certificate (DER) that lies on the token under this label. Raises SigningKeyError."""
    try:
        token = _library(place).get_token(token_label=place.token_label)
        with token.open() as session:
            wanted = {Attribute.CLASS: ObjectClass.CERTIFICATE, Attribute.LABEL: label}
            found = [bytes(each[Attribute.VALUE]) for each in session.get_objects(wanted)]
    except PKCS11Error as error:
        raise SigningKeyError(detail=f"{place.token_label}: {type(error).__name__}") from error
    if len(found) != 1:
        raise SigningKeyError(detail=f"{place.token_label}: {len(found)} certificates are called {label}")
    return found[0]


def _library(place: TokenPlace) -> Any:
    try:
        library = pkcs11.lib(str(place.module))
        if _PROCESS_OF.setdefault(str(place.module), os.getpid()) != os.getpid():
            # A forked child must begin anew: the parent's sessions are not its own (PKCS#11 section 5.4).
            library.reinitialize()
            _PROCESS_OF[str(place.module)] = os.getpid()
    except (PKCS11Error, RuntimeError, OSError) as error:
        raise SigningKeyError(detail=f"{place.module.name}: {type(error).__name__}") from error
    return library
