"""Names for what comes of files: one file may hold several documents, and files of two folders may be named alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, count
from pathlib import Path


class ResultNames:
    """A name for each result: the stem of the file in which the document begins, with the file's ending or a count
    where names would collide, and a count from the second document of a file on."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._taken: set[str] = set()
        self._names: dict[Path, str] = {}
        self._given: Counter[Path] = Counter()
        for file in files:
            if file not in self._names:
                self._names[file] = self._free(file.stem, file.name.replace(".", "_"))

    def next_for(self, file: Path) -> str:
        """The name for the next document that begins in the file."""
        self._given[file] += 1
        if self._given[file] == 1:
            return self._names[file]
        return self._free(f"{self._names[file]}-{self._given[file]}")

    def _free(self, *wanted: str) -> str:
        candidates = chain(wanted, (f"{wanted[0]}-{number}" for number in count(2)))
        name = next(name for name in candidates if name not in self._taken)
        self._taken.add(name)
        return name
