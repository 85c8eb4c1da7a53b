"""Consents, one-time links and the log: given for one purpose, withdrawn at once, seen by the owner."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from certify.vault.access_log import Accessor, accesses_of_owner, log_access
from certify.vault.consents import (
    ConsentInvalidError,
    Scope,
    consented_results,
    consents_in_force,
    give_consent,
    values_of,
    withdraw_consent,
)
from certify.vault.identity import (
    CheckedIdentity,
    IdentityTakenError,
    NumberNotBelievedError,
    bind_identity,
)
from certify.vault.links import LinkInvalidError, LinkSpentError, find_link, make_link, open_link, withdraw_link
from models.clock import utc_now
from models.database import Database
from models.entities import AccessKind, APIClient, DigitalResult, IdentityBinding, Role, ShareLink, UserAccount
from models.errors import ForbiddenError, NotFoundError
from tests.certify.vault.shelf import HOA, KEYS, NAM, a_copy, an_account
from tests.models.records import an_agency

WHO_HOA = CheckedIdentity(HOA, "Nguyễn Thị Hoa", date(1990, 3, 5))
WHO_NAM = CheckedIdentity(NAM, "Trần Văn Nam", date(1985, 1, 1))


@dataclass
class Shelf:
    database: Database
    result: DigitalResult
    owner: IdentityBinding
    other: IdentityBinding
    bank: APIClient
    clerk: UserAccount

    @contextmanager
    def begin(self) -> Iterator[Session]:
        with self.database.begin() as session:
            yield session


@pytest.fixture
def shelf(database: Database) -> Shelf:
    with database.begin() as session:
        agency = an_agency(session)
        clerk = an_account(session, Role.CLERK, agency, "Cán bộ")
        hoa, nam = an_account(session), an_account(session)
        bank = APIClient(agency_id=agency.id, name="Ngân hàng mẫu", secret_hash="none")
        session.add(bank)
        session.flush()
        result = a_copy(session, agency)
        owner = bind_identity(session, hoa, WHO_HOA, clerk, KEYS)
        other = bind_identity(session, nam, WHO_NAM, clerk, KEYS)
        session.flush()
        return Shelf(database, result, owner, other, bank, clerk)


def consent_to(shelf: Shelf, session: Session, **more: object):  # type: ignore[no-untyped-def]
    said = {
        "purpose": "Mở tài khoản",
        "scope": Scope((shelf.result.id,), ("full_name",)),
        "until": utc_now() + timedelta(days=1),
        **more,
    }
    return give_consent(session, shelf.owner, shelf.bank.id, **said)  # type: ignore[arg-type]


def test_only_what_was_consented_to_is_given_and_nothing_after_the_withdrawal(shelf: Shelf) -> None:
    with shelf.begin() as session:
        consent = consent_to(shelf, session)
    with shelf.begin() as session:
        [held] = consents_in_force(session, shelf.bank.id, utc_now())
        [stored] = consented_results(session, held)
        assert values_of(session, stored.result, held.field_names) == {"full_name": "NGUYỄN THỊ HOA"}
        assert consents_in_force(session, shelf.bank.id, utc_now() + timedelta(days=2)) == []
        assert consents_in_force(session, "another", utc_now()) == []
    with shelf.begin() as session:
        withdraw_consent(session, consent.id, shelf.owner)
    with shelf.begin() as session:
        assert consents_in_force(session, shelf.bank.id, utc_now()) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"purpose": " "},
        {"until": utc_now() - timedelta(days=1)},
        {"until": utc_now() + timedelta(days=400)},
        {"scope": Scope(())},
    ],
)
def test_a_consent_without_purpose_content_or_end_is_none(shelf: Shelf, wrong: dict[str, object]) -> None:
    with pytest.raises(ConsentInvalidError), shelf.begin() as session:
        consent_to(shelf, session, **wrong)


def test_a_consent_names_content_that_is_there_and_a_recipient_that_is_active(shelf: Shelf) -> None:
    for scope in (Scope((shelf.result.id,)), Scope((shelf.result.id,), ("no_such_field",))):
        with pytest.raises(ConsentInvalidError), shelf.begin() as session:
            consent_to(shelf, session, scope=scope)
    with shelf.begin() as session:
        session.get_one(APIClient, shelf.bank.id).active = False
    with pytest.raises(ConsentInvalidError), shelf.begin() as session:
        consent_to(shelf, session)


def test_nobody_shares_or_withdraws_what_is_somebody_elses(shelf: Shelf) -> None:
    with shelf.begin() as session:
        consent = consent_to(shelf, session)
        made = make_link(session, shelf.owner, shelf.result.id, recipient_name="A", purpose="B", days=1)
    foreign = [
        lambda s: give_consent(
            s, shelf.other, shelf.bank.id, purpose="x", scope=Scope((shelf.result.id,), ("full_name",)),
            until=utc_now() + timedelta(days=1),
        ),
        lambda s: make_link(s, shelf.other, shelf.result.id, recipient_name="A", purpose="B", days=1),
        lambda s: withdraw_consent(s, consent.id, shelf.other),
        lambda s: withdraw_link(s, made.link.id, shelf.other),
    ]  # fmt: skip
    for act in foreign:
        with pytest.raises(NotFoundError), shelf.begin() as session:
            act(session)


def test_a_link_opens_once_however_often_it_is_looked_at(shelf: Shelf) -> None:
    with shelf.begin() as session:
        made = make_link(session, shelf.owner, shelf.result.id, recipient_name="Trường A", purpose="Nhập học", days=7)
    for _ in range(3):
        with shelf.database.read() as session:
            assert find_link(session, made.token)[1].result.id == shelf.result.id
    with shelf.begin() as session:
        open_link(session, made.token)
    with pytest.raises(LinkSpentError), shelf.begin() as session:
        open_link(session, made.token)
    with shelf.database.read() as session:
        [seen] = [
            each for each in accesses_of_owner(session, shelf.owner.owner_key) if each.kind is AccessKind.LINK_OPENED
        ]
        kept = session.scalars(select(ShareLink)).one()

    assert (seen.who, seen.purpose, seen.link_id) == ("Trường A", "Nhập học", made.link.id)
    assert made.token not in (kept.token_sha256, kept.id)


def test_of_two_who_open_at_once_one_gets_the_copy(shelf: Shelf) -> None:
    with shelf.begin() as session:
        made = make_link(session, shelf.owner, shelf.result.id, recipient_name="A", purpose="B", days=1)
    outcomes: list[str] = []
    together = threading.Barrier(4)

    def try_to_open() -> None:
        together.wait()
        try:
            with shelf.begin() as session:
                open_link(session, made.token)
            outcomes.append("opened")
        except LinkSpentError:
            outcomes.append("spent")

    threads = [threading.Thread(target=try_to_open) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["opened", "spent", "spent", "spent"]


def test_a_link_that_was_withdrawn_or_ran_out_opens_nothing(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    with shelf.begin() as session:
        first, second = (
            make_link(session, shelf.owner, shelf.result.id, recipient_name="A", purpose="B", days=1) for _ in range(2)
        )
        withdraw_link(session, first.link.id, shelf.owner)
    with pytest.raises(LinkSpentError), shelf.begin() as session:
        open_link(session, first.token)
    tomorrow = utc_now() + timedelta(days=1, seconds=1)
    monkeypatch.setattr("certify.vault.links.utc_now", lambda: tomorrow)
    with pytest.raises(LinkSpentError), shelf.begin() as session:
        open_link(session, second.token)


@pytest.mark.parametrize(
    "wrong", [{"days": 0}, {"days": 8}, {"recipient_name": " "}, {"purpose": ""}, {"purpose": "x" * 301}]
)
def test_a_link_is_for_somebody_something_and_a_week_at_most(shelf: Shelf, wrong: dict[str, object]) -> None:
    said = {"recipient_name": "A", "purpose": "B", "days": 1, **wrong}
    with pytest.raises(LinkInvalidError), shelf.begin() as session:
        make_link(session, shelf.owner, shelf.result.id, **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE result_access SET who = 'nobody'",
        "DELETE FROM result_access",
        "UPDATE consent SET purpose = 'anything'",
        "UPDATE consent SET field_names = '[\"sex\"]'",
        "DELETE FROM consent",
        "UPDATE share_link SET opened_at = NULL",
        "UPDATE share_link SET recipient_name = 'me'",
        "DELETE FROM share_link",
    ],
)
def test_what_was_agreed_and_seen_is_never_changed(shelf: Shelf, change: str) -> None:
    with shelf.begin() as session:
        consent_to(shelf, session)
        made = make_link(session, shelf.owner, shelf.result.id, recipient_name="A", purpose="B", days=1)
        session.flush()
        open_link(session, made.token)
        log_access(session, shelf.result, AccessKind.STAFF_DOWNLOAD, Accessor("x", "Cán bộ"))
    with pytest.raises(IntegrityError, match="never"), shelf.begin() as session:
        session.execute(text(change))


def test_an_account_is_bound_by_a_clerk_once_and_the_log_tells_it(shelf: Shelf) -> None:
    with shelf.database.read() as session:
        told = accesses_of_owner(session, shelf.owner.owner_key)
    assert [(each.kind, each.who) for each in told] == [(AccessKind.ACCOUNT_BOUND, "Cán bộ")]
    with shelf.begin() as session:
        third = an_account(session)
        session.flush()
        with pytest.raises(IdentityTakenError):
            bind_identity(session, third, WHO_HOA, shelf.clerk, KEYS)
        with pytest.raises(ForbiddenError):
            bind_identity(session, third, WHO_HOA, third, KEYS)
        with pytest.raises(NotFoundError):
            bind_identity(session, an_account(session, Role.OFFICER), WHO_HOA, shelf.clerk, KEYS)
        for wrong in (
            CheckedIdentity("00119001234", "A", date(1990, 1, 1)),
            CheckedIdentity("001190012346", "A", date(1991, 1, 1)),
            CheckedIdentity("001190012346", " ", date(1990, 1, 1)),
        ):
            with pytest.raises(NumberNotBelievedError):
                bind_identity(session, third, wrong, shelf.clerk, KEYS)
