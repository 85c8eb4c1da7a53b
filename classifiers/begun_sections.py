"""Which section of a form a place on the page is in: the mother's part, the second owner's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from classifiers.labels import LabelledValue

# The section of those beyond the last that the type knows.
BEYOND = "beyond"
_SLACK = 0.03  # of the page's width


@dataclass(frozen=True)
class BegunSection:
    """A section that begins on a row of the page, and reaches to the right from where its label begins."""

    name: str
    row: int
    left: float


class BegunSections:
    """The sections that begin on one page. `names` are those of each label, by its folded letters."""

    def __init__(self, names: Mapping[str, Sequence[str]]) -> None:
        self._names = names
        self._begun: list[BegunSection] = []
        self._times_begun: Counter[str] = Counter()

    def on_next_page(self) -> BegunSections:
        """Those of the next page, on which the section begun last goes on."""
        following = BegunSections(self._names)
        following._begun = [BegunSection(s.name, -1, -inf) for s in self.last_begun()[-1:]]
        following._times_begun = self._times_begun
        return following

    def begin_with_label(self, compact: str, occurrence: LabelledValue) -> None:
        """Begins the section that the label names, if it names one."""
        if compact in self._names:
            self.begin(self._next_section(compact), occurrence)

    def begin(self, name: str, occurrence: LabelledValue) -> None:
        """Begins a section where the label stands, in the place of one that the label's own words begin there."""
        row, left = occurrence.row, occurrence.printed.left
        self._begun = [s for s in self._begun if (s.row, s.left) != (row, left)]
        self._begun.append(BegunSection(name, occurrence.row, occurrence.printed.left))

    def begin_behind(self, name: str, occurrence: LabelledValue) -> str:
        """Begins, without its label, the section that follows one whose label others have too, and names it; "" where
        there is no such section."""
        following = ""
        for compact, names in self._names.items():
            if len(names) > 1 and name in names:
                self._times_begun[compact] = max(self._times_begun[compact], names.index(name) + 2)
                following = names[names.index(name) + 1] if name != names[-1] else BEYOND
        if following:
            self.begin(following, occurrence)
        return following

    def end(self, row: int) -> None:
        """From the row on nothing is in a section, however far left it stands."""
        self._begun.append(BegunSection("", row, -inf))

    def last_begun(self, above: float = inf) -> list[BegunSection]:
        """The lowest section begun down to a row, several where they stand side by side."""
        begun = [s for s in self._begun if s.row <= above]
        lowest = max((s.row for s in begun), default=0)
        return [s for s in begun if s.row == lowest]

    def section_at(self, occurrence: LabelledValue) -> str:
        """The section begun last above the label; of sections side by side the one whose column it stands in."""
        beside = self.last_begun(occurrence.row)
        if not beside:
            return ""
        slack = _SLACK * occurrence.page.width
        fitting = [s for s in beside if s.left <= occurrence.printed.left + slack]
        return max(fitting or beside, key=lambda s: s.left).name

    def _next_section(self, compact: str) -> str:
        """Sections with the same label follow each other: the members of a household. Those beyond the last that the
        type knows are nobody's."""
        names = self._names[compact]
        self._times_begun[compact] += 1
        if len(names) == 1:
            return names[0]
        return names[self._times_begun[compact] - 1] if self._times_begun[compact] <= len(names) else BEYOND
