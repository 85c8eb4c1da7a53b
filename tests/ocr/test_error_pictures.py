from pathlib import Path

import numpy as np
from PIL import Image

from ocr.compared_lines import ComparedLine
from ocr.error_pictures import Tile, draw_gallery, draw_worst_lines, middle_lines, save_small


def line(truth: str, read: str, *, width: int = 600) -> ComparedLine:
    letters = tuple(zip(truth, read, strict=True))
    return ComparedLine("a.png", 1, np.full((40, width, 3), 250, np.uint8), letters)


def reddish_pixels(picture: Image.Image) -> int:
    pixels = np.asarray(picture.convert("RGB")).astype(int)
    return int(((pixels[..., 0] - pixels[..., 1] > 30) & (pixels[..., 0] - pixels[..., 2] > 30)).sum())


def test_only_wrong_letters_are_coloured() -> None:
    right, wrong = draw_worst_lines([line("Tự do", "Tự do")]), draw_worst_lines([line("Tự do", "Tu do")])

    assert reddish_pixels(right) == 0
    assert reddish_pixels(wrong) > 20


def test_colours_survive_a_small_file(tmp_path: Path) -> None:
    save_small(draw_worst_lines([line("Tự do", "Tu do")]), tmp_path / "worst.png", most_bytes=20_000)

    with Image.open(tmp_path / "worst.png") as saved:
        assert reddish_pixels(saved) > 20


def test_a_line_that_is_too_long_for_the_picture_is_written_smaller() -> None:
    long = "Cộng hòa xã hội chủ nghĩa Việt Nam " * 10

    picture = np.asarray(draw_worst_lines([line(long, long[:-1] + "x")]))

    # The wrong letter at the very end is seen, so the whole line was written.
    assert reddish_pixels(Image.fromarray(picture)) > 0


def test_a_noisy_picture_becomes_as_small_as_it_must(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (600, 800, 3), dtype=np.uint8)

    save_small(Image.fromarray(noise), tmp_path / "noise.png", most_bytes=60_000)

    assert 0 < (tmp_path / "noise.png").stat().st_size <= 60_000


def test_the_gallery_shows_each_document_with_its_lines() -> None:
    capture = np.full((300, 200, 3), 90, np.uint8)
    tiles = [Tile(f"{number}", capture, [line("Tự do", "Tu do")] * 2) for number in range(3)]

    three, one = draw_gallery(tiles), draw_gallery(tiles[:1])

    assert three.width == one.width
    assert three.height > one.height
    assert reddish_pixels(three) == 3 * reddish_pixels(one)
    # The page as captured is seen, small.
    assert (np.asarray(one) == 90).all(axis=2).sum() > 10_000


def test_lines_of_the_gallery_are_taken_from_the_middle() -> None:
    lines = [line(str(number), str(number)) for number in range(10)]

    assert [chosen.letters[0][0] for chosen in middle_lines(lines)] == ["4", "5"]
    assert middle_lines(lines[:1]) == lines[:1]
    assert middle_lines([]) == []
