"""Which changes after a signature are permitted: by the signer, by the certifier, and by what a form is for."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from certify.verification.change_record import DocumentChanges
from certify.verification.facts import Change, SignatureFacts
from certify.verification.report import ChangedAfter
from certify.verification.revisions import Revisions

logger = logging.getLogger(__name__)

_LEVELS = {
    ModificationLevel.NONE: Change.NONE,
    ModificationLevel.LTA_UPDATES: Change.VALIDATION_DATA,
    ModificationLevel.FORM_FILLING: Change.FORM_FILLING,
    ModificationLevel.ANNOTATIONS: Change.ANNOTATIONS,
    ModificationLevel.OTHER: Change.OTHER,
}
_NO_CHANGES, _FILL_FORMS, _COMMENT = 1, 2, 3  # DocMDP
_PERMITTED = {
    _NO_CHANGES: {Change.NONE, Change.VALIDATION_DATA},
    _FILL_FORMS: {Change.NONE, Change.VALIDATION_DATA, Change.FORM_FILLING},
    _COMMENT: {Change.NONE, Change.VALIDATION_DATA, Change.FORM_FILLING, Change.ANNOTATIONS},
}


def with_changes(
    facts: SignatureFacts,
    embedded: Any,
    revisions: Revisions,
    *,
    certified_before: int | None,
    second_opinion: bool,
) -> SignatureFacts:
    """The facts with what was changed after the signature, and whether that is permitted.

    `certified_before`: what an earlier certification permits everybody. `second_opinion`: pyHanko's own analysis is
    heard as well, and the heavier finding counts; for our seal, after which nothing but validation data may come.
    """
    embedded.compute_integrity_info(skip_diff=True)
    if embedded.coverage is None or embedded.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return replace(facts, problem="signature_covers_part")
    if embedded.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return replace(facts, covers_whole_file=True, change=Change.NONE, changed_after=ChangedAfter.NOTHING)
    if revisions.is_hybrid_after(embedded.signed_revision):
        return replace(facts, problem="hybrid_after_signing")
    try:
        changes = revisions.changes_since(embedded.signed_revision)
        if second_opinion:
            changes.note(_pyhanko_level(embedded), "pyHanko")
    except Exception:
        if embedded.reader.strict:
            raise  # read again, leniently
        # What was added cannot even be read, so nobody can say that it is of a permitted kind.
        logger.info("the changes after a signature cannot be read", exc_info=True)
        return replace(facts, problem="changed_after_signing")
    if changes.places:
        logger.info("changed after %s: %s", facts.field, changes.places)
    permission = facts.permission or certified_before
    problem = _problem(changes, permission, _locked(embedded, changes))
    after = ChangedAfter.PERMITTED if problem != "changed_after_signing" else ChangedAfter.FORBIDDEN
    if changes.level is Change.NONE:
        after = ChangedAfter.NOTHING
    return replace(facts, change=changes.level, changed_after=after, problem=problem)


def _problem(changes: DocumentChanges, permission: int | None, locked: bool) -> str | None:
    permitted = _PERMITTED[permission or _COMMENT]
    # Nobody permitted to write over what the signer saw, in a field or with a note.
    unasked = permission is None and (changes.rewritten or changes.covering)
    if changes.level not in permitted or locked or unasked:
        return "changed_after_signing"
    if changes.certified_late:
        return "certification_not_first"
    if permission is None:
        # Not forbidden, but a filled field or a note can lie over the page and say something else.
        if changes.filled:
            return "form_filled_after_signing"
        return "notes_after_signing" if changes.level is Change.ANNOTATIONS else None
    if changes.covering:
        return "changes_not_judged"
    return "field_added_after_certification" if changes.unforeseen and permission == _FILL_FORMS else None


def _locked(embedded: EmbeddedPdfSignature, changes: DocumentChanges) -> bool:
    """Whether a field changed that this signature locked."""
    lock = embedded.fieldmdp
    return lock is not None and any(lock.is_locked(name) for name in changes.filled | changes.signed_foreseen)


def _pyhanko_level(embedded: Any) -> Change:
    embedded.compute_integrity_info()
    result = embedded.diff_result
    return _LEVELS[result.modification_level] if isinstance(result, DiffResult) else Change.OTHER
