"""Checks of single values and of values against each other. Every function answers with reasons, none with a guess.

The same checks run on what a machine read and on what a clerk typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone
from functools import cache

from classifiers.catalogue import DocumentType, DocumentTypeCatalogue, FieldKind, FieldSpecification
from classifiers.dates import date_in_words
from classifiers.folding import fold
from classifiers.names import looks_like_name
from classifiers.numbers import has_number_grammar, type_symbol_of, year_in_number
from classifiers.reasons import ReviewReason
from models.errors import NotFoundError
from models.values.personal_number import PersonalNumber

# Viet Nam has one time zone and no summer time.
VIETNAM_TIME = timezone(timedelta(hours=7))

Values = Mapping[str, str | None]


def check_value(
    type_code: str, field_name: str, value: str, others: Values, *, today: date | None = None
) -> tuple[str, ...]:
    """Reasons against a value of a field, empty when nothing speaks against it. Unknown types and fields pass.

    `today` is the day in Viet Nam unless given.
    """
    try:
        document_type = _shipped_catalogue().type_with_code(type_code)
        specification = document_type.field_named(field_name)
    except NotFoundError:
        return ()
    day = today or datetime.now(VIETNAM_TIME).date()
    return tuple(str(r) for r in check_field(document_type, specification, value, others, today=day))


@cache
def _shipped_catalogue() -> DocumentTypeCatalogue:
    return DocumentTypeCatalogue.load()


def check_field(
    document_type: DocumentType, specification: FieldSpecification, value: str, others: Values, *, today: date
) -> tuple[ReviewReason, ...]:
    """The same for a known type, for callers that hold the catalogue."""
    reasons: list[ReviewReason] = []
    if specification.kind is FieldKind.DATE and _iso(value) is None:
        return (ReviewReason.DATE_INVALID,)
    for name in specification.checks:
        reason = _CHECKS[name](_Case(document_type, specification, value, others, today))
        if reason is not None and reason not in reasons:
            reasons.append(reason)
    return tuple(reasons)


class _Case:
    """One value under check and what stands around it."""

    def __init__(
        self, document_type: DocumentType, specification: FieldSpecification, value: str, others: Values, today: date
    ) -> None:
        self.document_type = document_type
        self.specification = specification
        self.value = value
        self.others = others
        self.today = today

    def other_date(self, name: str) -> date | None:
        text = self.others.get(name)
        return _iso(text) if text else None


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _number_grammar(case: _Case) -> ReviewReason | None:
    return None if has_number_grammar(case.value) else ReviewReason.NUMBER_GRAMMAR


def _number_against_type(case: _Case) -> ReviewReason | None:
    symbol = type_symbol_of(case.value)
    symbols = case.document_type.symbols
    fits = symbol in symbols if symbols else symbol is None
    return None if fits else ReviewReason.NUMBER_AGAINST_TYPE


def _number_against_date(case: _Case) -> ReviewReason | None:
    year, issued = year_in_number(case.value), case.other_date("issued_on")
    return ReviewReason.NUMBER_AGAINST_DATE if year and issued and year != issued.year else None


def _date_not_in_future(case: _Case) -> ReviewReason | None:
    value = _iso(case.value)
    if value is None:
        return ReviewReason.DATE_INVALID
    # The republic's first papers; anything before is a misread year.
    if value.year < 1945:
        return ReviewReason.YEAR_IMPLAUSIBLE
    return ReviewReason.DATE_IN_FUTURE if value > case.today else None


def _not_before_birth(case: _Case) -> ReviewReason | None:
    value, birth = _iso(case.value), case.other_date("date_of_birth")
    return ReviewReason.DATE_ORDER if value and birth and value < birth else None


def _words_against_figures(case: _Case) -> ReviewReason | None:
    words = case.others.get("date_of_birth_in_words")
    spelled = date_in_words(words) if words else None
    return ReviewReason.DATE_WORDS_DIFFER if spelled and spelled != _iso(case.value) else None


def _words_spell_date(case: _Case) -> ReviewReason | None:
    spelled, birth = date_in_words(case.value), case.other_date("date_of_birth")
    if spelled is None:
        return ReviewReason.DATE_INVALID
    return ReviewReason.DATE_WORDS_DIFFER if birth and spelled != birth else None


def _personal_number(case: _Case) -> ReviewReason | None:
    return None if PersonalNumber.parse(case.value) else ReviewReason.PERSONAL_NUMBER_STRUCTURE


def _personal_number_against_birth(case: _Case) -> ReviewReason | None:
    number, birth = PersonalNumber.parse(case.value), case.other_date("date_of_birth")
    differs = number and birth and number.birth_year != birth.year
    return ReviewReason.PERSONAL_NUMBER_AGAINST_BIRTH_DATE if differs else None


def _personal_number_against_sex(case: _Case) -> ReviewReason | None:
    number, sex = PersonalNumber.parse(case.value), case.others.get("sex")
    differs = number and sex and fold(sex) in ("nam", "nu") and fold(sex) != fold(number.sex)
    return ReviewReason.PERSONAL_NUMBER_AGAINST_SEX if differs else None


def _name_shape(case: _Case) -> ReviewReason | None:
    shown = case.value.title() if case.value.isupper() else case.value
    return None if looks_like_name(shown) else ReviewReason.NAME_SHAPE


def _parent_age(case: _Case) -> ReviewReason | None:
    """A parent is at least 13 years older than the child, and not more than 90."""
    match, birth = re.search(r"\d{4}", case.value), case.other_date("date_of_birth")
    if match is None:
        return ReviewReason.YEAR_IMPLAUSIBLE
    return ReviewReason.YEAR_IMPLAUSIBLE if birth and not 13 <= birth.year - int(match[0]) <= 90 else None


def _year_plausible(case: _Case) -> ReviewReason | None:
    plausible = re.fullmatch(r"\d{4}", case.value) and 1945 <= int(case.value) <= case.today.year
    return None if plausible else ReviewReason.YEAR_IMPLAUSIBLE


def _of_age_to_graduate(case: _Case) -> ReviewReason | None:
    value, birth = _iso(case.value), case.other_date("date_of_birth")
    return ReviewReason.DATE_ORDER if value and birth and value.year - birth.year < 17 else None


_CHECKS: dict[str, Callable[[_Case], ReviewReason | None]] = {
    "number_grammar": _number_grammar,
    "number_against_type": _number_against_type,
    "number_against_date": _number_against_date,
    "date_not_in_future": _date_not_in_future,
    "not_before_birth": _not_before_birth,
    "words_against_figures": _words_against_figures,
    "words_spell_date": _words_spell_date,
    "personal_number": _personal_number,
    "personal_number_against_birth": _personal_number_against_birth,
    "personal_number_against_sex": _personal_number_against_sex,
    "name_shape": _name_shape,
    "parent_age": _parent_age,
    "year_plausible": _year_plausible,
    "of_age_to_graduate": _of_age_to_graduate,
}
KNOWN_CHECKS = frozenset(_CHECKS)
