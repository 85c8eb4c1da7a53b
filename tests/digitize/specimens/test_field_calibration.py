"""From values that were right or wrong to the tables that say how sure the next ones are."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.certainty import Certainty, load_certainty
from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.reasons import ReviewReason
from classifiers.understanding_score import ReadDocument, ReadField
from digitize.specimens.field_calibration import Sample, collect, fitted

NAME = FieldSpecification("full_name", "Họ tên", "Name", FieldKind.NAME)
OTHER_NAME = FieldSpecification("other_name", "Tên khác", "Other name", FieldKind.NAME)
SEX = FieldSpecification("sex", "Giới tính", "Sex", FieldKind.SEX)


def samples(
    specification: FieldSpecification,
    count: int,
    *,
    one_wrong_in: int = 0,
    raw: float = 0.95,
    reasons: tuple[ReviewReason, ...] = (),
) -> list[Sample]:
    return [
        Sample("decision", specification, raw, reasons, not one_wrong_in or number % one_wrong_in != 0)
        for number in range(count)
    ]


def tables_of(folder: Path, found: Iterable[Sample]) -> Certainty:
    (folder / "tables.json").write_text(json.dumps(fitted(list(found))), encoding="utf-8")
    return load_certainty(folder / "tables.json")


def test_what_is_often_wrong_is_told_to_be(tmp_path: Path) -> None:
    tables = tables_of(tmp_path, [*samples(NAME, 500), *samples(SEX, 500, one_wrong_in=5)])

    assert tables.of("decision", NAME, 0.95, ()) > 0.98
    assert tables.of("decision", SEX, 0.95, ()) == pytest.approx(0.8, abs=0.03)


def test_a_higher_certainty_never_means_less(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path, [*samples(NAME, 400, one_wrong_in=2, raw=0.6), *samples(NAME, 400, one_wrong_in=50, raw=0.97)]
    )

    claims = [tables.of("decision", NAME, raw / 100, ()) for raw in range(101)]

    assert claims == sorted(claims)
    assert claims[60] < 0.6
    assert claims[97] > 0.95


@pytest.mark.parametrize(
    ("count", "curves"),
    [
        (50, {"any"}),
        (350, {"any", "name"}),
        (450, {"any", "name", "decision.full_name"}),
    ],
)
def test_too_few_values_make_no_curve_of_their_own(count: int, curves: set[str]) -> None:
    assert set(_dictionary(fitted(samples(NAME, count)), "curves")) - {"doubted"} == curves


def test_a_rare_field_is_as_sure_as_its_kind(tmp_path: Path) -> None:
    tables = tables_of(tmp_path, [*samples(NAME, 600, one_wrong_in=10), *samples(OTHER_NAME, 20)])

    assert tables.of("decision", OTHER_NAME, 0.95, ()) == pytest.approx(0.9, abs=0.02)


def test_reasons_leave_what_was_right_with_them(tmp_path: Path) -> None:
    doubted = samples(NAME, 200, one_wrong_in=4, reasons=(ReviewReason.CORRECTED,))

    content = fitted([*samples(NAME, 500), *doubted])

    assert _dictionary(content, "factors") == {"corrected": pytest.approx(150 / 202, abs=0.001)}
    tables = tables_of(tmp_path, [*samples(NAME, 500), *doubted])
    assert tables.of("decision", NAME, 0.95, (ReviewReason.CORRECTED,)) == pytest.approx(0.75, abs=0.03)
    # Doubted values do not drag down the others.
    assert tables.of("decision", NAME, 0.95, ()) > 0.98


def test_a_rare_reason_gets_no_factor_and_an_awful_one_not_zero() -> None:
    rare = samples(NAME, 10, reasons=(ReviewReason.MISSPELT,))
    awful = samples(NAME, 100, one_wrong_in=1, reasons=(ReviewReason.AMBIGUOUS,))

    assert _dictionary(fitted([*samples(NAME, 100), *rare, *awful]), "factors") == {"ambiguous": 0.02}


def test_few_doubted_values_or_none_still_make_tables_that_can_be_read(tmp_path: Path) -> None:
    assert tables_of(tmp_path, samples(NAME, 100)).of("decision", NAME, 0.95, (ReviewReason.CORRECTED,)) < 0.95


def test_a_document_of_a_wrong_type_teaches_nothing(tmp_path: Path) -> None:
    for stem, code in (("a", "decision"), ("b", "notice")):
        (tmp_path / f"{stem}.png").write_bytes(b"")
        truth = {"document_type": code, "fields": {"place": "Hà Nội", "signer_name": "Lê Quân"}}
        (tmp_path / f"{stem}.fields.json").write_text(json.dumps(truth), encoding="utf-8")
    read = ReadDocument(
        "decision",
        {"place": ReadField("Hà Nam", True, ("misspelt",), 0.7), "signer_name": ReadField(None, True, ("missing",))},
    )

    found = list(collect(tmp_path, lambda file: read, DocumentTypeCatalogue.load()))

    # Nor does a value that was not answered.
    assert [(s.type_code, s.specification.name, s.raw, s.reasons, s.right) for s in found] == [
        ("decision", "place", 0.7, (ReviewReason.MISSPELT,), False)
    ]


def _dictionary(content: dict[str, object], key: str) -> dict[str, object]:
    part = content[key]
    assert isinstance(part, dict)
    return part
