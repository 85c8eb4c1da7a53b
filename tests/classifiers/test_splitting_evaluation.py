"""What a bundle's score counts as right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from classifiers.splitting_evaluation import PlacedDocument, evaluate_bundles
from models.errors import InvalidValueError

FRONT, BACK, OTHER_FRONT, OTHER_BACK, LETTER = (("a.pdf", number) for number in range(1, 6))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One bundle: a card, a copy of it, and a letter."""

    def told(code: str, copy_of: int | None, *pages: tuple[str, int]) -> dict[str, object]:
        places = [{"file": file, "page": page, "side": side} for side, (file, page) in enumerate(pages)]
        return {"document_type": code, "copy_of": copy_of, "pages": places}

    documents = [
        told("citizen_card", None, FRONT, BACK),
        told("citizen_card", 0, OTHER_FRONT, OTHER_BACK),
        told("official_letter", None, LETTER),
    ]
    (tmp_path / "b.bundle.json").write_text(json.dumps({"files": ["a.pdf"], "documents": documents}))
    return tmp_path


def card(*places: tuple[str, int]) -> PlacedDocument:
    return PlacedDocument("citizen_card", places)


LETTER_FOUND = PlacedDocument("official_letter", (LETTER,))


@pytest.mark.parametrize(
    ("found", "right"),
    [
        ([card(FRONT, BACK), card(OTHER_FRONT, OTHER_BACK), LETTER_FOUND], True),
        ([card(FRONT, OTHER_BACK), card(OTHER_FRONT, BACK), LETTER_FOUND], True),
        ([card(FRONT, OTHER_FRONT), card(BACK, OTHER_BACK), LETTER_FOUND], False),
        ([card(FRONT, BACK), card(OTHER_FRONT, OTHER_BACK, LETTER)], False),
        ([card(FRONT, BACK), card(OTHER_FRONT, OTHER_BACK)], False),
        ([], False),
    ],
)
def test_a_bundle_is_right_when_every_document_has_its_own_pages(
    folder: Path, found: list[PlacedDocument], right: bool
) -> None:
    (score,) = evaluate_bundles(folder, lambda files: found)

    assert score.is_split_right is right


def test_a_wrong_type_is_told_beside_the_pages(folder: Path) -> None:
    found = [card(FRONT, BACK), card(OTHER_FRONT, OTHER_BACK), PlacedDocument("unknown", (LETTER,))]

    (score,) = evaluate_bundles(folder, lambda files: found)

    assert (score.is_split_right, score.wrong_types) == (True, (("official_letter", "unknown"),))


def test_a_folder_without_bundles_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError):
        evaluate_bundles(tmp_path, lambda files: [])
