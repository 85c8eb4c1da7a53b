"""Which changes after a signature are permitted: pyHanko's rules, and one more that other makers' files need."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    DiffResult,
    ModificationLevel,
    QualifiedWhitelistRule,
    ReferenceUpdate,
    StandardDiffPolicy,
    SuspiciousModification,
)
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm
from pyhanko.sign.validation.status import SignatureCoverageLevel

from certify.verification.facts import Change, SignatureFacts
from certify.verification.form_fields import ordinary_fields
from certify.verification.report import ChangedAfter

logger = logging.getLogger(__name__)

_CHANGES = {
    ModificationLevel.NONE: Change.NONE,
    ModificationLevel.LTA_UPDATES: Change.VALIDATION_DATA,
    ModificationLevel.FORM_FILLING: Change.FORM_FILLING,
    ModificationLevel.ANNOTATIONS: Change.ANNOTATIONS,
    ModificationLevel.OTHER: Change.OTHER,
}
_COMMENTS_PERMITTED = 3  # DocMDP: pyHanko's rules do not know what a comment may look like


class _FreedObjects(QualifiedWhitelistRule):
    """Freeing is no change of content; `ChangeRules` has seen that nothing refers to these objects."""

    def apply_qualified(
        self, old: HistoricalResolver, new: HistoricalResolver
    ) -> Iterable[tuple[ModificationLevel, ReferenceUpdate]]:
        for reference in new.refs_freed_in_revision():  # type: ignore[no-untyped-call]  # pyHanko annotates nothing there
            yield ModificationLevel.LTA_UPDATES, ReferenceUpdate(reference)


class ChangeRules(StandardDiffPolicy):
    """pyHanko's standard rules, except that objects nobody refers to any more may be freed.

    iText frees the objects it replaces whenever it adds validation data, so every one of its archive files would
    count as altered. A freed object that is still referred to reads as null, which is a change of content.
    """

    def __init__(self) -> None:
        rules = [*DEFAULT_DIFF_POLICY.global_rules, _FreedObjects()]
        super().__init__(rules, DEFAULT_DIFF_POLICY.form_rule, reject_object_freeing=False)

    def apply(
        self,
        old: HistoricalResolver,
        new: HistoricalResolver,
        field_mdp_spec: FieldMDPSpec | None = None,
        doc_mdp: MDPPerm | None = None,
    ) -> DiffResult:
        """See `StandardDiffPolicy.apply`."""
        freed = new.refs_freed_in_revision()  # type: ignore[no-untyped-call]  # pyHanko annotates nothing there
        if freed and freed & new.collect_dependencies(new.trailer_view):
            raise SuspiciousModification("an object that is still in use was removed")
        return super().apply(old, new, field_mdp_spec, doc_mdp)


CHANGE_RULES = ChangeRules()


def with_changes(facts: SignatureFacts, embedded: Any) -> SignatureFacts:
    """The facts with what was changed after the signature, and whether that is permitted."""
    embedded.compute_integrity_info(skip_diff=True)
    if embedded.coverage is None or embedded.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return replace(facts, problem="signature_covers_part")
    whole = embedded.coverage == SignatureCoverageLevel.ENTIRE_FILE
    try:
        embedded.compute_integrity_info(diff_policy=CHANGE_RULES)
        result = embedded.diff_result
        allowed = bool(embedded.summarise_integrity_info()["docmdp_ok"])
    except Exception:
        logger.info("the changes after a signature cannot be judged", exc_info=True)
        return replace(facts, covers_whole_file=whole, problem="changes_not_judged")
    change = _CHANGES[result.modification_level] if isinstance(result, DiffResult) else Change.OTHER
    if change is Change.NONE:
        after = ChangedAfter.NOTHING
    elif allowed and change is not Change.OTHER:
        after = ChangedAfter.PERMITTED
    else:
        after = ChangedAfter.FORBIDDEN
    facts = replace(facts, covers_whole_file=whole, change=change, changed_after=after)
    return replace(facts, problem=_problem_of_changes(facts, embedded))


def _problem_of_changes(facts: SignatureFacts, embedded: Any) -> str | None:
    if facts.changed_after is ChangedAfter.FORBIDDEN:
        comments_only = facts.permission == _COMMENTS_PERMITTED and embedded.fieldmdp is None
        return "changes_not_judged" if comments_only else "changed_after_signing"
    if facts.change is Change.FORM_FILLING and facts.permission is None and _fields_filled_after(embedded):
        # Nobody forbade it, but a filled field can lie over the page and say something else (the overlay attack).
        return "form_filled_after_signing"
    return None


def _fields_filled_after(embedded: Any) -> bool:
    """Whether fields other than signatures were changed."""
    return bool(set(embedded.diff_result.changed_form_fields) & set(ordinary_fields(embedded.reader)))
