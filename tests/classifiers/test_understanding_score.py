"""What the score of many documents tells: writings, key fields, confusions, reliability, what passes unseen."""

import json
from pathlib import Path
from typing import Any

import pytest

from classifiers.evaluation import add_document
from classifiers.truth_files import HANDWRITTEN, PRINTED, STAMPED, Truth, read_truth
from classifiers.understanding_score import (
    FieldScore,
    Outcome,
    ReadDocument,
    ReadField,
    ReliabilityBin,
    UnderstandingScore,
)

TRUTH = Truth(
    "decision",
    {"document_number": "15/QĐ-UBND", "issued_on": "2024-01-05", "place": "Hà Nội", "signer_name": "Lê Quân"},
    frozenset({"document_number"}),
    {"document_number": HANDWRITTEN, "issued_on": STAMPED},
)
KEYS = frozenset({"document_number", "issued_on"})


def sure(value: str | None, confidence: float = 0.99) -> ReadField:
    return ReadField(value, False, (), confidence)


def flagged(value: str | None, confidence: float = 0.5) -> ReadField:
    return ReadField(value, True, ("corrected",), confidence)


def scored(code: str = "decision", truth: Truth = TRUTH, **fields: ReadField) -> UnderstandingScore:
    score = UnderstandingScore()
    add_document(score, "a.png", truth, ReadDocument(code, fields), KEYS)
    return score


@pytest.mark.parametrize(
    ("read", "outcome"),
    [
        (sure("Hà Nội"), Outcome.RIGHT),
        (flagged("Hà Nội"), Outcome.RIGHT_BUT_FLAGGED),
        (flagged("Hà Nam"), Outcome.WRONG_AND_FLAGGED),
        (flagged(None), Outcome.WRONG_AND_FLAGGED),
        (sure("Hà Nam"), Outcome.WRONG_UNFLAGGED),
        (sure(None), Outcome.WRONG_UNFLAGGED),
        (sure("HÀ NỘI"), Outcome.RIGHT),
        (sure("Ha Noi"), Outcome.WRONG_UNFLAGGED),
    ],
)
def test_an_answer_has_one_of_four_outcomes(read: ReadField, outcome: Outcome) -> None:
    assert FieldScore("a.png", "place", "Hà Nội", read).outcome is outcome


def test_every_value_is_counted_by_the_way_it_came_onto_the_paper() -> None:
    score = scored(document_number=sure("15/QĐ-UBND"), issued_on=flagged("2024-01-06"), place=sure("Hà Nội"))

    assert [(s.name, s.writing) for s in score.fields] == [
        ("document_number", HANDWRITTEN),
        ("issued_on", STAMPED),
        ("place", PRINTED),
        ("signer_name", PRINTED),
    ]
    assert score.of_writing(HANDWRITTEN).accuracy() == 1.0
    assert score.of_writing(STAMPED).accuracy() == 0.0
    assert score.of_writing(PRINTED).accuracy() == 0.5  # the signer was not answered
    assert score.of_writing(PRINTED).types == score.types


def test_wrong_keys_that_passed_are_told_apart_from_other_wrong_values() -> None:
    score = scored(document_number=sure("16/QĐ-UBND"), issued_on=flagged("2024-01-06"), place=sure("Hà Nam"))

    assert score.key_count == 2
    assert [s.name for s in score.wrong_and_unflagged] == ["document_number", "place"]
    assert [s.name for s in score.wrong_and_unflagged_keys] == ["document_number"]


def test_what_passed_is_right_and_was_not_looked_at() -> None:
    score = scored(
        document_number=flagged("15/QĐ-UBND"), issued_on=sure("2024-01-05"), place=sure("Hà Nam"),
        signer_name=sure("Lê Quân"),
    )  # fmt: skip

    assert score.passed_share() == 0.5
    assert UnderstandingScore().passed_share() == 0.0


def test_a_risk_is_a_field_that_had_to_be_reviewed_and_was_not_even_if_right() -> None:
    assert scored(document_number=sure("15/QĐ-UBND")).unflagged_risks == [("a.png", "document_number")]
    assert scored(document_number=flagged("15/QĐ-UBND")).unflagged_risks == []


def test_confusions_count_what_was_taken_for_what() -> None:
    score = UnderstandingScore()
    for answered in ("decision", "decision", "notice", "unknown"):
        add_document(score, "a.png", TRUTH, ReadDocument(answered, {}))
    add_document(score, "b.png", Truth("notice", {}), ReadDocument("notice", {}))

    assert score.confusions() == {
        ("decision", "decision"): 2,
        ("decision", "notice"): 1,
        ("decision", "unknown"): 1,
        ("notice", "notice"): 1,
    }
    assert score.type_accuracy == pytest.approx(3 / 5)


def test_a_part_of_one_type_has_its_documents_and_its_values() -> None:
    score = scored(place=sure("Hà Nội"))
    add_document(score, "b.png", Truth("notice", {"place": "Huế"}), ReadDocument("notice", {"place": sure("Hà Nam")}))

    notices = score.of_type("notice")

    assert (len(notices.types), notices.accuracy(), len(notices.wrong_and_unflagged)) == (1, 0.0, 1)
    assert len(score.of_type("decision").fields) == 4


def test_a_document_that_was_torn_apart_is_no_right_type() -> None:
    score = UnderstandingScore()
    add_document(score, "a.pdf", TRUTH, ReadDocument("decision", {}, parts=2))

    assert score.torn_apart == [("a.pdf", 2)]
    assert score.type_accuracy == 0.0


def test_reliability_sets_what_was_claimed_against_what_was_right() -> None:
    truth = Truth("decision", {f"field_{number}": "Hà Nội" for number in range(5)})
    score = scored(
        truth=truth,
        field_0=sure("Hà Nội", 0.91),
        field_1=sure("Hà Nam", 0.93),
        field_2=sure("Hà Nội", 0.999),
        field_3=sure("Hà Nội", 1.0),
        field_4=flagged(None, 0.0),  # no answer, no claim
    )

    low, high = score.reliability()

    assert low == ReliabilityBin(pytest.approx(0.92), 0.5, 2)
    assert high == ReliabilityBin(pytest.approx(0.9995), 1.0, 2)
    assert score.reliability(edges=(0.0, 0.5)) == []


def test_the_fields_of_one_document_are_answered_for_whoever_adds_it() -> None:
    score = scored(place=sure("Hà Nội"))

    added = add_document(score, "b.png", TRUTH, ReadDocument("decision", {}))

    assert [one.file for one in added] == ["b.png"] * 4
    assert len(score.fields) == 8


@pytest.mark.parametrize(
    ("content", "writings", "must_review"),
    [
        (
            {"document_type": "decision", "fields": {"place": "Hà Nội"}, "writings": {"place": "stamped"}},
            {"place": STAMPED},
            set(),
        ),
        ({"document_type": "decision", "fields": {}, "must_review": ["place"]}, {}, {"place"}),
        (
            {"loai_van_ban": "Quyết định", "so_ky_hieu": "15/QĐ-UBND", "so_and_day_handwritten": True},
            {"document_number": HANDWRITTEN, "issued_on": HANDWRITTEN},
            {"document_number", "issued_on"},
        ),
        (
            {"loai_van_ban": "Quyết định", "so_and_day_stamped_not_printed": True},
            {"document_number": STAMPED, "issued_on": STAMPED},
            {"document_number", "issued_on"},
        ),
        ({"loai_van_ban": "Quyết định", "so_ky_hieu": "15/QĐ-UBND"}, {}, set()),
    ],
)
def test_the_truth_tells_how_values_came_onto_the_paper(
    tmp_path: Path, content: dict[str, Any], writings: dict[str, str], must_review: set[str]
) -> None:
    (tmp_path / "a.fields.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")

    truth = read_truth(tmp_path / "a.fields.json")

    assert truth.type_code == "decision"
    assert truth.writings == writings
    assert truth.must_review == must_review


def test_a_line_of_the_public_json_is_read_with_its_places() -> None:
    line = {
        "document_type": {"code": "decision"},
        "fields": {
            "place": {"value": "Hà Nội", "needs_review": True, "reasons": ["corrected"], "confidence": 0.4, "page": 2,
                      "box": [[0, 1], [5, 1], [5, 3], [0, 3]]},
            "subject": {"value": None, "needs_review": True, "reasons": ["missing"], "confidence": 0.0, "page": None,
                        "box": None},
        },
    }  # fmt: skip

    read = ReadDocument.of_json(line)

    assert read.fields["place"] == ReadField("Hà Nội", True, ("corrected",), 0.4, 2, ((0, 1), (5, 1), (5, 3), (0, 3)))
    assert (read.fields["subject"].page, read.fields["subject"].box) == (None, ())
