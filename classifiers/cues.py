"""Words that open or end a value in running text: labels anywhere in a sentence, and phrases that connect values.

A cue "{date_of_birth} tại" holds only right behind the value of that field: "sinh ngày 12/3/1990 tại Hà Nội".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.folding import comparable, edit_distance, fold, squeeze
from classifiers.running_text import Break, Token

_AFTER = re.compile(r"\{(\w+)\}\s*(.*)")
# A cue of this many letters or more may be misread by one.
_MENDED_FROM = 10
# Words of so few letters are told from others by their marks.
_MARKS_TELL = 4
_VOWELS = frozenset("aeiouy")
_FILLERS = (("nhu", "sau"), ("la",), ("hien", "nay"), ("hien", "tai"))
_MOST_WORDS = 24
_BEFORE_PAPERS = frozenset(("co", "mang"))
# A label without a colon ends what stands before it where it is long enough to be no chance.
_TELLING = 8
# Values of these kinds prove by their form that the word before them was their label.
_PROVEN = frozenset(
    {
        FieldKind.DATE, FieldKind.YEAR, FieldKind.SEX, FieldKind.CHOICE, FieldKind.PERSONAL_NUMBER, FieldKind.NAME,
        FieldKind.ADDRESS, FieldKind.DOCUMENT_NUMBER, FieldKind.REGISTER_NUMBER,
    }
)  # fmt: skip


@dataclass(frozen=True)
class Meaning:
    """What a cue opens: a field, right behind another where `after` names one. `is_phrase` as the type declares for
    running text; labels without a colon may be words of a sentence."""

    field: FieldSpecification
    after: str = ""
    is_phrase: bool = False


@dataclass(frozen=True)
class Cue:
    """A cue in the stream, from the token `start` up to `end`. Without meanings it only ends what stands before it."""

    start: int
    end: int
    letters: str
    meanings: tuple[Meaning, ...]
    has_colon: bool
    is_misread: bool = False
    is_end: bool = False
    """Whether the type declares it to end what stands before it."""

    @property
    def ends_value(self) -> bool:
        """Whether it is a label's wording and no chance."""
        return self.has_colon or self.is_end or any(m.is_phrase for m in self.meanings) or len(self.letters) >= _TELLING


class Cues:
    """The cues of one type, by their folded letters."""

    def __init__(self, document_type: DocumentType) -> None:
        others = (*document_type.other_labels, *document_type.other_cues, *document_type.weak_cues)
        self._meanings: dict[str, list[Meaning]] = {squeeze(label): [] for label in others}
        self._short = {comparable(label) for label in others if len(squeeze(label)) <= _MARKS_TELL}
        for section in document_type.sections:
            self._meanings.update({squeeze(label): [] for label in section.labels})
        self._with_comma = {squeeze(label) for label in others if "," in label}
        for field in document_type.fields:
            for cue in field.cues:
                behind = _AFTER.fullmatch(cue)
                after, words = (behind[1], behind[2]) if behind else ("", cue)
                self._add(words, Meaning(field, after, is_phrase=True))
            for label in field.labels:
                self._add(label, Meaning(field))
        self._halves: dict[tuple[int, str], list[str]] = {}
        for letters in self._meanings:
            if len(letters) >= _MENDED_FROM:
                half = len(letters) // 2
                self._halves.setdefault((half, letters[:half]), []).append(letters)
                self._halves.setdefault((-half, letters[half - len(letters) :]), []).append(letters)
        self._ends = {squeeze(cue) for cue in document_type.other_cues}
        self._longest = max((len(letters) for letters in self._meanings), default=0)

    def _add(self, words: str, meaning: Meaning) -> None:
        known = self._meanings.setdefault(squeeze(words), [])
        if len(squeeze(words)) <= _MARKS_TELL:
            self._short.add(comparable(words))
        if "," in words:
            self._with_comma.add(squeeze(words))
        if not any(m.field is meaning.field and m.after == meaning.after for m in known):
            known.append(meaning)

    def find(self, tokens: Sequence[Token]) -> tuple[Cue, ...]:
        """Every cue, the longest where several begin. They may overlap: which one counts, the values decide."""
        found = [cue for at in range(len(tokens)) if (cue := self._at(tokens, at)) is not None]
        exact = {cue.end: cue.start for cue in found if not cue.is_misread}
        # "kiến thức / Ngành ..." is no misread "thuộc ngành".
        return tuple(cue for cue in found if not cue.is_misread or exact.get(cue.end, -1) <= cue.start)

    def _at(self, tokens: Sequence[Token], at: int) -> Cue | None:
        if not _may_begin(tokens, at):
            return None
        best: Cue | None = None
        read = ""
        for end in range(at + 1, min(len(tokens), at + _MOST_WORDS) + 1):
            token = tokens[end - 1]
            if end > at + 1 and token.before in (Break.GAP, Break.END):
                break
            read += token.folded
            if len(read) > self._longest + 1:
                break
            letters = None if self._is_other_word(tokens[at:end]) else self._known(read)
            # A letter more may be the value's: "Số hiệu bằng C 0821013".
            if letters is not None and (letters == read or best is None or letters != best.letters):
                meanings = tuple(self._meanings[letters])
                has_colon = ":" in token.closes
                best = Cue(at, end, letters, meanings, has_colon, letters != read, letters in self._ends)
            if (set(token.closes) & set(":;.")) and not _is_shortened(token):
                break
            if "," in token.closes and not any(one.startswith(read) for one in self._with_comma):
                break
        return _with_remark(tokens, _with_filler(tokens, best)) if best is not None else None

    def _is_other_word(self, tokens: Sequence[Token]) -> bool:
        """Whether a short word has marks of its own: "Tài chính - Ngân hàng" has neither "tại" nor "hạng". One without
        any may have lost them."""
        word = comparable(tokens[0].core)
        is_short = len(tokens) == 1 and len(tokens[0].folded) <= _MARKS_TELL and ":" not in tokens[0].closes
        return is_short and word != fold(word) and word not in self._short

    def _known(self, read: str) -> str | None:
        if read in self._meanings:
            return read
        if len(read) < _MENDED_FROM - 1:
            return None
        for near in self._near(read):
            if edit_distance(read, near, 1) <= 1:
                return near
        return None

    def _near(self, read: str) -> Iterator[str]:
        """Cues that differ by one letter share their first or their second half."""
        for length in (len(read) - 1, len(read), len(read) + 1):
            half = length // 2
            for key in ((half, read[:half]), (-half, read[half - length :])):
                yield from (one for one in self._halves.get(key, ()) if len(one) == length)


def _is_shortened(token: Token) -> bool:
    return token.closes == "." and len(token.core) <= 2


def _may_begin(tokens: Sequence[Token], at: int) -> bool:
    """In a sentence cues stand in small letters; with a capital they begin a line, a sentence or a piece. "BÁ" in the
    middle of a name is no "bà"; abbreviations such as CCCD have no vowel."""
    token = tokens[at]
    if not token.core[:1].isupper():
        return token.core[:1].isalpha()
    if at and tokens[at - 1].folded in _BEFORE_PAPERS and not tokens[at - 1].closes:
        return True  # "..., có Căn cước công dân số 0123..."
    return token.before > Break.NONE or token.begins or bool(tokens[at - 1].closes) or not _VOWELS & set(token.folded)


def _with_filler(tokens: Sequence[Token], cue: Cue) -> Cue:
    """With the words that only lead on: "có tình trạng hôn nhân như sau: ...", "họ tên là ..."."""
    for filler in _FILLERS:
        own = tokens[cue.end : cue.end + len(filler)]
        if not cue.has_colon and tuple(token.folded for token in own) == filler:
            return replace(cue, end=cue.end + len(filler), has_colon=":" in own[-1].closes)
    return cue


def _with_remark(tokens: Sequence[Token], cue: Cue) -> Cue:
    """With the remark in brackets behind a label: "Họ và tên (chữ in hoa): ..."."""
    if cue.has_colon or cue.end >= len(tokens) or not (tokens[cue.end].opens or tokens[cue.end].core.startswith("(")):
        return cue
    for end in range(cue.end, min(len(tokens), cue.end + _MOST_WORDS)):
        if ")" in tokens[end].closes or tokens[end].core.endswith(")"):
            return replace(cue, end=end + 1, has_colon=":" in tokens[end].closes)
    return cue


def usable(meanings: Iterable[Meaning], *, has_colon: bool) -> list[Meaning]:
    """Those that this cue can open: a label without a colon opens only what proves itself."""
    return [m for m in meanings if has_colon or m.is_phrase or m.field.kind in _PROVEN]
