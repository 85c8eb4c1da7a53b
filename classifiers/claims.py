"""Which of two findings has a field that both claim: the one that a label tells, or the one told in words.

A label stands beside its value and beside nothing else. A sentence is the paper's own account, but may be of somebody
else; lines of a form may only look like one. Where the two differ and nothing shows which is right, a person looks:
what is kept is doubted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from classifiers.address_ends import ends_in_province
from classifiers.declarations import FieldKind
from classifiers.finding import Finding, doubted
from classifiers.folding import squeeze
from classifiers.layout import Piece
from classifiers.unfinished_phrases import goes_on
from models.values.reading import Word

_PROVEN_KINDS = frozenset({FieldKind.NAME, FieldKind.DATE, FieldKind.PERSONAL_NUMBER, FieldKind.CHOICE, FieldKind.SEX})
_NUMBER_KINDS = frozenset({FieldKind.DOCUMENT_NUMBER, FieldKind.REGISTER_NUMBER})
_SAME_PRINT = 0.5
_MOST_WORDS_OF_A_LABEL = 4


@dataclass(frozen=True)
class Claims:
    """Two findings that claim one field, both with a value. `is_sentence`: whether a sentence tells the one without a
    label, or lines of a form; `runs_into_a_day`: whether behind what it tells the label's cell goes on with words that
    open a day ("... lao động (Nhóm 1)" / "được tổ chức từ ngày 28/4/2019")."""

    labelled: Finding
    told: Finding
    kind: FieldKind
    is_sentence: bool
    runs_into_a_day: bool

    @property
    def is_one_print(self) -> bool:
        """But for blanks: "CO.,LTD" is one word of print."""
        return "".join((self.told.value or "").split()) == "".join((self.labelled.value or "").split())

    @property
    def has_same_letters(self) -> bool:
        return squeeze(self.told.value or "") == squeeze(self.labelled.value or "")

    @property
    def tells_less(self) -> bool:
        """Whether only the beginning of the labelled value is told."""
        told, labelled = squeeze(self.told.value or ""), squeeze(self.labelled.value or "")
        return told != labelled and labelled.startswith(told)

    @property
    def tells_more(self) -> bool:
        """Whether what is told goes on behind the labelled value."""
        return squeeze(self.told.value or "").startswith(squeeze(self.labelled.value or ""))

    @property
    def is_told_surer(self) -> bool:
        return self.labelled.is_doubted and not self.told.is_doubted

    @property
    def is_label_surer(self) -> bool:
        return self.told.is_doubted and not self.labelled.is_doubted

    @property
    def is_told_number(self) -> bool:
        """Whether a sentence tells a paper's number: it names other papers too, and a number's form cannot tell
        which."""
        return self.is_sentence and self.kind in _NUMBER_KINDS

    @property
    def is_proven(self) -> bool:
        """Whether a value of the field shows by its form that it is one."""
        return self.kind in _PROVEN_KINDS

    @property
    def is_beginning_of_address(self) -> bool:
        """Whether of an address that the label tells to its province only the beginning is told: "Mỹ Đồng" of "Mỹ
        Đồng, Bà Rịa - Vũng Tàu"."""
        is_part = self.kind is FieldKind.ADDRESS and self.tells_less and not self.labelled.is_doubted
        return is_part and ends_in_province(self.labelled.value or "") and not ends_in_province(self.told.value or "")

    @property
    def is_unfinished(self) -> bool:
        """Whether a text is told up to a word that must go on, and goes on behind the label: "... có" of "... có số
        CMND: 204094696"."""
        told = (self.told.value or "").split()
        return bool(told) and self.kind is FieldKind.TEXT and self.tells_less and goes_on(told[-1])

    @property
    def is_better_told(self) -> bool:
        """Whether the label is only a part of the phrase that opens what is told, or figures stand in its cell behind
        the words."""
        told, labelled = self.told, self.labelled
        if told.label is None or labelled.label is None or told.label.page != labelled.label.page:
            return False
        if ends_among(labelled.label, told.label.words[:-1]):
            return True
        whole, part = labelled.value or "", told.value or ""
        rest = whole.split()[len(part.split()) :]
        # More words than a label has go on with the value: "... ông Kowalski, sinh ngày 5/5/1990 tại cơ quan ...".
        is_rest = (
            squeeze(whole).startswith(squeeze(part)) and sum(word.isalpha() for word in rest) <= _MOST_WORDS_OF_A_LABEL
        )
        has_figures = any(map(str.isdigit, whole)) and not any(map(str.isdigit, part))
        return is_rest and has_figures and not self._goes_on_below(len(part.split()))

    def _goes_on_below(self, count: int) -> bool:
        """Whether behind so many words the labelled value goes on in another line, for which there was no room: "VẬN
        TẢI VÀ LOGISTICS" / "TRƯỜNG SƠN 36"."""
        words = self.labelled.words
        if self.kind is not FieldKind.TEXT or not 0 < count < len(words):
            return False
        return words[count].text[:1].isalpha() and words[count].box.top >= words[count - 1].box.bottom


def _told(two: Claims) -> Finding:
    return two.told


def _told_in_doubt(two: Claims) -> Finding:
    return doubted(two.told)


def _labelled(two: Claims) -> Finding:
    return two.labelled


def _labelled_in_doubt(two: Claims) -> Finding:
    return doubted(two.labelled)


# When which finding is kept: the first row that holds decides.
_RULES: tuple[tuple[Callable[[Claims], bool], Callable[[Claims], Finding]], ...] = (
    # One of the two is cut, or runs on into what is not its own.
    (lambda two: two.is_beginning_of_address, _labelled_in_doubt),
    (lambda two: two.is_unfinished, _labelled),
    (lambda two: two.runs_into_a_day, _told),
    # Both tell the same. A sure label needs no other word for it; else, or where marks or signs differ, it is taken as
    # told. Signs within a number are a part of it.
    (lambda two: two.is_one_print and not two.labelled.is_doubted, _labelled),
    (lambda two: two.is_told_number and two.has_same_letters and not two.labelled.is_doubted, _labelled),
    (lambda two: two.has_same_letters, _told),
    # Of two numbers the one with a label of its own: "... cấp thay cho Giấy chứng nhận số BA 821252, số vào sổ H 02485"
    # tells another paper's. Which it is a person decides.
    (lambda two: two.is_told_number and not two.labelled.is_doubted, _labelled_in_doubt),
    (lambda two: two.is_told_number, _told_in_doubt),
    # What is told shows that the label's value is none, or not the whole.
    (lambda two: two.is_better_told, _told),
    (lambda two: two.is_proven and two.is_told_surer, _told),
    # A sentence is believed. But a doubted one may be cut where what it tells of somebody else begins, and gives way to
    # a label that is sure of another value; and of two values that prove themselves by their form one must be wrong.
    (lambda two: two.is_sentence and two.told.is_doubted and two.tells_less, _labelled_in_doubt),
    (lambda two: two.is_sentence and two.is_label_surer and not two.tells_more, _labelled_in_doubt),
    (lambda two: two.is_sentence and two.is_proven, _told_in_doubt),
    (lambda two: two.is_sentence, _told),
    # Against lines of a form a label is believed. But lines that say more than its cell may have the whole value, and
    # again of two values that prove themselves one must be wrong.
    (lambda two: not two.tells_more and two.is_proven, _labelled_in_doubt),
    (lambda two: not two.tells_more, _labelled),
    (lambda two: two.labelled.is_doubted, _told_in_doubt),
    (lambda two: two.told.is_doubted, _labelled),
    (lambda two: True, _labelled_in_doubt),
)


def believed(two: Claims) -> Finding:
    """The finding that has the field, doubted where nothing shows that it is the right one."""
    return next(kept for holds, kept in _RULES if holds(two))(two)


def ends_among(label: Piece, words: Sequence[Word]) -> bool:
    """Whether a label's last word is printed where one of the words of the same page is."""
    last = label.words[-1].box
    return any(word.box.overlap_share(last) > _SAME_PRINT for word in words)
