"""The witness reads what the entries say: a log that gives a number twice gets no cosignature, and is told which."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select

from certify.canonical import canonical_json
from certify.log import number_ledger
from certify.log.adopting import adopt_unlogged_rows
from certify.log.fetching import LogAddress
from certify.log.leaves import LEAF_SCHEMA, LeafKind, is_adopted
from certify.log.notes import SignerKey
from certify.log.number_ledger import EntryRefusedError, NumberLedger
from certify.log.tiles import TileName, entry_bundle
from certify.log.witness import Witness
from models.database import Database
from models.entities import LogLeaf
from tests.certify.log.registers import LoggedRegister, as_owner
from tests.certify.log.test_witness import (
    ForgedTiles,
    address,
    folder,
    log_key,
    publish_to,
    register,
    signed,
    witness_key,
)

__all__ = ["address", "folder", "log_key", "register", "witness_key"]

NOW = datetime(2026, 11, 27, tzinfo=UTC)


@dataclass
class ForgedLog(ForgedTiles):
    """Tiles and entries of any history; `shown` are entries that are not the tree's."""

    shown: list[bytes] | None = None

    def read_entries(self, name: TileName) -> bytes:
        first = name.index * 256
        return entry_bundle((self.shown or self.entries)[first : first + name.width])


def entry(kind: str, number: int, content: str = "", **more: Any) -> bytes:
    """As the log writes it: the content of number 7 is "7" unless said otherwise."""
    members = {
        "schema": LEAF_SCHEMA,
        "kind": kind,
        "agency": "H24.15.03",
        "year": 2026,
        "register": "electronic",
        "number": number,
        "time": "2026-11-27T01:00:00.000000+00:00",
    }
    if kind in ("number_reserved", "copy_issued"):
        members["digest"] = content or str(number)
    return canonical_json({**members, **more})


def reserved(number: int, content: str = "", **more: Any) -> bytes:
    return entry("number_reserved", number, content, **more)


def issued(number: int, content: str = "", **more: Any) -> bytes:
    return entry("copy_issued", number, content, **more)


def voided(number: int, **more: Any) -> bytes:
    return entry("line_voided", number, **more)


def revoked(number: int, **more: Any) -> bytes:
    return entry("copy_revoked", number, **more)


def audit_head(sequence: int) -> bytes:
    return canonical_json({"schema": LEAF_SCHEMA, "kind": "audit_head", "sequence": sequence, "hash": "x", "time": "t"})


BEGINNING = [reserved(1), issued(1), reserved(2), voided(2), reserved(3), audit_head(9)]
ADOPTED = {"adopted": True}


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def witness(state: Path, witness_key: SignerKey, log_key: SignerKey) -> Witness:
    """One that has read the beginning."""
    witness = Witness(witness_key, state, log_key.verifier)
    log = ForgedLog(BEGINNING)
    witness.cosign(signed(log_key, BEGINNING), log, NOW, entries=log)
    return witness


@pytest.mark.parametrize(
    "more",
    [
        [],
        [issued(3), reserved(4), issued(4), revoked(4), revoked(1)],
        [reserved(4), reserved(5), issued(5), issued(4), issued(3), audit_head(9), audit_head(12)],
        [reserved(1, register="paper"), reserved(2, register="paper"), voided(1, register="paper")],
        [reserved(1, agency="H24.15.04"), reserved(1, year=2027, time="2026-12-31T17:00:00.000000+00:00")],
        [reserved(5), reserved(4, **ADOPTED), issued(4, **ADOPTED)],
        [canonical_json({"schema": LEAF_SCHEMA, "kind": "register_moved", "note": "of a later version"})],
    ],
)
def test_what_an_honest_register_writes_is_vouched_for(more: list[bytes], witness: Witness, log_key: SignerKey) -> None:
    log = ForgedLog(BEGINNING + more)

    assert witness.cosign(signed(log_key, log.entries), log, NOW, entries=log).head.size == len(log.entries)
    # The memory is read back: the same head again takes nothing twice.
    assert witness.cosign(signed(log_key, log.entries), log, NOW, entries=log).former_size == len(log.entries)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ([reserved(3)], "number_twice"),
        ([reserved(1, "another")], "number_twice"),
        ([reserved(3, "another")], "second_content"),
        ([reserved(4), reserved(4)], "number_twice"),
        ([reserved(2)], "number_twice"),
        ([reserved(3, **ADOPTED)], "number_twice"),
        ([reserved(5)], "number_skipped"),
        ([reserved(6), reserved(4, **ADOPTED)], "number_skipped"),
        ([reserved(5), reserved(4)], "number_twice"),
        ([reserved(10**12)], "number_skipped"),
        ([reserved(0)], "number_twice"),
        ([reserved(-1)], "number_twice"),
        ([issued(3, "another")], "second_content"),
        ([issued(4)], "issued_without_number"),
        ([issued(1)], "issued_twice"),
        ([issued(2)], "issued_twice"),
        ([reserved(1, register="paper"), issued(1, register="paper")], "issued_twice"),
        ([voided(1)], "voided_without_number"),
        ([voided(2)], "voided_without_number"),
        ([voided(4)], "voided_without_number"),
        ([revoked(3)], "revoked_without_copy"),
        ([revoked(2)], "revoked_without_copy"),
        ([revoked(9)], "revoked_without_copy"),
        ([revoked(1), revoked(1)], "revoked_without_copy"),
        ([reserved(4, time="2025-11-27T01:00:00.000000+00:00")], "year_differs"),
        ([reserved(1, year=2027)], "year_differs"),
        ([audit_head(8)], "audit_trail_shrank"),
        ([b"{}"], "entry_unreadable"),
        ([b"no JSON"], "entry_unreadable"),
        ([reserved(4)[:-1] + b',"number":5}'], "entry_unreadable"),
        ([reserved(True)], "entry_unreadable"),
        ([entry("number_given_again", 3)], "kind_unknown"),
    ],
)
def test_an_entry_that_no_honest_register_writes_is_named_and_not_vouched_for(
    more: list[bytes], fault: str, witness: Witness, log_key: SignerKey, state: Path
) -> None:
    """The log signs head and tiles that agree with each other and continue the former: only the entries tell."""
    log, before = ForgedLog(BEGINNING + more), state.read_text()
    note = signed(log_key, log.entries)

    for _ in range(2):
        with pytest.raises(EntryRefusedError) as refusal:
            witness.cosign(note, log, NOW, entries=log)
        assert refusal.value.fault == fault

    assert state.read_text() == before
    assert note in state.with_name(f"state.evidence-{len(BEGINNING)}-{len(log.entries)}").read_text()


@pytest.mark.parametrize(
    "shown",
    [
        [*BEGINNING, reserved(4, "another"), issued(3)],
        [*BEGINNING, issued(3), reserved(4)],
        [*BEGINNING, reserved(4)],
        [*BEGINNING, reserved(4), issued(3), issued(4)],
    ],
    ids=["other content", "other order", "too few", "too many"],
)
def test_entries_that_are_not_those_of_the_tree_are_noticed(
    shown: list[bytes], witness: Witness, log_key: SignerKey
) -> None:
    log = ForgedLog([*BEGINNING, reserved(4), issued(3)], shown)
    if len(shown) > len(log.entries):
        log.read_entries = lambda name: entry_bundle(shown)  # type: ignore[method-assign]

    with pytest.raises(EntryRefusedError) as refusal:
        witness.cosign(signed(log_key, log.entries), log, NOW, entries=log)

    assert refusal.value.fault == "entries_are_not_the_trees"


def test_a_bundle_that_is_cut_off_is_no_bundle(witness: Witness, log_key: SignerKey) -> None:
    log = ForgedLog([*BEGINNING, reserved(4)])
    whole = log.read_entries
    log.read_entries = lambda name: whole(name)[:-1]  # type: ignore[method-assign]

    with pytest.raises(EntryRefusedError) as refusal:
        witness.cosign(signed(log_key, log.entries), log, NOW, entries=log)

    assert refusal.value.fault == "entry_unreadable"


def test_a_witness_that_followed_heads_only_reads_everything_once(
    state: Path, witness_key: SignerKey, log_key: SignerKey
) -> None:
    """Its state is older than the ledger; what it vouched for before is looked at too."""
    witness, forged = Witness(witness_key, state, log_key.verifier), ForgedLog([*BEGINNING, reserved(3)])
    witness.cosign(signed(log_key, forged.entries), forged, NOW)
    kept = json.loads(state.read_text())
    del kept["numbers"]
    state.write_text(json.dumps(kept))

    with pytest.raises(EntryRefusedError) as refusal:
        witness.cosign(signed(log_key, forged.entries), forged, NOW, entries=forged)

    assert refusal.value.fault == "number_twice"


def test_the_log_of_a_real_register_is_followed_over_the_edges_of_its_tiles(
    register: LoggedRegister, folder: Path, address: LogAddress, state: Path, witness_key: SignerKey
) -> None:
    """From files on a static server, in three visits; then somebody who owns the database gives a number again."""
    for lines in (3, 140, 60):
        register.add(lines)
        publish_to(register, folder)
        watcher = Witness(witness_key, state, register.key.verifier)
        seen = watcher.cosign(address.checkpoint(), address, NOW, entries=address)

    ledger = NumberLedger.from_json(json.loads(state.read_text())["numbers"])
    (series,) = ledger.series.values()
    assert ledger.size == seen.head.size > 256
    assert (series.last, series.missing, series.open) == (203, [], {})
    assert len(series.voided) == 3 // 4 + 140 // 4 + 60 // 4


def test_lines_from_before_the_log_are_followed_when_they_are_taken_in(
    sqlite_database: Database, tmp_path: Path, state: Path, witness_key: SignerKey
) -> None:
    register = LoggedRegister.open(sqlite_database, tmp_path)
    register.add(9)
    with as_owner(sqlite_database) as session:
        session.execute(delete(LogLeaf))
        with session.begin_nested():
            assert adopt_unlogged_rows(session) > 9
        entries = [each.data.encode() for each in session.scalars(select(LogLeaf).order_by(LogLeaf.leaf_index))]

    ledger = NumberLedger()
    for each in entries:
        ledger.take(each)
    ledger.require_whole()

    (series,) = ledger.series.values()
    assert all(is_adopted(each.decode()) for each in entries)
    assert (series.last, series.open) == (9, {})


def test_the_kinds_are_those_that_the_log_writes() -> None:
    written = {kind.value for kind in LeafKind}

    assert {*number_ledger._RULES, number_ledger._AUDIT_HEAD} <= written
