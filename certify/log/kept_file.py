"""One small file that outlives its writers: whole or as before, and one writer at a time."""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_whole(path: Path, content: bytes, *, mode: int) -> None:
    """The file is whole or as before at any moment, and on the disk when this returns."""
    descriptor, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            os.fchmod(file.fileno(), mode)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """The names in the folder are on the disk when this returns."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class KeptFile:
    """A text in a file that only its owner reads. What `write` returned from survives a power cut."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> str | None:
        """The text, or None while there is no file."""
        with suppress(FileNotFoundError):
            return self._path.read_text(encoding="utf-8")
        return None

    def write(self, text: str) -> None:
        """Puts the text in the place of the former one."""
        write_whole(self._path, text.encode(), mode=0o600)

    def put_aside(self, mark: str) -> Path:
        """Keeps the text under another name, `mark` at its end; from now on `read` says None."""
        aside = self._path.with_name(f"{self._path.name}.{mark}")
        os.replace(self._path, aside)
        return aside

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Held across processes and threads, and freed by the kernel should this process be killed."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self._path.with_name(f"{self._path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)
