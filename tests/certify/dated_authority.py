"""An authority whose certificates and lists carry any dates a test wants, for keys that lie anywhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from certify.keys import LocalSigningKey
from certify.signature_mechanisms import PublicKey, mechanism_of
from certify.trust import TrustMaterial

BORN = datetime(2020, 1, 1, tzinfo=UTC)
DIES = datetime(2075, 1, 1, tzinfo=UTC)
LIST_ADDRESS = "http://authority.saoy.invalid/{}.crl"
_PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


class DatedAuthority:
    """A root and an issuing authority that outlive every test."""

    def __init__(self, list_address: str = LIST_ADDRESS) -> None:
        """`list_address` stands in every certificate, with the issuer's name in place of the braces."""
        self._list_address = list_address
        self._root_key, self._issuing_key = (
            ec.generate_private_key(ec.SECP256R1()),
            ec.generate_private_key(ec.SECP256R1()),
        )
        self._root = self._authority("Root", self._root_key, "Root", self._root_key)
        self._issuing = self._authority("Issuing", self._issuing_key, "Root", self._root_key)
        self._revoked: dict[int, datetime] = {}

    def trust(self, at: datetime) -> TrustMaterial:
        """Whom to believe, with lists issued just before that moment and good for thirty days."""
        lists = (
            self._list("Root", self._root_key, {}, at),
            self._list("Issuing", self._issuing_key, self._revoked, at),
        )
        return TrustMaterial((_der(self._root),), (_der(self._issuing),), lists)

    @property
    def chain(self) -> tuple[bytes, ...]:
        return (_der(self._issuing), _der(self._root))

    def certificate(
        self,
        public_key: PublicKey,
        name: str,
        start: datetime = BORN,
        end: datetime = DIES,
        *,
        is_timestamp: bool = False,
        usage: bool = True,
    ) -> bytes:
        """A signer's certificate, DER."""
        builder = (
            x509.CertificateBuilder()
            .subject_name(_name(name))
            .issuer_name(_name("Issuing"))
            .public_key(public_key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(start)
            .not_valid_after(end)
            .add_extension(_usage(digital_signature=usage, authority=False), critical=True)
            .add_extension(x509.CRLDistributionPoints([self._point("Issuing")]), critical=False)
        )
        if is_timestamp:
            purposes = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
            builder = builder.add_extension(purposes, critical=True)
        return _der(builder.sign(self._issuing_key, hashes.SHA256()))

    def key(
        self,
        name: str,
        start: datetime = BORN,
        end: datetime = DIES,
        *,
        private_key: _PrivateKey | None = None,
        is_timestamp: bool = False,
        pss: bool = False,
    ) -> LocalSigningKey:
        """A key in memory with a certificate of these dates."""
        private_key = private_key or ec.generate_private_key(ec.SECP256R1())
        certificate = self.certificate(private_key.public_key(), name, start, end, is_timestamp=is_timestamp)
        return LocalSigningKey(certificate, self.chain, private_key, mechanism_of(certificate, pss=pss))

    def revoke(self, certificate: bytes, at: datetime) -> None:
        """Lists from now on name it."""
        self._revoked[x509.load_der_x509_certificate(certificate).serial_number] = at

    def _point(self, issuer: str) -> x509.DistributionPoint:
        address = x509.UniformResourceIdentifier(self._list_address.format(issuer))
        return x509.DistributionPoint([address], None, None, None)

    def _authority(
        self, name: str, key: ec.EllipticCurvePrivateKey, issuer: str, issuer_key: ec.EllipticCurvePrivateKey
    ) -> x509.Certificate:
        builder = (
            x509.CertificateBuilder()
            .subject_name(_name(name))
            .issuer_name(_name(issuer))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(BORN)
            .not_valid_after(DIES)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .add_extension(_usage(digital_signature=False, authority=True), critical=True)
        )
        if name != issuer:
            builder = builder.add_extension(x509.CRLDistributionPoints([self._point(issuer)]), critical=False)
        return builder.sign(issuer_key, hashes.SHA256())

    def _list(self, issuer: str, key: ec.EllipticCurvePrivateKey, revoked: dict[int, datetime], at: datetime) -> bytes:
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(_name(issuer))
            .last_update(at - timedelta(minutes=5))
            .next_update(at + timedelta(days=30))
            .add_extension(x509.CRLNumber(int(at.timestamp())), critical=False)
        )
        for serial, moment in revoked.items():
            entry = x509.RevokedCertificateBuilder(serial, moment).build()
            builder = builder.add_revoked_certificate(entry)
        return builder.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)


def _name(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)


def _usage(*, digital_signature: bool, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=digital_signature,
        content_commitment=digital_signature,
        key_cert_sign=authority,
        crl_sign=authority,
        key_encipherment=not digital_signature and not authority,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
