"""What is released can be checked without torch, corpus or fonts."""

import hashlib
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

from ocr.training.alphabet import alphabet, vietnamese_letters
from ocr.weights_manifest import PEN_WEIGHTS, RECOGNISER_FOLDER, WEIGHTS


@pytest.fixture(scope="module", params=[WEIGHTS, PEN_WEIGHTS], ids=["print", "handwriting"])
def weights(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.param
    return folder


@pytest.fixture(scope="module")
def folder(weights: Path) -> Path:
    return weights / RECOGNISER_FOLDER


@pytest.fixture(scope="module")
def manifest(weights: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((weights / "manifest.json").read_text("utf-8"))
    return content


def test_every_released_file_is_in_the_manifest_with_its_digest(
    weights: Path, folder: Path, manifest: dict[str, Any]
) -> None:
    released = {path.relative_to(weights).as_posix(): path for path in folder.iterdir()}

    digests = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in released.items()}

    assert digests == {name: entry["sha256"] for name, entry in manifest["files"].items()}


def test_the_manifest_says_where_the_weights_come_from(manifest: dict[str, Any]) -> None:
    assert "Apache-2.0" in manifest["licence"]
    assert len(manifest["source_model"]["sha256"]) == 64
    assert {"seed", "lines", "commit", "height", "step", "activation"} <= manifest["training"].keys()
    assert manifest["scores"]["held_out_lines"] >= 1000
    # Eight bits may cost a tenth of the errors, not more.
    assert manifest["scores"]["8_bits"] <= 1.1 * manifest["scores"]["float32"]


def test_the_settings_and_the_manifest_name_the_same_characters_in_the_same_order(
    folder: Path, manifest: dict[str, Any]
) -> None:
    settings = yaml.safe_load((folder / "inference.yml").read_text("utf-8"))

    written = "".join(settings["PostProcess"]["character_dict"])

    assert written + " " == manifest["alphabet"] == alphabet()


def test_the_network_has_one_output_for_each_character_and_the_blank(folder: Path, manifest: dict[str, Any]) -> None:
    onnxruntime = pytest.importorskip("onnxruntime")
    session = onnxruntime.InferenceSession(str(folder / "inference.onnx"), providers=["CPUExecutionProvider"])

    assert session.get_outputs()[0].shape[-1] == len(manifest["alphabet"]) + 1


def test_every_vietnamese_letter_can_be_written_in_its_composed_form() -> None:
    letters = vietnamese_letters()

    assert len(letters) == 2 * 67
    assert unicodedata.normalize("NFC", letters) == letters
    assert set(letters) <= set(alphabet())
