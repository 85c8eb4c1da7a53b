"""Results as records: written with the certificate, revoked with it, found before anybody certifies again."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from certify.vault.facts import ResultFacts, facts_of
from certify.vault.keys import VaultKeys
from models.entities import (
    Agency,
    Certificate,
    CertificateStatus,
    DigitalResult,
    Document,
    RegisterEntry,
)
from models.errors import NotFoundError

# A number that many papers share would otherwise be compared without end.
_MOST_COMPARED = 50
MOST_LISTED = 500


def record_result(session: Session, certificate: Certificate, keys: VaultKeys) -> DigitalResult:
    """The certificate's result: the one it has, or a new one in the caller's transaction."""
    known = result_of(session, certificate.id)
    if known is not None:
        return known
    facts = facts_of(session, session.get_one(Document, certificate.document_id), keys)
    result = DigitalResult(
        certificate_id=certificate.id,
        document_id=certificate.document_id,
        agency_id=certificate.agency_id,
        type_code=facts.type_code,
        owner_kind=facts.owner.kind if facts.owner else None,
        owner_key=facts.owner.key if facts.owner else None,
        number_key=facts.number_key,
        issuer=facts.issuer,
        issued_on=facts.issued_on,
        valid_until=facts.valid_until,
        status=certificate.status,
    )
    session.add(result)
    session.flush()
    return result


def result_of(session: Session, certificate_id: str) -> DigitalResult | None:
    """The result of a certificate; None for one issued before there were results."""
    return session.scalar(select(DigitalResult).where(DigitalResult.certificate_id == certificate_id))


def record_missing_results(session: Session, keys: VaultKeys, most: int = 1000) -> int:
    """Results of copies that were issued before there were results. How many were written; call again until none."""
    query = (
        select(Certificate)
        .outerjoin(DigitalResult, DigitalResult.certificate_id == Certificate.id)
        .where(DigitalResult.id.is_(None))
        .limit(most)
    )
    missing = session.scalars(query).all()
    for certificate in missing:
        record_result(session, certificate, keys)
    return len(missing)


@dataclass(frozen=True, slots=True)
class StoredResult:
    """A result with its copy, its line of the register and the office that certified it."""

    result: DigitalResult
    certificate: Certificate
    entry: RegisterEntry
    agency: Agency


def stored_results(session: Session, *conditions: ColumnElement[bool], most: int) -> list[StoredResult]:
    """Newest first."""
    query = (
        select(DigitalResult, Certificate, RegisterEntry, Agency)
        .join(Certificate, Certificate.id == DigitalResult.certificate_id)
        .join(RegisterEntry, RegisterEntry.id == Certificate.entry_id)
        .join(Agency, Agency.id == DigitalResult.agency_id)
        .where(*conditions)
        .order_by(DigitalResult.recorded_at.desc())
        .limit(most)
    )
    return [
        StoredResult(result, certificate, entry, agency)
        for result, certificate, entry, agency in session.execute(query)
    ]


def earlier_copies(session: Session, document: Document, keys: VaultKeys) -> list[StoredResult]:
    """Copies in force of the paper that the document now seems to be, newest first.

    The same type and number, nothing that contradicts, and one more thing that agrees: papers of different offices
    share numbers. Where the owner is the same, every office's copies count; else only the own office's, since what
    another office certified for somebody is none of this clerk's business.
    """
    facts = facts_of(session, document, keys)
    if facts.number_key is None:
        return []
    scopes: list[ColumnElement[bool]] = [DigitalResult.agency_id == document.agency_id]
    if facts.owner is not None:
        scopes.append(DigitalResult.owner_key == facts.owner.key)
    found: dict[str, StoredResult] = {}
    for scope in scopes:
        alike = stored_results(
            session,
            scope,
            DigitalResult.type_code == facts.type_code,
            DigitalResult.number_key == facts.number_key,
            DigitalResult.document_id != document.id,
            Certificate.status == CertificateStatus.IN_FORCE,
            most=_MOST_COMPARED,
        )
        found |= {each.result.id: each for each in alike if _is_same_paper(facts, each.result)}
    return sorted(found.values(), key=lambda each: each.certificate.issued_at, reverse=True)


def _is_same_paper(facts: ResultFacts, result: DigitalResult) -> bool:
    ours = (facts.owner.key if facts.owner else None, facts.issued_on, facts.issuer or None)
    theirs = (result.owner_key, result.issued_on, result.issuer or None)
    both = [(one, other) for one, other in zip(ours, theirs, strict=True) if one is not None and other is not None]
    return bool(both) and all(one == other for one, other in both)


def results_of_owner(session: Session, owner_key: str, *, most: int = MOST_LISTED) -> list[StoredResult]:
    """An owner's results, newest first."""
    return stored_results(session, DigitalResult.owner_key == owner_key, most=most)


def result_of_owner(session: Session, result_id: str, owner_key: str) -> StoredResult:
    """One result of that owner. Raises NotFoundError for everybody else's."""
    own = stored_results(session, DigitalResult.id == result_id, DigitalResult.owner_key == owner_key, most=1)
    if not own:
        raise NotFoundError
    return own[0]
