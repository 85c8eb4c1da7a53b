"""A real PostgreSQL: `PostgresServer.start()`, one fresh database a test by `create_database`."""

from __future__ import annotations

import signal
from pathlib import Path

import psycopg
from psycopg import sql

from tests.servers.process import ServerProcess, find_program, free_port, own_folder, unprivileged_user

_USER = "saoy"


def _program(name: str) -> Path:
    # Debian keeps the server's programs off the PATH, one folder a version.
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name))
    return find_program(name, "postgresql", versions[::-1])


class PostgresServer:
    """One cluster of its own. Not flushed to the disk: tests kill processes, not machines."""

    def __init__(self) -> None:
        self.port = free_port()
        user = unprivileged_user("postgres")
        initdb, postgres = _program("initdb"), _program("postgres")
        folder = own_folder("postgres", user)
        data = folder / "data"
        settings = {
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": folder,
            "fsync": "off",
            "max_connections": "60",
            "shared_buffers": "32MB",
            "log_min_messages": "warning",
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self.process = ServerProcess(
            [postgres, "-D", data, "-p", str(self.port), *options], folder=folder, user=user, environment={}
        )
        self.process.run(
            [initdb, "-D", data, "-U", _USER, "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]
        )

    def start(self) -> None:
        """Starts or restarts it; returns when it answers queries (after a kill: when it has recovered)."""
        # SIGINT is PostgreSQL's fast shutdown; SIGTERM waits for every client to leave.
        self.process.start(self._answers)

    def stop(self) -> None:
        self.process.stop(signal.SIGINT)

    def kill(self) -> None:
        """kill -9 of the postmaster."""
        self.process.kill()

    def remove(self) -> None:
        self.stop()
        self.process.remove()

    def url(self, database: str = "postgres") -> str:
        """For `models.database.Database`."""
        return f"postgresql://{_USER}@127.0.0.1:{self.port}/{database}"

    def create_database(self, name: str, template: str = "template1") -> str:
        """A new database, a copy of `template`; returns its address."""
        self._execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Drops it, with whoever is still connected."""
        self._execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _execute(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(statement)

    def _answers(self) -> bool:
        try:
            with psycopg.connect(self.url(), connect_timeout=2):
                return True
        except psycopg.OperationalError:
            return False
