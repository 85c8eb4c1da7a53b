"""The command line as a program: what it prints where, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def saoy(*arguments: str, folder: Path, answers: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SAOY_")}
    # No locale, as in a bare container: Vietnamese must still come out whole.
    environment |= {"SAOY_DATA_FOLDER": str(folder / "var"), "LC_ALL": "C", **variables}
    return subprocess.run(
        [sys.executable, "-m", "api", *arguments],
        cwd=ROOT,
        env=environment,
        input=answers,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def test_help_names_every_command_and_starts_light(tmp_path: Path) -> None:
    loaded = "import sys; sys.argv = ['saoy', '--help']; import atexit; " + (
        "atexit.register(lambda: print('HEAVY', sorted({'numpy', 'cv2', 'pydantic', 'sqlalchemy', 'fastapi', 'rich'} "
        "& set(sys.modules)))); from api.cli import main; main()"
    )
    result = subprocess.run([sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)

    for command in (
        "digitize",
        "certify",
        "verify",
        "serve",
        "worker",
        "db",
        "config",
        "specimens",
        "evaluate",
        "bench",
    ):
        assert f"  {command} " in result.stdout
    assert "HEAVY []" in result.stdout


@pytest.mark.parametrize("arguments", [["digitize"], ["verify"], ["no-such-command"], ["digitize", "--jobs", "x", "a"]])
def test_wrong_usage_ends_with_two(arguments: list[str], tmp_path: Path) -> None:
    assert saoy(*arguments, folder=tmp_path).returncode == 2


def test_a_refused_file_is_one_error_line_and_ends_with_three(tmp_path: Path) -> None:
    wrong = tmp_path / "giấy.pdf"
    wrong.write_bytes(b"not a pdf at all")

    result = saoy("digitize", "--json", str(wrong), str(tmp_path / "absent.pdf"), folder=tmp_path)

    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.returncode == 3
    assert [line["schema"] for line in lines] == ["saoy.error/1"] * 2
    assert lines[0]["file"] == str(wrong)
    assert lines[1]["code"] == "file_not_readable"
    assert all(line["message"] and line["message_en"] for line in lines)


def test_a_pdf_without_signature_is_a_negative_verdict(tmp_path: Path) -> None:
    import pymupdf

    file = tmp_path / "plain.pdf"
    document = pymupdf.open()
    document.new_page()
    document.save(file)

    reports = ["--report-xml", str(tmp_path / "report.xml"), "--report-pdf", str(tmp_path / "report.pdf")]
    result = saoy("verify", "--json", str(file), *reports, folder=tmp_path)

    assert result.returncode == 1
    assert json.loads(result.stdout)["verdict"] == "unsigned"
    assert (tmp_path / "report.xml").read_bytes().startswith(b"<?xml")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    # Looking at a file must leave nothing behind.
    assert not (tmp_path / "var").exists()


def test_a_wrong_setting_ends_the_command_and_names_the_right_one(tmp_path: Path) -> None:
    result = saoy("config", folder=tmp_path, SAOY_PROT="80")

    assert result.returncode != 0
    assert "SAOY_PORT" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_settings_are_printed_without_secrets(tmp_path: Path) -> None:
    address = "postgresql+psycopg://saoy:hunter2@localhost/saoy"

    result = saoy("config", "--json", folder=tmp_path, SAOY_DATABASE_URL=address)

    assert result.returncode == 0
    assert json.loads(result.stdout)["port"] == 8000
    assert "hunter2" not in result.stdout + result.stderr
