"""A real RabbitMQ node of its own, with its own Erlang port mapper: never touches the system's."""

from __future__ import annotations

from pathlib import Path

import kombu

from tests.servers.process import ServerProcess, find_program, free_port, own_folder, unprivileged_user


class RabbitMQServer:
    """One node that listens on loopback only; user and password are the built-in guest's."""

    def __init__(self) -> None:
        self.port = free_port()
        # Not the wrapper on the PATH: it changes the user and forgets the environment.
        program = find_program("rabbitmq-server", "rabbitmq-server", [Path("/usr/lib/rabbitmq/bin")])
        self._epmd = find_program("epmd", "erlang-base")
        user = unprivileged_user("rabbitmq")
        folder = own_folder("rabbitmq", user)
        (folder / "rabbitmq.conf").write_text(f"listeners.tcp.local = 127.0.0.1:{self.port}\nlog.console = true\n")
        (folder / "enabled_plugins").write_text("[].\n")
        (folder / "environment.conf").write_text("")
        self._mapper_port = str(free_port())
        self.process = ServerProcess(
            [program],
            folder=folder,
            user=user,
            environment={
                "HOME": str(folder),  # where the Erlang cookie is made
                "ERL_EPMD_PORT": self._mapper_port,
                "ERL_EPMD_ADDRESS": "127.0.0.1",
                "RABBITMQ_NODENAME": f"saoy{self.port}@localhost",
                "RABBITMQ_NODE_PORT": str(self.port),
                "RABBITMQ_DIST_PORT": str(free_port()),
                "RABBITMQ_MNESIA_BASE": str(folder / "data"),
                "RABBITMQ_LOG_BASE": str(folder / "logs"),
                "RABBITMQ_CONFIG_FILE": str(folder / "rabbitmq.conf"),
                "RABBITMQ_CONF_ENV_FILE": str(folder / "environment.conf"),
                "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "enabled_plugins"),
                "RABBITMQ_PID_FILE": str(folder / "node.pid"),
                # Small: a test node sends a few hundred messages.
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "+S 1:1 +A 4",
            },
        )

    @property
    def url(self) -> str:
        """For Celery."""
        return f"amqp://guest:guest@127.0.0.1:{self.port}//"

    def start(self) -> None:
        """Starts or restarts it; returns when it takes an AMQP connection."""
        self.process.start(self._answers)

    def stop(self) -> None:
        self.process.stop()

    def kill(self) -> None:
        """kill -9 of the node."""
        self.process.kill()

    def remove(self) -> None:
        self.process.stop()
        # The port mapper is a daemon that the node started; it outlives the node. After its last node left it obeys.
        try:
            self.process.run([self._epmd, "-port", self._mapper_port, "-kill"])
        finally:
            self.process.remove()

    def _answers(self) -> bool:
        try:
            with kombu.Connection(self.url, connect_timeout=2) as connection:
                connection.connect()
                return True
        except OSError:
            return False
