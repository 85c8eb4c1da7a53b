"""What a form about the pages of a capture showed, and what a clerk made of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.pages.page_groups import NEW, OUT, PageGroups
from models.values.parts import PagesNotDividedError

GROUPS = PageGroups.of([(2, 1), (3, 4)], [5])


def test_groups_stand_in_the_order_of_their_first_pages_and_keep_their_own() -> None:
    assert PageGroups.of([(3, 4), (2, 1), ()]) == PageGroups(((2, 1), (3, 4)))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, GROUPS),
        ({4: "1"}, PageGroups(((2, 1, 4), (3,)), (5,))),
        ({3: "1", 4: "1"}, PageGroups(((2, 1, 3, 4),), (5,))),
        ({5: "2"}, PageGroups(((2, 1), (3, 4, 5)))),
        ({4: NEW, 5: NEW}, PageGroups(((2, 1), (3,), (4, 5)))),
        ({3: OUT}, PageGroups(((2, 1), (4,)), (3, 5))),
        ({2: "2"}, PageGroups(((1,), (2, 3, 4)), (5,))),
    ],
)
def test_a_page_goes_to_the_group_that_was_chosen(wanted: dict[int, str], expected: PageGroups) -> None:
    chosen = {page: GROUPS.name_of(page) for page in range(1, 6)} | wanted

    assert GROUPS.moved(chosen) == expected


def test_a_document_begins_at_a_page_or_goes_on_the_one_before() -> None:
    begun = PageGroups.of([(1, 2, 3, 4)]).begun_at(3)

    assert begun == PageGroups(((1, 2), (3, 4)))
    assert begun.joined_at(3) == PageGroups(((1, 2, 3, 4),))
    assert begun.joined_at(1) == begun
    assert begun.joined_at(4) == begun
    assert begun.begun_at(9) == begun


@pytest.mark.parametrize(("pages", "groups"), [((1, 2), ("1",)), ((1, 1), ("1", "2"))])
def test_a_form_with_other_pages_than_it_showed_is_refused(pages: tuple[int, ...], groups: tuple[str, ...]) -> None:
    with pytest.raises(PagesNotDividedError):
        PageGroups.shown(pages, groups)


@settings(deadline=None)
@given(st.data())
def test_whatever_a_clerk_does_no_page_is_lost_or_doubled(data: st.DataObject) -> None:
    pages = list(range(1, data.draw(st.integers(1, 8)) + 1))
    name = st.sampled_from([*map(str, range(1, 6)), NEW, OUT])
    groups = PageGroups.shown(pages, [data.draw(name) for _ in pages])
    for _ in range(data.draw(st.integers(0, 5))):
        act = data.draw(st.sampled_from(["move", "begin", "join"]))
        page = data.draw(st.sampled_from(pages))
        if act == "move":
            groups = groups.moved({each: data.draw(name) for each in pages})
        else:
            groups = groups.begun_at(page) if act == "begin" else groups.joined_at(page)

    assert sorted([*(page for part in groups.parts for page in part), *groups.left_out]) == pages
    assert all(groups.parts)
