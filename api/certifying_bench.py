"""How fast copies are signed, beside stock pyHanko: same file, same RSA-2048 keys, same authorities, in one run.

Both make what the law asks for: the officer's certification, the seal's approval, each with a time-stamp, validation
data, and the document time-stamp at the end (PAdES B-LTA). The authority runs in a process of its own, so that what
is measured is the signer's. They take turns, copy by copy, so that a busy machine is busy for both.
"""

from __future__ import annotations

import asyncio
import hashlib
import multiprocessing
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from api.bench import machine

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from certify.development_authority import InsecureDevelopmentAuthority
    from certify.signing import Signers
    from certify.timestamps import TimestampClient

COPIES: Final = 9
# DESIGN.md section 7.
BAR: Final = 3.0
_STAMPS_A_COPY: Final = 3


@dataclass(frozen=True, slots=True)
class Trial:
    """One copy: seconds on the clock, and of them the processor's in this process."""

    seconds: float
    cpu_seconds: float


@dataclass(frozen=True, slots=True)
class SignerSpeed:
    """One way to sign, a copy at a time on one core; the first copy, which pays for imports, is not counted."""

    name: str
    trials: tuple[Trial, ...]

    @property
    def median_cpu_seconds(self) -> float:
        return statistics.median(trial.cpu_seconds for trial in self.trials)

    @property
    def median_seconds(self) -> float:
        return statistics.median(trial.seconds for trial in self.trials)

    def as_json(self) -> dict[str, Any]:
        """As `saoy.certifying_speed/1`."""
        return {
            "schema": "saoy.certifying_speed/1",
            "name": self.name,
            "copies": len(self.trials),
            "copies_per_second": round(1 / self.median_seconds, 1),
            "copies_per_core_second": round(1 / self.median_cpu_seconds, 1),
            "median_seconds": round(self.median_seconds, 4),
            "median_cpu_seconds": round(self.median_cpu_seconds, 4),
            "seconds": [round(trial.seconds, 4) for trial in self.trials],
            "cpu_seconds": [round(trial.cpu_seconds, 4) for trial in self.trials],
            "machine": machine(),
        }


@dataclass(frozen=True, slots=True)
class RateRatio:
    """How many copies ours signs while theirs signs one, copy by copy, then the median. Above 1 is in our favour."""

    ours: SignerSpeed
    theirs: SignerSpeed

    def as_json(self) -> dict[str, Any]:
        """As `saoy.certifying_ratio/1`."""
        pairs = list(zip(self.ours.trials, self.theirs.trials, strict=True))
        return {
            "schema": "saoy.certifying_ratio/1",
            "name": self.ours.name,
            "compared_with": self.theirs.name,
            "rate": round(statistics.median(theirs.seconds / ours.seconds for ours, theirs in pairs), 2),
            "rate_per_core": round(
                statistics.median(theirs.cpu_seconds / ours.cpu_seconds for ours, theirs in pairs), 2
            ),
            "bar": BAR,
        }


def _ratio(pairs: list[tuple[float, float]]) -> float:
    return round(statistics.median(theirs / ours for ours, theirs in pairs), 2)


def compare_certifying(folder: Path, pdf: bytes, copies: int = COPIES) -> Iterator[SignerSpeed | RateRatio]:
    """Ours, stock pyHanko, and the floor: raw signatures, digests and exchanges, with nothing checked or written."""
    from certify.development_authority import InsecureDevelopmentAuthority, rsa_key
    from certify.signing import Signers
    from certify.timestamps import TimestampClient, TimestampService

    authority = InsecureDevelopmentAuthority(folder / "rsa-keys", production=False, new_key=rsa_key)
    trust = authority.trust()
    signers = Signers(authority.officer, authority.seal, trust)
    with _authority_process(folder / "rsa-keys") as url:
        client = TimestampClient(TimestampService(url), trust)
        ways: dict[str, Callable[[], object]] = {
            "saoy": lambda: _ours(pdf, signers, client),
            "pyhanko": _stock(pdf, authority, url),
            "floor": lambda: _floor(pdf, signers, url),
        }
        trials: dict[str, list[Trial]] = {name: [] for name in ways}
        for _ in range(copies + 1):
            for name, sign in ways.items():
                trials[name].append(_timed(sign))
    speeds = {name: SignerSpeed(name, tuple(found[1:])) for name, found in trials.items()}
    yield from speeds.values()
    yield RateRatio(speeds["saoy"], speeds["pyhanko"])


def _timed(sign: Callable[[], object]) -> Trial:
    started, cpu = time.perf_counter(), time.process_time()
    sign()
    return Trial(time.perf_counter() - started, time.process_time() - cpu)


def _ours(pdf: bytes, signers: Signers, client: TimestampClient) -> bytes:
    from certify.signing import sign_copy

    return sign_copy(pdf, signers, client).pdf


def _floor(pdf: bytes, signers: Signers, url: str) -> None:
    """What no way of signing can do without."""
    from asn1crypto import algos, tsp

    from certify.bounded_http import exchange
    from certify.timestamp_messages import QUERY_TYPE
    from certify.timestamps import LARGEST_REPLY

    for key in (signers.officer, signers.seal):
        key.sign(hashlib.sha256(pdf).digest(), "sha256")
    for _ in range(_STAMPS_A_COPY):
        imprint = {"hash_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}), "hashed_message": bytes(32)}
        query = tsp.TimeStampReq({"version": 1, "message_imprint": imprint, "cert_req": True}).dump()
        headers = {"Content-Type": QUERY_TYPE}
        exchange("POST", url, body=query, headers=headers, timeout_seconds=10, largest_reply=LARGEST_REPLY)
    hashlib.sha256(pdf).digest()


def _stock(pdf: bytes, authority: InsecureDevelopmentAuthority, url: str) -> Callable[[], bytes]:
    """pyHanko as its documentation has it, with one validation context and one time-stamper for all copies."""
    from pyhanko.sign import signers
    from pyhanko.sign.timestamps.aiohttp_client import HTTPTimeStamper

    from certify.certificate_status import validation_context

    context = validation_context(authority.trust())
    signer: Any = signers.SimpleSigner  # pyHanko annotates nothing there
    keys = [signer.load_pkcs12(str(path), passphrase=secret) for path, secret in authority.signer_files]

    async def sign() -> bytes:
        import aiohttp

        async with aiohttp.ClientSession() as session:
            return await _stock_copy(pdf, keys, HTTPTimeStamper(url, session=session), context)

    return lambda: asyncio.run(sign())


async def _stock_copy(pdf: bytes, keys: list[Any], stamper: Any, context: Any) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter

    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    for name in ("Officer", "AgencySeal"):
        fields.append_signature_field(writer, fields.SigFieldSpec(name))
    output = BytesIO()
    for name, key in zip(("Officer", "AgencySeal"), keys, strict=True):
        certifies = name == "Officer"
        metadata = signers.PdfSignatureMetadata(
            field_name=name,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            certify=certifies,
            docmdp_permissions=MDPPerm.FILL_FORMS,
            validation_context=context,
            embed_validation_info=True,
            use_pades_lta=not certifies,
        )
        output = await signers.async_sign_pdf(
            writer, metadata, signer=key, timestamper=stamper, existing_fields_only=True
        )
        writer = IncrementalPdfFileWriter(BytesIO(output.getvalue()))
    signed: bytes = output.getvalue()
    return signed


@contextmanager
def _authority_process(keys: Path) -> Iterator[str]:
    """A time-stamp authority on loopback in a process of its own, for as long as the `with` lasts."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve_timestamps, args=(str(keys), theirs), daemon=True)
    process.start()
    try:
        yield str(ours.recv())
    finally:
        ours.send("stop")
        process.join()


def _serve_timestamps(keys: str, pipe: Connection) -> None:
    """Runs in the child."""
    from api.logging import configure_logging
    from certify.development_authority import InsecureDevelopmentAuthority
    from certify.development_tsa import InsecureDevelopmentTimestampAuthority

    configure_logging("ERROR")
    authority = InsecureDevelopmentAuthority(Path(keys), production=False)
    with InsecureDevelopmentTimestampAuthority(authority.timestamp_key, production=False) as running:
        pipe.send(running.url)
        pipe.recv()
