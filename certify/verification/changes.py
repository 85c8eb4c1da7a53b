"""Which changes after a signature are permitted: pyHanko's rules, and one more that other makers' files need."""

from __future__ import annotations

from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, StandardDiffPolicy, SuspiciousModification
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm


class ChangeRules(StandardDiffPolicy):
    """pyHanko's standard rules, except that objects nobody refers to any more may be freed.

    iText frees the objects it replaces whenever it adds validation data, so every one of its archive files would
    count as altered. A freed object that is still referred to reads as null, which is a change of content.
    """

    def __init__(self) -> None:
        super().__init__(DEFAULT_DIFF_POLICY.global_rules, DEFAULT_DIFF_POLICY.form_rule, reject_object_freeing=False)

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
