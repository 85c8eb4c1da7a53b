"""Where a reader's time goes: processor seconds in each of its networks. Two looks at a clock a call: always on."""

from __future__ import annotations

import functools
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

DETECTOR, RECOGNISER = "detector", "recogniser"

P = ParamSpec("P")
Answer = TypeVar("Answer")


class StageTimes:
    """Processor seconds by stage since the last `take`. A process has one reader, so they are the reader's."""

    def __init__(self) -> None:
        self._seconds: defaultdict[str, float] = defaultdict(float)

    def add(self, stage: str, seconds: float) -> None:
        """Count time spent in a stage."""
        self._seconds[stage] += seconds

    def take(self) -> dict[str, float]:
        """The seconds so far, and begin anew."""
        taken = dict(self._seconds)
        self._seconds.clear()
        return taken


class Timed(Protocol):
    """Whatever keeps times of its stages."""

    stage_times: StageTimes


T = TypeVar("T", bound=Timed)


def timed(
    stage: str,
) -> Callable[[Callable[Concatenate[T, P], Answer]], Callable[Concatenate[T, P], Answer]]:
    """A method whose time counts for a stage of its object's `stage_times`, also when it raises."""

    def around(method: Callable[Concatenate[T, P], Answer]) -> Callable[Concatenate[T, P], Answer]:
        @functools.wraps(method)
        def wrapped(self: T, /, *arguments: P.args, **named: P.kwargs) -> Answer:
            started = time.process_time()
            try:
                return method(self, *arguments, **named)
            finally:
                self.stage_times.add(stage, time.process_time() - started)

        return wrapped

    return around
