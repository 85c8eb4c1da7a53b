"""A real Redis that keeps nothing on the disk: everything is lost with it, as a broker in memory loses it."""

from __future__ import annotations

import socket

from tests.servers.process import ServerProcess, find_program, free_port, own_folder, unprivileged_user


class RedisServer:
    """One server on loopback."""

    def __init__(self) -> None:
        self.port = free_port()
        program = find_program("redis-server", "redis-server")
        user = unprivileged_user("redis")
        self.process = ServerProcess(
            [program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
            folder=own_folder("redis", user),
            user=user,
            environment={},
        )

    @property
    def url(self) -> str:
        """For Celery."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Starts or restarts it; returns when it answers."""
        self.process.start(self._answers)

    def stop(self) -> None:
        self.process.stop()

    def kill(self) -> None:
        """kill -9."""
        self.process.kill()

    def remove(self) -> None:
        self.process.remove()

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=2) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
        except OSError:
            return False
