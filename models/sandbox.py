"""A disposable child process for work on files that strangers send.

Decoders burn processor time, exhaust memory and abort on hostile files. Each such piece of work runs in a fresh
interpreter with hard limits, in its own process group, and is killed at the end whatever it did. A fresh interpreter
and not a fork: a fork of a process with threads or open databases is not safe, and would hand the child everything
the parent holds in memory.
"""

from __future__ import annotations

import os
import pickle
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, TypeVarTuple, cast

from models.errors import ErrorKind, SaoyError, UnavailableError
from models.sandbox_results import RaisedError, is_complete, read_frame

Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")

_CHILD = Path(__file__).with_name("sandbox_child.py")
_PIPE_PIECE_BYTES = 1 << 20
_MEBIBYTE = 1 << 20

# Nothing of the parent's environment reaches the child: it may hold keys. One thread each, because thread pools cost
# address space (which is limited) and the parallelism is between documents.
_ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


@dataclass(frozen=True, slots=True)
class SandboxLimits:
    """What one piece of work may use. The defaults fit one page of one scan."""

    memory_bytes: int = 2048 * _MEBIBYTE  # address space; libraries alone take a few hundred MiB of it
    cpu_seconds: int = 60
    wall_seconds: float = 120.0
    file_bytes: int = 512 * _MEBIBYTE  # the largest file it may write
    result_bytes: int = 512 * _MEBIBYTE  # the largest result, pickled
    network: bool = False  # False: taken away where the system permits it

    def __post_init__(self) -> None:
        numbers = (self.memory_bytes, self.cpu_seconds, self.wall_seconds, self.file_bytes, self.result_bytes)
        if min(numbers) <= 0:
            raise ValueError("a sandbox limit must be positive")


DEFAULT_LIMITS = SandboxLimits()


class SandboxTimeoutError(SaoyError):
    """The work took more processor or wall time than it was given."""

    kind = ErrorKind.REFUSED_INPUT
    code = "sandbox_timeout"
    message = "Tệp quá phức tạp nên xử lý mất quá nhiều thời gian. Hãy quét lại giấy tờ thành tệp mới rồi gửi lại."
    message_en = "The file is too complex and took too long. Scan the paper again into a new file."


class SandboxMemoryError(SaoyError):
    """The work needed more memory than it was given, or its result was larger than allowed."""

    kind = ErrorKind.REFUSED_INPUT
    code = "sandbox_memory"
    message = "Tệp cần quá nhiều bộ nhớ để xử lý. Hãy quét lại ở độ phân giải thấp hơn (300 dpi là đủ) rồi gửi lại."
    message_en = "The file needs too much memory. Scan again at a lower resolution (300 dpi is enough)."


class SandboxCrashedError(SaoyError):
    """The work died or raised an error nobody foresaw. `detail` names the signal or the exception type and place."""

    kind = ErrorKind.REFUSED_INPUT
    code = "sandbox_crashed"
    message = "Không xử lý được tệp này. Hãy quét lại giấy tờ thành tệp mới rồi gửi lại."
    message_en = "This file cannot be processed. Scan the paper again into a new file."


def run_in_sandbox(
    function: Callable[[*Arguments], Result], *args: *Arguments, limits: SandboxLimits = DEFAULT_LIMITS
) -> Result:
    """The result of `function(*args)`, computed in a child process that is gone when this returns.

    `function` is a top-level function; the child imports its module, so that module should import little. Arguments
    are pickled; the result may hold plain values, dates, paths, numpy arrays, enums and dataclasses whose modules
    the caller has imported. A `SaoyError` raised inside arrives as the same class with the same code.

    Raises SandboxTimeoutError, SandboxMemoryError, SandboxCrashedError, and UnavailableError when no process can
    be started.
    """
    if function.__module__ == "__main__" or "<" in function.__qualname__:
        raise ValueError("only a top-level function of an importable module can run in the sandbox")
    request = _request(function, args, limits)
    child = _start_child(limits)
    return cast(Result, child.result_of(request))


def _request(function: Callable[..., object], args: tuple[object, ...], limits: SandboxLimits) -> bytes:
    plan = {
        "path": [entry or str(Path.cwd()) for entry in sys.path],
        "module": function.__module__,
        "function": function.__qualname__,
        "memory_bytes": limits.memory_bytes,
        "cpu_seconds": limits.cpu_seconds,
        "file_bytes": limits.file_bytes,
        "network": limits.network,
    }
    parts = [pickle.dumps(plan, protocol=5), pickle.dumps(args, protocol=5)]
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)


def _start_child(limits: SandboxLimits) -> _Child:
    result_read, result_write = os.pipe()
    try:
        process = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", str(_CHILD), str(result_write)],
            stdin=subprocess.PIPE,
            # Native libraries print what they like, personal data included: nowhere to print it.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_ENVIRONMENT,
            pass_fds=(result_write,),
            start_new_session=True,
            bufsize=0,
        )
    except OSError as error:
        os.close(result_read)
        raise UnavailableError(detail=f"no child process: {error.strerror}") from error
    finally:
        os.close(result_write)
    return _Child(process, result_read, limits)


class _Child:
    """One running child, from its request to its end."""

    def __init__(self, process: subprocess.Popen[bytes], result_fd: int, limits: SandboxLimits) -> None:
        self._process = process
        self._result_fd = result_fd
        self._limits = limits
        self._deadline = time.monotonic() + limits.wall_seconds

    def result_of(self, request: bytes) -> object:
        received = bytearray()
        timed_out = False
        try:
            timed_out = not self._exchange(request, received)
        finally:
            status, peak_bytes = self._end()
        frame = read_frame(received)
        if frame is None:
            if len(received) > self._limits.result_bytes:
                raise SandboxMemoryError(detail=f"the result exceeds {self._limits.result_bytes} bytes")
            raise self._failure(status, peak_bytes, timed_out)
        try:
            outcome = frame.open()
        except pickle.UnpicklingError as error:
            raise SandboxCrashedError(detail=f"the result cannot be taken: {error}") from error
        if isinstance(outcome, RaisedError):
            raise _as_error(outcome)
        return outcome

    def _exchange(self, request: bytes, received: bytearray) -> bool:
        """Sends the request and collects the answer. False when the time ran out."""
        assert self._process.stdin is not None  # noqa: S101 - Popen was asked for a pipe
        request_fd = self._process.stdin.fileno()
        to_send = memoryview(request)
        os.set_blocking(request_fd, False)
        with selectors.DefaultSelector() as selector:
            selector.register(request_fd, selectors.EVENT_WRITE)
            selector.register(self._result_fd, selectors.EVENT_READ)
            while (left := self._deadline - time.monotonic()) > 0:
                for key, _ in selector.select(left):
                    if key.fd == self._result_fd:
                        piece = os.read(self._result_fd, _PIPE_PIECE_BYTES)
                        received += piece
                        if not piece or len(received) > self._limits.result_bytes or is_complete(received):
                            return True
                        continue
                    try:
                        to_send = to_send[os.write(request_fd, to_send[:_PIPE_PIECE_BYTES]) :]
                    except BrokenPipeError:
                        # It died while it was being told what to do: its end is told by its exit status.
                        to_send = to_send[:0]
                    if not to_send:
                        selector.unregister(request_fd)
        return False

    def _end(self) -> tuple[int, int]:
        """Kills the whole process group and collects the exit status and the peak of resident memory."""
        # Before the wait: until it is reaped, its process group number cannot belong to anybody else.
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        _, status, usage = os.wait4(self._process.pid, 0)
        self._process.returncode = os.waitstatus_to_exitcode(status)
        os.close(self._result_fd)
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):
                self._process.stdin.close()
        return self._process.returncode, usage.ru_maxrss * 1024

    def _failure(self, status: int, peak_bytes: int, timed_out: bool) -> SaoyError:
        if timed_out:
            return SandboxTimeoutError(detail=f"{self._limits.wall_seconds} s of wall time")
        if status == -signal.SIGXCPU:
            return SandboxTimeoutError(detail=f"{self._limits.cpu_seconds} s of processor time")
        # C++ libraries abort when an allocation fails: then the peak lies close to the limit (half, as address space
        # is reserved in larger steps than it is used).
        if status in (-signal.SIGABRT, -signal.SIGKILL) and peak_bytes * 2 > self._limits.memory_bytes:
            return SandboxMemoryError(detail=f"ended by signal {-status} at {peak_bytes} bytes")
        return SandboxCrashedError(detail=f"ended by signal {-status}" if status < 0 else f"exit status {status}")


def _as_error(raised: RaisedError) -> SaoyError:
    if raised.out_of_memory:
        return SandboxMemoryError(detail=raised.place)
    if raised.code is None:
        return SandboxCrashedError(detail=f"{raised.type_name} at {raised.place}")
    return _same_error(raised)


def _same_error(raised: RaisedError) -> SaoyError:
    """The child's SaoyError again; the nearest base class when the caller does not know its class."""
    known = {f"{known.__module__}.{known.__qualname__}": known for known in _descendants(SaoyError)}
    error_class = next((known[name] for name in raised.class_names if name in known), SaoyError)
    error = error_class.__new__(error_class)
    # Not the subclass's own constructor: its parameters are unknown here.
    SaoyError.__init__(error, raised.message, raised.message_en, code=raised.code, detail=raised.detail)
    return error


def _descendants(error_class: type[SaoyError]) -> list[type[SaoyError]]:
    return [error_class] + [found for child in error_class.__subclasses__() for found in _descendants(child)]
