"""What one revision changed, or several in turn."""

from __future__ import annotations

from dataclasses import dataclass, field

from certify.verification.equality import Reference
from certify.verification.facts import Change

_WEIGHT = {change: weight for weight, change in enumerate(Change)}


@dataclass
class DocumentChanges:
    """All changes of one revision against an earlier one."""

    level: Change = Change.NONE
    places: list[str] = field(default_factory=list)  # of changes of content, for the log
    filled: set[str] = field(default_factory=set)  # fields that are no signatures
    rewritten: set[str] = field(default_factory=set)  # those of them that held a value before
    signed: set[str] = field(default_factory=set)  # by people; document time-stamps are validation data
    signed_foreseen: set[str] = field(default_factory=set)  # those of them whose fields were there before
    unforeseen: set[str] = field(default_factory=set)  # new signature fields that can be seen
    certified_late: bool = False  # a certification that is not the first signature
    covering: set[Reference | None] = field(default_factory=set)  # new or altered notes that can hide the page
    gone: set[Reference | None] = field(default_factory=set)  # notes that were taken away

    def note(self, level: Change, place: str) -> None:
        """Remembers the heaviest change."""
        if heavier(level, self.level):
            self.level = level
        if level is Change.OTHER:
            self.places.append(place)

    def add(self, later: DocumentChanges) -> None:
        """Joins what a further revision changed."""
        self.note(later.level, "")
        self.places += later.places
        self.filled |= later.filled
        self.rewritten |= later.rewritten
        self.signed |= later.signed
        self.signed_foreseen |= later.signed_foreseen
        self.unforeseen |= later.unforeseen
        self.certified_late |= later.certified_late
        self.covering = (self.covering - later.gone) | later.covering


def heavier(one: Change, other: Change) -> bool:
    """Whether `one` is the heavier change."""
    return _WEIGHT[one] > _WEIGHT[other]
