"""Bundles as files and truth: every page is told once, and the same seed draws the same."""

from __future__ import annotations

import json
from pathlib import Path

import pymupdf

from digitize.specimens.bundles import make_bundles

TYPES = ("citizen_card", "decision", "passport")


def test_every_page_of_every_file_belongs_to_one_document(tmp_path: Path) -> None:
    truths = make_bundles(tmp_path, count=3, seed=4, held_out=False, types=TYPES)

    for path in truths:
        truth = json.loads(path.read_text(encoding="utf-8"))
        told = [(page["file"], page["page"]) for document in truth["documents"] for page in document["pages"]]
        there = [
            (file, number + 1) for file in truth["files"] for number in range(pymupdf.open(tmp_path / file).page_count)
        ]
        assert sorted(told) == sorted(there)
        assert 2 <= len(truth["documents"]) <= 6


def test_the_same_seed_draws_the_same_bundle(tmp_path: Path) -> None:
    one, other = (make_bundles(tmp_path / name, count=1, seed=9, types=TYPES)[0] for name in ("one", "other"))

    assert one.read_text(encoding="utf-8") == other.read_text(encoding="utf-8")
