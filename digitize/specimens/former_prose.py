"""What departments, districts and communes wrote between 1997 and 2019. All of it invented."""

from __future__ import annotations

from digitize.specimens.administrative_wording import Wording

FORMER = Wording(
    subjects={
        "decision": (
            "V/v nâng lương thường xuyên cho cán bộ, viên chức",
            "V/v cấp giấy phép khai thác nước dưới đất",
            "Về việc phê duyệt báo cáo kinh tế - kỹ thuật công trình: Nâng cấp tuyến đường liên xã và hệ thống thoát "
            "nước dọc tuyến, hạng mục bổ sung",
            "Về việc thu hồi và giao đất cho Hợp tác xã để xây dựng nhà kho",
        ),
        "directive": (
            "Về việc tổ chức gieo cấy lúa mùa năm {year}",
            "V/v tăng cường quản lý hoạt động vận tải khách trên sông, hồ và các bến khách ngang sông",
            "Về việc phòng trừ chuột hại lúa",
        ),
        "notice": (
            "V/v nghỉ làm việc ngày thứ bảy",
            "Kết quả kiểm tra việc chấp hành pháp luật về giá trong dịp Tết Nguyên đán năm {year}",
            "Về việc mất con dấu và thay đổi mẫu dấu của các trường trực thuộc",
        ),
        "report": (
            "Tổng kết 5 năm xóa nhà tranh tre dột nát",
            "Tình hình thu, chi quỹ đóng góp của nhân dân quý III năm {year}",
            "V/v kiểm kê rừng trồng thuộc Chương trình 327 và Dự án 661 trên địa bàn tính đến ngày 31/12/{last}",
        ),
        "submission": (
            "V/v xin cấp kinh phí sửa chữa trạm bơm",
            "Về việc đề nghị thẩm định và phê duyệt quy hoạch chi tiết chợ trung tâm cụm xã, tỷ lệ 1/500",
            "V/v điều chỉnh ranh giới sử dụng đất",
        ),
        "plan": (
            "Điều tra hộ nghèo năm {year}",
            "V/v triển khai tiêm phòng gia súc, gia cầm vụ xuân hè",
            "Thực hiện phong trào “Toàn dân đoàn kết xây dựng đời sống văn hoá ở khu dân cư” giai đoạn {year} - {next}",
        ),
        "resolution": (
            "Về nhiệm vụ phát triển kinh tế - xã hội năm {next}",
            "V/v phê chuẩn quyết toán ngân sách năm {last}",
            "Về việc đặt tên đường, phố và điều chỉnh địa giới các thôn, tổ dân phố sau khi sáp nhập",
        ),
        "official_letter": (
            "V/v xin ý kiến",
            "V/v: đình chỉ việc thu các khoản đóng góp trái quy định",
            "V/v giải quyết đơn đề nghị cấp đổi giấy chứng nhận quyền sử dụng đất của công dân",
        ),
    },
    openings={
        "directive": "Qua theo dõi, hiện nay trên địa bàn đã xuất hiện nhiều vấn đề cần được chấn chỉnh kịp thời. Để "
        "sớm ổn định tình hình, {head} chỉ thị:",
        "notice": "Để thuận tiện cho việc giao dịch của các cơ quan và nhân dân, nay {head} thông báo:",
        "report": "Thực hiện sự chỉ đạo của cấp trên, trong thời gian qua {head} đã tổ chức triển khai và thu được một "
        "số kết quả như sau:",
        "submission": "Trước tình hình thực tế của địa phương và nguyện vọng của nhân dân, {head} kính trình như sau:",
        "plan": "Căn cứ hướng dẫn của ngành dọc cấp trên, {head} lập kế hoạch như sau:",
        "official_letter": "{head} nhận được văn bản của quý cơ quan. Sau khi nghiên cứu, chúng tôi có ý kiến:",
    },
    parts={
        "report": ("I- ĐẶC ĐIỂM TÌNH HÌNH", "II- KẾT QUẢ", "III- TỒN TẠI"),
        "plan": ("I- MỤC ĐÍCH", "II- BIỆN PHÁP"),
    },
    closings={
        "decision": "Các ông (bà): Chánh Văn phòng, Trưởng phòng Tổ chức, Trưởng phòng Kế toán - Tài vụ và đương sự "
        "chịu trách nhiệm thi hành quyết định này./.",
        "resolution": "Giao Ủy ban nhân dân tổ chức thực hiện. Nghị quyết này đã được thông qua tại kỳ họp./.",
        "directive": "Yêu cầu các ngành, các xã, thị trấn nghiêm túc thực hiện Chỉ thị này./.",
        "notice": "Vậy thông báo để các đơn vị biết và thực hiện.",
        "report": "Trên đây là toàn bộ báo cáo, xin trình cấp trên.",
        "submission": "Kính mong được sự quan tâm giúp đỡ của cấp trên./.",
        "plan": "Trên đây là kế hoạch, yêu cầu các bộ phận thực hiện tốt./.",
        "official_letter": "Vậy xin trả lời để quý cơ quan được biết./.",
    },
    grounds=(
        "Căn cứ Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân;",
        "Căn cứ Quyết định số 1182/QĐ-UB ngày 14/7/1996 của UBND tỉnh quy định chức năng, nhiệm vụ, quyền hạn;",
        "Căn cứ Thông tư liên tịch số 20/TTLT hướng dẫn về công tác cán bộ;",
        "Xét đơn và hồ sơ kèm theo;",
        "Theo đề nghị của Trưởng phòng Tổ chức - Hành chính,",
    ),
    points=(
        "Đắp tôn cao 3,2 km đê bối, nạo vét 12 tuyến kênh cấp III, khối lượng đào đắp 46.500 m3.",
        "Mức thu 2.000 đồng/xe đạp/lượt, 5.000 đồng/xe máy/lượt; niêm yết tại nơi trông giữ.",
        "Tiền lương và phụ cấp (nếu có) do cơ quan chi trả theo ngạch, bậc hiện hưởng kể từ ngày 01 của tháng sau.",
        "Cấp 1.200 liều vắc-xin, 35 lít thuốc sát trùng; phun khử trùng toàn bộ chuồng trại, chợ gia súc.",
        "Toàn huyện có 28 trường với 11.642 học sinh, tỷ lệ phòng học kiên cố và bán kiên cố đạt 71%.",
        "Số tiền viết bằng chữ: Một trăm hai mươi bốn triệu, năm trăm nghìn đồng chẵn.",
        "Chủ đầu tư quản lý, sử dụng nguồn vốn đúng mục đích, quyết toán đúng chế độ hiện hành của Nhà nước.",
        "Ranh giới khu đất xác định theo trích lục bản đồ địa chính do Phòng Địa chính lập tháng 9 năm trước.",
        "Kiểm điểm các ông chủ nhiệm hợp tác xã để thất thoát vật tư, phân bón; yêu cầu bồi thường trong 30 ngày.",
    ),
    addressees=(
        ("UBND các xã, thị trấn",),
        ("Phòng Tài chính - Kế hoạch", "Ban Quản lý các dự án đầu tư"),
        ("Ông Chủ nhiệm Hợp tác xã dịch vụ nông nghiệp và Đội trưởng các đội sản xuất số 1, 2, 3",),
    ),
    superiors=(
        ("Sở Kế hoạch và Đầu tư", "Sở Tài chính - Vật giá"),
        ("Thường trực UBND tỉnh",),
        ("Ban Chỉ đạo Chương trình xóa đói giảm nghèo và việc làm, qua Phòng Tổ chức - Lao động xã hội",),
    ),
    recipients=(
        "TT Tỉnh uỷ, HĐND tỉnh (báo cáo)", "Thường trực Huyện uỷ", "Các phòng, ban", "Sở Tài chính",
        "Chủ tịch, các PCT UBND", "Chi cục Thuế, Kho bạc", "Ban Tuyên giáo", "Đài truyền thanh",
    ),
    kept=("Lưu VP", "Lưu VT-TC", "Lưu", "Lưu HS"),
    resolving=("QUYẾT NGHỊ", "QUYẾT NGHỊ:", "NGHỊ QUYẾT"),
    ground_mark="- ",
    article_mark=":",
)  # fmt: skip
