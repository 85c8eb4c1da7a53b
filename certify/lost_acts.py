"""What was done since the backup, from the register's journal and from the entries of its log that came back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.log.kept_log import KeptEntry
from certify.register_memory import Head, JournalKind, JournalLine, RegisterMemory, RegisterName
from certify.series import PAPER
from models.entities import RegisterEntry, RegisterState

_OF_LINES = (JournalKind.RESERVED, JournalKind.ISSUED, JournalKind.VOIDED)


@dataclass(frozen=True, slots=True)
class Act:
    """One act with the rows it is about."""

    register: RegisterName
    number: int
    facts: dict[str, Any]


@dataclass
class LostActs:
    """Of lines, the newest act of each kind for the numbers that matter; of everything else all acts, oldest first.

    `missing` has the registers whose counter is behind: the name, the counter, the number that was given last.
    """

    missing: list[tuple[RegisterName, int, int]]
    _of_lines: dict[tuple[JournalKind, str, int], Act] = field(default_factory=dict)
    _others: dict[JournalKind, list[Act]] = field(default_factory=dict)

    def of_line(self, kind: JournalKind, name: RegisterName, number: int) -> dict[str, Any] | None:
        """The facts of the newest act of this kind about a number, or None."""
        act = self._of_lines.get((kind, name.text, number))
        return act.facts if act is not None else None

    def all_of(self, kind: JournalKind) -> list[Act]:
        """Every act of a kind that is not about the making of a line."""
        return self._others.get(kind, [])

    def issued(self) -> list[Act]:
        """The copies among them."""
        copies = (act for (kind, _, _), act in self._of_lines.items() if kind is JournalKind.ISSUED)
        return [act for act in copies if act.register.register != PAPER]

    def add(self, kind: JournalKind, act: Act) -> None:
        """A newer act."""
        if kind in _OF_LINES:
            self._of_lines[kind, act.register.text, act.number] = act
        else:
            self._others.setdefault(kind, []).append(act)


def lost_acts(session: Session, memory: RegisterMemory, head: Head, returned: Iterable[KeptEntry]) -> LostActs:
    """One pass over the journal; lines that the database holds finished are passed by unopened.

    Raises IntegrityError for a journal that cannot be believed.
    """
    kept = [(JournalKind(each.act["kind"]), each.act) for each in returned if each.act is not None]
    acts = LostActs([*memory.missing_numbers(session, _with_numbers(head, (act for _, act in kept)))])
    for kind, said in kept:
        acts.add(kind, Act(RegisterName.parse(said["register"]), said["number"], dict(said["facts"])))
    lost = {name.text: last for name, last, _ in acts.missing}
    query = select(RegisterEntry).where(RegisterEntry.state == RegisterState.RESERVED)
    reserved = {(RegisterName.of(entry).text, entry.number) for entry in session.scalars(query)}
    for line in memory.journal():
        if _matters(line, lost, reserved):
            acts.add(line.kind, Act(RegisterName.parse(line.register), line.number, memory.facts_of(line)))
    return acts


def _matters(line: JournalLine, lost: Mapping[str, int], reserved: set[tuple[str, int]]) -> bool:
    if line.kind not in _OF_LINES:
        return True
    return line.number > lost.get(line.register, line.number) or (line.register, line.number) in reserved


def _with_numbers(head: Head, acts: Iterator[Mapping[str, Any]]) -> Head:
    """The numbers that the log knows of, too: a head may be signed over one before it is remembered."""
    registers = dict(head.registers)
    for act in acts:
        registers[act["register"]] = max(act["number"], registers.get(act["register"], 0))
    return Head(registers, head.audit_sequence, head.audit_hash)
