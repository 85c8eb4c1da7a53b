"""Which lines of print say what office somebody holds: "KT. BỘ TRƯỞNG", "CHỦ TỊCH", "P. GIÁM ĐỐC"."""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.folding import comparable, edit_distance, fold, is_upper_case
from classifiers.layout import Piece
from classifiers.names import looks_like_name
from classifiers.vocabulary import authority_of, without_deputy, without_ring_letters

# First words of a position line, folded.
_AUTHORITY = ("thua uy quyen", "thay mat", "thua lenh", "ky thay")
_POSITIONS = (
    "chu tich", "pho chu tich", "bo truong", "thu truong", "thu tuong", "pho thu tuong", "giam doc", "pho giam doc",
    "tong giam doc", "pho tong giam doc", "cuc truong", "pho cuc truong", "tong cuc truong", "pho tong cuc truong",
    "chi cuc truong", "pho chi cuc truong", "vu truong", "pho vu truong", "chanh van phong", "pho chanh van phong",
    "truong phong", "pho truong phong", "truong ban", "pho truong ban", "hieu truong", "pho hieu truong",
    "vien truong", "pho vien truong", "chanh an", "pho chanh an", "chanh thanh tra", "pho chanh thanh tra",
    "bi thu", "pho bi thu", "tong bi thu", "thong doc", "pho thong doc", "tong kiem toan", "truong khoa",
    "pho truong khoa", "quyen", "phu trach", "nguoi dung dau", "truong cong an", "pho truong cong an", "chi huy truong",
    "tu lenh", "pho tu lenh", "chinh uy", "chu nhiem", "pho chu nhiem", "tong bien tap", "tong thu ky", "truong doan",
    "uy vien", "to truong", "truong", "pho truong", "chanh", "pho chanh", "thu ky", "tham phan", "doi truong",
    "chu toa", "chu tri", "ke toan truong", "chinh tri vien", "hieu pho", "to pho", "truong thon", "dai dien",
    "dai su", "tong lanh su", "pho tong lanh su", "lanh su", "pho lanh su", "tham tan", "tuy vien", "dai bien lam thoi",
    "giam thi", "pho giam thi", "kiem sat vien", "chap hanh vien", "cong chung vien", "vien pho", "tong thanh tra",
    "pho tong thanh tra", "doi pho", "pho doi truong", "hat truong", "pho hat truong", "don truong", "tram truong",
    "quan doc", "nguoi dai dien", "kiem toan truong", "pho tong bien tap", "pho tong thu ky", "pho tong kiem toan",
    "xa doi truong", "ban quan tri", "tham muu truong", "tong chi huy", "cuc pho",
    "su doan truong", "lu doan truong", "tieu doan truong", "trung doan truong", "pho chinh uy", "tong tu lenh",
    "chi cuc pho", "pho phong", "pho van phong", "pho quan doc", "phan hoi truong", "chi hoi truong", "ap truong",
    "thua phat lai", "dau gia vien", "thanh tra vien", "dieu tra vien", "tham tra vien", "nguoi ra quyet dinh",
    "tong phu trach", "cua hang truong", "tong chu bien", "chu doanh nghiep", "chu dau tu", "chu so huu", "giam muc",
    "linh muc", "tru tri", "chu co so", "nguoi co tham quyen", "dai doi truong", "hai doi truong",
    "lien doi truong", "huyen doi truong", "tinh doi truong", "chi doi truong", "phuong doi truong", "thon doi truong",
    "pho su doan truong", "pho lu doan truong", "pho trung doan truong", "pho tieu doan truong", "pho dai doi truong",
    "su doan pho", "lu doan pho", "trung doan pho", "tieu doan pho", "dai doi pho", "xa doi pho", "khu doi truong",
    "giao vien chu nhiem", "gvcn", "chu ho",
)  # fmt: skip
# No office without the unit that is led: "CHÁNH" alone is "HÀNH CHÍNH" of a seal's ring.
_HEADS_OF_UNITS = frozenset(("truong", "chanh", "pho chanh"))
# Nobody heads these: "TRƯỜNG ĐẠI HỌC ..." is a school whatever its marks.
_SCHOOLS = (
    "truong dai hoc", "truong cao dang", "truong trung hoc", "truong trung cap", "truong tieu hoc", "truong mam non",
    "truong mau giao", "truong pho thong", "truong thpt", "truong thcs", "truong si quan",
)  # fmt: skip
_LONGEST = 70  # letters


def begins_block(piece: Piece) -> bool:
    """A position line in capitals, such as "KT. BỘ TRƯỞNG"."""
    text = without_ring_letters(piece.text)
    if not is_upper_case(text) or len(text) > _LONGEST or not fold(text):
        return False
    if authority_of(text) or fold(text).startswith(_AUTHORITY):
        return True
    text = without_deputy(text)
    if fold(text).startswith(_SCHOOLS):
        return False
    words = fold(text).split()
    fitting = {position for position in _POSITIONS if _begins_with(words, position.split())}
    if not fitting <= _HEADS_OF_UNITS:
        return True
    if fitting != {"truong"}:
        return bool(fitting) and len(words) > 1
    # "TRƯỞNG ..." is a position; "TRƯƠNG THANH HẠNH" is somebody, and a word alone the end of some other line.
    is_surname = comparable(text.split()[0]) == "trương"
    return len(words) > 1 and not (is_surname and looks_like_name(text.title()))


def _begins_with(words: Sequence[str], position: Sequence[str]) -> bool:
    head = "".join(words[: len(position)])
    wanted = "".join(position)
    slips = len(wanted) // 6
    return len(words) >= len(position) and edit_distance(head, wanted, limit=slips) <= slips


def is_position(text: str) -> bool:
    """Whether it begins with a position of two words or more, in whatever letters."""
    words = fold(text).split()
    return any(_begins_with(words, position.split()) for position in _POSITIONS if " " in position)
