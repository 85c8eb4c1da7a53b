"""Papers of small offices: what is printed, stamped and written is the truth."""

import pytest

from digitize.specimens.local_papers import LocalPaper
from digitize.specimens.specimen import Template, Writing
from digitize.specimens.templates.administrative_local_eighth import PAPERS, TEMPLATES
from tests.digitize.specimens.drawn import assert_print_apart, assert_values_placed, drawn, printed

SEEDS = range(3)
_DEGREES = {degree.strip() for papers in PAPERS.values() for paper in papers for degree in paper.degrees}

every_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.variant)


@every_template
def test_every_value_has_a_place_and_a_field_that_the_type_knows(template: Template) -> None:
    for specimen in drawn(template, SEEDS):
        assert_values_placed(template, specimen)
        assert template.held_out


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
        assert printed(specimen, "signer_name").removesuffix(fields["signer_name"]).strip() in _DEGREES
        subject = printed(specimen, "subject")
        assert fields["subject"] in (subject, subject[1:-1])
        assert printed(specimen, "place").removesuffix(",") == fields.get("place", "")


@every_template
def test_what_was_filled_in_afterwards_is_always_reviewed(template: Template) -> None:
    for specimen in drawn(template, SEEDS):
        assert set(specimen.writings) <= specimen.must_review
        assert Writing.PRINTED not in specimen.writings.values()
        number = printed(specimen, "document_number").replace(" ", "")
        if "document_number" not in specimen.writings:
            assert number == specimen.fields.get("document_number", "")
        else:
            assert specimen.fields["document_number"].endswith(number)
            assert "issued_on" in specimen.writings


@pytest.mark.parametrize("paper", [paper for papers in PAPERS.values() for paper in papers], ids=lambda p: p.lines[-1])
def test_a_paper_tells_one_first_paragraph_for_each_of_its_subjects(paper: LocalPaper) -> None:
    assert len(paper.firsts) in (0, len(paper.subjects))
    assert len(set(paper.subjects)) == len(paper.subjects) >= 2
