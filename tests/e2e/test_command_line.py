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

    lines = list(map(json.loads, result.stdout.splitlines()))
    timings = [line for line in lines if line["schema"] != "saoy.certifying_ratio/1"]
    assert result.returncode == 0, result.stderr
    names = ["build_copy", "sign_copy_b_lta", "verify_copy", "saoy", "pyhanko", "floor"]
    assert [line["name"] for line in timings] == names
    assert all(line["median_seconds"] > 0 and line["machine"]["processors"] for line in timings)
    assert (lines[-1]["name"], lines[-1]["compared_with"], lines[-1]["bar"]) == ("saoy", "pyhanko", 3.0)
    assert not (tmp_path / "var").exists()


def test_verifying_is_measured_beside_pyhanko_on_a_copy_that_was_issued(tmp_path: Path) -> None:
    result = saoy("bench", "verify", "--json", folder=tmp_path)

    speeds = {line["verifier"]: line for line in map(json.loads, result.stdout.splitlines())}
    assert set(speeds) == {"saoy", "pyhanko", "saoy_in_a_child"}, result.stderr
    assert all(line["per_second"] > 0 and line["floor_per_second"] == 15 for line in speeds.values())
    # Whether this machine, busy as it is, reaches the floor is for people to read.
    assert result.returncode in (0, 1)


def test_reading_is_measured_on_damaged_pages_with_json_alone_on_standard_output(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    made = saoy(
        "specimens", str(pages), "--count", "1", "--seed", "4", "--types", "text_page", "--damage", "clean,dpi100",
        folder=tmp_path,
    )  # fmt: skip
    pictures = [tmp_path / "worst.png", tmp_path / "gallery.png"]

    result = saoy(
        "evaluate", "reading", str(pages), "--json", "--worst", str(pictures[0]), "--gallery", str(pictures[1]),
        folder=tmp_path,
    )  # fmt: skip

    lines = [json.loads(line) for line in result.stdout.splitlines()]
    documents = [line for line in lines if line["schema"] == "saoy.reading_score/1"]
    groups = [line["group"] for line in lines if line["schema"] == "saoy.reading_summary/1"]
    assert (made.returncode, result.returncode) == (0, 0), made.stderr + result.stderr
    assert [line["resolution"] for line in documents] == ["200-299", "100-149"]
    assert all(line["character_error_rate"] < 0.02 and line["letters"]["tone"]["of"] > 300 for line in documents)
    assert {group["name"] for group in groups} == {"100-149", "200-299", "clean", "dpi100", "all"}
    assert all(0 < picture.stat().st_size < 2_500_000 for picture in pictures)


def test_an_unknown_damage_is_wrong_usage_and_names_the_known_ones(tmp_path: Path) -> None:
    result = saoy("specimens", str(tmp_path), "--count", "1", "--seed", "1", "--damage", "fire", folder=tmp_path)

    assert result.returncode == 2
    assert "dot_matrix" in result.stderr


def test_the_speed_of_reading_is_told_by_stage_with_the_memory_it_took(tmp_path: Path) -> None:
    result = saoy("bench", "reading", "--pages", "1", "--json", folder=tmp_path)

    ours, *others = (json.loads(line) for line in result.stdout.splitlines())
    assert result.returncode == 0, result.stderr
    assert (ours["reader"], ours["pages"], ours["threads"]) == ("saoy", 1, 1)
    assert set(ours["stage_cpu_seconds"]) == {"detector", "recogniser", "rest"}
    assert ours["peak_memory_mib"] > 100
    assert [line["schema"] for line in others] in (
        [],
        ["saoy.reading_speed/1", "saoy.reading_speed_ratio/1"],
    )


def test_the_memory_of_a_worker_is_watched_over_many_pages(tmp_path: Path) -> None:
    result = saoy("bench", "memory", "--pages", "3", "--json", folder=tmp_path)

    looks = [json.loads(line) for line in result.stdout.splitlines()]
    # Three pages are too few for a verdict: caches still fill.
    assert result.returncode in (0, 1), result.stderr
    assert [look["pages"] for look in looks] == [1, 2, 3]
    assert looks[0]["growth"] == 1.0
