"""Time-stamps are believed only after every check; authorities that lie, stall or break are found out."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import tsp

from certify.development_authority import InsecureDevelopmentAuthority
from certify.development_tsa import TimestampResponder
from certify.timestamp_messages import REPLY_TYPE, TimestampReply
from certify.timestamps import (
    LARGEST_REPLY,
    TimestampClient,
    TimestampRejectedError,
    TimestampService,
    TimestampUnavailableError,
)
from certify.trust import TrustMaterial
from tests.servers.http import Answer as ServedAnswer
from tests.servers.http import serving

DIGEST = sha256(b"a document").digest()
Answer = Callable[[bytes], bytes]


@contextmanager
def answering(answer: Answer, *, content_type: str = REPLY_TYPE, status: int = 200) -> Iterator[str]:
    """A server that gives whatever `answer` makes of the query."""

    with serving(lambda asked: ServedAnswer(answer(asked.body), content_type, status)) as host:
        yield f"http://{host}/"


def stamp(url: str, trust: TrustMaterial, timeout_seconds: float = 5.0) -> Any:
    client = TimestampClient(TimestampService(url, timeout_seconds), trust)
    return asyncio.run(client.async_timestamp(DIGEST, "sha256"))


@pytest.fixture(scope="module")
def responder(authority: InsecureDevelopmentAuthority) -> TimestampResponder:
    return TimestampResponder(authority.timestamp_key)


@pytest.fixture(scope="module")
def trust(authority: InsecureDevelopmentAuthority) -> TrustMaterial:
    return authority.trust()


def test_a_good_answer_is_a_token_over_our_digest(timestamp_url: str, trust: TrustMaterial) -> None:
    token = stamp(timestamp_url, trust)

    info = token["content"]["encap_content_info"]["content"].parsed
    assert info["message_imprint"]["hashed_message"].native == DIGEST
    assert abs(info["gen_time"].native - datetime.now(UTC)) < timedelta(seconds=5)


def _rejected(answer: Answer, trust: TrustMaterial) -> str:
    with answering(answer) as url, pytest.raises(TimestampRejectedError) as refused:
        stamp(url, trust)
    return refused.value.code


def _altered_query(query: bytes, **changes: Any) -> bytes:
    request = tsp.TimeStampReq.load(query)
    imprint = request["message_imprint"]
    values = {"version": 1, "message_imprint": imprint, "nonce": request["nonce"].native, "cert_req": True} | changes
    return bytes(tsp.TimeStampReq(values).dump())


def test_an_answer_with_another_nonce_is_rejected(responder: TimestampResponder, trust: TrustMaterial) -> None:
    assert _rejected(lambda q: responder.answer(_altered_query(q, nonce=42)), trust) == "timestamp_wrong_nonce"


def test_an_answer_without_a_nonce_is_rejected(responder: TimestampResponder, trust: TrustMaterial) -> None:
    assert _rejected(lambda q: responder.answer(_altered_query(q, nonce=None)), trust) == "timestamp_wrong_nonce"


def test_a_token_for_another_digest_is_rejected(responder: TimestampResponder, trust: TrustMaterial) -> None:
    other = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": sha256(b"another").digest()}

    code = _rejected(lambda q: responder.answer(_altered_query(q, message_imprint=other)), trust)

    assert code == "timestamp_wrong_imprint"


@pytest.mark.parametrize("days", [-1, 1])
def test_a_time_far_from_ours_is_rejected(days: int, responder: TimestampResponder, trust: TrustMaterial) -> None:
    moment = datetime.now(UTC) + timedelta(days=days)

    assert _rejected(lambda q: responder.answer(q, moment), trust) == "timestamp_wrong_time"


def test_a_refusal_is_rejected(responder: TimestampResponder, trust: TrustMaterial) -> None:
    assert _rejected(lambda _: responder.answer(b"nonsense"), trust) == "timestamp_refused"


def test_a_token_of_an_unknown_authority_is_rejected(tmp_path: Path, trust: TrustMaterial) -> None:
    stranger = TimestampResponder(InsecureDevelopmentAuthority(tmp_path, production=False).timestamp_key)

    assert _rejected(stranger.answer, trust) == "timestamp_untrusted"


def test_a_token_signed_with_a_certificate_for_other_purposes_is_rejected(
    authority: InsecureDevelopmentAuthority, trust: TrustMaterial
) -> None:
    assert _rejected(TimestampResponder(authority.officer).answer, trust) == "timestamp_untrusted"


def test_a_token_whose_signature_is_broken_is_rejected(responder: TimestampResponder, trust: TrustMaterial) -> None:
    def broken(query: bytes) -> bytes:
        reply = bytearray(responder.answer(query))
        reply[-5] ^= 1
        return bytes(reply)

    assert _rejected(broken, trust) == "timestamp_untrusted"


def test_a_token_of_a_revoked_authority_is_rejected(tmp_path: Path) -> None:
    authority = InsecureDevelopmentAuthority(tmp_path, production=False)
    authority.revoke_certificate(authority.timestamp_key.certificate)

    assert _rejected(TimestampResponder(authority.timestamp_key).answer, authority.trust()) == "timestamp_untrusted"


@pytest.mark.parametrize(
    "reply", [b"", b"\x30\x03\x02\x01", b"<html>busy</html>", b"\x30\x80", b"\x00" * 100], ids=repr
)
def test_garbage_is_rejected(reply: bytes, trust: TrustMaterial) -> None:
    assert _rejected(lambda _: reply, trust) == "timestamp_rejected"


def test_a_page_instead_of_a_reply_is_rejected(responder: TimestampResponder, trust: TrustMaterial) -> None:
    with answering(responder.answer, content_type="text/html") as url, pytest.raises(TimestampRejectedError):
        stamp(url, trust)


def test_an_endless_reply_is_cut_off(trust: TrustMaterial) -> None:
    assert _rejected(lambda _: bytes(LARGEST_REPLY + 1), trust) == "timestamp_rejected"


def test_an_error_status_means_unavailable(responder: TimestampResponder, trust: TrustMaterial) -> None:
    with answering(responder.answer, status=503) as url, pytest.raises(TimestampUnavailableError):
        stamp(url, trust)


def test_nobody_listening_means_unavailable(trust: TrustMaterial) -> None:
    with answering(lambda _: b"") as url:
        pass

    with pytest.raises(TimestampUnavailableError):
        stamp(url, trust)


def test_an_authority_that_never_answers_means_unavailable(trust: TrustMaterial) -> None:
    released = threading.Event()

    def stall(_: bytes) -> bytes:
        released.wait(10)
        return b""

    with answering(stall) as url:
        with pytest.raises(TimestampUnavailableError):
            stamp(url, trust, timeout_seconds=0.2)
        released.set()


def test_an_authority_that_answers_drop_by_drop_means_unavailable(trust: TrustMaterial) -> None:
    """Each byte comes in time; the whole never would."""
    released = threading.Event()

    class Dripping(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", REPLY_TYPE)
            self.send_header("Content-Length", "10000")
            self.end_headers()
            while not released.wait(0.05):
                try:
                    self.wfile.write(b"\x30")
                except OSError:
                    return

        def log_message(self, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Dripping)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        with pytest.raises(TimestampUnavailableError):
            stamp(f"http://127.0.0.1:{server.server_port}/", trust, timeout_seconds=0.5)
    finally:
        released.set()
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_query_of_unknown_form_is_refused_with_its_reason(responder: TimestampResponder) -> None:
    reply = TimestampReply.load(responder.answer(b"\x30\x00"))

    assert reply["status"]["status"].native == "rejection"


def test_a_digest_of_the_wrong_length_is_refused(responder: TimestampResponder) -> None:
    imprint = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": b"short"}
    query = tsp.TimeStampReq({"version": 1, "message_imprint": imprint}).dump()

    assert TimestampReply.load(responder.answer(query))["status"]["status"].native == "rejection"


def test_a_weak_digest_is_refused(responder: TimestampResponder) -> None:
    imprint = {"hash_algorithm": {"algorithm": "sha1"}, "hashed_message": bytes(20)}
    query = tsp.TimeStampReq({"version": 1, "message_imprint": imprint}).dump()

    assert TimestampReply.load(responder.answer(query))["status"]["status"].native == "rejection"
