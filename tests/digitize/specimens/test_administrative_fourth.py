"""Papers of former times, of committees, statutes, regions, those in folders, of a registry and of ministries: what is
printed is the truth."""

import re
from datetime import date

import pytest

from digitize.specimens.specimen import Template, Writing
from digitize.specimens.templates import (
    administrative_committee,
    administrative_eighth,
    administrative_fifth,
    administrative_former,
    administrative_seventh,
    administrative_sixth,
    administrative_statute,
)
from tests.digitize.specimens.drawn import assert_print_apart, assert_values_placed, drawn, printed

TEMPLATES = (
    *administrative_former.TEMPLATES,
    *administrative_committee.TEMPLATES,
    *administrative_statute.TEMPLATES,
    *administrative_fifth.TEMPLATES,
    *administrative_sixth.TEMPLATES,
    *administrative_seventh.TEMPLATES,
    *administrative_eighth.TEMPLATES,
)
SEEDS = range(4)
_RANKS = "Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thiếu tướng"
_HONOURS = re.compile(rf"^(ThS\. |(P?GS\.)?TS\. |GS\. |({_RANKS}) |KS\. |(ThS\.|TS\.)?BS(CKI|CKII)?\. )")

every_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.variant)


def test_every_administrative_type_is_drawn_each_way() -> None:
    codes = {"decision", "directive", "notice", "official_letter", "plan", "report", "resolution", "submission"}
    ways = {template.variant.removeprefix(f"{template.code}-") for template in TEMPLATES}

    assert {(t.code, t.variant) for t in TEMPLATES} == {(code, f"{code}-{way}") for code in codes for way in ways}


@every_template
def test_every_value_has_a_place_and_a_field_that_the_type_knows(template: Template) -> None:
    for specimen in drawn(template, SEEDS):
        assert_values_placed(template, specimen)


@every_template
def test_print_stays_on_the_sheet_and_off_other_print(template: Template) -> None:
    for sheet in (sheet for specimen in drawn(template, SEEDS) for sheet in specimen.sheets):
        assert_print_apart(sheet)


@every_template
def test_values_are_what_stands_on_the_paper(template: Template) -> None:
    for specimen in drawn(template, SEEDS):
        fields = specimen.fields
        for name in ("issuing_agency", "signer_title"):
            assert printed(specimen, name) == fields[name]
        assert _HONOURS.sub("", printed(specimen, "signer_name")) == fields["signer_name"]
        subject = printed(specimen, "subject")
        assert fields["subject"] in (subject, subject[1:-1])  # in brackets or quotation marks
        assert printed(specimen, "place") == f"{fields['place']},"


@every_template
def test_numbers_and_days_filled_in_afterwards_are_always_reviewed(template: Template) -> None:
    for specimen in drawn(template, SEEDS):
        number, day = printed(specimen, "document_number"), printed(specimen, "issued_on")
        filled = set(specimen.writings)
        assert filled <= {"document_number", "issued_on"} & specimen.must_review
        assert Writing.PRINTED not in specimen.writings.values()
        if "document_number" in filled:
            assert specimen.fields["document_number"].endswith(number.replace(" ", ""))
        else:
            assert number.replace(" ", "") == specimen.fields["document_number"]
        if "issued_on" not in filled:
            told, month, year = (int(figures) for figures in re.findall(r"\d+", day))
            assert date(year, month, told).isoformat() == specimen.fields["issued_on"]
