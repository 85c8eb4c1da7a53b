"""Folders with a recogniser as an office would bring its own: made from ours."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from ocr.weights_manifest import RECOGNISER_FOLDER, WEIGHTS, sha256_of

NAMES = ("inference.onnx", "inference.yml")


def copy_of_our_weights(folder: Path) -> None:
    folder.mkdir()
    for name in NAMES:
        shutil.copyfile(WEIGHTS / RECOGNISER_FOLDER / name, folder / name)


def write_manifest(folder: Path) -> None:
    """A manifest that lists the files as they are now."""
    listed = {name: sha256_of(folder / name) for name in NAMES}
    (folder / "manifest.json").write_text(json.dumps({"files": listed}), "utf-8")


def digest_of(folder: Path) -> str:
    """As `cat inference.onnx inference.yml | sha256sum` tells it."""
    return hashlib.sha256(b"".join((folder / name).read_bytes() for name in NAMES)).hexdigest()
