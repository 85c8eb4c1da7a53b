"""Renewals come round by themselves and by hand."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import select, update

from api.cli import saoy
from api.schedule import LOOK_EVERY_SECONDS, Schedule
from certify.issuing import execute
from models.clock import utc_now
from models.entities import Certificate, Job
from tests.certify.conftest import Office, authority, desk, office, timestamp_url  # noqa: F401 - fixtures
from tests.certify.desk import Desk
from tests.certify.test_issuing import claimed, context_of


def jobs(desk: Desk) -> int:  # noqa: F811 - the fixture's value
    with desk.database.read() as session:
        return len(session.scalars(select(Job).where(Job.kind == "renew")).all())


def test_the_schedule_looks_once_an_hour(desk: Desk, office: Office) -> None:  # noqa: F811
    now = 0.0
    desk.ordered(pages=1)
    execute(claimed(desk), context_of(desk, office))
    schedule = Schedule(desk.database, clock=lambda: now)
    schedule.enqueue_when_due()
    with desk.database.begin() as session:
        session.execute(update(Certificate).values(renewal_due_at=utc_now() - timedelta(days=1)))

    schedule.enqueue_when_due()
    before = jobs(desk)
    now += LOOK_EVERY_SECONDS
    schedule.enqueue_when_due()
    schedule.enqueue_when_due()

    assert (before, jobs(desk)) == (0, 1)


def test_the_command_says_how_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAOY_DATA_FOLDER", str(tmp_path / "var"))
    from api.container import Container
    from api.settings import load_settings

    with Container(load_settings()) as container:
        container.database.upgrade()

    result = CliRunner().invoke(saoy, ["renew", "--due"], standalone_mode=False)

    assert result.return_value == 0
    assert result.output == "Đã gia hạn 0 bản sao, 0 bản sao chưa gia hạn được.\n"
