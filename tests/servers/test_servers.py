"""The real servers start, survive a kill -9 and leave nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import kombu
import psycopg
import pytest

from tests.servers.postgres import PostgresServer
from tests.servers.process import ServerProcess, accepts_connections, wait_until
from tests.servers.rabbitmq import RabbitMQServer


class Server(Protocol):
    port: int
    process: ServerProcess

    def start(self) -> None: ...
    def kill(self) -> None: ...
    def remove(self) -> None: ...


@pytest.mark.services
@pytest.mark.slow
@pytest.mark.parametrize("make", [PostgresServer, RabbitMQServer])
def test_a_server_comes_back_after_a_kill_and_leaves_nothing(make: Callable[[], Server]) -> None:
    server = make()
    try:
        server.start()
        assert accepts_connections(server.port)

        server.kill()
        # Its threads may close their sockets a moment after it counts as dead.
        wait_until(lambda: not accepts_connections(server.port), "the end of a killed server", seconds=10)

        server.start()
        assert accepts_connections(server.port)
    finally:
        server.remove()
    assert not accepts_connections(server.port)
    assert not server.process.folder.exists()


@pytest.mark.services
def test_postgresql_does_not_run_as_root(postgres: PostgresServer) -> None:
    with psycopg.connect(postgres.url()) as connection:
        row = connection.execute("SHOW data_directory").fetchone()

    assert row is not None
    assert row[0].startswith(str(postgres.process.folder))
    assert postgres.process.folder.stat().st_uid != 0


@pytest.mark.services
@pytest.mark.slow
def test_rabbitmq_carries_a_message(rabbitmq: RabbitMQServer) -> None:
    with kombu.Connection(rabbitmq.url) as connection, connection.SimpleQueue("test") as queue:
        queue.put({"wake": "cpu"})
        message = queue.get(timeout=20)
        message.ack()

    assert message.payload == {"wake": "cpu"}
