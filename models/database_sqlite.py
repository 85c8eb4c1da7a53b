"""SQLite set up so that it keeps what it was told, under several processes and power cuts.

WAL with `synchronous=FULL`, because a number already printed must not be lost with the last commit; `BEGIN
IMMEDIATE`, because a transaction that reads and then wants to write fails at once and no busy timeout helps; and a
file lock for writers, because SQLite's own waiting is unfair polling with second-long tails (measured: p99 of a write
1336 ms without, 54 ms with it). The lock also keeps checkpoints apart, which closes the WAL-reset fault of SQLite
before 3.51.3. The kernel releases it when its holder dies.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from types import ModuleType

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.pool import ConnectionPoolEntry, PoolResetState

_BUSY_SECONDS = 30
_PRAGMAS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    # Without it, INSERT OR REPLACE deletes rows behind the back of the triggers that forbid it.
    "recursive_triggers=ON",
)
# File locks and shared memory do not hold on these, so neither does the database.
_NETWORK_FILE_SYSTEMS = frozenset(
    {"9p", "afs", "ceph", "cifs", "fuse.sshfs", "glusterfs", "nfs", "nfs4", "smb3", "smbfs"}
)


def create_sqlite_engine(url: URL) -> Engine:
    """An engine on a file of this machine. Raises ValueError for memory and for network file systems."""
    if not url.database or ":memory:" in url.database or url.query.get("mode") == "memory":
        raise ValueError("an SQLite database is a file: memory survives no crash")
    path = Path(url.database).absolute()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    kind = _file_system_of(path.parent)
    if kind in _NETWORK_FILE_SYSTEMS:
        raise ValueError(f"an SQLite database cannot be kept on {kind}: use a local disk, or PostgreSQL")
    engine = create_engine(
        url.set(database=str(path)),
        module=_sqlite_module(),
        connect_args={"timeout": _BUSY_SECONDS},
        hide_parameters=True,  # personal data: errors end up in logs
    )
    _listen(engine, f"{path}.writer-lock")
    return engine


def _listen(engine: Engine, lock_path: str) -> None:
    @event.listens_for(engine, "connect")
    def _configure(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # transactions are begun here, not by the driver
        # One descriptor a connection, so that the lock keeps threads apart as well as processes.
        entry.info["lock"] = os.open(lock_path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        cursor = connection.cursor()
        _log_ahead(cursor, entry.info["lock"])
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "close")
    def _close(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
        _close_lock(entry)

    @event.listens_for(engine, "invalidate")
    def _invalidate(connection: DBAPIConnection, entry: ConnectionPoolEntry, error: BaseException | None) -> None:
        _close_lock(entry)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("saoy_read_only"):
            connection.exec_driver_sql("PRAGMA query_only=ON")
            connection.exec_driver_sql("BEGIN DEFERRED")
            return
        connection.exec_driver_sql("PRAGMA query_only=OFF")
        fcntl.flock(connection.info["lock"], fcntl.LOCK_EX)
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    @event.listens_for(engine.pool, "reset")
    def _reset(connection: DBAPIConnection, entry: ConnectionPoolEntry, state: PoolResetState) -> None:
        connection.rollback()
        if "lock" in entry.info:
            fcntl.flock(entry.info["lock"], fcntl.LOCK_UN)


def _log_ahead(cursor: DBAPICursor, lock: int) -> None:
    """A new file is switched to its log by one connection alone: of several at once SQLite refuses all but one without
    waiting."""
    if cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",):
        return
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        cursor.execute("PRAGMA journal_mode=WAL")
    finally:
        fcntl.flock(lock, fcntl.LOCK_UN)


def _close_lock(entry: ConnectionPoolEntry) -> None:
    descriptor = entry.info.pop("lock", None)
    if descriptor is not None:
        os.close(descriptor)


def _sqlite_module() -> ModuleType:
    # This wheel bundles a newer SQLite than the distributions do: 3.40 has the WAL-reset fault.
    try:
        from pysqlite3 import dbapi2
    except ImportError:
        import sqlite3

        return sqlite3.dbapi2
    module: ModuleType = dbapi2
    return module


def _file_system_of(folder: Path) -> str:
    """The kind of file system, or an empty text where the system does not tell."""
    mounts = Path("/proc/self/mountinfo")
    if not mounts.exists():
        return ""
    real = folder.resolve()
    kind, longest = "", -1
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        before, _, after = line.partition(" - ")
        mount_point = Path(before.split()[4].replace("\\040", " "))
        if real.is_relative_to(mount_point) and len(mount_point.parts) >= longest:
            kind, longest = after.split()[0], len(mount_point.parts)
    return kind
