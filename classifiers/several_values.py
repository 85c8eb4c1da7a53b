"""Several values in one cell: "NÔNG BÍCH MAI / 1964", "Kinh, Việt Nam", "21/11/2006   Nam".

Labels tell how many values there are and of what kinds; line breaks, wide blanks and commas where one may end. A
parting counts when every part fits the kind of its field, and is sure when no other parting does as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise, permutations

from classifiers.dates import find_date
from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.folding import fold, squeeze
from classifiers.names import looks_like_name
from classifiers.normalisers import normalise
from models.values.reading import Word

Parts = tuple[tuple[Word, ...], ...]

# How plainly a value ends there.
_LINE_BREAK, _WIDE_BLANK, _SEPARATOR, _BEFORE_FIGURE = 8, 6, 4, 1
# In heights of a word.
_WIDE = 0.9
_MOST_PLACES = 14
_MOST_IN_ANY_ORDER = 3
_STROKES = frozenset(("/", "-", "–", "|"))
_AGE, _YEAR = re.compile(r"\d{1,3} tuoi"), re.compile(r"(?:sinh nam |nam |sn )?(?:19|20)\d{2}")
_PERSONAL_NUMBER = re.compile(r"(?:(?:the |giay )?(?:cccd|cmnd|can cuoc|can cuoc cong dan) )?(?:so )?\d{9}(?:\d{3})?")
_FIGURES_ONLY = frozenset(
    {FieldKind.DATE, FieldKind.YEAR, FieldKind.PERSONAL_NUMBER, FieldKind.QUANTITY, FieldKind.MONEY}
)
# A list of so few leaves room for other values, of so many words.
_FEW_CHOICES, _MOST_OTHER_WORDS = 4, 4
_BEFORE_DATE = frozenset(("", "ngay", "vao ngay", "sinh ngay", "sinh", "tu ngay", "den ngay", "cap ngay"))
_BLANKS = frozenset(("khong", "khong co", "chua co", "khong ro", "khong biet", "trong"))


def part_in_any_order(
    lines: Sequence[Sequence[Word]], fields: Sequence[FieldSpecification]
) -> tuple[Parts, bool] | None:
    """As `part_values`; where the fields' own order parts nothing, by the one other order that does. Parts are in the
    fields' order all the same."""
    own = part_values(lines, fields)
    if own is not None or len(fields) > _MOST_IN_ANY_ORDER:
        return own
    ways = []
    for order in permutations(range(len(fields))):
        parted = part_values(lines, [fields[at] for at in order])
        if parted is not None:
            ways.append(
                (
                    tuple(part for _, part in sorted(zip(order, parted[0], strict=True), key=lambda one: one[0])),
                    parted[1],
                )
            )
    return ways[0] if len(ways) == 1 else None


def part_values(lines: Sequence[Sequence[Word]], fields: Sequence[FieldSpecification]) -> tuple[Parts, bool] | None:
    """The words of each field in order, and whether another parting would do as well. None where none does."""
    words = [word for line in lines for word in line]
    places = _places(lines)
    best: list[tuple[int, Parts]] = []
    for ends in combinations(sorted(places)[:_MOST_PLACES], len(fields) - 1):
        parts = tuple(_trimmed(words[start:stop]) for start, stop in pairwise((0, *ends, len(words))))
        if all(part and fits(text_of(part), one) for part, one in zip(parts, fields, strict=True)):
            best.append((sum(places[end] for end in ends), parts))
    if not best:
        return None
    plainest = max(plainness for plainness, _ in best)
    chosen = [parts for plainness, parts in best if plainness == plainest]
    return chosen[0], len(chosen) > 1


def text_of(words: Sequence[Word]) -> str:
    """The words with single blanks."""
    return " ".join(word.text for word in words).strip()


def fits(text: str, specification: FieldSpecification) -> bool:
    """Whether the whole of a text can be a value of the field, and not only a part of it."""
    if fold(text) in _BLANKS:
        return True
    if specification.pattern:
        return re.search(rf"(?<!\w)(?:{specification.pattern})(?!\w)", text) is not None
    own_way = _WAYS_TO_FIT.get(specification.kind)
    if own_way is not None:
        return own_way(text, specification)
    value, _ = normalise(text, specification)
    return value is not None and not has_more_figures(text, value, specification)


def _is_name(text: str, specification: FieldSpecification) -> bool:
    return looks_like_name(text.strip(" ,;"))


def _is_sex(text: str, specification: FieldSpecification) -> bool:
    return fold(text) in ("nam", "nu")


def _is_year(text: str, specification: FieldSpecification) -> bool:
    """A year or, instead of it, an age, which then is no value."""
    return _YEAR.fullmatch(fold(text)) is not None or _AGE.fullmatch(fold(text)) is not None


def _is_personal_number(text: str, specification: FieldSpecification) -> bool:
    return _PERSONAL_NUMBER.fullmatch(fold(text)) is not None


def _is_date(text: str, specification: FieldSpecification) -> bool:
    found = find_date(text)
    if found is None or found.value is None:
        return False
    return fold(text[: found.start]) in _BEFORE_DATE and not fold(text[found.end :])


def _is_date_in_words(text: str, specification: FieldSpecification) -> bool:
    words = fold(text).split()
    return "thang" in words and "nam" in words and not any(c.isdigit() for c in text)


def _is_choice(text: str, specification: FieldSpecification) -> bool:
    if any(squeeze(choice) == squeeze(text) for choice in specification.choices):
        return True
    is_short = len(text.split()) <= _MOST_OTHER_WORDS and not any(c.isdigit() for c in text)
    return is_short and len(specification.choices) < _FEW_CHOICES


_WAYS_TO_FIT: dict[FieldKind, Callable[[str, FieldSpecification], bool]] = {
    FieldKind.NAME: _is_name,
    FieldKind.SEX: _is_sex,
    FieldKind.YEAR: _is_year,
    FieldKind.DATE: _is_date,
    FieldKind.DATE_IN_WORDS: _is_date_in_words,
    FieldKind.PERSONAL_NUMBER: _is_personal_number,
    FieldKind.CHOICE: _is_choice,
}


def has_more_figures(text: str, value: str, specification: FieldSpecification) -> bool:
    """Whether figures were left over where the kind is figures and nothing else: a second value stands there too."""
    if specification.kind not in _FIGURES_ONLY:
        return False
    bare = re.sub(r"m2|m²", "", text)
    return sum(c.isdigit() for c in bare) > sum(c.isdigit() for c in value)


def _places(lines: Sequence[Sequence[Word]]) -> dict[int, int]:
    """Before which words a value may begin, and how plainly."""
    places: dict[int, int] = {}
    at = 0
    for line in lines:
        if at:
            places[at] = _LINE_BREAK
        for one, other in pairwise(line):
            at += 1
            gap = other.box.left - one.box.right
            if gap > _WIDE * max(one.box.height, 1.0):
                places[at] = _WIDE_BLANK
            elif one.text.endswith((",", ";")) or one.text in _STROKES:
                places[at] = _SEPARATOR
            elif other.text[:1].isdigit() and not one.text[-1:].isdigit():
                places[at] = _BEFORE_FIGURE
        at += 1
    return places


def _trimmed(words: Sequence[Word]) -> tuple[Word, ...]:
    """Without the strokes that part values."""
    kept = list(words)
    while kept and kept[-1].text in _STROKES:
        kept.pop()
    while kept and kept[0].text in _STROKES:
        kept.pop(0)
    return tuple(kept)
