"""What people write into forms by pen: names, places, dates, numbers, marks, reasons."""

from __future__ import annotations

import random
from collections.abc import Sequence

from ocr.training.texts import Corpus, LineWriter

_SHARES = (
    ("person", 16),
    ("residence", 14),
    ("day", 10),
    ("filled_number", 12),
    ("answer", 14),
    ("note", 8),
    ("school", 8),
    ("prose", 5),
    ("label", 5),
    ("words", 4),
    ("number", 4),
)
_LABELS = (
    "Họ và tên", "Họ, chữ đệm, tên", "Họ tên", "Nơi sinh", "Quê quán", "Nơi cư trú", "Nơi thường trú", "Ngày sinh",
    "Sinh ngày", "Dân tộc", "Quốc tịch", "Nghề nghiệp", "Số", "Quyển số", "Ngày cấp", "Nơi cấp", "Lý do", "Mục đích",
    "Họ và tên cha", "Họ và tên mẹ", "Người khai", "Địa chỉ", "Giới tính", "Tôn giáo", "Xếp loại", "Lớp", "Trường",
    "Số định danh cá nhân", "Giấy tờ tùy thân", "Nơi đăng ký", "Ghi chú", "Con ông", "Vào sổ số", "Chức vụ", "Được",
)  # fmt: skip
_ANSWERS = (
    "Nam", "Nữ", "Kinh", "Tày", "Thái", "Mường", "Khmer", "Hoa", "Nùng", "Mông", "Dao", "Gia Rai", "Ê Đê", "Ba Na",
    "Việt Nam", "Không", "Có", "Phật giáo", "Công giáo", "Giỏi", "Khá", "Trung bình", "Tốt", "Xuất sắc", "Đạt", "Yếu",
    "Làm ruộng", "Công nhân", "Giáo viên", "Học sinh", "Kinh doanh", "Nông dân", "Bộ đội", "Buôn bán", "Nội trợ",
    "Chủ hộ", "Vợ", "Chồng", "Con", "Con đẻ", "Cháu", "Mẹ", "Bố", "Độc thân", "Đã kết hôn", "Ly hôn", "Chính quy",
    "Tại chức", "Vừa làm vừa học", "Bản chính", "Lần đầu", "Mất", "Hỏng", "Già yếu", "Bệnh", "Tai nạn",
)  # fmt: skip
_NOTES = (
    "Chưa đăng ký kết hôn với ai", "Hiện tại chưa đăng ký kết hôn với ai", "Đã ly hôn, chưa đăng ký kết hôn lại",
    "Đăng ký kết hôn với", "Làm thủ tục vay vốn ngân hàng", "Bổ túc hồ sơ", "Mua bán nhà đất", "Đi lao động nước ngoài",
    "Xác nhận là đúng", "Được lên lớp", "Đủ điều kiện dự thi", "Thực hiện đúng quy định", "Sao y bản chính",
    "Đã kiểm tra đối chiếu", "Nhập hộ khẩu", "Chuyển đến từ", "Xóa đăng ký thường trú", "Hưởng chế độ bảo hiểm",
)  # fmt: skip
_UNITS = ("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "Xã", "Phường", "Huyện", "Tỉnh")
_OFFICES = ("UBND", "Công an", "CA", "Sở Tư pháp", "Trường", "THPT", "THCS", "Tiểu học", "Cục Cảnh sát", "Bệnh viện")


class PenLineWriter(LineWriter):
    """Lines of forms whose answers are written by hand; after a label and ": ", or alone."""

    def __init__(self, corpus: Corpus, rng: random.Random, shares: Sequence[tuple[str, int]] = _SHARES) -> None:
        super().__init__(corpus, rng, shares)

    def _labelled(self, answer: str) -> str:
        if self._rng.random() < 0.45:
            return answer
        return f"{self._rng.choice(_LABELS)}: {answer}"

    def _person(self) -> str:
        name = self._name()
        return self._labelled(name.upper() if self._rng.random() < 0.2 else name)

    def _residence(self) -> str:
        parts = [self._unit() for _ in range(self._rng.randint(1, 3))]
        start = self._rng.choice(("", "Số", "Tổ", "Thôn", "Xóm", "Ấp", "Khu phố", "số nhà"))
        if start:
            parts.insert(0, f"{start} {self._rng.randint(1, 250)}")
        return self._labelled(self._rng.choice((", ", ", ", " - ", " ")).join(parts))

    def _unit(self) -> str:
        name = f"{self._syllable()} {self._syllable()}" if self._rng.random() < 0.5 else self._name()
        if self._rng.random() < 0.4:
            name = self._place()
        return f"{self._rng.choice(_UNITS)} {name}" if self._rng.random() < 0.6 else name

    def _day(self) -> str:
        day, month, year = self._rng.randint(1, 31), self._rng.randint(1, 12), self._year()
        written = self._rng.choice(
            (self._date(), self._date(), f"{day:02d} / {month:02d} / {year}", f"ngày {day} tháng {month} năm {year}",
             str(year), f"{year} - {year + 1}", f"{day:02d}", f"{month:02d}")
        )  # fmt: skip
        return self._labelled(written)

    def _filled_number(self) -> str:
        return self._labelled(
            self._rng.choice(
                (str(self._rng.randint(1, 9999)), f"{self._rng.randint(1, 999)}/{self._year()}", self._serial(),
                 self._digits(12), self._digits(9), f"{self._rng.randint(1, 99):02d}", self._symbol())
            )
        )  # fmt: skip

    def _answer(self) -> str:
        return self._labelled(self._rng.choice(_ANSWERS))

    def _note(self) -> str:
        note = self._rng.choice(_NOTES)
        return self._labelled(note if self._rng.random() < 0.6 else f"{note} {self._name()}")

    def _school(self) -> str:
        grade = self._rng.randint(1, 12)
        class_name = f"{grade}{self._rng.choice(('A', 'B', 'C', 'D', 'E', 'H', '/', 'TN', 'Toán '))}"
        school = f"{self._rng.choice(_OFFICES)} {self._unit()}"
        return self._labelled(self._rng.choice((f"{class_name}{self._rng.randint(1, 15)}", school, school)))
