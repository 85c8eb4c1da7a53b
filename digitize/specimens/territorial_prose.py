"""What territorial offices, institutes and unions write: subjects, paragraphs, annexes, recipients. All invented."""

from __future__ import annotations

from random import Random

from digitize.specimens.administrative_prose import Block, Kind
from digitize.specimens.issuing_bodies import IssuingBody

# {year} is the year of issue, {last} the one before, {next} the one after.
SUBJECTS: dict[str, tuple[str, ...]] = {
    "decision": (
        "Về việc cử cán bộ đi học",
        "Về việc ban hành Quy chế chi tiêu nội bộ năm {year}",
        "Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích xuất sắc trong phong trào “Giỏi việc nước, đảm "
        "việc nhà” giai đoạn {last} - {year}",
        "Kiện toàn Hội đồng xét duyệt sáng kiến, giải pháp công tác và Tổ thư ký giúp việc Hội đồng",
    ),
    "directive": (
        "Về công tác trực Tết {next}",
        "Về việc tăng cường bảo vệ bí mật nhà nước trên không gian mạng",
        "Về đẩy mạnh tiếp nhận hồ sơ trực tuyến, cắt giảm giấy tờ phải nộp và thực hiện nghiêm quy định xin lỗi người "
        "dân khi giải quyết thủ tục quá hạn",
        "Về chủ động ứng phó với bão, mưa lớn, lũ quét và sạt lở đất năm {year}",
    ),
    "notice": (
        "Tuyển dụng viên chức năm {year}",
        "Về việc thay đổi tài khoản giao dịch và mã đơn vị",
        "Ý kiến kết luận của đồng chí chủ trì tại Hội nghị sơ kết 9 tháng đầu năm, triển khai nhiệm vụ 3 tháng cuối "
        "năm {year}",
        "Kết quả xét chọn đề tài, nhiệm vụ cấp cơ sở mở mới năm {next}",
    ),
    "report": (
        "Công tác văn thư năm {last}",
        "Kết quả thực hiện Tháng hành động vì trẻ em năm {year}",
        "Tổng hợp ý kiến, nguyện vọng của đoàn viên, hội viên và Nhân dân gửi đến kỳ họp cuối năm {year}; việc tiếp "
        "thu, giải trình của các cơ quan liên quan",
        "Tình hình quản lý, sử dụng biên chế và hợp đồng lao động tính đến 30/6/{year}",
    ),
    "submission": (
        "Về việc xin gia hạn đề tài",
        "Đề nghị khen thưởng đột xuất",
        "Về việc đề nghị phê duyệt Đề án vị trí việc làm và cơ cấu ngạch, bậc theo chức danh nghề nghiệp giai đoạn "
        "{year} - {next}",
        "Về việc xin bổ sung kinh phí mua xuồng cứu hộ, áo phao và nhà bạt năm {year}",
    ),
    "plan": (
        "Thi đua, khen thưởng năm {year}",
        "Diễn tập chữa cháy và cứu nạn, cứu hộ tại trụ sở năm {year}",
        "Thực hiện Đề án làm sạch dữ liệu người tham gia, liên thông dữ liệu dân cư với cơ sở dữ liệu chuyên ngành năm "
        "{year} và những năm tiếp theo",
        "Hiến máu tình nguyện đợt II năm {year}",
    ),
    "resolution": (
        "Hội nghị lần thứ sáu",
        "Về chương trình làm việc toàn khóa",
        "Về việc nâng cao chất lượng giám sát, phản biện xã hội và đối thoại định kỳ tại cơ sở, lắng nghe, giải quyết "
        "tâm tư của người lao động trong tình hình mới",
        "Về công tác nhân sự chuẩn bị đại hội nhiệm kỳ {year} - {next}",
    ),
    "official_letter": (
        "V/v mời họp",
        "V/v đăng ký nhu cầu tập huấn năm {next}",
        "V/v rà soát, thu hồi thẻ đã hết giá trị sử dụng và lập danh sách cấp đổi",
        "V/v thực hiện chế độ báo cáo định kỳ và phân công cán bộ đầu mối cung cấp số liệu năm {year}",
    ),
}
_GROUNDS = (
    "Căn cứ chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức được cấp có thẩm quyền quy định;",
    "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;",
    "Căn cứ Chương trình công tác năm {year} đã được tập thể lãnh đạo thông qua ngày 28/12/{last};",
    "Theo Biên bản họp ngày 11 tháng 02 năm {last} với 15/15 phiếu tán thành;",
    "Theo đề nghị của Chánh Văn phòng.",
)
_OLD_GROUND = "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;"
_POINTS = (
    "Số thu đến hết tháng đạt 1.284,6 tỷ đồng, bằng 58,3% dự toán; có 04/11 khoản thu vượt tiến độ bình quân.",
    "Bố trí lực lượng ứng trực 24/24 giờ, phương tiện sẵn sàng; số điện thoại trực ban niêm yết tại cổng chính.",
    "Mẫu vật thu tại 16 trạm khảo sát được bảo quản lạnh, phân tích tại hai phòng thí nghiệm độc lập để so sánh.",
    "Thăm hỏi 215 gia đình đoàn viên hoàn cảnh khó khăn, mỗi suất quà trị giá 700.000 đồng bằng tiền và hiện vật.",
    "Việc lấy ý kiến tiến hành bằng phiếu kín; kiểm phiếu công khai ngay tại hội nghị, lập biên bản hai bản.",
    "Kiên quyết không nhận hồ sơ ngoài Bộ phận Một cửa; mọi bước xử lý được cập nhật lên phần mềm trong ngày.",
    "Trường hợp bất khả kháng, thông tin ngay về bộ phận thường trực theo số 0912.000.000 để được hướng dẫn.",
    "Thời gian: 01 ngày (thứ Năm), bắt đầu lúc 07 giờ 30 phút; trang phục: áo sơ mi trắng, đeo thẻ và huy hiệu.",
    "Vẫn còn 6 đơn vị chưa nộp báo cáo, 3 đơn vị gửi sai biểu mẫu; chất lượng phân tích, dự báo chưa sâu.",
    "Giao bộ phận công nghệ thông tin sao lưu dữ liệu hằng đêm, kiểm tra khả năng khôi phục mỗi quý một lần.",
    "Mức hỗ trợ bằng 0,3 lần mức lương cơ sở/người/buổi, chi từ nguồn kinh phí hoạt động thường xuyên.",
    "Nêu cao vai trò nêu gương của người đứng đầu; lấy kết quả thực hiện làm căn cứ đánh giá, xếp loại cuối năm.",
)
_OPENINGS = {
    "directive": "Trước diễn biến phức tạp của tình hình, {head} chỉ thị thủ trưởng các phòng, đội, đơn vị cơ sở tập "
    "trung làm tốt một số việc trọng tâm:",
    "notice": "{head} trân trọng thông tin đến các tổ chức, đơn vị và cá nhân nội dung dưới đây:",
    "report": "Theo đề cương hướng dẫn, {head} tổng hợp số liệu và nhận định như sau:",
    "submission": "{head} đã họp bàn, cân nhắc nhiều phương án và xin trình lãnh đạo cấp trên những điểm sau:",
    "plan": "Để bảo đảm hiệu quả, tiết kiệm, an toàn, {head} xây dựng kế hoạch cụ thể dưới đây:",
    "official_letter": "Tiếp theo Công văn đã gửi hồi tháng trước, {head} đề nghị các đồng chí quan tâm phối hợp các "
    "công việc sau:",
}
_PARTS = {
    "report": ("A. ĐẶC ĐIỂM, TÌNH HÌNH", "B. KẾT QUẢ CỤ THỂ", "C. PHƯƠNG HƯỚNG"),
    "plan": ("1. Mục tiêu", "2. Đối tượng, địa điểm", "3. Phân công"),
    "submission": ("I. Lý do", "II. Phương án", "III. Kiến nghị"),
}
_CLOSINGS = {
    "directive": "Chỉ thị này được phổ biến đến toàn thể cán bộ, chiến sĩ, công chức để thi hành./.",
    "notice": "Mọi chi tiết liên hệ Văn phòng trong giờ hành chính./.",
    "report": "Kính báo cáo để cấp trên theo dõi, chỉ đạo./.",
    "submission": "Kính trình lãnh đạo xem xét, cho ý kiến chỉ đạo./.",
    "plan": "Yêu cầu các bộ phận bám sát kế hoạch, định kỳ sơ kết, rút kinh nghiệm./.",
    "official_letter": "Trân trọng./.",
}
SUPERIORS = (
    ("Ban Tổ chức - Cán bộ cấp trên trực tiếp",),
    ("Lãnh đạo cơ quan chủ quản, qua Vụ Kế hoạch - Tổng hợp và các đơn vị thẩm định",),
    ("Thường trực Tỉnh ủy, Thành ủy", "Đoàn Chủ tịch và Thường trực cấp trên"),
)
ADDRESSEES = (
    (
        "Chủ tịch Công đoàn các ngành, khu công nghiệp",
        "Trưởng các phòng, ban chuyên môn",
        "Văn phòng đại diện phía Nam",
    ),
    ("Thủ trưởng các đơn vị sử dụng từ 10 lao động trở lên trên địa bàn và các đại lý thu",),
    ("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân", "Bưu điện trung tâm"),
)
_RECIPIENTS = (
    "Ban Tuyên giáo và Dân vận", "Đ/c Trưởng ban (b/c)", "Các đ/c trong Ban Thường vụ", "Website đơn vị",
    "Các phòng nghiệp vụ (t/h)", "Trạm y tế, trường học", "Đội công tác số 2", "Hội đồng khoa học",
    "Cụm thi đua số 5", "Các đội thuế liên xã, phường", "Người có tên tại danh sách kèm theo",
)  # fmt: skip
ANNEXES = (
    ("DANH SÁCH THÀNH VIÊN", (
        ("TT", "Chức danh", "Nhiệm vụ", "Ghi chú"),
        ("1", "Phó Thủ trưởng", "Trưởng đoàn", ""),
        ("2", "Trưởng phòng Nghiệp vụ", "Phó Trưởng đoàn", "Thường trực"),
        ("3", "Chuyên viên chính", "Thành viên", "Thư ký"),
        ("4", "Kế toán viên", "Thành viên", "Kiêm nhiệm"),
    )),
    ("TỔNG HỢP CHỈ TIÊU, KINH PHÍ", (
        ("TT", "Chỉ tiêu", "Đơn vị tính", "Số lượng"),
        ("1", "Hồ sơ được số hóa toàn bộ", "Hồ sơ", "12.480"),
        ("2", "Lượt người được tập huấn", "Lượt người", "365"),
        ("3", "Kinh phí từ ngân sách", "Triệu đồng", "842,5"),
        ("4", "Kinh phí xã hội hóa", "Triệu đồng", "120"),
    )),
)  # fmt: skip


def compose(luck: Random, code: str, body: IssuingBody, year: int) -> list[Block]:
    """The text between the title and the signature, of two points to twelve; `year` is that of the issue."""
    points = luck.sample(_POINTS, luck.choice((2, 2, 3, 5, 8, 12)))
    if code in ("decision", "resolution"):
        return _ordered(luck, code, body, points, year)
    blocks = [Block(Kind.TEXT, _OPENINGS[code].format(head=body.short))]
    if code in _PARTS and len(points) > 2:
        for at, heading in enumerate(_PARTS[code]):
            blocks.append(Block(Kind.HEAD, heading))
            blocks += [Block(Kind.TEXT, f"{chr(97 + n)}) {point}") for n, point in enumerate(points[at::3])]
    else:
        blocks += [Block(Kind.TEXT, point) for point in points]
    return [*blocks, Block(Kind.TEXT, _CLOSINGS[code])]


def _ordered(luck: Random, code: str, body: IssuingBody, points: list[str], year: int) -> list[Block]:
    words = luck.choice(("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH")) if code == "decision" else "QUYẾT NGHỊ"
    # Decree 98/2023 took the place of Decree 91/2017 on 01/01/2024.
    grounds = [_GROUNDS[0], _GROUNDS[1] if year >= 2024 else _OLD_GROUND, *_GROUNDS[2:]]
    grounds = [*sorted(luck.sample(grounds[:-1], luck.randint(1, 3)), key=grounds.index), grounds[-1]]
    blocks = [Block(Kind.MIDDLE, line) for line in body.authority]
    blocks += [Block(Kind.GROUND, ground.format(year=year, last=year - 1)) for ground in grounds]
    blocks.append(Block(Kind.MIDDLE, words))
    blocks += [Block(Kind.TEXT, f"Điều {at}: {point}") for at, point in enumerate(points, start=1)]
    end = f"Điều {len(points) + 1}: Chánh Văn phòng và các bộ phận liên quan căn cứ thi hành kể từ ngày ký./."
    return [*blocks, Block(Kind.TEXT, end)]


def recipients(luck: Random, code: str) -> list[str]:
    """The list under "Nơi nhận", from two lines to nine."""
    first = {"decision": "Như Điều cuối", "resolution": "Như Điều cuối", "official_letter": "Như kính gửi",
             "report": "Như kính gửi", "submission": "Như kính gửi"}.get(code)  # fmt: skip
    chosen = [*([first] if first else []), *luck.sample(_RECIPIENTS, luck.randint(1, 7))]
    return [*(f"- {name};" for name in chosen), f"- {luck.choice(('Lưu: VT, NV1', 'Lưu: Văn thư', 'Lưu VP'))}."]
