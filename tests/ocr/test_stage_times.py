import pytest

from ocr.paddle_reader import PaddleReader
from ocr.stage_times import DETECTOR, RECOGNISER, StageTimes, timed
from tests.ocr.pictures import letter


class Engine:
    def __init__(self) -> None:
        self.stage_times = StageTimes()

    @timed("work")
    def work(self, rounds: int, *, fail: bool = False) -> int:
        total = sum(number * number for number in range(rounds))
        if fail:
            raise ValueError
        return total


def test_time_is_added_up_until_it_is_taken() -> None:
    engine = Engine()

    assert engine.work(200_000) == engine.work(200_000)

    (stage,) = (taken := engine.stage_times.take())
    assert stage == "work"
    assert taken["work"] > 0
    assert engine.stage_times.take() == {}


def test_time_of_a_call_that_failed_counts_too() -> None:
    engine = Engine()

    with pytest.raises(ValueError):  # noqa: PT011  # any
        engine.work(200_000, fail=True)

    assert engine.stage_times.take()["work"] > 0


def test_the_default_reader_tells_where_its_time_went(paddle_reader: PaddleReader) -> None:
    paddle_reader.stage_times.take()

    paddle_reader.read_page(letter().bgr)

    stages = paddle_reader.stage_times.take()
    assert set(stages) == {DETECTOR, RECOGNISER}
    assert min(stages.values()) > 0
