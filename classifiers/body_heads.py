"""Lines that name a body or its head: where a name of an agency may begin, and who decides."""

from __future__ import annotations

from classifiers.body_kinds import begins_with_a_body, has_the_bodys_marks
from classifiers.folding import comparable, fold, is_upper_case

# All of a force is no body: TỔNG CỤC CHÍNH TRỊ / CÔNG AN NHÂN DÂN is one name.
_FORCES = ("cong an nhan dan", "cong an nhan dan viet nam")
_HEADS_OF_BODIES = (
    "chu tich", "pho chu tich", "bo truong", "thu tuong", "giam doc", "tong giam doc", "hieu truong", "truong ban",
    "cuc truong", "tong cuc truong", "chi cuc truong", "vien truong", "chanh an", "vu truong", "tong bi thu", "bi thu",
    "thong doc", "tong kiem toan", "chanh van phong", "chanh thanh tra", "tu lenh", "thanh vien", "nguoi dung dau",
    "thu truong co quan", "thu truong don vi", "chap hanh vien", "truong cong an", "chi huy truong", "truong phong",
    "truong thue", "doi truong", "hat truong", "tham phan",
)  # fmt: skip
# What is done, though a body's name could begin so: BAN HÀNH QUY CHẾ, BỔ NHIỆM CÁN BỘ.
_DEEDS = (
    "ban hanh", "ban giao", "bo sung", "bo tri", "bo nhiem", "hoi nghi", "hoi thao", "hoi thi", "hoi giang", "so lieu",
    "so ket", "so tuyen", "quy dinh", "quy che", "quy hoach", "doi moi", "doi ten", "doi chieu", "dai hoi",
    "truong hop", "to chuc", "phong chong", "vu viec", "vu dong xuan", "nha o", "doan kiem tra", "doan thanh tra",
)  # fmt: skip
# What police stations are called for short.
_OTHER_AGENCIES = ("ca ", "catp")


def is_body(text: str) -> bool:
    """Whether a line begins with a kind of body."""
    if comparable(text.partition(" ")[0].rstrip(":.")) == comparable("số"):
        return False  # the paper's number; a department is a SỞ
    return begins_with_a_body(text) and fold(text) not in _FORCES


def may_be_agency(text: str) -> bool:
    """Whether a text begins as names of bodies, missions or their heads do: neither a person's name nor a number."""
    folded = fold(text)
    return is_body(text) or folded.startswith((*_HEADS_OF_BODIES, *_OTHER_AGENCIES))


def names_an_authority(text: str) -> bool:
    """Whether a line in capitals under a title says who decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN ..."), not about what."""
    folded = fold(text)
    if folded.startswith(_DEEDS):
        return False
    return names_a_head(text) or (begins_with_a_body(text) and has_the_bodys_marks(text))


def names_a_head(text: str) -> bool:
    """Whether a line in capitals is whoever heads a body, of which body too: "CHỦ TỊCH ỦY BAN NHÂN DÂN ..."."""
    folded = fold(text)
    return is_upper_case(text) and any(folded == head or folded.startswith(head + " ") for head in _HEADS_OF_BODIES)
