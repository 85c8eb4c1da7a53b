"""Checks of the numbers of people, businesses, passports and licences, and of classes at school."""

from __future__ import annotations

import re

from classifiers.checking.case import Case, Failure, span_of
from classifiers.folding import fold
from classifiers.reasons import ReviewReason
from models.values.addresses import province_in
from models.values.personal_number import PROVINCE_CODES, PersonalNumber
from models.values.provinces import successors_of

_BIRTH = ("date_of_birth", "birth_date", "birth_year", "year_of_birth")
# Circular 95/2016/TT-BTC and DOMAIN 4.0; python-stdnum computes the same.
_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
# Old identity cards: the first two digits were the police's code of the province, 01 Hà Nội to 38 Minh Hải.
_OLD_NUMBER = re.compile(r"(?:0[1-9]|[12][0-9]|3[0-8])[0-9]{7}")
_PASSPORT = re.compile(r"[A-Z][0-9]{7,8}")
# The last letter of a class is not one that looks like a figure.
_SCHOOL_CLASS = re.compile(
    r"(?:[1-9]|1[0-2])(?: ?[./-] ?[0-9]{1,2}| ?[A-ZĐ]{0,3}[A-HJ-NP-ZĐ] ?[0-9]{0,2}(?:[./-][0-9]{1,2})?)?"
)
_LICENCE = re.compile(r"[0-9]{12}")
# Law 36/2024/QH15, Article 57 (since 01/01/2025), and Law 23/2008/QH12, Article 59 with its circulars.
LICENCE_CLASSES = frozenset(
    {
        "A1", "A", "B1", "B", "C1", "C", "D1", "D2", "D", "BE", "C1E", "CE", "D1E", "D2E", "DE",
        "A2", "A3", "A4", "B2", "E", "F", "FB1", "FB2", "FC", "FD", "FE",
    }
)  # fmt: skip


def personal_number(case: Case) -> Failure | None:
    """Twelve digits with a known province or country, of somebody born by today."""
    return None if _is_personal_number(case.value, case) else case.fails(ReviewReason.PERSONAL_NUMBER_STRUCTURE)


def _is_personal_number(value: str, case: Case) -> bool:
    """The century's digit knows later ones than ours."""
    number = PersonalNumber.parse(value)
    return number is not None and number.birth_year <= case.today.year


def identity_number(case: Case) -> Failure | None:
    """A personal number, or the nine digits of an old card: for papers that may name either. Nine that tell the
    person's year of birth where twelve have it are what is left of these without their province."""
    if _is_personal_number(case.value, case):
        return None
    right = _OLD_NUMBER.fullmatch(case.value) and not _lost_its_province(case)
    return None if right else case.fails(ReviewReason.PERSONAL_NUMBER_STRUCTURE)


def _lost_its_province(case: Case) -> bool:
    any_province = next(iter(PROVINCE_CODES))
    number = PersonalNumber.parse(f"{any_province}{case.value}")
    birth = span_of(case.text_of(case.other_named(*_BIRTH)))
    return number is not None and birth is not None and number.birth_year == birth.earliest.year


def old_identity_number(case: Case) -> Failure | None:
    """The nine digits of an identity card before 2016."""
    return None if _OLD_NUMBER.fullmatch(case.value) else case.fails(ReviewReason.PERSONAL_NUMBER_STRUCTURE)


def identity_paper(case: Case) -> Failure | None:
    """For a paper told in a sentence ("CCCD số 001195000001, cấp ngày ..."): its twelve or nine digits are a number
    of that kind. A passport's number is the business of its country; figures that were cut off do not pass, and what
    has no such number is another question's answer."""
    if "ho chieu" in fold(case.value) or "passport" in fold(case.value):
        return None
    runs = re.findall(r"(?<![\w/.-])[0-9]{7,}(?![\w/.-]*\w)", case.value)
    wrong = any(not _is_personal_number(run, case) and not _OLD_NUMBER.fullmatch(run) for run in runs)
    wrong = wrong or re.search(r"\d{5}", re.sub(r"(?<=\d)[ .](?=\d)", "", case.value)) is None
    return case.fails(ReviewReason.PERSONAL_NUMBER_STRUCTURE) if wrong else None


def _number_in(value: str) -> PersonalNumber | None:
    """The personal number that the value is, or the only one in a sentence."""
    found = {run for run in re.findall(r"(?<![\w/.-])[0-9]{12}(?![0-9])", value) if PersonalNumber.parse(run)}
    return PersonalNumber.parse(found.pop()) if len(found) == 1 else None


def personal_number_against_birth(case: Case) -> Failure | None:
    """The year in the number (alone or in a sentence) is that of a birth date or year; old numbers tell no year."""
    name = case.other_named(*_BIRTH)
    number, birth = _number_in(case.value), span_of(case.text_of(name))
    if name is None or number is None or birth is None or number.birth_year == birth.earliest.year:
        return None
    return case.fails(ReviewReason.PERSONAL_NUMBER_AGAINST_BIRTH_DATE, name)


def personal_number_against_sex(case: Case) -> Failure | None:
    """The number's sex is that of the field `sex`, or the one told: "Nam" of a husband or father, "Nữ" of a wife."""
    number = _number_in(case.value)
    if number is None:
        return None
    if case.arguments and case.arguments[0] in ("Nam", "Nữ"):
        return None if number.sex == case.arguments[0] else case.fails(ReviewReason.PERSONAL_NUMBER_AGAINST_SEX)
    name = case.other_named("sex")
    sex = fold(case.text_of(name) or "")
    differs = name and sex in ("nam", "nu") and sex != fold(number.sex)
    return case.fails(ReviewReason.PERSONAL_NUMBER_AGAINST_SEX, name) if name and differs else None


def personal_number_against_province(case: Case) -> Failure | None:
    """The number's province is that of the registration of birth (or the field told), as either is called today: the
    number keeps the code of its day (Decree 137/2015, Article 13)."""
    name = case.other_named("registration_place", "place_of_birth_registration")
    number, place = PersonalNumber.parse(case.value), case.text_of(name)
    printed = province_in(place) if place else None
    of_number = PROVINCE_CODES.get(number.province_code) if number else None
    if name is None or printed is None or not printed.exact or of_number is None:
        return None
    fits = set(successors_of(of_number)) & set(successors_of(printed.name))
    return None if fits else case.fails(ReviewReason.PERSONAL_NUMBER_AGAINST_PROVINCE, name)


def tax_number(case: Case) -> Failure | None:
    """Ten digits with a check digit, perhaps a branch behind a dash; or, of a household business and a person, the
    personal number (Law 38/2019/QH14, Article 35 with Circular 86/2024/TT-BTC)."""
    right = _is_personal_number(case.value, case) or is_tax_number(case.value)
    return None if right else case.fails(ReviewReason.TAX_NUMBER_WRONG)


def enterprise_number(case: Case) -> Failure | None:
    """Ten digits with a check digit, perhaps a branch: an enterprise has no personal number."""
    return None if is_tax_number(case.value) else case.fails(ReviewReason.TAX_NUMBER_WRONG)


def is_tax_number(value: str) -> bool:
    """Whether the tenth digit follows from the first nine, as in 0314409058, and the branch is not 000."""
    match = re.fullmatch(r"([0-9]{10})(?:-?([0-9]{3}))?", value)
    if match is None or match[1][2:9] == "0000000" or match[2] == "000":
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_TAX_WEIGHTS, match[1], strict=False))
    return 10 - total % 11 == int(match[1][9])


def passport_number(case: Case) -> Failure | None:
    """A Vietnamese passport: a letter and seven or eight digits."""
    return None if _PASSPORT.fullmatch(case.value) else case.fails(ReviewReason.SHAPE_UNUSUAL)


def licence_number(case: Case) -> Failure | None:
    """A driving licence on plastic: twelve digits."""
    return None if _LICENCE.fullmatch(case.value) else case.fails(ReviewReason.SHAPE_UNUSUAL)


def licence_class(case: Case) -> Failure | None:
    """One or several classes of driving licences, of the lists before or since 01/01/2025."""
    classes = re.split(r"[\s,;/+]+", case.value.strip(" ,;"))
    return None if set(classes) <= LICENCE_CLASSES else case.fails(ReviewReason.LICENCE_CLASS_UNKNOWN)


def school_class(case: Case) -> Failure | None:
    """A grade and what tells its classes apart: letters and a figure, "10A1", or a figure behind a mark, "10/3".

    A reader takes "A1" for "AI" and "12D7" for "1207": figures right behind the grade, and a last letter that looks
    like a figure, are no usual class.
    """
    return None if _SCHOOL_CLASS.fullmatch(case.value) else case.fails(ReviewReason.SHAPE_UNUSUAL)


def fits_pattern(case: Case) -> Failure | None:
    """The whole value has the form that one of the field's patterns tells; also what a clerk typed."""
    patterns = [one for one in (case.specification.pattern, case.specification.labelled_pattern) if one]
    is_fitting = not patterns or any(re.fullmatch(one, case.value) for one in patterns)
    return None if is_fitting else case.fails(ReviewReason.SHAPE_UNUSUAL)


def differs_from(case: Case) -> Failure | None:
    """Not the same as another person's value, marks and case aside: two people stand on the paper."""
    name = case.arguments[0]
    other = case.text_of(name)
    return case.fails(ReviewReason.SAME_AS_OTHER, name) if other and fold(other) == fold(case.value) else None
