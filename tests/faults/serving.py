"""A real `saoy serve` to be killed: its processes, its records, and a client that never gives up."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
from PIL import Image, ImageDraw, ImageFont
from sqlalchemy import select

from api.container import Container
from api.demo_accounts import demo_office
from api.demo_people import CLERK, OFFICER
from api.sessions import SESSION_COOKIE, open_session
from api.settings import load_settings
from models.clock import utc_now
from models.entities import UserAccount

ROOT = Path(__file__).resolve().parents[2]


def wait_for(condition: Callable[[], bool], seconds: float, what: str) -> None:
    """Poll a condition, and say what never came true."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"never came true in {seconds} s: {what}"
        time.sleep(0.05)


@dataclass
class ServedFolder:
    """A data folder that `saoy serve` serves, again and again."""

    folder: Path
    port: int = field(init=False)
    process: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    @property
    def variables(self) -> dict[str, str]:
        return {"SAOY_DATA_FOLDER": str(self.folder), "SAOY_PORT": str(self.port), "SAOY_LEASE_SECONDS": "10"}

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def container(self) -> Container:
        return Container(load_settings(self.variables))

    def start(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("SAOY_")}
        with (self.folder.parent / "serve.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "api", "serve"],
                cwd=ROOT,
                env={**environment, **self.variables},
                stdout=subprocess.DEVNULL,
                stderr=log,
                start_new_session=True,
            )

    def wait_until_ready(self) -> None:
        wait_for(self._is_ready, 60, "the site answers")

    def _is_ready(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, "saoy serve ended by itself"
        try:
            return httpx2.get(f"{self.address}/health/ready", timeout=5).status_code == 200
        except httpx2.TransportError:
            return False

    def children(self, word: str) -> list[int]:
        """Process ids of the children whose command line has the word."""
        assert self.process is not None
        found = []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                arguments = (entry / "cmdline").read_bytes().split(b"\0")
            except (OSError, IndexError, ValueError):
                continue
            if parent == self.process.pid and word.encode() in arguments:
                found.append(int(entry.name))
        return found

    def kill_serve(self) -> None:
        """Kill -9 the parent; its children must go by themselves."""
        assert self.process is not None
        orphans = [*self.children("site"), *self.children("worker")]
        self.process.kill()
        self.process.wait()
        wait_for(lambda: not any(is_running(child) for child in orphans), 5, "the children of a killed serve end")

    def kill_child(self, word: str) -> bool:
        """Kill -9 a child. False when there is none just now."""
        alive = self.children(word)
        for child in alive:
            os.kill(child, signal.SIGKILL)
        return bool(alive)

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(60)


def is_running(process_id: int) -> bool:
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


class PatientClient:
    """Calls the API as one person and calls again while the service is down, as a browser's user would."""

    def __init__(self, served: ServedFolder, login: str) -> None:
        self._served = served
        with served.container() as container:
            demo_office(container)
            with container.database.begin() as session:
                user = session.scalars(select(UserAccount).where(UserAccount.login == login)).one()
                token = open_session(session, user, utc_now())
        self._client = httpx2.Client(base_url=served.address, cookies={SESSION_COOKIE: token}, timeout=20)

    def call(self, method: str, path: str, **arguments: Any) -> httpx2.Response:
        """The first answer that is not a breakdown."""
        answers: list[httpx2.Response] = []

        def answered() -> bool:
            try:
                answer = self._client.request(method, path, **arguments)
            except httpx2.TransportError:
                return False
            if answer.status_code >= 500:
                return False
            answers.append(answer)
            return True

        wait_for(answered, 300, f"{method} {path} is answered")
        return answers[0]


def clerk(served: ServedFolder) -> PatientClient:
    return PatientClient(served, CLERK.login)


def officer(served: ServedFolder) -> PatientClient:
    return PatientClient(served, OFFICER.login)


def small_scan(path: Path, number: int) -> Path:
    """A few printed lines, quick to read and different for each number."""
    picture = Image.new("RGB", (700, 420), "white")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=34)
    for row, text in enumerate((f"Paper number {number}", "One line of print", "and another one")):
        draw.text((60, 70 + 90 * row), text, fill="black", font=font)
    picture.save(path, dpi=(150, 150))
    return path
