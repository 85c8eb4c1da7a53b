"""A paper that has a copy in force is not certified again without a reason; using the copy again is counted.

The figures are those of the national index (Decision 766/QD-TTg): 4.3, dossiers with a reused component; 4.4,
components taken from the store of results.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from certify.comparison import require_clerk_of
from certify.refusal import REFUSABLE
from certify.vault.keys import VaultKeys
from certify.vault.results import StoredResult, earlier_copies
from models import audit
from models.entities import AccessKind, DigitalResult, Document, Dossier, ResultAccess, ResultUse, UseKind, UserAccount
from models.errors import ConflictError, NotFoundError, TransitionError

# The index gives full marks from here on (Decision 766/QD-TTg).
FULL_MARKS = 0.8
_LONGEST_REASON = 500
_GIVEN_OUT = (AccessKind.CONSENT_FIELDS, AccessKind.CONSENT_COPY, AccessKind.LINK_OPENED)


class AlreadyCertifiedError(ConflictError):
    """There is a copy in force, and nobody said why another one is made."""

    code = "already_certified"
    message = "Giấy tờ này đã có bản sao chứng thực điện tử còn hiệu lực. Hãy dùng lại, hoặc ghi lý do chứng thực lại."
    message_en = "This paper has a certified copy in force. Use it again, or say why another one is made."


def require_reason_to_certify_again(
    session: Session, document: Document, *, reason: str, clerk: UserAccount, keys: VaultKeys
) -> None:
    """Asked when the pages are fixed, in that transaction. Raises AlreadyCertifiedError without a reason."""
    earlier = earlier_copies(session, document, keys)
    if not earlier:
        return
    words = " ".join(reason.split())[:_LONGEST_REASON]
    if not words:
        raise AlreadyCertifiedError(detail=earlier[0].certificate.id)
    _record(session, document, earlier[0], UseKind.CERTIFIED_AGAIN, clerk, words)


def reuse_result(
    session: Session, document: Document, *, result_id: str, clerk: UserAccount, keys: VaultKeys
) -> StoredResult:
    """The person takes the copy that there is, and this paper is not certified again.

    Raises ForbiddenError, TransitionError once a number may be reserved, and NotFoundError for a result that is not a
    copy in force of this paper.
    """
    require_clerk_of(document, clerk)
    if document.state not in REFUSABLE:
        raise TransitionError(detail=f"a document {document.state} goes its way")
    earlier = [each for each in earlier_copies(session, document, keys) if each.result.id == result_id]
    if not earlier:
        raise NotFoundError
    copy = earlier[0]
    document.refuse(
        f"Không chứng thực lại: đã có bản sao chứng thực điện tử còn hiệu lực, mã tra cứu {copy.certificate.code}."
    )
    _record(session, document, copy, UseKind.REUSED, clerk, "")
    return copy


def _record(
    session: Session, document: Document, copy: StoredResult, kind: UseKind, clerk: UserAccount, reason: str
) -> None:
    session.add(
        ResultUse(
            document_id=document.id,
            result_id=copy.result.id,
            agency_id=document.agency_id,
            kind=kind,
            reason=reason,
            actor=clerk.id,
        )
    )
    audit.record(
        session,
        actor=clerk.id,
        action=f"result_{kind.value}",
        subject_type="document",
        subject_id=document.id,
        details={"result_id": copy.result.id, "certificate_id": copy.certificate.id},
    )


@dataclass(frozen=True, slots=True)
class ReuseFigures:
    """Counts of one office for a time, and the two rates of the index (0 without dossiers)."""

    dossiers: int
    dossiers_with_reuse: int
    components: int
    components_reused: int
    certified_again: int
    given_out: int

    @property
    def dossier_rate(self) -> float:
        """4.3: dossiers with at least one component used again, of all."""
        return self.dossiers_with_reuse / self.dossiers if self.dossiers else 0.0

    @property
    def component_rate(self) -> float:
        """4.4: components taken from the store of results, of all."""
        return self.components_reused / self.components if self.components else 0.0


def reuse_figures(session: Session, agency_id: str, since: datetime, until: datetime) -> ReuseFigures:
    """For dossiers opened and accesses made in [since, until)."""
    opened = (Dossier.agency_id == agency_id, Dossier.created_at >= since, Dossier.created_at < until)
    components = select(func.count()).select_from(Document).join(Dossier, Dossier.id == Document.dossier_id)
    uses = (
        select(func.count(), func.count(Document.dossier_id.distinct()))
        .select_from(ResultUse)
        .join(Document, Document.id == ResultUse.document_id)
        .join(Dossier, Dossier.id == Document.dossier_id)
        .where(*opened)
    )
    reused, with_reuse = session.execute(uses.where(ResultUse.kind == UseKind.REUSED)).one()
    again, _ = session.execute(uses.where(ResultUse.kind == UseKind.CERTIFIED_AGAIN)).one()
    given_out = (
        select(func.count())
        .select_from(ResultAccess)
        .join(DigitalResult, DigitalResult.id == ResultAccess.result_id)
        .where(
            DigitalResult.agency_id == agency_id,
            ResultAccess.kind.in_(_GIVEN_OUT),
            ResultAccess.at >= since,
            ResultAccess.at < until,
        )
    )
    return ReuseFigures(
        dossiers=session.scalar(select(func.count()).select_from(Dossier).where(*opened)) or 0,
        dossiers_with_reuse=with_reuse,
        components=session.scalar(components.where(*opened)) or 0,
        components_reused=reused,
        certified_again=again,
        given_out=session.scalar(given_out) or 0,
    )
