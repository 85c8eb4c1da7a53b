"""Run as a script: puts one blob and is killed by itself at the given step of it, as by a power cut or kill -9."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.storage import LocalBlobStore

STEPS = ("mkdir", "fsync", "replace", "open", "close")


def die_at(step: int) -> None:
    """Kills this process before the n-th of the system calls above."""
    left = [step]

    def guarded(call: Callable[..., Any]) -> Callable[..., Any]:
        def count_down(*args: Any, **kwargs: Any) -> Any:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*args, **kwargs)

        return count_down

    for name in STEPS:
        setattr(os, name, guarded(getattr(os, name)))


if __name__ == "__main__":
    store = LocalBlobStore(Path(sys.argv[1]), bytes(32))
    data = Path(sys.argv[2]).read_bytes()
    die_at(int(sys.argv[3]))
    sys.stdout.write(store.put(data))
