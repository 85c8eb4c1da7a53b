"""The disposable child: what passes, what is stopped, what is left behind."""

import os
import time
from pathlib import Path

import pytest

from models.errors import ErrorKind, RefusedFileError
from models.sandbox import (
    SandboxCrashedError,
    SandboxLimits,
    SandboxMemoryError,
    SandboxTimeoutError,
    run_in_sandbox,
)
from tests.models import sandboxed_work as work

MEBIBYTE = 1 << 20


def test_a_result_comes_back() -> None:
    assert run_in_sandbox(work.add, 2, 3) == 5


def test_a_dataclass_and_megabytes_of_bytes_pass_both_ways() -> None:
    data = os.urandom(5 * MEBIBYTE)

    assert run_in_sandbox(work.answer, data) == work.Answer(len(data), data)


def test_the_child_is_another_process_in_its_own_group() -> None:
    child, parent, group = run_in_sandbox(work.process_ids)

    assert child != os.getpid()
    assert parent == os.getpid()
    assert group == child


def test_the_child_imports_only_what_the_function_needs() -> None:
    modules = run_in_sandbox(work.imported_modules)

    assert not {"sqlalchemy", "cv2", "numpy", "pymupdf", "models.entities"} & set(modules)


def test_no_secret_of_the_environment_reaches_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAOY_MASTER_KEY", "secret")

    assert "SAOY_MASTER_KEY" not in run_in_sandbox(work.environment)


def test_work_that_sleeps_too_long_is_killed() -> None:
    started = time.monotonic()

    with pytest.raises(SandboxTimeoutError) as caught:
        run_in_sandbox(work.sleep, 60.0, limits=SandboxLimits(wall_seconds=1.0))

    assert caught.value.code == "sandbox_timeout"
    assert time.monotonic() - started < 20


def test_work_that_burns_processor_time_is_killed() -> None:
    with pytest.raises(SandboxTimeoutError, match="processor"):
        run_in_sandbox(work.burn, limits=SandboxLimits(cpu_seconds=1, wall_seconds=60))


def test_a_memory_bomb_is_a_memory_error_and_the_parent_lives() -> None:
    with pytest.raises(SandboxMemoryError) as caught:
        run_in_sandbox(work.bloat, limits=SandboxLimits(memory_bytes=512 * MEBIBYTE))

    assert caught.value.code == "sandbox_memory"


def test_a_result_that_is_too_large_is_not_collected() -> None:
    with pytest.raises(SandboxMemoryError, match="result"):
        run_in_sandbox(work.large, 3 * MEBIBYTE, limits=SandboxLimits(result_bytes=MEBIBYTE))


@pytest.mark.parametrize(
    ("function", "args", "detail"), [(work.segfault, (), "signal 11"), (work.leave, (3,), "status 3")]
)
def test_a_crash_is_an_error_with_a_code(function: object, args: tuple[int, ...], detail: str) -> None:
    with pytest.raises(SandboxCrashedError, match=detail) as caught:
        run_in_sandbox(function, *args)  # type: ignore[arg-type]  # several signatures in one list

    assert caught.value.code == "sandbox_crashed"


def test_an_unforeseen_exception_is_told_by_type_and_place_without_its_values() -> None:
    with pytest.raises(SandboxCrashedError) as caught:
        run_in_sandbox(work.raise_type_error)

    assert "TypeError at " in str(caught.value)
    assert "raise_type_error" in str(caught.value)
    assert "079098001234" not in str(caught.value)


def test_our_own_error_arrives_as_itself() -> None:
    with pytest.raises(RefusedFileError) as caught:
        run_in_sandbox(work.refuse)

    assert caught.value.code == "pdf_malformed"
    assert caught.value.message.startswith("Tệp PDF bị hỏng")
    assert caught.value.detail == "xref"


def test_our_own_error_with_a_constructor_of_its_own_arrives_as_itself() -> None:
    with pytest.raises(work.PeculiarError, match="number 7"):
        run_in_sandbox(work.peculiar)


def test_an_answer_that_would_run_code_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "made by the gadget"

    with pytest.raises(SandboxCrashedError, match="not taken from a sandbox"):
        run_in_sandbox(work.gadget, str(target))

    assert not target.exists()


def test_the_member_of_an_enumeration_passes_as_older_pythons_pickle_it() -> None:
    assert run_in_sandbox(work.look_up, ErrorKind, "CONFLICT") is ErrorKind.CONFLICT


@pytest.mark.parametrize(("owner", "name"), [(work.Answer, "__init__"), (ErrorKind, "mro"), (ErrorKind, "__class__")])
def test_nothing_else_is_looked_up_by_name(owner: type, name: str) -> None:
    with pytest.raises(SandboxCrashedError, match="only members of enumerations"):
        run_in_sandbox(work.look_up, owner, name)


def test_a_file_larger_than_allowed_is_not_written(tmp_path: Path) -> None:
    target = tmp_path / "large"

    with pytest.raises(SandboxCrashedError, match="OSError"):
        run_in_sandbox(work.write_file, str(target), 2 * MEBIBYTE, limits=SandboxLimits(file_bytes=MEBIBYTE))

    assert target.stat().st_size <= MEBIBYTE


def test_grandchildren_are_killed_with_the_child(tmp_path: Path) -> None:
    grandchild = run_in_sandbox(work.leave_a_grandchild, str(tmp_path / "pid"))

    state = Path(f"/proc/{grandchild}/stat")
    deadline = time.monotonic() + 10
    while state.exists() and state.read_text().rsplit(")", 1)[1].split()[0] != "Z":
        assert time.monotonic() < deadline, "the grandchild is still alive"
        time.sleep(0.01)


def test_what_the_child_prints_does_not_disturb_its_answer() -> None:
    assert run_in_sandbox(work.print_a_lot) == "printed"


@pytest.mark.skipif(os.uname().machine not in ("x86_64", "aarch64"), reason="no filter of system calls for it yet")
def test_the_child_can_open_no_socket_even_where_it_gets_no_network_namespace() -> None:
    assert run_in_sandbox(work.open_socket) == "refused"
    assert run_in_sandbox(work.open_socket, limits=SandboxLimits(network=True)) == "opened"


def test_an_event_loop_runs_in_the_child() -> None:
    assert run_in_sandbox(work.event_loop) == 7


def test_the_child_has_no_network_but_loopback_where_the_system_permits() -> None:
    names = run_in_sandbox(work.reachable_networks)

    if names != ["lo"] and os.geteuid() != 0:
        pytest.skip("this system gives unprivileged processes no network namespace")
    assert names == ["lo"]


def test_no_descriptor_is_left_open() -> None:
    before = len(os.listdir("/proc/self/fd"))

    for _ in range(3):
        run_in_sandbox(work.add, 1, 1)
    with pytest.raises(SandboxCrashedError):
        run_in_sandbox(work.segfault)

    assert len(os.listdir("/proc/self/fd")) == before


def test_a_function_that_the_child_cannot_import_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="top-level"):
        run_in_sandbox(lambda: 1)


def test_a_picture_comes_back_as_an_array() -> None:
    numpy = pytest.importorskip("numpy")

    picture = run_in_sandbox(work.picture, 40, 30)

    assert picture.shape == (30, 40, 3)
    assert picture.dtype == numpy.uint8
    assert int(picture.sum()) == 40 * 30 * 3 * 7
