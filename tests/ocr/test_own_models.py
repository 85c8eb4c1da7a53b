"""A recogniser of one's own: taken where it can be checked and can write Vietnamese, refused with a code otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import SaoyError, UnavailableError
from ocr.alphabet import AlphabetIncompleteError
from ocr.paddle_reader import PaddleReader
from ocr.weights_manifest import (
    ReaderModelChangedError,
    ReaderModelUnsuitableError,
    ReaderModelUnverifiedError,
    sha256_of,
    verify_reader_model,
)
from tests.ocr.own_models import copy_of_our_weights, digest_of, write_manifest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    copy_of_our_weights(folder)
    return folder


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_folder_is_named_by_its_network(folder: Path) -> None:
    write_manifest(folder)

    verified = verify_reader_model(folder)

    assert verified.digest == sha256_of(folder / "inference.onnx")
    assert verify_reader_model(folder, digest_of(folder)) == verified


def test_a_folder_with_nothing_to_check_it_against_is_refused(folder: Path) -> None:
    with pytest.raises(ReaderModelUnverifiedError) as refusal:
        verify_reader_model(folder)

    assert refusal.value.code == "reader_model_unverified"


@pytest.mark.parametrize("name", ["inference.onnx", "inference.yml"])
@pytest.mark.parametrize("by_digest", [False, True])
def test_a_file_that_changed_is_refused(folder: Path, name: str, by_digest: bool) -> None:
    write_manifest(folder)
    digest = digest_of(folder) if by_digest else None
    with (folder / name).open("ab") as file:
        file.write(b"\n")

    with pytest.raises(ReaderModelChangedError) as refusal:
        verify_reader_model(folder, digest)

    assert refusal.value.code == "reader_model_changed"


def test_a_folder_without_a_network_is_said_to_be_unavailable(folder: Path) -> None:
    (folder / "inference.yml").unlink()

    with pytest.raises(UnavailableError):
        verify_reader_model(folder)


def refusal_of(folder: Path) -> SaoyError:
    write_manifest(folder)
    with pytest.raises(SaoyError) as refusal:
        PaddleReader(verify_reader_model(folder))
    return refusal.value


def test_an_alphabet_without_a_vietnamese_letter_is_refused(folder: Path) -> None:
    edit(folder / "inference.yml", "- 'ệ'\n", "- 'ø'\n")

    refusal = refusal_of(folder)

    assert isinstance(refusal, AlphabetIncompleteError)
    assert refusal.code == "alphabet_incomplete"
    assert "ệ" in (refusal.detail or "")


def test_a_network_that_is_none_is_refused(folder: Path) -> None:
    (folder / "inference.onnx").write_bytes(b"no network")

    refusal = refusal_of(folder)

    assert isinstance(refusal, ReaderModelUnsuitableError)
    assert refusal.code == "reader_model_unsuitable"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("model_name: PP-OCRv6_small_rec", "model_name: Nobody_knows"),
        ("RecResizeImg", "NoSuchStep"),
        ("      - 32\n", "      - 40\n"),
    ],
    ids=["a model PaddleX does not know", "no line height", "a line height that is not the network's"],
)
def test_settings_that_are_no_recognisers_are_refused(folder: Path, old: str, new: str) -> None:
    edit(folder / "inference.yml", old, new)

    assert refusal_of(folder).code == "reader_model_unsuitable"
