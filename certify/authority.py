"""Who may certify for an office, granted by decision; and the lines above the signature that follow from it.

The lines are derived and never typed, so that a statement cannot claim more than the record says (Decree 30/2020
art. 13; Decree 23/2015 art. 2(9) as amended by Decree 280/2025).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import audit
from models.entities import AuthorityKind, Role, SignerAuthority, UserAccount
from models.errors import ForbiddenError, InvalidValueError

_K = AuthorityKind
# The title that goes with the capacity itself; the others sign under a title of their own.
FIXED_POSITIONS: dict[AuthorityKind, str] = {
    _K.CHAIR: "Chủ tịch",
    _K.ACTING_CHAIR: "Quyền Chủ tịch",
    _K.DEPUTY: "Phó Chủ tịch",
    _K.NOTARY: "Công chứng viên",
}
_FOR_THE_COMMITTEE = "TM. ỦY BAN NHÂN DÂN"
_PREFIXES: dict[AuthorityKind, str] = {
    _K.CHAIR: _FOR_THE_COMMITTEE,
    _K.ACTING_CHAIR: _FOR_THE_COMMITTEE,
    _K.DEPUTY: "KT. CHỦ TỊCH",
    _K.BY_ORDER: "TL. CHỦ TỊCH",
    _K.DELEGATE: "TUQ. CHỦ TỊCH",
    _K.NOTARY: "",
    _K.CONSUL: "",
}
KIND_NAMES: dict[AuthorityKind, str] = {
    _K.CHAIR: "Chủ tịch (TM.)",
    _K.ACTING_CHAIR: "Quyền Chủ tịch (TM., Q.)",
    _K.DEPUTY: "Phó Chủ tịch (KT.)",
    _K.BY_ORDER: "Thừa lệnh (TL.)",
    _K.DELEGATE: "Thừa ủy quyền (TUQ.)",
    _K.NOTARY: "Công chứng viên",
    _K.CONSUL: "Viên chức ngoại giao, lãnh sự",
}


@dataclass(frozen=True, slots=True)
class AuthorityLines:
    """What stands above the signature: the capacity (empty where there is none), then the title."""

    prefix: str
    title: str


def lines_above_signature(authority: SignerAuthority) -> AuthorityLines:
    """TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH; KT. CHỦ TỊCH / PHÓ CHỦ TỊCH; TL. or TUQ. CHỦ TỊCH / title; notaries: title."""
    title = "Q. CHỦ TỊCH" if authority.kind is _K.ACTING_CHAIR else authority.position.upper()
    return AuthorityLines(_PREFIXES[authority.kind], title)


@dataclass(frozen=True, slots=True)
class Grant:
    """What is granted: in which capacity, by which decision, for what and how long."""

    kind: AuthorityKind
    decision_number: str
    valid_from: date
    valid_to: date | None = None
    position: str = ""
    document_types: tuple[str, ...] = ()
    registers: tuple[str, ...] = ()


def grant_authority(session: Session, account: UserAccount, grant: Grant, *, actor: UserAccount) -> SignerAuthority:
    """Lets an officer certify. Raises ForbiddenError unless an administrator of the office does it for somebody else,
    InvalidValueError for a grant without decision, title or days."""
    _require_administrator(actor, account)
    if not (account.active and account.role is Role.OFFICER):
        raise InvalidValueError(
            "Chỉ phân công cho tài khoản người ký đang hoạt động.",
            "Only an active officer's account can be authorised.",
            code="account_is_no_officer",
        )
    position = FIXED_POSITIONS.get(grant.kind) or " ".join(grant.position.split())
    decision = " ".join(grant.decision_number.split())
    if not position or not decision:
        raise InvalidValueError(
            "Hãy ghi số quyết định và chức danh của người ký.",
            "Give the decision's number and the signer's title.",
            code="authority_incomplete",
        )
    if grant.valid_to is not None and grant.valid_to < grant.valid_from:
        raise InvalidValueError(
            "Ngày kết thúc phải sau ngày bắt đầu.", "The last day comes before the first.", code="authority_incomplete"
        )
    authority = SignerAuthority(
        agency_id=account.agency_id or "",
        account_id=account.id,
        kind=grant.kind,
        position=position,
        decision_number=decision,
        document_types=sorted(grant.document_types),
        registers=sorted(grant.registers),
        valid_from=grant.valid_from,
        valid_to=grant.valid_to,
        granted_by=actor.id,
    )
    session.add(authority)
    _record(session, "authority_granted", authority, actor, {"kind": grant.kind.value, "decision": decision})
    return authority


def revoke_authority(session: Session, authority: SignerAuthority, *, reason: str, actor: UserAccount) -> None:
    """Withdraws a grant at once. Raises ForbiddenError, InvalidValueError without a reason, ConflictError twice."""
    _require_administrator(actor, session.get_one(UserAccount, authority.account_id))
    if not reason.strip():
        raise InvalidValueError("Hãy ghi lý do thu hồi.", "Give the reason.", code="reason_missing")
    session.refresh(authority, with_for_update=True)
    authority.revoke(reason=reason, actor_id=actor.id)
    _record(session, "authority_revoked", authority, actor, {})


def authorities_of_agency(session: Session, agency_id: str) -> Sequence[SignerAuthority]:
    """Every grant of an office, newest first."""
    query = select(SignerAuthority).where(SignerAuthority.agency_id == agency_id)
    return session.scalars(query.order_by(SignerAuthority.granted_at.desc())).all()


def _require_administrator(actor: UserAccount, account: UserAccount) -> None:
    is_administrator = actor.active and actor.role is Role.ADMIN and actor.agency_id is not None
    if not is_administrator or actor.agency_id != account.agency_id or actor.id == account.id:
        raise ForbiddenError(detail="not an administrator of this agency, or for oneself")


def _record(
    session: Session, action: str, authority: SignerAuthority, actor: UserAccount, details: dict[str, str]
) -> None:
    audit.record(
        session,
        actor=actor.id,
        action=action,
        subject_type="signer_authority",
        subject_id=authority.id,
        details={"account_id": authority.account_id, **details},
    )
