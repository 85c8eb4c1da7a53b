import importlib.metadata
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from models.values.geometry import Quad
from ocr.alphabet import AlphabetIncompleteError, require_vietnamese
from ocr.evaluation import edit_distance
from ocr.paddle_environment import prepare_environment
from ocr.paddle_models import PaddleModels, find_detector_file
from ocr.paddle_reader import PaddleReader
from ocr.weights_manifest import WeightsDamagedError
from tests.ocr.pictures import Sheet, letter

ROOT = Path(__file__).parents[2]

READ_WITHOUT_NETWORK = """
import socket

def forbidden(*arguments, **keywords):
    raise AssertionError("the reader reached for the network")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = forbidden
from ocr.paddle_reader import PaddleReader
from tests.ocr.pictures import Sheet

sheet = Sheet(900, 300)
sheet.print("Nguyễn Thị Ánh Tuyết", 100, 120, 40)
print(PaddleReader().read_page(sheet.bgr).text)
"""

# Native code is out of reach of the patched sockets above: look at what the process has open, and at its home.
READ_AND_SHOW_SOCKETS = """
import os, time
from ocr.paddle_reader import PaddleReader
from tests.ocr.pictures import Sheet

PaddleReader().read_page(Sheet(300, 200).bgr)
time.sleep(1)
open_files = [os.readlink(f"/proc/self/fd/{fd}") for fd in os.listdir("/proc/self/fd") if fd.isdigit()
              and os.path.islink(f"/proc/self/fd/{fd}")]
print([name for name in open_files if name.startswith("socket:")])
"""


def test_it_loads_and_reads_with_the_network_forbidden_and_no_home() -> None:
    done = subprocess.run(
        [sys.executable, "-c", READ_WITHOUT_NETWORK],
        cwd=ROOT,
        env={"HOME": "/proc/nowhere", "PATH": "", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "Nguyễn Thị Ánh Tuyết"


def test_the_runtime_reports_to_nobody_and_leaves_nothing_in_the_home(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READ_AND_SHOW_SOCKETS],
        cwd=ROOT,
        env={"HOME": str(tmp_path), "PATH": "", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"
    assert [path.name for path in tmp_path.rglob("*")] == []


def published_recogniser(folder: Path) -> Path:
    """PP-OCRv6's recogniser as the rapidocr wheel ships it, laid out as PaddleOCR wants it."""
    prepare_environment()
    import onnxruntime

    network = find_detector_file().with_name("PP-OCRv6_rec_small.onnx")
    metadata = onnxruntime.InferenceSession(network).get_modelmeta().custom_metadata_map
    (folder / "inference.onnx").write_bytes(network.read_bytes())
    ours = (ROOT / "ocr/weights/vietnamese_recognition/inference.yml").read_text("utf-8")
    settings = (
        ours[: ours.index("  character_dict:")] + "  character_dict: " + json.dumps(metadata["character"].split("\n"))
    )
    # The published network reads higher lines than ours.
    (folder / "inference.yml").write_text(settings.replace("      - 32\n", "      - 48\n"), "utf-8")
    return folder


def test_the_recogniser_as_published_is_refused_because_it_cannot_write_vietnamese(tmp_path: Path) -> None:
    models = PaddleModels(published_recogniser(tmp_path))

    with pytest.raises(AlphabetIncompleteError) as refusal:
        require_vietnamese(models.alphabet)

    assert "ệ" in str(refusal.value)


def test_our_recogniser_can_write_vietnamese(paddle_reader: PaddleReader) -> None:
    assert "paddleocr/" in paddle_reader.name


def test_a_detector_that_is_not_the_measured_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocr.paddle_models.DETECTOR_SHA256", "0" * 64)

    with pytest.raises(WeightsDamagedError):
        find_detector_file()


def test_package_versions_are_told_truthfully_after_loading(paddle_reader: PaddleReader) -> None:
    with pytest.raises(importlib.metadata.PackageNotFoundError):
        importlib.metadata.version("opencv-contrib-python")


def test_a_page_reads_the_same_twice(paddle_reader: PaddleReader) -> None:
    page = letter().bgr

    assert paddle_reader.read_page(page) == paddle_reader.read_page(page)


def test_the_two_columns_of_the_head_come_out_as_lines_of_their_own(paddle_reader: PaddleReader) -> None:
    lines = [line.text for line in paddle_reader.read_page(letter().bgr).lines]
    expected = [
        "ỦY BAN NHÂN DÂN",
        "TỈNH QUẢNG NGÃI",
        "Số: 542/QĐ-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Quảng Ngãi, ngày 06 tháng 11 năm 2024",
    ]

    assert all(_nearly(read, printed) for read, printed in zip(lines, expected, strict=False))


def _nearly(read: str, printed: str) -> bool:
    # The networks are replaced by better ones: what is tested here is the way from boxes to lines, not a letter.
    return edit_distance(read, printed) <= 2


def test_a_number_stamped_with_wide_blanks_stays_in_its_line(paddle_reader: PaddleReader) -> None:
    sheet = Sheet(1240, 400)
    sheet.print("BỘ GIÁO DỤC VÀ ĐÀO TẠO", 160, 80, 26, bold=True)
    sheet.print("Số:", 180, 160)
    sheet.print("2676", 240, 158)
    sheet.print("/QĐ-BGDĐT", 345, 160)

    assert any(_nearly(line.text, "Số: 2676 /QĐ-BGDĐT") for line in paddle_reader.read_page(sheet.bgr).lines)


def test_print_of_all_usual_sizes_is_read(paddle_reader: PaddleReader) -> None:
    sheet = Sheet(1600, 700)
    for index, size in enumerate((18, 24, 34, 48, 72)):
        sheet.print("Ủy ban nhân dân phường Bến Nghé", 60, 40 + 120 * index, size)

    lines = paddle_reader.read_page(sheet.bgr).lines
    assert len(lines) == 5
    assert all(_nearly(line.text, "Ủy ban nhân dân phường Bến Nghé") for line in lines)


def test_noise_is_not_made_into_text(paddle_reader: PaddleReader) -> None:
    noise = np.random.default_rng(7).integers(0, 255, (600, 600, 3)).astype(np.uint8)

    assert sum(len(line.text) for line in paddle_reader.read_page(noise).lines) < 20


def test_certainty_is_prints_alone(paddle_reader: PaddleReader, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = Sheet(600, 80)
    sheet.print("Nguyễn Văn An", 20, 20, 32)
    upside_down = np.ascontiguousarray(sheet.bgr[::-1, ::-1])

    def never(*_: object) -> None:
        raise AssertionError("the network for handwriting was asked")

    monkeypatch.setattr(PaddleModels, "recognise_handwriting", never)
    whole = Quad.from_points([(0, 0), (600, 0), (600, 80), (0, 80)])
    assert paddle_reader.certainty(upside_down, whole) < paddle_reader.certainty(sheet.bgr, whole)
