"""A page's print as one stream of words that keep their boxes: where a line ends, its sentence may go on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from classifiers.folding import is_upper_case, squeeze
from classifiers.labels import LINKS
from classifiers.layout import COLUMN_GAP, PageLayout, Piece, split_word
from classifiers.position_lines import begins_block
from classifiers.vocabulary import ADDRESS_UNITS
from models.values.reading import Word

# In line heights: how much more than the next word a line may have left and yet have run out of room.
_SLACK = 1.0
# In pitches of the page: lines of one paragraph stand no farther apart.
_WIDEST_STEP = 1.5
_MARKS = ",;:.!"
# Readers lose the blank behind a mark: "BÌNH,sinh", "Số:48". A colon between figures is an hour's.
_GLUED = re.compile(r"(?<=[,;:])(?=[^\W\d_])|(?<=[^\W\d_]:)(?=\w)")
# What a line cannot end a value with.
_MID_PHRASE = LINKS | {"số", "ngày", "tháng", "năm", "sinh", *ADDRESS_UNITS}
# What begins the next line of a list.
_ITEM = re.compile(r"[-–—+•*]|\(?\d{1,2}[.)]|[a-zđ][.)]|[IVX]+\.")
_DASHES = ("-", "–", "—")


class Break(IntEnum):
    """What parts a word from the one before it."""

    NONE = 0
    GAP = 1  # a blank as wide as between columns
    LINE = 2  # a line that ended for want of room, or within its sentence
    END = 3  # the end of a paragraph, or of a line that stands alone


@dataclass(frozen=True)
class Token:
    """A word without the marks around it. `opens` is a bracket before it, `closes` are the marks behind it, `dash` one
    that stands alone behind those; `begins` when a piece of print does."""

    word: Word
    core: str
    folded: str
    closes: str
    row: int
    before: Break
    begins: bool
    opens: str = ""
    dash: Word | None = None

    @property
    def ends_sentence(self) -> bool:
        """Behind an abbreviation a full stop ends nothing: "TP. Hồ Chí Minh"."""
        if ";" in self.closes or "!" in self.closes or "./" in self.closes:
            return True
        return "." in self.closes and not (len(self.core) <= 2 and self.core.isupper())


def running_text(page: PageLayout) -> tuple[Token, ...]:
    """The page's words in reading order. Lines whose sentence goes on below are told from those that stand alone."""
    tokens: list[Token] = []
    above: tuple[Piece, ...] | None = None
    margins = _margins(page)
    for number, row in enumerate(page.rows):
        line = list(_of_row(number, row))
        if line:
            before = _break_between(page, above, row, tokens, line[0], margins[number]) if above else Break.END
            tokens += [replace(line[0], before=before), *line[1:]]
            above = row
    return tuple(_with_standing_marks(tokens))


def _margins(page: PageLayout) -> list[float]:
    """How far to the right the lines around each row reach: those that follow each other from the left half on."""
    margins: list[float] = []
    block: list[float] = []
    for number, row in enumerate(page.rows):
        follows = number > 0 and _step(page.rows[number - 1], row) <= _WIDEST_STEP * page.line_pitch
        if not follows:
            margins += [max(block, default=page.text_right)] * len(block)
            block = []
        is_line = row[0].left < page.text_centre
        block.append(max(piece.right for piece in row) if is_line else 0.0)
    margins += [max(block, default=page.text_right)] * len(block)
    return margins


def _step(above: Sequence[Piece], row: Sequence[Piece]) -> float:
    return row[0].centre_y - above[0].centre_y


def _of_row(number: int, row: Sequence[Piece]) -> Iterator[Token]:
    before: Word | None = None
    for piece in row:
        for index, word in enumerate(piece.words):
            for part in _parts(word):
                gap = before is not None and part.box.left - before.box.right > COLUMN_GAP * part.box.height
                yield _token(part, number, Break.GAP if gap else Break.NONE, index == 0)
                before = part


def _parts(word: Word) -> Iterator[Word]:
    """The word cut behind marks that no blank follows, and before a mark that begins it."""
    while (glued := _GLUED.search(word.text, 1)) is not None:
        first, word = split_word(word, glued.start())
        yield first
    if len(word.text) > 1 and word.text[0] in ",;:" and any(c.isalnum() for c in word.text):
        first, word = split_word(word, 1)
        yield first
    yield word


def _token(word: Word, row: int, before: Break, begins: bool) -> Token:
    text = word.text.strip()
    opens = text[: len(text) - len(text.lstrip("("))] if ")" not in text else ""
    text = text.removeprefix(opens)
    marks = _MARKS if "(" in text else _MARKS + ")"
    core = text.rstrip(marks + "/…_") if not text.endswith("/.") else text[:-2].rstrip("./")
    return Token(word, core, squeeze(core), text[len(core) :], row, before, begins, opens)


def _with_standing_marks(tokens: Sequence[Token]) -> Iterator[Token]:
    """A mark that stands alone belongs to the word before it; dots that lead to a value are nothing."""
    held: Token | None = None
    carried, begins = Break.NONE, False
    for token in tokens:
        if not token.folded:
            carried, begins = max(carried, token.before), begins or token.begins
            mark = token.word.text.strip()
            if held is not None and mark in ("./.", *_MARKS):
                held = replace(held, closes=held.closes + mark)
            elif held is not None and mark in _DASHES:
                held = replace(held, dash=token.word)
            continue
        if held is not None:
            yield held
        held = replace(token, before=max(carried, token.before), begins=token.begins or begins)
        carried, begins = Break.NONE, False
    if held is not None:
        yield held


def _break_between(
    page: PageLayout, above: Sequence[Piece], row: Sequence[Piece], so_far: Sequence[Token], first: Token, margin: float
) -> Break:
    """A line goes on below where it ran out of room, ended without a mark before a small letter, or in mid-phrase."""
    if _step(above, row) > _WIDEST_STEP * page.line_pitch:
        return Break.END
    last = so_far[-1]
    is_heading = is_upper_case(" ".join(piece.text for piece in row)) != is_upper_case(
        " ".join(piece.text for piece in above)
    )
    if is_heading and len(row) == 1 and begins_block(row[0]):
        return Break.END  # "... hợp tác xã" / "TUQ. GIÁM ĐỐC": who signs
    is_ended = any(mark in last.closes for mark in ".:!")
    is_item = _ITEM.fullmatch(first.word.text.strip()) is not None
    if not is_ended and not is_item and (first.core[:1].islower() or (not last.closes and last.core in _MID_PHRASE)):
        return Break.LINE
    room = margin - max(piece.right for piece in above)
    needed = page.level.piece([first.word], page.number)
    is_full = room < (needed.right - needed.left) + _SLACK * page.line_height
    return Break.LINE if is_full and not is_heading and not is_item else Break.END
