"""Printed labels on a form's rows, and the words that stand after them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from classifiers.bilingual_labels import bilingual_end
from classifiers.broken_labels import broken_label
from classifiers.known_labels import MOST_WORDS, Labels, Match
from classifiers.label_places import label_columns
from classifiers.label_rules import may_stand, modified, with_remark
from classifiers.label_tokens import (
    BARE_ENUMERATOR,
    ENUMERATOR,
    Token,
    is_leader_line,
    tokens_of,
    without_leaders,
)
from classifiers.layout import PageLayout, Piece, is_leader
from classifiers.nearness import are_flush
from classifiers.stacked_labels import stacked_label
from classifiers.tables import LabelledCell
from models.values.reading import Word

_FAR = 6.0  # in heights of a word
LINKS = frozenset(("tại", "của", "do", "ở", "cho", "với", "và", "bởi", "theo"))
_MOST_IN_A_ROW = 4
_NEARLY_FULL, _MOST_OF_A_LINE = 0.1, 0.7


@dataclass(frozen=True)
class LabelledValue:
    """One label on the page and what follows it on its row. `words` is empty where the value is blank or below.

    `right` is where the next label of the row begins, else where the page's print ends: no value reaches further.
    `is_modified` where words that nobody declared stand between the label and its colon ("Số hiệu phôi:"); `cell` is
    set where label and value stand in cells, which hold all of the value.
    """

    label: str
    row: int
    page: PageLayout
    words: tuple[Word, ...]
    printed: Piece
    has_colon: bool
    right: float
    is_last: bool
    cell: LabelledCell | None = None
    is_modified: bool = False

    @classmethod
    def of_cell(
        cls, label: str, page: PageLayout, row: int, printed: Sequence[Word], words: Sequence[Word],
        cell: LabelledCell | None = None,
    ) -> LabelledValue:  # fmt: skip
        """A label and a value in cells of their own, which part them as a colon would."""
        head = page.level.piece(printed, page.number)
        return cls(label, row, page, tuple(words), head, True, page.text_right, True, cell)

    def piece(self, words: Sequence[Word] | None = None) -> Piece:
        return self.page.level.piece(words or self.words, self.page.number)


def find_labels(page: PageLayout, labels: Labels | Iterable[str]) -> tuple[LabelledValue, ...]:
    """Every label on the page from top to bottom and left to right, with the words up to the next label."""
    wanted = labels if isinstance(labels, Labels) else Labels(labels)
    tokens = [tokens_of(row) for row in page.rows]
    found = _found_on(page, tokens, wanted)
    bare = [one for one in found if not one.has_colon]
    columns = label_columns([(page.rows[one.row], one.printed) for one in bare], page)
    heads = [page.rows[row] for row in {one.row for one in bare if _stands_above_its_value(one, page)}]
    return _found_on(page, tokens, wanted.beside(columns, heads)) if columns or heads else found


def _stands_above_its_value(label: LabelledValue, page: PageLayout) -> bool:
    """Whether nothing is printed beside a label but other pieces, and something under its left edge."""
    row = page.rows[label.row]
    is_alone = len(row) > 1 and any(piece.words[-1] is label.printed.words[-1] for piece in row)
    below = page.rows[label.row + 1] if label.row + 1 < len(page.rows) else ()
    return is_alone and any(are_flush(piece.left, label.printed.left, page) for piece in below)


def _found_on(page: PageLayout, tokens: Sequence[Sequence[Token]], wanted: Labels) -> tuple[LabelledValue, ...]:
    found: list[LabelledValue] = []
    rows: list[Sequence[Token]] = [(), *tokens]
    broken = [broken_label(above, row, wanted) for above, row in pairwise(rows)]
    for number, row in enumerate(tokens):
        own, below = broken[number], broken[number + 1] if number + 1 < len(tokens) else None
        begun = own.match if own else wanted.end_of_label_begun_on(tokens[number - 1], row) if number else None
        begun = begun or stacked_label(tokens, number, wanted)
        above = _Above.of(tokens[number - 1], page) if number else _Above()
        found.extend(_on_row(page, number, row[: below.start] if below else row, wanted, begun, above))
    return tuple(found)


@dataclass(frozen=True)
class _Above:
    """How the row above ends: in the middle of a phrase, or because it is full."""

    in_mid_phrase: bool = False
    is_full: bool = False

    @classmethod
    def of(cls, row: Sequence[Token], page: PageLayout) -> _Above:
        if not row:
            return cls()
        last = row[-1].word
        left = page.level.point(row[0].word.box.top_left).x
        right = max(page.level.point(corner).x for corner in last.box.corners)
        width = page.text_right - page.text_left
        is_full = right > page.text_right - _NEARLY_FULL * width and right - left > _MOST_OF_A_LINE * width
        return cls(_ends_in_mid_phrase(row), is_full and not last.text.endswith((".", ":", ";")))

    def goes_on_in(self, match: Match, tokens: Sequence[Token]) -> bool:
        """Whether the words at the beginning of the next row are no label but go on with this one: ", tại" / "Ủy ban
        nhân dân phường ...", "Không bị" / "cấm đảm nhiệm chức vụ ..."."""
        if tokens[match.end - 1].has_colon:
            return False
        is_sentence = tokens[0].word.text[0].islower() and match.label[0].isupper()
        return self.in_mid_phrase or (self.is_full and is_sentence)


def _on_row(
    page: PageLayout, number: int, tokens: Sequence[Token], wanted: Labels, begun: Match | None, above: _Above
) -> list[LabelledValue]:
    starts: list[tuple[int, Match]] = [(0, begun)] if begun else []
    at = begun.end if begun else 0
    while at < len(tokens):
        match = _label_at(tokens, at, wanted)
        if match is not None and at == 0 and above.goes_on_in(match, tokens):
            match = None
        if match is not None and starts and _is_place_of_value(tokens, starts[-1][1].end, at):
            # Behind a colon stands the value, which may begin like a label ("Hội đồng thi: Trường ...").
            is_heading = match.slips == 0 and tokens[match.end - 1].ends and _stands_far(tokens, at)
            is_sure = not wanted.is_usual(match.label) and not match.is_modified
            is_own = tokens[match.end - 1].has_colon and is_sure
            match = match if is_own or is_heading else None
        if match is None or _begins_later(tokens, at, match, wanted):
            at += 1
        else:
            starts.append((at, match))
            at = match.end
    found = []
    # In a row that begins with its number, the next number may have lost its stop.
    is_numbered = bool(tokens) and BARE_ENUMERATOR.fullmatch(tokens[0].word.text) is not None
    for index, (begin, match) in enumerate(starts):
        end = match.end
        is_last = index + 1 == len(starts)
        stop = len(tokens) if is_last else starts[index + 1][0]
        words = tuple(token.word for token in tokens[end : _next_question(tokens, end, stop)])
        if not is_last:
            words = _without_next_number(words, tokens[0].word.text if is_numbered else "")
        printed = page.level.piece([token.word for token in tokens[begin:end]], page.number)
        right = page.text_right if is_last else page.level.piece([tokens[stop].word], page.number).left
        has_colon = tokens[end - 1].has_colon
        found.append(
            LabelledValue(
                match.label,
                number,
                page,
                without_leaders(words),
                printed,
                has_colon,
                right,
                is_last,
                is_modified=match.is_modified,
            )
        )
    return found


def _without_next_number(words: tuple[Word, ...], number: str) -> tuple[Word, ...]:
    """Without the number of the next question behind a value: "Không 7.", also read as "Không 7 7." or, in a row whose
    own number is told, as "Không 7". Any other figure is the value's: "1. Thửa đất số: 79 2. Tờ bản đồ số: ..."."""
    own = int(number.rstrip(".)")) if number else 0
    following = range(own + 1, own + _MOST_IN_A_ROW) if number else range(0)
    if words and (ENUMERATOR.fullmatch(words[-1].text) or _is_one_of(words[-1], following)):
        last, words = words[-1].text.strip("(.)–-"), words[:-1]
        while len(words) > 1 and last.isdigit() and _is_one_of(words[-1], (int(last),)):
            words = words[:-1]
    return words


def _is_one_of(word: Word, numbers: Sequence[int]) -> bool:
    return BARE_ENUMERATOR.fullmatch(word.text) is not None and int(word.text.rstrip(".)")) in numbers


def _next_question(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Where the next piece is a numbered question that nobody asks for: "1- Nhà ở: | 2- Đất ở:"."""
    for at in range(start, stop):
        if tokens[at].starts and ENUMERATOR.fullmatch(tokens[at].word.text):
            end = next((end for end in range(at, stop) if tokens[end].ends), stop - 1)
            if tokens[end].has_colon:
                return at
    return stop


def _is_place_of_value(tokens: Sequence[Token], end: int, at: int) -> bool:
    """Whether a value begins here: right behind the colon of a label, or behind the dots that lead from it."""
    if at == end:
        return tokens[at - 1].has_colon or is_leader_line(tokens[at - 1].word.text)
    return all(is_leader(token.word.text) for token in tokens[end:at])


def _ends_in_mid_phrase(tokens: Sequence[Token]) -> bool:
    """Whether the row ends with a word after which its phrase must go on: "..., tại". Headings end with any word."""
    return bool(tokens) and tokens[-1].word.text.casefold() in LINKS and not tokens[-1].word.text.isupper()


def _begins_later(tokens: Sequence[Token], at: int, match: Match, wanted: Labels) -> bool:
    """Whether the label fits better without its first word, which then is the end of the value before it: "... căn cước
    công dân số | Giấy tờ tùy thân:"."""
    is_torn = tokens[at].ends and not tokens[at].starts
    if not (match.slips or is_torn) or at + 1 >= match.end:
        return False
    later = _label_at(tokens, at + 1, wanted)
    return later is not None and later.end == match.end and (is_torn or later.slips < match.slips)


def _label_at(tokens: Sequence[Token], at: int, wanted: Labels) -> Match | None:
    """The label that begins here: the longest, and of those that end there the one with fewest slips."""
    best: Match | None = None
    bilingual: Match | None = None
    read = ""
    if is_leader(tokens[at].word.text) and (len(tokens[at].word.text) > 2 or tokens[at].ends):
        return None  # the blank of the value before
    for end in range(at + 1, min(len(tokens), at + MOST_WORDS) + 1):
        last = tokens[end - 1]
        is_apart = end > at + 1 and last.starts and tokens[end - 2].has_colon
        if is_apart or (end > at + 1 and is_leader_line(tokens[end - 2].word.text)):
            break
        bilingual = bilingual or bilingual_end(tokens, at, end, read, wanted, best)
        read += last.folded
        if not read:
            continue
        whole = tokens[at].starts and last.ends
        match = wanted.match(read, with_colon=last.has_colon, whole_piece=whole)
        if match is None or not may_stand(tokens, at, end, match, wanted):
            continue
        if best is not None and best.slips == 0 and match[0] and match[1] == best.label:
            continue  # "Đăng ký thay đổi lần thứ 2": the figure is the value's
        # What stands behind a colon is the value, unless the label has a colon of its own ("Và vợ: Bà").
        if ":" in match[1].rstrip(":") or not any(token.has_colon for token in tokens[at : end - 1]):
            best = Match(end, match[1], match[0])
    if bilingual is None or (best is not None and (best.end >= bilingual.end or "/" in best.label)):
        return modified(tokens, at, with_remark(tokens, best), wanted) if best is not None else None
    return bilingual  # English that the type does not know


def _stands_far(tokens: Sequence[Token], at: int) -> bool:
    """Whether a piece begins here, farther from what stands before it than a value from its label."""
    one, other = tokens[at - 1].word.box, tokens[at].word.box
    return tokens[at].starts and other.left - one.right > _FAR * one.height
