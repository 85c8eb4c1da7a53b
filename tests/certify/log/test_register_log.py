"""Entries in the transaction of what they tell about, heads that never contradict each other, proofs that hold."""

from __future__ import annotations

import json
import threading
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import delete, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from certify import register as registering
from certify.log import leaves, register_log
from certify.log.adopting import adopt_unlogged_rows
from certify.log.checking import find_log_faults
from certify.log.checkpoint import Checkpoint, check_proof, open_checkpoint, parse_proof
from certify.log.leaves import LeafKind, is_adopted
from certify.log.merkle import consistency_path, leaf_hash, verify_consistency
from certify.log.notes import SignatureType, SignerKey, parse_note, sign_note
from certify.log.records import LogRolledBackError, nodes_of, prove, proved_entry, signed_head, size_of
from certify.register import RegisterLine
from certify.register_lookup import DatabaseRegister
from models import audit
from models.database import Database
from models.entities import Certificate, Document, LogLeaf, RegisterEntry
from models.errors import ForbiddenError, InvalidValueError
from tests.certify.log.registers import LoggedRegister, as_owner
from tests.models.records import a_document


@pytest.fixture
def register(database: Database, tmp_path: Path) -> LoggedRegister:
    return LoggedRegister.open(database, tmp_path)


@pytest.fixture
def on_sqlite(sqlite_database: Database, tmp_path: Path) -> LoggedRegister:
    return LoggedRegister.open(sqlite_database, tmp_path)


def kinds(register: LoggedRegister) -> list[str]:
    with register.database.read() as session:
        return list(session.scalars(select(LogLeaf.kind).order_by(LogLeaf.leaf_index)))


def test_each_thing_that_happens_to_a_line_is_an_entry(on_sqlite: LoggedRegister) -> None:
    on_sqlite.add(4)

    assert kinds(on_sqlite) == [
        "number_reserved", "copy_issued", "copy_revoked", "number_reserved", "copy_issued", "number_reserved",
        "copy_issued", "number_reserved", "line_voided"]  # fmt: skip


def test_a_rolled_back_line_leaves_no_entry_and_no_gap(register: LoggedRegister) -> None:
    def reserve_and_fail() -> None:
        with register.database.begin() as session:
            register.reserve_one(session)
            raise RuntimeError("later in the same transaction")

    register.add(1)
    with pytest.raises(RuntimeError):
        reserve_and_fail()
    register.add(1)

    assert len(kinds(register)) == 6
    assert register.faults() == set()


def test_writers_at_once_make_one_log_whatever_they_record_first(register: LoggedRegister) -> None:
    """With a lock for the chain and another for the log, taken in different order, two of them would deadlock."""

    def write(log_first: bool) -> None:
        for _ in range(6):
            with register.database.begin() as session:
                if not log_first:
                    audit.record(session, actor="a", action="b", subject_type="c", subject_id="d")
                document = a_document(session, register.agency)
                session.flush()
                register.reserve_one(session, document)

    threads = [threading.Thread(target=write, args=(number % 2 == 0,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert kinds(register) == ["number_reserved"] * 24
    assert register.faults(register.head()) == set()


def test_the_database_refuses_to_change_or_delete_what_was_logged(register: LoggedRegister) -> None:
    register.add(125)
    register.cosign()

    def attempt(statement: str) -> None:
        with register.database.begin() as session:
            session.execute(text(statement))

    columns = {"log_leaf": "data", "log_tile": "root", "log_checkpoint": "note", "log_cosignature": "line"}
    for table, column in columns.items():
        for statement in (f"UPDATE {table} SET {column} = ''", f"DELETE FROM {table}"):
            with pytest.raises(IntegrityError, match=f"{table} is never"):
                attempt(statement)


def test_no_entry_tells_who_or_for_what(on_sqlite: LoggedRegister) -> None:
    on_sqlite.add(1)

    with on_sqlite.database.read() as session:
        published = " ".join(session.scalars(select(LogLeaf.data)))
        certificate = session.scalars(select(Certificate)).one()
        entry = session.scalars(select(RegisterEntry)).one()
        document = session.scalars(select(Document)).one()
    for secret in (
        entry.requester_name, entry.original_name, entry.signer_name, entry.id, document.id, certificate.token,
        certificate.code, certificate.id, certificate.revocation_reason, certificate.revocation_decision,
    ):  # fmt: skip
        assert secret
        assert secret not in published


def test_what_is_hidden_cannot_be_found_by_trying_names(on_sqlite: LoggedRegister) -> None:
    """The same line twice would look different: the salt is new each time and not public."""
    on_sqlite.add(2)

    with on_sqlite.database.read() as session:
        rows = session.scalars(select(LogLeaf).where(LogLeaf.kind == "number_reserved")).all()
    assert len({row.salt for row in rows}) == 2
    assert all(len(row.salt) == 32 and row.salt not in row.data for row in rows)


def test_every_entry_is_proved_under_every_later_head(register: LoggedRegister) -> None:
    register.add(110)
    note = register.log.checkpoint()

    with register.database.read() as session:
        for leaf in session.scalars(select(LogLeaf)).all():
            proof = parse_proof(str(prove(session, leaf, note)))
            check_proof(leaf_hash(leaf.data.encode()), proof, [register.key.verifier])


def test_each_head_continues_those_before_it(register: LoggedRegister) -> None:
    heads = []
    for lines in (1, 60, 40, 3):
        register.add(lines)
        heads.append(open_checkpoint(register.log.checkpoint(), [register.key.verifier]))

    with register.database.read() as session:
        for earlier, later in pairwise(heads):
            path = consistency_path(nodes_of(session, later.size), earlier.size, later.size)
            verify_consistency(earlier.size, later.size, path, earlier.root, later.root)
    assert [head.size for head in heads] == sorted({head.size for head in heads})


def test_a_head_of_an_unchanged_log_is_not_signed_twice(on_sqlite: LoggedRegister) -> None:
    on_sqlite.add(1)

    assert on_sqlite.log.checkpoint() == on_sqlite.log.checkpoint()


def test_an_empty_log_has_a_head(on_sqlite: LoggedRegister) -> None:
    assert on_sqlite.head().size == 0


def test_the_end_of_the_audit_chain_is_logged_with_a_head_but_not_with_every_one(
    on_sqlite: LoggedRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_sqlite.add(1)
    on_sqlite.head()
    on_sqlite.add(1)
    on_sqlite.head()
    assert kinds(on_sqlite).count("audit_head") == 1

    monkeypatch.setattr(register_log, "AUDIT_ANCHORED_EVERY", register_log.AUDIT_ANCHORED_EVERY * 0)
    on_sqlite.head()
    on_sqlite.head()
    assert kinds(on_sqlite).count("audit_head") == 2
    with on_sqlite.database.read() as session:
        data = session.scalars(select(LogLeaf.data).where(LogLeaf.kind == "audit_head")).all()
    assert [json.loads(each)["sequence"] for each in data] == sorted(json.loads(each)["sequence"] for each in data)


def roll_back(register: LoggedRegister, entries: int) -> None:
    """As a restore from an older copy would: the last entries are gone, and nothing else is."""
    with register.database.begin() as session:
        for name in session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all():
            session.execute(text(f'DROP TRIGGER "{name}"'))
        session.execute(delete(LogLeaf).where(LogLeaf.leaf_index >= size_of(session) - entries))


def test_after_a_restore_from_an_old_copy_no_head_is_signed_and_the_gate_is_shut(on_sqlite: LoggedRegister) -> None:
    on_sqlite.add(3)
    on_sqlite.head()

    roll_back(on_sqlite, 2)

    with pytest.raises(LogRolledBackError):
        on_sqlite.log.checkpoint()
    with on_sqlite.database.read() as session, pytest.raises(LogRolledBackError):
        on_sqlite.log.require_continued(session)


def test_a_log_that_grew_again_over_what_it_lost_is_found_out(on_sqlite: LoggedRegister) -> None:
    """The tree is as long as before, and another one."""
    on_sqlite.add(3)
    on_sqlite.head()
    roll_back(on_sqlite, 2)
    on_sqlite.add(9)

    with pytest.raises(LogRolledBackError):
        on_sqlite.log.checkpoint()


def test_what_was_not_signed_for_may_be_lost_without_alarm(on_sqlite: LoggedRegister) -> None:
    on_sqlite.add(3)
    on_sqlite.head()
    on_sqlite.add(1)

    roll_back(on_sqlite, 3)

    on_sqlite.log.checkpoint()


def test_known_witnesses_stand_under_the_head_and_strangers_do_not(register: LoggedRegister) -> None:
    register.add(1)
    note = register.log.checkpoint()
    stranger = SignerKey.generate("la.example.vn", SignatureType.COSIGNATURE)
    with pytest.raises(ForbiddenError):
        register.log.take_cosignatures(note + stranger.signature_line(parse_note(note).text, 1), [])

    witness = register.cosign()
    register.cosign(witness)

    cosigned = parse_note(register.log.checkpoint())
    assert [each.name for each in cosigned.signatures] == [register.key.name, witness.name]
    with register.database.read() as session:
        certificate_id = session.scalars(select(Certificate.id)).one()
        proved = proved_entry(session, LeafKind.COPY_ISSUED, certificate_id)
        assert proved is not None
        assert witness.name in proved.proof
        assert signed_head(session, 10_000) is None


def test_a_cosignature_of_a_time_to_come_or_of_a_head_we_never_signed_is_refused(on_sqlite: LoggedRegister) -> None:
    on_sqlite.add(1)
    note = on_sqlite.log.checkpoint()
    witness = SignerKey.generate("luutru.example.vn", SignatureType.COSIGNATURE)
    late = note + witness.signature_line(parse_note(note).text, 2**40)

    with pytest.raises(InvalidValueError):
        on_sqlite.log.take_cosignatures(late, [witness.verifier])

    other = Checkpoint(on_sqlite.key.name, 99, bytes(32)).text
    signed = sign_note(other, [on_sqlite.key]) + witness.signature_line(other, 1)
    with pytest.raises(InvalidValueError):
        on_sqlite.log.take_cosignatures(signed, [witness.verifier])


def test_a_voided_line_is_an_entry(register: LoggedRegister) -> None:
    with register.database.begin() as session:
        entry = register.reserve_one(session)
    with register.database.begin() as session:
        again = session.get_one(RegisterEntry, entry.id)
        registering.void(session, again, reason="giấy hỏng", actor="officer")

    assert kinds(register) == ["number_reserved", "line_voided"]
    assert register.faults() == set()


def test_an_order_that_another_officer_takes_over_leaves_the_log_whole(on_sqlite: LoggedRegister) -> None:
    with on_sqlite.database.begin() as session:
        entry = on_sqlite.reserve_one(session)
    with on_sqlite.database.begin() as session:
        document = session.get_one(Document, entry.document_id)
        line = RegisterLine("Nguyễn Văn Mẫu", "Giấy khai sinh", "Lê Thị Thay", "Phó Chủ tịch", 1, 4000)
        again = registering.reserve(session, document, digest=entry.digest, line=line)

    assert (again.id, again.signer_name) == (entry.id, "Lê Thị Thay")
    assert on_sqlite.faults() == set()


def test_entries_of_before_that_named_the_signer_with_the_number_are_told_from_changed_ones(
    on_sqlite: LoggedRegister,
) -> None:
    with on_sqlite.database.begin() as session:
        entry = on_sqlite.reserve_one(session)
    with as_owner(on_sqlite.database) as session:
        leaf = session.scalars(select(LogLeaf)).one()
        leaf.data = leaves.number_reserved(on_sqlite.agency, entry, is_early=True).data(leaf.salt)
        leaf.hash = leaf_hash(leaf.data.encode())
        session.flush()
        sound = list(find_log_faults(session))
        session.get_one(RegisterEntry, entry.id).signer_name = "Người Khác"
        session.flush()
        changed = {fault.code for fault in find_log_faults(session)}

    assert sound == []
    assert changed == {"log_entry_differs", "log_hash_differs"}


def test_a_register_older_than_its_log_is_adopted_and_says_so(register: LoggedRegister) -> None:
    """As after the upgrade that brought the log: rows, and not one entry."""
    register.add(9)
    with register.database.begin() as session:
        forget_the_log(session)
    assert register.faults() == {"log_entry_absent"}

    with register.database.begin() as session:
        adopt_unlogged_rows(session)
    register.add(1)

    assert register.faults(register.head()) == set()
    with register.database.read() as session:
        data = session.scalars(select(LogLeaf.data).order_by(LogLeaf.leaf_index)).all()
        copies = session.scalars(select(Certificate).order_by(Certificate.id)).all()
    assert [is_adopted(each) for each in data[:-4]] == [True] * 20
    assert [is_adopted(each) for each in data[-4:]] == [False] * 4
    lookup = DatabaseRegister(register.database)
    old, new = lookup.copy_with_token(copies[0].token), lookup.copy_with_token(copies[-1].token)
    assert old is not None
    assert new is not None
    assert (old.logged, new.logged) == (False, True)


def forget_the_log(session: Session) -> None:
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SET LOCAL session_replication_role = replica"))
    else:
        session.execute(text("DROP TRIGGER log_leaf_is_never_deleted"))
    session.execute(delete(LogLeaf))
