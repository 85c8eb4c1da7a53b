"""A reader for tests that keeps the contract of `ocr.reader` and reads nothing: it says what it was told to."""

from __future__ import annotations

from collections.abc import Sequence

from models.values.geometry import Quad
from models.values.reading import Line, PageReading
from ocr.reader import Image, check_page_image


class SayingLines:
    """A `LineReader` that says the same of every line."""

    name = "saying/1"

    def __init__(self, text: str) -> None:
        self._text = text

    def read_lines(self, images: Sequence[Image]) -> list[str]:
        for image in images:
            check_page_image(image)
        return [self._text] * len(images)


class EchoReader:
    """Reads every page as it was told to, places and all."""

    name = "echo/1"

    def __init__(self, reading: PageReading) -> None:
        self._reading = reading

    def read_page(self, image: Image) -> PageReading:
        assert image.shape[:2] == (self._reading.height, self._reading.width)
        return self._reading


class ScriptedReader:
    """Every page says the same lines, spread evenly over the page."""

    name = "scripted/1"

    def __init__(self, *lines: str) -> None:
        self.lines = lines
        self.pages_read = 0

    def read_page(self, image: Image) -> PageReading:
        check_page_image(image)
        self.pages_read += 1
        height, width = image.shape[:2]
        step = height / (len(self.lines) + 1)
        lines = tuple(
            Line(text, 0.99, Quad.from_rectangle(width * 0.1, step * (index + 0.6), width * 0.8, step * (index + 1)))
            for index, text in enumerate(self.lines)
        )
        return PageReading(width, height, lines, reader=self.name)


class PagesReader:
    """Every page says its own lines, in the order in which pages are asked for."""

    name = "pages/1"

    def __init__(self, *pages: Sequence[str]) -> None:
        self._pages = iter(pages)

    def read_page(self, image: Image) -> PageReading:
        return ScriptedReader(*next(self._pages)).read_page(image)
