"""The command line on a fresh folder: certify, verify, and the demonstration, with real reading and real signatures."""

import json
from pathlib import Path

import pytest

from tests.api.test_cli import ROOT, saoy

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

SPECIMEN = ROOT / "docs" / "examples" / "decision.jpg"


def test_a_scan_becomes_a_copy_that_verifies_and_a_second_one_takes_the_next_number(tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    arguments = ["certify", str(SPECIMEN), "--out", str(copies), "--json", "--yes"]

    first = saoy(*arguments, folder=tmp_path)
    second = saoy(*arguments, folder=tmp_path)
    lines = [json.loads(result.stdout) for result in (first, second)]
    verified = saoy("verify", "--json", lines[0]["certified_copy"], folder=tmp_path)
    elsewhere = saoy("verify", "--json", lines[0]["certified_copy"], folder=tmp_path / "elsewhere")

    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert [line["number"] for line in lines] == ["01/ĐT", "02/ĐT"]
    assert lines[0]["certified_copy"] != lines[1]["certified_copy"]
    assert lines[0]["document_type"]["code"] == "decision"
    report = json.loads(verified.stdout)
    assert (verified.returncode, report["verdict"], report["issued_by_us"]) == (0, "valid", True)
    # Another machine has neither our register nor our root: the file is intact, and that is all it says.
    assert json.loads(elsewhere.stdout)["issued_by_us"] is False


def test_without_a_yes_to_each_page_nothing_is_certified(tmp_path: Path) -> None:
    copies = tmp_path / "copies"

    result = saoy(
        "certify", str(SPECIMEN), "--out", str(copies), "--accept-read-values", folder=tmp_path, answers="n\n"
    )

    assert result.returncode == 3
    assert "pages_not_attested" in result.stderr
    assert list(copies.iterdir()) == []


def test_the_demonstration_tells_the_genuine_copy_from_the_tampered_one(tmp_path: Path) -> None:
    result = saoy("demo", folder=tmp_path)

    last = result.stdout.strip().splitlines()[-2:]
    assert result.returncode == 0, result.stderr
    assert last[0].endswith(": VALID")
    assert ": INVALID " in last[1]


def test_the_timings_of_certifying_are_printed_one_a_line_and_leave_nothing_behind(tmp_path: Path) -> None:
    result = saoy("bench", "certify", "--json", folder=tmp_path)

    timings = {line["name"]: line for line in map(json.loads, result.stdout.splitlines())}
    assert result.returncode == 0, result.stderr
    assert set(timings) == {"build_copy", "sign_copy_b_lta", "verify_copy"}
    assert all(line["median_seconds"] > 0 and line["machine"]["processors"] for line in timings.values())
    assert not (tmp_path / "var").exists()
