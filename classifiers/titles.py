"""Printed titles: which lines of a page may be one, and whose title it is.

A title is a line, or up to three lines under each other, that says nothing but the title. Words of a title in the
middle of a sentence are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.copy_words import is_asked_for, without_copy_words
from classifiers.declarations import DocumentType
from classifiers.folding import alphabet_of, edit_distance, fold, is_upper_case, similarity, squeeze
from classifiers.layout import PageLayout, Piece

# A title may lose one letter in six to the reader.
TITLE_SIMILARITY = 0.84
# A line in small letters is a title only where nearly every letter says so.
_SMALL_LETTERS_SIMILARITY = 0.92
# A title in small letters is set larger than the text: "Căn cước công dân" as a value beside its label is none.
_LARGER = 1.3
# The second line of a title ends it however badly it was read, but "BẢN CHÍNH" is not "BẢN SAO".
_ENDS_LIKE = 0.45
_MOST_SLIPS = 2
_LONGEST_TITLE = 110
# More letters that a title does not have at all are more slips than the longest title may have.
_MOST_STRANGE_LETTERS = 4
_MOST_LINES = 3
# Two lines that are a title together are about as like it as one of them is to a shorter title.
_LESS_LIKE = 0.12
_SPACED_PART = 2
_FAR_BESIDE = 4.0  # in heights of the line

# Titles of the other types of Decree 30/2020 and of papers that carry our titles' words. They are recognised so that
# they are not mistaken for the ones we read.
OTHER_TITLES = (
    "QUY CHẾ", "QUY ĐỊNH", "THÔNG CÁO", "HƯỚNG DẪN", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN", "ĐỀ ÁN", "DỰ ÁN", "BIÊN BẢN",
    "HỢP ĐỒNG", "CÔNG ĐIỆN", "BẢN GHI NHỚ", "BẢN THỎA THUẬN", "GIẤY ỦY QUYỀN", "GIẤY MỜI", "GIẤY GIỚI THIỆU",
    "GIẤY NGHỈ PHÉP", "PHIẾU GỬI", "PHIẾU CHUYỂN", "PHIẾU BÁO", "NGHỊ ĐỊNH", "THÔNG TƯ", "LUẬT", "PHÁP LỆNH", "LỆNH",
    "THÔNG TƯ LIÊN TỊCH", "HIẾN PHÁP", "ĐƠN ĐỀ NGHỊ", "ĐƠN XIN", "PHỤ LỤC", "DANH MỤC", "GIẤY XÁC NHẬN",
    "GIẤY CHỨNG NHẬN", "PHIẾU TRÌNH", "GIẤY BÁO", "TỜ KHAI", "BẢN ÁN", "CÁO TRẠNG",
)  # fmt: skip


def title_words(text: str) -> str:
    """The title alone: without marks that dirt left beside it, and without "CỦA BỘ TRƯỞNG ..." after it."""
    words = [word for word in text.split() if fold(word)]
    if sum(len(fold(word)) <= _SPACED_PART for word in words) > len(words) / 2:
        return "".join(words)  # set with wide spaces, which readers close here and there
    # Letters alone at the ends are dirt, among words they are a word's that is set wide: "QUY Ế T ĐỊNH".
    ends = [at for at, word in enumerate(words) if len(fold(word)) > 1]
    words = words[ends[0] : ends[-1] + 1] if ends else []
    folded = [fold(word) for word in words]
    return " ".join(words[: folded.index("cua")] if "cua" in folded[1:] else words)


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """A title that a page prints: whose, how like it is (0 to 1), and where it stands."""

    document_type: DocumentType
    similarity: float
    piece: Piece


@dataclass(frozen=True, slots=True)
class TitleJudgement:
    """The types whose title a text is more than anybody else's. None, with a similarity, is another paper's title."""

    owners: tuple[DocumentType, ...]
    similarity: float
    longer: tuple[str, ...] = ()
    """Other papers' titles, squeezed, that begin with the same words."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A title as it is compared. Without `owner` it is another paper's, to everybody or to `not_for`."""

    squeezed: str
    letters: Counter[str]
    alphabet: int
    owner: DocumentType | None = None
    not_for: DocumentType | None = None


@dataclass(frozen=True, slots=True)
class TitleIndex:
    """Every known title, made ready once: a page has many lines and the catalogue many titles."""

    known: tuple[_Known, ...]
    longer: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, catalogue: DocumentTypeCatalogue) -> TitleIndex:
        known = [_known(title, owner=t) for t in catalogue.types for title in t.titles]
        known += [_known(title, not_for=t) for t in catalogue.types for title in t.not_titles]
        every = (*known, *(_known(title) for title in OTHER_TITLES))
        longer = {one.squeezed: tuple(other.squeezed for other in every if _begins(one, other)) for one in every}
        return cls(every, {title: others for title, others in longer.items() if others})

    def matches(self, layout: PageLayout) -> dict[str, TitleMatch]:
        """By type code, the title of each type that the page prints. A title over several lines goes before those that
        its lines would be alone: "BẰNG TỐT NGHIỆP" over "CAO ĐẲNG" is one title."""
        judged = [(piece, self.judge(text, least)) for text, piece, least in _candidates(layout)]
        titles = [(piece, judgement) for piece, judgement in judged if judgement.similarity > 0]
        found: dict[str, TitleMatch] = {}
        for piece, judgement in titles:
            if any(_is_part_of(piece, whole) and _is_as_like(judgement, other) for whole, other in titles):
                continue
            if judgement.longer and _goes_on_below(piece, layout, judgement.longer):
                continue
            if is_asked_for(piece, layout):
                continue
            for document_type in judgement.owners:
                before = found.get(document_type.code)
                if before is None or judgement.similarity > before.similarity:
                    found[document_type.code] = TitleMatch(document_type, judgement.similarity, piece)
        return found

    def judge(self, text: str, least: float = TITLE_SIMILARITY) -> TitleJudgement:
        """Whose title the text is, if it is at least so like one. A copy is of the type of the paper copied."""
        squeezed = squeeze(text)
        ways = dict.fromkeys((squeezed, without_copy_words(squeezed)))
        scored = [one for way in ways for one in self._scored(way, least)]
        best = max((likeness for likeness, _ in scored), default=0.0)
        refused = {known.not_for.code for likeness, known in scored if known.not_for and likeness == best}
        owners = {k.owner.code: k.owner for likeness, k in scored if k.owner and likeness == best}
        longer = [title for likeness, one in scored if likeness == best for title in self.longer.get(one.squeezed, ())]
        return TitleJudgement(
            tuple(owner for code, owner in owners.items() if code not in refused), best, tuple(dict.fromkeys(longer))
        )

    def _scored(self, squeezed: str, least: float) -> Iterator[tuple[float, _Known]]:
        letters, alphabet = Counter(squeezed), alphabet_of(squeezed)
        for known in self.known:
            if (alphabet & ~known.alphabet).bit_count() > _MOST_STRANGE_LETTERS:
                continue
            likeness = _likeness(squeezed, letters, known)
            if likeness >= least:
                yield likeness, known


def _is_part_of(piece: Piece, whole: Piece) -> bool:
    return len(piece.words) < len(whole.words) and set(map(id, piece.words)) <= set(map(id, whole.words))


def _is_as_like(part: TitleJudgement, whole: TitleJudgement) -> bool:
    """Whether the lines together are a title too, and not the title of one of them below a line of another print."""
    return whole.similarity > part.similarity - _LESS_LIKE


def _begins(one: _Known, other: _Known) -> bool:
    """Whether one title is the beginning of another paper's."""
    is_same_paper = one.owner is not None and other.owner is not None and one.owner.code == other.owner.code
    return not is_same_paper and other.squeezed.startswith(one.squeezed) and other.squeezed != one.squeezed


def _goes_on_below(piece: Piece, layout: PageLayout, longer: Sequence[str]) -> bool:
    """A line in capitals close under the title makes it one of the longer titles, rather than the title that it is
    alone, however badly that line was read."""
    own = squeeze(piece.text)
    ends = [title[len(own) :] for title in longer if edit_distance(title[: len(own)], own) <= _MOST_SLIPS]
    for other in layout.pieces:
        is_below = 0 < other.centre_y - piece.centre_y < 2.0 * piece.height
        if not is_below or abs(other.centre_x - piece.centre_x) > 0.06 * layout.width:
            continue
        if is_upper_case(piece.text) and not is_upper_case(other.text):
            continue  # "Chính quy" below "BẰNG TỐT NGHIỆP ĐẠI HỌC" is the value of a label
        if any(similarity(other.text, end) >= _ENDS_LIKE for end in ends if end):
            return True
    return False


def _known(title: str, *, owner: DocumentType | None = None, not_for: DocumentType | None = None) -> _Known:
    squeezed = squeeze(title)
    return _Known(squeezed, Counter(squeezed), alphabet_of(squeezed), owner, not_for)


def _likeness(squeezed: str, letters: Counter[str], known: _Known) -> float:
    """The similarity of two titles, 0 as soon as it is too small to matter."""
    longest = max(len(squeezed), len(known.squeezed), 1)
    limit = int((1 - TITLE_SIMILARITY) * longest)
    if abs(len(squeezed) - len(known.squeezed)) > limit:
        return 0.0
    # Letters that the other does not have are each at least half an edit.
    if max((letters - known.letters).total(), (known.letters - letters).total()) > limit:
        return 0.0
    distance = edit_distance(squeezed, known.squeezed, limit)
    return 0.0 if distance > limit else 1.0 - distance / longest


def _candidates(layout: PageLayout) -> Iterator[tuple[str, Piece, float]]:
    """Texts that may be a title, the piece they stand on, and how like a title they must be."""
    capitals: list[Piece] = []
    for piece in layout.pieces:
        text = piece.text
        if len(text) > _LONGEST_TITLE or text.rstrip().endswith(":"):
            continue
        if is_upper_case(text):
            capitals.append(piece)
            yield title_words(text), piece, TITLE_SIMILARITY
        elif piece.height > _LARGER * layout.line_height:
            yield text, piece, _SMALL_LETTERS_SIMILARITY
        for part in _parts(text):
            yield part, piece, TITLE_SIMILARITY
    for lines in _under_each_other(capitals, layout):
        joined = layout.level.piece([word for line in lines for word in line.words], layout.number)
        yield title_words(" ".join(line.text for line in lines)), joined, TITLE_SIMILARITY
    for first, second in _with_small_line(capitals, layout):
        joined = layout.level.piece((*first.words, *second.words), layout.number)
        yield f"{first.text} {second.text}", joined, _SMALL_LETTERS_SIMILARITY


def _parts(text: str) -> Iterator[str]:
    """Titles that share their line with their English: "CĂN CƯỚC / IDENTITY CARD", "HỘ CHIẾU Passport"."""
    if "/" in text:
        yield from (part for part in re.split(r"\s*/\s*", text) if is_upper_case(part) and len(part) > 5)
    words = text.split()
    capitals = next((at for at, word in enumerate(words) if any(c.islower() for c in word)), len(words))
    if 2 <= capitals < len(words):
        yield " ".join(words[:capitals])


def _with_small_line(capitals: Sequence[Piece], layout: PageLayout) -> Iterator[tuple[Piece, Piece]]:
    """A title whose second line is set in small letters: "GIẤY XÁC NHẬN" over "Tình trạng hôn nhân"."""
    for first in capitals:
        for piece in (row[0] for row in layout.rows if len(row) == 1):
            is_below = piece.centre_y > first.centre_y
            near = is_below and piece.top - first.bottom < 1.2 * max(first.height, piece.height)
            is_small = piece.text[:1].isupper() and not is_upper_case(piece.text) and len(piece.text) <= _LONGEST_TITLE
            is_centred = abs(piece.centre_x - first.centre_x) < 0.06 * layout.width
            if near and is_small and is_centred and _stands_alone(piece, layout):
                yield first, piece


def _stands_alone(piece: Piece, layout: PageLayout) -> bool:
    """Whether nothing stands close beside it: no value behind its label."""
    return all(
        max(piece.left - other.right, other.left - piece.right) > _FAR_BESIDE * piece.height
        for other in layout.pieces
        if other is not piece and abs(other.centre_y - piece.centre_y) < 0.5 * piece.height
    )


def _under_each_other(capitals: Sequence[Piece], layout: PageLayout) -> Iterator[tuple[Piece, ...]]:
    """Two or three lines in capitals about the same middle, one close below the other."""
    for at, first in enumerate(capitals):
        lines: tuple[Piece, ...] = (first,)
        for piece in capitals[at + 1 :]:
            above = lines[-1]
            gap = piece.top - above.bottom
            if gap > 1.2 * max(above.height, piece.height) or len(lines) == _MOST_LINES:
                break
            if gap > -0.5 * piece.height and abs(piece.centre_x - first.centre_x) < 0.06 * layout.width:
                lines = (*lines, piece)
                yield lines
