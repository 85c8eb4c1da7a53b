"""Paper copies in the register: numbers of their own series, entered by the clerk, with the columns of any line.

The number is taken before the stamp is set, as with electronic copies: entered (reserved), then confirmed once the
officer has signed the paper, or voided by two people.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.canonical import digest_of
from certify.fees import FeeCase, fee_for
from certify.four_eyes import require_role, required_words
from certify.habits import AgencyHabits
from certify.persons import is_same_name
from certify.policy import CertifiesForHimselfError, require_signer
from certify.policy_facts import signer_of
from certify.register import RegisterLine, add_line, locked_counter, record_signed
from certify.series import PAPER
from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.entities import Agency, RegisterEntry, Role, UserAccount
from models.errors import InvalidValueError, NotFoundError

_MOST_PAGES, _MOST_COPIES = 5000, 1000


@dataclass(frozen=True, slots=True)
class PaperCertification:
    """What the clerk enters. `form_key` is the form's own: sent twice, the form is one line."""

    form_key: str
    requester_name: str
    original_name: str
    signer_id: str
    pages: int
    copies: int = 1
    type_code: str | None = None
    note: str = ""


def enter_paper_line(
    session: Session, agency: Agency, entered: PaperCertification, *, clerk: UserAccount, habits: AgencyHabits
) -> RegisterEntry:
    """The next number of the paper series for these copies. Raises ForbiddenError unless a clerk of the office enters
    it, InvalidValueError, a refusal of `certify.policy` for the signer, YearClosedError."""
    require_role(clerk, agency.id, (Role.CLERK,))
    _require_counts(entered)
    requester, original = required_words(entered.requester_name), required_words(entered.original_name)
    signer = session.get(UserAccount, entered.signer_id)
    if signer is None or signer.role is not Role.OFFICER or not signer.active or signer.agency_id != agency.id:
        raise NotFoundError(detail="no such officer in this agency")
    authority = require_signer(signer_of(session, signer, agency.id, entered.type_code, PAPER))
    if is_same_name(requester, signer.display_name):
        raise CertifiesForHimselfError
    now = utc_now()
    case = FeeCase(agency.code, entered.type_code)
    fee = fee_for(entered.pages, entered.copies, in_vietnam(now).date(), habits.fees, case)
    line = RegisterLine(
        requester_name=requester,
        original_name=original,
        signer_name=signer.display_name,
        signer_title=authority.position,
        copies=entered.copies,
        fee_dong=fee.amount,
        fee_basis=fee.basis,
        type_code=entered.type_code,
        note=" ".join(entered.note.split()),
    )
    digest = digest_of({"form_key": entered.form_key, "clerk": clerk.id, "requester": requester, "original": original})
    # In line first: of two forms sent at once the later finds the line of the earlier.
    locked_counter(session, agency.id, in_vietnam(now).year, PAPER)
    known = session.scalar(select(RegisterEntry).filter_by(agency_id=agency.id, register=PAPER, digest=digest))
    if known is not None:
        return known
    return add_line(
        session,
        agency_id=agency.id,
        register=PAPER,
        document_id=None,
        digest=digest,
        line=line,
        moment=now,
        actor=clerk.id,
    )


def confirm_paper_line(session: Session, entry: RegisterEntry, *, clerk: UserAccount) -> None:
    """The officer has signed the paper copies. Raises ForbiddenError, NotFoundError for a line of the other series,
    TransitionError unless the line is reserved."""
    require_role(clerk, entry.agency_id, (Role.CLERK,))
    if entry.register != PAPER:
        raise NotFoundError(detail="not a line of paper copies")
    session.refresh(entry, with_for_update=True)
    record_signed(session, entry, utc_now(), actor=clerk.id)


def _require_counts(entered: PaperCertification) -> None:
    if not (1 <= entered.pages <= _MOST_PAGES and 1 <= entered.copies <= _MOST_COPIES and entered.form_key):
        raise InvalidValueError(
            "Số trang và số bản phải từ 1 trở lên.", "Pages and copies count from 1.", code="counts_invalid"
        )
