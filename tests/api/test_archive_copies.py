"""`saoy digitize --out`: a searchable PDF/A of each document, beside its JSON and never over a scan."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from api import reading_processes
from api.reading_processes import digitize_files
from tests.certify.test_signing import run_tool
from tests.digitize.made_files import a_scanned_pdf
from tests.digitize.test_pipeline import a_pipeline
from tests.verapdf import pdfa_faults


@pytest.fixture
def scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scan, and a pipeline whose reader reads a decision on every page."""
    monkeypatch.setattr(reading_processes, "_pipeline", a_pipeline)
    path = tmp_path / "a.pdf"
    path.write_bytes(a_scanned_pdf(dpi=200))
    return path


def test_the_copy_is_sound_searchable_and_leaves_the_scan_alone(scan: Path) -> None:
    before = scan.read_bytes()

    (outcome,) = digitize_files([scan], archive=scan.parent)

    copy = scan.parent / "a.archive.pdf"
    assert outcome.exit_code == 0
    assert scan.read_bytes() == before
    assert pdfa_faults(copy.read_bytes()) == []
    assert "QUYẾT ĐỊNH" in run_tool("pdftotext", str(copy), "-")


def test_values_that_a_person_must_look_at_are_no_metadata_yet(scan: Path) -> None:
    (outcome,) = digitize_files([scan], archive=scan.parent)

    with pikepdf.open(scan.parent / "a.archive.pdf") as opened:
        packet = opened.Root.Metadata.read_bytes().decode()
    number = outcome.line["fields"]["document_number"]
    assert "<saoy:TypeName>Quyết định</saoy:TypeName>" in packet
    assert "<saoy:FileName>a.archive.pdf</saoy:FileName>" in packet
    assert ("<saoy:CodeNotation>" in packet) == (not number["needs_review"])


def test_without_a_folder_nothing_is_written(scan: Path) -> None:
    list(digitize_files([scan]))

    assert [path.name for path in scan.parent.iterdir()] == ["a.pdf"]
