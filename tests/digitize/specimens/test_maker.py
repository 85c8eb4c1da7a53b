import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from digitize.specimens import make_specimens
from digitize.specimens.damage import Damage, damage_of
from digitize.specimens.fonts import Style, available_families, shipped_family
from digitize.specimens.maker import SPECIMEN_TYPES, draw_specimen
from models.errors import InvalidValueError


def test_each_specimen_has_its_picture_text_and_values(tmp_path: Path) -> None:
    paths = make_specimens(tmp_path, count=3, seed=5, types=["decision", "birth_certificate", "university_degree"])

    assert len(paths) == 3
    types = []
    for path in paths:
        stem = path.name.removesuffix(path.suffix)
        truth = json.loads((tmp_path / f"{stem}.fields.json").read_text(encoding="utf-8"))
        text = (tmp_path / f"{stem}.gt.txt").read_text(encoding="utf-8")
        types.append(truth["document_type"])
        assert "MẪU / SPECIMEN" in text
        assert truth["fields"]["signer_name"] in text
        assert set(truth["must_review"]) <= set(truth["fields"])
        if path.suffix == ".pdf":
            assert path.read_bytes().startswith(b"%PDF-")
        else:
            with Image.open(path) as picture:
                assert min(picture.size) > 900
    assert types == ["decision", "birth_certificate", "university_degree"]


def test_the_same_seed_draws_the_same_values(tmp_path: Path) -> None:
    make_specimens(tmp_path / "a", count=2, seed=7, types=["decision"])
    make_specimens(tmp_path / "b", count=2, seed=7, types=["decision"])
    make_specimens(tmp_path / "c", count=2, seed=8, types=["decision"])

    def values(folder: str) -> list[str]:
        return [p.read_text(encoding="utf-8") for p in sorted((tmp_path / folder).glob("*.fields.json"))]

    assert values("a") == values("b")
    assert values("a") != values("c")


def test_an_unknown_type_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError):
        make_specimens(tmp_path / "out", count=1, seed=1, types=["shopping_list"])

    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("code", SPECIMEN_TYPES)
def test_every_type_has_templates_to_tune_on_and_others_to_measure_with(code: str) -> None:
    tuned = {draw_specimen(code, seed=str(seed), held_out=False)[0].variant for seed in range(6)}
    measured = {draw_specimen(code, seed=str(seed), held_out=True)[0].variant for seed in range(6)}

    assert len(tuned | measured) >= 2
    assert not tuned & measured


def test_people_have_numbers_that_fit_them() -> None:
    from models.values.personal_number import PersonalNumber

    drawn = [draw_specimen("birth_certificate", seed=str(seed), held_out=False)[0].fields for seed in range(10)]
    # Forms before 2016 have no number.
    numbered = [fields for fields in drawn if "personal_number" in fields]
    assert numbered
    for fields in numbered:
        number = PersonalNumber.parse(fields["personal_number"])

        assert number is not None
        assert str(number.birth_year) == fields["date_of_birth"][:4]
        assert number.sex == fields["sex"]


def test_the_shipped_typeface_writes_vietnamese_where_the_system_has_none() -> None:
    assert shipped_family().writes_vietnamese()
    assert all(family.writes_vietnamese() for family in available_families())
    assert shipped_family().at(Style.BOLD, 20).getlength("Ệ") > 0


def test_a_text_page_is_full_of_print_that_its_truth_holds_line_by_line(tmp_path: Path) -> None:
    (path,) = make_specimens(tmp_path, count=1, seed=3, types=["text_page"], damages=[Damage.NONE])

    lines = (tmp_path / f"{path.stem}.gt.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0] == lines[-1] == "MẪU / SPECIMEN"
    assert len("".join(lines)) > 1500
    with Image.open(path) as picture:
        ink = np.asarray(picture.convert("L")) < 128
    assert ink[: picture.height // 10].any()
    assert ink[int(picture.height * 0.8) :].any()


def test_damages_are_written_of_the_same_page_with_the_same_truth(tmp_path: Path) -> None:
    paths = make_specimens(tmp_path, count=2, seed=3, types=["text_page"], damages=[Damage.NONE, Damage.DPI_70])

    truths = [(tmp_path / f"{path.stem}.gt.txt").read_text(encoding="utf-8") for path in paths]
    assert [damage_of(path.stem) for path in paths] == [Damage.NONE, Damage.DPI_70] * 2
    assert truths[0] == truths[1] != truths[2]
    with Image.open(paths[1]) as picture:
        assert round(picture.info["dpi"][0]) == 70


def test_another_choice_of_damages_does_not_change_a_picture(tmp_path: Path) -> None:
    chosen = {"a": [Damage.GLARE], "b": [Damage.SKEW, Damage.GLARE]}
    pictures = [
        make_specimens(tmp_path / name, count=1, seed=3, types=["text_page"], damages=damages)[-1].read_bytes()
        for name, damages in chosen.items()
    ]

    assert pictures[0] == pictures[1]
