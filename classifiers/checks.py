"""Checks of single values and of values against each other. Every check answers with reasons, none with a guess.

The same checks run on what a machine read and on what a clerk typed. A type file declares them field by field,
`"after:issued_on"` with the fields and numbers a check is held to behind colons; `docs/document-types.md` lists them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.checking import days, document_numbers, identity, people, places, words
from classifiers.checking.case import Case, Check, Values, iso_day
from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.reasons import ReviewReason
from models.errors import NotFoundError

# Viet Nam has one time zone and no summer time.
VIETNAM_TIME = timezone(timedelta(hours=7))

_CHECKS: dict[str, Check] = {
    "date_not_in_future": days.date_not_in_future,
    "year_plausible": days.year_plausible,
    "school_year": days.school_year,
    "birth_plausible": days.birth_plausible,
    "not_before": days.not_before,
    "not_after": days.not_after,
    "after": days.after,
    "parent_age": days.parent_age,
    "of_age": days.of_age,
    "of_age_to_marry": days.of_age_to_marry,
    "lasts_years": days.lasts_years,
    "card_expiry": days.card_expiry,
    "words_against_figures": words.words_against_figures,
    "words_spell_date": words.words_spell_date,
    "words_spell_number": words.words_spell_number,
    "number_shape": words.number_shape,
    "at_most": words.at_most,
    "product_of": words.product_of,
    "number_grammar": document_numbers.number_grammar,
    "number_against_type": document_numbers.number_against_type,
    "number_against_date": document_numbers.number_against_date,
    "number_against_issuer": document_numbers.number_against_issuer,
    "personal_number": identity.personal_number,
    "identity_number": identity.identity_number,
    "old_identity_number": identity.old_identity_number,
    "identity_paper": identity.identity_paper,
    "personal_number_against_birth": identity.personal_number_against_birth,
    "personal_number_against_sex": identity.personal_number_against_sex,
    "personal_number_against_province": identity.personal_number_against_province,
    "tax_number": identity.tax_number,
    "enterprise_number": identity.enterprise_number,
    "passport_number": identity.passport_number,
    "licence_number": identity.licence_number,
    "licence_class": identity.licence_class,
    "school_class": identity.school_class,
    "fits_pattern": identity.fits_pattern,
    "differs_from": identity.differs_from,
    "name_shape": people.name_shape,
    "signer_title": people.signer_title,
    "province_known": places.province_known,
    "province_in_force": places.province_in_force,
    "agency_in_force": places.agency_in_force,
    "not_before_birth": days.not_before,
    "of_age_to_graduate": days.of_age,
}
KNOWN_CHECKS = frozenset(_CHECKS)
# Checks that are nothing without what stands behind the colon: how many fields and numbers at least.
_NEEDED = {
    "of_age_to_marry": (1, 1),
    "lasts_years": (0, 1),
    "at_most": (0, 1),
    "differs_from": (1, 0),
    "product_of": (2, 0),
}
_SEXES = ("Nam", "Nữ")
_VALID_DATE = "valid_date"


@dataclass(frozen=True, slots=True)
class FailedCheck:
    """A declared check that does not hold, and every field that it puts in doubt."""

    check: str
    reason: ReviewReason
    fields: tuple[str, ...]


def check_document(document_type: DocumentType, values: Values, *, today: date) -> tuple[FailedCheck, ...]:
    """Everything that speaks against the values, in the order of the type's fields. Fields without a value are not
    checked, and nothing is held against them. `today` is the day in Viet Nam."""
    return tuple(
        failed
        for specification in document_type.fields
        if (value := values.get(specification.name))
        for failed in _failed_checks(document_type, specification, value, values, today)
    )


def check_field(
    document_type: DocumentType, specification: FieldSpecification, value: str, others: Values, *, today: date
) -> tuple[ReviewReason, ...]:
    """The reasons against one value, those first that its own checks give; a check that another field declares
    counts when it holds the two against each other."""
    values = {**others, specification.name: value}
    own = _failed_checks(document_type, specification, value, values, today)
    every = (*own, *check_document(document_type, values, today=today))
    return tuple(dict.fromkeys(failed.reason for failed in every if specification.name in failed.fields))


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


def wrong_declarations(document_type: DocumentType) -> tuple[str, ...]:
    """What a type file declares and no check could do: an unknown check, a field that the type does not have, numbers
    or fields left out. Empty when all is well."""
    fields = {specification.name for specification in document_type.fields}
    return tuple(
        f"{document_type.code}.{specification.name}: {declared}: {fault}"
        for specification in document_type.fields
        for declared in specification.checks
        if (fault := _fault(declared, fields, specification))
    )


def _fault(declared: str, fields: set[str], specification: FieldSpecification) -> str:
    name, *arguments = declared.split(":")
    if name not in KNOWN_CHECKS:
        return "no such check"
    named = [argument for argument in arguments if not argument.isdecimal() and argument not in _SEXES]
    strange = [argument for argument in named if argument not in fields or argument == specification.name]
    if strange:
        return f"no other field {', '.join(strange)}"
    needed_fields, needed_numbers = _NEEDED.get(name, (0, 0))
    numbers = [argument for argument in arguments if argument.isdecimal()]
    if len(named) < needed_fields or len(numbers) < needed_numbers:
        return "needs a field or a number behind it"
    return ""


@cache
def _shipped_catalogue() -> DocumentTypeCatalogue:
    return DocumentTypeCatalogue.load()


def _failed_checks(
    document_type: DocumentType, specification: FieldSpecification, value: str, values: Values, today: date
) -> Iterator[FailedCheck]:
    if specification.kind is FieldKind.DATE and iso_day(value) is None and value not in specification.choices:
        yield FailedCheck(_VALID_DATE, ReviewReason.DATE_INVALID, (specification.name,))
        return
    others = {name: text for name, text in values.items() if name != specification.name}
    for declared in specification.checks:
        name, *arguments = declared.split(":")
        failure = _CHECKS[name](Case(document_type, specification, value, others, today, tuple(arguments)))
        if failure is not None:
            yield FailedCheck(declared, failure.reason, failure.fields)
