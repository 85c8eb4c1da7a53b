"""The table of the law (docs/law.md): every rule names the test that holds it, and that test is there.

Read by its syntax and not imported, so that a broken module cannot hide a missing test.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TABLE = (ROOT / "docs" / "law.md").read_text(encoding="utf-8")

_HEAD = "| rule | article | configured in | held by |"
_REFERENCE = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
_PLACE = re.compile(r"`([\w./-]+)`")
_NOT_YET = re.compile(r"\*\*chưa\*\*: (.{20,})")
# What is not held yet stays short enough to be read, and grows only by changing this line.
MOST_NOT_YET = 12
SECTIONS = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2"]


@dataclass(frozen=True)
class Row:
    """One rule of the table."""

    section: str
    rule: str
    article: str
    place: str
    held_by: str


def rows_of(table: str) -> list[Row]:
    rows, section = [], ""
    for line in table.splitlines():
        heading = re.match(r"## (\d\.\d)", line)
        section = heading[1] if heading else section
        if not line.startswith("|") or line == _HEAD or set(line) <= set("|-"):
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        assert len(cells) == 4, line
        rows.append(Row(section, *cells))
    return rows


@lru_cache
def names_of_tests(path: Path) -> frozenset[str]:
    """Names of the test functions of a file that run: neither skipped nor expected to fail."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(
        function.name
        for function in functions
        if function.name.startswith("test_")
        and not any(re.search(r"\bmark\.(skip|xfail)\b", ast.unparse(each)) for each in function.decorator_list)
    )


def faults_of(table: str) -> Iterator[str]:
    """What is wrong with a table, row by row."""
    for row in rows_of(table):
        if not all((row.rule, row.article, row.place, row.held_by)):
            yield f"an empty cell: {row.rule}"
        for place in _PLACE.findall(row.place):
            if not (ROOT / place).exists():
                yield f"{place} is gone: {row.rule}"
        references = _REFERENCE.findall(row.held_by)
        if not references and not _NOT_YET.fullmatch(row.held_by):
            yield f"neither a test nor chưa with a reason: {row.rule}"
        for file, name in references:
            if not (ROOT / file).is_file() or name not in names_of_tests(ROOT / file):
                yield f"{file}::{name} is gone: {row.rule}"


def test_every_rule_of_the_law_names_a_test_that_is_there() -> None:
    assert list(faults_of(TABLE)) == []


def test_every_section_of_the_domain_has_its_rules() -> None:
    assert list(dict.fromkeys(row.section for row in rows_of(TABLE))) == SECTIONS


def test_what_is_not_held_yet_is_marked_and_little() -> None:
    waiting = [row.rule for row in rows_of(TABLE) if _NOT_YET.fullmatch(row.held_by)]

    assert len(waiting) <= MOST_NOT_YET
    # The mark stands alone: no row hides it behind a test.
    assert TABLE.count("**chưa**:") == len(waiting)


def test_every_rule_of_the_policy_has_its_row() -> None:
    source = (ROOT / "certify" / "policy.py").read_text(encoding="utf-8")
    codes = {code for code in re.findall(r'^    code = "(\w+)"', source, re.MULTILINE) if code != "policy_refused"}

    assert codes
    assert [code for code in sorted(codes) if f"(`{code}`)" not in TABLE] == []


HELD = "`tests/architecture/test_law.py::test_every_rule_of_the_policy_has_its_row`"
ROW = "| a rule | art. 1 | `certify/policy.py` | {} |"


@pytest.mark.parametrize(
    "row",
    [
        ROW.format(""),
        ROW.format("somebody looks at it"),
        ROW.format("**chưa**: later"),
        ROW.format("`tests/architecture/test_law.py::test_that_nobody_wrote`"),
        ROW.format("`tests/architecture/test_gone.py::test_every_section_of_the_domain_has_its_rules`"),
        ROW.format("`tests/architecture/test_law.py::rows_of`"),
        ROW.format(HELD).replace("art. 1", ""),
        ROW.format(HELD).replace("policy.py", "gone.py"),
    ],
)
def test_a_row_that_holds_nothing_is_noticed(row: str) -> None:
    assert len(list(faults_of(f"## 1.1\n\n{_HEAD}\n|---|---|---|---|\n{row}\n"))) >= 1


def test_a_row_that_is_held_is_no_fault() -> None:
    assert list(faults_of(f"## 1.1\n\n{_HEAD}\n|---|---|---|---|\n{ROW.format(HELD)}\n")) == []


def test_a_skipped_test_holds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "test_some.py"
    file.write_text(
        "import pytest\n\n\n@pytest.mark.skip\ndef test_one() -> None: ...\n\n\ndef test_two() -> None: ...\n"
    )

    assert names_of_tests(file) == {"test_two"}
