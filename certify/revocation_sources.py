"""Fresh OCSP answers and revocation lists from the authorities that the certificates themselves name.

The addresses come out of certificates, so only hosts of a configured list are asked: a certificate in an uploaded
file must not make this system connect anywhere. What is fetched is not believed here: path validation checks every
signature and date (`certify.certificate_status`).
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from asn1crypto import ocsp as asn1_ocsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID

from certify.bounded_http import exchange
from certify.trust import TrustMaterial
from models.errors import UnavailableError

logger = logging.getLogger(__name__)

# Lists of large authorities take some megabytes.
LARGEST_LIST = 20 * 1024 * 1024
LARGEST_ANSWER = 64 * 1024
# A list is issued hourly at most; an OCSP answer is asked anew every time.
LIST_KEPT_SECONDS = 60.0


class OnlineRevocationSource:
    """Asks OCSP where a certificate names it, else fetches the list. One a process; safe to share between threads."""

    def __init__(
        self,
        allowed_hosts: Sequence[str],
        *,
        timeout_seconds: float = 10.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`allowed_hosts` as `host` or `host:port`."""
        self._allowed = frozenset(host.lower() for host in allowed_hosts)
        self._timeout = timeout_seconds
        self._clock = clock
        self._lists: dict[str, tuple[float, bytes]] = {}

    def ask(self, certificates: Sequence[bytes]) -> TrustMaterial:
        """See `RevocationSource.ask`."""
        known = [x509.load_der_x509_certificate(encoded) for encoded in certificates]
        by_name = {certificate.subject: certificate for certificate in known}
        answers: list[bytes] = []
        lists: list[bytes | None] = []
        for certificate in known:
            issuer = by_name.get(certificate.issuer)
            if issuer is None or issuer == certificate:
                continue
            answer = self._answer(certificate, issuer)
            if answer is not None:
                answers.append(answer)
            else:
                lists.extend(self._list(address) for address in _list_addresses(certificate))
        return TrustMaterial((), (), tuple(each for each in lists if each is not None), tuple(answers))

    def _answer(self, certificate: x509.Certificate, issuer: x509.Certificate) -> bytes | None:
        # RFC 6960 names the issuer by SHA-1; responders know no other.
        request = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA1()).build()  # noqa: S303
        body = request.public_bytes(Encoding.DER)
        for address in _responder_addresses(certificate):
            answer = self._fetch("POST", address, LARGEST_ANSWER, body)
            if answer is not None and _is_an_answer(answer):
                return answer
        return None

    def _list(self, address: str) -> bytes | None:
        kept = self._lists.get(address)
        if kept is not None and self._clock() - kept[0] < LIST_KEPT_SECONDS:
            return kept[1]
        found = self._fetch("GET", address, LARGEST_LIST)
        if found is None or not _is_a_list(found):
            return None
        self._lists[address] = (self._clock(), found)
        return found

    def _fetch(self, method: str, address: str, largest: int, body: bytes | None = None) -> bytes | None:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or parts.netloc.lower() not in self._allowed:
            logger.info("revocation address not allowed", extra={"detail": parts.netloc})
            return None
        headers = {"Content-Type": "application/ocsp-request"} if body is not None else {}
        try:
            reply = exchange(
                method, address, body=body, headers=headers, timeout_seconds=self._timeout, largest_reply=largest
            )
        except UnavailableError as error:
            logger.warning("revocation service does not answer", extra={"detail": f"{parts.netloc} {error.detail}"})
            return None
        return reply.body if reply.status == 200 else None


def _responder_addresses(certificate: x509.Certificate) -> list[str]:
    try:
        access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    except x509.ExtensionNotFound:
        return []
    return [
        str(each.access_location.value) for each in access if each.access_method == AuthorityInformationAccessOID.OCSP
    ]


def _list_addresses(certificate: x509.Certificate) -> list[str]:
    try:
        points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    except x509.ExtensionNotFound:
        return []
    return [str(name.value) for point in points for name in point.full_name or ()]


def _is_an_answer(encoded: bytes) -> bool:
    # Read by what will judge it: other readers refuse answers with fractions of seconds.
    try:
        return bool(asn1_ocsp.OCSPResponse.load(encoded, strict=True)["response_status"].native == "successful")
    except (ValueError, TypeError, KeyError):
        return False


def _is_a_list(encoded: bytes) -> bool:
    try:
        x509.load_der_x509_crl(encoded)
    except ValueError:
        return False
    return True
