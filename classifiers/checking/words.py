"""Checks of what is written in words against what is written in figures."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from math import prod

from classifiers.checking.case import Case, Failure, iso_day
from classifiers.dates import date_in_words
from classifiers.declarations import FieldKind
from classifiers.number_words import quantity_in_words
from classifiers.reasons import ReviewReason

_IN_WORDS = "_in_words"


def words_against_figures(case: Case) -> Failure | None:
    """Declared for a date: the same date in words, in the field `NAME_in_words` unless another is told."""
    name = case.arguments[0] if case.arguments else case.specification.name + _IN_WORDS
    words = case.text_of(name)
    spelled = date_in_words(words) if words else None
    return case.fails(ReviewReason.DATE_WORDS_DIFFER, name) if spelled and spelled != iso_day(case.value) else None


def words_spell_date(case: Case) -> Failure | None:
    """Declared for a date in words: it spells a day, the one of the field without `_in_words` unless told otherwise."""
    name = case.arguments[0] if case.arguments else case.specification.name.removesuffix(_IN_WORDS)
    spelled, day = date_in_words(case.value), iso_day(case.text_of(name))
    if spelled is None:
        return case.fails(ReviewReason.WORDS_UNCLEAR)
    return case.fails(ReviewReason.DATE_WORDS_DIFFER, name) if day and spelled != day else None


def words_spell_number(case: Case) -> Failure | None:
    """Declared for money, an area or another number in words: it spells one, the same as in figures.

    The figures are in the field without `_in_words` unless another is told.
    """
    name = case.arguments[0] if case.arguments else case.specification.name.removesuffix(_IN_WORDS)
    spelled, figures = quantity_in_words(case.value), number_in_figures(case, name)
    if spelled is None:
        return case.fails(ReviewReason.WORDS_UNCLEAR)
    return case.fails(ReviewReason.NUMBER_WORDS_DIFFER, name) if figures is not None and spelled != figures else None


def number_shape(case: Case) -> Failure | None:
    """Declared for money and quantities: figures, for quantities with at most one point."""
    pattern = r"[0-9]+" if case.specification.kind is FieldKind.MONEY else r"[0-9]+(\.[0-9]+)?"
    return None if re.fullmatch(pattern, case.value) else case.fails(ReviewReason.SHAPE_UNUSUAL)


def at_most(case: Case) -> Failure | None:
    """A number not above the one told, as no score is above 10. What is no number is left to `number_shape`."""
    number = re.fullmatch(r"[0-9]+(\.[0-9]+)?", case.value)
    return case.fails(ReviewReason.OUT_OF_RANGE) if number and Decimal(number[0]) > case.numbers()[0] else None


def product_of(case: Case) -> Failure | None:
    """The product of two other numbers, as a capital is that of its shares: their par value by their count."""
    factors = [number_in_figures(case, name) for name in case.arguments]
    if None in factors or not re.fullmatch(r"[0-9]+(\.[0-9]+)?", case.value):
        return None
    right = prod(factor for factor in factors if factor is not None) == Decimal(case.value)
    return None if right else case.fails(ReviewReason.CHECK_FAILED, *case.arguments)


def number_in_figures(case: Case, name: str) -> Decimal | None:
    """Another field's number. Money may be typed with points between its thousands; it has no fractions."""
    text = case.text_of(name)
    if text is None:
        return None
    kind = next((f.kind for f in case.document_type.fields if f.name == name), None)
    text = re.sub(r"[.,\s]", "", text) if kind is FieldKind.MONEY else text.replace(",", ".")
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
