"""`saoy serve`: one parent that keeps the site and the workers alive on one machine.

The parent holds the lock of the data folder (a second `serve` is refused), the listening socket (so a restarted
site loses no connection) and the write end of a pipe (so no child outlives it). It does no work itself.
"""

from __future__ import annotations

import fcntl
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from api.watchdog import WATCH_OPTION
from models.errors import ErrorKind, SaoyError
from models.identifiers import new_id

log = logging.getLogger(__name__)

FIRST_BACK_OFF_SECONDS: Final = 0.2
LONGEST_BACK_OFF_SECONDS: Final = 10.0
# A child that lived this long was healthy: its next restart is immediate again.
HEALTHY_AFTER_SECONDS: Final = 30.0
LOOK_EVERY_SECONDS: Final = 0.1
MEASURE_MEMORY_EVERY_SECONDS: Final = 2.0
# A killed predecessor's children need a moment to see the pipe close and let go of the port.
PORT_PATIENCE_SECONDS: Final = 5.0
LOCK_FILE_NAME: Final = "serve.lock"


class AlreadyServedError(SaoyError):
    """Another `saoy serve` holds this data folder."""

    kind = ErrorKind.UNAVAILABLE
    code = "data_folder_in_use"
    message = "Thư mục dữ liệu đang được một tiến trình saoy serve khác sử dụng."
    message_en = "Another saoy serve already uses this data folder."


class AddressInUseError(SaoyError):
    """The port is taken by something else."""

    kind = ErrorKind.UNAVAILABLE
    code = "address_in_use"
    message = "Cổng mạng đã được chương trình khác sử dụng. Hãy đổi SAOY_PORT."
    message_en = "The port is taken by another program. Set SAOY_PORT."


def lock_data_folder(folder: Path) -> int:
    """Take the folder for this process until it ends. Returns the descriptor that holds the lock."""
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder / LOCK_FILE_NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise AlreadyServedError() from None
    return descriptor


def listen(host: str, port: int) -> socket.socket:
    """The listening socket that every site child in turn accepts from."""
    deadline = time.monotonic() + PORT_PATIENCE_SECONDS
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    while True:
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(2048)
            return listener
        except OSError as error:
            listener.close()
            if time.monotonic() > deadline:
                raise AddressInUseError(detail=str(error)) from error
            time.sleep(LOOK_EVERY_SECONDS)


@dataclass(frozen=True, slots=True)
class ChildPlan:
    """One child: its name, the arguments after `saoy`, what it inherits, and how much memory it may take."""

    name: str
    arguments: tuple[str, ...]
    descriptors: tuple[int, ...] = ()
    memory_max_mebibytes: int | None = None
    takes_owner: bool = False


@dataclass(slots=True)
class _Child:
    plan: ChildPlan
    process: subprocess.Popen[bytes] | None = None
    owner: str = ""
    started_at: float = 0.0
    start_after: float = 0.0
    back_off_seconds: float = 0.0


@dataclass(slots=True)
class Supervisor:
    """Starts the children of `plans` and starts them again when they end, until a stop is asked for."""

    plans: Sequence[ChildPlan]
    node: str
    release_leases: Callable[[str], None]
    stop_grace_seconds: float
    program: tuple[str, ...] = (sys.executable, "-m", "api")
    handle_signals: bool = True
    _stop: threading.Event = field(default_factory=threading.Event)
    _watch: tuple[int, int] = field(default_factory=os.pipe)
    _measured_at: float = 0.0

    def run(self) -> None:
        """Block until SIGTERM or SIGINT, then stop the children in order."""
        if self.handle_signals:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: self.stop())
        children = [_Child(plan) for plan in self.plans]
        try:
            while not self._stop.is_set():
                for child in children:
                    self._look_after(child)
                self._measure_memory(children)
                self._stop.wait(LOOK_EVERY_SECONDS)
        finally:
            self._stop_all(children)

    def stop(self) -> None:
        """Ask `run` to stop the children and return."""
        self._stop.set()

    def _look_after(self, child: _Child) -> None:
        now = time.monotonic()
        if child.process is None:
            if now >= child.start_after:
                self._start(child)
            return
        status = child.process.poll()
        if status is None:
            return
        lived = now - child.started_at
        child.process = None
        if status == 0 or lived > HEALTHY_AFTER_SECONDS:
            # A worker ends with 0 to be recycled: that is no failure and waits for nothing.
            child.back_off_seconds = 0.0
        else:
            longer = max(FIRST_BACK_OFF_SECONDS, child.back_off_seconds * 2)
            child.back_off_seconds = min(LONGEST_BACK_OFF_SECONDS, longer)
        child.start_after = now + child.back_off_seconds
        log.warning("child ended", extra={"worker": child.plan.name, "exit_status": status})
        if child.plan.takes_owner:
            self.release_leases(child.owner)

    def _start(self, child: _Child) -> None:
        read_end, _ = self._watch
        arguments = [*self.program, *child.plan.arguments, WATCH_OPTION, str(read_end)]
        if child.plan.takes_owner:
            child.owner = f"{self.node}/{child.plan.name}/{new_id()}"
            arguments += ["--owner", child.owner]
        child.process = subprocess.Popen(
            arguments,
            stdin=subprocess.DEVNULL,
            pass_fds=(read_end, *child.plan.descriptors),
            # Ctrl-C reaches the parent only; it then stops the children in order.
            start_new_session=True,
        )
        child.started_at = time.monotonic()
        log.info("child started", extra={"worker": child.plan.name, "process_id": child.process.pid})

    def _measure_memory(self, children: Sequence[_Child]) -> None:
        """Kill a child beyond its cap: its job goes back to the queue and counts as an attempt."""
        now = time.monotonic()
        if now - self._measured_at < MEASURE_MEMORY_EVERY_SECONDS:
            return
        self._measured_at = now
        for child in children:
            cap = child.plan.memory_max_mebibytes
            if child.process is None or cap is None:
                continue
            used = resident_mebibytes(child.process.pid)
            if used is not None and used > cap:
                log.error("child exceeds its memory", extra={"worker": child.plan.name, "count": used})
                child.process.kill()

    def _stop_all(self, children: Sequence[_Child]) -> None:
        running = [child.process for child in children if child.process is not None]
        for process in running:
            process.terminate()
        deadline = time.monotonic() + self.stop_grace_seconds
        for process in running:
            try:
                process.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        for child in children:
            if child.plan.takes_owner and child.process is not None:
                self.release_leases(child.owner)
        for descriptor in self._watch:
            os.close(descriptor)


def resident_mebibytes(process_id: int) -> int | None:
    """Resident memory of a process, or None where the system does not say."""
    try:
        pages = int(Path(f"/proc/{process_id}/statm").read_text().split()[1])
    except (OSError, IndexError, ValueError):
        return None
    return pages * os.sysconf("SC_PAGE_SIZE") // (1024 * 1024)
