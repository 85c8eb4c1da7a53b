"""One piece of work on a stranger's file, in a child process; whatever happens to the child is a refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, TypeVarTuple

from models.refusals import refused
from models.sandbox import (
    SandboxCrashedError,
    SandboxLimits,
    SandboxMemoryError,
    SandboxTimeoutError,
    run_in_sandbox,
)

Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")


def work_on_file(
    function: Callable[[*Arguments], Result], *args: *Arguments, seconds: float, memory_bytes: int
) -> Result:
    """The result of `function(*args)`. Raises RefusedFileError: with the child's own code, or `resource_limit` when
    the file made it hang, swell or crash."""
    limits = SandboxLimits(wall_seconds=seconds, cpu_seconds=max(1, round(seconds)), memory_bytes=memory_bytes)
    try:
        return run_in_sandbox(function, *args, limits=limits)
    except (SandboxTimeoutError, SandboxMemoryError, SandboxCrashedError) as error:
        raise refused("resource_limit", detail=f"{error.code}: {error.detail}") from error
