"""An authority of certomancer behind real HTTP on a port of its own: OCSP, revocation lists, time-stamps."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from asn1crypto import ocsp, tsp
from certomancer.registry import CertLabel, CertomancerConfig, PKIArchitecture, ServiceLabel
from certomancer.registry.issued.general import RevocationStatus
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from certify.keys import LocalSigningKey
from certify.signature_mechanisms import mechanism_of
from certify.trust import TrustMaterial
from tests.servers.http import Answer, serving

ARCHITECTURE = "office"
_ENTITIES = ("root", "issuing", "responder", "stamps", "officer", "officer-by-list", "seal")


class Failure(StrEnum):
    """What goes wrong with the OCSP responder, until the test says otherwise."""

    NONE = "none"
    DOWN = "down"
    GARBAGE = "garbage"


@dataclass
class CertomancerAuthority:
    """Its certificates by label, and the switches of its services."""

    architecture: PKIArchitecture
    keys: dict[str, ec.EllipticCurvePrivateKey]
    ocsp_failure: Failure = Failure.NONE
    lists_are_down: bool = False
    at_time: datetime | None = None
    asked: list[str] = field(default_factory=list)  # what was asked for, in order
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def certificate(self, label: str) -> bytes:
        encoded: bytes = self.architecture.get_cert(CertLabel(label)).dump()
        return encoded

    def key(self, label: str) -> LocalSigningKey:
        certificate = self.certificate(label)
        chain = (self.certificate("issuing"), self.certificate("root"))
        return LocalSigningKey(certificate, chain, self.keys[label], mechanism_of(certificate))

    @property
    def trust(self) -> TrustMaterial:
        """Roots and intermediates only: revocation has to be asked for."""
        return TrustMaterial((self.certificate("root"),), (self.certificate("issuing"),))

    def revoke(self, label: str, since: datetime) -> None:
        spec = self.architecture.get_cert_spec(CertLabel(label))
        # Lists carry whole seconds (RFC 5280 4.1.2.5).
        status = RevocationStatus(revoked_since=since.replace(microsecond=0), reason=None)
        object.__setattr__(spec, "revocation", status)

    def forgive(self, label: str) -> None:
        object.__setattr__(self.architecture.get_cert_spec(CertLabel(label)), "revocation", None)

    def answer(self, path: str, body: bytes) -> Answer:
        _, _, service, label, *_ = path.split("/")
        services, now = self.architecture.service_registry, self.at_time or datetime.now(UTC)
        with self._lock:
            self.asked.append(f"{service}/{label}")
            if service == "ocsp" and self.ocsp_failure is Failure.NONE:
                responder = services.summon_responder(ServiceLabel(label), now)
                made = responder.build_ocsp_response(ocsp.OCSPRequest.load(body))
                return Answer(made.dump(), "application/ocsp-response")
            if service == "ocsp":
                return Answer(b"", status=503) if self.ocsp_failure is Failure.DOWN else Answer(b"<html>", "text/html")
            if service == "crls":
                if self.lists_are_down:
                    return Answer(b"", status=503)
                return Answer(services.get_crl(ServiceLabel(label), now).dump(), "application/pkix-crl")
            stamper = services.summon_timestamper(ServiceLabel(label), now)
            made = stamper.request_tsa_response(tsp.TimeStampReq.load(body))
            return Answer(made.dump(), "application/timestamp-reply")


@contextmanager
def running(folder: Path) -> Iterator[tuple[CertomancerAuthority, str]]:
    """The authority and its `host:port`."""
    keys = {name: ec.generate_private_key(ec.SECP256R1()) for name in _ENTITIES}
    for name, key in keys.items():
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / f"{name}.pem").write_bytes(pem)
        assert load_pem_private_key(pem, None)
    holder: list[CertomancerAuthority] = []

    with serving(lambda asked: holder[0].answer(asked.path, asked.body)) as host:
        config = CertomancerConfig(_configuration(host), str(folder), lazy_load_keys=True)
        holder.append(CertomancerAuthority(config.get_pki_arch(ARCHITECTURE), keys))
        yield holder[0], host


def _configuration(host: str) -> dict[str, Any]:
    validity = {"valid-from": "2025-01-01T00:00:00+0000", "valid-to": "2100-01-01T00:00:00+0000"}
    by_list = {
        "id": "crl_distribution_points",
        "smart-value": {"schema": "crl-dist-url", "params": {"crl-repo-names": ["issuing"]}},
    }
    by_ocsp = {
        "id": "authority_information_access",
        "smart-value": {"schema": "aia-urls", "params": {"ocsp-responder-names": ["issuing"]}},
    }
    usage = {
        "id": "key_usage",
        "critical": True,
        "smart-value": {"schema": "key-usage", "params": ["digital_signature", "non_repudiation"]},
    }

    stamping = {
        "id": "extended_key_usage",
        "critical": True,
        "value": ["time_stamping"],
    }

    def leaf(*extensions: dict[str, Any]) -> dict[str, Any]:
        return {"issuer": "issuing", "validity": validity, "extensions": [usage, *extensions]}

    certificates = {
        "root": {
            "subject": "root",
            "issuer": "root",
            "validity": validity,
            "profiles": [{"id": "simple-ca", "params": {"max-path-len": 1, "crl-repo": "root"}}],
        },
        "issuing": {
            "issuer": "root",
            "validity": validity,
            "profiles": [{"id": "simple-ca", "params": {"max-path-len": 0}}],
        },
        "responder": {"issuer": "issuing", "validity": validity, "profiles": ["ocsp-responder"]},
        "stamps": leaf(by_list, stamping),
        "officer": leaf(by_list, by_ocsp),
        "officer-by-list": leaf(by_list),
        "seal": leaf(by_list, by_ocsp),
    }
    services = {
        "ocsp": {"issuing": {"for-issuer": "issuing", "responder-cert": "responder", "signing-key": "responder"}},
        "crl-repo": {
            name: {"for-issuer": name, "signing-key": name, "simulated-update-schedule": "P1D"}
            for name in ("root", "issuing")
        },
        "time-stamping": {"tsa": {"signing-key": "stamps", "signing-cert": "stamps"}},
    }
    return {
        "external-url-prefix": f"http://{host}",
        "keysets": {"office": {"path-prefix": ".", "keys": {name: {"path": f"{name}.pem"} for name in _ENTITIES}}},
        "pki-architectures": {
            ARCHITECTURE: {
                "keyset": "office",
                "entity-defaults": {"country-name": "VN", "organization-name": "Certomancer"},
                "entities": {name: {"common-name": name} for name in _ENTITIES},
                "certs": certificates,
                "services": services,
            }
        },
    }
