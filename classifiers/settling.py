"""What is believed where sentences and labels tell the same field, and where a label only stands in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from classifiers.address_ends import ends_in_province
from classifiers.declarations import DocumentType, FieldKind
from classifiers.finding import Finding, doubted, places_of
from classifiers.folding import fold, squeeze
from classifiers.layout import Piece
from models.values.geometry import Quad

_PROVEN_KINDS = frozenset({FieldKind.NAME, FieldKind.DATE, FieldKind.PERSONAL_NUMBER, FieldKind.CHOICE, FieldKind.SEX})
# A paper's number names other papers as well as itself, and its form cannot tell which.
_NUMBER_KINDS = frozenset({FieldKind.DOCUMENT_NUMBER, FieldKind.REGISTER_NUMBER})
_SAME_PRINT = 0.5
_MOST_WORDS_OF_A_LABEL = 4


def settle(
    labelled: Mapping[str, Finding],
    told: Sequence[tuple[Finding, bool]],
    document_type: DocumentType,
    title: Piece | None = None,
) -> dict[str, Finding]:
    """By field, the better of what labels and sentences tell; `told` has with each finding whether a sentence did.

    Words of the title are no label: "GIẤY XÁC NHẬN" / "Tình trạng hôn nhân".
    """
    statements = [finding for finding, is_sentence in told if is_sentence]
    titled = {name for name, one in labelled.items() if title and one.label and _share_print(one.label, title)}
    outside = {name: one for name, one in labelled.items() if name not in titled}
    found = {name: one for name, one in outside.items() if not _stands_in_another(one, statements)}
    within = places_of(one for one in found.values() if one.value is not None)
    for finding, is_sentence in told:
        if _is_mentioned(finding, found, within) or _has_translation(finding, found, document_type):
            continue
        kind = document_type.field_named(finding.name).kind
        is_proven = kind in _PROVEN_KINDS
        before = found.get(finding.name)
        if before is not None and kind is FieldKind.ADDRESS and _is_part_of_address(finding, before):
            found[finding.name] = doubted(before)
        elif before is not None and _runs_into_another(before, finding, told, document_type):
            found[finding.name] = finding
        elif before is not None and before.value is not None and kind in _NUMBER_KINDS and is_sentence:
            found[finding.name] = _number_of_the_paper(finding, before)
        else:
            found[finding.name] = _settled(finding, before, is_sentence=is_sentence, is_proven=is_proven)
    return found


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


def _runs_into_another(
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
    last = label.words[-1].box
    return label.page == value.page and any(word.box.overlap_share(last) > _SAME_PRINT for word in value.words)


def _settled(told: Finding, labelled: Finding | None, *, is_sentence: bool, is_proven: bool) -> Finding:
    """The better of what a sentence and what a label tell. Lines of a form that say more than the label's cell leave a
    doubt, whichever is taken; so does another value that proves itself by its form."""
    if labelled is None or labelled.value is None:
        return told
    one, other = squeeze(told.value or ""), squeeze(labelled.value)
    is_same = "".join((told.value or "").split()) == "".join(labelled.value.split())  # "CO.,LTD" is one word of print
    if is_same and not labelled.is_doubted:
        return labelled
    is_better, is_surer = _is_better_told(told, labelled), labelled.is_doubted and not told.is_doubted
    # A sentence may be cut where what it tells of somebody else begins.
    is_cut = one != other and other.startswith(one)
    is_weaker = is_cut or not (labelled.is_doubted or one.startswith(other))
    if is_sentence and not is_better and told.is_doubted and is_weaker:
        return doubted(labelled)
    if is_sentence and is_proven and not (is_better or is_surer or one == other):
        return doubted(told)
    if is_sentence or one == other or (is_proven and is_surer) or is_better:
        return told
    return _of_a_form(told, labelled, is_longer=one.startswith(other), is_proven=is_proven)


def _number_of_the_paper(told: Finding, labelled: Finding) -> Finding:
    """Of two numbers the one with a label of its own: "... cấp thay cho Giấy chứng nhận số BA 821252, số vào sổ H
    02485" tells another paper's. Which it is a person decides."""
    if squeeze(told.value or "") == squeeze(labelled.value or ""):
        return told if labelled.is_doubted else labelled
    return doubted(told if labelled.is_doubted else labelled)


def _of_a_form(told: Finding, labelled: Finding, *, is_longer: bool, is_proven: bool) -> Finding:
    if not is_longer:
        return doubted(labelled) if is_proven else labelled
    if labelled.is_doubted:
        return doubted(told)
    return labelled if told.is_doubted else doubted(labelled)


def _is_part_of_address(told: Finding, labelled: Finding) -> bool:
    """Whether a sentence has only the beginning of an address that a label tells to its province: "Mỹ Đồng" of "Mỹ
    Đồng, Bà Rịa - Vũng Tàu"."""
    one, other = squeeze(told.value or ""), squeeze(labelled.value or "")
    is_part = one != other and other.startswith(one) and not labelled.is_doubted
    return is_part and ends_in_province(labelled.value or "") and not ends_in_province(told.value or "")


def _is_better_told(told: Finding, labelled: Finding) -> bool:
    """Whether a sentence tells a value better than the label that was found: the label is only a part of the phrase, or
    figures stand in its cell behind the words."""
    if told.label is None or labelled.label is None or told.label.page != labelled.label.page:
        return False
    last, phrase = labelled.label.words[-1].box, told.label.words
    if any(word.box.overlap_share(last) > _SAME_PRINT for word in phrase[:-1]):
        return True
    whole, part = labelled.value or "", told.value or ""
    rest = whole.split()[len(part.split()) :]
    # More words than a label has go on with the value: "... ông Kowalski, sinh ngày 5/5/1990 tại cơ quan ...".
    is_rest = (
        squeeze(whole).startswith(squeeze(part)) and sum(word.isalpha() for word in rest) <= _MOST_WORDS_OF_A_LABEL
    )
    return is_rest and any(map(str.isdigit, whole)) and not any(map(str.isdigit, part))
