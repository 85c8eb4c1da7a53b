"""veraPDF, the validator of PDF/A, where it is installed: on a fresh machine it is not, and nothing here needs it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from models.pdfa_check import check_pdfa_structure

is_installed = shutil.which("verapdf") is not None


def failed_clauses(files: Mapping[str, bytes], *, flavour: str = "0") -> dict[str, list[str]]:
    """By file, the clauses of ISO 19005 that veraPDF finds broken, such as "6.2.8"; none for a sound file. By default
    each file is held to the level that it claims."""
    with TemporaryDirectory() as folder:
        for name, data in files.items():
            (Path(folder) / f"{name}.pdf").write_bytes(data)
        paths = [str(Path(folder) / f"{name}.pdf") for name in files]
        command = ["verapdf", "--format", "text", "--verbose", "--flavour", flavour, *paths]
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found: dict[str, list[str]] = {}
    for line in told.splitlines():
        verdict, _, rest = line.strip().partition(" ")
        if not line.startswith(" ") and verdict in ("PASS", "FAIL"):
            found[Path(rest.rpartition(" ")[0]).stem] = clauses = []
        elif line.startswith(" ") and verdict == "FAIL":
            clauses.append(rest.partition("-")[0])
    return found


def pdfa_faults(pdf: bytes) -> list[str]:
    """What our own check finds wrong, and veraPDF where it is installed."""
    faults = check_pdfa_structure(pdf)
    if is_installed:
        told = failed_clauses({"file": pdf}).get("file", ["no verdict"])
        faults += [f"veraPDF: {clause}" for clause in told]
    return faults
