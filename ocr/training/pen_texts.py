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
    ("register", 6),
    ("answer", 14),
    ("note", 8),
    ("school", 5),
    ("class_name", 4),
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
# What schools call their classes, and offices their books: letters and figures that no other line has side by side.
_STREAMS = (
    "Anh", "Toán", "Lý", "Hóa", "Sinh", "Văn", "Sử", "Địa", "Tin", "Pháp", "chuyên Toán", "chuyên Anh", "TN", "XH",
)  # fmt: skip
_BOOKS = (
    "THPT", "THCS", "TH", "GDTX", "BTVH", "BTTHPT", "TN", "TNTHCS", "TNTHPT", "ĐH", "CĐ", "TC", "QSDĐ", "UB", "KS",
    "KT", "KH", "HT", "TL", "HK", "ĐKKS", "ĐKKH", "HS", "GCN", "CNQSDĐ", "SĐ", "X25", "BC", "HB",
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
        return self._labelled(f"{self._rng.choice(_OFFICES)} {self._unit()}")

    def _class(self) -> str:
        """10B6, 9A, 8/3, 6.2, 11 Anh 1."""
        grade, number = self._rng.randint(1, 12), self._rng.randint(1, 15)
        return self._rng.choice(
            (f"{grade}{self._rng.choice('ABCDEHKT')}{number}", f"{grade}{self._rng.choice('ABCDEHKT')}{number}",
             f"{grade}{self._rng.choice('ABCDE')}", f"{grade}/{number}", f"{grade}.{number}", f"{grade}-{number}",
             f"{grade} {self._rng.choice(_STREAMS)}", f"{grade} {self._rng.choice(_STREAMS)} {number}")
        )  # fmt: skip

    def _class_name(self) -> str:
        name = self._class()
        return self._rng.choice(
            (name, name, f"Lớp: {name}", f"Lớp {name}", f"{name} - {self._year()}", f"Học lớp: {name}",
             f"Học sinh lớp {name}", f"Lớp {name} Trường {self._unit()}", f"Lớp: {name} Năm học: {self._years()}")
        )  # fmt: skip

    def _years(self) -> str:
        year = self._year()
        return f"{year}{self._rng.choice(('-', ' - ', '/'))}{year + 1}"

    def _register(self) -> str:
        """Where a paper stands in the books of who issued it: 415/THPT, 00075 QSDĐ/X25, 12/2016-TL."""
        digits, book = self._digits(self._rng.randint(1, 6)), self._rng.choice(_BOOKS)
        letter = self._rng.choice("ABCDHKTX")
        return self._labelled(
            self._rng.choice(
                (f"{digits}/{book}", f"{digits}/{book}", f"{digits}/{book}.{self._year()}", f"{digits} {book}",
                 f"{digits} {book}/{letter}{self._digits(self._rng.randint(1, 2))}", f"{digits}{book}/{letter}",
                 f"{digits}/{self._year()}-{book}", f"{digits}/{self._year()}/{book}", f"{book} {digits}",
                 f"{digits}/{book}-{self._digits(2)}", f"{book}/{digits}", f"{letter}{digits}")
            )
        )  # fmt: skip
