"""Scale mode on real servers: Celery on RabbitMQ wakes workers, PostgreSQL says which job runs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from api.app import create_app
from api.celery_app import build_app, queue_name
from api.container import Container
from api.demo_accounts import CLIENT_ID, demo_accounts
from api.relay import Relay
from api.settings import load_settings
from models.entities import Document, Job, JobState
from models.values.document_state import DocumentState
from tests.faults.serving import ROOT, small_scan, wait_for
from tests.servers.rabbitmq import RabbitMQServer

pytestmark = [pytest.mark.services, pytest.mark.slow, pytest.mark.timeout(900)]
BOUND_SECONDS = 240


@pytest.fixture
def variables(postgres_url: str, rabbitmq: RabbitMQServer, tmp_path: Path) -> dict[str, str]:
    return {
        "SAOY_DATA_FOLDER": str(tmp_path / "var"),
        "SAOY_DATABASE_URL": postgres_url,
        "SAOY_CELERY_BROKER_URL": rabbitmq.url,
        "SAOY_LEASE_SECONDS": "10",
    }


@pytest.fixture
def container(variables: dict[str, str]) -> Iterator[Container]:
    with Container(load_settings(variables)) as container:
        yield container


@pytest.fixture(autouse=True)
def empty_queues(variables: dict[str, str]) -> Iterator[None]:
    """Tokens of another test must not wake anybody here."""
    yield
    app = build_app(load_settings(variables))
    with app.connection_for_write() as connection:
        connection.default_channel.queue_purge(queue_name("cpu"))


@contextmanager
def running(arguments: list[str], variables: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SAOY_")}
    with log.open("ab") as written:
        process = subprocess.Popen(
            arguments,
            cwd=ROOT,
            env={**environment, **variables},
            stderr=written,
            stdout=written,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        kill_group(process)


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """The whole worker as a power cut would take it, pool processes included."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait(30)


def celery_worker(pool: str) -> list[str]:
    options = ["-P", "prefork", "-c", "1", "--without-gossip", "--without-mingle", "-Q", queue_name(pool)]
    return [sys.executable, "-m", "celery", "-A", "api.celery_app", "worker", "-n", f"{pool}@test", *options]


def upload(container: Container, folder: Path, number: int) -> str:
    secret = next(account.password for account in demo_accounts(container) if account.login == CLIENT_ID)
    with TestClient(create_app(container)) as site:
        form = {"grant_type": "client_credentials"}
        token = site.post("/api/v1/token", data=form, auth=(CLIENT_ID, secret)).json()["access_token"]
        scan = small_scan(folder / f"scan-{number}.png", number)
        answer = site.post(
            "/api/v1/documents",
            headers={"Authorization": f"Bearer {token}"},
            files={"files": (scan.name, scan.read_bytes(), "image/png")},
        )
    assert answer.status_code == 202, answer.text
    document_id: str = answer.json()["id"]
    return document_id


def state_of(container: Container, document_id: str) -> DocumentState:
    with container.database.read() as session:
        return session.get_one(Document, document_id).state


def test_an_upload_is_read_by_a_worker_that_a_token_woke(
    container: Container, variables: dict[str, str], tmp_path: Path
) -> None:
    document_id = upload(container, tmp_path, 1)
    with ExitStack() as stack:
        stack.enter_context(running([sys.executable, "-m", "api", "relay"], variables, tmp_path / "relay.log"))
        stack.enter_context(running(celery_worker("cpu"), variables, tmp_path / "cpu.log"))

        wait_for(lambda: state_of(container, document_id) is DocumentState.READ, BOUND_SECONDS, "the upload is read")

    with container.database.read() as session:
        jobs = session.scalars(select(Job).where(Job.document_id == document_id)).all()
    assert {job.kind for job in jobs} == {"prepare", "read_page", "understand"}
    assert all(job.state is JobState.DONE for job in jobs)
    assert all((job.lease_owner or "").startswith("celery/cpu@test/") for job in jobs)


def test_lost_tokens_and_a_killed_worker_cost_time_and_nothing_else(
    container: Container, variables: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.relay.AGAIN_AFTER_SECONDS", 3.0)
    documents = [upload(container, tmp_path, number) for number in range(3)]
    app = build_app(load_settings(variables))
    relay = Relay(container.database, app)
    with running(celery_worker("cpu"), variables, tmp_path / "first.log") as worker:
        wait_for(lambda: publish_until_running(relay, container), BOUND_SECONDS, "a worker took a job")
        kill_group(worker)
        with app.connection_for_write() as connection:
            connection.default_channel.queue_purge(queue_name("cpu"))

    with running(celery_worker("cpu"), variables, tmp_path / "second.log"):
        wait_for(lambda: publish_until_read(relay, container, documents), BOUND_SECONDS, "all uploads are read")

    with container.database.read() as session:
        jobs = session.scalars(select(Job)).all()
    assert all(job.state is JobState.DONE for job in jobs)
    # The kill hit a job in hand, and the purge hit tokens: otherwise this test proves nothing.
    assert max(job.attempt for job in jobs) > 1


def publish_until_running(relay: Relay, container: Container) -> bool:
    # A token expires while the worker is still starting; the relay publishes another.
    relay.publish_once()
    with container.database.read() as session:
        return session.scalars(select(Job).where(Job.state == JobState.RUNNING)).first() is not None


def publish_until_read(relay: Relay, container: Container, documents: list[str]) -> bool:
    relay.publish_once()
    time.sleep(0.2)
    return all(state_of(container, document_id) is DocumentState.READ for document_id in documents)
