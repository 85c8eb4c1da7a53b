import hashlib
import json
from pathlib import Path

import pytest

from models.errors import UnavailableError
from ocr.paddle_reader import PaddleReader
from ocr.weights_manifest import WeightsDamagedError, verify_weights

NETWORK, SETTINGS, TABLES = b"network bytes", b"settings bytes", b"calibration tables"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "recogniser"
    folder.mkdir()
    (folder / "inference.onnx").write_bytes(NETWORK)
    (folder / "inference.yml").write_bytes(SETTINGS)
    (folder / "calibration.json").write_bytes(TABLES)
    listed = {
        "recogniser/inference.onnx": {"sha256": hashlib.sha256(NETWORK).hexdigest(), "bytes": len(NETWORK)},
        "recogniser/inference.yml": {"sha256": hashlib.sha256(SETTINGS).hexdigest()},
        "recogniser/calibration.json": {"sha256": hashlib.sha256(TABLES).hexdigest()},
    }
    (tmp_path / "manifest.json").write_text(json.dumps({"files": listed}), "utf-8")
    return folder


def test_weights_that_match_the_manifest_are_named_by_their_digest(folder: Path) -> None:
    assert verify_weights(folder).digest == hashlib.sha256(NETWORK).hexdigest()


@pytest.mark.parametrize("name", ["inference.onnx", "inference.yml", "calibration.json"])
def test_one_flipped_bit_and_the_weights_are_refused(folder: Path, name: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[3] ^= 1
    (folder / name).write_bytes(bytes(content))

    with pytest.raises(WeightsDamagedError) as refusal:
        verify_weights(folder)

    assert refusal.value.code == "weights_damaged"


@pytest.mark.parametrize("name", ["inference.yml", "calibration.json"])
def test_a_file_that_the_manifest_does_not_list_is_refused(folder: Path, name: str) -> None:
    manifest = folder.parent / "manifest.json"
    listed = json.loads(manifest.read_text())
    del listed["files"][f"recogniser/{name}"]
    manifest.write_text(json.dumps(listed))

    with pytest.raises(WeightsDamagedError):
        verify_weights(folder)


def test_a_network_without_tables_has_no_calibration_and_one_that_lost_its_tables_is_refused(folder: Path) -> None:
    assert verify_weights(folder).calibration == folder / "calibration.json"
    (folder / "calibration.json").unlink()
    with pytest.raises(WeightsDamagedError):
        verify_weights(folder)

    manifest = folder.parent / "manifest.json"
    listed = json.loads(manifest.read_text())
    del listed["files"]["recogniser/calibration.json"]
    manifest.write_text(json.dumps(listed))

    assert verify_weights(folder).calibration is None


def test_a_manifest_that_is_no_json_is_refused(folder: Path) -> None:
    (folder.parent / "manifest.json").write_text("{")

    with pytest.raises(WeightsDamagedError):
        verify_weights(folder)


def test_missing_weights_are_said_to_be_unavailable(folder: Path) -> None:
    (folder / "inference.onnx").unlink()

    with pytest.raises(UnavailableError):
        verify_weights(folder)


def test_a_reader_does_not_load_damaged_weights(folder: Path) -> None:
    (folder / "inference.onnx").write_bytes(NETWORK + b"x")

    with pytest.raises(WeightsDamagedError):
        PaddleReader(folder)


def test_the_committed_weights_are_the_ones_the_manifest_lists() -> None:
    assert len(verify_weights().digest) == 64
