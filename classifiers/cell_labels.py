"""Labels in cells: which ones a cell's words are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classifiers.folding import comparable, squeeze
from classifiers.known_labels import Labels
from classifiers.tables import Cell, LabelledCell

_BRACKETS = re.compile(r"\([^()]*\)?")
_ENUMERATOR = re.compile(r"^\s*\(?(?:\d{1,2}|[a-zđIVX]{1,3})[.)]\s*")
_SPLIT = re.compile(r"[;/,]|\s[-–]\s|\s(?:và|hoặc)\s")
# Words of so few letters are told from others by their marks: "Nam" is no "Năm".
_MARKS_TELL = 4
_MOST_PARTS = 8


class CellLabels:
    """The labels of a type as they stand in cells: with brackets, over several lines, several in one cell.

    `foreign` are the folded letters of translations. Each document has its own: what its cells are is
    remembered.
    """

    def __init__(self, labels: Labels, foreign: frozenset[str]) -> None:
        self._labels = labels
        self._foreign = foreign
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._named_once: dict[str, str | None] = {}

    def named_in(self, lines: Sequence[str]) -> tuple[str, ...]:
        """The labels of a cell in order, none where a part of it is no label."""
        cell = tuple(lines)
        if cell not in self._known:
            named = self._labels_in(cell)
            # "Họ và tên", and "Full name" below it: one label, and its translation.
            own = tuple(label for label in named if squeeze(label) not in self._foreign)
            self._known[cell] = own or named
        return self._known[cell]

    def is_translation(self, text: str) -> bool:
        """Whether it is what bilingual forms print under a label, and no label of the form's own language."""
        return all(squeeze(label) in self._foreign for label in self.named_in((text,)) or ("",))

    def _labels_in(self, lines: Sequence[str]) -> tuple[str, ...]:
        whole = " ".join(lines)
        bare = _BRACKETS.sub(" ", whole)
        own_lines = [line for line in lines if _BRACKETS.sub("", line).strip()]
        for parts in ([whole], [bare], own_lines):
            named = [label for part in parts if (label := self._named(part)) is not None]
            if named and len(named) == len(parts):
                return tuple(named)
        return self._covering(_SPLIT.split(bare))

    def _covering(self, parts: Sequence[str]) -> tuple[str, ...]:
        """The fewest labels that take all the parts in order: commas part labels and stand in them ("Ngày, tháng, năm
        sinh; giới tính")."""
        if len(parts) > _MOST_PARTS:
            return ()
        best: list[tuple[str, ...] | None] = [()]
        for end in range(1, len(parts) + 1):
            ways = [
                (*before, label)
                for start in range(end)
                if (before := best[start]) is not None
                and (label := self._named(" ".join(parts[start:end]))) is not None
            ]
            best.append(min(ways, key=len, default=None))
        return best[-1] or ()

    def label_above(self, cell: Cell) -> LabelledCell | None:
        """A cell parted into its first lines, which are a label without a colon, and the value below them."""
        for end in range(len(cell.lines) - 1, 0, -1):
            names = self.named_in(cell.texts[:end])
            if (
                names
                and cell.texts[end - 1][-1] != ":"
                and not any(self.named_in((text,)) for text in cell.texts[end:])
            ):
                label, value = (replace(cell, lines=lines) for lines in (cell.lines[:end], cell.lines[end:]))
                return LabelledCell(names, label, value)
        return None

    def may_be(self, text: str) -> bool:
        """Whether it is a label, or begins a longer one with so many letters that it is no chance."""
        return bool(self.named_in((text,))) or self._labels.may_begin(squeeze(text))

    def exactly(self, text: str) -> str | None:
        """The label with just these letters."""
        match = self._labels.match(squeeze(text), with_colon=False, whole_piece=False)
        return match[1] if match else None

    def _named(self, text: str) -> str | None:
        if text not in self._named_once:
            self._named_once[text] = self._label_of(text)
        return self._named_once[text]

    def _label_of(self, text: str) -> str | None:
        ways = (text, _ENUMERATOR.sub("", text), _BRACKETS.sub(" ", text))
        for letters in dict.fromkeys(map(squeeze, ways)):
            match = self._labels.match(letters, with_colon=True, whole_piece=True) if letters else None
            if match is not None and (len(letters) > _MARKS_TELL or comparable(match[1]) in comparable(text)):
                return match[1]
        return None
