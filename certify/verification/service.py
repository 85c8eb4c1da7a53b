"""The two doors: bytes of our own making, and files from anybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import file_digest, sha256
from pathlib import Path

from certify.trust import TrustMaterial
from certify.verification.facts import Examination
from certify.verification.judgement import judge
from certify.verification.register import RegisterLookup
from certify.verification.report import VerificationReport
from models.sandbox import (
    SandboxCrashedError,
    SandboxLimits,
    SandboxMemoryError,
    SandboxTimeoutError,
    run_in_sandbox,
)

# The slowest of 589 files of public test suites took 3.5 seconds (SIGNING 5.2).
VERIFICATION_LIMITS = SandboxLimits(wall_seconds=30.0, cpu_seconds=20)


def verify_pdf(
    data: bytes,
    *,
    trust_roots: Sequence[bytes] | TrustMaterial,
    register: RegisterLookup | None,
    now: datetime | None = None,
) -> VerificationReport:
    """Verifies in this process. For files from outside use `verify_file`: a parser may burn time and memory.

    `trust_roots` are DER certificates, or roots with intermediates and revocation lists.
    """
    moment = now or datetime.now(UTC)
    report = judge(_examine_bytes(data, _trust(trust_roots), moment), register)
    return replace(report, sha256=sha256(data).hexdigest(), checked_at=moment)


def verify_file(
    path: Path,
    *,
    trust_roots: Sequence[bytes] | TrustMaterial,
    register: RegisterLookup | None,
    now: datetime | None = None,
    limits: SandboxLimits = VERIFICATION_LIMITS,
) -> VerificationReport:
    """Verifies anybody's file: it is parsed in a child process with limits and no network.

    Always answers; a file that breaks the child or its limits is `indeterminate` with a reason. Raises OSError when
    the path cannot be read.
    """
    with path.open("rb") as file:  # a missing file is the caller's error, not a verdict
        digest = file_digest(file, "sha256").hexdigest()
    moment = now or datetime.now(UTC)
    examination = examine_file(path, _trust(trust_roots), moment, limits)
    return replace(judge(examination, register), sha256=digest, checked_at=moment)


def examine_file(
    path: Path, trust: TrustMaterial, now: datetime, limits: SandboxLimits = VERIFICATION_LIMITS
) -> Examination:
    """What is found in anybody's file, before anybody judges it: in a child process, as in `verify_file`."""
    with path.open("rb"):
        pass  # a missing file is the caller's error, not a verdict
    try:
        return run_in_sandbox(_examine_path, str(path.resolve()), trust, now, limits=limits)
    except (SandboxTimeoutError, SandboxMemoryError):
        return Examination(problems=("resource_limit",))
    except SandboxCrashedError:
        return Examination(problems=("pdf_unreadable",))


def _trust(given: Sequence[bytes] | TrustMaterial) -> TrustMaterial:
    return given if isinstance(given, TrustMaterial) else TrustMaterial(tuple(given))


def _examine_path(path: str, trust: TrustMaterial, now: datetime) -> Examination:
    """Runs in the child."""
    from certify.verification.examination import LARGEST_FILE

    file = Path(path)
    if file.stat().st_size > LARGEST_FILE:
        return Examination(problems=("file_too_large",))
    return _examine_bytes(file.read_bytes(), trust, now)


def _examine_bytes(data: bytes, trust: TrustMaterial, now: datetime) -> Examination:
    # pyHanko takes over a second to import; a process that never verifies must not pay for it.
    from certify.verification.examination import examine

    return examine(data, trust, now)
