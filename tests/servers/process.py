"""What all real servers share: finding the program, a free port, an unprivileged user, starting, stopping, killing."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import pytest

START_SECONDS = 120.0
STOP_SECONDS = 60.0


def missing(program: str, package: str) -> NoReturn:
    """Skips the test and names the package; where everything must be tested (CI=true), fails it."""
    sentence = f"{program} is not installed: apt-get install {package}"
    if os.environ.get("CI") == "true":
        pytest.fail(sentence)
    pytest.skip(sentence)


def find_program(name: str, package: str, folders: Sequence[Path] = ()) -> Path:
    """The program in one of the folders or on the PATH, or the test is skipped."""
    for folder in folders:
        if (folder / name).exists():
            return folder / name
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
    if found is None:
        missing(name, package)
    return Path(found)


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def unprivileged_user(*names: str) -> str | None:
    """The first of these users that exists when we are root, because servers refuse to run as root; else None."""
    if os.geteuid() != 0:
        return None
    for name in (*names, "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    raise RuntimeError("no unprivileged user on this system")


def own_folder(prefix: str, user: str | None) -> Path:
    """A folder that `user` may enter; pytest's own temporary folders are closed to other users."""
    folder = Path(tempfile.mkdtemp(prefix=f"saoy-{prefix}-"))
    if user is not None:
        account = pwd.getpwnam(user)
        os.chown(folder, account.pw_uid, account.pw_gid)
    return folder


def wait_until(ready: Callable[[], bool], what: str, seconds: float = START_SECONDS) -> None:
    """Returns as soon as `ready` says so. Raises TimeoutError when it never does."""
    deadline = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {seconds} s")
        time.sleep(0.05)


def accepts_connections(port: int) -> bool:
    """Whether somebody listens on the port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _is_alive(group: int) -> bool:
    """Whether a process of the group still runs; a zombie nobody collects does not."""
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, its_group = entry.read_text(errors="replace").rpartition(")")[2].split()[:3]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(its_group) == group and state != "Z":
            return True
    return False


class ServerProcess:
    """One server program in its own process group."""

    def __init__(
        self, command: Sequence[str | Path], *, folder: Path, user: str | None, environment: Mapping[str, str]
    ) -> None:
        self._command = [str(part) for part in command]
        self.folder = folder
        self._user = user
        self._environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", **environment}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def run(self, command: Sequence[str | Path]) -> None:
        """A program of the server's, to its end, as its user. Raises CalledProcessError with what it printed."""
        arguments = [str(part) for part in command]
        done = subprocess.run(
            arguments,
            cwd=self.folder,
            env=self._environment,
            user=self._user,
            group=self._group(),
            extra_groups=[] if self._user else None,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{arguments[0]}: {done.stdout}{done.stderr}")

    def start(self, is_ready: Callable[[], bool]) -> None:
        """Starts it and returns when it is ready. Raises RuntimeError with its log when it dies before."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command,
                cwd=self.folder,
                env=self._environment,
                user=self._user,
                group=self._group(),
                extra_groups=[] if self._user else None,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        wait_until(lambda: not self.is_running or is_ready(), self._command[0])
        if not self.is_running:
            raise RuntimeError(f"{self._command[0]} ended: {self.log.read_text(errors='replace')[-4000:]}")

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """An orderly end; a hard one when that takes too long."""
        if self._process is None:
            return
        if self.is_running:
            self._process.send_signal(how)
            try:
                self._process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.kill()
        self._process = None

    def kill(self) -> None:
        """kill -9 of the whole group, no chance to tidy up; returns when all of it is gone."""
        if self._process is not None and self.is_running:
            group = self._process.pid
            os.killpg(group, signal.SIGKILL)
            self._process.wait()
            wait_until(lambda: not _is_alive(group), "the end of a killed server")

    def remove(self) -> None:
        """Ends it and removes its folder."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _group(self) -> int | None:
        return pwd.getpwnam(self._user).pw_gid if self._user else None
