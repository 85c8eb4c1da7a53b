"""What counts as a document that was not understood, and what as a reader that does not work."""

from pathlib import Path

import pytest

from api.problems import error_line, exit_code
from api.reading_processes import Failure, ReaderDiedError
from api.understanding_scores import EvaluationStoppedError, score_folder
from models.errors import RefusedFileError, SaoyError
from ocr.weights_manifest import WeightsDamagedError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-")
    truth = '{"schema": "saoy.truth/1", "document_type": "notice", "fields": {"document_number": "12/TB"}}'
    (tmp_path / "paper.fields.json").write_text(truth, "utf-8")
    return tmp_path


def failing(monkeypatch: pytest.MonkeyPatch, error: SaoyError) -> None:
    line = Failure(error_line(error, file="paper.pdf"), exit_code(error))
    monkeypatch.setattr("api.reading_processes.digitize_file", lambda file: line)


@pytest.mark.parametrize("error", [RefusedFileError(), ReaderDiedError()])
def test_a_document_that_cannot_be_read_counts_as_not_understood(
    monkeypatch: pytest.MonkeyPatch, folder: Path, error: SaoyError
) -> None:
    failing(monkeypatch, error)

    score = score_folder(folder, 1, lambda *_: None)

    assert score.types == [("paper.pdf", "notice", "unknown")]
    assert [field.right for field in score.fields] == [False]


def test_a_broken_installation_scores_nothing(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    failing(monkeypatch, WeightsDamagedError())

    with pytest.raises(EvaluationStoppedError) as stopped:
        score_folder(folder, 1, lambda *_: None)

    assert stopped.value.detail == "paper.pdf: weights_damaged"
