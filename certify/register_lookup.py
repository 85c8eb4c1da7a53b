"""The register as verification asks it: by the token of the QR code or by the short code."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from certify.habits import AgencyHabits
from certify.log.leaves import LeafKind, is_adopted
from certify.log.records import ProvedEntry, leaf_of, proved_entry
from certify.verification.register import RegisteredCopy
from models.database import Database
from models.entities import Agency, Certificate, RegisterEntry
from models.errors import IntegrityError, NotFoundError

logger = logging.getLogger(__name__)

_SEAL, _OFFICER, _FIRST_STAMP = 1, 0, 2


class DatabaseRegister:
    """`RegisterLookup` on our own tables. Every question reads the status anew: a revocation shows at once."""

    def __init__(
        self, database: Database, habits_for: Callable[[Agency], AgencyHabits] = lambda agency: AgencyHabits()
    ) -> None:
        self._database = database
        self._habits_for = habits_for

    def copy_with_token(self, token: str) -> RegisteredCopy | None:
        """The copy with this verification token."""
        return self._copy_where(Certificate.token == token)

    def copy_with_code(self, code: str) -> RegisteredCopy | None:
        """The copy with this short code, however it was typed."""
        return self._copy_where(Certificate.code == normalised_code(code))

    def _copy_where(self, condition: ColumnElement[bool]) -> RegisteredCopy | None:
        query = (
            select(Certificate, RegisterEntry, Agency)
            .join(RegisterEntry, RegisterEntry.id == Certificate.entry_id)
            .join(Agency, Agency.id == Certificate.agency_id)
            .where(condition)
        )
        with self._database.read() as session:
            found = session.execute(query).one_or_none()
            if found is None:
                return None
            certificate, entry, agency = found
            reserved = leaf_of(session, LeafKind.NUMBER_RESERVED, entry.id)
            logged = reserved is not None and not is_adopted(reserved.data)
            proved = _proof_of_issue(session, certificate)
            copy = self._as_copy(certificate, entry, agency)
        return replace(copy, logged=logged, log=proved.as_json() if proved else None)

    def _as_copy(self, certificate: Certificate, entry: RegisterEntry, agency: Agency) -> RegisteredCopy:
        ranges = certificate.signed_ranges
        return RegisteredCopy(
            number=self._habits_for(agency).numbers.number_text(entry.number),
            agency=agency.name,
            issued_at=certificate.issued_at,
            revoked=not certificate.is_in_force,
            record_sha256=certificate.record_sha256,
            officer_certificate_sha256=certificate.officer_certificate_sha256,
            seal_certificate_sha256=certificate.seal_certificate_sha256,
            officer_digest=ranges[_OFFICER],
            seal_digest=ranges[_SEAL],
            timestamp_digests=tuple(ranges[_FIRST_STAMP:]),
        )


def _proof_of_issue(session: Session, certificate: Certificate) -> ProvedEntry | None:
    """A damaged log is for `saoy log verify` to tell of; the copy is no worse for it."""
    try:
        return proved_entry(session, LeafKind.COPY_ISSUED, certificate.id)
    except (IntegrityError, NotFoundError) as error:
        logger.error("the log cannot prove an entry", extra={"code": error.code, "detail": error.detail})
        return None


def normalised_code(typed: str) -> str:
    """Upper case, without blanks, O and I read as the digits they look like, in groups of four."""
    letters = re.sub(r"[^0-9A-Z]", "", typed.upper()).translate(str.maketrans("OIL", "011"))
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))
