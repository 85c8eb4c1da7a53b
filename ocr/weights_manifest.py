"""Verify before use: a network is loaded only when its files are the ones that were measured and committed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from models.errors import IntegrityError, UnavailableError

WEIGHTS = Path(__file__).parent / "weights"
MANIFEST_NAME = "manifest.json"
RECOGNISER_FOLDER = "vietnamese_recognition"


class WeightsDamagedError(IntegrityError):
    """A network's file is not the committed one. Nothing is read with it."""

    code = "weights_damaged"
    message = "Tệp mô hình đọc chữ không còn nguyên vẹn nên không được dùng. Hãy cài lại phần mềm."
    message_en = "A file of the text reader is not the released one and is not used. Install the software again."


@dataclass(frozen=True, slots=True)
class VerifiedWeights:
    """A folder of weights whose every file matches the manifest. `digest` names them in provenance."""

    folder: Path
    digest: str


def sha256_of(path: Path) -> str:
    """Hex digest of a file's content."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _listed_files(manifest: Path) -> dict[str, str]:
    """Path below the manifest's folder -> SHA-256, from `{"files": {path: digest | {"sha256": digest}}}`."""
    try:
        listed = json.loads(manifest.read_text("utf-8"))["files"]
        return {
            str(path): str(entry if isinstance(entry, str) else entry["sha256"]).lower()
            for path, entry in listed.items()
        }
    except FileNotFoundError as error:
        raise UnavailableError(detail=f"no {MANIFEST_NAME} beside the weights") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsDamagedError(detail=f"{MANIFEST_NAME} cannot be read") from error


def verify_weights(folder: Path | None = None) -> VerifiedWeights:
    """Check `inference.onnx` and `inference.yml` in a folder against the manifest in its parent.

    Raises `WeightsDamagedError` when a file is missing from the manifest or differs from it, `UnavailableError` when
    there are no weights at all.
    """
    folder = folder or WEIGHTS / RECOGNISER_FOLDER
    listed = _listed_files(folder.parent / MANIFEST_NAME)
    network_digest = ""
    for name in ("inference.onnx", "inference.yml"):
        path = folder / name
        expected = listed.get(f"{folder.name}/{name}")
        if not path.is_file():
            raise UnavailableError(detail=f"{folder.name}/{name} is not there")
        if expected is None or sha256_of(path) != expected:
            raise WeightsDamagedError(detail=f"{folder.name}/{name} is not the file the manifest lists")
        if name.endswith(".onnx"):
            network_digest = expected
    return VerifiedWeights(folder, network_digest)
