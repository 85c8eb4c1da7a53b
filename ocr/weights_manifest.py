"""Verify before use: a network is loaded only when its files are the ones that were measured and committed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from models.errors import IntegrityError, UnavailableError

WEIGHTS = Path(__file__).parent / "weights"
PEN_WEIGHTS = Path(__file__).parent / "handwriting_weights"
MANIFEST_NAME = "manifest.json"
CALIBRATION_FILE = "calibration.json"
RECOGNISER_FOLDER = "vietnamese_recognition"
_NETWORK_FILES = ("inference.onnx", "inference.yml")


class WeightsDamagedError(IntegrityError):
    """A network's file is not the committed one. Nothing is read with it."""

    code = "weights_damaged"
    message = "Tệp mô hình đọc chữ không còn nguyên vẹn nên không được dùng. Hãy cài lại phần mềm."
    message_en = "A file of the text reader is not the released one and is not used. Install the software again."


class ReaderModelUnverifiedError(IntegrityError):
    """A user's own network comes without anything to check it against. Nothing is read with it."""

    code = "reader_model_unverified"
    message = (
        "Thư mục mô hình đọc chữ không có manifest.json và cấu hình cũng không có mã SHA-256 nên không được dùng. "
        "Hãy thêm một trong hai."
    )
    message_en = (
        "The folder of the text reader has no manifest.json and the settings give no SHA-256, so it is not used. "
        "Add one of them."
    )


class ReaderModelUnsuitableError(IntegrityError):
    """The folder does not hold a PaddleOCR recogniser that this program can run."""

    code = "reader_model_unsuitable"
    message = (
        "Thư mục mô hình đọc chữ không phải là bộ nhận dạng PaddleOCR dùng được. "
        "Hãy kiểm tra inference.onnx và inference.yml."
    )
    message_en = "The folder holds no PaddleOCR recogniser that can be used. Check inference.onnx and inference.yml."


class ReaderModelChangedError(IntegrityError):
    """A user's own network is not the one that its manifest or the settings name. Nothing is read with it."""

    code = "reader_model_changed"
    message = (
        "Tệp mô hình đọc chữ không khớp với manifest.json hoặc mã SHA-256 trong cấu hình nên không được dùng. "
        "Hãy chép lại tệp đúng."
    )
    message_en = (
        "A file of the text reader does not match its manifest.json or the SHA-256 of the settings and is not used. "
        "Copy the right file again."
    )


@dataclass(frozen=True, slots=True)
class VerifiedWeights:
    """A folder of weights whose every file matches the manifest. `digest` names them in provenance.

    `calibration` is the file of tables that turn certainty into probability, where there is one that was verified too.
    """

    folder: Path
    digest: str
    calibration: Path | None = None


def sha256_of(path: Path) -> str:
    """Hex digest of a file's content."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def verify_reader_model(folder: Path, sha256: str | None = None) -> VerifiedWeights:
    """Check a user's own PaddleOCR recogniser: `inference.onnx` and `inference.yml` in a folder.

    They must be those of a `manifest.json` in the folder (`{"files": {name: sha256}}`), or the two files one after the
    other must have the digest `sha256` (`cat inference.onnx inference.yml | sha256sum`), which then counts alone.

    Raises `UnavailableError`, `ReaderModelUnverifiedError` or `ReaderModelChangedError`.
    """
    for name in _NETWORK_FILES:
        if not (folder / name).is_file():
            raise UnavailableError(detail=f"{folder.name}/{name} is not there")
    digests = {name: sha256_of(folder / name) for name in _NETWORK_FILES}
    calibration = None
    if sha256 is not None:
        whole = hashlib.sha256(b"".join((folder / name).read_bytes() for name in _NETWORK_FILES)).hexdigest()
        if whole != sha256.lower():
            raise ReaderModelChangedError(detail=f"{folder.name} is not the one the settings name")
    elif not (folder / MANIFEST_NAME).is_file():
        raise ReaderModelUnverifiedError(detail=f"no {MANIFEST_NAME} in {folder.name}")
    else:
        listed = listed_files(folder / MANIFEST_NAME)
        for name, digest in digests.items():
            if listed.get(name) != digest:
                raise ReaderModelChangedError(detail=f"{folder.name}/{name} is not the file its manifest lists")
        calibration = folder / CALIBRATION_FILE if CALIBRATION_FILE in listed else None
        if calibration and not _is_as_listed(calibration, listed[CALIBRATION_FILE]):
            raise ReaderModelChangedError(detail=f"{folder.name}/{CALIBRATION_FILE} is not the file its manifest lists")
    return VerifiedWeights(folder, digests["inference.onnx"], calibration)


def _is_as_listed(path: Path, sha256: str) -> bool:
    return path.is_file() and sha256_of(path) == sha256


def listed_files(manifest: Path) -> dict[str, str]:
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
    """Check `inference.onnx`, `inference.yml` and the calibration in a folder against the manifest in its parent.

    Raises `WeightsDamagedError` when a file is missing from the manifest or differs from it, `UnavailableError` when
    there are no weights at all.
    """
    folder = folder or WEIGHTS / RECOGNISER_FOLDER
    listed = listed_files(folder.parent / MANIFEST_NAME)
    network_digest = ""
    for name in _NETWORK_FILES:
        path = folder / name
        expected = listed.get(f"{folder.name}/{name}")
        if not path.is_file():
            raise UnavailableError(detail=f"{folder.name}/{name} is not there")
        if expected is None or sha256_of(path) != expected:
            raise WeightsDamagedError(detail=f"{folder.name}/{name} is not the file the manifest lists")
        if name.endswith(".onnx"):
            network_digest = expected
    listed_calibration = listed.get(f"{folder.name}/{CALIBRATION_FILE}")
    calibration = folder / CALIBRATION_FILE if listed_calibration or (folder / CALIBRATION_FILE).exists() else None
    if calibration and not _is_as_listed(calibration, listed_calibration or ""):
        raise WeightsDamagedError(detail=f"{folder.name}/{CALIBRATION_FILE} is not the file the manifest lists")
    return VerifiedWeights(folder, network_digest, calibration)
