"""What lines of a subject have in common, whatever paper they stand on."""

from __future__ import annotations

import re

from classifiers.folding import fold, is_upper_case
from classifiers.header import Row
from classifiers.layout import PageLayout
from classifiers.syllables import is_syllable

# Words that begin the text after the subject. "Theo" and "thực hiện" go on with one too.
_TEXT_BEGINS = (
    "can cu",
    "kinh gui",
    "dieu 1",
    "phan i",
    "phan 1",
    "phan thu",
    "duoc su dong y",
    "duoc su nhat tri",
    "duoc su chi dao",
    "duoc su quan tam",
    "hom nay ngay",
    "trong thoi gian qua",
    "tran trong kinh",
)
# What an office considers before it decides; "Xét tuyển ..." and "Xét tặng ..." are subjects.
_CONSIDERED = re.compile(
    r"(?:sau khi )?xet (?:thay|(?:cac |nhung )?(?:de nghi|don|to trinh|tinh hinh|ho so|cong van|nhu cau|bao cao|yeu cau"
    r"|nang luc|ket qua|y kien|van ban|bien ban|nguyen vong|thanh tich|quyet dinh|luan chung|ban|phieu|giay|dieu kien"
    r"|tham quyen|tinh chat|noi dung|kha nang|pham chat|qua trinh|ke hoach)\b)"
)
_FIRST_HEADING = re.compile(r"\W*(?:I|1)\s*[.)\-–:](?!\d)")
SUBJECT_BEGINS = ("ve ", "vv", "v v")
_LONGEST_ABBREVIATION = 7
# "COVID-19", "SARS-CoV-2", "ISO 9001:2015": what has figures in it.
_WITH_FIGURES = re.compile(r"[A-ZĐ][\w:&]{0,7}(?:[-/ ][\w:]{1,7}){0,2}")

_FEW_WORDS, _UNREADABLE = 3, 0.4
# A line with such a letter is higher than this share of the page's lines.
_TALL, _LOWEST_TALL = re.compile(r"[bdđfhkltA-ZĐ]"), 0.5


def is_abbreviation(text: str) -> bool:
    """As in "THPT" alone on the last line of a subject, or "BHXH, BHYT, BHTN"."""
    bare = text.strip(" .,;()")
    if any(letter.isdigit() for letter in bare) and _WITH_FIGURES.fullmatch(bare) and not is_syllable(bare.split()[0]):
        return True
    words = [word for word in re.split(r"[\s,;.()&\-–]+", text) if word]
    if len(words) == 1:
        return len(text) <= _LONGEST_ABBREVIATION
    return len(words) > 0 and not any(map(is_syllable, words))


def begins_text(text: str) -> bool:
    folded = fold(text)
    if is_upper_case(text) or folded.startswith(SUBJECT_BEGINS):
        return False
    return (
        folded.startswith(_TEXT_BEGINS)
        or _CONSIDERED.match(folded) is not None
        or _FIRST_HEADING.match(text) is not None
    )


def step(above: Row, below: Row) -> float:
    return min(p.centre_y for p in below) - max(p.centre_y for p in above)


def is_lost(row: Row, layout: PageLayout) -> bool:
    """A few words that no network reads, or with tall letters that are not tall: three stars or a rule under the
    subject."""
    words = [word.text for piece in row for word in piece.words if re.search(r"\w", word.text)]
    if len(words) > _FEW_WORDS:
        return False
    is_low = all(piece.height < _LOWEST_TALL * layout.line_height for piece in row)
    return all(p.confidence < _UNREADABLE for p in row) or (is_low and any(map(_TALL.search, words)))
