"""How long a lookup takes in a register of millions, by the code that answers people; and the check of all promises.

Everything happens in a scratch database that is removed afterwards.
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import ColumnElement, create_engine, func, make_url, select, text

from api.bench import machine
from api.register_rows import ALL_TABLES, LINE_TABLES, REGISTER, MadeLine, fill
from certify.register_lookup import DatabaseRegister
from certify.vault.results import results_of_owner, stored_results
from models.database import Database
from models.entities import Base, DigitalResult, RegisterEntry
from models.identifiers import new_id

LOOKUPS: Final = 5000
MOST_MILLISECONDS: Final = 10.0
_SEED: Final = 20261127
# The first lookups open connections and prepare statements.
_WARM_UP: Final = 50


@dataclass(frozen=True, slots=True)
class LookupTimes:
    """One kind of lookup, each for a line chosen by chance."""

    database: str
    rows: int
    lookup: str
    milliseconds: tuple[float, ...]
    cpu_milliseconds: tuple[float, ...]

    @property
    def p99(self) -> float:
        return _percentile_99(self.milliseconds)

    def as_json(self) -> dict[str, Any]:
        """For `saoy bench register --json`."""
        return {
            "schema": "saoy.register_lookup/1",
            "database": self.database,
            "rows": self.rows,
            "lookup": self.lookup,
            "lookups": len(self.milliseconds),
            "p50_ms": round(statistics.median(self.milliseconds), 3),
            "p99_ms": round(self.p99, 3),
            "max_ms": round(max(self.milliseconds), 3),
            # Of this process: what a machine that is shared with others does not blur.
            "p99_cpu_ms": round(_percentile_99(self.cpu_milliseconds), 3),
            "machine": machine(),
        }


@dataclass(frozen=True, slots=True)
class CheckTime:
    """`saoy fsck` without blobs over so many lines and all that they rest on."""

    database: str
    rows: int
    records: int
    seconds: float
    cpu_seconds: float
    violations: int
    slowest: tuple[tuple[str, float], ...]

    def as_json(self) -> dict[str, Any]:
        """For `saoy bench register --fsck --json`."""
        return {
            "schema": "saoy.fsck_time/1",
            "database": self.database,
            "rows": self.rows,
            "records": self.records,
            "seconds": round(self.seconds, 1),
            "cpu_seconds": round(self.cpu_seconds, 1),
            "violations": self.violations,
            "slowest": {name: round(seconds, 1) for name, seconds in self.slowest},
            "machine": machine(),
        }


@contextmanager
def scratch_database(server: str | None, folder: Path) -> Iterator[Database]:
    """A new database with all tables: an SQLite file in `folder`, or one on a PostgreSQL server. Removed afterwards."""
    if server is None:
        with tempfile.TemporaryDirectory(prefix="saoy-register-", dir=folder) as place:
            yield from _opened(f"sqlite:///{place}/register.sqlite3")
        return
    address, name = make_url(server), f"saoy_bench_{new_id().replace('-', '')[-12:]}"
    administrator = create_engine(address.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with administrator.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        try:
            yield from _opened(address.set(database=name).render_as_string(hide_password=False))
        finally:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    administrator.dispose()


def _opened(address: str) -> Iterator[Database]:
    database = Database(address)
    try:
        database.upgrade()
        yield database
    finally:
        database.dispose()


def fill_lines(database: Database, rows: int, progress: Callable[[int], None]) -> None:
    """What lookups read."""
    fill(database, rows, LINE_TABLES, progress)
    database.dispose()  # the settings of the filling end with its connections


def time_lookups(database: Database, rows: int) -> Iterator[LookupTimes]:
    """By number, owner, owner with type and number, token and short code."""
    register = DatabaseRegister(database)
    kinds: dict[str, Callable[[MadeLine], bool]] = {
        "number": lambda line: _by_number(database, line),
        "owner": lambda line: _by_owner(database, line, rows),
        "type_number_owner": lambda line: _by_paper(database, line, rows),
        "token": lambda line: register.copy_with_token(line.token) is not None,
        "code": lambda line: register.copy_with_code(line.code) is not None,
    }
    chance = random.Random(_SEED)  # noqa: S311 - which lines are looked up is no secret
    for name, look_up in kinds.items():
        places = [chance.randrange(rows) for _ in range(_WARM_UP + LOOKUPS)]
        times = [_timed(look_up, MadeLine(place)) for place in places]
        wall, cpu = zip(*times[_WARM_UP:], strict=True)
        yield LookupTimes(database.dialect, rows, name, wall, cpu)


def _timed(look_up: Callable[[MadeLine], bool], line: MadeLine) -> tuple[float, float]:
    """Milliseconds by the clock, and of this process."""
    _ = line.chance  # made before the clock runs
    began, cpu_began = time.perf_counter(), time.process_time()
    if not look_up(line):
        raise RuntimeError(f"line {line.place} was not found")
    return (time.perf_counter() - began) * 1000, (time.process_time() - cpu_began) * 1000


def _percentile_99(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=100)[98]


def _by_number(database: Database, line: MadeLine) -> bool:
    query = select(RegisterEntry).where(
        RegisterEntry.agency_id == line.agency_id,
        RegisterEntry.year == line.year,
        RegisterEntry.register == REGISTER,
        RegisterEntry.number == line.number,
    )
    with database.read() as session:
        return session.scalars(query).one().document_id == line.id("doc")


def _by_owner(database: Database, line: MadeLine, rows: int) -> bool:
    with database.read() as session:
        return line.id("res") in [each.result.id for each in results_of_owner(session, line.owner_key(rows))]


def _by_paper(database: Database, line: MadeLine, rows: int) -> bool:
    conditions: tuple[ColumnElement[bool], ...] = (
        DigitalResult.owner_key == line.owner_key(rows),
        DigitalResult.type_code == line.type_code,
        DigitalResult.number_key == line.number_key,
    )
    with database.read() as session:
        return [each.result.id for each in stored_results(session, *conditions, most=10)] == [line.id("res")]


def time_check(database: Database, rows: int, progress: Callable[[int], None]) -> CheckTime:
    """Fills everything that a line rests on, and checks all of it."""
    from api.fsck import SESSION_CHECKS

    fill(database, rows, ALL_TABLES, progress)
    database.dispose()
    violations, spent, cpu_began = 0, [], time.process_time()
    with database.read() as session:
        for name, check in SESSION_CHECKS.items():
            began = time.perf_counter()
            violations += sum(1 for _ in check(session))
            spent.append((name, time.perf_counter() - began))
    cpu_seconds = time.process_time() - cpu_began
    slowest = sorted(spent, key=lambda each: each[1], reverse=True)[:6]
    seconds = sum(each for _, each in spent)
    records = _count(database)
    return CheckTime(database.dialect, rows, records, seconds, cpu_seconds, violations, tuple(slowest))


def _count(database: Database) -> int:
    with database.read() as session:
        tables = (Base.metadata.tables[name] for name in ALL_TABLES)
        return sum(session.scalar(select(func.count()).select_from(table)) or 0 for table in tables)
