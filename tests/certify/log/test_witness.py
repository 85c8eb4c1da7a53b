"""The program of the second office, against published files on a real static server and against logs that lie."""

from __future__ import annotations

import functools
import http.server
import json
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from certify.log.checkpoint import Checkpoint, open_checkpoint
from certify.log.fetching import LogAddress, LogUnavailableError
from certify.log.kept_file import KeptFile
from certify.log.merkle import leaf_hash, perfect_root
from certify.log.notes import NoteInvalidError, SignatureType, SignerKey, parse_note, sign_note
from certify.log.publishing import publish
from certify.log.records import LogRolledBackError
from certify.log.tiles import TileName, entries_of, tiles_of
from certify.log.witness import LogForkedError, Witness, WitnessStateError
from models.database import Database
from models.errors import InvalidValueError
from tests.certify.log import naive_tree
from tests.certify.log.registers import LoggedRegister

NOW = datetime(2026, 11, 27, tzinfo=UTC)
ORIGIN = "chungthuc.example.vn/log"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


class QuietServer(http.server.ThreadingHTTPServer):
    def handle_error(self, *arguments: object) -> None:
        """A client that has read enough hangs up, which is no error here."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "public"
    folder.mkdir()
    return folder


@pytest.fixture
def address(folder: Path) -> Iterator[LogAddress]:
    handler = functools.partial(Quiet, directory=folder)
    with QuietServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield LogAddress(f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()


@pytest.fixture
def register(sqlite_database: Database, tmp_path: Path) -> LoggedRegister:
    return LoggedRegister.open(sqlite_database, tmp_path)


@pytest.fixture
def witness_key() -> SignerKey:
    return SignerKey.generate("luutru.example.vn/saoy", SignatureType.COSIGNATURE)


def publish_to(register: LoggedRegister, folder: Path) -> int:
    note = register.log.checkpoint()
    with register.database.read() as session:
        return publish(session, note, folder)


def test_a_static_server_is_all_the_witness_needs(
    register: LoggedRegister, folder: Path, address: LogAddress, tmp_path: Path, witness_key: SignerKey
) -> None:
    """Three visits while the log grows over the edge of a tile; each head is vouched for."""
    state = tmp_path / "witness.json"
    sizes = []
    for lines in (3, 140, 60):
        register.add(lines)
        publish_to(register, folder)
        watcher = Witness(witness_key, state, register.key.verifier)
        seen = watcher.cosign(address.checkpoint(), address, NOW)
        sizes.append((seen.former_size, seen.head.size))
        assert open_checkpoint(seen.note, [register.key.verifier]) == seen.head
        ((_, line),) = parse_note(seen.note).verified_by([witness_key.verifier])
        assert line.cosigned_at == int(NOW.timestamp())

    assert sizes[0][0] == 0
    assert [after for _, after in sizes[:2]] == [before for before, _ in sizes[1:]]
    assert state.stat().st_mode & 0o077 == 0


def test_what_is_published_is_every_tile_and_entry_and_nothing_secret(register: LoggedRegister, folder: Path) -> None:
    register.add(140)
    publish_to(register, folder)
    head = register.head()

    names = list(tiles_of(head.size))
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == {
        "checkpoint", *(name.path for name in names)}  # fmt: skip
    entries = entries_of((folder / TileName(None, 0).path).read_bytes())
    hashes = b"".join(leaf_hash(entry) for entry in entries)
    assert (folder / TileName(0, 0).path).read_bytes() == hashes
    assert (folder / TileName(1, 0, 1).path).read_bytes() == perfect_root(hashes)
    assert all(json.loads(entry)["schema"] == "saoy.leaf/1" for entry in entries)
    assert all(path.stat().st_mode & 0o044 == 0o044 for path in folder.rglob("*") if path.is_file())


def test_publishing_again_writes_only_what_is_new(register: LoggedRegister, folder: Path) -> None:
    register.add(3)
    publish_to(register, folder)
    assert publish_to(register, folder) == 1

    register.add(1)
    assert publish_to(register, folder) == 3  # one bundle, one tile, the head


def test_a_rewritten_log_is_not_published_over_the_former_one(
    register: LoggedRegister, folder: Path, tmp_path: Path
) -> None:
    other = LoggedRegister.open(register.database, tmp_path / "other")
    publish_forged(folder, other.key, 5, "forged")
    register.add(3)

    with pytest.raises(LogRolledBackError):
        publish_to(register, folder)
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == ["5", "5", "checkpoint"]


# A log that lies


@dataclass
class ForgedTiles:
    """The tiles of any history, made up."""

    entries: list[bytes]

    def read_tile(self, name: TileName) -> bytes:
        span = 256 ** (name.level or 0)
        starts = range(name.index * 256 * span, (name.index * 256 + name.width) * span, span)
        return b"".join(naive_tree.root(self.entries[start : start + span]) for start in starts)


def history(size: int, *, rewritten_at: int | None = None) -> list[bytes]:
    return [f"{number}{'!' if number == rewritten_at else ''}".encode() for number in range(size)]


def signed(key: SignerKey, entries: list[bytes], origin: str = ORIGIN) -> str:
    return sign_note(Checkpoint(origin, len(entries), naive_tree.root(entries)).text, [key])


def publish_forged(folder: Path, key: SignerKey, size: int, word: str) -> None:
    entries = [f"{word} {number}".encode() for number in range(size)]
    (folder / "checkpoint").write_text(signed(key, entries), encoding="utf-8")
    for name in tiles_of(size):
        (folder / name.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / name.path).write_bytes(ForgedTiles(entries).read_tile(name) if name.level is not None else b"")


@pytest.fixture
def log_key() -> SignerKey:
    return SignerKey.generate(ORIGIN, SignatureType.NOTE)


@pytest.fixture
def witness(tmp_path: Path, witness_key: SignerKey, log_key: SignerKey) -> Witness:
    """One that has seen 300 entries."""
    witness = Witness(witness_key, tmp_path / "state", log_key.verifier)
    witness.cosign(signed(log_key, history(300)), ForgedTiles(history(300)), NOW)
    return witness


@pytest.mark.parametrize(
    ("entries", "shown"),
    [
        (history(299), history(299)),
        (history(0), history(0)),
        (history(300, rewritten_at=299), history(300, rewritten_at=299)),
        (history(400, rewritten_at=7), history(400, rewritten_at=7)),
        (history(400, rewritten_at=7), history(400)),
        (history(513, rewritten_at=298), history(513, rewritten_at=298)),
    ],
    ids=["shorter", "empty", "same size", "longer", "with the tiles of the true one", "two tiles"],
)
def test_no_other_history_is_vouched_for_and_both_heads_are_kept(
    witness: Witness, log_key: SignerKey, tmp_path: Path, entries: list[bytes], shown: list[bytes]
) -> None:
    """T-28: every signature is the log's own; only the memory of the witness tells."""
    before = (tmp_path / "state").read_text()
    forged = signed(log_key, entries)

    with pytest.raises(LogForkedError):
        witness.cosign(forged, ForgedTiles(shown), NOW)

    assert (tmp_path / "state").read_text() == before
    evidence = (tmp_path / f"state.evidence-300-{len(entries)}").read_text()
    assert forged in evidence
    assert "\n300\n" in evidence


def test_two_views_of_one_log_cannot_both_be_vouched_for(witness: Witness, log_key: SignerKey) -> None:
    """One tree for the citizens, another for the inspector, from one common beginning."""
    view, other = history(400), history(350) + [b"for the inspector"] * 50

    witness.cosign(signed(log_key, view), ForgedTiles(view), NOW)

    with pytest.raises(LogForkedError):
        witness.cosign(signed(log_key, other), ForgedTiles(other), NOW)


def test_the_same_head_again_is_vouched_for_again(witness: Witness, log_key: SignerKey) -> None:
    seen = witness.cosign(signed(log_key, history(300)), ForgedTiles(history(300)), NOW)

    assert (seen.former_size, seen.head.size) == (300, 300)


def test_a_head_of_another_log_or_of_nobody_is_no_fork(witness: Witness, log_key: SignerKey) -> None:
    thief = SignerKey.generate(ORIGIN, SignatureType.NOTE)
    for note in (signed(thief, history(301)), signed(log_key, history(301), "other.example.vn/log"), "", "x"):
        with pytest.raises(NoteInvalidError):
            witness.cosign(note, ForgedTiles(history(301)), NOW)


def test_a_witness_without_the_logs_key_believes_nobody(tmp_path: Path, witness_key: SignerKey) -> None:
    log_key = SignerKey.generate(ORIGIN, SignatureType.NOTE)
    note, tiles = signed(log_key, history(1)), ForgedTiles(history(1))
    with pytest.raises(WitnessStateError):
        Witness(witness_key, tmp_path / "state").cosign(note, tiles, NOW)

    Witness(witness_key, tmp_path / "state", log_key.verifier).cosign(note, tiles, NOW)
    Witness(witness_key, tmp_path / "state").cosign(note, tiles, NOW)
    other = SignerKey.generate(ORIGIN, SignatureType.NOTE).verifier
    with pytest.raises(WitnessStateError):
        Witness(witness_key, tmp_path / "state", other).cosign(note, tiles, NOW)


def test_a_damaged_memory_is_not_begun_anew(tmp_path: Path, witness: Witness, log_key: SignerKey) -> None:
    (tmp_path / "state").write_text("{}")

    with pytest.raises(WitnessStateError):
        witness.cosign(signed(log_key, history(301)), ForgedTiles(history(301)), NOW)


def test_a_log_that_keeps_its_tiles_back_gets_no_line_and_no_accusation(
    register: LoggedRegister, folder: Path, address: LogAddress, tmp_path: Path, witness_key: SignerKey
) -> None:
    register.add(3)
    publish_to(register, folder)
    watcher = Witness(witness_key, tmp_path / "state", register.key.verifier)
    watcher.cosign(address.checkpoint(), address, NOW)
    register.add(3)
    publish_to(register, folder)
    for tile in (folder / "tile" / "0").rglob("*"):
        if tile.is_file():
            os.truncate(tile, 8)

    with pytest.raises(LogUnavailableError):
        watcher.cosign(address.checkpoint(), address, NOW)


def test_an_address_that_is_none_or_does_not_answer(folder: Path, address: LogAddress) -> None:
    with pytest.raises(InvalidValueError):
        LogAddress("file:///etc/passwd")
    with pytest.raises(LogUnavailableError):
        address.checkpoint()
    (folder / "checkpoint").write_bytes(b"\xff")
    with pytest.raises(LogUnavailableError):
        address.checkpoint()
    (folder / "checkpoint").write_bytes(b"x" * (1024 * 1024 + 1))
    with pytest.raises(LogUnavailableError):
        address.checkpoint()


def test_a_kept_file_is_whole_or_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = KeptFile(tmp_path / "kept")
    assert file.read() is None
    file.write("first")

    def power_cut(*arguments: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", power_cut)
    with pytest.raises(OSError, match="no space"):
        file.write("second")
    assert file.read() == "first"
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
