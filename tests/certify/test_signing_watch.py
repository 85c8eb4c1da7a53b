"""More signatures than a person can look at raise an alarm, counted in the journal that every request goes through."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

import certify.signing_journal
from certify.four_eyes import SamePersonError
from certify.issuing import execute
from certify.ordering import require_officer
from certify.policy import SigningSuspendedError
from certify.signing import SignatureDraft
from certify.signing_journal import SigningJournal
from certify.signing_watch import SigningLimits, SigningWatch, lift_alarm, open_alarms
from certify.vietnam_time import VIETNAM
from certify.work_calendar import national_calendar
from models.entities import (
    AlarmKind,
    AuditEvent,
    Certificate,
    Document,
    RegisterEntry,
    Role,
    SignatureRequest,
    SignerRole,
    SigningAlarm,
    SigningRecord,
    UserAccount,
)
from models.errors import ConflictError, ForbiddenError, InvalidValueError
from tests.certify.conftest import Office
from tests.certify.desk import Desk, account
from tests.certify.test_issuing import claimed, context_of

DRAFT = SignatureDraft(b"a revision", b"what is signed")
# A Thursday; the Friday after it is a working day too.
NOON = datetime(2026, 11, 26, 12, 0, tzinfo=VIETNAM)
LIMITS = SigningLimits(per_minute=3, per_hour=5, outside_hours=2)
STOPPING = replace(LIMITS, suspends=True)


class Signing:
    """Asks keys in an officer's name, at times of the test's choosing."""

    def __init__(self, desk: Desk, limits: SigningLimits, monkeypatch: pytest.MonkeyPatch) -> None:
        self.desk, self.limits = desk, limits
        self.document_id = desk.scanned(pages=1)
        self.now, self.number = NOON, 0
        monkeypatch.setattr(certify.signing_journal, "utc_now", lambda: self.now)

    def ask(
        self, count: int = 1, *, officer: UserAccount | None = None, certificate: bytes = b"certificate", role: str = ""
    ) -> None:
        """A second between two requests, each under a number of its own."""
        watch = SigningWatch(self.limits, national_calendar())
        journal = SigningJournal(self.desk.database, officer=officer or self.desk.officer, watch=watch)
        for _ in range(count):
            self.number += 1
            self.now += timedelta(seconds=1)
            with self.desk.database.begin() as session:
                record = SigningRecord(
                    agency_id=self.desk.agency.id,
                    year=2026,
                    register="electronic",
                    number=self.number,
                    document_id=self.document_id,
                    digest="a" * 64,
                    token=f"token {self.number}",
                    code=f"{self.number}",
                )
                session.add(record)
            journal.submit(record.id, SignerRole(role or "officer"), certificate, DRAFT)

    def alarms(self) -> list[tuple[AlarmKind, int]]:
        with self.desk.database.read() as session:
            found = session.scalars(select(SigningAlarm).order_by(SigningAlarm.raised_at, SigningAlarm.kind))
            return [(each.kind, each.counted) for each in found]

    def lift(self, actor: UserAccount, reason: str = "Đã hỏi, ký cả buổi.") -> None:
        with self.desk.database.begin() as session:
            for alarm in open_alarms(session, self.desk.agency.id):
                lift_alarm(session, alarm, reason=reason, actor=actor)
                alarm.lifted_at = self.now


def chair_of(desk: Desk) -> UserAccount:
    chair = account(desk.agency, Role.ADMIN, "Bùi Văn Quản Trị")
    with desk.database.begin() as session:
        session.add(chair)
    return chair


def test_more_in_a_minute_than_allowed_is_told_once(any_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    signing = Signing(any_desk, LIMITS, monkeypatch)

    signing.ask(3)
    assert signing.alarms() == []
    signing.ask(2)

    assert signing.alarms() == [(AlarmKind.PER_MINUTE, 4)]
    with any_desk.database.read() as session:
        event = session.scalars(select(AuditEvent).filter_by(action="signing_alarm_raised")).one()
    assert event.details == {
        "officer_id": any_desk.officer.id,
        "suspends": False,
        "kind": "per_minute",
        "counted": 4,
    }


def test_slow_signing_is_counted_by_the_hour(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    signing = Signing(desk, LIMITS, monkeypatch)

    for _ in range(6):
        signing.now += timedelta(minutes=2)
        signing.ask()

    assert signing.alarms() == [(AlarmKind.PER_HOUR, 6)]


@pytest.mark.parametrize(
    ("moment", "closed_since"),
    [
        ("2026-11-26 07:00", None),
        ("2026-11-26 16:59", None),
        ("2026-11-26 17:00", "2026-11-26 17:00"),
        ("2026-11-26 06:59", "2026-11-25 17:00"),
        ("2026-11-28 10:00", "2026-11-27 17:00"),  # a Saturday
        ("2026-11-30 03:00", "2026-11-27 17:00"),  # the night before a Monday
        ("2026-08-22 10:00", None),  # a Saturday made a working day
        ("2026-09-02 10:00", "2026-08-28 17:00"),  # the national day and the two before it
    ],
)
def test_offices_are_closed_at_night_on_weekends_and_holidays(moment: str, closed_since: str | None) -> None:
    at = datetime.fromisoformat(f"{moment}+07:00")

    expected = datetime.fromisoformat(f"{closed_since}+07:00") if closed_since else None
    assert SigningWatch(LIMITS, national_calendar()).closed_since(at) == expected


def test_signing_at_night_is_told_sooner(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    signing = Signing(desk, LIMITS, monkeypatch)
    signing.ask()
    for hour in (22, 26, 29):
        signing.now = NOON.replace(hour=0) + timedelta(hours=hour)
        signing.ask()

    assert signing.alarms() == [(AlarmKind.OUTSIDE_HOURS, 3)]


def test_the_seal_beside_a_signature_is_not_counted_twice(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    signing = Signing(desk, LIMITS, monkeypatch)
    signing.ask(3)

    signing.ask(5, role="seal")

    assert signing.alarms() == []


@pytest.mark.parametrize("way", ["another_key", "another_account"])
def test_neither_a_second_key_nor_a_second_account_is_a_way_round(
    way: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = account(desk.agency, Role.OFFICER, "Vũ Thị Khác")
    with desk.database.begin() as session:
        session.add(other)
    signing = Signing(desk, STOPPING, monkeypatch)
    signing.ask(2)

    changed = {"certificate": b"another"} if way == "another_key" else {"officer": other}
    with pytest.raises(SigningSuspendedError):
        signing.ask(2, **changed)

    assert signing.alarms() == [(AlarmKind.PER_MINUTE, 4)]
    with pytest.raises(SigningSuspendedError):
        signing.ask(officer=other if way == "another_account" else None)


def test_a_suspended_officer_signs_again_when_somebody_else_has_looked_into_it(
    any_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    signing, chair = Signing(any_desk, replace(STOPPING, per_hour=50), monkeypatch), chair_of(any_desk)
    document_id = any_desk.compared(seed=7)
    with pytest.raises(SigningSuspendedError):
        signing.ask(4)
    with pytest.raises(SigningSuspendedError):
        signing.ask()
    with any_desk.database.read() as session, pytest.raises(SigningSuspendedError):
        require_officer(session, session.get_one(Document, document_id), any_desk.officer)

    for actor, expected in (
        (any_desk.officer, ForbiddenError),
        (any_desk.clerk, ForbiddenError),
        (account(None, Role.ADMIN, "Của nơi khác"), ForbiddenError),
    ):
        with pytest.raises(expected):
            signing.lift(actor)
    with pytest.raises(InvalidValueError):
        signing.lift(chair, reason=" ")
    signing.lift(chair)

    signing.ask(3)
    with any_desk.database.read() as session:
        assert require_officer(session, session.get_one(Document, document_id), any_desk.officer) is not None
        assert session.scalars(select(SigningAlarm)).one().lifted_by == chair.id
        (alarm,) = session.scalars(select(SigningAlarm))
    with any_desk.database.begin() as session, pytest.raises(ConflictError):
        lift_alarm(session, session.merge(alarm), reason="Lần nữa", actor=chair)


def test_an_officer_who_became_administrator_does_not_lift_the_own_alarm(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    signing = Signing(desk, LIMITS, monkeypatch)
    signing.ask(4)
    with desk.database.begin() as session:
        promoted = session.get_one(UserAccount, desk.officer.id)
        promoted.role = Role.ADMIN

    with pytest.raises(SamePersonError):
        signing.lift(promoted)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM signing_alarm",
        "UPDATE signing_alarm SET suspends = NOT suspends",
        "UPDATE signing_alarm SET lifted_by = officer_id, lifted_at = raised_at",
        "UPDATE signing_alarm SET lifted_at = raised_at",
        "UPDATE signature_request SET officer_id = NULL",
        "UPDATE signature_request SET requested_at = '2020-01-01 00:00:00+00:00'",
    ],
)
def test_neither_alarm_nor_count_is_changed_by_hand(
    statement: str, any_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    Signing(any_desk, LIMITS, monkeypatch).ask(4)

    with any_desk.database.begin() as session, pytest.raises(DatabaseError):
        session.execute(text(statement))


def test_issuing_goes_through_the_watch_and_is_taken_up_again(desk: Desk, office: Office) -> None:
    """The second copy within the minute waits, its number kept; the journal holds what was not asked of a key."""
    limits = SigningLimits(per_minute=1, per_hour=100, outside_hours=100, suspends=True)
    watch = SigningWatch(limits, national_calendar())
    context = replace(context_of(desk, office), watch=watch)
    first, second = desk.ordered(pages=1, seed=1), desk.ordered(pages=1, seed=2)
    execute(claimed(desk), context)
    job = claimed(desk)

    with pytest.raises(SigningSuspendedError):
        execute(job, context)
    with pytest.raises(SigningSuspendedError):
        execute(job, context)
    with desk.database.read() as session:
        waiting = session.scalars(select(SignatureRequest).where(SignatureRequest.signature.is_(None))).one()
        assert waiting.officer_id == desk.officer.id
    chair = chair_of(desk)
    with desk.database.begin() as session:
        lift_alarm(session, session.scalars(select(SigningAlarm)).one(), reason="Đã hỏi.", actor=chair)
    execute(job, context)

    with desk.database.read() as session:
        issued = set(session.scalars(select(Certificate.document_id)))
        numbers = list(session.scalars(select(RegisterEntry.number).order_by(RegisterEntry.number)))
    assert (issued, numbers) == ({first, second}, [1, 2])
