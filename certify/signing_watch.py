"""The rate alarm: signatures in an officer's name beyond what a person can look at (RELIABILITY T-25).

Counted in the signing journal, through which every request to a key goes, by officer and by certificate: neither the
site nor the API nor a second account with the same key is a way round it.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from certify.four_eyes import require_role, require_second_person, required_words
from certify.policy import SigningSuspendedError
from certify.vietnam_time import VIETNAM, in_vietnam
from certify.work_calendar import WorkCalendar
from models import audit
from models.entities import AlarmKind, Role, SignatureRequest, SignerRole, SigningAlarm, UserAccount

logger = logging.getLogger(__name__)

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class SigningLimits:
    """How many signatures an officer may make before somebody looks: in a minute, in an hour, while offices are
    closed (from closing to opening, days off included). `suspends`: whether signing stops until then."""

    per_minute: int
    per_hour: int
    outside_hours: int
    suspends: bool = False
    opens: time = time(7, 0)


@dataclass(frozen=True, slots=True)
class SigningWatch:
    """Looks at each request before a key is asked."""

    limits: SigningLimits
    calendar: WorkCalendar

    def note(self, session: Session, officer: UserAccount, certificate_sha256: str, now: datetime) -> bool:
        """Counts with the request that was just added. Whether the key may be asked: not after an alarm that suspends.

        Raises SigningSuspendedError while such an alarm is open.
        """
        # Requests of one officer queue here, so that two workers do not each count one too few.
        session.get_one(UserAccount, officer.id, with_for_update=True, populate_existing=True)
        if is_suspended(session, officer.id, certificate_sha256):
            raise SigningSuspendedError(detail=f"officer {officer.id}")
        raised = [
            alarm
            for kind, since, allowed in self._windows(now)
            if (alarm := self._alarm(session, officer, certificate_sha256, kind, since, allowed)) is not None
        ]
        return not any(alarm.suspends for alarm in raised)

    def closed_since(self, now: datetime) -> datetime | None:
        """When offices closed; None while they are open."""
        local = in_vietnam(now)
        day, works = local.date(), self.calendar.is_working(local.date())
        if works and self.limits.opens <= local.time() < self.calendar.closes:
            return None
        if not works or local.time() < self.limits.opens:
            day -= timedelta(days=1)
            while not self.calendar.is_working(day):
                day -= timedelta(days=1)
        return datetime.combine(day, self.calendar.closes, VIETNAM)

    def _windows(self, now: datetime) -> list[tuple[AlarmKind, datetime, int]]:
        windows = [
            (AlarmKind.PER_MINUTE, now - _MINUTE, self.limits.per_minute),
            (AlarmKind.PER_HOUR, now - _HOUR, self.limits.per_hour),
        ]
        closed = self.closed_since(now)
        return windows if closed is None else [*windows, (AlarmKind.OUTSIDE_HOURS, closed, self.limits.outside_hours)]

    def _alarm(
        self,
        session: Session,
        officer: UserAccount,
        certificate_sha256: str,
        kind: AlarmKind,
        since: datetime,
        allowed: int,
    ) -> SigningAlarm | None:
        """A new alarm, when more was asked for than allowed since then and since the last alarm of the kind."""
        earlier = select(SigningAlarm).filter_by(officer_id=officer.id, kind=kind)
        last = session.scalars(earlier.order_by(SigningAlarm.raised_at.desc()).limit(1)).first()
        if last is not None:
            if last.lifted_at is None:
                return None
            since = max(since, last.lifted_at)
        counted = session.scalar(
            select(func.count())
            .select_from(SignatureRequest)
            .where(
                SignatureRequest.role == SignerRole.OFFICER,
                or_(
                    SignatureRequest.officer_id == officer.id,
                    SignatureRequest.certificate_sha256 == certificate_sha256,
                ),
                SignatureRequest.requested_at > since,
            )
        )
        if counted is None or counted <= allowed:
            return None
        alarm = SigningAlarm(
            agency_id=officer.agency_id or "",
            officer_id=officer.id,
            certificate_sha256=certificate_sha256,
            kind=kind,
            counted=counted,
            allowed=allowed,
            suspends=self.limits.suspends,
        )
        session.add(alarm)
        _record(session, "signing_alarm_raised", alarm, "system", {"kind": kind.value, "counted": counted})
        logger.warning("signing alarm", extra={"officer_id": officer.id, "kind": kind.value, "counted": counted})
        return alarm


def is_suspended(session: Session, officer_id: str, certificate_sha256: str | None = None) -> bool:
    """Whether an alarm of the officer, or of the key whoever used it, stops signing."""
    whose = or_(SigningAlarm.officer_id == officer_id, SigningAlarm.certificate_sha256 == certificate_sha256)
    query = select(SigningAlarm.id).where(whose, SigningAlarm.suspends, SigningAlarm.lifted_at.is_(None))
    return session.scalar(query.limit(1)) is not None


def open_alarms(session: Session, agency_id: str) -> Sequence[SigningAlarm]:
    """What nobody has looked into yet, newest first."""
    query = select(SigningAlarm).where(SigningAlarm.agency_id == agency_id, SigningAlarm.lifted_at.is_(None))
    return session.scalars(query.order_by(SigningAlarm.raised_at.desc())).all()


def lift_alarm(session: Session, alarm: SigningAlarm, *, reason: str, actor: UserAccount) -> None:
    """An administrator of the office has looked into it; a suspended officer signs again.

    Raises ForbiddenError, SamePersonError for the officer himself, InvalidValueError without a reason, ConflictError
    the second time.
    """
    require_role(actor, alarm.agency_id, (Role.ADMIN,))
    require_second_person(actor, alarm.officer_id)
    words = required_words(reason)
    session.refresh(alarm, with_for_update=True)
    alarm.lift(reason=words, actor_id=actor.id)
    _record(session, "signing_alarm_lifted", alarm, actor.id, {"kind": alarm.kind.value})


def _record(session: Session, action: str, alarm: SigningAlarm, actor: str, details: dict[str, str | int]) -> None:
    audit.record(
        session,
        actor=actor,
        action=action,
        subject_type="signing_alarm",
        subject_id=alarm.id,
        details={"officer_id": alarm.officer_id, "suspends": alarm.suspends, **details},
    )
