"""The made register is a sound one, and every line of it is found by each way of looking."""

from __future__ import annotations

import pytest

from api import register_bench
from api.fsck import SESSION_CHECKS
from api.register_bench import scratch_database, time_check, time_lookups
from api.register_rows import MadeLine
from tests.servers.postgres import PostgresServer

ROWS = 1200


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def test_made_lines_break_no_promise_and_are_all_found(
    kind: str,
    request: pytest.FixtureRequest,
    tmp_path,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    monkeypatch.setattr(register_bench, "LOOKUPS", 120)
    server: PostgresServer | None = request.getfixturevalue("postgres") if kind == "postgresql" else None
    seen: list[int] = []

    with scratch_database(server.url() if server else None, tmp_path) as database:
        checked = time_check(database, ROWS, seen.append)
        times = list(time_lookups(database, ROWS))

    assert (checked.violations, checked.rows, seen) == (0, ROWS, [ROWS])
    assert {name for name, _ in checked.slowest} <= set(SESSION_CHECKS)
    assert [each.lookup for each in times] == ["number", "owner", "type_number_owner", "token", "code"]
    assert all(len(each.milliseconds) == 120 for each in times)
    assert list(tmp_path.iterdir()) == []


def test_a_line_is_the_same_whenever_it_is_made() -> None:
    one, again, other = MadeLine(7), MadeLine(7), MadeLine(8)

    assert (one.token, one.code, one.number_key) == (again.token, again.code, again.number_key)
    assert one.token != other.token
    assert one.code == one.code.upper()
