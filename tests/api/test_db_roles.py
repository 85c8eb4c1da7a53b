"""`saoy db roles`: SQL to read first, and a plain answer where there are no roles."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from api.cli import saoy
from models.errors import InvalidValueError


def test_the_statements_can_be_read_before_they_are_run() -> None:
    result = CliRunner().invoke(saoy, ["db", "roles", "saoy_app"])

    assert 'GRANT SELECT, INSERT ON "audit_event" TO saoy_app;' in result.output.splitlines()
    assert all(line.endswith(";") for line in result.output.splitlines())


def test_sqlite_has_no_roles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAOY_DATA_FOLDER", str(tmp_path))

    with pytest.raises(InvalidValueError) as refused:
        CliRunner().invoke(saoy, ["db", "roles", "saoy_app", "--apply"], standalone_mode=False, catch_exceptions=False)

    assert refused.value.code == "no_roles"
