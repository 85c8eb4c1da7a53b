"""Documents of territorial offices, institutes and unions: what is printed is what the truth says."""

import re
from datetime import date
from random import Random

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from digitize.specimens import territorial_prose
from digitize.specimens.offices import long_date
from digitize.specimens.specimen import Template, Writing
from digitize.specimens.templates import templates_by_type
from digitize.specimens.templates.administrative_third import TEMPLATES
from digitize.specimens.territorial_bodies import make_territorial
from tests.digitize.specimens.drawn import assert_print_apart, drawn, printed

CODES = sorted({template.code for template in TEMPLATES})
SEEDS = range(5)

every_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.variant)


@pytest.mark.parametrize("code", CODES)
def test_every_type_has_one_office_that_no_rule_is_tuned_on(code: str) -> None:
    assert f"{code}-territorial" in [t.variant for t in templates_by_type()[code] if t.held_out]


@every_template
def test_every_value_has_a_place_and_a_field_that_the_type_knows(template: Template) -> None:
    known = {field.name for field in DocumentTypeCatalogue.load().type_with_code(template.code).fields}
    for specimen in drawn(template, SEEDS):
        places = {line.field for sheet in specimen.sheets for line in sheet.lines if line.field}

        assert places == set(specimen.fields) == known
        assert specimen.must_review <= known
        assert specimen.variant == template.variant


@every_template
def test_print_stays_on_the_sheet_and_off_other_print(template: Template) -> None:
    for sheet in (sheet for specimen in drawn(template, SEEDS) for sheet in specimen.sheets):
        assert_print_apart(sheet)


@every_template
def test_values_are_what_stands_on_the_paper(template: Template) -> None:
    for specimen in drawn(template, SEEDS):
        fields = specimen.fields
        for name in ("issuing_agency", "signer_title", "subject"):
            assert printed(specimen, name) == fields[name]
        assert printed(specimen, "place") == f"{fields['place']},"
        before, found, rest = printed(specimen, "signer_name").partition(fields["signer_name"])
        assert found
        assert not rest
        assert not before or re.fullmatch(r"([GP]{1,2}S\. ?)?(TS|ThS|BS|BS\.CKI)\.? |(Đại|Thượng) tá ", before)


@every_template
def test_numbers_and_days_filled_in_afterwards_are_always_reviewed(template: Template) -> None:
    for specimen in drawn(template, SEEDS):
        number, day = printed(specimen, "document_number"), printed(specimen, "issued_on")
        if specimen.writings:
            assert set(specimen.writings) == {"document_number", "issued_on"} <= specimen.must_review
            assert specimen.fields["document_number"].endswith(number)
            assert number.startswith("/")
            assert Writing.PRINTED not in specimen.writings.values()
            continue
        assert number.removeprefix("Số:").replace(" ", "") == specimen.fields["document_number"]
        issued = date.fromisoformat(specimen.fields["issued_on"])
        assert day in (long_date(issued), f"ngày {issued:%d} tháng {issued:%m} năm {issued.year}")


@every_template
def test_numbers_carry_the_type_and_the_issuer(template: Template) -> None:
    symbols = DocumentTypeCatalogue.load().type_with_code(template.code).symbols
    issuers = {
        "BẢO HIỂM": "BHXH", "CỤC THUẾ": "CT", "CHI CỤC THUẾ": "CCTKV", "CÔNG AN TỈNH": "CAT", "CÔNG AN THÀNH": "CATP",
        "BAN CHỈ HUY": "BCH", "LIÊN ĐOÀN": "LĐLĐ", "ỦY BAN MẶT TRẬN": "MTTQ", "HỘI CHỮ": "CTĐ",
    }  # fmt: skip
    for specimen in drawn(template, SEEDS):
        number, agency = specimen.fields["document_number"], specimen.fields["issuing_agency"]
        assert re.fullmatch(r"\d{2,4}/(\d{4}/)?[A-ZĐ][A-ZĐa-z]*(-[A-ZĐ0-9]+)+", number)
        symbol, _, issuer = number.rpartition("/")[2].partition("-")
        assert not symbols or symbol in symbols
        issuer = issuer if symbols else symbol
        known = [initials for name, initials in issuers.items() if agency.startswith(name)]
        assert all(issuer.startswith(initials) for initials in known)
        assert known or agency.startswith(("VIỆN", "TRUNG TÂM"))
        year = re.search(r"/(\d{4})/", number)
        assert year is None or year[1] == specimen.fields["issued_on"][:4]


def test_only_elected_committees_resolve_and_only_heads_direct() -> None:
    resolving = [make_territorial(Random(seed), "resolution") for seed in range(30)]
    directing = [make_territorial(Random(seed), "directive") for seed in range(30)]

    assert {titles[0].partition(".")[0] for body in resolving for titles in body.signings} == {"TM"}
    assert not any(titles[0].startswith("TM.") for body in directing for titles in body.signings)


def test_documents_have_one_to_three_pages_and_some_an_annex_that_names_them() -> None:
    specimens = [specimen for template in TEMPLATES for specimen in drawn(template, SEEDS)]
    annexes = [(s, text) for s in specimens if "(Kèm theo" in (text := " ".join(x.text for x in s.sheets[-1].lines))]

    assert {len(specimen.sheets) for specimen in specimens} == {1, 2, 3}
    assert annexes
    for specimen, text in annexes:
        number = specimen.fields["document_number"]
        assert (number.partition("/")[2] if specimen.writings else number) in text
        assert not any(line.field for line in specimen.sheets[-1].lines)


def test_there_are_many_subjects_from_one_line_to_four() -> None:
    assert len({subject for code in CODES for subject in territorial_prose.SUBJECTS[code]}) >= 20
    lines = {
        sum(line.field == "subject" for line in specimen.sheets[0].lines)
        for template in TEMPLATES
        for specimen in drawn(template, SEEDS)
    }
    assert {1, 2, 3} <= lines <= {1, 2, 3, 4}
