"""From tagged words to values: runs of one role become a text, and the text the value that its field asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from classifiers.catalogue import DocumentType
from classifiers.normalisers import normalise

# A value goes on over a row that was not seen as its own, no further.
_FARTHEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class TaggedValue:
    """`certainty` is the mean of its words' own, 0 to 1, and no probability that the value is right."""

    value: str
    certainty: float


@dataclass
class _Run:
    role: str
    last: int
    row: int
    words: list[str] = field(default_factory=list)
    certainties: list[float] = field(default_factory=list)

    @property
    def certainty(self) -> float:
        return sum(self.certainties) / len(self.certainties)


def values_of(pages: Sequence[Mapping[str, Any]], document_type: DocumentType) -> dict[str, TaggedValue]:
    """The surest run of each field of the type that holds a value of its kind."""
    fields = {specification.name: specification for specification in document_type.fields}
    found: dict[str, TaggedValue] = {}
    for run in sorted((run for page in pages for run in _runs(page)), key=lambda run: -run.certainty):
        if run.role in fields and run.role not in found:
            value, _ = normalise(" ".join(run.words), fields[run.role])
            if value is not None:
                found[run.role] = TaggedValue(value, run.certainty)
    return found


def _runs(page: Mapping[str, Any]) -> Iterator[_Run]:
    """Each begins at a `B-`, or at an `I-` with nothing to go on from; a single word passed over belongs to it."""
    open_runs: dict[str, _Run] = {}
    words, rows = page["words"], page["rows"]
    for at, (tag, certainty) in enumerate(zip(page["tags"], page["certainties"], strict=True)):
        begins, _, role = tag.partition("-")
        if not role:
            continue
        run = open_runs.get(role)
        if run is None or begins == "B" or rows[at] - run.row > _FARTHEST_ROWS:
            if run is not None:
                yield run
            run = open_runs[role] = _Run(role, at, rows[at])
        elif at - run.last == 2 and rows[at - 1] == rows[at] == run.row:
            run.words.append(words[at - 1])
            run.certainties.append(0.0)
        run.words.append(words[at])
        run.certainties.append(certainty)
        run.last, run.row = at, rows[at]
    yield from open_runs.values()
