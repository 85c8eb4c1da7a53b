"""Blobs: durable, encrypted, and never given out damaged."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import IntegrityError, NotFoundError, UnavailableError
from models.storage import CHUNK_BYTES, LocalBlobStore, load_or_create_master_key

KEY = bytes(range(32))
HEADER_BYTES = 9 + 8 + 40 + 7
SEALED_CHUNK_BYTES = CHUNK_BYTES + 16


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "blobs"


@pytest.fixture
def store(root: Path) -> LocalBlobStore:
    return LocalBlobStore(root, KEY)


def the_file(root: Path) -> Path:
    """The only blob's file."""
    files = [path for path in root.rglob("*") if path.is_file()]
    assert len(files) == 1, files
    return files[0]


@pytest.mark.parametrize("size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])
def test_what_was_put_comes_back(store: LocalBlobStore, size: int) -> None:
    data = os.urandom(size)

    sha256 = store.put(data)

    assert sha256 == hashlib.sha256(data).hexdigest()
    assert store.holds(sha256)
    assert store.get(sha256) == data


def test_the_same_bytes_twice_are_one_blob(store: LocalBlobStore, root: Path) -> None:
    assert store.put(b"scan") == store.put(b"scan")

    the_file(root)


def test_neither_content_nor_digest_is_seen_in_the_store(store: LocalBlobStore, root: Path) -> None:
    sha256 = store.put(b"Nguyen Van Mau" * 1000)

    file = the_file(root)
    assert b"Nguyen" not in file.read_bytes()
    assert sha256 not in str(file)
    assert bytes.fromhex(sha256) not in file.read_bytes()


def test_a_blob_is_readable_by_its_owner_only(store: LocalBlobStore, root: Path) -> None:
    store.put(b"scan")

    assert the_file(root).stat().st_mode & 0o077 == 0


def test_an_absent_blob_is_not_found(store: LocalBlobStore) -> None:
    absent = "0" * 64

    assert not store.holds(absent)
    with pytest.raises(NotFoundError) as caught:
        store.get(absent)
    assert caught.value.code == "blob_not_found"


@pytest.mark.parametrize("name", ["", "..", "../../etc/passwd", "0" * 63, "G" * 64, "A" * 64])
def test_what_is_no_digest_is_not_found(store: LocalBlobStore, name: str) -> None:
    assert not store.holds(name)
    with pytest.raises(NotFoundError):
        store.get(name)


@given(position=st.integers(min_value=0, max_value=10_000), bit=st.integers(min_value=0, max_value=7))
@settings(max_examples=60, deadline=None)
def test_a_flipped_bit_anywhere_is_seen(tmp_path_factory: pytest.TempPathFactory, position: int, bit: int) -> None:
    root = tmp_path_factory.mktemp("flip") / "blobs"
    store = LocalBlobStore(root, KEY)
    sha256 = store.put(b"x" * 9_000)
    file = the_file(root)
    sealed = bytearray(file.read_bytes())
    sealed[position % len(sealed)] ^= 1 << bit
    file.write_bytes(sealed)

    with pytest.raises(IntegrityError) as caught:
        store.get(sha256)

    assert caught.value.code == "stored_data_damaged"


@pytest.mark.parametrize(
    "left",
    [
        0,
        5,
        HEADER_BYTES,
        HEADER_BYTES + 10,
        HEADER_BYTES + SEALED_CHUNK_BYTES,  # at a chunk border: what a naive reader takes for the end
        HEADER_BYTES + 2 * SEALED_CHUNK_BYTES,
        -1,
    ],
)
def test_a_truncated_blob_is_seen(store: LocalBlobStore, root: Path, left: int) -> None:
    sha256 = store.put(os.urandom(3 * CHUNK_BYTES))
    file = the_file(root)
    file.write_bytes(file.read_bytes()[:left])

    with pytest.raises(IntegrityError):
        store.get(sha256)


def test_an_empty_blob_cut_down_to_its_header_is_seen(store: LocalBlobStore, root: Path) -> None:
    sha256 = store.put(b"")
    file = the_file(root)
    file.write_bytes(file.read_bytes()[:HEADER_BYTES])

    with pytest.raises(IntegrityError):
        store.get(sha256)


def test_swapped_chunks_are_seen(store: LocalBlobStore, root: Path) -> None:
    sha256 = store.put(os.urandom(3 * CHUNK_BYTES))
    file = the_file(root)
    sealed = file.read_bytes()
    first, second = HEADER_BYTES, HEADER_BYTES + SEALED_CHUNK_BYTES
    third = second + SEALED_CHUNK_BYTES
    file.write_bytes(sealed[:first] + sealed[second:third] + sealed[first:second] + sealed[third:])

    with pytest.raises(IntegrityError):
        store.get(sha256)


def test_bytes_after_the_end_are_seen(store: LocalBlobStore, root: Path) -> None:
    sha256 = store.put(b"scan")
    file = the_file(root)
    file.write_bytes(file.read_bytes() + b"more")

    with pytest.raises(IntegrityError):
        store.get(sha256)


def test_one_blob_in_the_place_of_another_is_seen(store: LocalBlobStore, root: Path) -> None:
    first = store.put(b"first")
    file = the_file(root)
    second = store.put(b"second")
    other = next(path for path in root.rglob("*") if path.is_file() and path != file)
    file.write_bytes(other.read_bytes())

    with pytest.raises(IntegrityError):
        store.get(first)
    assert store.get(second) == b"second"


def test_putting_the_bytes_again_heals_a_damaged_blob(store: LocalBlobStore, root: Path) -> None:
    sha256 = store.put(b"scan")
    the_file(root).write_bytes(b"rot")

    store.put(b"scan")

    assert store.get(sha256) == b"scan"


def test_another_master_key_opens_nothing(store: LocalBlobStore, root: Path) -> None:
    sha256 = store.put(b"scan")
    other = LocalBlobStore(root, bytes(32))

    with pytest.raises(NotFoundError):
        other.get(sha256)


@pytest.mark.parametrize("step", range(1, 12))
def test_a_kill_at_any_step_leaves_the_blob_whole_or_absent(root: Path, tmp_path: Path, step: int) -> None:
    data = os.urandom(CHUNK_BYTES + 5)
    (tmp_path / "data").write_bytes(data)
    sha256 = hashlib.sha256(data).hexdigest()
    script = Path(__file__).with_name("put_and_die.py")

    done = subprocess.run(
        [sys.executable, script, root, tmp_path / "data", str(step)],
        capture_output=True,
        text=True,
        check=False,
        cwd=script.parents[2],
        env={"PYTHONPATH": str(script.parents[2])},
    )

    store = LocalBlobStore(root, bytes(32))
    assert done.returncode in (0, -9), done.stderr
    if done.returncode == 0:
        assert done.stdout == sha256
    assert store.holds(sha256) or done.returncode == -9
    if store.holds(sha256):
        assert store.get(sha256) == data
    assert store.put(data) == sha256
    assert store.get(sha256) == data


def test_the_kills_above_reach_steps_before_and_after_the_rename(root: Path, tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"scan")
    script = Path(__file__).with_name("put_and_die.py")
    outcomes = set()
    for step in (1, 100):
        run = [sys.executable, script, root, tmp_path / "data", str(step)]
        environment = {"PYTHONPATH": str(script.parents[2])}
        outcomes.add(subprocess.run(run, check=False, capture_output=True, env=environment).returncode)

    assert outcomes == {-9, 0}


def test_a_folder_is_flushed_by_whoever_first_puts_there_even_when_another_made_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    LocalBlobStore(root, KEY).put(b"scan")
    folder = the_file(root).parent
    flushed: list[Path] = []

    def flush(descriptor: int) -> None:
        flushed.append(Path(os.readlink(f"/proc/self/fd/{descriptor}")))

    monkeypatch.setattr(os, "fsync", flush)
    store = LocalBlobStore(root, KEY)
    assert flushed == [root.parent]

    store.put(b"scan")
    store.put(b"scan")

    assert flushed == [root.parent, root, folder, folder]


def test_a_disk_that_refuses_is_told_and_nothing_is_kept(
    store: LocalBlobStore, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(UnavailableError) as caught:
        store.put(b"scan")

    assert caught.value.code == "storage_full"
    assert [path for path in root.rglob("*") if path.is_file()] == []


def test_many_threads_putting_the_same_bytes_agree(store: LocalBlobStore, root: Path) -> None:
    digests: list[str] = []
    threads = [threading.Thread(target=lambda: digests.append(store.put(b"scan" * 100_000))) for _ in range(8)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(digests) == 8
    assert len(set(digests)) == 1
    assert store.get(digests[0]) == b"scan" * 100_000
    the_file(root)


def test_what_a_dead_process_left_is_removed_and_what_is_being_written_is_not(
    store: LocalBlobStore, root: Path
) -> None:
    old, new = root / "incoming" / "old", root / "incoming" / "new"
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    long_ago = time.time() - 7200
    os.utime(old, (long_ago, long_ago))

    assert store.remove_abandoned() == 1

    assert not old.exists()
    assert new.exists()


def test_the_master_key_is_made_once_and_only_for_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "master.key"
    keys: list[bytes] = []
    threads = [threading.Thread(target=lambda: keys.append(load_or_create_master_key(path))) for _ in range(8)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(keys) == 8
    assert len(set(keys)) == 1
    assert len(keys[0]) == 32
    assert path.stat().st_mode & 0o077 == 0
    assert [entry.name for entry in path.parent.iterdir()] == ["master.key"]


def test_a_damaged_master_key_is_told_and_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    path.write_bytes(b"short")

    with pytest.raises(IntegrityError):
        load_or_create_master_key(path)

    assert path.read_bytes() == b"short"
