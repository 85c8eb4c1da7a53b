"""An office whose seal is held by a keeper, and its steps from the order to the sealed copy."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sqlalchemy import func, select

from certify import issuing, issuing_batch, sealing, sealing_job
from certify.habits import AgencyHabits
from certify.issuing import IssueContext
from certify.log.leaves import LeafKind
from models.database import Database
from models.entities import (
    Certificate,
    Document,
    LogLeaf,
    RegisterEntry,
    Role,
    SealingPolicy,
    SealRequest,
    SignatureRequest,
    SignerRole,
    UserAccount,
)
from models.job_queue import Lane, claim, release_owner
from models.values.document_state import DocumentState
from tests.certify.conftest import Office
from tests.certify.desk import Desk, account
from tests.certify.test_issuing import context_of

KINDS = {
    issuing.JOB_KIND: issuing.execute,
    issuing_batch.JOB_KIND: issuing_batch.execute,
    sealing.JOB_KIND: sealing_job.execute,
    sealing.BATCH_KIND: sealing_job.execute_batch,
}


def keeper_context(desk: Desk, office: Office) -> IssueContext:
    return replace(context_of(desk, office), habits_for=lambda agency: AgencyHabits(sealing=SealingPolicy.KEEPER))


def hired(desk: Desk, role: Role = Role.SEAL_KEEPER, name: str = "Phạm Thị Văn Thư") -> UserAccount:
    made = account(desk.agency, role, name)
    with desk.database.begin() as session:
        session.add(made)
    return made


@dataclass
class SealDesk:
    """The counter with a keeper beside the clerk and the officer."""

    desk: Desk
    context: IssueContext
    keeper: UserAccount = field(init=False)

    def __post_init__(self) -> None:
        self.keeper = hired(self.desk)

    @property
    def database(self) -> Database:
        return self.desk.database

    def signed(self, **options: int) -> str:
        """A document that the officer signed."""
        document_id = self.desk.ordered(pages=1, **options)
        self.work()
        return document_id

    def work(self, context: IssueContext | None = None, owner: str = "worker") -> list[str]:
        """What the worker does until nothing is left; the kinds of jobs in their order."""
        done: list[str] = []
        try:
            while job := claim(self.database, pools=["io"], lanes=list(Lane), owner=owner, lease_seconds=60):
                KINDS[job.kind](job, context or self.context)
                done.append(job.kind)
        finally:
            release_owner(self.database, owner, blame_job=False)
        return done

    def order(self, document_id: str, keeper: UserAccount | None = None, digest: str | None = None) -> None:
        shown = digest or self.request(document_id).file_sha256
        with self.database.begin() as session:
            document = session.get_one(Document, document_id)
            sealing.order_seal(session, document, shown, keeper or self.keeper)

    def sealed(self, document_id: str) -> None:
        self.order(document_id)
        self.work()

    def request(self, document_id: str) -> SealRequest:
        with self.database.read() as session:
            return session.scalars(select(SealRequest).where(SealRequest.document_id == document_id)).one()

    def line(self, document_id: str) -> RegisterEntry:
        with self.database.read() as session:
            return session.scalars(select(RegisterEntry).where(RegisterEntry.document_id == document_id)).one()

    def state(self, document_id: str) -> DocumentState:
        with self.database.read() as session:
            return session.get_one(Document, document_id).state

    def shown(self, documents: list[str]) -> dict[str, str]:
        """What a list shows of them: each document's id to the digest of its file."""
        return {document_id: self.request(document_id).file_sha256 for document_id in documents}

    def officers_file(self, document_id: str) -> bytes:
        return self.desk.storage.get(self.request(document_id).file_sha256)


def certificates(here: SealDesk) -> list[Certificate]:
    with here.database.read() as session:
        return list(session.scalars(select(Certificate)))


def kinds_logged(here: SealDesk) -> list[str]:
    """Of the register's entries; heads of the audit trail come between them."""
    query = select(LogLeaf.kind).where(LogLeaf.kind != LeafKind.AUDIT_HEAD.value).order_by(LogLeaf.leaf_index)
    with here.database.read() as session:
        return list(session.scalars(query))


def seals_asked(here: SealDesk) -> int:
    with here.database.read() as session:
        query = select(func.count()).select_from(SignatureRequest).where(SignatureRequest.role == SignerRole.SEAL)
        return session.scalar(query) or 0


def promote(here: SealDesk, person: UserAccount) -> UserAccount:
    """The same person in the keeper's role."""
    with here.database.begin() as session:
        account = session.get_one(UserAccount, person.id)
        account.role = Role.SEAL_KEEPER
    return account
