"""Several values in one cell are told apart by their kinds, or not at all."""

from pathlib import Path
from typing import Any

import pytest

from classifiers.declarations import FieldSpecification
from classifiers.layout import words_of
from classifiers.several_values import part_values, text_of
from tests.classifiers.made_types import made_field, made_type
from tests.classifiers.printed_pages import line_at

NAME, YEAR = ("name", "name"), ("year", "year")
PEOPLE, NATION = ("people", "choice"), ("nation", "text")
HOME, NUMBER = ("home", "address"), ("number", "personal_number")


def fields(folder: Path, *kinds: tuple[str, str]) -> tuple[FieldSpecification, ...]:
    made: list[dict[str, Any]] = [made_field(name, kind) for name, kind in kinds]
    for one in made:
        if one["kind"] == "choice":
            one["choices"] = ["Kinh", "Tày", "Ê Đê", "Nùng"]
    return made_type(folder, *made).fields


def parted(folder: Path, text: str, *kinds: tuple[str, str]) -> tuple[list[str], bool] | None:
    """Lines of the text are parted by strokes."""
    lines = [words_of(line_at(line, 100, 100 + 40 * at)) for at, line in enumerate(text.split(" | "))]
    found = part_values(lines, fields(folder, *kinds))
    return None if found is None else ([text_of(part).strip(" ,") for part in found[0]], found[1])


@pytest.mark.parametrize(
    ("text", "kinds", "values"),
    [
        ("LÊ THỊ HOA | 1971", (NAME, YEAR), ["LÊ THỊ HOA", "1971"]),
        ("LÊ THỊ | HOA | 1971", (NAME, YEAR), ["LÊ THỊ HOA", "1971"]),
        ("LÊ THỊ HOA, 32 tuổi", (NAME, YEAR), ["LÊ THỊ HOA", "32 tuổi"]),
        ("LÊ THỊ HOA 1971", (NAME, YEAR), ["LÊ THỊ HOA", "1971"]),
        ("Ê Đê / Việt Nam", (PEOPLE, NATION), ["Ê Đê", "Việt Nam"]),
        (
            "LÊ THỊ HOA, Xóm 3, xã An Thịnh, tỉnh Hà Giang, 145333012",
            (NAME, HOME, NUMBER),
            ["LÊ THỊ HOA", "Xóm 3, xã An Thịnh, tỉnh Hà Giang", "145333012"],
        ),
    ],
)
def test_values_end_where_every_part_fits(
    tmp_path: Path, text: str, kinds: tuple[tuple[str, str], ...], values: list[str]
) -> None:
    assert parted(tmp_path, text, *kinds) == (values, False)


@pytest.mark.parametrize("text", ["LÊ THỊ HOA", "1971 | LÊ THỊ HOA", "LÊ THỊ HOA | 145333012", "12/4/1971"])
def test_what_fits_no_parting_is_not_parted(tmp_path: Path, text: str) -> None:
    assert parted(tmp_path, text, NAME, YEAR) is None


def test_two_partings_as_good_as_each_other_are_told(tmp_path: Path) -> None:
    found = parted(tmp_path, "Thợ may, Công nhân, Buôn bán", ("work", "text"), ("place", "text"))

    assert found is not None
    assert found[1]
