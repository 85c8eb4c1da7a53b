"""The import contracts hold on the code, and each of them can fail."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("api", "certify", "classifiers", "digitize", "models", "ocr")

VIOLATIONS = {
    "Imports point down": ("models/wrong.py", "import digitize\n"),
    "Certifying knows neither the reader nor the classifiers": ("certify/wrong.py", "import ocr\n"),
    "Only api knows FastAPI, Celery and settings": ("digitize/wrong.py", "import fastapi\n"),
    "The service never imports training frameworks": ("models/wrong.py", "import torch\n"),
    "No import cycles inside a folder": ("models/wrong.py", "import models.other\n"),
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-c",
        "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())",
        "--no-cache",
    ]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def miniature(tmp_path: Path) -> Path:
    """A tree with our folders, empty, and our contracts."""
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8")
    for folder in FOLDERS:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "__init__.py").touch()
    return tmp_path


def test_the_code_keeps_every_contract() -> None:
    outcome = lint_imports(ROOT)

    assert outcome.returncode == 0, outcome.stdout[-3000:]


def test_an_empty_tree_keeps_every_contract(miniature: Path) -> None:
    outcome = lint_imports(miniature)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_each_contract_fails_when_it_is_broken(contract: str, miniature: Path) -> None:
    place, code = VIOLATIONS[contract]
    (miniature / place).write_text(code, encoding="utf-8")
    (miniature / "models" / "other.py").write_text("import models.wrong\n", encoding="utf-8")
    (miniature / "models" / "wrong.py").touch()

    outcome = lint_imports(miniature)

    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    assert f"{contract} BROKEN" in outcome.stdout


def test_every_contract_has_a_violation_to_try() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")

    assert text.count("[[tool.importlinter.contracts]]") == len(VIOLATIONS)
