"""What zones' boards, customs, treasuries, military commands and election committees write. All of it invented."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from digitize.specimens.administrative_wording import Wording

REGIONAL = Wording(
    subjects={
        "decision": (
            "Ban hành Quy chế làm việc",
            "Về việc cử công chức đi công tác, học tập",
            "Phê duyệt kết quả lựa chọn nhà thầu gói thầu số 03: Mua sắm, lắp đặt thiết bị công nghệ thông tin và hệ "
            "thống lưu trữ dữ liệu",
        ),
        "directive": (
            "Về thực hành tiết kiệm",
            "Về tăng cường kỷ cương, phòng ngừa sai phạm trong thực thi nhiệm vụ dịp cuối năm {year}",
        ),
        "notice": (
            "Về việc thay đổi địa điểm tiếp nhận hồ sơ",
            "Kết luận của lãnh đạo tại cuộc họp giao ban về tháo gỡ khó khăn, vướng mắc và tiến độ nhiệm vụ quý III",
            "Công khai đường dây nóng",
        ),
        "report": (
            "Kết quả thực hiện nhiệm vụ quý II năm {year}",
            "Sơ kết thực hiện Đề án sắp xếp tổ chức bộ máy",
        ),
        "submission": (
            "Xin kinh phí bổ sung năm {year}",
            "Đề nghị khen thưởng các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua năm {last}",
        ),
        "plan": (
            "Triển khai hồ sơ điện tử tại đơn vị năm {year}",
            "Cải cách hành chính",
        ),
        "resolution": (
            "Về việc công bố danh sách những người ứng cử đại biểu Hội đồng nhân dân theo từng đơn vị bầu cử",
            "Về ấn định số đơn vị bầu cử",
            "Về việc xóa tên người trong danh sách ứng cử và điều chỉnh thành phần Ban bầu cử số 3",
        ),
        "official_letter": (
            "V/v góp ý dự thảo",
            "V/v đôn đốc báo cáo kết quả thực hiện kiến nghị của đoàn kiểm tra và cung cấp hồ sơ, tài liệu liên quan",
        ),
    },
    openings={
        "directive": "Thời gian qua, còn một số đơn vị, cá nhân chưa nghiêm túc chấp hành quy định. Để khắc phục, "
        "{head} yêu cầu:",
        "notice": "Ngày làm việc gần nhất, {head} đã thống nhất một số nội dung, nay xin thông báo như sau:",
        "report": "Thực hiện chế độ thông tin định kỳ, {head} báo cáo tình hình và kết quả công tác cụ thể:",
        "submission": "Trên cơ sở rà soát thực tế và ý kiến thẩm định, {head} kính trình cấp có thẩm quyền:",
        "plan": "Nhằm chủ động nguồn lực và tiến độ, {head} xây dựng Kế hoạch với các nội dung sau đây:",
        "official_letter": "{head} nhận được đề nghị của quý cơ quan, đơn vị. Về việc này, chúng tôi có ý kiến:",
    },
    parts={
        "report": ("PHẦN I: TÌNH HÌNH CHUNG", "PHẦN II: KẾT QUẢ CỤ THỂ"),
        "plan": ("A. YÊU CẦU", "B. NỘI DUNG, TIẾN ĐỘ", "C. BẢO ĐẢM"),
        "submission": ("1. Sự cần thiết", "2. Nội dung trình"),
    },
    closings={
        "decision": "Chánh Văn phòng, Trưởng các phòng và cá nhân, đơn vị có tên ở trên chịu trách nhiệm thi hành.",
        "resolution": "Nghị quyết này có hiệu lực từ ngày ký và được niêm yết tại khu vực bỏ phiếu./.",
        "directive": "Giao Thanh tra, Văn phòng theo dõi, tổng hợp kết quả thực hiện./.",
        "notice": "Vậy thông báo để các cơ quan, doanh nghiệp biết, liên hệ./.",
        "report": "Kính báo cáo cấp trên xem xét, chỉ đạo./.",
        "submission": "Kính đề nghị quý cấp xem xét, phê duyệt./.",
        "plan": "Yêu cầu các bộ phận triển khai nghiêm túc; khó khăn phản ánh về đầu mối để xử lý./.",
        "official_letter": "Trân trọng thông báo và đề nghị quý đơn vị phối hợp./.",
    },
    grounds=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Quyết định số 382/QĐ-BTC ngày 26/02/2025 quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức;",
        "Xét hồ sơ đề nghị kèm theo Văn bản số 77/CV nộp ngày 03 tháng 3 năm {year};",
        "Theo đề nghị của Trưởng phòng chuyên môn,",
    ),
    points=(
        "Thời gian nhận hồ sơ: buổi sáng từ 7 giờ 30 đến 11 giờ 30, buổi chiều từ 13 giờ 00 đến 16 giờ 30.",
        "Các phòng, bộ phận hoàn thành việc kiểm kê, niêm phong, bàn giao kho trước ngày 20 tháng 12.",
        "Chi từ nguồn kinh phí giao tự chủ: 486.700.000 đồng; hạch toán mã nguồn 13, tiểu mục 6949.",
        "Trường hợp chậm trễ do nguyên nhân khách quan, có văn bản giải trình trong 05 ngày làm việc.",
        "Văn phòng là đầu mối, lập danh sách và cử 01 đồng chí phụ trách, báo cáo trước 15 giờ thứ Năm hằng tuần.",
    ),
    addressees=(
        ("Công ty TNHH Điện tử Hoàng Gia", "Các doanh nghiệp xuất nhập khẩu trên địa bàn"),
        ("Ủy ban nhân dân các xã, phường, đặc khu",),
        ("Ban Quản lý dự án đầu tư xây dựng công trình giao thông và dân dụng", "Sở Tài chính"),
    ),
    superiors=(
        ("Bộ Tài chính",),
        ("Bộ Tài chính", "Bộ Nội vụ (để thẩm định)"),
        ("Văn phòng Ban Chỉ đạo, Tổ công tác liên ngành và các thành viên theo Quyết định thành lập",),
    ),
    recipients=("Lãnh đạo cơ quan", "Cổng TTĐT", "Các phòng, bộ phận", "Phòng Nghiệp vụ 1", "Thanh tra", "Đảng ủy",
                "Kho bạc Nhà nước (phối hợp)"),
    kept=("Lưu: VT, NV (03b)", "Lưu: VT", "Lưu: VT, TM.H06", "Lưu: VP, TH2"),
    resolving=("QUYẾT NGHỊ", "QUYẾT NGHỊ:"),
)  # fmt: skip


def _with_own(subjects: Mapping[str, str], *points: str) -> Wording:
    """What only some of them write besides, one subject for a type."""
    both = {code: (*known, *filter(None, (subjects.get(code),))) for code, known in REGIONAL.subjects.items()}
    return replace(REGIONAL, subjects=both, points=REGIONAL.points + points)


ZONE = _with_own(
    {
        "decision": "Về việc điều chỉnh Giấy chứng nhận đăng ký đầu tư dự án nhà máy sản xuất linh kiện điện tử",
        "submission": "Về việc đề nghị chấp thuận chủ trương đầu tư hạ tầng kỹ thuật khu công nghiệp giai đoạn 2",
        "plan": "Kiểm tra việc chấp hành pháp luật về môi trường, lao động tại các doanh nghiệp trong khu kinh tế",
    },
    "Tổng vốn đầu tư của dự án là 1.250 tỷ đồng (tương đương 48,9 triệu USD), diện tích sử dụng đất 12,6 ha.",
    "Tỷ lệ lấp đầy các khu đạt 71,4%; giải quyết việc làm cho 86.300 lao động.",
)
CUSTOMS = _with_own(
    {
        "report": "Công tác kiểm tra sau thông quan, chống buôn lậu và gian lận thương mại 9 tháng đầu năm {year}",
        "official_letter": "V/v hướng dẫn khai bổ sung mã số hàng hóa",
        "directive": "Về chống thất thu qua mã số, trị giá và xuất xứ hàng hóa",
    },
    "Tổng số tờ khai đã làm thủ tục là 184.520 tờ, kim ngạch đạt 9,84 tỷ USD, bằng 103,2% cùng kỳ.",
    "Thu nộp ngân sách 21.476 tỷ đồng, đạt 64% chỉ tiêu pháp lệnh.",
)
TREASURY = _with_own(
    {
        "directive": "Về bảo đảm an toàn kho quỹ",
        "official_letter": "V/v đối chiếu số dư tài khoản tiền gửi đến ngày 31/12/{last}",
        "notice": "Về lịch giao dịch những ngày cuối năm {year} và thời hạn gửi hồ sơ kiểm soát chi, thanh toán",
    },
    "Lũy kế giải ngân đến cuối kỳ là 8.214.600 triệu đồng, bằng 52,7% kế hoạch vốn được giao.",
)
COMMAND = _with_own(
    {
        "directive": "Về huấn luyện, sẵn sàng chiến đấu năm {next}",
        "plan": "Diễn tập phòng thủ dân sự",
        "decision": "Về việc gọi công dân nhập ngũ năm {year} và giao chỉ tiêu cho Ban Chỉ huy quân sự các xã, phường",
    },
    "Duy trì quân số trực 100% tại các hướng trọng điểm, chuẩn bị 12 xuồng, 400 áo phao và vật chất hậu cần.",
)
ELECTION = replace(
    REGIONAL,
    grounds=(
        "Căn cứ Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13;",
        "Căn cứ Nghị quyết số 40/NQ-HĐBCQG của Hội đồng bầu cử quốc gia;",
        "Căn cứ Biên bản hội nghị hiệp thương lần thứ ba;",
        "Xét đề nghị của Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam,",
    ),
    points=(
        "Đơn vị bầu cử số 4 gồm các thôn Đông, Đoài, Trung; được bầu 03 đại biểu trong số 05 người ứng cử.",
        "Danh sách gồm 62 người, trong đó nữ 24 người (38,7%), ngoài Đảng 11 người, dưới 40 tuổi 19 người.",
        "Các Tổ bầu cử niêm yết danh sách cử tri chậm nhất 40 ngày trước ngày bầu cử.",
        "Thời gian bỏ phiếu từ 7 giờ 00 đến 19 giờ 00 Chủ nhật, ngày 15 tháng 3 năm 2026.",
    ),
)
