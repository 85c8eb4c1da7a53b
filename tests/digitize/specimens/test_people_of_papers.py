"""Persons of one paper are what the paper says they are to each other, and its days are of the past."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest

from digitize.specimens import administrative_rows, copy_stamp, people
from digitize.specimens.fonts import available_families
from digitize.specimens.form import SignOff, draw_sign_off
from digitize.specimens.offices import child_of
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen
from digitize.specimens.templates.death_certificate import make_death
from digitize.specimens.templates.residence_confirmation import make_household, relation_of

TODAY = date(2026, 11, 27)
OF_THE_HEADS_FAMILY = {"Bố đẻ", "Cháu ruột", "Anh ruột", "Chị ruột", "Em ruột"}
ONLY_ONE = {"Vợ", "Chồng", "Bố đẻ", "Mẹ đẻ"}


def surname(name: str) -> str:
    return name.split(maxsplit=1)[0]


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(210, 297, available_families()[0])


def test_a_child_has_the_surname_of_its_father_and_not_of_its_mother() -> None:
    luck = Random(3)
    child = people.make_person(luck, born_between=(2001, 2002))
    for sex in ("Nam", "Nữ"):
        parent = people.make_person(luck, born_between=(1970, 1971), sex=sex)
        expected = parent if sex == "Nam" else child
        assert surname(child_of(parent, child).name) == surname(expected.name)


@pytest.mark.parametrize("seed", range(60))
def test_who_lives_in_a_household_has_the_surname_of_what_they_are_to_its_head(seed: int) -> None:
    house = make_household(Random(seed), date(2021, 7, 2), 400)
    kin = [(relation_of(member, house.head), surname(member.name)) for member in house.others]

    assert kin
    of_head = {name for relation, name in kin if relation in OF_THE_HEADS_FAMILY}
    fathers = {name for relation, name in kin if relation in ("Con đẻ", "Chồng")}
    if house.who != house.head:
        fathers.add(surname(house.who.name))
    if house.head.sex == "Nam":
        fathers.add(surname(house.head.name))
    assert of_head <= {surname(house.head.name)}
    assert len(fathers) <= 1
    counts = Counter(relation for relation, _ in kin)
    assert all(counts[relation] <= 1 for relation in ONLY_ONE)


@pytest.mark.parametrize("seed", range(40))
def test_who_tells_of_a_death_has_the_surname_of_a_child_or_a_sibling(seed: int) -> None:
    death = make_death(Random(seed), (date(2016, 1, 2), date(2020, 1, 2)))
    is_child = death.relation in ("Con trai", "Con gái", "Con đẻ", "Con") and death.person.sex == "Nam"

    if is_child or death.relation in ("Em ruột", "Em trai", "Em gái"):
        assert surname(death.declarant.name) == surname(death.person.name)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("since", [TODAY - timedelta(days=days) for days in (0, 4, 40, 700)])
def test_a_copy_is_certified_between_the_papers_day_and_today(
    sheet: Sheet, seed: int, since: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[date] = []

    def note(wished: date, of: date) -> date:
        told.append(copied(wished, of))
        return told[-1]

    copied = copy_stamp.copied_on
    monkeypatch.setattr(copy_stamp, "copied_on", note)
    monkeypatch.setattr(administrative_rows, "copied_on", note)
    sheet.print("a last line", 30, 60, size=12)
    administrative_rows.certify_as_copy(sheet, since, Random(seed))
    copy_stamp.certify_copy(sheet, since, Random(seed), 150)

    assert len(told) == 2
    assert all(since <= day <= TODAY for day in told)


@pytest.mark.parametrize(("heading", "order"), [("", (0, 1)), ("NGƯỜI KÝ GIẤY KHAI SINH", (1, 0))])
def test_a_note_stands_under_what_it_belongs_to(sheet: Sheet, heading: str, order: tuple[int, int]) -> None:
    """A form prints it under its heading; where an office types the position, under the position."""
    specimen = Specimen("death_certificate", "any", [sheet], {})
    sign_off = SignOff(("CHỦ TỊCH",), "Tạ Văn Khuê", heading=heading, note="(Ký tên, đóng dấu)")

    draw_sign_off(specimen, sheet, sign_off, 140, 180, Random(1))

    tops = {line.text: line.words[0].box[1] for line in sheet.lines}
    below = sorted(("CHỦ TỊCH", "(Ký tên, đóng dấu)"), key=tops.__getitem__)
    assert [below.index("CHỦ TỊCH"), below.index("(Ký tên, đóng dấu)")] == list(order)
    assert max(tops[text] for text in below) < tops["Tạ Văn Khuê"]
    assert not heading or tops[heading] < min(tops[text] for text in below)
