"""Full A4 pages of running text: what a reader's speed and errors are measured on, where forms would only distract.

The sentences were written for this project. They hold every tone and every modifier, capitals with stacked accents,
numbers, dates, symbols of documents and abbreviations.
"""

from __future__ import annotations

from random import Random

from digitize.specimens import ink
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template

TEXT_PAGE = "text_page"
# Prose is no administrative document; the catalogue's word for that.
_DOCUMENT_TYPE = "unknown"
_LEFT, _WIDTH, _BOTTOM_MM = 30.0, 162.0, 280.0

_STORIES = (
    "Sáng sớm, sương còn phủ trắng mặt đầm, bà cụ bán xôi đã nhóm bếp ở góc chợ, khói bay lẫn vào hơi nước.",
    "Chuyến đò đầu tiên chở ba người học trò, hai gánh rau muống và một chiếc xe đạp cũ kỹ đã gãy mất bàn đạp.",
    "Thuở nhỏ, tôi thường ngồi dưới gốc khế nghe ông kể chuyện những mùa nước nổi, cá linh về trắng xóa cả cánh đồng.",
    "Người thợ mộc già gõ nhẹ lên thớ gỗ, nghiêng tai lắng nghe rồi mỉm cười: khúc này đủ khô để đóng tủ thờ.",
    "Quyển sổ bìa nâu ghi tỉ mỉ từng khoản: gạo 12,5 kg, dầu 3 lít, muối nửa cân, tiền công thợ gặt 450.000 đồng.",
    "Gió chướng thổi suốt đêm, mái tôn kêu rầm rầm, sáng ra vườn chuối đổ rạp, chỉ hàng cau là vẫn đứng thẳng.",
    "Chị gái gửi thư về, nét chữ nghiêng nghiêng, kể rằng ở phố núi hoa dã quỳ đã nở vàng rực hai bên đường.",
    "Lớp học chỉ có mười bảy chỗ ngồi, cửa sổ trông ra bãi ngô; mùa gặt, tiếng máy tuốt lúa át cả tiếng giảng bài.",
    "Đứa trẻ hỏi vì sao nước biển mặn; người cha gãi đầu, bảo rằng vì những dòng sông đã kể hết chuyện buồn cho biển.",
    "Ở đầu làng có cây đa ba trăm tuổi, rễ phụ buông xuống như mành, trưa hè lũ trẻ rủ nhau ra đấy ngủ nhờ bóng mát.",
    "ĐÊM HỘI BẮT ĐẦU LÚC 19 GIỜ 30, ai đến muộn phải đứng sau hàng rào tre, nhưng vẫn nghe rõ tiếng trống chèo.",
    "Bác sĩ dặn uống thuốc sau bữa ăn, mỗi ngày hai lần, kiêng rượu, bớt mặn và nhớ tái khám vào ngày 27/9.",
    "Chiếc đồng hồ quả lắc treo giữa nhà đã dừng ở 6 giờ 15 từ mùa lũ năm ấy, không ai nỡ đem đi sửa.",
    "Trên gác xép, giữa mớ tạp chí ẩm mốc, cậu bé tìm thấy tấm bản đồ vẽ tay, chỗ nếp gấp đã sờn trắng.",
    "Mẹ bảo cứ để phần ruộng gò cho chú Út trồng sắn, còn thửa dưới giữ nước quanh năm thì gieo giống nếp thơm.",
    "Quán phở ĐỖ QUỲNH mở cửa lúc trời còn nhá nhem, nồi nước dùng sôi lăn tăn, mùi quế và hồi thoảng ra tận ngõ.",
)
_OFFICE = (
    "Căn cứ Nghị quyết số 08/2031/NQ-HĐND ngày 14 tháng 7 năm 2031, các đơn vị rà soát lại quỹ đất chưa sử dụng.",
    "Kinh phí thực hiện là 1.276.500.000 đồng, trong đó ngân sách tỉnh hỗ trợ 60%, phần còn lại do địa phương đối ứng.",
    "Hồ sơ gồm: đơn đề nghị (mẫu số 03), bản sao giấy tờ tùy thân, sơ đồ thửa đất và biên bản bàn giao mốc giới.",
    "Tổ công tác họp định kỳ vào thứ Sáu tuần thứ hai hằng tháng; khi đột xuất, tổ trưởng triệu tập qua thư điện tử.",
    "Yêu cầu Thủ trưởng các đơn vị nghiêm túc kiểm điểm, xử lý dứt điểm những kiến nghị, phản ánh còn tồn đọng.",
    "UBND xã Mỹ Thuỷ chịu trách nhiệm niêm yết công khai kết quả tại trụ sở và nhà văn hóa thôn ít nhất 15 ngày.",
    "Mọi vướng mắc đề nghị gửi về Phòng Nghiệp vụ 2, điện thoại (0299) 3 456 789, trước 16 giờ 30 ngày 05/11/2031.",
    "Việc luân chuyển hồ sơ giữa bộ phận một cửa và cơ quan chuyên môn phải có phiếu giao nhận, ghi rõ giờ, phút.",
    "Đối với hộ thuộc diện di dời, đơn giá bồi thường áp dụng theo Phụ lục II; phần chênh lệch quyết toán cuối kỳ.",
    "Kết quả đo đạc lần thứ hai cho thấy diện tích thực tế là 2.847,6 m2, tăng 31,9 m2 so với sổ mục kê cũ.",
    "Cán bộ tiếp nhận không được yêu cầu người dân nộp thêm giấy tờ ngoài danh mục đã công bố dưới mọi hình thức.",
    "Ban Quản lý dự án lập dự toán chi tiết, trình Sở Tài chính thẩm định và báo cáo bằng văn bản trước khi giải ngân.",
    "Nội dung tập huấn: kỹ năng số hóa tài liệu, lập chỉ mục, kiểm tra chất lượng ảnh quét và bảo mật dữ liệu.",
    "Điểm b khoản 3 Điều 12 được sửa đổi như sau: “Thời hạn giải quyết không quá 07 ngày, kể từ ngày tiếp nhận”.",
    "KẾT LUẬN CỦA ĐOÀN KIỂM TRA: các gói thầu số 4, số 6 và số 9 chậm tiến độ; nhà thầu đã có cam kết khắc phục.",
    "Nơi nào để xảy ra thất thoát, lãng phí thì người đứng đầu ở đó phải bồi hoàn và bị xem xét kỷ luật theo quy định.",
)


def draw_text_page(luck: Random, fonts: FontFamily, *, variant: str, sentences: tuple[str, ...]) -> Specimen:
    """One page filled from top to bottom with paragraphs of a size between 11 and 14 points."""
    sheet = Sheet(210, 297, fonts)
    ink.mark_specimen(sheet)
    size = luck.choice((11, 12, 13, 13, 13.5, 14))
    sheet.cursor = 18.0
    while (paragraph := _paragraph(luck, sentences)) and _fits(sheet, paragraph, size):
        style = luck.choices((Style.REGULAR, Style.ITALIC, Style.BOLD), (8, 1, 1))[0]
        sheet.paragraph(paragraph, _LEFT, _WIDTH, size=size, style=style)
    sheet.lines.append(sheet.lines.pop(1))  # the lower mark stands below the text and is read after it
    return Specimen(_DOCUMENT_TYPE, f"{TEXT_PAGE}-{variant}", [sheet], {})


def _paragraph(luck: Random, sentences: tuple[str, ...]) -> str:
    return " ".join(luck.sample(sentences, luck.randint(2, 5)))


def _fits(sheet: Sheet, text: str, size: float) -> bool:
    # Bold is the widest cut.
    lines = sheet.wrap(text, _WIDTH, size=size, style=Style.BOLD, first_indent=10)
    return sheet.cursor + len(lines) * size * 0.352778 * 1.28 < _BOTTOM_MM


TEMPLATES = (
    Template(TEXT_PAGE, f"{TEXT_PAGE}-stories", lambda luck, fonts: draw_text_page(
        luck, fonts, variant="stories", sentences=_STORIES)),
    Template(TEXT_PAGE, f"{TEXT_PAGE}-office", lambda luck, fonts: draw_text_page(
        luck, fonts, variant="office", sentences=_OFFICE), held_out=True),
)  # fmt: skip
