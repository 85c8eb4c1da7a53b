"""Phrases that offices always print the same way, to put back marks that the reader lost.

Only closed vocabularies: positions and kinds of bodies. Names, places and subjects are never completed from a list.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from classifiers.address_marks import mend_marks
from classifiers.folding import comparable, edit_distance, fold
from classifiers.ring_letters import behind_ring_letters
from classifiers.syllables import is_syllable
from models.values.provinces import every_province

AUTHORITIES = ("TM.", "KT.", "TL.", "TUQ.", "Q.")
# As offices wrote them before 2004 and organisations of the Party still do.
AUTHORITIES_WITH_STROKE = ("T/M", "K/T", "T/L", "T/UQ", "TU/Q", "Q/", "TM/", "KT/", "TL/", "TUQ/")
_AUTHORITY = re.compile(r"(?:T\s?[/.]?\s?M|K\s?[/.]?\s?T|T\s?[/.]?\s?L|T\s?/?\.?\s?U\s?/?\.?\s?Q|Q)\b\s*[./:,]?\s*")
# The stroke of "T/L" read as a letter.
_SLIPPED_STROKE = re.compile(r"([TK])[I1l|7]([MLT])[.,]?")
# "P. GIÁM ĐỐC", "P.CHỦ TỊCH": the deputy, with a point that letters of a seal's ring do not have.
_DEPUTY = re.compile(r"P\s?\.\s?(?=\S)")
POSITIONS = (
    "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "THỦ TRƯỞNG", "THỦ TƯỚNG", "PHÓ THỦ TƯỚNG",
    "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC", "CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG",
    "TỔNG CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG",
    "CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG", "VỤ TRƯỞNG", "PHÓ VỤ TRƯỞNG", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG",
    "TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG",
    "VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG", "CHÁNH ÁN", "PHÓ CHÁNH ÁN", "CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA", "BÍ THƯ",
    "PHÓ BÍ THƯ", "TỔNG BÍ THƯ", "THỐNG ĐỐC", "PHÓ THỐNG ĐỐC", "TỔNG KIỂM TOÁN NHÀ NƯỚC", "TRƯỞNG KHOA",
    "PHÓ TRƯỞNG KHOA", "TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN", "CHỈ HUY TRƯỞNG", "TƯ LỆNH", "PHÓ TƯ LỆNH",
    "CHÍNH ỦY", "CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "TỔNG BIÊN TẬP", "TỔNG THƯ KÝ", "TỔ TRƯỞNG", "TỔ PHÓ", "ĐỘI TRƯỞNG",
    "ĐẠI SỨ", "TỔNG LÃNH SỰ", "LÃNH SỰ", "PHÓ TỔNG LÃNH SỰ", "PHÓ LÃNH SỰ", "THAM TÁN", "BÍ THƯ THỨ NHẤT",
    "BÍ THƯ THỨ HAI", "BÍ THƯ THỨ BA", "TÙY VIÊN", "ĐẠI BIỆN LÂM THỜI", "TRƯỞNG PHÒNG LÃNH SỰ",
    "TỔNG KIỂM TOÁN", "TỔNG THANH TRA", "TRƯỞNG VĂN PHÒNG", "GIÁM THỊ", "PHÓ GIÁM THỊ", "KIỂM SÁT VIÊN",
    "CHẤP HÀNH VIÊN", "CHỦ TỊCH NƯỚC", "PHỤ TRÁCH", "QUYỀN", "THẨM PHÁN", "THƯ KÝ", "ỦY VIÊN",
    "ỦY VIÊN THƯ KÝ", "KIỂM TOÁN TRƯỞNG", "PHÓ KIỂM TOÁN TRƯỞNG",
    "PHÓ THỦ TRƯỞNG", "ĐỒN TRƯỞNG", "TRẠM TRƯỞNG", "HẠT TRƯỞNG", "PHÓ HẠT TRƯỞNG", "HỘI TRƯỞNG", "CHI HỘI TRƯỞNG",
    "PHÂN HỘI TRƯỞNG", "TRƯỞNG TRẠM", "TRƯỞNG TRẠI", "TRƯỞNG THÔN", "TRƯỞNG BẢN", "TRƯỞNG THUẾ", "PHÓ TRƯỞNG THUẾ",
    "TRƯỞNG ĐOÀN", "PHÓ TRƯỞNG ĐOÀN", "SƯ ĐOÀN TRƯỞNG", "LỮ ĐOÀN TRƯỞNG", "TRUNG ĐOÀN TRƯỞNG", "TIỂU ĐOÀN TRƯỞNG",
    "ĐẠI ĐỘI TRƯỞNG", "HẢI ĐỘI TRƯỞNG", "LIÊN ĐỘI TRƯỞNG", "CHI ĐỘI TRƯỞNG", "XÃ ĐỘI TRƯỞNG", "PHƯỜNG ĐỘI TRƯỞNG",
    "HUYỆN ĐỘI TRƯỞNG", "TỈNH ĐỘI TRƯỞNG", "THÔN ĐỘI TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG", "PHÓ CHÍNH ỦY",
    "PHÓ TỔNG BIÊN TẬP", "PHÓ TỔNG THƯ KÝ", "CÔNG CHỨNG VIÊN", "HIỆU PHÓ", "VIỆN PHÓ", "CỤC PHÓ", "ĐỘI PHÓ",
    "CHỦ CƠ SỞ", "PHÓ SƯ ĐOÀN TRƯỞNG", "PHÓ LỮ ĐOÀN TRƯỞNG", "PHÓ TRUNG ĐOÀN TRƯỞNG", "PHÓ TIỂU ĐOÀN TRƯỞNG",
    "PHÓ ĐẠI ĐỘI TRƯỞNG", "PHÓ HẢI ĐỘI TRƯỞNG", "HẢI ĐOÀN TRƯỞNG", "PHÓ HẢI ĐOÀN TRƯỞNG", "BINH ĐOÀN TRƯỞNG",
    "PHÓ ĐỒN TRƯỞNG", "PHÓ TRẠM TRƯỞNG", "PHÓ ĐỘI TRƯỞNG", "PHÓ TỔ TRƯỞNG", "PHÓ HỘI TRƯỞNG", "PHÓ CHI HỘI TRƯỞNG",
)  # fmt: skip
BODIES = (
    "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "ỦY BAN", "HỘI ĐỒNG", "BỘ", "SỞ", "CỤC", "TỔNG CỤC", "CHI CỤC", "VỤ",
    "PHÒNG", "BAN QUẢN LÝ", "TRƯỜNG ĐẠI HỌC", "TRƯỜNG CAO ĐẲNG", "HỌC VIỆN", "VIỆN", "TRUNG TÂM", "CÔNG AN",
    "TÒA ÁN NHÂN DÂN", "VIỆN KIỂM SÁT NHÂN DÂN", "NGÂN HÀNG", "TỔNG CÔNG TY", "CÔNG TY", "TẬP ĐOÀN", "VĂN PHÒNG",
    "ỦY BAN NHÂN DÂN TỈNH", "HỘI ĐỒNG NHÂN DÂN TỈNH", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "BAN THƯỜNG TRỰC", "THANH TRA",
    "ĐẠI SỨ QUÁN", "TỔNG LÃNH SỰ QUÁN", "LÃNH SỰ QUÁN",
    "BẢO HIỂM XÃ HỘI", "KHO BẠC NHÀ NƯỚC", "CHÍNH PHỦ", "THỦ TƯỚNG CHÍNH PHỦ", "BỆNH VIỆN",
)  # fmt: skip
# Offices that sign millions of papers, line by line: abbreviations in them are no words that a reader could know.
_WHOLE_OFFICES = (
    "CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ", "CỤC CẢNH SÁT ĐKQL CƯ TRÚ", "VÀ DLQG VỀ DÂN CƯ",
    "CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI",
)  # fmt: skip
AREAS = ("TỈNH", "THÀNH PHỐ", "HUYỆN", "QUẬN", "THỊ XÃ", "PHƯỜNG", "XÃ", "THỊ TRẤN", "ĐẶC KHU")

# Spellings that are right both ways: where the mark of "uy" and "oa" stands, and abbreviations without their point.
_SAME = str.maketrans({"Ỷ": "Y", "Ý": "Y", "Ủ": "U", "Ú": "U", "Ò": "O", "À": "A", "Ó": "O", "Á": "A"})


# "QUÂN KHU 5" is no district, whoever keeps "SỔ - THẺ" no department.
_OTHER_WORDS = (
    "QUÂN KHU", "QUÂN ĐOÀN", "QUÂN CHỦNG", "QUÂN ĐỘI", "QUÂN Y", "QUÂN SỰ", "QUÂN NHU", "QUÂN PHÁP", "QUÂN CẢNG",
    "QUÂN LỰC", "SỔ -", "SỔ,", "SỔ THẺ",
)  # fmt: skip

# A slip in fewer letters makes another word.
_LONG_ENOUGH = 8


def mend_phrases(line: str, phrases: Sequence[str], *, slips: int = 0) -> tuple[str, bool]:
    """The line with its first phrase written right, and whether that changed it.

    A phrase is found at the line's start by its letters without marks, longest first; with `slips`, as many letters
    may differ when it is long.
    """
    if line.startswith(_OTHER_WORDS):
        return line, False
    words = line.split()
    folded = [fold(word) for word in words]
    for phrase in sorted(phrases, key=lambda p: -len(p.split())):
        count = len(phrase.split())
        if count > len(words) or not _is_phrase(folded[:count], fold(phrase).split(), slips):
            continue
        printed = " ".join(words[:count])
        if _same_spelling(_without_marks_between(printed), _without_marks_between(phrase)):
            return line, False
        return " ".join([phrase, *words[count:]]), True
    return line, False


ADDRESS_UNITS = (
    "tỉnh", "huyện", "quận", "phường", "xã", "thị trấn", "thị xã", "thành phố", "thôn", "ấp", "tổ dân phố", "khu phố",
    "đường", "số nhà", "xóm", "bản", "làng", "buôn",
)  # fmt: skip


_PROVINCES = every_province()  # "Lạng Sơn" is no village
# "huyện la Grai": names begin with a capital, and in the Highlands many with Ia.
_I_FOR_L = re.compile(r"(?<![\w])la(?= [A-ZĐ])")


def mend_address(text: str) -> tuple[str, bool]:
    """As in "tinh Bình Định", with the marks of "tỉnh": before a name, units of an address have no other reading."""
    with_names = mend_marks(_I_FOR_L.sub("Ia", text))
    words = with_names.split()
    units = {fold(unit): unit for unit in ADDRESS_UNITS if " " not in unit and len(unit) > 2}
    changed = with_names != text
    for at, word in enumerate(words[:-1]):
        unit = units.get(fold(word)) if f"{word} {words[at + 1]}".strip(",.; ") not in _PROVINCES else None
        # "Đại sứ quán Việt Nam" has no district.
        named = words[at + 1][:1].isupper() or words[at + 1][:1].isdigit()
        before = fold(words[at - 1]) if at else ""
        # ... and "phường Phương Sài" is named so.
        named = named and before not in units and not (before == "su" and unit == "quận")
        named = named and not (unit == "bản" and _names_a_body(words[at + 1 : at + 3]))
        if unit is not None and named and word[1:].islower() and word.isalpha() and word.lower() != unit:
            words[at], changed = (unit if word.islower() else unit.capitalize()), True
    for at in range(len(words) - 2):
        # "thành phổ Hải Phòng": a unit of two words before a name.
        two = _UNITS_OF_TWO.get(fold(f"{words[at]} {words[at + 1]}"))
        read = f"{words[at]} {words[at + 1]}"
        is_named = words[at + 2][:1].isupper() and words[at + 1].islower()
        if two is not None and is_named and comparable(read) != two and read.lower() != two:
            words[at : at + 2], changed = (two if words[at][0].islower() else two.capitalize()).split(), True
    return _mend_province(" ".join(words), changed)


def _names_a_body(behind: Sequence[str]) -> bool:
    """Whether what stands behind "Ban" makes it a body: "Ban Chấp hành". Villages are named in capitals."""
    return len(behind) > 1 and behind[0].isalpha() and behind[1][:1].islower()


_UNITS_OF_TWO = {fold(unit): unit for unit in ADDRESS_UNITS if unit.count(" ") == 1}


def _mend_province(text: str, changed: bool) -> tuple[str, bool]:
    """As in "tỉnh Hưng Yện": the name at the end, when only its marks differ from one province's."""
    head, comma, last = text.rpartition(",")
    name = last.strip()
    kind = next((k for k in ("tỉnh ", "thành phố ", "Tỉnh ", "Thành phố ") if name.startswith(k)), "")
    printed = name.removeprefix(kind).rstrip(" .")
    known = {p for p in _PROVINCES if fold(p) == fold(printed)}
    if len(known) != 1 or comparable(printed) in map(comparable, known) or printed.isupper():
        return text, changed
    return f"{head}{comma}{' ' if comma else ''}{kind}{known.pop()}", True


def mend_area(line: str) -> tuple[str, bool]:
    """As in "CÔNG AN THÀNH PHỐ ĐÀ NÃNG": the province at a body's end, when only its marks are others."""
    for province in _PROVINCES:
        count = len(province.split())
        words = line.split()
        if fold(" ".join(words[-count:])) != fold(province) or not _follows_a_province(words[:-count]):
            continue
        printed = " ".join(words[-count:])
        if comparable(printed) == comparable(province):
            return line, False
        return " ".join([*words[:-count], province.upper() if printed.isupper() else province]), True
    return line, False


def _follows_a_province(words: Sequence[str]) -> bool:
    return f" {fold(' '.join(words))}".endswith((" tinh", " thanh pho"))


def authority_of(line: str) -> str:
    """ "TM. ", "K/T ", "TL ": the abbreviation before whom a signer speaks for, as printed; empty without one."""
    found = _AUTHORITY.match(mend_authority(line)[0])
    return found[0] if found is not None and len(line) > found.end() else ""


def without_deputy(line: str) -> str:
    """Without the abbreviation of a deputy before a position."""
    return _DEPUTY.sub("", line, count=1) if _DEPUTY.match(line) else line


def mend_authority(line: str) -> tuple[str, bool]:
    """As in "TM, ỦY BAN" and "KT BỘ TRƯỞNG" with the point the law prints after the abbreviation."""
    head, _, tail = line.partition(" ")
    if tail and (slipped := _SLIPPED_STROKE.fullmatch(head)):
        return f"{slipped[1]}/{slipped[2]} {tail}", True
    for authority in AUTHORITIES:
        if head.endswith("/"):
            break  # "TL/ BỘ TRƯỞNG", as it was typed in the nineties
        if tail and fold(head) == fold(authority) and head != authority and head.upper() == head:
            return f"{authority} {tail}", True
    return line, False


def mend_position(line: str) -> tuple[str, bool]:
    """A line above a signature, with the marks of its position put back."""
    speck, _, rest = line.partition(" ")
    if len(speck) == 1 and authority_of(rest):
        return mend_position(rest)[0], True  # "4 KT CHỦ TỊCH": a letter of a seal's ring, or a stroke
    line, pointed = mend_authority(line)
    head, _, tail = line.partition(" ")
    if head in (*AUTHORITIES, *AUTHORITIES_WITH_STROKE):
        mended, changed = _mend_office(tail)
        return f"{head} {mended}", changed or pointed
    if (office := without_deputy(line)) != line:
        mended, changed = _mend_office(office)
        return line.removesuffix(office) + mended, changed
    own = without_ring_letters(line)
    if own != line:
        return mend_position(own)[0], True
    mended, changed = _mend_office(line)
    return mended, changed or pointed


def _mend_office(text: str) -> tuple[str, bool]:
    """A position and the body it belongs to: "GIÁM ĐỐC SỞ TÀI CHÍNH"."""
    words = text.split()
    folded = fold(text)

    def distance(position: str) -> tuple[int, bool, bool]:
        """Thứ trưởng and thủ trưởng differ by a mark, đồn trưởng and đội trưởng by a letter: first what is printed."""
        return -len(position.split()), not text.startswith(position), not folded.startswith(fold(position))

    for position in sorted(POSITIONS, key=distance):
        count = len(position.split())
        if _is_phrase([fold(w) for w in words[:count]], fold(position).split(), 1):
            head, changed = mend_phrases(" ".join(words[:count]), (position,), slips=1)
            body, also = mend_phrases(" ".join(words[count:]), BODIES)
            return f"{head} {body}".strip(), changed or also
    office, changed = mend_phrases(text, _WHOLE_OFFICES, slips=1)
    if changed:
        return office, True
    return _mend_broken_office(words) or _mend_begun_office(words) or mend_phrases(text, BODIES)


def _mend_broken_office(words: Sequence[str]) -> tuple[str, bool] | None:
    """A position one of whose syllables fell apart: "TRƯỞN NG PHÒNG"; None where there is none."""
    for position in sorted(POSITIONS, key=lambda position: -len(position)):
        count = len(position.split()) + 1
        broken, whole = "".join(map(fold, words[:count])), fold(position).replace(" ", "")
        fell_apart = len(words) >= count and not all(map(is_syllable, words[:count]))
        if fell_apart and len(whole) >= _LONG_ENOUGH and edit_distance(broken, whole, limit=1) <= 1:
            body, _ = mend_phrases(" ".join(words[count:]), BODIES)
            return f"{position} {body}".strip(), True
    return None


def _mend_begun_office(words: Sequence[str]) -> tuple[str, bool] | None:
    """A position of which a seal hid the first letters: "Ủ TỊCH"; None where it may be two."""
    fit = [
        position
        for position in POSITIONS
        if len(first := position.split()[0]) > len(words[0])
        and first.endswith(words[0])
        and position.split()[1:] == list(words[1:])
    ]
    return (fit[0], True) if len(words) > 1 and len(fit) == 1 else None


def without_ring_letters(line: str) -> str:
    """Without letters of a seal's ring that were read before the position."""
    return behind_ring_letters(line, POSITIONS)


def _is_phrase(read: Sequence[str], wanted: Sequence[str], slips: int) -> bool:
    if list(read) == list(wanted):
        return True
    joined = "".join(wanted)
    return slips > 0 and len(joined) >= _LONG_ENOUGH and edit_distance("".join(read), joined, limit=slips) <= slips


def _without_marks_between(text: str) -> str:
    """PHÒNG, CHỐNG and PHÒNG CHỐNG are two fashions too."""
    return re.sub(r"[^\w\s]", "", text)


def _same_spelling(one: str, other: str) -> bool:
    """ỦY and UỶ are the same word printed in two fashions: both stay as they are."""
    if one == other:
        return True
    if sorted(_tones(one)) != sorted(_tones(other)):
        return False
    return one.translate(_SAME) == other.translate(_SAME)


def _tones(text: str) -> list[str]:
    return [c for c in unicodedata.normalize("NFD", text) if unicodedata.combining(c)]
