"""Whether what stands behind a label can be its value, where the label alone says too little."""

from __future__ import annotations

import re

from classifiers.address_ends import ends_in_province
from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.finding import Finding
from classifiers.folding import comparable, is_upper_case, squeeze
from classifiers.labels import LabelledValue
from classifiers.names import looks_like_name
from classifiers.normalisers import normalise
from models.values.reading import Word

_SHORTEST_TELLING = 5
_LETTERS_MORE = 2  # than a choice has: dirt at its ends
_PAPERS_NUMBER = re.compile(r"\d+/")
# A word of these is in every address that is one name only.
_PLACES = frozenset(map(comparable, (
    "xã", "phường", "huyện", "quận", "tỉnh", "thôn", "ấp", "xóm", "bản", "tổ", "số", "đường", "phố", "khu", "thành",
    "bệnh", "viện", "trạm", "trường", "ủy", "ubnd", "trung", "tâm", "thị", "làng", "buôn", "đội", "công", "nước",
)))  # fmt: skip
_CLOSED_KINDS = frozenset({FieldKind.SEX, FieldKind.DATE})


def is_what_it_should_be(specification: FieldSpecification, finding: Finding) -> bool:
    """Whether a value behind a label that the type does not name is what it should be."""
    if finding.value is None or finding.is_doubted:
        return False
    if specification.kind is FieldKind.NAME:
        return looks_like_name(finding.value.title() if is_upper_case(finding.value) else finding.value)
    return True


def is_told_by_form(specification: FieldSpecification, text: str) -> bool:
    """Whether a text begins as only values of the field do: with a choice, a sex, a day, a number of its form."""
    if specification.pattern:
        found = re.match(rf"(?:{specification.pattern})(?!\w)", text)
        # "Số 169 phố Trần Phú" goes on with a word: a number of a house.
        return found is not None and not text[found.end() :].lstrip()[:1].islower()
    if specification.kind is FieldKind.CHOICE:
        return any(f"{comparable(text)} ".startswith(f"{comparable(choice)} ") for choice in specification.choices)
    return specification.kind in _CLOSED_KINDS and normalise(text, specification)[0] is not None


def may_be_a_choice(specification: FieldSpecification, value: str | None) -> bool:
    """Whether a value may be one of the field's choices, or another short word in their place; text longer than all of
    them is the next head of a table: "Loại xe" / "được điều khiển"."""
    if specification.kind is not FieldKind.CHOICE or value is None:
        return value is not None
    return len(squeeze(value)) <= max(len(squeeze(choice)) for choice in specification.choices) + _LETTERS_MORE


def opens_its_value(specification: FieldSpecification, occurrence: LabelledValue) -> bool:
    """Whether the words that are a label begin the value here. What is a label elsewhere ("Trường: ...") does so where
    both are one piece of print that stands alone: "Trường THPT Tân Lập"."""
    if occurrence.label not in specification.openings or occurrence.has_colon:
        return False
    if occurrence.label not in specification.labels:
        return True
    row = occurrence.page.rows[occurrence.row]
    return len(row) == 1 and row[0].words[: len(occurrence.printed.words)] == occurrence.printed.words


def without_end_of_label(
    specification: FieldSpecification, occurrence: LabelledValue, words: tuple[Word, ...]
) -> tuple[Word, ...]:
    """ "Giấy báo tử: Số 105/GBT": the "số" that ends a label may stand behind its colon."""
    if len(words) == 1 or squeeze(words[0].text) != "so" or not _PAPERS_NUMBER.match(words[1].text):
        return words
    longer = squeeze(f"{occurrence.label} số")
    return words[1:] if any(squeeze(label) == longer for label in specification.labels) else words


def may_be_no_address(specification: FieldSpecification, occurrence: LabelledValue, text: str) -> bool:
    """ "tại" without a colon stands before anything that is somewhere."""
    is_short = not occurrence.has_colon and len(squeeze(occurrence.label)) < _SHORTEST_TELLING
    return is_short and specification.kind is FieldKind.ADDRESS and not ends_in_province(text)


def may_be_a_question(specification: FieldSpecification, occurrence: LabelledValue, finding: Finding) -> bool:
    """Whether an address below its label is built like none: a form's next question stands there where it is blank."""
    has_own_colon = occurrence.has_colon and occurrence.cell is None
    if specification.kind is not FieldKind.ADDRESS or has_own_colon or finding.value is None:
        return False
    is_below = bool(finding.pieces) and finding.pieces[0].top > occurrence.printed.centre_y
    words = set(comparable(finding.value).split())
    return is_below and "," not in finding.value and not words & _PLACES and not ends_in_province(finding.value)
