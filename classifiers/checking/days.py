"""Checks of dates and years: possible, in order, and at an age that fits."""

from __future__ import annotations

import re
from datetime import date

from classifiers.checking.case import Case, Failure, is_without_end, iso_day, span_of, years_later
from classifiers.reasons import ReviewReason

# The republic's first papers; anything before is a misread year.
_FIRST_YEAR = 1945
_LONGEST_LIFE = 120
_YOUNGEST_PARENT, _OLDEST_PARENT = 13, 90
_GRADUATION_AGE = 17
# Law 52/2014/QH13 asks for full years since this day; Law 22/2000/QH10 let the age begin (Decree 70/2001, Article 3).
_FULL_YEARS_TO_MARRY_SINCE = date(2015, 1, 1)
# Law 26/2023/QH15, Article 21; Law 59/2014/QH13, Article 21 begins with 25. A card of the last two years before an
# age goes on to the next.
_CARD_AGES = (14, 25, 40, 60)
_CARD_GOES_ON_YEARS = 2
_BIRTH = ("date_of_birth", "birth_date", "birth_year", "year_of_birth")


def date_not_in_future(case: Case) -> Failure | None:
    """A day or year from 1945 to today; of a birth, from 120 years ago."""
    if case.specification.name.endswith(_BIRTH):
        return birth_plausible(case)
    return _not_in_future(case, first_year=_FIRST_YEAR)


def year_plausible(case: Case) -> Failure | None:
    """A year from 1945 to the current one; of a birth, from 120 years ago."""
    if case.specification.name.endswith(_BIRTH):
        return birth_plausible(case)
    plausible = re.fullmatch(r"[0-9]{4}", case.value) and _FIRST_YEAR <= int(case.value) <= case.today.year
    return None if plausible else case.fails(ReviewReason.YEAR_IMPLAUSIBLE)


def school_year(case: Case) -> Failure | None:
    """Two years in a row, "2019 - 2020", later than that of the class before where a field is told."""
    begins = _first_of_school_year(case.value)
    if begins is None:
        return case.fails(ReviewReason.YEAR_IMPLAUSIBLE)
    name = case.other_named()
    before = _first_of_school_year(case.text_of(name) or "")
    # A year may be repeated or missed, never stand still.
    return case.fails(ReviewReason.DATE_ORDER, name) if name and before is not None and begins <= before else None


def _first_of_school_year(text: str) -> int | None:
    match = re.fullmatch(r"((?:19|20)[0-9][0-9])\s*[-–—/]\s*((?:19|20)[0-9][0-9])", text)
    return int(match[1]) if match and int(match[2]) == int(match[1]) + 1 else None


def birth_plausible(case: Case) -> Failure | None:
    """A birth (day or year) in the last 120 years: parents on old papers were born before 1945."""
    return _not_in_future(case, first_year=case.today.year - _LONGEST_LIFE)


def _not_in_future(case: Case, *, first_year: int) -> Failure | None:
    value = span_of(case.value)
    if value is None:
        return case.fails(ReviewReason.DATE_INVALID)
    if value.latest.year < first_year:
        return case.fails(ReviewReason.YEAR_IMPLAUSIBLE)
    return case.fails(ReviewReason.DATE_IN_FUTURE) if value.earliest > case.today else None


def not_before(case: Case) -> Failure | None:
    """Not earlier than another date; the same day is right."""
    name = case.other_named(*_BIRTH)
    value, other = span_of(case.value), span_of(case.text_of(name))
    return (
        case.fails(ReviewReason.DATE_ORDER, name)
        if name and value and other and value.latest < other.earliest
        else None
    )


def not_after(case: Case) -> Failure | None:
    """Not later than another date; the same day is right."""
    name = case.other_named("issued_on", "registered_on")
    value, other = span_of(case.value), span_of(case.text_of(name))
    return (
        case.fails(ReviewReason.DATE_ORDER, name)
        if name and value and other and value.earliest > other.latest
        else None
    )


def after(case: Case) -> Failure | None:
    """Later than another date, as an expiry is later than the issue."""
    name = case.other_named("issued_on")
    value, other = span_of(case.value), span_of(case.text_of(name))
    return (
        case.fails(ReviewReason.DATE_ORDER, name)
        if name and value and other and value.latest <= other.earliest
        else None
    )


def parent_age(case: Case) -> Failure | None:
    """A parent (day or year of birth, also "1980 (40 tuổi)") is 13 to 90 years older than the child."""
    name = (case.arguments or ("date_of_birth",))[0]
    match, birth = re.search(r"[0-9]{4}", case.value), span_of(case.text_of(name))
    if match is None:
        return case.fails(ReviewReason.YEAR_IMPLAUSIBLE)
    fits = birth is None or _YOUNGEST_PARENT <= birth.earliest.year - int(match[0]) <= _OLDEST_PARENT
    return None if fits else case.fails(ReviewReason.YEAR_IMPLAUSIBLE, name)


def of_age(case: Case) -> Failure | None:
    """The year is at least so many years after that of a birth: ages at which schools are finished (17 unless told)."""
    name = case.other_named(*_BIRTH)
    value, birth = span_of(case.value), span_of(case.text_of(name))
    years = (case.numbers() or (_GRADUATION_AGE,))[0]
    too_young = value and birth and value.latest.year - birth.earliest.year < years
    return case.fails(ReviewReason.AGE_IMPLAUSIBLE, name) if name and too_young else None


def of_age_to_marry(case: Case) -> Failure | None:
    """On the day of registration the person of that birth date has so many full years (women 18, men 20: Law
    52/2014/QH13, Article 8); until 2014 it was enough that the last of them had begun."""
    (name, years), value = case.arguments, span_of(case.value)
    birth = span_of(case.text_of(name))
    if value is None or birth is None:
        return None
    full = int(years) if value.latest >= _FULL_YEARS_TO_MARRY_SINCE else int(years) - 1
    return case.fails(ReviewReason.AGE_IMPLAUSIBLE, name) if value.latest < years_later(birth.earliest, full) else None


def lasts_years(case: Case) -> Failure | None:
    """An expiry so many years after the issue, one of the numbers told, give or take a day."""
    name = case.other_named("issued_on")
    expiry, issued = iso_day(case.value), iso_day(case.text_of(name))
    if name is None or expiry is None or issued is None:
        return None
    ends = (years_later(issued, years) for years in case.numbers())
    return (
        None
        if any(abs((expiry - end).days) <= 1 for end in ends)
        else case.fails(ReviewReason.EXPIRY_IMPLAUSIBLE, name)
    )


def card_expiry(case: Case) -> Failure | None:
    """A citizen's card ends on the birthday at 14, 25, 40 or 60, or never once 58 years are reached (Law 26/2023/QH15,
    Article 21; Law 59/2014/QH13, Article 21)."""
    born_name = case.other_named("date_of_birth")
    born = iso_day(case.text_of(born_name))
    if born_name is None or born is None:
        return None
    if is_without_end(case.value):
        return _never_ends(case, born_name, born)
    expiry = iso_day(case.value)
    # Who was born on 29 February has the birthday on 28 February or 1 March of other years.
    fits = expiry is not None and any(
        expiry == years_later(born, age) or (born.month, born.day, expiry.month, expiry.day) == (2, 29, 2, 28)
        for age in _CARD_AGES
        if expiry.year == born.year + age
    )
    return None if fits else case.fails(ReviewReason.EXPIRY_IMPLAUSIBLE, born_name)


def _never_ends(case: Case, born_name: str, born: date) -> Failure | None:
    issued = iso_day(case.text_of("issued_on"))
    since = years_later(born, _CARD_AGES[-1] - _CARD_GOES_ON_YEARS)
    if (issued or case.today) >= since:
        return None
    return case.fails(ReviewReason.EXPIRY_IMPLAUSIBLE, born_name, *(("issued_on",) if issued else ()))
