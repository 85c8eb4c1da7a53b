"""Which key belongs to whom: the TOML file of `SAOY_SIGNING_KEYS` (docs/running.md shows one).

Every key names the agency and role it signs for and the SHA-256 of its certificate: a token with another certificate
in the reader, or a service that answers with somebody else's, is refused before anything is signed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from models.entities import SignerRole
from models.errors import SaoyError, UnavailableError

if TYPE_CHECKING:
    from certify.keys import SigningKey
    from certify.remote_signing import Transactions
    from certify.trust import TrustMaterial

_SHA256 = "^[0-9a-fA-F]{64}$"


class SigningKeysInvalidError(SaoyError):
    """The file of keys is missing or wrong; nothing is signed."""

    code = "signing_keys_invalid"
    message = "Tệp cấu hình khóa ký số không hợp lệ nên chưa ký được. Hãy báo cho cán bộ kỹ thuật."
    message_en = "The file of signing keys is not valid, so nothing is signed. Tell the maintainers."


class NoSigningKeyError(UnavailableError):
    """Nobody configured a key for this officer or agency."""

    code = "no_signing_key"
    message = "Chưa có khóa ký của người ký hoặc của cơ quan này nên chưa ký được. Hãy báo cho cán bộ kỹ thuật."
    message_en = "There is no signing key of this officer or agency. Tell the maintainers."


class OtherCertificateError(UnavailableError):
    """The key's certificate is not the one that the configuration names."""

    code = "signing_certificate_not_expected"
    message = "Chứng thư số không phải của người ký hoặc của cơ quan này nên không được ký."
    message_en = "The certificate is not the one expected of this officer or agency, so it must not sign."


class KeyRole(StrEnum):
    """What a key signs. The first two are those of `SignerRole`; the third is one key for the whole installation."""

    OFFICER = "officer"
    SEAL = "seal"
    CREDENTIALS = "credentials"
    """Credentials, codes on paper and status lists; ECDSA on P-256."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TrustFiles(_Part):
    """Whom to believe. Files are PEM or DER."""

    roots: Annotated[list[Path], Field(min_length=1)]
    intermediates: list[Path] = []
    revocation_hosts: list[str] = []


class KeyPlace(_Part):
    """One key: whose it is, and what every kind needs."""

    agency: str
    role: KeyRole
    login: str = ""
    """The officer's account; others have none."""
    certificate_sha256: Annotated[str, Field(pattern=_SHA256)]
    chain: list[Path] = []
    pss: bool = False

    @model_validator(mode="after")
    def _officer_has_login(self) -> KeyPlace:
        if (self.role is KeyRole.OFFICER) != bool(self.login):
            raise ValueError("an officer's key names the officer's login, other keys name none")
        return self


class Pkcs11Place(KeyPlace):
    """A token or hardware module."""

    kind: Literal["pkcs11"]
    module: Path
    token: str
    key_label: str
    pin_file: Path
    certificate: Path | None = None
    """Where the certificate is not on the token under the key's label."""


class RemotePlace(KeyPlace):
    """A remote signing service, CSC API version 2."""

    kind: Literal["remote"]
    address: str
    client_id: str
    client_secret_file: Path
    credential: str
    pin_file: Path | None = None
    confirmed_on_phone: bool = False


class Pkcs12Place(KeyPlace):
    """A file, for development only."""

    kind: Literal["pkcs12"]
    file: Path
    password_file: Path


Place = Annotated[Pkcs11Place | RemotePlace | Pkcs12Place, Field(discriminator="kind")]


class SigningKeysFile(_Part):
    """The whole file."""

    trust: TrustFiles
    key: list[Place] = []


class ConfiguredKeys:
    """The keys of one file, each opened when it is first needed and kept for the life of the process."""

    def __init__(self, path: Path, *, production: bool, transactions: Callable[[], Transactions]) -> None:
        """Reads the file. Raises SigningKeysInvalidError, and for a PKCS#12 key in production."""
        self._folder = path.resolve().parent
        self._transactions = transactions
        self._opened: dict[tuple[str, str, str], SigningKey] = {}
        try:
            with path.open("rb") as file:
                self._file = SigningKeysFile.model_validate(tomllib.load(file))
        except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
            raise SigningKeysInvalidError(detail=f"{path.name}: {_reason(error)}") from error
        self._places = {(place.agency, str(place.role), place.login): place for place in self._file.key}
        self._credentials = [place for place in self._file.key if place.role is KeyRole.CREDENTIALS]
        if len(self._credentials) > 1:
            raise SigningKeysInvalidError(detail=f"{path.name}: two keys for credentials")
        if len(self._places) != len(self._file.key):
            raise SigningKeysInvalidError(detail=f"{path.name}: two keys for one officer or seal")
        if production and any(isinstance(place, Pkcs12Place) for place in self._file.key):
            raise SigningKeysInvalidError(detail=f"{path.name}: PKCS#12 keys are for development only")

    @property
    def revocation_hosts(self) -> list[str]:
        """Who may be asked about certificates."""
        return self._file.trust.revocation_hosts

    def trust(self) -> TrustMaterial:
        """Roots and intermediates. Raises SigningKeysInvalidError."""
        from certify.trust import TrustMaterial

        trusted = self._file.trust
        return TrustMaterial(self._certificates(trusted.roots), self._certificates(trusted.intermediates))

    def credential_key(self) -> SigningKey | None:
        """The key of credentials, where there is one. Raises OtherCertificateError, SigningKeyError."""
        return self._key(self._credentials[0].agency, KeyRole.CREDENTIALS) if self._credentials else None

    def key_of(self, agency: str, role: SignerRole, login: str = "") -> SigningKey:
        """The officer's or the seal's key. Raises NoSigningKeyError, OtherCertificateError, SigningKeyError."""
        return self._key(agency, role, login)

    def _key(self, agency: str, role: str, login: str = "") -> SigningKey:
        whose = (agency, str(role), login)
        if whose not in self._places:
            raise NoSigningKeyError(detail=f"{agency} {role}")
        if whose not in self._opened:
            self._opened[whose] = self._open(self._places[whose])
        return self._opened[whose]

    def _open(self, place: Place) -> SigningKey:
        from certify.trust import certificate_digest

        if isinstance(place, Pkcs11Place):
            key = self._on_token(place)
        elif isinstance(place, RemotePlace):
            key = self._at_service(place)
        else:
            key = self._in_file(place)
        if certificate_digest(key.certificate) != place.certificate_sha256.lower():
            raise OtherCertificateError(detail=f"{place.agency} {place.role}")
        return key

    def _on_token(self, place: Pkcs11Place) -> SigningKey:
        from certify.pkcs11_keys import Pkcs11Key, TokenPlace, certificate_on_token

        pin_file = self._folder / place.pin_file
        where = TokenPlace(self._folder / place.module, place.token, place.key_label, lambda: _secret(pin_file))
        own = self._certificates([place.certificate])[0] if place.certificate else None
        certificate = own or certificate_on_token(where, place.key_label)
        return Pkcs11Key(where, certificate=certificate, chain=self._certificates(place.chain), pss=place.pss)

    def _at_service(self, place: RemotePlace) -> SigningKey:
        from certify.remote_signing import RemoteSigningKey, RemoteSigningService, ServiceAccount

        secret_file = self._folder / place.client_secret_file
        account = ServiceAccount(place.address, place.client_id, lambda: _secret(secret_file))
        pin_file = self._folder / place.pin_file if place.pin_file else None
        return RemoteSigningKey(
            RemoteSigningService(account),
            place.credential,
            self._transactions(),
            read_pin=(lambda: _secret(pin_file)) if pin_file else None,
            asynchronous=place.confirmed_on_phone,
            pss=place.pss,
        )

    def _in_file(self, place: Pkcs12Place) -> SigningKey:
        from certify.keys import load_pkcs12

        password = _secret(self._folder / place.password_file).encode()
        return load_pkcs12(self._folder / place.file, password, pss=place.pss)

    def _certificates(self, files: list[Path]) -> tuple[bytes, ...]:
        from certify.trust import read_certificates

        try:
            return tuple(each for file in files for each in read_certificates(self._folder / file))
        except (OSError, SaoyError) as error:
            raise SigningKeysInvalidError(detail=str(error)) from error


def _secret(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SigningKeysInvalidError(detail=f"{path.name}: {type(error).__name__}") from error


def _reason(error: Exception) -> str:
    """Which entry is wrong and why, never its value."""
    if isinstance(error, ValidationError):
        told = error.errors(include_input=False, include_url=False)
        return "; ".join(f"{'.'.join(str(part) for part in each['loc'])}: {each['msg']}" for each in told)
    return type(error).__name__
