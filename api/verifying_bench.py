"""Our own copies verified in a second, on one core, beside pyHanko as it comes on the same file in the same run."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from api.bench import machine

if TYPE_CHECKING:
    from api.container import Container
    from certify.trust import TrustMaterial

ROUNDS: Final = 30
FLOOR_PER_SECOND: Final = 15.0  # DESIGN.md section 7


@dataclass(frozen=True, slots=True)
class VerifyingSpeed:
    """How fast one verifier went over the same copy again and again."""

    verifier: str
    wall_seconds: tuple[float, ...]
    cpu_seconds: tuple[float, ...]

    @property
    def per_second(self) -> float:
        """Copies a second of processor time: what one core does when nobody else works on it."""
        return 1 / statistics.median(self.cpu_seconds)

    def as_json(self) -> dict[str, Any]:
        """For `saoy bench verify --json`."""
        return {
            "schema": "saoy.verification_speed/1",
            "verifier": self.verifier,
            "per_second": round(self.per_second, 1),
            "median_cpu_seconds": round(statistics.median(self.cpu_seconds), 4),
            "median_seconds": round(statistics.median(self.wall_seconds), 4),
            "floor_per_second": FLOOR_PER_SECOND,
            "machine": machine(),
        }


class NotVerifiedError(AssertionError):
    """A verifier did not call the genuine copy valid: its speed says nothing."""


def compare_verifying(container: Container, pdf: bytes, folder: Path) -> Iterator[VerifyingSpeed]:
    """Ours in this process with the register asked each time, pyHanko's in turn with it, then ours in a child."""
    from certify.verification import Verdict, verify_file, verify_pdf

    trust, register = container.trust(), container.register

    def ours() -> bool:
        return verify_pdf(pdf, trust_roots=trust, register=register).verdict is Verdict.VALID

    def stock() -> bool:
        return _stock_pyhanko(pdf, trust)

    yield from _in_turn({"saoy": ours, "pyhanko": stock})
    file = folder / "copy.pdf"
    file.write_bytes(pdf)

    def in_child() -> bool:
        return verify_file(file, trust_roots=trust, register=register).verdict is Verdict.VALID

    yield from _in_turn({"saoy_in_a_child": in_child}, rounds=5)


def _in_turn(verifiers: dict[str, Callable[[], bool]], rounds: int = ROUNDS) -> Iterator[VerifyingSpeed]:
    """One after the other in every round, so that what else the machine does strikes all alike."""
    wall: dict[str, list[float]] = {name: [] for name in verifiers}
    cpu: dict[str, list[float]] = {name: [] for name in verifiers}
    for number in range(rounds + 1):
        for name, verify in verifiers.items():
            started, used = time.perf_counter(), _processor_seconds()
            if not verify():
                raise NotVerifiedError(name)
            if number:  # the first round pays for imports
                cpu[name].append(_processor_seconds() - used)
                wall[name].append(time.perf_counter() - started)
    for name in verifiers:
        yield VerifyingSpeed(name, tuple(wall[name]), tuple(cpu[name]))


def _processor_seconds() -> float:
    """Of this process and of its children that ended."""
    import resource

    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def _stock_pyhanko(pdf: bytes, trust: TrustMaterial) -> bool:
    """Every signature and time-stamp by pyHanko's own functions: integrity, changes, trust, revocation; no network."""
    from asn1crypto import crl, x509
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import async_validate_pdf_signature, async_validate_pdf_timestamp
    from pyhanko_certvalidator import ValidationContext

    def context() -> Any:
        return ValidationContext(
            trust_roots=[x509.Certificate.load(each) for each in trust.roots],
            other_certs=[x509.Certificate.load(each) for each in trust.intermediates],
            crls=[crl.CertificateList.load(each) for each in trust.revocation_lists],
            allow_fetching=False,
            revocation_mode="require",
        )

    async def everything() -> bool:
        reader = PdfFileReader(BytesIO(pdf))
        signatures = [
            await async_validate_pdf_signature(each, context()) for each in reader.embedded_regular_signatures
        ]
        stamps = [await async_validate_pdf_timestamp(each, context()) for each in reader.embedded_timestamp_signatures]
        return all(each.bottom_line for each in signatures) and all(each.valid and each.trusted for each in stamps)

    return asyncio.run(everything())
