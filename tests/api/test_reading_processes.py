"""Files spread over processes: in order, and a file that kills its process is the only one that fails."""

import os
import signal
from pathlib import Path
from typing import Any

import pytest

from api import reading_processes
from api.reading_processes import Failure, digitize_files, spread
from api.result_names import ResultNames
from digitize.piles import DocumentPages
from digitize.read_files import ReadFile, ReadPage
from models.refusals import refused
from models.values.reading import PageQuality
from tests.classifiers.printed_pages import page

FIRST_PAGE = (
    ("UBND TỈNH BÌNH LÂM", 150, 100),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 100),
    ("Số: 12/QĐ-UBND", 150, 210),
    ("Bình Lâm, ngày 05 tháng 3 năm 2024", 570, 210),
    ("QUYẾT ĐỊNH", 545, 320),
)
SECOND_PAGE = (("2", 610, 60), ("thực hiện kế hoạch này theo đúng thời hạn được giao.", 150, 140))


def read_or_die(file: Path) -> str:
    """Stands for reading: a file named so takes its process down, as one does that eats all memory."""
    if file.name.startswith("deadly"):
        os.kill(os.getpid(), signal.SIGKILL)
    return file.name


def test_results_come_in_the_order_of_the_files() -> None:
    files = [(Path(f"{number}.png"),) for number in range(6)]

    assert list(spread(read_or_die, files, 2)) == [file.name for (file,) in files]


def test_a_file_that_kills_its_process_is_told_and_the_others_are_read() -> None:
    files = [(Path(name),) for name in ("a.png", "deadly.png", "b.png", "deadly-too.png", "c.png")]

    results = list(spread(read_or_die, files, 2))

    assert [result for result in results if isinstance(result, str)] == ["a.png", "b.png", "c.png"]
    failures = [result for result in results if isinstance(result, Failure)]
    assert [(failure.line["code"], failure.exit_code) for failure in failures] == [("reader_died", 4)] * 2
    assert [failure.line["file"] for failure in failures] == ["deadly.png", "deadly-too.png"]
    assert [isinstance(result, Failure) for result in results] == [False, True, False, True, False]


@pytest.fixture
def _one_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file named so is refused, and every other holds the two pages of one decision."""

    def read(file: Path, folder: Path) -> ReadFile:
        if file.name.startswith("wrong"):
            raise refused("type_mismatch")
        pages = [
            ReadPage(number, folder / "0.png", 150, 0, PageQuality(1.0), page(*lines), ())
            for number, lines in enumerate((FIRST_PAGE, SECOND_PAGE), start=1)
        ]
        return ReadFile(file.name, "0" * 64, (), tuple(pages))

    class Pipeline:
        def read(self, file: Path, folder: Path) -> ReadFile:
            return read(file, folder)

        def understand(self, pages: DocumentPages) -> Told:
            return Told(pages)

    monkeypatch.setattr(reading_processes, "_pipeline", Pipeline)


class Told:
    def __init__(self, pages: DocumentPages) -> None:
        self._pages = pages

    def as_json(self) -> dict[str, Any]:
        return {"sources": [source.as_json() for source in self._pages.sources]}


@pytest.mark.usefixtures("_one_refused")
def test_refused_files_stand_where_they_were_named_between_the_documents(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.png", "wrong.png", "b.png", "absent.png")]
    for file in files[:3]:
        file.write_bytes(b"x")
    heard = []

    outcomes = list(digitize_files(files, on_read=lambda: heard.append(1)))

    assert [outcome.file for outcome in outcomes] == [0, 1, 2, 3]
    assert [outcome.exit_code for outcome in outcomes] == [0, 3, 0, 3]
    assert [outcomes[at].line["code"] for at in (1, 3)] == ["type_mismatch", "file_not_readable"]
    assert [outcomes[at].line["sources"][0]["pages"] for at in (0, 2)] == [[1, 2], [1, 2]]
    assert len(heard) == 4


def test_a_result_is_named_for_the_file_where_its_document_begins(tmp_path: Path) -> None:
    names = ResultNames((Path("x/a.pdf"), Path("y/a.pdf"), Path("b.png")))

    assert [names.next_for(Path("x/a.pdf")), names.next_for(Path("y/a.pdf"))] == ["a", "a_pdf"]
    assert [names.next_for(Path("x/a.pdf")), names.next_for(Path("b.png"))] == ["a-2", "b"]
