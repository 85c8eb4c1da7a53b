"""Values survive the way through JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.values.codec import (
    hint_from_json,
    hint_to_json,
    mark_from_json,
    mark_to_json,
    page_quality_from_json,
    page_quality_to_json,
    page_reading_from_json,
    page_reading_to_json,
    quad_from_json,
    quad_to_json,
    text_layer_from_json,
    text_layer_to_json,
)
from models.values.geometry import Point, Quad
from models.values.reading import Code, Line, PageQuality, PageReading, QualityIssue, TextLayer, TextSource, Word
from models.values.understanding import Hint, HintCode, Mark, MarkKind, StampKind

# Boxes are kept to a tenth of a pixel, so only such coordinates come back the same.
COORDINATES = st.integers(min_value=-100, max_value=100_000).map(lambda tenths: tenths / 10)
POINTS = st.builds(Point, COORDINATES, COORDINATES)
QUADS = st.builds(Quad, POINTS, POINTS, POINTS, POINTS)
CONFIDENCES = st.floats(min_value=0, max_value=1)
PLACES = st.integers(min_value=0, max_value=1000).map(lambda thousandths: thousandths / 1000)
PLAIN_WORDS = st.builds(Word, st.text(), CONFIDENCES, QUADS, st.sampled_from(TextSource), st.booleans())
WORDS = PLAIN_WORDS | PLAIN_WORDS.flatmap(
    lambda word: st.lists(PLACES, min_size=len(word.text), max_size=len(word.text)).map(
        lambda places: replace(word, letters=tuple(places))
    )
)
LINES = st.builds(Line, st.text(), CONFIDENCES, QUADS, st.lists(WORDS, max_size=3).map(tuple))
CODES = st.builds(Code, st.sampled_from(["QRCode", "Code128"]), st.text(), QUADS)
READINGS = st.builds(
    PageReading,
    st.integers(min_value=1, max_value=20_000),
    st.integers(min_value=1, max_value=20_000),
    st.lists(LINES, max_size=3).map(tuple),
    st.lists(CODES, max_size=2).map(tuple),
    st.text(),
)
ISSUES = st.builds(QualityIssue, st.text(), st.text(), st.text())
MARKS = st.builds(Mark, st.sampled_from(MarkKind), st.text(), CONFIDENCES, QUADS, st.integers(1, 300))


def through_json(data: object) -> object:
    return json.loads(json.dumps(data))


@given(QUADS)
def test_a_quad_comes_back(quad: Quad) -> None:
    assert quad_from_json(through_json(quad_to_json(quad))) == quad  # type: ignore[arg-type]  # JSON has no types


@given(READINGS)
def test_a_page_reading_comes_back(reading: PageReading) -> None:
    assert page_reading_from_json(through_json(page_reading_to_json(reading))) == reading  # type: ignore[arg-type]


def test_a_reading_stored_before_words_told_their_source_still_opens() -> None:
    box = [[0, 0], [9, 0], [9, 5], [0, 5]]
    word = {"text": "Số:", "confidence": 0.9, "box": box}
    stored = {"width": 9, "height": 9, "reader": "r", "codes": [], "lines": [{**word, "words": [word]}]}

    reading = page_reading_from_json(stored)

    assert reading.lines[0].words == (Word("Số:", 0.9, Quad.from_points(box), TextSource.OCR, is_contested=False),)
    assert page_reading_to_json(reading) == stored


@given(st.builds(TextLayer, st.lists(LINES, max_size=3).map(tuple), st.booleans()))
def test_a_text_layer_comes_back(layer: TextLayer) -> None:
    assert text_layer_from_json(through_json(text_layer_to_json(layer))) == layer  # type: ignore[arg-type]


@given(st.builds(PageQuality, CONFIDENCES, st.lists(ISSUES, max_size=3).map(tuple)))
def test_a_page_quality_comes_back(quality: PageQuality) -> None:
    assert page_quality_from_json(through_json(page_quality_to_json(quality))) == quality  # type: ignore[arg-type]


@given(MARKS)
def test_a_mark_comes_back(mark: Mark) -> None:
    assert mark_from_json(through_json(mark_to_json(mark))) == mark  # type: ignore[arg-type]


def test_a_box_of_three_corners_is_refused() -> None:
    with pytest.raises(ValueError, match="four corners"):
        quad_from_json([[0, 0], [1, 0], [1, 1]])


def test_a_confidence_outside_its_range_is_refused() -> None:
    data = mark_to_json(Mark(MarkKind.SEAL, "red", 0.5, Quad.from_rectangle(0, 0, 1, 1), 1))

    with pytest.raises(ValueError, match="between 0 and 1"):
        mark_from_json({**data, "confidence": 1.5})


def test_places_that_are_not_one_for_each_letter_are_refused() -> None:
    with pytest.raises(ValueError, match="2 places for 3 letters"):
        Word("một", 0.9, Quad.from_rectangle(0, 0, 9, 5), letters=(0.1, 0.9))


def test_a_hint_comes_back_with_and_without_a_place() -> None:
    box = Quad.from_rectangle(1, 2, 3, 4)
    placed = Hint(HintCode.SECRET, 2, box, 0.8, "Mật", "Secret", "Điều 22 khoản 3")
    whole = replace(placed, page=None, box=None)

    assert hint_from_json(through_json(hint_to_json(placed))) == placed  # type: ignore[arg-type]
    assert hint_from_json(through_json(hint_to_json(whole))) == whole  # type: ignore[arg-type]


def test_what_was_read_on_a_stamp_comes_back_and_old_records_have_none() -> None:
    stamp = Mark(MarkKind.STAMP, "red", 0.5, Quad.from_rectangle(0, 0, 1, 1), 1, StampKind.INCOMING, "ĐẾN Số: 12")
    data = mark_to_json(stamp)

    assert mark_from_json(data) == stamp
    old = {key: data[key] for key in ("kind", "colour", "confidence", "box", "page")}
    assert mark_from_json(old) == replace(stamp, stamp=None, text="")
