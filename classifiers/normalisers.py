"""From the printed text of a value to its normal form, by the kind of the field (docs/document-types.md)."""

from __future__ import annotations

import re
from collections.abc import Callable

from classifiers.dates import date_of_figures, find_date
from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.folding import comparable, edit_distance, fold, squeeze
from classifiers.names import strip_title
from classifiers.province_words import word_before_province
from classifiers.reasons import ReviewReason
from classifiers.vocabulary import mend_address

Normalised = tuple[str | None, tuple[ReviewReason, ...]]
_NOTHING: Normalised = (None, ())

# What readers make of digits inside a number.
_DIGIT_SLIPS = str.maketrans({"O": "0", "o": "0", "D": "0", "Q": "0", "I": "1", "l": "1", "|": "1", "S": "5", "B": "8"})
_SLIP = "[OoDQIl|SB]"
# Digits that such a letter parts from more digits are a piece of a number: "00l099000001" holds no old nine digits.
_WHOLE_NUMBER = re.compile(rf"(?<!\d)(?<!\d{_SLIP})(?<!\b{_SLIP})\d{{9,14}}(?!\d)(?!{_SLIP}(?:\d|\b))")
# A word of digits with such letters among them, not more of these than of those.
_SLIPPED_FIGURES = re.compile(rf"(?<!\w)(?:[\d.,]|{_SLIP})*\d(?:[\d.,]|{_SLIP})*(?!\w)")
_SCALES = re.compile(r"\d\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)")
_FEWEST_NAME_WORDS = 2
_SEXES = frozenset(("Nam", "Nữ"))
# As passports of other countries have them, surname first: "KUO, HSIU-MEI".
_PASSPORT_NAME = re.compile(r"[A-Z][A-Z'-]+(?: [A-Z'-]+)?, [A-Z][A-Z'-]+(?: [A-Z'-]+){0,3}")
_SEXES_OF_PASSPORTS = frozenset(("NAM", "NU", "MALE", "FEMALE"))
_FEWEST_LETTERS = 3  # of a choice of which one letter may be misread
# A small l among capitals: "HẢl PHÒNG".
_I_FOR_L = re.compile(r"(?<=[A-ZÀ-Ỹ]{2})l(?![a-zà-ỹ])")
# Dots that lead from figure to figure: "..09.. tháng ..10.. năm ..1998..".
_DOTTED = re.compile(r"[.…_]{2,}")
# "Số: 77, quyển số: 03/1990 ngày 28 tháng 10 năm 1990": the day that a number in a register is of.
_DAY_BEHIND = re.compile(r"[\s,;]+ngày(?!\w).*")
_SERIES = re.compile(r"[A-ZĐ]{1,3} \d+|(?!SERI)[A-ZĐ]{4,6} \d{5,}|[A-ZĐ]{1,2}\d{1,2} \d{5,}|\d+ (?:QSDĐ|QSD|GCN|CN)")
# A pen's 1 is a stroke, and read as one within numbers that have none: "010/46376", "20/0".
_PERSONAL_WITH_STROKE = re.compile(r"(?=.{9}$|.{12}$)\d+/\d+")
_YEAR_WITH_STROKE = re.compile(r"(?:19|20)/\d")
# A pen leaves blanks about the stroke of a month: "12 / 2043".
_MONTH_OF_YEAR = re.compile(r"(?<!\d)(0?[1-9]|1[0-2]) ?/ ?(?=(?:19|20)\d\d(?!\d))")
# "Sẹo chấm C.O,5cm": what is parted from figures by a comma is a figure.
_O_FOR_NOUGHT = re.compile(r"(?<![^\W_])[Oo](?=,\d)")
_QUOTATION_MARKS = '“”„"«»'
_UNITS = r"(?:m2|m²|m\^2|mét vuông|met vuong|ha|km2)?"


def normalise(text: str, specification: FieldSpecification) -> Normalised:
    """The value and what speaks against it, None when the text holds no value of this kind."""
    tidy = re.sub(r"[.…_]{3,}|…+", " ", text)
    tidy = _balanced(re.sub(r"\s+", " ", tidy).strip(" :;,._-…/*"))
    if not tidy:
        return _NOTHING
    capitals = _I_FOR_L.sub("I", tidy)
    if capitals != tidy:
        value, reasons = normalise(capitals, specification)
        return value, (*reasons, ReviewReason.CORRECTED)
    if specification.kind is not FieldKind.CHOICE and specification.choices:
        for choice in specification.choices:
            if squeeze(tidy).startswith(squeeze(choice)):
                return choice, () if comparable(tidy).startswith(comparable(choice)) else (ReviewReason.CORRECTED,)
    return _NORMALISERS.get(specification.kind, _as_text)(tidy, specification)


def _balanced(text: str) -> str:
    """Without brackets at the ends that have no partner."""
    for opening, closing in ("()", "[]"):
        if text.startswith(opening) and text.count(opening) > text.count(closing):
            text = text[1:]
        if text.endswith(closing) and text.count(closing) > text.count(opening):
            text = text[:-1]
        if text.startswith(opening) and text.endswith(closing):
            text = text[1:-1]
    return text.strip(" :;,._-…/*")


def _as_text(text: str, specification: FieldSpecification) -> Normalised:
    if specification.pattern:
        return _by_pattern(text, specification)
    value, reasons = _unquoted(_MONTH_OF_YEAR.sub(r"\1/", _O_FOR_NOUGHT.sub("0", text)))
    return value, (*reasons, ReviewReason.CORRECTED) if _O_FOR_NOUGHT.search(text) else reasons


def _unquoted(text: str) -> Normalised:
    """Without the marks that quote all of it; where one of them was lost, more of the value may be."""
    marks = [at for at, sign in enumerate(text) if sign in _QUOTATION_MARKS]
    if marks == [0, len(text) - 1]:
        return text[1:-1].strip(" ,;.") or None, ()
    if marks in ([0], [len(text) - 1]):
        return text.strip(f"{_QUOTATION_MARKS} ,;") or None, (ReviewReason.AMBIGUOUS,)
    return text, ()


def _by_pattern(text: str, specification: FieldSpecification) -> Normalised:
    """The part that has the declared form; a text without it is kept, for a person to look at."""
    match = re.search(rf"(?<!\w)(?:{specification.pattern})(?!\w)", text)
    if match is None:
        return text, (ReviewReason.AMBIGUOUS,)
    return match[0].strip(), ()


def _as_address(text: str, specification: FieldSpecification) -> Normalised:
    mended, changed = mend_address(text)
    is_doubtful = changed and not _is_settled_by_province(text.split(), mended.split())
    return mended or None, (ReviewReason.CORRECTED,) if is_doubtful else ()


def _is_settled_by_province(read: list[str], mended: list[str]) -> bool:
    """Whether nothing was mended but the word before the province."""
    at = word_before_province(mended)
    return at is not None and [*read[:at], *read[at + 1 :]] == [*mended[:at], *mended[at + 1 :]]


def _as_name(text: str, specification: FieldSpecification) -> Normalised:
    stripped = strip_title(text)
    if _PASSPORT_NAME.fullmatch(stripped) and stripped.split()[-1] not in _SEXES_OF_PASSPORTS:
        return stripped, ()
    words = re.split(r"[,;(]| - ", stripped)[0].strip(" .").split()
    # Behind a name in a sentence the sentence goes on in small letters, or with an age.
    goes_on = (word[:1].islower() or (word.isdecimal() and len(word) > 1) for word in words)
    small = [at for at, ends in enumerate(goes_on) if at >= _FEWEST_NAME_WORDS and ends]
    # A name in capitals ends with them: "TRẦN VĂN LÚA Nam" tells his sex too.
    is_capital = all(word.isupper() for word in words[:_FEWEST_NAME_WORDS])
    small += [at for at, word in enumerate(words) if is_capital and at >= _FEWEST_NAME_WORDS and word in _SEXES]
    return " ".join(words[: min(small)] if small else words) or None, ()


def _as_date(text: str, specification: FieldSpecification) -> Normalised:
    found = find_date(_DOTTED.sub(" ", text))
    if found is None:
        value = date_of_figures(_DOTTED.sub(" ", text))
        return (value.isoformat(), (ReviewReason.CORRECTED,)) if value else _NOTHING
    if found.value is None:
        return _NOTHING
    return found.value.isoformat(), (ReviewReason.CORRECTED,) if found.slipped else ()


def _as_year(text: str, specification: FieldSpecification) -> Normalised:
    match = re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", text)
    if match is None and _YEAR_WITH_STROKE.fullmatch(text):
        return text.replace("/", "1"), (ReviewReason.CORRECTED,)
    return (match[0] if match else None), ()


def _as_sex(text: str, specification: FieldSpecification) -> Normalised:
    first = fold(text).split()[:1]
    return {"nam": "Nam", "nu": "Nữ", "male": "Nam", "female": "Nữ"}.get(first[0] if first else ""), ()


def _as_personal_number(text: str, specification: FieldSpecification) -> Normalised:
    digits = re.sub(r"[\s.\-]", "", text)
    apart = _figures_apart(text)
    if apart is not None:
        return apart, () if apart == digits else (ReviewReason.CORRECTED,)
    if _PERSONAL_WITH_STROKE.fullmatch(digits):
        return digits.replace("/", "1"), (ReviewReason.CORRECTED,)
    match = _WHOLE_NUMBER.search(digits)
    if match is not None:
        return match[0], ()
    # One letter for a digit in the middle of a number is a reader's slip; more is no number.
    slipped = re.search(r"(?<!\w)[\dOoDQIl|SB]{9,12}(?!\w)", digits)
    if slipped is not None and sum(c.isdigit() for c in slipped[0]) >= len(slipped[0]) - 1:
        return slipped[0].translate(_DIGIT_SLIPS), (ReviewReason.CORRECTED,)
    return _NOTHING


def _figures_apart(text: str) -> str | None:
    """The number whose figures stand one by one, in boxes: a letter among them is the figure that it looks like."""
    signs = text.split()
    figures = "".join(fold(sign) if sign.islower() else sign for sign in signs).translate(_DIGIT_SLIPS)
    is_apart = all(len(sign) == 1 for sign in signs) and 2 * sum(map(str.isdecimal, signs)) > len(signs)
    return figures if is_apart and _WHOLE_NUMBER.fullmatch(figures) else None


def _as_register_number(text: str, specification: FieldSpecification) -> Normalised:
    compact = re.sub(r"\s*([/\-.])\s*", r"\1", text).strip(" .,;:-")
    if specification.pattern:
        match = re.search(rf"(?<!\w)(?:{specification.pattern})(?!\w)", compact)
        if match is not None:
            return match[0].replace(" ", ""), ()
    compact = _DAY_BEHIND.sub("", compact)
    if not any(c.isdigit() for c in compact):
        return _NOTHING
    if specification.labelled_pattern and re.fullmatch(specification.labelled_pattern, compact):
        return compact, ()
    # More than one word is more than a number: another entry was read along. A series' letters stand apart, and those
    # of what is registered behind its number: "02883 QSDĐ".
    series = re.fullmatch(
        r"[A-ZĐ]{1,3} \d+|(?!SERI)[A-ZĐ]{4,6} \d{5,}|[A-ZĐ]{1,2}\d{1,2} \d{5,}|\d+ (?:QSDĐ|QSD|GCN|CN)", compact
    )
    is_odd = bool(specification.pattern) or (" " in compact and series is None)
    return compact.replace(" ", "") if series else compact, (ReviewReason.AMBIGUOUS,) if is_odd else ()


def _as_choice(text: str, specification: FieldSpecification) -> Normalised:
    if any(comparable(text) == comparable(choice) for choice in specification.choices):
        return text, ()
    alike = {choice for choice in specification.choices if squeeze(choice) == squeeze(text)}
    if len(alike) == 1:
        return alike.pop(), (ReviewReason.CORRECTED,)  # only its marks were misread
    words = text.split()
    once = " ".join(word for at, word in enumerate(words) if at == 0 or word != words[at - 1])
    if once != text and any(comparable(once) == comparable(choice) for choice in specification.choices):
        return once, (ReviewReason.CORRECTED,)  # "Ê Ê Đê": a word that was read twice
    near = {c for c in specification.choices if len(squeeze(c)) >= _FEWEST_LETTERS and _differs_by_one(c, text)}
    if len(near) == 1:
        return near.pop(), (ReviewReason.CORRECTED,)
    return text, (ReviewReason.AMBIGUOUS,)


def _differs_by_one(choice: str, text: str) -> bool:
    one, other = squeeze(choice), squeeze(text)
    return one[:1] == other[:1] and len(one) == len(other) and edit_distance(one, other, limit=1) == 1


def _figures_mended(text: str) -> tuple[str, tuple[ReviewReason, ...]]:
    """With digits for the letters inside numbers, so that no piece of a number is taken for it."""

    def mended(match: re.Match[str]) -> str:
        letters, digits = sum(map(str.isalpha, match[0])), sum(map(str.isdigit, match[0]))
        return match[0].translate(_DIGIT_SLIPS) if letters < digits else match[0]

    result = _SLIPPED_FIGURES.sub(mended, text)
    return result, (ReviewReason.CORRECTED,) if result != text else ()


def _as_tax_number(text: str, specification: FieldSpecification) -> Normalised:
    figures, reasons = _figures_mended(text)
    compact = re.sub(r"\s*-\s*", "-", figures)
    compact = re.sub(r"(?<=\d)[\s.](?=\d)", "", compact)
    match = re.search(r"(?<!\d)(\d{10}-\d{3}|\d{12}|\d{10})(?!\d)", compact)
    return (match[1], reasons) if match else _NOTHING


def _as_passport_number(text: str, specification: FieldSpecification) -> Normalised:
    match = re.search(r"(?<!\w)([A-Z])\s?(\d{7,8})(?!\w)", text)
    return (match[1] + match[2] if match else None), ()


def _as_money(text: str, specification: FieldSpecification) -> Normalised:
    figures, reasons = _figures_mended(text)
    match = re.search(rf"(?:\d{{1,3}}(?:[.,\s]\d{{3}})+|\d+)(?!\d|{_SLIP})", figures)
    if match is None:
        return _NOTHING
    # "10 tỷ đồng": no figures of đồng.
    scaled = (ReviewReason.AMBIGUOUS,) if _SCALES.match(figures, match.end() - 1) else ()
    return re.sub(r"\D", "", match[0]), (*reasons, *scaled)


def _as_quantity(text: str, specification: FieldSpecification) -> Normalised:
    """ "1.250,5 m2": points part thousands, the comma parts what is below one."""
    figures, reasons = _figures_mended(text)
    match = re.search(
        rf"(?<!\w)(?<!\d[.,])(\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:,(\d+)|\.(\d{{1,2}}))?\s*{_UNITS}(?!\w)", figures
    )
    if match is None:
        return _NOTHING
    whole, below = match[1].replace(".", ""), match[2] or match[3]
    return f"{whole}.{below}" if below else whole, reasons


_NORMALISERS: dict[FieldKind, Callable[[str, FieldSpecification], Normalised]] = {
    FieldKind.ADDRESS: _as_address,
    FieldKind.NAME: _as_name,
    FieldKind.DATE: _as_date,
    FieldKind.YEAR: _as_year,
    FieldKind.SEX: _as_sex,
    FieldKind.PERSONAL_NUMBER: _as_personal_number,
    FieldKind.REGISTER_NUMBER: _as_register_number,
    FieldKind.DOCUMENT_NUMBER: _as_register_number,
    FieldKind.CHOICE: _as_choice,
    FieldKind.TAX_NUMBER: _as_tax_number,
    FieldKind.PASSPORT_NUMBER: _as_passport_number,
    FieldKind.MONEY: _as_money,
    FieldKind.QUANTITY: _as_quantity,
}
