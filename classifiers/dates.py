"""Dates as Vietnamese papers print them: in figures, spelled out, and in a letterhead."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from classifiers.folding import fold, fold_letters
from classifiers.number_words import DIGITS

# What readers make of digits in front of "tháng" and "năm".
_DIGIT_SLIPS = str.maketrans({"o": "0", "l": "1", "i": "1", "|": "1", "s": "5", "b": "6"})
_FIGURE = r"[0-9oli|sb]"

# The three words of a day, and what readers make of them. Slips are let pass only where the others or the figures tell
# the day too: "Nga" and "năm" stand beside each other on their own.
_DAY, _MONTH, _YEAR = "ngay", "thang", "nam"
_DAY_AS_READ, _MONTH_AS_READ, _YEAR_AS_READ = "ng[a-z]y?", "th[a-z]{0,2}g?", "n[a-z]m"
LONG_DATE = re.compile(
    # A day that was written by hand may be read as anything: it is found, and then refused as no number.
    rf"\b{_DAY_AS_READ}\s*[:.]?[\s.…_]*(?P<day>[^\s.…_,;:/]{{0,3}}(?:\s[\d]{{1,2}})?)[\s.…_]*"
    rf"{_MONTH_AS_READ}\s*(?P<month>(?:{_FIGURE}\s?){{0,2}}?)[\s.…_]*"
    # A comma may part month and year; a pen's stroke is read as one, and as a figure more.
    rf"(?:,\s*(?P<stray>\d?)\s*)?"
    # Where the blank for the month ends a piece of print, the next may begin twice: "tháng 5" "n năm 1967".
    rf"(?:n\s+)?{_YEAR_AS_READ}\s*(?P<year>(?:{_FIGURE}\s?){{4}})"
)
# A day whose figures were entered into wide blanks says itself where it goes on: "Ngày 05 tháng 1" / "năm 2016".
_LONG_DATE_BEGUN = re.compile(rf".*\b{_DAY}(?: \d{{1,2}})?(?: {_MONTH}(?: \d{{1,2}})?)?")
_LONG_DATE_GOES_ON = re.compile(rf"{_MONTH}\b|{_YEAR} (?:19|20)?\d")
SHORT_DATE = re.compile(r"(?<!\d)(?P<day>\d{1,2})\s*[/.\-]\s*(?P<month>\d{1,2})\s*[/.\-]\s*(?P<year>\d{4})(?!\d)")
# "Hạ Long, ngày 5/3/2008": offices write the day of a letterhead in figures too.
DAY_IN_FIGURES = re.compile(rf"\b{_DAY_AS_READ}\s*[:.]?\s*{SHORT_DATE.pattern}")
# "21 / 06 1 2019", "21106/2029": a stroke read as a 1, where the other one or a blank at its sides tells it.
_STROKE_AS_ONE = re.compile(
    r"(?<!\d)(?P<day>\d{2})\s*(?:/\s*(?P<month>\d{2})\s*1\s*(?P<year>\d{4})|1\s*(?P<month2>\d{2})\s*/\s*(?P<year2>\d{4}))"
    r"(?!\d)"
)
# What stands between the figures of a date as read: its stroke, lost, read as a 1, or as both.
_STROKE_AS_READ = r"\s*(?:1?[/.-]1?|1?)\s*"
_YEAR_AT_END = re.compile(r"(?P<before>.*\d.*)(?P<year>(?:19|20)\d{2})")
# "23 03 1982", of typewriters and offices' programs; a reader loses one of the blanks.
_BLANKS_BETWEEN = re.compile(r"\s*(?P<day>\d{2})\s+(?P<month>\d{2})\s*(?P<year>(?:19|20)\d{2})[\s.]*")
# fmt: off
BARE_DATE = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\s*{_MONTH}\s*(?P<month>\d{{1,2}})\s*,?\s*(?:n\s+)?{_YEAR}\s*(?P<year>\d{{4}})(?!\d)"
)
ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)
# fmt: on
_MONTH_NAME = "|".join(f"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in ENGLISH_MONTHS)
ENGLISH_DATE = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:of)?\s*(?P<month>{_MONTH_NAME})\.?,?\s*(?P<year>\d{{4}})"
    rf"|(?P<month2>{_MONTH_NAME})\.?\s*(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s*(?P<year2>\d{{4}})"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text. `value` is None when the day or month is blank or impossible. start and end are places."""

    value: date | None
    start: int
    end: int
    day_start: int
    day_end: int
    slipped: bool = False


# Behind its stroke, which a reader may lose: "nămyear 2025"; or misread: "tháng/mmonth".
_FOREIGN_WORDS = re.compile(
    r"(?:/\s?|(?<=ngay)|(?<=thang)|(?<=nam))(?:date|day|month|year)\b"
    r"|(?:(?<=ngay)|(?<=thang)|(?<=nam))/(?!ngay|thang|nam)[a-z]{3,7}(?= ?\d)"
)


def date_letters(text: str) -> str:
    """Folded letters of a text, place by place, without the English words of "ngày/date 05 tháng/month 01"."""
    return _FOREIGN_WORDS.sub(lambda match: " " * len(match[0]), fold_letters(text))


def letter_date(text: str) -> re.Match[str] | None:
    """The day of a letterhead with the word "ngày" before it, by place in the text; None when there is none."""
    letters = fold_letters(text)
    return LONG_DATE.search(letters) or DAY_IN_FIGURES.search(letters)


def are_one_date(begun: str, behind: str) -> bool:
    """Whether a text ends within a day and the text behind a blank goes on with it: "Ngày 05 tháng 1", "năm 2016"."""
    return bool(_LONG_DATE_BEGUN.fullmatch(fold(begun)) and _LONG_DATE_GOES_ON.match(fold(behind)))


def find_date(text: str) -> FoundDate | None:
    """The first date in the text: "ngày 05 tháng 01 năm 2020", "05/01/2020" or in English."""
    letters = date_letters(text)
    for pattern in (LONG_DATE, SHORT_DATE, BARE_DATE):
        match = pattern.search(letters)
        if match:
            return _found(match)
    match = ENGLISH_DATE.search(letters)
    if match:
        return _found_english(match)
    match = _STROKE_AS_ONE.search(letters)
    if match:
        return _found_without_stroke(match)
    match = _BLANKS_BETWEEN.fullmatch(letters)
    return (
        replace(_found(match), slipped=" " not in letters[match.end("month") : match.start("year")]) if match else None
    )


def date_of_figures(text: str) -> date | None:
    """The date of a text that can be nothing but one and has lost strokes to the reader; to be doubted.

    "1910811990", "18 10212024", "25-041993", "02042017", "9/61970", "291/08/1963". Days and months of two figures are
    tried first. None where the figures can be parted in several ways: "2181973".
    """
    ended = _YEAR_AT_END.fullmatch(text.strip(" .,;"))
    if ended is None:
        return None
    for figures in (("\\d{2}",), ("\\d{2}", "\\d")):
        ways = {
            make_date(int(ended["year"]), int(parted["month"]), int(parted["day"]))
            for day, month in product(figures, repeat=2)
            if (
                parted := re.fullmatch(
                    rf"(?P<day>{day}){_STROKE_AS_READ}(?P<month>{month}){_STROKE_AS_READ}", ended["before"]
                )
            )
        } - {None}
        if ways:
            return ways.pop() if len(ways) == 1 else None
    return None


def parse_date(text: str) -> date | None:
    """The date of a text that holds one, None when it holds none or an impossible one."""
    found = find_date(text)
    return found.value if found else None


def make_date(year: int, month: int, day: int) -> date | None:
    """None for a date that no calendar has."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _found(match: re.Match[str]) -> FoundDate:
    parts = [match[name].replace(" ", "") for name in ("year", "month", "day")]
    figures = [part.translate(_DIGIT_SLIPS) for part in parts]
    value = make_date(*(int(part) for part in figures)) if all(part.isdecimal() for part in figures) else None
    is_slipped = figures != parts or bool(match.groupdict().get("stray"))
    return FoundDate(value, match.start(), match.end(), *match.span("day"), slipped=is_slipped)


def _found_without_stroke(match: re.Match[str]) -> FoundDate:
    month, year = match["month"] or match["month2"], match["year"] or match["year2"]
    value = make_date(int(year), int(month), int(match["day"]))
    return FoundDate(value, match.start(), match.end(), *match.span("day"), slipped=True)


def _found_english(match: re.Match[str]) -> FoundDate:
    suffix = "" if match["day"] else "2"
    month = 1 + [name[:3] for name in ENGLISH_MONTHS].index(match["month" + suffix][:3])
    value = make_date(int(match["year" + suffix]), month, int(match["day" + suffix]))
    return FoundDate(value, match.start(), match.end(), *match.span("day" + suffix))


_LUNAR_STYLE_MONTHS = {"gieng": 1, "chap": 12}


def date_in_words(text: str) -> date | None:
    """The date that is spelled out ("Ngày mười hai, tháng ba, năm hai nghìn không trăm lẻ chín"), or None.

    Marks do not count. That makes "năm" the word for year and for five: the last "năm" that leaves a year of at
    least three words after it starts the year.
    """
    words = fold(text).removesuffix(" duong lich").split()
    if _MONTH not in words:
        return None
    month_at = words.index(_MONTH)
    day_words = _day_words(words[:month_at])
    for year_at in range(len(words) - 1, month_at, -1):
        if words[year_at] != _YEAR or year_at == month_at + 1:
            continue
        year = number_in_words(words[year_at + 1 :])
        month = number_in_words(words[month_at + 1 : year_at])
        day = number_in_words(day_words)
        if year is not None and month is not None and day is not None and year >= 1000:
            return make_date(year, month, day)
    return None


def _day_words(before_month: list[str]) -> list[str]:
    """Behind the last "ngày": a certificate of death spells the hour before it."""
    while _DAY in before_month:
        before_month = before_month[before_month.index(_DAY) + 1 :]
    return [word for word in before_month if word not in ("mung", "mong")]


def number_in_words(words: list[str]) -> int | None:
    """The number that folded Vietnamese words spell, up to 9,999, or None when they spell none."""
    if len(words) == 1 and words[0] in _LUNAR_STYLE_MONTHS:
        return _LUNAR_STYLE_MONTHS[words[0]]
    if not words:
        return None
    if all(word in DIGITS for word in words) and len(words) == 4:
        return int("".join(str(DIGITS[word]) for word in words))  # read digit by digit
    for scale, names in ((1000, ("nghin", "ngan")), (100, ("tram",))):
        for at, word in enumerate(words):
            if word in names:
                return _scaled(words[:at], words[at + 1 :], scale)
    return _below_hundred([word for word in words if word not in ("le", "linh")])


def _scaled(before: list[str], after: list[str], scale: int) -> int | None:
    high = number_in_words(before)
    low = number_in_words(after) if after else 0
    return None if high is None or low is None else high * scale + low


def _below_hundred(words: list[str]) -> int | None:
    if not words:
        return None
    if len(words) == 1:
        return 10 if words[0] == "muoi" else DIGITS.get(words[0])
    if words[0] == "muoi" and len(words) == 2 and words[1] in DIGITS:
        return 10 + DIGITS[words[1]]
    if words[0] not in DIGITS:
        return None
    tens = DIGITS[words[0]] * 10
    rest = words[2:] if words[1] == "muoi" else words[1:]
    if not rest:
        return tens
    return tens + DIGITS[rest[0]] if len(rest) == 1 and rest[0] in DIGITS else None
