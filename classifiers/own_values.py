"""Labels that are the first words of a value: "Hộ chiếu số B1234567" below "Giấy tờ tùy thân"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.folding import squeeze
from classifiers.labels import LabelledValue
from classifiers.nearness import begin_alike
from classifiers.unfinished_phrases import goes_on

# How many rows below, for the label's translation may stand between.
_FARTHEST_BELOW = 2
_NEXT_WORD = 1.0  # in line heights


def without_own_values(
    found: Sequence[LabelledValue], fields: Mapping[str, Sequence[FieldSpecification]]
) -> tuple[LabelledValue, ...]:
    """The labels but those without a colon that stand where the value of a label of the same field must stand, and have
    what may be its rest behind them; with those that begin a statement right behind its label taken for its words."""
    found = _with_statements(found, fields)
    names = [frozenset(s.name for s in fields.get(squeeze(one.label), ())) for one in found]
    heads = [one for one in zip(found, names, strict=True) if one[1] and not one[0].words]
    return tuple(
        one
        for one, own in zip(found, names, strict=True)
        if not any(own & theirs and _stands_under(one, head) for head, theirs in heads)
    )


def _with_statements(
    found: Sequence[LabelledValue], fields: Mapping[str, Sequence[FieldSpecification]]
) -> Sequence[LabelledValue]:
    """ "Giấy tờ tùy thân: CCCD số: 0831..., cấp ngày ...": the second label begins what the first asks for."""
    kept: list[LabelledValue] = []
    for one in found:
        head = kept[-1] if kept else None
        if head is None or not (_begins_statement_of(one, head, fields) or _is_told_within(one, head, fields)):
            kept.append(one)
            continue
        words = (*head.words, *one.printed.words, *one.words)
        kept[-1] = replace(head, words=words, right=one.right, is_last=one.is_last)
    return kept


def _begins_statement_of(
    one: LabelledValue, head: LabelledValue, fields: Mapping[str, Sequence[FieldSpecification]]
) -> bool:
    if one.row != head.row or head.words or not (head.has_colon and one.has_colon):
        return False
    if not one.words and not _is_cut_off(one, head.printed.left):
        return False
    theirs, own = fields.get(squeeze(head.label), ()), fields.get(squeeze(one.label), ())
    told = {s.name for s in theirs if s.kind is FieldKind.TEXT and not s.pattern}
    is_next = one.printed.left - head.printed.right < _NEXT_WORD * one.page.line_height
    return is_next and any(s.name in told for s in own)


def _is_told_within(
    one: LabelledValue, head: LabelledValue, fields: Mapping[str, Sequence[FieldSpecification]]
) -> bool:
    """Whether a statement goes on with the label's words: "Nội dung khác: Trước đây công dân có số CMND: 2040..."."""
    theirs = fields.get(squeeze(head.label), ())
    is_text = any(s.kind is FieldKind.TEXT and not s.pattern for s in theirs)
    if not is_text or one.row != head.row or not head.words or one.printed.text[:1].isupper():
        return False
    last = head.words[-1]
    is_next = one.printed.words[0].box.left - last.box.right < _NEXT_WORD * one.page.line_height
    return is_next and goes_on(last.text)


def _stands_under(one: LabelledValue, head: LabelledValue) -> bool:
    below = one.row - head.row
    if (
        one.has_colon
        or not 0 < below <= _FARTHEST_BELOW
        or not (one.words or (head.has_colon and _is_cut_off(one, one.printed.left)))
    ):
        return False
    return begin_alike(one.printed.left, head.printed.left, one.page)


def _is_cut_off(one: LabelledValue, left: float) -> bool:
    """Whether its line ends before the number, with which the next begins at `left`: "Căn cước công dân số" /
    "048196543443,"."""
    rows = one.page.rows
    below = rows[one.row + 1] if one.row + 1 < len(rows) else ()
    return any(begin_alike(p.left, left, one.page) and p.text[:1].isdigit() for p in below)
