"""Checks of addresses and issuing units against the provinces and districts of their day.

They only speak where something is named that cannot be: an address without a province, or abroad, passes.
"""

from __future__ import annotations

from datetime import date

from classifiers.checking.case import Case, Failure, span_of
from classifiers.reasons import ReviewReason
from models.values.addresses import names_a_district, province_in, unknown_province_in
from models.values.provinces import REFORM, was_in_force


def province_known(case: Case) -> Failure | None:
    """For home towns and birthplaces, which keep the units of their day: any province since 1975, rightly spelt."""
    found = province_in(case.value)
    if found is not None:
        return None if found.exact else case.fails(ReviewReason.PROVINCE_MISSPELT)
    return case.fails(ReviewReason.PROVINCE_UNKNOWN) if unknown_province_in(case.value) else None


def province_in_force(case: Case) -> Failure | None:
    """For residences and places of registration: a province in force on the day of issue or the date told."""
    wrong = province_known(case)
    name, day = _day_of_paper(case)
    found = province_in(case.value)
    if wrong is not None or name is None or day is None or found is None or was_in_force(found.name, day):
        return wrong
    return case.fails(ReviewReason.UNIT_NOT_IN_FORCE, name)


def agency_in_force(case: Case) -> Failure | None:
    """For issuing units: a province in force, and no district since 01/7/2025 (Resolution 203/2025/QH15)."""
    wrong = province_in_force(case)
    name, day = _day_of_paper(case)
    if wrong is not None or name is None or day is None or day < REFORM or not names_a_district(case.value):
        return wrong
    return case.fails(ReviewReason.UNIT_NOT_IN_FORCE, name)


def _day_of_paper(case: Case) -> tuple[str | None, date | None]:
    name = case.other_named() or next((n for n in ("issued_on", "registered_on") if case.others.get(n)), None)
    span = span_of(case.text_of(name))
    return name, span.latest if span else None
