"""The supervisor, with real child processes."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from api.supervisor import AddressInUseError, AlreadyServedError, ChildPlan, Supervisor, listen, lock_data_folder

# A child that writes one line a start, and then does as its first argument says.
CHILD = """
import os, sys, time
sys.path.insert(0, {root!r})
from api.watchdog import exit_when_parent_dies
behaviour, log, watch = sys.argv[1], sys.argv[2], int(sys.argv[sys.argv.index("--watch") + 1])
exit_when_parent_dies(watch)
with open(log, "a") as file:
    file.write(f"{{os.getpid()}}\\n")
if behaviour == "crash":
    sys.exit(1)
memory = bytearray(400 * 1024 * 1024) if behaviour == "eat" else b""
for at in range(0, len(memory), 4096):
    memory[at] = 1
time.sleep(600)
"""
ROOT = str(Path(__file__).resolve().parents[2])


def program() -> tuple[str, ...]:
    return (sys.executable, "-c", CHILD.format(root=ROOT))


def starts(log: Path) -> list[int]:
    return [int(line) for line in log.read_text().split()] if log.exists() else []


def wait_for(condition: Callable[[], bool], seconds: float = 20.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return condition()


def is_alive(process_id: int) -> bool:
    try:
        state = Path(f"/proc/{process_id}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


class Running:
    """A supervisor in a thread of this process."""

    def __init__(self, plans: list[ChildPlan]) -> None:
        self.released: list[str] = []
        self.supervisor = Supervisor(
            plans, "node", self.released.append, stop_grace_seconds=5, program=program(), handle_signals=False
        )
        self.thread = threading.Thread(target=self.supervisor.run)
        self.thread.start()

    def stop(self) -> None:
        self.supervisor.stop()
        self.thread.join(20)
        assert not self.thread.is_alive()


def test_a_killed_child_is_started_again_and_its_leases_are_released(tmp_path: Path) -> None:
    log = tmp_path / "log"
    running = Running([ChildPlan("cpu-1", ("sleep", str(log)), takes_owner=True)])
    try:
        assert wait_for(lambda: len(starts(log)) == 1)

        os.kill(starts(log)[0], signal.SIGKILL)

        assert wait_for(lambda: len(starts(log)) == 2)
        assert len(running.released) == 1
        assert running.released[0].startswith("node/cpu-1/")
    finally:
        running.stop()
    assert not any(is_alive(process_id) for process_id in starts(log))


def test_a_child_that_crashes_at_once_is_started_less_and_less_often(tmp_path: Path) -> None:
    log = tmp_path / "log"
    running = Running([ChildPlan("broken", ("crash", str(log)))])
    try:
        assert wait_for(lambda: len(starts(log)) >= 3)
        began = time.monotonic()
        seen = len(starts(log))

        assert wait_for(lambda: len(starts(log)) > seen)

        # The fourth start waits at least 0.2 s * 2 * 2 after the third's end.
        assert time.monotonic() - began > 0.4
    finally:
        running.stop()


def test_a_child_beyond_its_memory_is_killed_and_started_again(tmp_path: Path) -> None:
    log = tmp_path / "log"
    running = Running([ChildPlan("cpu-1", ("eat", str(log)), memory_max_mebibytes=256, takes_owner=True)])
    try:
        assert wait_for(lambda: len(starts(log)) >= 2)
        assert running.released
    finally:
        running.stop()


def test_no_child_outlives_a_supervisor_that_is_killed(tmp_path: Path) -> None:
    log = tmp_path / "log"
    script = textwrap.dedent(
        f"""
        import sys
        sys.path.insert(0, {ROOT!r})
        from api.supervisor import ChildPlan, Supervisor
        Supervisor([ChildPlan("a", ("sleep", {str(log)!r})), ChildPlan("b", ("sleep", {str(log)!r}))],
                   "node", lambda owner: None, stop_grace_seconds=5, program={program()!r}).run()
        """
    )
    parent = subprocess.Popen([sys.executable, "-c", script])
    assert wait_for(lambda: len(starts(log)) == 2)

    parent.kill()
    parent.wait()

    assert wait_for(lambda: not any(is_alive(process_id) for process_id in starts(log)), seconds=5)


def test_a_second_serve_on_the_same_data_is_refused_and_a_dead_one_frees_it(tmp_path: Path) -> None:
    held = lock_data_folder(tmp_path)
    with pytest.raises(AlreadyServedError):
        lock_data_folder(tmp_path)
    os.close(held)

    os.close(lock_data_folder(tmp_path))


def test_a_port_that_stays_taken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.supervisor.PORT_PATIENCE_SECONDS", 0.2)
    with listen("127.0.0.1", 0) as taken, pytest.raises(AddressInUseError):
        listen("127.0.0.1", taken.getsockname()[1])
