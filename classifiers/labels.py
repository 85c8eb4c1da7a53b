"""Printed labels on a form's rows, and the words that stand after them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from classifiers.folding import comparable, edit_distance, is_upper_case, squeeze
from classifiers.layout import PageLayout, Piece, is_leader, split_word
from classifiers.names import begins_with_surname, looks_like_name
from classifiers.tables import LabelledCell
from models.values.reading import Word

# A label of this many letters or more may lose one in six to the reader; shorter ones must be exact.
_FUZZY_FROM = 6
# Without a colon only a label this long may be misread, by one letter in eight, and only where it is a whole piece.
_FUZZY_WITHOUT_COLON_FROM = 12
# However long it is: many letters more are other words ("không bị cấm ..." is no "cấm ...").
_MOST_SLIPS, _MOST_SLIPS_WITHOUT_COLON = 3, 2
_MOST_WORDS = 16
# So many letters of a label over two lines are no chance, even without a colon.
_SENTENCE = 30
_MOST_FOREIGN_WORDS = 7
_NEAR, _FAR = 0.4, 6.0  # in heights of a word
# What stands before the next label of a numbered form.
_ENUMERATOR = re.compile(r"\(?\d{1,2}[.)]|[a-zđ][.)]")
_BARE_ENUMERATOR = re.compile(r"\d{1,2}[.)]?")
_GLUED_ENUMERATOR = re.compile(r"(\d{1,2}[.)])(?=[^\W\d_])")
LINKS = frozenset(("tại", "của", "do", "ở", "cho", "với", "và", "bởi", "theo"))
_WORD = re.compile(r"\w+")
_LONG_NUMBER = re.compile(r"\d{8,}")


@dataclass(frozen=True)
class LabelledValue:
    """One label on the page and what follows it on its row. `words` is empty where the value is blank or below.

    `right` is where the next label of the row begins, else where the page's print ends: no value reaches further.
    `cell` is set where label and value stand in cells, which hold all of the value.
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


@dataclass(frozen=True)
class _Token:
    """A word of a row with its folded letters; `starts` and `ends` when a piece begins or ends with it."""

    word: Word
    folded: str
    starts: bool
    ends: bool

    @property
    def has_colon(self) -> bool:
        return self.word.text.rstrip().endswith((":", ";"))


@dataclass(frozen=True)
class _Match:
    """A label that ends before token `end`, with so many letters misread."""

    end: int
    label: str
    slips: int = 0


class Labels:
    """Labels to look for, by their folded letters."""

    def __init__(self, labels: Iterable[str]) -> None:
        self._by_letters = {squeeze(label): label for label in labels}
        self._lengths: dict[int, list[str]] = {}
        for compact in self._by_letters:
            self._lengths.setdefault(len(compact), []).append(compact)

    def match(self, read: str, *, with_colon: bool, whole_piece: bool) -> tuple[int, str] | None:
        """The nearest label and by how many letters it differs, None when none is near enough.

        Labels differ by two letters where it matters most ("người mẹ", "người cha"), so the nearest must win.
        """
        exact = self._by_letters.get(read)
        if exact is not None:
            return 0, exact
        if with_colon and len(read) >= _FUZZY_FROM - 1:
            return self._nearest(read, 6, _FUZZY_FROM, _MOST_SLIPS)
        if whole_piece and len(read) >= _FUZZY_WITHOUT_COLON_FROM - 1:
            return self._nearest(read, 8, _FUZZY_WITHOUT_COLON_FROM, _MOST_SLIPS_WITHOUT_COLON)
        return None

    def may_begin(self, read: str) -> bool:
        """Whether a label begins with these letters, which are too many to be a chance."""
        return len(read) >= _FUZZY_WITHOUT_COLON_FROM and any(one.startswith(read) for one in self._by_letters)

    def end_of_label_begun_on(self, above: Sequence[_Token], row: Sequence[_Token]) -> _Match | None:
        """A long label that begins at the end of one row and ends at the beginning of the next: with its colon or, if
        it is as long as a sentence, with the piece."""
        head = "".join(token.folded for token in _last_piece(above)).lstrip("0123456789")
        if len(head) < _FUZZY_WITHOUT_COLON_FROM or any(token.has_colon for token in _last_piece(above)):
            return None
        for compact, label in self._by_letters.items():
            if not (len(compact) > len(head) and compact.startswith(head)):
                continue
            tail = ""
            for end, token in enumerate(row[:_MOST_WORDS], start=1):
                tail += token.folded
                is_end = token.has_colon or (token.ends and len(compact) >= _SENTENCE)
                if is_end and tail == compact[len(head) :]:
                    return _Match(end, label)
        return None

    def _nearest(self, read: str, letters_a_slip: int, shortest: int, most: int) -> tuple[int, str] | None:
        best: tuple[int, str] | None = None
        reach = min(most, len(read) // letters_a_slip + 1)
        for length in range(max(shortest, len(read) - reach), len(read) + reach + 1):
            for compact in self._lengths.get(length, ()):
                distance = _distance(read, compact, min(most, length // letters_a_slip))
                if distance is not None and (best is None or distance < best[0]):
                    best = (distance, self._by_letters[compact])
        return best


def _last_piece(row: Sequence[_Token]) -> Sequence[_Token]:
    """The row's last run of print: what goes on below begins there."""
    start = max((at for at, token in enumerate(row) if token.starts), default=0)
    return row[start:]


def find_labels(page: PageLayout, labels: Labels | Iterable[str]) -> tuple[LabelledValue, ...]:
    """Every label on the page from top to bottom and left to right, with the words up to the next label."""
    wanted = labels if isinstance(labels, Labels) else Labels(labels)
    found: list[LabelledValue] = []
    tokens = [_tokens(row) for row in page.rows]
    for number, row in enumerate(tokens):
        begun = wanted.end_of_label_begun_on(tokens[number - 1], row) if number else None
        goes_on = number > 0 and _ends_in_mid_phrase(tokens[number - 1])
        found.extend(_on_row(page, number, row, wanted, begun, goes_on=goes_on))
    return tuple(found)


def _on_row(
    page: PageLayout, number: int, tokens: Sequence[_Token], wanted: Labels, begun: _Match | None, *, goes_on: bool
) -> list[LabelledValue]:
    starts: list[tuple[int, int, str]] = [(0, begun.end, begun.label)] if begun else []
    at = begun.end if begun else 0
    while at < len(tokens):
        match = _label_at(tokens, at, wanted)
        if match is not None and at == 0 and goes_on and not tokens[match.end - 1].has_colon:
            match = None  # ", tại" / "Ủy ban nhân dân phường ..."
        if match is not None and starts and at == starts[-1][1] and tokens[at - 1].has_colon:
            # Behind a colon stands the value, which may begin like a label ("Hội đồng thi: Trường ...").
            is_heading = match.slips == 0 and tokens[match.end - 1].ends and _stands_far(tokens, at)
            match = match if tokens[match.end - 1].has_colon or is_heading else None
        if match is None or _begins_later(tokens, at, match, wanted):
            at += 1
        else:
            starts.append((at, match.end, match.label))
            at = match.end
    found = []
    # In a row that begins with its number, the next number may have lost its stop.
    is_numbered = bool(tokens) and _BARE_ENUMERATOR.fullmatch(tokens[0].word.text) is not None
    for index, (begin, end, label) in enumerate(starts):
        enumerator = _BARE_ENUMERATOR if is_numbered else _ENUMERATOR
        is_last = index + 1 == len(starts)
        stop = len(tokens) if is_last else starts[index + 1][0]
        words = tuple(token.word for token in tokens[end:stop])
        while not is_last and words and enumerator.fullmatch(words[-1].text):
            words, enumerator = words[:-1], _BARE_ENUMERATOR  # "Tôn giáo: Không 7. Số định danh: ...", read as "7 7."
        printed = page.level.piece([token.word for token in tokens[begin:end]], page.number)
        right = page.text_right if is_last else page.level.piece([tokens[stop].word], page.number).left
        has_colon = tokens[end - 1].has_colon
        found.append(LabelledValue(label, number, page, _without_leaders(words), printed, has_colon, right, is_last))
    return found


def _ends_in_mid_phrase(tokens: Sequence[_Token]) -> bool:
    """Whether the row ends with a word after which its phrase must go on: "..., tại"."""
    return bool(tokens) and tokens[-1].word.text.casefold() in LINKS


def _begins_later(tokens: Sequence[_Token], at: int, match: _Match, wanted: Labels) -> bool:
    """Whether the label fits better without its first word, which then is the end of the value before it."""
    if match.slips == 0 or at + 1 >= match.end:
        return False
    later = _label_at(tokens, at + 1, wanted)
    return later is not None and later.end == match.end and later.slips < match.slips


def _label_at(tokens: Sequence[_Token], at: int, wanted: Labels) -> _Match | None:
    """The label that begins here: the longest, and of those that end there the one with fewest slips."""
    best: _Match | None = None
    bilingual: _Match | None = None
    read = ""
    if is_leader(tokens[at].word.text) and (len(tokens[at].word.text) > 2 or tokens[at].ends):
        return None  # the blank of the value before
    for end in range(at + 1, min(len(tokens), at + _MOST_WORDS) + 1):
        last = tokens[end - 1]
        if end > at + 1 and last.starts and tokens[end - 2].has_colon:
            break
        bilingual = bilingual or _bilingual_end(tokens, at, end, read, wanted)
        read += last.folded
        if not read:
            continue
        whole = tokens[at].starts and last.ends
        match = wanted.match(read, with_colon=last.has_colon, whole_piece=whole)
        if match is None or not _may_stand(tokens, at, end, match[1]):
            continue
        # What stands behind a colon is the value, unless the label has a colon of its own ("Và vợ: Bà").
        if ":" in match[1].rstrip(":") or not any(token.has_colon for token in tokens[at : end - 1]):
            best = _Match(end, match[1], match[0])
    if bilingual is None or (best is not None and (best.end >= bilingual.end or "/" in best.label)):
        return best
    return bilingual  # English that the type does not know


def _bilingual_end(tokens: Sequence[_Token], at: int, end: int, read: str, wanted: Labels) -> _Match | None:
    """ "Họ và tên / Full name:", "Hạng - Class:": a Vietnamese label, a stroke, and whatever words of another language
    up to a colon or the end of the piece."""
    own, stroke, foreign = _parted(tokens[end - 1].word.text)
    if not stroke or _is_number(tokens[end - 1].word.text):
        return None
    match = wanted.match(read + _letters(own), with_colon=True, whole_piece=False)
    if match is None or (not tokens[at].starts and len(read + own) < _FUZZY_FROM):
        return None
    for stop in range(end, min(len(tokens), end + _MOST_FOREIGN_WORDS) + 1):
        token = tokens[stop - 1]
        if stop == end and not foreign and _is_followed_closely(tokens, end):
            continue  # "Số/ | No.": the translation is a piece of its own
        goes_on = stop == end + 1 and not foreign and _is_followed_closely(tokens, end)
        if _is_number(token.word.text) or (stop > end and token.starts and not goes_on):
            return None
        if token.has_colon or (stroke == "/" and token.ends and len(token.folded) > 1):
            return _Match(stop, match[1], match[0])
        if stroke == "-" and stop > end and not token.word.text.isascii():
            return None  # "Ngoại ngữ - Tin học": dashes stand between words of one language too
    return None


def _parted(text: str) -> tuple[str, str, str]:
    """A word at the stroke or dash in it."""
    return text.partition("/") if "/" in text else text.partition("-")


def _stands_far(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a piece begins here, farther from what stands before it than a value from its label."""
    one, other = tokens[at - 1].word.box, tokens[at].word.box
    return tokens[at].starts and other.left - one.right > _FAR * one.height


def _is_followed_closely(tokens: Sequence[_Token], end: int) -> bool:
    """Whether the next piece stands nearer to the one that ends before token `end` than a value would."""
    if end >= len(tokens) or not tokens[end].starts:
        return False
    one, other = tokens[end - 1].word.box, tokens[end].word.box
    return other.left - one.right < _NEAR * one.height and not _is_number(tokens[end].word.text)


def _is_number(text: str) -> bool:
    """More than one digit: readers see one in "N0" and "S6"."""
    return sum(c.isdigit() for c in text) > 1


def _may_stand(tokens: Sequence[_Token], at: int, end: int, label: str) -> bool:
    """With its colon a label may stand anywhere; without, it begins a piece, is long enough to be no chance, and is
    not set in capitals: those are headings ("BẰNG TỐT NGHIỆP"). "Ông" and "Bà" stand before a name."""
    text = " ".join(token.word.text for token in tokens[at:end])
    if tokens[end - 1].has_colon:
        # Inside a line, a short word before a colon is a label only as labels are written: "Sử dụng riêng: 465 m2".
        is_short = len(squeeze(label)) < _FUZZY_FROM
        return tokens[at].starts or not is_short or text[0].isupper() or not label[0].isupper()
    if not tokens[at].starts:
        return False
    if len(squeeze(label)) < _FUZZY_FROM:
        return _may_be_short(tokens, at, end, label)
    return is_upper_case(label) or not is_upper_case(text)


def _may_be_short(tokens: Sequence[_Token], at: int, end: int, label: str) -> bool:
    """Whether a word or two without a colon at the beginning of a piece are a label and no chance."""
    text = " ".join(token.word.text for token in tokens[at:end])
    if end < len(tokens) and _LONG_NUMBER.fullmatch(tokens[end].word.text):
        return comparable(text) == comparable(label)  # "SỐ 307714994"
    is_alone = label.isascii() and tokens[end - 1].ends  # "Sex", in small print under "Giới tính"
    if text == label and (is_alone or (end == at + 1 and _is_number_alone(tokens, end))):
        return True  # "Số 128", which is all of a line
    if end - at > 1 and _has_words_of(text, label) and not is_upper_case(text):
        return True  # "Nam, nữ", "Chủ hộ"
    name = " ".join(token.word.text for token in tokens[end : end + 2])
    name = name.title() if is_upper_case(name) else name
    return comparable(text) == comparable(label) and looks_like_name(name) and begins_with_surname(name)


def _has_words_of(text: str, label: str) -> bool:
    """Whether both have the same words with the same marks, whatever parts them: "Nam, nữ", "Nam/nữ"."""
    return [comparable(word) for word in _WORD.findall(text)] == [comparable(word) for word in _WORD.findall(label)]


def _is_number_alone(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a piece ends with one word that holds a figure, and this is it."""
    return at < len(tokens) and tokens[at].ends and any(c.isdigit() for c in tokens[at].word.text)


@lru_cache(maxsize=50_000)
def _distance(read: str, compact: str, limit: int) -> int | None:
    """None when too much differs."""
    distance = edit_distance(read, compact, limit=limit)
    return distance if distance <= limit else None


def _tokens(row: Sequence[Piece]) -> list[_Token]:
    """Words of a row; "tên:LÊ" is parted after its colon, because readers lose blanks."""
    tokens: list[_Token] = []
    for piece in row:
        for index, word in enumerate(piece.words):
            starts, ends = index == 0, index + 1 == len(piece.words)
            glued = _GLUED_ENUMERATOR.match(word.text)
            if glued:
                number, word = split_word(word, glued.end())  # noqa: PLW2901 - "6.Tôn giáo"
                tokens.append(_token(number, starts, False))
                starts = False
            head, colon, tail = word.text.partition(":")
            if colon and tail and head and not (head.isdigit() and tail[0].isdigit()):
                before, after = split_word(word, len(head) + 1)
                tokens += [_token(before, starts, False), _token(after, False, ends)]
            elif colon and tail and not head:
                # "Số :93/2019": the colon is the label's.
                tokens.append(_token(replace(word, text=":", letters=()), starts, False))
                tokens.append(_token(replace(word, text=tail, letters=()), False, ends))
            else:
                tokens.append(_token(word, starts, ends))
    return _colons_joined(tokens)


def _token(word: Word, starts: bool, ends: bool) -> _Token:
    return _Token(word, _letters(word.text) if word.text.rstrip().endswith(":") else squeeze(word.text), starts, ends)


_LETTER_SLIPS = str.maketrans({"0": "o", "6": "o", "1": "i", "5": "s"})


def _letters(text: str) -> str:
    """Folded, with one digit among letters taken for the letter that it looks like: "S6/No:"."""
    folded = squeeze(text)
    return folded if folded.isdigit() or _is_number(folded) else folded.translate(_LETTER_SLIPS)


def _colons_joined(tokens: Sequence[_Token]) -> list[_Token]:
    """A colon or a comma that stands alone belongs to the word before it."""
    joined: list[_Token] = []
    for token in tokens:
        mark = {":": ":", ";": ":", ".:": ":", ",": ","}.get(token.word.text.strip())
        if joined and mark:
            last = joined[-1]
            joined[-1] = replace(last, word=replace(last.word, text=last.word.text + mark, letters=()), ends=token.ends)
        else:
            joined.append(token)
    return joined


def _without_leaders(words: Sequence[Word]) -> tuple[Word, ...]:
    kept = [word for word in words if not is_leader(word.text)]
    return tuple(kept) if any(any(c.isalnum() for c in word.text) for word in kept) else ()
