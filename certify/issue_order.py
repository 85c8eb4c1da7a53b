"""What issuing is given, and its first transaction: the number reserved for what was frozen, with what goes along."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from certify.comparison import (
    counter_capture,
    frozen_values,
    pages_of,
    require_unchanged,
)
from certify.credentials.issuer import CredentialIssuer
from certify.credentials.status_list import StatusReference
from certify.credentials.status_register import remember_key, take_place
from certify.document_codes import name_document
from certify.fee_case import fee_case
from certify.fees import fee_for
from certify.habits import AgencyHabits
from certify.ordering import freeze_of, require_officer
from certify.policy_facts import seal_request_of
from certify.register import RegisterLine, reserve
from certify.register_memory import RegisterMemory
from certify.remembered_acts import reserved_facts
from certify.vault.keys import VaultKeys
from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.database import Database
from models.document_metadata import DocumentKind, DocumentMetadata
from models.entities import (
    Agency,
    Document,
    Dossier,
    Freeze,
    Page,
    RegisterEntry,
    SignerAuthority,
    UserAccount,
)
from models.errors import ConflictError, NotFoundError
from models.identifiers import new_token
from models.job_queue import ClaimedJob
from models.storage import BlobStore
from models.values.document_state import DocumentState

if TYPE_CHECKING:
    # pyHanko takes over a second to import, and the site only orders.
    from certify.log.register_log import RegisterLog
    from certify.signing import Signers
    from certify.signing_journal import JournaledNumber
    from certify.signing_watch import SigningWatch
    from certify.timestamps import TimestampAuthority

# Read aloud and typed by hand: without letters that look like digits (Crockford's alphabet), 60 bits.
_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH = 12


@dataclass(frozen=True, slots=True)
class IssueContext:
    """What issuing needs; built once a process by `api.container`."""

    database: Database
    storage: BlobStore
    signers_for: Callable[[Agency, UserAccount], Signers]
    timestamps: TimestampAuthority
    verification_base: str
    log: RegisterLog
    habits_for: Callable[[Agency], AgencyHabits] = field(default=lambda agency: AgencyHabits())
    kind_of: Callable[[str | None], DocumentKind] = field(default=lambda type_code: DocumentKind())
    vault_keys: VaultKeys | None = None  # None: copies without a result for their owner
    memory: RegisterMemory | None = None  # None: a restored backup is not noticed
    watch: SigningWatch | None = None  # None: nobody is told of too many signatures
    # None: copies are issued without a code for offline checks and without credentials.
    credentials: CredentialIssuer | None = None


@dataclass(frozen=True, slots=True)
class NumberedDocument:
    """A frozen document under its number, and who certifies it; detached from the session.

    `number` also says how the public finds the copy: by the token in the QR code, or by the short code under it.
    """

    document: Document
    frozen: Freeze
    entry: RegisterEntry
    number: JournaledNumber
    agency: Agency
    officer: UserAccount
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class IssueOrder(NumberedDocument):
    """What the first transaction read and reserved."""

    habits: AgencyHabits
    metadata: DocumentMetadata
    authority: SignerAuthority
    facts: dict[str, Any]
    place: StatusReference | None  # in a status list


def reserved_order(claimed: ClaimedJob, context: IssueContext) -> IssueOrder | None:
    """The number committed and its journal opened; see `reserve_order`."""
    with context.database.begin() as session:
        return reserve_order(session, claimed.document_id, str(claimed.payload.get("officer_id", "")), context)


def reserve_order(
    session: Session, document_id: str | None, officer_id: str, context: IssueContext
) -> IssueOrder | None:
    """None when the officer's part is done, whether the copy is issued or awaits the seal: the work of an earlier
    attempt whose answer was lost."""
    from certify.signing_journal import open_record

    document = session.get(Document, document_id) if document_id else None
    officer = session.get(UserAccount, officer_id)
    agency = session.get(Agency, document.agency_id) if document is not None else None
    if document is None or officer is None or agency is None:
        raise NotFoundError(detail="the job names no document, officer or agency")
    if document.state is DocumentState.ISSUED or seal_request_of(session, document.id) is not None:
        return None
    if document.state not in (DocumentState.ISSUING, DocumentState.AWAITING_TIMESTAMP):
        raise ConflictError(detail=f"a document {document.state} is not issued")
    frozen = freeze_of(session, document)
    require_unchanged(session, document, frozen)
    # Asked again here: since the order a delegation may have run out.
    authority = require_officer(session, document, officer, context.vault_keys)
    context.log.require_continued(session)
    if context.memory is not None:
        context.memory.require_not_older(session)
    habits = context.habits_for(agency)
    pages = tuple(pages_of(session, counter_capture(session, document)))
    line = _line(session, document, agency, authority, officer, len(pages), habits)
    entry = reserve(session, document, digest=frozen.digest, line=line)
    metadata = _metadata(session, document, agency, frozen, context.kind_of(document.type_code))
    number = open_record(session, entry, token=new_token(), code=new_code(), sealing=habits.sealing)
    place = _take_place(session, entry, context.credentials)
    return IssueOrder(
        document,
        frozen,
        entry,
        number,
        agency,
        officer,
        pages,
        habits,
        metadata,
        authority,
        reserved_facts(session, entry),
        place,
    )


def _take_place(session: Session, entry: RegisterEntry, issuer: CredentialIssuer | None) -> StatusReference | None:
    """With the number and not with the certificate: the place is printed on the copy, so it is fixed before signing."""
    if issuer is None:
        return None
    remember_key(session, issuer.public_key)
    return take_place(session, entry)


def _metadata(
    session: Session, document: Document, agency: Agency, frozen: Freeze, kind: DocumentKind
) -> DocumentMetadata:
    """From the settled fields, with the document's code in national exchange."""
    values = {name: entry["value"] for name, entry in frozen_values(frozen.manifest).items()}
    pages = len(frozen.manifest["pages"])
    metadata = DocumentMetadata.of_values(values, type_name=kind.name, pages=pages, subject=document.title)
    return replace(metadata, doc_code=name_document(session, document, agency, kind.code, metadata) or "")


def _line(
    session: Session,
    document: Document,
    agency: Agency,
    authority: SignerAuthority,
    officer: UserAccount,
    pages: int,
    habits: AgencyHabits,
) -> RegisterLine:
    dossier = session.get(Dossier, document.dossier_id)
    today = in_vietnam(utc_now()).date()
    fee = fee_for(pages, document.copies, today, habits.fees, fee_case(session, document, agency))
    return RegisterLine(
        requester_name=dossier.requester_name if dossier else "",
        original_name=document.title,
        signer_name=officer.display_name,
        signer_title=authority.position,
        copies=document.copies,
        fee_dong=fee.amount,
        fee_basis=fee.basis,
        type_code=document.type_code,
    )


def new_code() -> str:
    """A short code for people without a QR reader: XXXX-XXXX-XXXX."""
    letters = "".join(secrets.choice(_CODE_ALPHABET) for _ in range(_CODE_LENGTH))
    return "-".join(letters[start : start + 4] for start in range(0, _CODE_LENGTH, 4))
