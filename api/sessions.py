"""Signed-in browsers: a random token in the cookie, only its digest in the database, two ways to end by themselves."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.entities import LoginSession, Role, UserAccount
from models.identifiers import new_token

SESSION_COOKIE = "saoy_session"

# A counter computer is left alone at lunch; a citizen's phone is not (RELIABILITY.md T-24).
IDLE_FOR_STAFF = timedelta(minutes=30)
IDLE_FOR_CITIZENS = timedelta(hours=2)
LONGEST_SESSION = timedelta(hours=12)
# Being seen is written down once a minute at most: reading a page should not wait for the writer lock.
SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is behind a valid session, as of this request."""

    user_id: str
    login: str
    display_name: str
    position_title: str
    role: Role
    agency_id: str | None
    form_secret: str
    is_due: bool = False
    """Whether `touch_session` should be called."""


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def open_session(database: Session, user: UserAccount, now: datetime) -> str:
    """A new session of that person; the token belongs into the cookie and is kept nowhere else."""
    token = new_token()
    database.add(
        LoginSession(
            token_sha256=_digest(token),
            user_id=user.id,
            csrf_token=new_token(),
            expires_at=now + LONGEST_SESSION,
            last_seen_at=now,
        )
    )
    return token


def find_session(database: Session, token: str, now: datetime) -> SignedIn | None:
    """Who is signed in with that token; None when it ended, by time, by signing out or by closing the account."""
    session = database.get(LoginSession, _digest(token))
    if session is None or now >= session.expires_at:
        return None
    user = database.get(UserAccount, session.user_id)
    if user is None or not user.active:
        return None
    idle = IDLE_FOR_CITIZENS if user.role is Role.CITIZEN else IDLE_FOR_STAFF
    unseen = now - session.last_seen_at
    if unseen >= idle:
        return None
    return SignedIn(
        user_id=user.id,
        login=user.login,
        display_name=user.display_name,
        position_title=user.position_title,
        role=user.role,
        agency_id=user.agency_id,
        form_secret=session.csrf_token,
        is_due=unseen >= SEEN_EVERY,
    )


def touch_session(database: Session, token: str, now: datetime) -> None:
    """Writes down that the session was used."""
    session = database.get(LoginSession, _digest(token))
    if session is not None:
        session.last_seen_at = now


def close_session(database: Session, token: str) -> None:
    """Signing out: the token opens nothing any more."""
    database.execute(delete(LoginSession).where(LoginSession.token_sha256 == _digest(token)))


def close_sessions_of(database: Session, user_id: str) -> None:
    """Ends every session of a person: when the account is closed, its role changes or its password does."""
    database.execute(delete(LoginSession).where(LoginSession.user_id == user_id))


def delete_ended_sessions(database: Session, now: datetime) -> None:
    """Forgets sessions that no longer open anything."""
    database.execute(delete(LoginSession).where(LoginSession.expires_at <= now))
