"""Personal names: what a Vietnamese name on a paper looks like, and the ranks printed before it."""

import re
from functools import cache
from itertools import dropwhile
from pathlib import Path

from classifiers.folding import comparable, fold

# Academic titles, ranks and orders that some agencies print before the signer's name, and the word in place of the
# signature. They are no part of the name.
_SHORT_TITLES = (
    # A reader makes one letter of the II of a degree: "BSCKH".
    # "PTS" was a degree until 1998.
    r"GS|PGS|TS|PTS|ThS|Th[.][Ss]|TSKH|PTSKH|GVCC?|AHLĐ|BS|[BD]SCK[I1lH]{1,2}|BSCK|CK[I1lH]{1,2}|KS|DS|CN|LS"
    r"|NGND|NG[ƯU]T|NSND|NS[ƯU]T|TTND|TT[ƯU]T"
    r"|Gs|Pgs|Ts|Ths|Bs|Dr|Prof|Assoc|Mr|Ms|Mrs|KTS|Ks|Ls|Cn|Ds|ĐD|Đd|CVCC|YS|Ys|NHS|DSTH|ĐDTH|CNĐD|KTV|BTV"
    r"|(?:(?:BS|Bs|DS|Ds)[.]? ?)?CK ?(?:II|I|1|2)"
)
_TITLES_IN_WORDS = (
    r"Giáo sư|Phó [Gg]iáo sư|(?:Phó )?[Tt]iến s[ĩỹ]|Thạc s[ĩỹ]|Bác s[ĩỹ]|Dược s[ĩỹ]|Y s[ĩỹ]|Kỹ sư|Kiến trúc sư|Luật sư"
    r"|Cử nhân|Nhà giáo [Ưư]u tú|Đồng chí|Đ/c|đ/c|Linh mục|Mục sư|Hòa thượng|Hoà thượng|Thượng tọa|Thượng toạ|Đại đức"
    r"|Ni sư|Ni trưởng|Sư cô|\(?[Đđ]ã ký\)?"
)
# Whatever their marks: no name has a small letter, and a reader loses "Trung tướng" to "Trung tưởng".
_RANKS = (
    r"(?:Đ[aạ]i|Th[uư][oơợ]ng|Trung|Thi[eêếểề][un]|Chu[aâẩấ]n) (?:t[uư][oơớờởỡợ]ng|t[aáàảãạ]|[uúùủũụ][yýỳỷỹỵ])"
    r"|(?:Chuẩn |Phó )?Đô đốc"
)
_TITLE_BEFORE_NAME = re.compile(
    rf"^(?:(?:{_SHORT_TITLES})(?:[.,:]\s*|\s*[–-]\s*(?=P?TS))|(?:{_TITLES_IN_WORDS})(?:\s*[.,:–-])?\s+(?=[A-ZĐ])"
    r"|(?:GS|PGS|TS|PTS|ThS|Ths|Th[.][Ss]|TSKH|BS|Bs|DS|Ds"
    r"|(?:(?:BS|Bs|DS|Ds)[.]? ?)?CK ?(?:II|I|1|2)|Mr|Ms|Mrs|Ông|Bà)\s+"
    rf"|(?:{_RANKS})(?:\s*[:.,–-]\s*|\s+))+"
)
# In small letters, as in "Cấp cho bà Cao Ngọc Phượng": "Ông" is a surname too.
_ADDRESS_BEFORE_NAME = re.compile(
    r"^(?:(?:ông|bà|anh|chị|em)(?:\s*[/(]\s*(?:ông|bà|anh|chị)\)?)?\s*:?\s+)+(?=[^\W\d_])"
)
# Words of office that are no part of any usual name; two of them make a line of print, not a name.
_OFFICE_WORDS = frozenset(
    {
        "dieu", "cu", "quyet", "noi", "nhan", "luu", "thong", "lap", "tich", "giam", "truong", "ky", "ghi", "dong",
        "dau", "cuc", "uy", "ban", "huyen", "thay", "mat",
    }
)  # fmt: skip


# The surnames of almost everybody.
_SURNAMES = frozenset(
    comparable(surname)
    for surname in (
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
        "dương", "lý", "đinh", "đoàn", "lâm", "trương", "đào", "trịnh", "mai", "tô", "hà", "tạ", "cao", "lương",
        "lưu", "chu", "châu", "thái", "quách", "nông", "vi", "lò", "hứa", "giang", "tăng", "kiều", "phùng", "khổng",
        "thạch", "sơn", "la", "lã", "lại", "ninh", "nghiêm", "từ", "tống", "cù", "mạc", "vương", "khúc", "kha", "lục",
        "mã", "quan", "quản", "sầm", "tôn", "văn", "thân", "thiều", "bạch", "âu", "đàm", "đường", "hàn", "lều", "bế",
        "mùa", "giàng", "vàng", "sùng", "thào", "lầu", "má", "chảo", "tẩn", "phàn", "hầu", "cháng", "ly", "tiêu",
        "viên", "triệu", "doãn", "đồng", "phó", "khương", "trang", "ông", "nhan", "liêu", "lường", "quàng", "hạ",
        "hồng", "kim", "danh", "điểu", "y", "rơ", "a", "siu", "rmah", "nay", "ksor", "niê", "êban", "mlô", "h", "hoa",
        "diệp", "cái", "đậu", "hứa", "thi", "tòng", "cầm", "bàn", "đèo", "ngọ", "ngân",
    )
)  # fmt: skip
_FOLDED_SURNAMES = frozenset(fold(surname) for surname in _SURNAMES)
_MIDDLE_AND_GIVEN = 2
_ALSO_MIDDLE_WORDS = frozenset(map(comparable, ("văn", "kim", "hồng", "hoa", "danh", "quan", "thân", "viên", "thi")))
_SYLLABLES_FILE = Path(__file__).with_name("name_syllables.txt")


@cache
def _usual_syllables() -> frozenset[str]:
    lines = _SYLLABLES_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(comparable(word) for line in lines if not line.startswith("#") for word in line.split())


def has_usual_syllables(name: str) -> bool:
    """Whether it begins with a known surname and every syllable is one that many names have.

    A name that does not is no wrong name, but worth a look: readers take Trân for Trần.
    """
    words = [comparable(word) for word in name.replace("-", " ").split()]
    return bool(words) and words[0] in _SURNAMES and all(word in _usual_syllables() for word in words[1:])


def may_lack_surname(name: str) -> bool:
    """Whether a middle word and a given name are left of it that some are called with in full: "Văn Kiên" of "Lưu Văn
    Kiên" under a seal."""
    words = [comparable(word) for word in name.split()]
    return len(words) == _MIDDLE_AND_GIVEN and words[0] in _ALSO_MIDDLE_WORDS


def begins_with_surname(name: str) -> bool:
    """Whether the first syllable is a common surname."""
    return fold(name).split()[:1] != [] and fold(name).split()[0] in _FOLDED_SURNAMES


def strip_title(text: str) -> str:
    """The name without academic titles, military ranks and words of address before it."""
    return _TITLE_BEFORE_NAME.sub("", _ADDRESS_BEFORE_NAME.sub("", text.strip())).strip(" .,;:-_")


def name_among_dirt(text: str) -> str | None:
    """The name in a line in which a seal's letters and strokes were read too: "05 Mai Thanh Oanh", "Tô Diệu ! Hà".

    None unless what is left begins with a surname and is written as names are; a person must look at it.
    """
    words = [word for word in text.split() if re.search(r"\w", word)]
    name = " ".join(dropwhile(lambda word: not word[0].isupper(), words))
    is_name = looks_like_name(name) and begins_with_surname(name) and has_usual_syllables(name)
    return name if is_name else None


def looks_like_name(text: str) -> bool:
    """Two to seven words, all begun by a capital, no digits, none of them a word that only offices use."""
    words = text.replace("-", " ").split()
    if not 2 <= len(words) <= 7 or any(not re.fullmatch(r"[^\W\d_]+(['’][^\W\d_]+)?", word) for word in words):
        return False
    if not all(word[0].isupper() for word in words) or any(len(word) > 8 for word in words):
        return False
    # A surname may have an office's letters: "Lưu Diệu Ngân", "Trương Văn Ký"; "Trưởng Ban" is no "Trương".
    others = words[1:] if comparable(words[0]) in _SURNAMES else words
    return sum(word in _OFFICE_WORDS for word in map(fold, others)) < 2
