"""A restored database made whole again: lost lines are written anew from what was kept, or voided with their reason.

First the log gets its entries back, then the rows that they tell of are made again, so that the log goes on as the same
one. Nothing that people hold is signed here. A copy that was issued after the backup was made keeps its number, its
token and its status; a number that was reserved and never stood on a copy becomes a voided line; the counter ends where
it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Final

from sqlalchemy.orm import Session

from certify.decisions_again import close_again, open_volume_again, renew_again, revoke_again
from certify.lines_again import ACTOR, finish_reserved, restore_line
from certify.log.appending import append_audit_head
from certify.log.checking import entries_not_made_again
from certify.log.leaves import LeafKind
from certify.log.records import leaf_of
from certify.log.restoring import AuditEnd, TakenBack
from certify.lost_acts import LostActs, lost_acts
from certify.reconciled import Reconciled
from certify.register_memory import Head, JournalKind, RegisterMemory
from certify.written_again import count_up
from models import audit
from models.clock import utc_now
from models.entities import RegisterEntry
from models.errors import IntegrityError, InvalidValueError

_MOST_TOLD: Final = 10


class EntryNotMadeAgainError(IntegrityError):
    """What was kept does not yield the rows that an entry of the log tells of: some of it is lost or was altered."""

    code = "log_entry_not_made_again"
    message = (
        "Dữ liệu giữ trong var/keys/register không đủ hoặc đã bị sửa nên chưa ghi lại được sổ đúng như nhật ký đã ký."
        " Chưa có gì thay đổi. Hãy lấy lại var/keys từ bản sao lưu mới nhất của nó."
    )
    message_en = (
        "What was kept in var/keys/register is incomplete or was altered, so the register cannot be made again as the"
        " log was signed. Nothing was changed. Bring var/keys back from its own newest backup."
    )


def reconcile(
    session: Session,
    memory: RegisterMemory,
    take_back: Callable[[Session, AuditEnd], TakenBack],
    *,
    reason: str,
    holds: Callable[[str], bool],
) -> Iterator[Reconciled]:
    """In the caller's transaction; afterwards, and committed, the memory adopts the database.

    `take_back` gives the log its entries back; `holds` tells whether there is a blob of a digest. Raises
    InvalidValueError without a reason, IntegrityError kinds for a memory that is not whole, and what `take_back` does.
    """
    words = " ".join(reason.split())
    if not words:
        raise InvalidValueError("Hãy ghi lý do đối chiếu.", "Give the reason.", code="reason_missing")
    head = memory.head() or Head({})
    returned = take_back(session, AuditEnd(head.audit_sequence, head.audit_hash))
    _record(session, words, head, returned)
    acts = lost_acts(session, memory, head, returned.entries)
    if returned.is_same_log:
        _require_reservations(session, acts)
    for act in acts.all_of(JournalKind.VOLUME_OPENED):
        yield from open_volume_again(session, act)
    for name, last, remembered in acts.missing:
        for number in range(last + 1, remembered + 1):
            yield restore_line(session, name, number, acts, words)
            count_up(session, name)
    yield from finish_reserved(session, acts)
    for act in acts.all_of(JournalKind.REVOKED):
        yield from revoke_again(session, act)
    yield from renew_again(session, acts.all_of(JournalKind.RENEWED), holds)
    # At the end: a closed year takes no line.
    closings = {act.register: act for act in acts.all_of(JournalKind.YEAR_CLOSED)}
    for act in closings.values():
        yield from close_again(session, act)
    _require_made_again(session, returned)
    # With the record of the restore, not a minute later: the anchors that came back hold a trail that is lost.
    append_audit_head(session, utc_now())


def _record(session: Session, words: str, head: Head, returned: TakenBack) -> None:
    """The first event after those that are lost: their numbers are not given again."""
    restored = returned.restoration
    lost = (restored.audit_lost, restored.audit_lost_hash) if restored else (head.audit_sequence, head.audit_hash)
    details = {"reason": words, audit.LOST_SEQUENCE: lost[0], "lost_audit_hash": lost[1]}
    if restored is not None:
        details |= {"lost_audit_events": restored.lost_events, "log_entries_returned": len(returned.entries)}
    audit.record(
        session,
        actor=ACTOR,
        action=audit.RECONCILED,
        subject_type="register",
        subject_id="all",
        details=details,
        follows=restored.audit_lost if restored else 0,
    )


def _require_made_again(session: Session, returned: TakenBack) -> None:
    """Every entry that came back is what the rows now say: only its published part was proved by the head over it.

    Raises EntryNotMadeAgainError; then all of it is taken back.
    """
    if returned.restoration is None:
        return
    session.flush()
    session.expire_all()
    first, last = returned.restoration.entries_from, returned.restoration.entries_to
    differing = entries_not_made_again(session, first, last, returned.keys)
    if differing:
        raise EntryNotMadeAgainError(detail="; ".join(differing[:_MOST_TOLD]))


def _require_reservations(session: Session, acts: LostActs) -> None:
    """A journal alone makes no copy: before any key was asked, a head was signed over the number's entry.

    Raises IntegrityError for a copy of a number that the log never had: somebody wrote into the journal.
    """
    for act in acts.issued():
        [row] = act.facts["rows"][RegisterEntry.__tablename__]
        leaf = leaf_of(session, LeafKind.NUMBER_RESERVED, row["id"])
        if leaf is None or json.loads(leaf.data)["digest"] != row["digest"]:
            raise IntegrityError(code="journal_unknown_to_log", detail=f"{act.register.text}/{act.number}")
