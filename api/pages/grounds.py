"""The grounds on which an original may not be the basis of a certified copy (Decree 23/2015 art. 22)."""

from __future__ import annotations

from typing import Final

from api.pages.views import Ground
from models.errors import InvalidValueError

GROUNDS: Final = (
    Ground("altered", "Bản chính bị tẩy xóa, sửa chữa, thêm, bớt nội dung không hợp lệ."),
    Ground("damaged", "Bản chính bị hư hỏng, cũ nát, không xác định được nội dung."),
    Ground("secret", "Bản chính đóng dấu mật, hoặc không đóng dấu mật nhưng ghi rõ không được sao chụp."),
    Ground("unlawful", "Bản chính có nội dung trái pháp luật, đạo đức xã hội."),
    Ground("foreign", "Giấy tờ do nước ngoài cấp, công chứng hoặc chứng nhận chưa được hợp pháp hóa lãnh sự."),
    Ground("private", "Giấy tờ do cá nhân tự lập, không có xác nhận và đóng dấu của cơ quan có thẩm quyền."),
    Ground("not_original", "Giấy tờ xuất trình không phải là bản chính."),
)


def ground_with_code(code: str) -> Ground:
    """Raises InvalidValueError for a ground that is not in the decree."""
    for ground in GROUNDS:
        if ground.code == code:
            return ground
    raise InvalidValueError("Hãy chọn một lý do từ chối.", "Choose a ground of refusal.", code="ground_missing")
