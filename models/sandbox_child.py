"""The other side of `models.sandbox`: started as a script by it, never imported.

Takes away its own rights first, then imports the function's module, so that even the import runs under the limits.
"""

from __future__ import annotations

import ctypes
import os
import pickle
import resource
import struct
import sys
from typing import BinaryIO


def _read_part(stream: BinaryIO) -> bytes:
    length = int.from_bytes(stream.read(8), "big")
    return stream.read(length)


def _limit(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    lowest = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (lowest, lowest))


def _apply_limits(memory_bytes: int, cpu_seconds: int, file_bytes: int) -> None:
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, file_bytes)
    # One second between the soft limit (SIGXCPU, which tells what happened) and the hard one (SIGKILL).
    _limit(resource.RLIMIT_CPU, cpu_seconds + 1)
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    _limit(resource.RLIMIT_AS, memory_bytes)


def _drop_rights(network: bool) -> None:
    """Dies with its parent, gains no rights, and (where the system permits it) has no network."""
    if not sys.platform.startswith("linux"):
        return
    import signal

    set_parent_death_signal, set_no_new_privileges = 1, 38  # linux/prctl.h
    new_network, new_user = 0x40000000, 0x10000000  # linux/sched.h
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(set_parent_death_signal, signal.SIGKILL, 0, 0, 0)
    libc.prctl(set_no_new_privileges, 1, 0, 0, 0)
    if os.getppid() == 1:
        os._exit(9)  # the parent was gone before the request to die with it
    if network:
        return
    if libc.unshare(new_network) != 0:
        libc.unshare(new_user | new_network)  # without root, a user namespace of its own may permit it
    _forbid_sockets(libc)


# linux/audit.h and asm/unistd.h: the machine, socket(), and io_uring_setup(), which opens sockets of its own.
_CALLS = {"x86_64": (0xC000003E, 41, 425), "aarch64": (0xC00000B7, 198, 425)}


def _forbid_sockets(libc: ctypes.CDLL) -> None:
    """Where no network namespace is permitted, no socket is: a filter of system calls needs no rights to install.

    Pairs of sockets, which talk only within the process, stay: an event loop wakes itself with them.
    """
    if os.uname().machine not in _CALLS:
        return
    machine, *forbidden = _CALLS[os.uname().machine]
    load, equal, at_least, answer = 0x20, 0x15, 0x35, 0x06  # linux/bpf_common.h
    kill, refuse, allow = 0x80000000, 0x00050000 | 13, 0x7FFF0000  # linux/seccomp.h; 13 is EACCES
    foreign_numbers = 0x40000000  # x32 calls the same functions by other numbers
    steps = [
        (load, 0, 0, 4),
        (equal, 1, 0, machine),
        (answer, 0, 0, kill),
        (load, 0, 0, 0),
        (at_least, 3, 0, foreign_numbers),
        (equal, 2, 0, forbidden[0]),
        (equal, 1, 0, forbidden[1]),
        (answer, 0, 0, allow),
        (answer, 0, 0, refuse),
    ]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    held = ctypes.create_string_buffer(code, len(code))
    program = struct.pack("HxxxxxxP" if struct.calcsize("P") == 8 else "HxxP", len(steps), ctypes.addressof(held))
    set_seccomp, filter_mode = 22, 2  # linux/prctl.h
    libc.prctl(set_seccomp, filter_mode, ctypes.create_string_buffer(program, len(program)), 0, 0)


def _describe(error: BaseException) -> object:
    import traceback

    from models.errors import SaoyError
    from models.sandbox_results import RaisedError

    frames = traceback.extract_tb(error.__traceback__)[-4:]
    known = error if isinstance(error, SaoyError) else None
    return RaisedError(
        type_name=type(error).__name__,
        class_names=tuple(f"{base.__module__}.{base.__qualname__}" for base in type(error).__mro__),
        place=" > ".join(f"{os.path.basename(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames),
        out_of_memory=isinstance(error, MemoryError),
        code=known.code if known else None,
        message=known.message if known else "",
        message_en=known.message_en if known else "",
        detail=known.detail if known else None,
    )


def _compute(module: str, function: str, pickled_arguments: bytes) -> object:
    import importlib

    work = getattr(importlib.import_module(module), function)
    return work(*pickle.loads(pickled_arguments))  # noqa: S301 - from our own parent


def _answer(module: str, function: str, pickled_arguments: bytes) -> bytes:
    from models.sandbox_results import write_frame

    try:
        return write_frame(_compute(module, function, pickled_arguments))
    except BaseException as error:  # noqa: BLE001 - handed to the parent, which raises it
        outcome = error
    return write_frame(_describe(outcome))


def main() -> None:
    """Reads one request, computes, answers, and leaves without any tidying up: the process is thrown away."""
    result_fd = int(sys.argv[1])
    request = sys.stdin.buffer
    plan = pickle.loads(_read_part(request))  # noqa: S301 - from our own parent
    sys.path[:] = plan["path"]
    _drop_rights(plan["network"])
    _apply_limits(plan["memory_bytes"], plan["cpu_seconds"], plan["file_bytes"])
    answer = memoryview(_answer(plan["module"], plan["function"], _read_part(request)))
    while answer:
        answer = answer[os.write(result_fd, answer) :]
    os._exit(0)


if __name__ == "__main__":
    main()
