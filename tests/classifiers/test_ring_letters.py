"""Letters of a seal's ring in the line of a position."""

import pytest

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from classifiers.vocabulary import mend_position
from tests.classifiers.made_forms import HOLDER, NATION, SIGNED, centred
from tests.classifiers.made_types import findings
from tests.classifiers.printed_pages import page


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("ĐÀPHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("VÀ ĐÀO PHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("VÀ BÀOPHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("à0 TPHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("HỌ HHIỆU TRƯỞNG", "HIỆU TRƯỞNG"),
        ("4 KT CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("Đ TUQ GIÁM ĐỐC", "TUQ. GIÁM ĐỐC"),
        ("4 K/T CHỦ TỊCH", "K/T CHỦ TỊCH"),
    ],
)
def test_letters_of_a_ring_before_a_position_or_grown_into_it_are_taken_off(read: str, printed: str) -> None:
    assert mend_position(read) == (printed, True)


@pytest.mark.parametrize(
    ("line", "position"), [("Ủ TỊCH", "CHỦ TỊCH"), ("ƯỞNG PHÒNG", "TRƯỞNG PHÒNG"), ("TM. UBND XÃ", "TM. UBND XÃ")]
)
def test_a_position_of_which_a_seal_hid_the_first_letters_is_told(line: str, position: str) -> None:
    assert mend_position(line) == (position, line != position)


@pytest.mark.parametrize(
    "line", ["PHÓGIÁM ĐỐC", "CHICỤC TRƯỞNG", "TỔNGCỤC TRƯỞNG", "KT.GIÁM ĐỐC", "UBND XÃ CHỦ TỊCH", "TGQ. HIỆU TRƯỞNG"]
)
def test_what_could_make_it_another_position_is_left(line: str) -> None:
    assert mend_position(line) == (line, False)


@pytest.mark.parametrize("below", ["VÀ ĐÀOPHÓ GIÁM ĐỐC", "DÂN Ó GIÁM ĐỐC", "DÂN HÓ GIÁM ĐỐC"])
def test_a_deputy_behind_letters_of_a_ring_is_told_and_looked_at(diploma: DocumentType, below: str) -> None:
    signed = [SIGNED[0], centred("KT. GIÁM ĐỐC", 545, 860), centred(below, 580, 830), SIGNED[2]]

    found = findings(diploma, page(NATION, *HOLDER, *signed))["signer_title"]

    assert found.value == "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"
    assert ReviewReason.CORRECTED in found.reasons


def test_a_deputy_of_whom_nothing_is_left_is_not_made_up(diploma: DocumentType) -> None:
    signed = [SIGNED[0], centred("KT. GIÁM ĐỐC", 545, 860), centred("DÂN GIÁM ĐỐC", 580, 830), SIGNED[2]]

    found = findings(diploma, page(NATION, *HOLDER, *signed))["signer_title"]

    assert found.value == "KT. GIÁM ĐỐC GIÁM ĐỐC"
    assert ReviewReason.AMBIGUOUS in found.reasons


def test_a_word_of_a_ring_below_the_position_is_none_of_it(diploma: DocumentType) -> None:
    """ "CHÀNH" of "HÀNH CHÍNH" is no "CHÁNH", for that leads something."""
    signed = [SIGNED[0], centred("GIÁM ĐỐC", 545, 860), centred("CHÀNH", 580, 780), SIGNED[2]]

    assert findings(diploma, page(NATION, *HOLDER, *signed))["signer_title"].value == "GIÁM ĐỐC"
