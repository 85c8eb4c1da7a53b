"""Kinds of bodies that write administrative papers, by the first words of their names."""

from __future__ import annotations

import re

from classifiers.folding import comparable, fold, fold_letters

# Folded. Words that begin other print too stand with their next: a BÁO is no BÁO CÁO, a CƠ SỞ no CƠ SỞ VẬT CHẤT.
_KINDS = (
    "bo", "uy ban", "ubnd", "ubmttq", "hoi dong", "hdnd", "so", "tong cuc", "cuc", "chi cuc", "vu", "phong", "ban",
    "truong", "dai hoc", "hoc vien", "vien", "trung tam", "cong an", "toa an", "tand", "vksnd", "ngan hang",
    "tong cong ty", "cong ty", "tap doan", "van phong", "thanh tra", "bao hiem xa hoi", "bhxh", "kho bac", "dang uy",
    "tinh uy", "thanh uy", "huyen uy", "quan uy", "chinh phu", "thu tuong chinh phu", "quoc hoi", "chu tich nuoc",
    "benh vien", "chi nhanh", "lien doan", "hoi", "doan", "hat kiem lam", "tram", "nha", "bao tang", "thu vien",
    "doi", "to cong tac", "quy", "kiem toan", "dai", "hai quan", "buu dien", "tong hoi", "lien hiep", "bo tu lenh",
    "bo chi huy", "quan khu", "su doan", "trai", "khoa", "doan luat su", "thuong truc", "bch",
    "dang bo", "chi bo", "chi uy", "tinh doan", "thanh doan", "huyen doan", "quan doan", "thi doan", "xa doan",
    "chi doan", "lien doi", "chi hoi", "cong doan", "nghiep doan", "mat tran", "hop tac xa", "htx", "to hop tac",
    "lien minh", "xi nghiep", "lam truong", "nong truong", "giao hoi", "giao xu", "trung doan", "tieu doan", "lu doan",
    "quan chung", "binh chung", "to dan pho", "tong lien doan", "trung uong", "phan hieu",
    "thue", "thi hanh an dan su", "vuon quoc gia", "cang vu", "cang hang khong", "dien luc", "hiep hoi", "tap chi",
    "khu bao ton", "khu di tich", "khu quan ly", "hat", "don bien phong", "thong tan xa", "phan vien", "phan xuong",
    "tieu ban", "cau lac bo", "clb", "ctcp", "cty", "tct", "dntn", "ttyt", "bvdk", "bchqs", "hlhpn", "qtdnd", "khu pho",
    "lien chi hoi", "to", "kiem lam", "doanh nghiep tu nhan",
    # The Party and mass organisations.
    "thi uy", "khu uy", "dang doan", "lien chi doan", "lien hoi", "phan hoi", "tong doi", "mttq", "ubmt", "ubmttqvn",
    "lhpn", "hccb", "ldld", "cdcs", "luc luong thanh nien xung phong", "thanh nien xung phong",
    # Armed forces, investigation and prosecution.
    "binh doan", "hai doi", "hai doan", "dai doi", "vung 1", "vung 2", "vung 3", "vung 4", "vung 5",
    "vung canh sat bien", "canh sat bien", "canh sat phong chay", "don cong an", "tinh doi", "huyen doi", "thanh doi",
    "co quan canh sat", "co quan an ninh", "co quan dieu tra", "co quan uy ban", "co quan thuong tru",
    "co quan thuong truc",
    "co quan tham muu", "vks", "quan y vien", "benh xa", "kiem ngu", "trong tai", "thua phat lai",
    # Abroad.
    "dai su quan", "tong lanh su quan", "lanh su quan", "co quan dai dien", "phai doan", "phai bo",
    # Units of ministries and provinces.
    "thong ke tinh", "thong ke thanh pho", "thong ke co so", "phan cuc", "nhac vien", "hang phim", "ky tuc xa",
    "cung thieu nhi", "cung van hoa", "cong vien", "san van dong", "khu lien hop", "khu cong nghe cao", "lang tre em",
    "lang huu nghi", "co so cai nghien", "co so bao tro", "co so tro giup", "co so nuoi duong", "co so cham soc",
    "co so dieu tri", "co so xa hoi", "co so giao duc", "bao va dai", "bao va phat thanh", "bao nhan dan",
    "bao quan doi nhan dan", "bao dien tu", "toa soan", "nxb", "pgd", "ttgdtx", "ttgdnn", "nhom tre",
    # Enterprises.
    "cang", "ben xe", "xuong", "tong kho", "buu cuc", "truyen tai dien", "nhiet dien", "thuy dien",
    "tong cty", "htxnn", "htxdvnn", "vnpt", "viettel", "agribank", "dai hoi dong co dong",
    # Religious bodies.
    "toa giam muc", "toa tong giam muc", "giao phan", "giao hat", "ho dao", "thanh that", "chua", "tu vien",
    "thien vien", "tinh xa",
)  # fmt: skip
# Bodies whose whole kind is another word without its marks: ĐÀI, not ĐẠI; QUỸ, not QUÝ.
_MARKED = {
    "cang": "cảng",
    "chua": "chùa",
    "dai": "đài",
    "doi": "đội",
    "nha": "nhà",
    "quy": "quỹ",
    "trai": "trại",
    "tram": "trạm",
    "doan": "đoàn",
    "thue": "thuế",
    "hat": "hạt",
    "to": "tổ",
    "xuong": "xưởng",
}
# Words that names begin with, and kinds of bodies without their marks: TRƯỜNG THPT / VŨ QUANG is no VỤ.
_OTHER_WORDS = frozenset(
    map(comparable, ("vũ", "viễn", "viên", "bờ", "bố", "bồ", "bổ", "bản", "hồi", "trương", "trưởng", "phong"))
)
_FEWEST_WORDS_OF_A_PHONG = 3
# A line that is only this is the start of a name that goes on below: TRƯỜNG / ĐẠI HỌC ..., ỦY BAN / NHÂN DÂN.
_INCOMPLETE = (
    "truong", "uy ban", "hoi dong", "vien", "ban", "so", "bo", "cuc", "trung tam", "tong cong ty", "cong ty",
    "chi nhanh", "van phong", "cong ty co phan", "cong ty tnhh", "hoc vien", "truong dai hoc", "truong cao dang",
    "thuong truc", "ban quan ly", "ban chi dao", "hoi dong quan ly", "vien han lam", "dai hoc", "chi cuc", "tong cuc",
    "chi uy", "ban chap hanh", "bch", "ban thuong vu", "hop tac xa", "htx", "hop tac xa dich vu", "hop tac xa san xuat",
    "lien hiep hop tac xa", "ban quan tri", "hoi dong truong", "ban giam hieu", "ban dai dien",
    "ban dai dien cha me hoc sinh", "ban tri su", "to hop tac", "cong ty tnhh mtv",
    "cong ty tnhh mot thanh vien", "cong ty trach nhiem huu han", "cong ty cp", "doanh nghiep tu nhan",
    "trung tam y te", "ban chi huy quan su", "bo chi huy quan su", "ban cong tac mat tran",
    "hoi dong thanh vien", "chu tich", "hoi dong quan tri",
    "cong doan nganh", "hiep hoi", "tong hoi", "lien doan", "tong lien doan",
    # Councils and committees that another body has.
    "hoi dong tham phan", "uy ban tham phan", "uy ban kiem sat", "hoi dong ky luat", "hoi dong thi dua khen thuong",
    "hoi dong tuyen sinh", "hoi dong tuyen dung", "hoi dong khoa hoc", "hoi dong khoa hoc va dao tao", "hoi dong thi",
    "hoi dong coi thi", "hoi dong cham thi", "hoi dong dai hoc", "hoi dong quan ly quy", "hoi dong su pham",
    "ban thanh tra nhan dan", "ban kiem soat", "ban lien lac", "ban to chuc dai hoi", "ban giam doc", "ban lanh dao",
    "dai hoi dong co dong", "dai hoi thanh vien", "dai hoi xa vien", "hoi nghi nha chung cu", "hop tac",
    "doanh nghiep", "lien hiep", "thanh tra", "hoi cuu chien binh", "hoi chu thap do", "hoi cha me hoc sinh",
)  # fmt: skip
# Commands that have the name of their force, and organs of the Party below which it says of which committee, though
# forces and committees are bodies of their own: BỘ TƯ LỆNH / BỘ ĐỘI BIÊN PHÒNG, ỦY BAN KIỂM TRA / TỈNH ỦY.
_NAMED_BY_THE_NEXT = (
    (
        ("bo tu lenh", "bo chi huy", "ban chi huy", "bo tham muu", "cuc chinh tri", "cuc hau can", "cuc ky thuat"),
        (
            "bo doi", "quan khu", "quan chung", "quan doan", "binh doan", "binh chung", "vung ", "canh sat", "thu do",
            "quan su", "hai quan", "phong khong", "bao ve lang",
        ),
    ),
    (
        (
            "uy ban kiem tra", "ubkt", "ban to chuc", "ban tuyen giao", "ban tuyen giao va dan van", "ban dan van",
            "ban noi chinh", "ban kinh te",
        ),
        ("tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy", "dang uy", "khu uy", "trung uong"),
    ),
)  # fmt: skip
# Kinds that a line breaks, though a line could begin otherwise so: HỢP TÁC / XÃ NÔNG NGHIỆP ...
_BROKEN_KINDS = ("hop tac", "doanh nghiep", "lien hiep")
# The same of organisations at a place of work, by whichever of their organs: BAN CHẤP HÀNH ĐOÀN / TRƯỜNG ...
_INCOMPLETE_AT_WORK = re.compile(
    r"(?:(?:ban chap hanh|bch|ban thuong vu|btv|uy ban kiem tra|ubkt) )?(?:dang bo(?: co so| bo phan)?|dang uy|chi bo"
    r"|doan(?: truong| co so| tncs| tncs hcm| tncs ho chi minh| thanh nien| thanh nien cong san ho chi minh)?|chi doan"
    r"|cong doan(?: co so| bo phan)?|cdcs|lien doi(?: tntp ho chi minh)?|chi hoi|(?:lien )?chi hoi sinh vien"
    r"|hoi sinh vien(?: viet nam)?)"
)
# Kinds of schools and hospitals that have a name or number, which may be that of a body: TRƯỜNG THPT / ĐOÀN THƯỢNG.
_INCOMPLETE_SCHOOL = re.compile(
    r"truong (?:thpt|thcs|th|mn|mg|mam non|mau giao|tieu hoc|trung hoc(?: co so| pho thong)?|trung cap(?: nghe)?"
    r"|cao dang nghe|th&thcs|(?:th|tieu hoc)(?: va|,)? (?:thcs|trung hoc co so)|thcs(?: va|,)? thpt|ptdtnt|ptdtbt"
    r"|pho thong(?: dan toc (?:noi|ban) tru)?(?: thcs| thpt| tieu hoc)?)|benh vien(?: da khoa| quoc te)?"
)


# No syllable begins so: CƠ OUAN, OUẬN.
_Q_READ_AS_O = re.compile(r"(?<!\w)o(?=u[aeiyo])")


def mend_beginning(name: str) -> tuple[str, bool]:
    """A name in capitals with every Q that a reader took for an O, and whether it changed."""
    letters = list(name)
    for found in _Q_READ_AS_O.finditer(fold_letters(name)):
        letters[found.start()] = "Q"
    mended = "".join(letters)
    return mended, mended != name


def begins_with_a_body(text: str) -> bool:
    """Whether the first words are a kind of body, whatever their marks."""
    return _kind(text) is not None


def has_the_bodys_marks(text: str) -> bool:
    """Whether a kind of one word, which is another word without its marks, has them. Longer kinds need none: a reader
    loses them, and ĐẠI HỌC is no ĐÀI. PHONG PHÚ is a name, PHONG GIÁO DỤC lost its mark."""
    kind, words = _kind(text) or "", text.split()
    if kind in _MARKED:
        return comparable(words[0]) == comparable(_MARKED[kind])
    if " " in kind or not words or comparable(words[0]) not in _OTHER_WORDS:
        return True
    return fold(words[0]) == "phong" and len(words) >= _FEWEST_WORDS_OF_A_PHONG


def is_incomplete(folded: str) -> bool:
    """Whether a folded name so far is a kind alone, which goes on in the line below."""
    patterns = (_INCOMPLETE_AT_WORK, _INCOMPLETE_SCHOOL)
    return folded in _INCOMPLETE or any(pattern.fullmatch(folded) for pattern in patterns)


def is_named_by(above: str, below: str) -> bool:
    """Whether the folded line below says of which force or committee the organ above is, whose name is no whole one."""
    return any(above in organs and below.startswith(whose) for organs, whose in _NAMED_BY_THE_NEXT)


def _kind(text: str) -> str | None:
    """The longest kind that the text begins with, or the beginning of one that it is."""
    folded = _Q_READ_AS_O.sub("q", fold(text))
    if folded in _BROKEN_KINDS:
        return folded
    return max((kind for kind in _KINDS if folded == kind or folded.startswith(kind + " ")), key=len, default=None)
