"""Commands that do not read start at once: they load no reader, no database and no web framework.

What is loaded is asserted, in a process of its own, because time depends on the machine.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from api.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]

READING = {"cv2", "numpy", "onnxruntime", "paddleocr", "paddlex", "PIL", "rapidocr", "zxingcpp"}
DOCUMENTS = {"pikepdf", "pymupdf", "pyhanko", "pyhanko_certvalidator"}
SERVICE = {"alembic", "celery", "fastapi", "jinja2", "sqlalchemy", "starlette", "uvicorn"}
HEAVY = READING | DOCUMENTS | SERVICE | {"aiohttp", "argon2", "psycopg", "rich"}

_RUN = """
import atexit, json, sys
sys.argv = ["saoy", *{arguments!r}]
atexit.register(lambda: print(json.dumps(sorted({{name.partition(".")[0] for name in sys.modules}})), file=sys.stderr))
from api.cli import main
main()
"""


def loaded_by(arguments: list[str], folder: Path) -> set[str]:
    """Top-level packages that a command has loaded when it ends."""
    result = subprocess.run(
        [sys.executable, "-c", _RUN.format(arguments=arguments)],
        cwd=ROOT,
        env={"SAOY_DATA_FOLDER": str(folder / "var"), "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return set(json.loads(result.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    "arguments",
    [["--help"], *([command, "--help"] for command in COMMANDS), ["evaluate", "reading", "--help"],
     ["bench", "reading", "--help"], ["bench", "memory", "--help"]],
    ids=" ".join,
)  # fmt: skip
def test_help_loads_nothing_heavy_not_even_the_settings(arguments: list[str], tmp_path: Path) -> None:
    loaded = loaded_by(arguments, tmp_path)

    assert "click" in loaded
    assert loaded & (HEAVY | {"pydantic"}) == set()


def test_the_settings_are_shown_without_anything_that_reads_serves_or_keeps(tmp_path: Path) -> None:
    loaded = loaded_by(["config"], tmp_path)

    assert "pydantic" in loaded
    assert loaded & HEAVY == set()


def test_verifying_where_no_records_are_kept_loads_no_reader_and_no_database(tmp_path: Path) -> None:
    file = tmp_path / "plain.pdf"
    file.write_bytes(b"%PDF-1.4\n%%EOF\n")

    loaded = loaded_by(["verify", "--json", str(file)], tmp_path)

    # The file itself is examined in a child; this process has no need of a PDF library.
    assert "certify" in loaded
    assert loaded & HEAVY == set()


def test_a_witness_needs_no_database_and_no_settings(tmp_path: Path) -> None:
    key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    options = ["--state", str(tmp_path / "state"), "--name", "luutru.example.vn", "--log-key", key]

    loaded = loaded_by(["log", "witness", "http://127.0.0.1:9/log", *options], tmp_path)

    assert "cryptography" in loaded
    assert loaded & (HEAVY | {"pydantic"}) == set()


def test_verifying_offline_loads_no_reader_and_no_database(tmp_path: Path) -> None:
    loaded = loaded_by(["verify", "--offline", "--json", "SAOY1:AAA"], tmp_path)

    assert "cbor2" in loaded
    assert loaded & HEAVY == set()


def test_the_database_is_looked_after_without_a_reader_or_a_web_framework(tmp_path: Path) -> None:
    loaded = loaded_by(["db", "upgrade"], tmp_path)

    assert "sqlalchemy" in loaded
    assert loaded & (READING | DOCUMENTS | {"fastapi", "starlette", "celery", "jinja2"}) == set()
