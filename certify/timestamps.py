"""Time-stamps by RFC 3161 over HTTP: asked for strictly, and believed only after every check.

A time-stamp authority may be down, slow, or lie. Every answer is checked for status, nonce, imprint, time,
certificate and signature before it gets near a document (RELIABILITY T-30).
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from asn1crypto import algos, cms, parser, tsp
from cryptography import x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.general import CMSStructuralError
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_tst_signed_data
from pyhanko.sign.validation.status import TimestampSignatureStatus

from certify.bounded_http import ExchangeFailedError, ReplyTooLargeError, exchange
from certify.certificate_status import RevocationSource, path_of, validation_context
from certify.cms_encoding import EncodedContentInfo
from certify.timestamp_messages import QUERY_TYPE, REPLY_TYPE, TimestampReply
from certify.trust import TrustMaterial, certificate_digest
from models.clock import utc_now
from models.errors import UnavailableError

logger = logging.getLogger(__name__)

# Tokens measure 1 to 6 kB; an authority that embeds long chains stays far below this.
LARGEST_REPLY = 64 * 1024
# Where no token was had: a place once left free cannot grow, so this is larger than any token seen.
UNKNOWN_TOKEN_SIZE = 8 * 1024
# To learn how large its tokens are, an authority is not waited for as for a time-stamp.
MEASURING_SECONDS = 15.0
# The public service has been seen to take 131 seconds (RELIABILITY 2.3).
DEFAULT_TIMEOUT_SECONDS = 180.0
# What was learnt about an authority's certificate goes into a file only while it is fresh.
EVIDENCE_KEPT = timedelta(minutes=5)
# How far the authority's clock may be from ours (RELIABILITY T-03).
DEFAULT_CLOCK_DIFFERENCE = timedelta(seconds=5)


class TimestampUnavailableError(UnavailableError):
    """The authority did not answer in time, or not at all."""

    code = "timestamp_unavailable"
    message = "Dịch vụ cấp dấu thời gian chưa phản hồi. Hồ sơ được giữ nguyên và sẽ tự động thử lại."
    message_en = "The time-stamp authority does not answer. The document waits and is tried again by itself."


class TimestampRejectedError(UnavailableError):
    """The authority answered with something that is not an acceptable time-stamp."""

    code = "timestamp_rejected"
    message = "Dịch vụ cấp dấu thời gian trả lời không hợp lệ nên kết quả không được dùng. Hệ thống sẽ thử lại."
    message_en = "The time-stamp authority gave an answer that does not hold, so it is not used. It is tried again."


@dataclass(frozen=True, slots=True)
class TimestampService:
    """Where the authority is and what is accepted from it."""

    url: str
    timeout_seconds: float = DEFAULT_TIMEOUT_SECONDS
    clock_difference: timedelta = DEFAULT_CLOCK_DIFFERENCE


@dataclass(frozen=True, slots=True)
class Token:
    """A time-stamp token (DER) that passed every check, and what proved its certificate good."""

    encoded: bytes
    certificate_sha256: str
    evidence: TrustMaterial


class TimestampAuthority(Protocol):
    """One authority, or several that stand in for each other."""

    def token_size(self) -> int:
        """How many bytes to keep free for a token. An authority that has given none yet is asked for one, once."""

    def known_evidence(self) -> dict[str, TrustMaterial]:
        """What proved the certificates of the newest tokens good, by the certificates' SHA-256."""

    def timestamp(self, message_digest: bytes, md_algorithm: str) -> Token:
        """A checked token over the digest. Raises TimestampUnavailableError or TimestampRejectedError."""


class TimestampClient(TimeStamper):
    """Asks one authority; also what pyHanko calls while it signs. Safe to share between threads."""

    def __init__(
        self,
        service: TimestampService,
        trust: TrustMaterial,
        source: RevocationSource | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        """`source` is asked about the authority's certificates; without one, `trust` must hold their lists."""
        super().__init__(include_nonce=True)  # type: ignore[no-untyped-call]  # pyHanko annotates no arguments here
        self._service = service
        self._trust = trust
        self._source = source
        self._clock = clock
        self._largest_token = 0
        self._was_measured = False
        self._evidence: dict[str, tuple[datetime, TrustMaterial]] = {}

    def known_evidence(self) -> dict[str, TrustMaterial]:
        """See `TimestampAuthority.known_evidence`."""
        oldest = self._clock() - EVIDENCE_KEPT
        return {name: evidence for name, (asked_at, evidence) in self._evidence.items() if asked_at >= oldest}

    def token_size(self) -> int:
        """A sixteenth more than the largest token so far: they differ by a few bytes, and by more when the authority
        changes its certificate."""
        if not self._largest_token and not self._was_measured:
            self._measure()
        return self._largest_token + self._largest_token // 16 or UNKNOWN_TOKEN_SIZE

    def _measure(self) -> None:
        self._was_measured = True
        try:
            self._ask(bytes(32), "sha256", min(MEASURING_SECONDS, self._service.timeout_seconds))
        except (TimestampUnavailableError, TimestampRejectedError) as error:
            logger.warning("size of time-stamps not known", extra={"code": error.code, "detail": error.detail})

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """As `timestamp`, for pyHanko."""
        token = await asyncio.to_thread(self.timestamp, message_digest, md_algorithm)
        parsed = EncodedContentInfo.of(token.encoded)
        # Only the newest answer speaks for which certificate the authority uses now: an older one may have
        # expired, and pyHanko would then refuse to sign.
        self._certs = {}
        self._register_dummy(md_algorithm, parsed)  # type: ignore[no-untyped-call]  # nor here
        return parsed

    def timestamp(self, message_digest: bytes, md_algorithm: str) -> Token:
        """See `TimestampAuthority.timestamp`."""
        return self._ask(message_digest, md_algorithm, self._service.timeout_seconds)

    def _ask(self, message_digest: bytes, md_algorithm: str, timeout_seconds: float) -> Token:
        nonce = secrets.randbits(63) | 1 << 62
        query = _query(message_digest, md_algorithm, nonce)
        asked_at = self._clock()
        reply = self._post(query, timeout_seconds)
        token = _granted_token(reply)
        self._check_info(token, message_digest, md_algorithm, nonce, asked_at)
        evidence = self._trust
        if self._source is not None:
            evidence = evidence.joined(self._source.ask(_path_of_signer(token, self._trust)))
        answered_at = self._clock()
        certificate = self._check_signature(token, message_digest, evidence, answered_at)
        self._largest_token = max(self._largest_token, len(reply))
        self._evidence = {certificate: (answered_at, evidence)}
        return Token(_token_bytes(reply), certificate, evidence)

    def _post(self, query: bytes, timeout_seconds: float) -> bytes:
        try:
            reply = exchange(
                "POST",
                self._service.url,
                body=query,
                headers={"Content-Type": QUERY_TYPE, "Accept": REPLY_TYPE},
                timeout_seconds=timeout_seconds,
                largest_reply=LARGEST_REPLY,
            )
        except ExchangeFailedError as error:
            raise TimestampUnavailableError(detail=error.detail) from error
        except ReplyTooLargeError as error:
            raise TimestampRejectedError(detail=error.detail) from error
        if reply.status != 200:
            raise TimestampUnavailableError(detail=f"HTTP {reply.status}")
        if reply.content_type != REPLY_TYPE:
            raise TimestampRejectedError(detail="the reply is not of the type application/timestamp-reply")
        return reply.body

    def _check_info(
        self, token: cms.ContentInfo, digest: bytes, algorithm: str, nonce: int, asked_at: datetime
    ) -> None:
        try:
            info = token["content"]["encap_content_info"]["content"].parsed
            imprint = info["message_imprint"]
            facts = (
                imprint["hash_algorithm"]["algorithm"].native,
                imprint["hashed_message"].native,
                info["nonce"].native,
            )
            generated: datetime = info["gen_time"].native
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise TimestampRejectedError(detail="the token cannot be read") from error
        if facts[:2] != (algorithm, digest):
            raise TimestampRejectedError(detail="the token is for another digest", code="timestamp_wrong_imprint")
        if facts[2] != nonce:
            raise TimestampRejectedError(detail="the nonce is not ours", code="timestamp_wrong_nonce")
        slack = self._service.clock_difference
        if not asked_at - slack <= generated <= self._clock() + slack:
            raise TimestampRejectedError(detail=f"the time is {generated.isoformat()}", code="timestamp_wrong_time")

    def _check_signature(self, token: cms.ContentInfo, digest: bytes, evidence: TrustMaterial, moment: datetime) -> str:
        try:
            findings = asyncio.run(
                validate_tst_signed_data(
                    token["content"], validation_context(evidence, moment), lambda _algorithm: digest
                )
            )
            status = TimestampSignatureStatus(**findings)
        except (SignatureValidationError, CMSStructuralError, PdfError, ValueError, TypeError, KeyError) as error:
            raise TimestampRejectedError(detail=type(error).__name__, code="timestamp_untrusted") from error
        if not (status.intact and status.valid and status.trusted):
            raise TimestampRejectedError(
                detail=f"signature or certificate: {status.trust_problem_indic}", code="timestamp_untrusted"
            )
        return certificate_digest(status.signing_cert.dump())


def _path_of_signer(token: cms.ContentInfo, trust: TrustMaterial) -> tuple[bytes, ...]:
    """The certificates of the token from the signer's upwards. Empty when the token cannot be read so far."""
    try:
        found = [choice.chosen.dump() for choice in token["content"]["certificates"]]
        issuers = {certificate.issuer for certificate in map(x509.load_der_x509_certificate, found)}
        leaf = [each for each in found if x509.load_der_x509_certificate(each).subject not in issuers]
    except (ValueError, TypeError, KeyError, AttributeError):
        return ()
    return path_of(leaf[0], (*found, *trust.intermediates, *trust.roots)) if leaf else ()


def _query(digest: bytes, algorithm: str, nonce: int) -> bytes:
    imprint = {"hash_algorithm": algos.DigestAlgorithm({"algorithm": algorithm}), "hashed_message": digest}
    request = tsp.TimeStampReq({"version": 1, "message_imprint": imprint, "nonce": nonce, "cert_req": True})
    encoded: bytes = request.dump()
    return encoded


def _granted_token(reply: bytes) -> cms.ContentInfo:
    try:
        response = TimestampReply.load(reply, strict=True)
        status = response["status"]["status"].native
        token = response["time_stamp_token"]
        content_type = token["content_type"].native if status == "granted" else None
        inner = token["content"]["encap_content_info"]["content_type"].native if status == "granted" else None
    except (ValueError, TypeError, KeyError) as error:
        raise TimestampRejectedError(detail="the reply cannot be read") from error
    if status != "granted":
        raise TimestampRejectedError(detail=f"status {status}", code="timestamp_refused")
    if (content_type, inner) != ("signed_data", "tst_info"):
        raise TimestampRejectedError(detail="the reply holds no time-stamp token")
    return token


def _token_bytes(reply: bytes) -> bytes:
    """The token as it came: what follows the status inside the outermost sequence."""
    inside = parser.parse(reply, strict=True)[4]
    status = parser.parse(inside)
    start = sum(len(part) for part in status[3:6])
    token: bytes = inside[start:]
    return token
