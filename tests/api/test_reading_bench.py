from pathlib import Path

import pytest
from PIL import Image

from api.reading_bench import (
    ReaderSpeed,
    SpeedRatio,
    _resized,
    compare_speed,
    make_bench_pages,
    watch_memory,
)
from api.reading_trials import PageTrial
from tests.api import trial_readers


def speed(*seconds: float, peak: int = 0) -> ReaderSpeed:
    return ReaderSpeed("a", tuple(PageTrial(second, second / 2, peak) for second in seconds))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.png"
    Image.new("RGB", (20, 20)).save(path)
    return path


def test_speed_is_that_of_the_median_page() -> None:
    assert speed(1.0, 2.0, 30.0).pages_per_minute == 30.0


def test_what_no_network_took_is_the_rest() -> None:
    trials = [PageTrial(9.0, 2.0, 0, 0, {"detector": 0.25, "recogniser": 1.25})] * 3

    assert ReaderSpeed("a", tuple(trials)).stages() == {"detector": 0.25, "recogniser": 1.25, "rest": 0.5}


def test_ratios_are_taken_page_by_page_before_the_median() -> None:
    ratio = SpeedRatio(speed(1.0, 2.0, 9.0, peak=300), speed(2.0, 8.0, 9.0, peak=100), PageTrial(0, 0, 0)).as_json()

    # Of medians it would be 0.25.
    assert ratio["seconds"] == 0.5
    assert ratio["peak_memory"] == 3.0


def test_both_readers_read_every_page_and_the_start_of_the_other_is_told_apart(page: Path) -> None:
    seen: list[str] = []

    ours, theirs, ratio = compare_speed(
        [page, page], seen.append, ours=trial_readers.steady, theirs=trial_readers.twice_as_slow
    )

    assert seen == ["page.png", "page.png"]
    assert isinstance(ours, ReaderSpeed)
    assert isinstance(theirs, ReaderSpeed)
    assert len(ours.trials) == len(theirs.trials) == 2
    line = ratio.as_json()
    assert (line["seconds"], line["cpu_seconds"], line["cpu_without_start"]) == (0.5, 0.4, 0.5)


def test_without_another_reader_ours_is_measured_alone(page: Path) -> None:
    (ours,) = compare_speed([page], lambda name: None, ours=trial_readers.steady, theirs=None)

    assert ours.as_json()["pages_per_minute"] == 30.0


def test_the_pages_of_the_bench_are_as_many_as_asked_and_alike_on_every_run(tmp_path: Path) -> None:
    first, second = (make_bench_pages(tmp_path / name, 2) for name in ("a", "b"))

    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    with Image.open(first[0]) as picture:
        assert picture.size == (1654, 2339)


def test_memory_that_stays_is_told_from_memory_that_grows(page: Path) -> None:
    steady = list(watch_memory([page], 20, reader=trial_readers.steady))
    leaking = list(watch_memory([page], 20, reader=trial_readers.leaking))

    assert [look.pages for look in steady] == list(range(2, 21, 2))
    assert {look.growth for look in steady} == {1.0}
    # 120 mebibytes after two pages, 300 after twenty.
    assert leaking[-1].growth == 2.5
    assert leaking[-1].as_json()["resident_mib"] == 300.0


def test_no_two_pages_of_the_memory_bench_have_one_size(page: Path, tmp_path: Path) -> None:
    Image.new("RGB", (827, 1169)).save(page)

    sizes = set()
    for number in range(1, 31):
        with Image.open(_resized(page, tmp_path / "resized.png", number)) as picture:
            sizes.add(picture.size)

    assert len(sizes) == 30
    assert all(0.5 <= width / 827 <= 1.2 for width, _ in sizes)
