"""Top-level functions for the sandbox's tests to run: good ones and every way to misbehave."""

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import ErrorKind, SaoyError
from models.refusals import refused


@dataclass(frozen=True, slots=True)
class Answer:
    """A result with a class of its own."""

    total: int
    data: bytes


class PeculiarError(SaoyError):
    """An error whose constructor takes something else than SaoyError's."""

    kind = ErrorKind.CONFLICT
    code = "peculiar"

    def __init__(self, number: int) -> None:
        super().__init__(detail=f"number {number}")


class Gadget:
    """Runs a command when it is unpickled, as an exploited decoder's answer would."""

    def __init__(self, target: str) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, ...]:
        return (os.mkdir, (self.target,))


class LookedUp:
    """Pickled as a look-up by name, as Python before 3.11.4 pickles the member of an enumeration."""

    def __init__(self, owner: type, name: str) -> None:
        self.owner, self.name = owner, name

    def __reduce__(self) -> tuple[object, ...]:
        return (getattr, (self.owner, self.name))


def look_up(owner: type, name: str) -> object:
    return LookedUp(owner, name)


def add(first: int, second: int) -> int:
    return first + second


def answer(data: bytes) -> Answer:
    return Answer(len(data), data)


def imported_modules() -> list[str]:
    return sorted(sys.modules)


def environment() -> dict[str, str]:
    return dict(os.environ)


def process_ids() -> tuple[int, int, int]:
    return os.getpid(), os.getppid(), os.getpgid(0)


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def burn() -> None:
    while True:
        pass


def bloat() -> int:
    return len([bytearray(64 << 20) for _ in range(10_000)])


def large(size: int) -> bytes:
    return b"x" * size


def segfault() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def leave(status: int) -> None:
    os._exit(status)


def raise_type_error() -> None:
    raise TypeError("079098001234 is somebody's number")


def refuse() -> None:
    raise refused("pdf_malformed", detail="xref")


def peculiar() -> None:
    raise PeculiarError(7)


def gadget(target: str) -> Gadget:
    return Gadget(target)


def write_file(path: str, size: int) -> None:
    Path(path).write_bytes(b"x" * size)


def leave_a_grandchild(note: str) -> int:
    grandchild = subprocess.Popen(["sleep", "60"])
    Path(note).write_text(str(grandchild.pid))
    return grandchild.pid


def print_a_lot() -> str:
    sys.stdout.write("x" * 200_000)
    os.write(1, b"y" * 200_000)
    return "printed"


def reachable_networks() -> list[str]:
    """From a table, since asking the system would need a socket."""
    with open("/proc/self/net/dev") as table:
        return [line.split(":")[0].strip() for line in table.readlines()[2:]]


def can_connect(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=2).close()
    except OSError:
        return False
    return True


def event_loop() -> int:
    import asyncio

    async def wait() -> int:
        return await asyncio.to_thread(int, "7")

    return asyncio.run(wait())


def open_socket() -> str:
    try:
        socket.socket().close()
    except PermissionError:
        return "refused"
    return "opened"


def picture(width: int, height: int) -> Any:
    import numpy

    return numpy.full((height, width, 3), 7, dtype=numpy.uint8)
