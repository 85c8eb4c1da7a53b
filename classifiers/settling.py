"""What is believed where sentences and labels tell the same field, and where one stands in the other's words.

Words are told once. So what only looks like a label or like a sentence is left out first, because its words are those
of another value; which of two findings has a field that both still claim is for `classifiers.claims`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from classifiers.claims import Claims, believed, ends_among
from classifiers.declarations import DocumentType, FieldKind
from classifiers.finding import Finding, places_of
from classifiers.folding import fold, squeeze
from classifiers.layout import Piece
from models.values.geometry import Quad


def settle(
    labelled: Mapping[str, Finding],
    told: Sequence[tuple[Finding, bool]],
    document_type: DocumentType,
    title: Piece | None = None,
) -> dict[str, Finding]:
    """By field, the better of what labels and sentences tell; `told` has with each finding whether a sentence did."""
    statements = [finding for finding, is_sentence in told if is_sentence]
    found = {
        name: one
        for name, one in labelled.items()
        if not (_stands_in_title(one, title) or _stands_in_another(one, statements))
    }
    within = places_of(one for one in found.values() if one.value is not None)
    for finding, is_sentence in told:
        if _is_mentioned(finding, found, within) or _has_translation(finding, found, document_type):
            continue
        before = found.get(finding.name)
        if before is None or before.value is None:
            found[finding.name] = finding
            continue
        kind = document_type.field_named(finding.name).kind
        into_a_day = _runs_into_a_day(before, finding, told, document_type)
        found[finding.name] = believed(Claims(before, finding, kind, is_sentence, runs_into_a_day=into_a_day))
    return found


def _stands_in_title(labelled: Finding, title: Piece | None) -> bool:
    """Whether the label is words of the title: "GIẤY XÁC NHẬN" / "Tình trạng hôn nhân"."""
    return title is not None and labelled.label is not None and _share_print(labelled.label, title)


def _stands_in_another(labelled: Finding, statements: Iterable[Finding]) -> bool:
    """Whether the label is a word of what a sentence tells of another field: "Đã ly hôn với bà ..., sinh ngày ..."."""
    return labelled.label is not None and any(
        other.name != labelled.name and _share_print(labelled.label, piece)
        for other in statements
        if not other.is_doubted
        for piece in other.pieces
    )


def _is_mentioned(told: Finding, labelled: Mapping[str, Finding], within: Collection[tuple[int, Quad]]) -> bool:
    """Whether the words that opened the value stand within what a label tells, and a label tells the value too: "Giấy
    tờ tùy thân: CCCD số ...", "Mục đích: kết hôn với ông ..., sinh ngày ...". Who is named there is somebody else."""
    own = labelled.get(told.name)
    if told.label is None or own is None or own.value is None or own.is_doubted or own.pieces == told.pieces:
        return False
    at, page = told.label.words[0].box.centre, told.label.page
    boxes = (box for number, box in within if number == page)
    return any(box.left < at.x < box.right and box.top < at.y < box.bottom for box in boxes)


def _runs_into_a_day(
    labelled: Finding, own: Finding, told: Sequence[tuple[Finding, bool]], document_type: DocumentType
) -> bool:
    """Whether behind what a sentence tells a label's cell goes on with words that open a day of the sentence: "... lao
    động (Nhóm 1)" / "được tổ chức từ ngày 28/4/2019"."""
    if not squeeze(labelled.value or "").startswith(squeeze(own.value or "")):
        return False
    return any(
        other.name != own.name
        and other.value is not None
        and document_type.field_named(other.name).kind is FieldKind.DATE
        and other.label is not None
        and any(_share_print(other.label, piece) for piece in labelled.pieces)
        for other, _ in told
    )


def _has_translation(told: Finding, labelled: Mapping[str, Finding], document_type: DocumentType) -> bool:
    """Whether a label tells the value, and what was taken for a sentence has the label's translation in it: "Quê quán /
    Place of origin: ...", "Nơi cư trú" / "Place of residence" beside an address of two lines."""
    own = labelled.get(told.name)
    if own is None or own.value is None or own.label is None:
        return False
    if any(_share_print(own.label, piece) for piece in told.pieces):
        return True
    foreign = document_type.field_named(told.name).labels_en
    one, other = f" {fold(told.value or '')} ", f" {fold(own.value)} "
    return any(f" {fold(label)} " in one and f" {fold(label)} " not in other for label in foreign)


def _share_print(label: Piece, value: Piece) -> bool:
    return label.page == value.page and ends_among(label, value.words)
