"""Invented companies: their names in Vietnamese, in English and short, by legal form (Law 59/2020/QH14)."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

ACTIVITIES = (
    ("THƯƠNG MẠI VÀ DỊCH VỤ", "TRADING AND SERVICE"), ("XÂY DỰNG", "CONSTRUCTION"), ("VẬN TẢI", "TRANSPORT"),
    ("SẢN XUẤT BAO BÌ", "PACKAGING PRODUCTION"), ("NÔNG SẢN", "AGRICULTURAL PRODUCTS"), ("DƯỢC PHẨM", "PHARMACEUTICAL"),
    ("CÔNG NGHỆ SỐ", "DIGITAL TECHNOLOGY"), ("MAY MẶC XUẤT KHẨU", "EXPORT GARMENT"), ("NỘI THẤT", "FURNITURE"),
    ("DU LỊCH LỮ HÀNH", "TRAVEL"),
)  # fmt: skip
NAMES = (
    ("HOÀNG PHÁT", "HOANG PHAT"), ("ĐẠI TÍN", "DAI TIN"), ("AN KHANG VIỆT", "AN KHANG VIET"),
    ("TÂN TRƯỜNG", "TAN TRUONG"),
    ("MINH HẢI ĐĂNG", "MINH HAI DANG"), ("SƠN NAM", "SON NAM"), ("LỘC XUÂN", "LOC XUAN"), ("VẠN THÀNH", "VAN THANH"),
    ("BÌNH MINH XANH", "BINH MINH XANH"), ("KIM NGÂN GIA", "KIM NGAN GIA"),
)  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """A legal form: the line below the title, and how companies of the form are called."""

    title: str
    prefix: str
    english: str
    short: str
    heads: tuple[str, ...]


ONE_MEMBER = Kind(
    "CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN", "CÔNG TY TNHH MTV", "ONE MEMBER COMPANY LIMITED", "CO., LTD",
    ("Giám đốc", "Tổng giám đốc", "Chủ tịch công ty", "Chủ tịch công ty kiêm Giám đốc"),
)  # fmt: skip
SEVERAL_MEMBERS = Kind(
    "CÔNG TY TRÁCH NHIỆM HỮU HẠN HAI THÀNH VIÊN TRỞ LÊN", "CÔNG TY TNHH", "COMPANY LIMITED", "CO., LTD",
    ("Giám đốc", "Tổng giám đốc", "Chủ tịch hội đồng thành viên", "Chủ tịch hội đồng thành viên kiêm Giám đốc"),
)  # fmt: skip
JOINT_STOCK = Kind(
    "CÔNG TY CỔ PHẦN", "CÔNG TY CỔ PHẦN", "JOINT STOCK COMPANY", "JSC",
    ("Giám đốc", "Tổng giám đốc", "Chủ tịch hội đồng quản trị", "Chủ tịch hội đồng quản trị kiêm Tổng giám đốc"),
)  # fmt: skip


def make_company_names(luck: Random, kind: Kind) -> tuple[str, str, str]:
    """The name in Vietnamese, in English, and the short one."""
    own, english = luck.choice(NAMES)
    activity, activity_english = luck.choice(ACTIVITIES)
    foreign = f"{english} {activity_english} {kind.english}"
    return f"{kind.prefix} {activity} {own}", foreign, f"{english} {kind.short}"
