"""A small RFC 3161 time-stamp authority on loopback, for development and tests. Its clock is this machine's."""

from __future__ import annotations

import logging
import secrets
import threading
from datetime import UTC, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from asn1crypto import algos, cms, core, tsp, x509

from certify import cms_encoding
from certify.keys import SigningKey, SigningKeyError
from certify.timestamp_messages import QUERY_TYPE, REPLY_TYPE, TimestampReply

if TYPE_CHECKING:
    from types import TracebackType

logger = logging.getLogger(__name__)

_LARGEST_QUERY = 4096
# An arc for documentation and examples (RFC 5612's kind): no real authority's policy.
_POLICY = "2.999.3161.1"
_DIGEST_LENGTHS = {"sha256": 32, "sha384": 48, "sha512": 64}


class TimestampResponder:
    """Answers one time-stamp query at a time with a token signed by `key`."""

    def __init__(self, key: SigningKey) -> None:
        self._key = key
        self._certificate = x509.Certificate.load(key.certificate)

    def answer(self, query: bytes, now: datetime | None = None) -> bytes:
        """The DER reply to a DER query; a refusal with its reason when the query is not acceptable."""
        try:
            request = tsp.TimeStampReq.load(query, strict=True)
            imprint = request["message_imprint"]
            algorithm = imprint["hash_algorithm"]["algorithm"].native
            length = len(imprint["hashed_message"].native)
            wants_certificates = bool(request["cert_req"].native)
        except (ValueError, TypeError, KeyError):
            return _refusal("bad_data_format")
        if _DIGEST_LENGTHS.get(algorithm) is None:
            return _refusal("bad_alg")
        if _DIGEST_LENGTHS[algorithm] != length:
            return _refusal("bad_data_format")
        token = self._token(self._info(request, now or datetime.now(UTC)), with_certificates=wants_certificates)
        return cms_encoding.element(cms_encoding.SEQUENCE, _dump(tsp.PKIStatusInfo({"status": "granted"})), token)

    def _info(self, request: Any, now: datetime) -> bytes:
        info = {
            "version": "v1",
            "policy": _POLICY,
            "message_imprint": request["message_imprint"],
            "serial_number": secrets.randbits(128),
            "gen_time": core.GeneralizedTime(now.astimezone(UTC)),
            "accuracy": {"seconds": 1},
        }
        if request["nonce"].native is not None:
            info["nonce"] = request["nonce"]
        return _dump(tsp.TSTInfo(info))

    def _token(self, info: bytes, *, with_certificates: bool) -> bytes:
        attributes = _dump(
            cms.CMSAttributes(
                [
                    cms.CMSAttribute({"type": "content_type", "values": ["tst_info"]}),
                    cms.CMSAttribute({"type": "message_digest", "values": [sha256(info).digest()]}),
                    # RFC 5816: which certificate signed, so that no other one can be put in its place.
                    cms.CMSAttribute({"type": "signing_certificate_v2", "values": [self._signing_certificate()]}),
                ]
            )
        )
        digest = _dump(algos.DigestAlgorithm({"algorithm": "sha256"}))
        mechanism = algos.SignedDigestAlgorithm({"algorithm": _mechanism(self._certificate)})
        signer = cms_encoding.signer_info(
            issuer=_dump(self._certificate.issuer),
            serial_number=self._certificate.serial_number,
            digest_algorithm=digest,
            signed_attributes=attributes,
            signature_algorithm=_dump(mechanism),
            signature=self._key.sign(attributes, "sha256"),
            unsigned_attributes=None,
        )
        return cms_encoding.signed_data(
            digest_algorithm=digest,
            content_type=cms_encoding.TIMESTAMP_INFO,
            content=info,
            certificates=(self._key.certificate, *self._key.chain) if with_certificates else (),
            signer=signer,
        )

    def _signing_certificate(self) -> tsp.SigningCertificateV2:
        digest = sha256(self._key.certificate).digest()
        return tsp.SigningCertificateV2({"certs": [tsp.ESSCertIDv2({"cert_hash": digest})]})


def _mechanism(certificate: x509.Certificate) -> str:
    return "sha256_ecdsa" if certificate.public_key.algorithm == "ec" else "sha256_rsa"


def _refusal(reason: str) -> bytes:
    status = {"status": "rejection", "fail_info": tsp.PKIFailureInfo({reason})}
    return _dump(TimestampReply({"status": status}))


def _dump(value: Any) -> bytes:
    encoded: bytes = value.dump()
    return encoded


class InsecureDevelopmentTimestampAuthority:
    """The responder behind HTTP on 127.0.0.1, in a thread of its own, for as long as the `with` lasts."""

    def __init__(self, key: SigningKey, *, production: bool, port: int = 0) -> None:
        """`port` 0 takes any free one."""
        if production:
            raise SigningKeyError(
                "Dấu thời gian thử nghiệm không được dùng khi vận hành thật. Hãy cấu hình dịch vụ được cấp phép.",
                "The development time-stamp authority is refused in production. Configure a licensed one.",
                code="development_timestamps_in_production",
            )
        logger.warning("development time-stamp authority in use: its time-stamps prove nothing")
        self._server = ThreadingHTTPServer(("127.0.0.1", port), _handler(TimestampResponder(key)))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, name="development-tsa", daemon=True)

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._server.server_port}/timestamp"

    def start(self) -> None:
        """Begins to answer; returns at once."""
        self._thread.start()

    def stop(self) -> None:
        """Stops and frees the port."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    def __enter__(self) -> InsecureDevelopmentTimestampAuthority:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _handler(responder: TimestampResponder) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """One POST, one reply."""

        timeout = 10  # a client that sends nothing must not hold a thread

        def do_POST(self) -> None:
            try:
                length = int(self.headers.get("Content-Length", "-1"))
            except ValueError:
                length = -1
            if self.headers.get("Content-Type") != QUERY_TYPE or not 0 < length <= _LARGEST_QUERY:
                self.send_error(400)
                return
            reply = responder.answer(self.rfile.read(length))
            self.send_response(200)
            self.send_header("Content-Type", REPLY_TYPE)
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it so
            logger.debug(format, *args)

    return Handler
