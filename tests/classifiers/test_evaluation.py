import json
from pathlib import Path

import pytest

from classifiers.evaluation import add_document, evaluate_folder
from classifiers.truth_files import Truth, read_truth
from classifiers.understanding_score import ReadDocument, ReadField, UnderstandingScore
from models.errors import InvalidValueError


def write(folder: Path, stem: str, truth: dict[str, object]) -> None:
    (folder / f"{stem}.png").write_bytes(b"")
    (folder / f"{stem}.fields.json").write_text(json.dumps(truth, ensure_ascii=False), encoding="utf-8")


def answer(**fields: ReadField) -> ReadDocument:
    return ReadDocument("decision", fields)


def test_wrong_values_that_passed_as_sure_are_listed(tmp_path: Path) -> None:
    write(tmp_path, "a", {"document_type": "decision", "fields": {"place": "Hà Nội", "signer_name": "Lê Quân"}})
    read = answer(place=ReadField("Hà Nam", False), signer_name=ReadField("Lê Quan", True, ("stamped_over",)))

    score = evaluate_folder(tmp_path, lambda path: read)

    assert [(s.name, s.value) for s in score.wrong_and_unflagged] == [("place", "Hà Nam")]
    assert score.accuracy() == 0.0
    assert score.flagged_share() == 0.5
    assert score.type_accuracy == 1.0


def test_tone_fashion_and_case_count_as_right_but_not_as_exact(tmp_path: Path) -> None:
    write(tmp_path, "a", {"document_type": "decision", "fields": {"issuing_agency": "ỦY BAN NHÂN DÂN"}})

    score = evaluate_folder(tmp_path, lambda path: answer(issuing_agency=ReadField("UỶ BAN NHÂN DÂN", False)))

    assert score.accuracy("issuing_agency") == 1.0
    assert score.accuracy("issuing_agency", exact=True) == 0.0


def test_a_field_that_had_to_be_reviewed_and_was_not_is_listed(tmp_path: Path) -> None:
    truth = {"document_type": "decision", "fields": {"issued_on": "2024-01-05"}, "must_review": ["issued_on"]}
    write(tmp_path, "a", truth)

    score = evaluate_folder(tmp_path, lambda path: answer(issued_on=ReadField("2024-01-05", False)))

    assert score.unflagged_risks == [("a.png", "issued_on")]


@pytest.mark.parametrize(
    ("name", "writings", "risks"),
    [("signer_title", {}, 0), ("signer_name", {}, 1), ("signer_title", {"signer_title": "handwritten"}, 1)],
)
def test_only_what_is_no_key_value_may_be_read_through_a_seal(name: str, writings: dict[str, str], risks: int) -> None:
    truth = Truth("decision", {name: "CHỦ TỊCH"}, frozenset({name}), writings)
    score = UnderstandingScore()

    add_document(score, "a.png", truth, answer(**{name: ReadField("CHỦ TỊCH", False)}), {"signer_name"})

    assert len(score.unflagged_risks) == risks


def test_a_field_that_was_not_answered_is_silence_and_not_a_wrong_answer(tmp_path: Path) -> None:
    write(tmp_path, "a", {"document_type": "decision", "fields": {"place": "Hà Nội"}})

    score = evaluate_folder(tmp_path, lambda path: ReadDocument("unknown", {}))

    assert score.wrong_and_unflagged == []
    assert score.accuracy("place") == 0.0
    assert score.type_accuracy == 0.0


def test_flat_vietnamese_labels_are_understood(tmp_path: Path) -> None:
    write(
        tmp_path,
        "a",
        {"loai_van_ban": "Chỉ thị", "so_ky_hieu": "05/CT-UBND", "pages": 2, "so_and_day_handwritten": True},
    )

    truth = read_truth(tmp_path / "a.fields.json")

    assert truth.type_code == "directive"
    assert truth.fields == {"document_number": "05/CT-UBND"}
    assert truth.must_review == {"document_number", "issued_on"}


def test_a_folder_without_truth_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError):
        evaluate_folder(tmp_path, lambda path: answer())
