"""Administrative papers of the tenth round: what is printed, stamped and written is the truth."""

import pytest

from digitize.specimens.issued_institutions import INSTITUTIONS
from digitize.specimens.issued_offices import STATE_OFFICES
from digitize.specimens.issued_papers import Office
from digitize.specimens.specimen import Template
from digitize.specimens.templates.administrative_tenth import MATTERS, TEMPLATES
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


@pytest.mark.parametrize("office", [*STATE_OFFICES, *INSTITUTIONS], ids=lambda office: " ".join(office.lines))
def test_an_office_has_a_matter_of_every_type_it_issues_in_every_year(office: Office) -> None:
    years = range(office.period[0].year, office.period[1].year + 1)
    for matters in (matters for code, matters in MATTERS.items() if office.issues(code, matters)):
        known = [matter for area in office.areas for matter in matters.get(area, ())]
        assert all(any(matter.since <= year <= matter.until for matter in known) for year in years)
