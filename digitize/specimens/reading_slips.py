"""A made-up reading of a sheet: what it printed, with the slips of a reader and of a scanner.

Letters are mistaken for others, tone marks are lost, words run together or fall apart, boxes shake, the page leans.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from random import Random

from digitize.specimens.sheet import Sheet
from models.values.geometry import Point, Quad
from models.values.reading import Line, PageReading, Word

# Which run of the sheet, and which word of it, a word that was read comes from.
PrintOf = dict[Word, tuple[int, int]]
_Read = tuple[str, tuple[float, float, float, float], tuple[int, int]]

_MOST_WRONG_LETTERS = 0.03
_LOST_MARKS, _FALLS_APART, _RUNS_TOGETHER = 0.01, 0.01, 0.01
# A reader joins runs of print on one row unless the blank between them is wider than this many heights.
_JOINED_GAP = 1.2
_ALIKE = {
    "0": "O8", "1": "l7I", "2": "7Z", "3": "8", "5": "S6", "6": "8", "7": "1", "8": "3B", "9": "0", "o": "ơôe",
    "a": "ăâo", "e": "êc", "u": "ưv", "i": "íl", "n": "hm", "h": "nb", "c": "eo", "đ": "d", "t": "l", "l": "1I",
    "ư": "u", "ô": "o", "ê": "e", "â": "a", "ơ": "o", "g": "q", "m": "n", "Đ": "D", "O": "0Q", "I": "1l", "S": "5",
    ".": ",", ",": ".", ":": ".;", "-": "—",
}  # fmt: skip


def read_with_slips(sheet: Sheet, luck: Random, *, flawless: bool = False) -> tuple[PageReading, PrintOf]:
    """The page as lines in reading order, in pixels of the sheet. `flawless` changes no letter and no box."""
    wrong = 0.0 if flawless else luck.uniform(0.0, _MOST_WRONG_LETTERS)
    lean = 0.0 if flawless else math.radians(luck.gauss(0, 0.4))
    lines, print_of = [], PrintOf()
    for run in _joined(sheet):
        read = run if flawless else [w for word in _joints(run, luck) for w in _misread(word, wrong, luck)]
        words = [(_word(text, box, lean, luck, flawless), origin) for text, box, origin in read]
        print_of.update(words)
        only = tuple(word for word, _ in words)
        box = Quad.around(word.box for word in only)
        lines.append(Line(" ".join(w.text for w in only), min(w.confidence for w in only), box, only))
    width, height = sheet.image.size
    lines.sort(key=lambda line: (line.box.top, line.box.left))
    return PageReading(width, height, tuple(lines), reader="slips"), print_of


def _joined(sheet: Sheet) -> list[list[_Read]]:
    """Runs of print, those side by side and close together as one."""
    joined: list[list[_Read]] = []
    runs = [
        [(word.text, word.box, (at, n)) for n, word in enumerate(line.words)] for at, line in enumerate(sheet.lines)
    ]
    for run in sorted((r for r in runs if r), key=lambda r: (round(r[0][1][1] / 6), r[0][1][0])):
        if joined and _continues(joined[-1][-1][1], run[0][1]):
            joined[-1] += run
        else:
            joined.append(run)
    return joined


def _continues(before: Sequence[float], after: Sequence[float]) -> bool:
    height = before[3] - before[1]
    level = abs((before[1] + before[3]) / 2 - (after[1] + after[3]) / 2) < 0.4 * height
    return level and -0.2 * height < after[0] - before[2] < _JOINED_GAP * height


def _joints(run: list[_Read], luck: Random) -> list[_Read]:
    """Some words run into the next; the whole then counts as the first."""
    words: list[_Read] = []
    for text, box, origin in run:
        if words and luck.random() < _RUNS_TOGETHER:
            said, place, first = words[-1]
            words[-1] = (said + text, (place[0], min(place[1], box[1]), box[2], max(place[3], box[3])), first)
        else:
            words.append((text, box, origin))
    return words


def _misread(word: _Read, wrong: float, luck: Random) -> list[_Read]:
    text, box, origin = word
    text = "".join(luck.choice(_ALIKE.get(c, c)) if luck.random() < wrong else c for c in text)
    if luck.random() < _LOST_MARKS:
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    text = unicodedata.normalize("NFC", text)
    if len(text) < 4 or luck.random() >= _FALLS_APART:
        return [(text, box, origin)]
    cut = luck.randint(1, len(text) - 1)
    middle = box[0] + (box[2] - box[0]) * cut / len(text)
    return [
        (text[:cut], (box[0], box[1], middle, box[3]), origin),
        (text[cut:], (middle, box[1], box[2], box[3]), origin),
    ]


def _word(text: str, box: Sequence[float], lean: float, luck: Random, flawless: bool) -> Word:
    shake = 0.0 if flawless else 0.06 * (box[3] - box[1])
    left, top, right, bottom = (at + luck.gauss(0, shake) if shake else at for at in box)
    right, bottom = max(right, left + 1), max(bottom, top + 1)
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    cosine, sine = math.cos(lean), math.sin(lean)
    turned = [Point(x * cosine - y * sine, x * sine + y * cosine) for x, y in corners]
    return Word(text, 0.995, Quad(*turned))
