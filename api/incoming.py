"""How many uploads are looked at together.

An admission starts a child process that may use a gigabyte. Their number is bounded for the whole process, so that
many uploads at once wait instead of taking the machine down.
"""

from __future__ import annotations

import threading
from typing import Final

from models.errors import ErrorKind, SaoyError

ADMISSIONS_AT_ONCE: Final = 4
# Longer than one admission may take; after it the caller is told to come back.
LONGEST_WAIT_SECONDS: Final = 60.0


class BusyError(SaoyError):
    """Too many uploads are being looked at."""

    kind = ErrorKind.TOO_MANY
    code = "too_many_uploads"
    message = "Hệ thống đang nhận nhiều tệp cùng lúc. Vui lòng gửi lại sau ít phút."
    message_en = "Many files are coming in right now. Send yours again in a few minutes."


class AdmissionGate:
    """Lets a bounded number of uploads through at once."""

    def __init__(self, at_once: int = ADMISSIONS_AT_ONCE, longest_wait_seconds: float = LONGEST_WAIT_SECONDS) -> None:
        self._slots = threading.BoundedSemaphore(at_once)
        self._longest_wait_seconds = longest_wait_seconds

    def __enter__(self) -> None:
        if not self._slots.acquire(timeout=self._longest_wait_seconds):
            raise BusyError

    def __exit__(self, *_: object) -> None:
        self._slots.release()
