"""Papers of local bodies of the ninth round: what is printed, stamped and written is the truth."""

import pytest

from digitize.specimens.received_papers import ReceivedPaper
from digitize.specimens.specimen import Template
from digitize.specimens.templates.administrative_local_ninth import PAPERS, TEMPLATES
from tests.digitize.specimens.drawn import (
    assert_entered_values_reviewed,
    assert_paper_says_its_values,
    assert_print_apart,
    assert_values_placed,
    drawn,
)

SEEDS = range(3)

every_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.variant)


@every_template
def test_every_value_has_a_place_and_is_what_stands_there(template: Template) -> None:
    for specimen in drawn(template, SEEDS):
        assert_values_placed(template, specimen)
        assert_paper_says_its_values(specimen)


@every_template
def test_print_stays_on_the_sheet_and_off_other_print(template: Template) -> None:
    for sheet in (sheet for specimen in drawn(template, SEEDS) for sheet in specimen.sheets):
        assert_print_apart(sheet)


@every_template
def test_what_was_filled_in_afterwards_is_always_reviewed(template: Template) -> None:
    for specimen in drawn(template, SEEDS):
        assert_entered_values_reviewed(specimen)


@pytest.mark.parametrize("paper", [paper for papers in PAPERS.values() for paper in papers], ids=lambda p: p.lines[-1])
def test_a_paper_has_a_table_where_its_text_calls_for_one(paper: ReceivedPaper) -> None:
    assert ("@" in paper.text) == bool(paper.rows)
    assert len(set(paper.subjects)) == len(paper.subjects) >= 2
