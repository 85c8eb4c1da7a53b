"""The witness: a program of a second office that vouches for the log's heads and keeps its own memory.

It needs an address and nothing else: head and tiles are fetched, the proof that the new tree continues the one it saw
last is put together and checked here. Where it reads entries too, it makes the tree again from them and follows the
numbers. A log that shrank, tells two stories or gives a number twice gets no cosignature, and both heads are kept as
evidence, each with the log's own signature.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from certify.log.checkpoint import Checkpoint, checkpoint_of, open_checkpoint
from certify.log.growing_tree import GrowingTree, right_edge
from certify.log.kept_file import KeptFile
from certify.log.merkle import EMPTY_ROOT, ProofInvalidError, consistency_path, leaf_hash, verify_consistency
from certify.log.notes import Note, SignerKey, VerifierKey, parse_note, parse_verifier_key
from certify.log.number_ledger import EntryRefusedError, NumberLedger
from certify.log.tiles import TILE_WIDTH, EntrySource, TileName, TileNodes, TileSource, entries_of, width_at
from models.errors import ConflictError, IntegrityError, InvalidValueError, SaoyError

STATE_SCHEMA = "saoy.witness/1"


class LogForkedError(ConflictError):
    """The log signed a head that does not continue the one it signed before."""

    code = "log_forked"
    message = (
        "NHẬT KÝ ĐÃ BỊ SỬA: điểm kiểm mới không nối tiếp điểm kiểm đã chứng kiến. Không ký. Hãy giữ tệp bằng chứng và"
        " báo cơ quan quản lý."
    )
    message_en = (
        "THE LOG WAS REWRITTEN: its new head does not continue the one that was witnessed. Not signed. Keep the"
        " evidence and tell the supervising office."
    )


class WitnessStateError(InvalidValueError):
    """The witness does not know which log it is to watch, or was pointed at another one."""

    code = "witness_state_invalid"
    message = "Bên làm chứng chưa biết khóa của nhật ký hoặc tệp trạng thái không đúng."
    message_en = "The witness does not know the log's key, or its state file is not right."


@dataclass(frozen=True, slots=True)
class Witnessed:
    """A head that this witness vouches for: the note with its line under it, and what it held before."""

    note: str
    head: Checkpoint
    former_size: int


class Witness:
    """One witness of one log. `state_file` is its memory: lost, it would believe any history again."""

    def __init__(self, key: SignerKey, state_file: Path, log_key: VerifierKey | None = None) -> None:
        """`log_key` is given at the first run and kept; afterwards it must be the same or None."""
        self._key = key
        self._path = state_file
        self._file = KeptFile(state_file)
        self._given = log_key

    def cosign(self, note: str, tiles: TileSource, now: datetime, *, entries: EntrySource | None = None) -> Witnessed:
        """Remembers the head, then signs it. With a source of `entries`, only when what the new ones say is in order.

        Raises NoteInvalidError for what is not this log's, LogForkedError, EntryRefusedError, and what the sources
        raise: without its tiles a head is not believed.
        """
        with self._file.locked():
            log_key, former, ledger = self._remembered()
            head = open_checkpoint(note, [log_key])
            before = checkpoint_of(parse_note(former)) if former else Checkpoint(head.origin, 0, EMPTY_ROOT)
            self._require_continued(before, former, head, note, tiles)
            if entries is not None:
                self._follow(ledger, former, head, note, tiles, entries)
            own = Note(
                parse_note(note).text, tuple(each for each in parse_note(note).signatures if each.is_of(log_key))
            )
            state = {"schema": STATE_SCHEMA, "log": str(log_key), "checkpoint": str(own), "numbers": ledger.as_json()}
            self._file.write(json.dumps(state) + "\n")
        return Witnessed(f"{own}{self._key.signature_line(own.text, int(now.timestamp()))}", head, before.size)

    def _require_continued(
        self, before: Checkpoint, former: str | None, head: Checkpoint, note: str, tiles: TileSource
    ) -> None:
        try:
            if head.size < before.size:
                raise ProofInvalidError(detail=f"the log shrank from {before.size} to {head.size}")
            path = consistency_path(TileNodes(tiles, head.size), before.size, head.size)
            verify_consistency(before.size, head.size, path, before.root, head.root)
        except ProofInvalidError as error:
            name = self._keep_evidence(before.size, head.size, former, note)
            raise LogForkedError(detail=f"{error.detail}; evidence in {name}") from error

    def _follow(
        self,
        ledger: NumberLedger,
        former: str | None,
        head: Checkpoint,
        note: str,
        tiles: TileSource,
        entries: EntrySource,
    ) -> None:
        """Takes the entries that the ledger has not seen, and makes the head's root again from them."""
        since = ledger.size
        tree = GrowingTree(since, right_edge(TileNodes(tiles, head.size), since))
        try:
            for data in _entries_between(entries, since, head.size):
                tree.append(leaf_hash(data))
                ledger.take(data)
            if tree.size != head.size or tree.root() != head.root:
                raise EntryRefusedError("entries_are_not_the_trees", f"{since} to {head.size}")
            ledger.require_whole()
        except EntryRefusedError as error:
            name = self._keep_evidence(since, head.size, former, note)
            raise EntryRefusedError(error.fault, f"{error.what}; evidence in {name}") from error

    def _keep_evidence(self, before: int, after: int, former: str | None, note: str) -> str:
        evidence = self._path.with_name(f"{self._path.name}.evidence-{before}-{after}")
        KeptFile(evidence).write(f"{former or ''}\n{note}")
        return evidence.name

    def _remembered(self) -> tuple[VerifierKey, str | None, NumberLedger]:
        text = self._file.read()
        if text is None:
            if self._given is None:
                raise WitnessStateError(detail="the log's key is needed at the first run")
            return self._given, None, NumberLedger()
        try:
            state: dict[str, Any] = json.loads(text)
            log_key, former = parse_verifier_key(state["log"]), str(state["checkpoint"])
            # A witness that began before there were ledgers reads the whole log once.
            ledger = NumberLedger.from_json(state["numbers"]) if "numbers" in state else NumberLedger()
        except (ValueError, KeyError, TypeError, SaoyError) as error:
            raise WitnessStateError(detail=f"{self._path.name} cannot be read") from error
        if self._given not in (None, log_key):
            raise WitnessStateError(detail=f"{self._path.name} watches {log_key.name}")
        return log_key, former, ledger


def _entries_between(entries: EntrySource, since: int, size: int) -> Iterator[bytes]:
    """The entries from `since` on. Raises EntryRefusedError for a bundle that is cut off or has too many or too few."""
    for index in range(since // TILE_WIDTH, -(-size // TILE_WIDTH) if size > since else 0):
        name = TileName(None, index, width_at(0, index, size))
        try:
            found = entries_of(entries.read_entries(name))
        except IntegrityError as error:
            raise EntryRefusedError("entry_unreadable", name.path) from error
        if len(found) != name.width:
            raise EntryRefusedError("entries_are_not_the_trees", f"{name.path} holds {len(found)}")
        yield from found[max(since - index * TILE_WIDTH, 0) :]
