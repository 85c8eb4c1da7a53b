"""Children never outlive their parent: a pipe whose write end only the parent holds.

When the parent dies, by kill -9 too, the kernel closes the write end and every child's read returns. Portable,
unlike PR_SET_PDEATHSIG, which also fires when only the creating thread ends (STACK.md 2.4).
"""

from __future__ import annotations

import os
import threading

WATCH_OPTION = "--watch"
ORPHANED_EXIT_STATUS = 9


def exit_when_parent_dies(descriptor: int) -> None:
    """Watch the pipe in a thread; end this process at once, without clean-up, when it closes.

    At once, because a new `serve` may already own the data folder: what this process still does is fenced off
    by the attempt number, and its unfinished work goes to another worker.
    """

    def watch() -> None:
        while True:
            try:
                if os.read(descriptor, 1) == b"":
                    os._exit(ORPHANED_EXIT_STATUS)
            except InterruptedError:
                continue
            except OSError:
                os._exit(ORPHANED_EXIT_STATUS)

    threading.Thread(target=watch, name="parent-watchdog", daemon=True).start()
