"""How long a proof takes in a log of millions of entries. The entries are made here and tell of nothing."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from api.bench import machine
from certify.log.growing_tree import GrowingTree
from certify.log.leaves import Leaf, LeafKind
from certify.log.merkle import leaf_hash, verify_inclusion
from certify.log.notes import SignatureType, SignerKey, sign_note
from certify.log.records import head_of, leaf_of, prove
from models.entities import LogLeaf, LogTile
from models.errors import ConflictError, NotFoundError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from models.database import Database

PROOFS: Final = 2000
_SEED: Final = 20261127
_BATCH: Final = 50_000
_COLUMNS: Final = ("leaf_index", "hash", "kind", "subject_id", "salt", "data")
_SALT: Final = "0" * 32

_Row = tuple[int, bytes, str, str, str, str]  # in the order of _COLUMNS


@dataclass(frozen=True, slots=True)
class LogSpeed:
    """Milliseconds of single proofs, each looked up by its row in a transaction of its own; and the head's."""

    database: str
    entries: int
    head_milliseconds: float
    proofs: tuple[float, ...]
    processor: tuple[float, ...]  # the same proofs in this process's processor time

    def as_json(self) -> dict[str, Any]:
        """For `saoy bench log --json`."""
        return {
            "schema": "saoy.log_speed/1",
            "database": self.database,
            "entries": self.entries,
            "head_milliseconds": round(self.head_milliseconds, 3),
            "proofs": len(self.proofs),
            **_quantiles(self.proofs, "milliseconds"),
            **_quantiles(self.processor, "processor_milliseconds"),
            "machine": machine(),
        }


def fill_log(database: Database, entries: int) -> None:
    """Fills the log of an empty database.

    Raises ConflictError for a database whose log has entries: what is made here must not be mixed with anything.
    """
    with database.read() as session:
        if session.scalar(select(LogLeaf.leaf_index).limit(1)) is not None:
            raise ConflictError(code="log_not_empty", detail="only an empty database is filled")
    with database.begin() as session:
        _fill(session, entries)
    with database.begin() as session:
        # As the database does by itself before long; until then it would guess.
        session.connection().exec_driver_sql("ANALYZE")


def time_proofs(database: Database, entries: int, proofs: int = PROOFS) -> LogSpeed:
    """Proves entries of a filled log, taken at random."""
    key = SignerKey.generate("bench.invalid/log", SignatureType.NOTE)
    with database.read() as session:
        started = time.perf_counter()
        head = head_of(session, key.name)
        head_milliseconds = (time.perf_counter() - started) * 1000
    note = sign_note(head.text, [key])
    chance = random.Random(_SEED)  # noqa: S311 - which entries are proved is no secret
    times = []
    for index in (chance.randrange(entries) for _ in range(proofs)):
        started, cpu = time.perf_counter(), time.process_time()
        with database.read() as session:
            leaf = leaf_of(session, LeafKind.NUMBER_RESERVED, _subject(index))
            if leaf is None:
                raise NotFoundError(detail=f"entry {index}")
            proof = prove(session, leaf, note)
        times.append(((time.perf_counter() - started) * 1000, (time.process_time() - cpu) * 1000))
        verify_inclusion(leaf.hash, index, head.size, proof.path, head.root)
    walls, processor = zip(*times, strict=True)
    return LogSpeed(database.dialect, entries, head_milliseconds, walls, processor)


def _subject(index: int) -> str:
    return f"01900000-0000-7000-8000-{index:012x}"


def _entries(count: int) -> Iterator[_Row]:
    """As long as real ones, and hashed as real ones are."""
    shown = {"agency": "H99.99.99", "year": 2026, "register": "electronic", "number": 0, "digest": "DIGEST"}
    leaf = Leaf(LeafKind.NUMBER_RESERVED, "", {**shown, "time": "2026-11-27T00:00:00.000000+00:00"}, {"id": ""})
    before, after = leaf.data(_SALT).split("DIGEST")
    for index in range(count):
        data = f"{before}{sha256(b'%d' % index).hexdigest()}{after}"
        yield index, leaf_hash(data.encode()), LeafKind.NUMBER_RESERVED.value, _subject(index), _SALT, data


def _fill(session: Session, count: int) -> None:
    tree = GrowingTree()
    open_tiles: dict[int, bytearray] = {}
    batch: list[_Row] = []
    tiles: list[dict[str, object]] = []
    for entry in _entries(count):
        batch.append(entry)
        tree.append(entry[1])
        open_tiles.setdefault(0, bytearray()).extend(entry[1])
        for level, index, root in tree.full_tiles:
            hashes = bytes(open_tiles.pop(level))
            tiles.append({"level": level, "tile_index": index, "root": root, "hashes": hashes})
            open_tiles.setdefault(level + 1, bytearray()).extend(root)
        if len(batch) == _BATCH:
            _write(session.connection(), batch)
            batch.clear()
    _write(session.connection(), batch)
    if tiles:
        session.execute(insert(LogTile), tiles)


def _write(connection: Connection, batch: list[_Row]) -> None:
    """Each database by its own fastest way: this is preparation and not what is measured."""
    names = ", ".join(_COLUMNS)
    if connection.dialect.name == "postgresql":
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor, cursor.copy(f"COPY log_leaf ({names}) FROM STDIN") as copy:
            for entry in batch:
                copy.write_row(entry)
    elif batch:
        marks = ", ".join("?" * len(_COLUMNS))
        connection.exec_driver_sql(f"INSERT INTO log_leaf ({names}) VALUES ({marks})", batch)  # noqa: S608 - our names


def _quantiles(values: tuple[float, ...], name: str) -> dict[str, float]:
    ordered = sorted(values)
    at = {"median": len(ordered) // 2, "p99": min(len(ordered) - 1, len(ordered) * 99 // 100), "most": -1}
    return {f"{word}_{name}": round(ordered[place], 3) for word, place in at.items()}
