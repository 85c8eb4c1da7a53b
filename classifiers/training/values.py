"""From tagged words to values: runs of one role become a text, and the text the value that its field asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from classifiers.declarations import DocumentType
from classifiers.normalisers import normalise

# A value goes on over a row that was not seen as its own, and over some words of its row that were not.
_FARTHEST_ROWS, _MOST_PASSED_OVER = 2, 4


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

    def take(self, word: str, certainty: float) -> None:
        self.words.append(word)
        self.certainties.append(certainty)


def values_of(pages: Sequence[Mapping[str, Any]], document_type: DocumentType) -> dict[str, TaggedValue]:
    """For each field of the type the run with the most certainty in all that holds a value of its kind.

    In all, not on average: a stray word is often surer than any of a long value's.
    """
    fields = {specification.name: specification for specification in document_type.fields}
    found: dict[str, TaggedValue] = {}
    for run in sorted((run for page in pages for run in _runs(page)), key=lambda run: -sum(run.certainties)):
        if run.role in fields and run.role not in found:
            value, _ = normalise(" ".join(run.words), fields[run.role])
            if value is not None:
                found[run.role] = TaggedValue(value, run.certainty)
    return found


def _runs(page: Mapping[str, Any]) -> Iterator[_Run]:
    """Each begins at a `B-`, or at an `I-` with nothing to go on from."""
    open_runs: dict[str, _Run] = {}
    for at, tag in enumerate(page["tags"]):
        begins, _, role = tag.partition("-")
        if not role:
            continue
        run = open_runs.get(role)
        passed_over = _passed_over(page, run, at) if run else None
        if run is None or (passed_over is None and (begins == "B" or page["rows"][at] - run.row > _FARTHEST_ROWS)):
            if run is not None:
                yield run
            run = open_runs[role] = _Run(role, at, page["rows"][at])
        for between in passed_over or ():
            run.take(page["words"][between], 0.0)
        run.take(page["words"][at], page["certainties"][at])
        run.last, run.row = at, page["rows"][at]
    yield from open_runs.values()


def _passed_over(page: Mapping[str, Any], run: _Run, at: int) -> range | None:
    """The words between a run and one more of its role in the same row; None where that is too far, or another's."""
    between = range(run.last + 1, at)
    near = page["rows"][at] == run.row and len(between) <= _MOST_PASSED_OVER
    return between if near and all(page["tags"][word] == "O" for word in between) else None
