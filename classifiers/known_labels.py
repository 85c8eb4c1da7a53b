"""The labels of a type, and which of them the letters that were read are nearest to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache

from classifiers.folding import alphabet_of, edit_distance, squeeze_label
from classifiers.label_places import LabelColumn
from classifiers.label_tokens import Token
from classifiers.layout import Piece
from models.values.reading import Word

# A label of this many letters or more may lose one in six to the reader; shorter ones must be exact.
FUZZY_FROM = 6
# Without a colon only a label this long may be misread, by one letter in eight, and only where it is a whole piece.
_FUZZY_WITHOUT_COLON_FROM = 12
# However long it is: many letters more are other words ("không bị cấm ..." is no "cấm ...").
_MOST_SLIPS, _MOST_SLIPS_WITHOUT_COLON = 3, 2
# The longest labels are sentences in two languages; one of them must not end before its last word.
MOST_WORDS = 30
# So many letters of a label over two lines are no chance, even without a colon.
_SENTENCE = 30


@dataclass(frozen=True)
class Match:
    """A label that ends before token `end`, with so many letters misread."""

    end: int
    label: str
    slips: int = 0
    is_modified: bool = False


class Labels:
    """Labels to look for, by their folded letters; `usual` ones must be read to the letter.

    `fits` tells of a label and the words behind it whether they can only be its value: then it may be short and stand
    without a colon ("Loại Khá").
    """

    def __init__(
        self, labels: Iterable[str], usual: Iterable[str] = (), fits: Callable[[str, str], bool] = lambda *_: False
    ) -> None:
        self._by_letters = {squeeze_label(label): label for label in labels}
        usual = tuple(usual)
        self._exact = {squeeze_label(label): label for label in usual} | self._by_letters
        self._usual = frozenset(usual) - frozenset(self._by_letters.values())
        self.fits = fits
        self._columns: tuple[LabelColumn, ...] = ()
        self._heads: tuple[Sequence[Piece], ...] = ()
        self._lengths: dict[int, list[tuple[str, int]]] = {}
        for compact in self._by_letters:
            self._lengths.setdefault(len(compact), []).append((compact, alphabet_of(compact)))

    def beside(self, columns: Sequence[LabelColumn], heads: Iterable[Sequence[Piece]] = ()) -> Labels:
        """The same labels, of which short ones count too where others without a colon stand above and below them, or
        beside them in rows of labels that stand above their values."""
        known = copy(self)
        known._columns = tuple(columns)
        known._heads = tuple(heads)
        return known

    def has_heads(self, row: Sequence[Piece]) -> bool:
        """Whether labels stand on the row above their values."""
        return any(row is one for one in self._heads)

    def stands_in_a_column(self, row: Sequence[Piece], word: Word) -> bool:
        """Whether a word begins where the labels of the page begin."""
        return any(column.has(row, word) for column in self._columns)

    def is_usual(self, label: str) -> bool:
        """Whether only other types print it."""
        return label in self._usual

    def is_label(self, read: str) -> bool:
        """Whether the folded letters are a label."""
        return read in self._exact

    def spelt(self, read: str) -> str | None:
        """The label that these folded letters are, None where they are none."""
        return self._exact.get(read)

    def match(self, read: str, *, with_colon: bool, whole_piece: bool) -> tuple[int, str] | None:
        """The nearest label and by how many letters it differs, None when none is near enough.

        Labels differ by two letters where it matters most ("người mẹ", "người cha"), so the nearest must win.
        """
        exact = self._exact.get(read)
        if exact is not None:
            return 0, exact
        if with_colon and len(read) >= FUZZY_FROM - 1:
            return self._nearest(read, 6, FUZZY_FROM, _MOST_SLIPS)
        if whole_piece and len(read) >= _FUZZY_WITHOUT_COLON_FROM - 1:
            return self._nearest(read, 8, _FUZZY_WITHOUT_COLON_FROM, _MOST_SLIPS_WITHOUT_COLON)
        return None

    def may_begin(self, read: str) -> bool:
        """Whether a label begins with these letters, which are too many to be a chance."""
        return len(read) >= _FUZZY_WITHOUT_COLON_FROM and any(one.startswith(read) for one in self._by_letters)

    def end_of_label_begun_on(self, above: Sequence[Token], row: Sequence[Token]) -> Match | None:
        """A long label that begins at the end of one row and ends at the beginning of the next: with its colon or, if
        it is as long as a sentence, with the piece."""
        head = "".join(token.folded for token in _last_piece(above)).lstrip("0123456789")
        if len(head) < _FUZZY_WITHOUT_COLON_FROM or any(token.has_colon for token in _last_piece(above)):
            return None
        for compact, label in self._by_letters.items():
            if not (len(compact) > len(head) and compact.startswith(head)):
                continue
            tail = ""
            for end, token in enumerate(row[:MOST_WORDS], start=1):
                tail += token.folded
                is_end = token.has_colon or (token.ends and len(compact) >= _SENTENCE)
                if is_end and tail == compact[len(head) :]:
                    return Match(end, label)
        return None

    def _nearest(self, read: str, letters_a_slip: int, shortest: int, most: int) -> tuple[int, str] | None:
        best: tuple[int, str] | None = None
        reach, letters = min(most, len(read) // letters_a_slip + 1), alphabet_of(read)
        for length in range(max(shortest, len(read) - reach), len(read) + reach + 1):
            limit = min(most, length // letters_a_slip)
            for compact, own in self._lengths.get(length, ()):
                # Every letter that only one of them has is an edit.
                if (letters & ~own).bit_count() > limit or (own & ~letters).bit_count() > limit:
                    continue
                distance = _distance(read, compact, limit)
                if distance is not None and (best is None or distance < best[0]):
                    best = (distance, self._by_letters[compact])
        return best


def _last_piece(row: Sequence[Token]) -> Sequence[Token]:
    """The row's last run of print: what goes on below begins there."""
    start = max((at for at, token in enumerate(row) if token.starts), default=0)
    return row[start:]


@lru_cache(maxsize=50_000)
def _distance(read: str, compact: str, limit: int) -> int | None:
    """None when too much differs."""
    distance = edit_distance(read, compact, limit=limit)
    return distance if distance <= limit else None
