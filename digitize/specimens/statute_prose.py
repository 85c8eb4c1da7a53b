"""What cooperatives, schools, boards of condominiums and private companies write. All of it invented."""

from __future__ import annotations

from digitize.specimens.administrative_wording import Wording

_STATUTE = Wording(
    subjects={
        "decision": ("V/v bổ nhiệm kế toán trưởng", "Về việc chấm dứt hợp đồng lao động"),
        "directive": ("V/v nghiêm túc thực hiện giờ làm việc", "Về phòng chống dịch sốt xuất huyết"),
        "notice": ("V/v ngừng cấp nước tạm thời", "Về việc thay đổi số tài khoản"),
        "report": ("Tài chính năm {last}", "Về việc tiếp thu ý kiến đóng góp"),
        "submission": ("V/v mua sắm bàn ghế, thiết bị", "Về việc thông qua dự toán thu chi năm {next}"),
        "plan": ("Phòng cháy chữa cháy năm {year}", "V/v bảo trì máy phát điện"),
        "resolution": ("Thông qua Quy chế thu chi tài chính", "V/v bầu bổ sung thành viên"),
        "official_letter": ("V/v: Thanh toán công nợ quá hạn", "V/v xác nhận số liệu"),
    },
    openings={
        "directive": "Nhằm đảm bảo an toàn, nề nếp, {head} chỉ thị toàn thể cán bộ, nhân viên thực hiện:",
        "notice": "{head} xin trân trọng thông báo đến Quý vị như sau:",
        "report": "{head} xin báo cáo trước hội nghị các nội dung chính:",
        "submission": "{head} kính trình Đại hội xem xét, biểu quyết thông qua:",
        "plan": "Căn cứ tình hình thực tế, {head} xây dựng kế hoạch chi tiết:",
        "official_letter": "Lời đầu tiên, {head} xin gửi tới Quý đơn vị lời chúc sức khỏe và lời cảm ơn vì sự hợp tác "
        "trong thời gian qua. Nay chúng tôi xin đề nghị:",
    },
    parts={
        "report": ("1. Số liệu", "2. Đánh giá"),
        "plan": ("1. Thời gian, địa điểm", "2. Nội dung", "3. Kinh phí dự trù"),
    },
    closings={
        "decision": "Các phòng ban liên quan và ông/bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
        "resolution": "Nghị quyết có hiệu lực kể từ ngày ký, được 100% thành viên dự họp tán thành.",
        "directive": "Mọi vi phạm sẽ bị xử lý theo nội quy.",
        "notice": "Rất mong Quý vị thông cảm và hợp tác. Trân trọng cảm ơn!",
        "report": "Trên đây là báo cáo, rất mong nhận được ý kiến đóng góp.",
        "submission": "Kính trình.",
        "plan": "Trên đây là kế hoạch, đề nghị các bộ phận chủ động thực hiện.",
        "official_letter": "Rất mong sớm nhận được phản hồi. Xin chân thành cảm ơn!",
    },
    grounds=(
        "Căn cứ Bộ luật Lao động số 45/2019/QH14 ngày 20/11/2019;",
        "Căn cứ Điều lệ tổ chức và hoạt động;",
        "Căn cứ Biên bản họp số 03/BB ngày 15 tháng 02 năm {year};",
        "Căn cứ nhu cầu sản xuất, kinh doanh và năng lực của cán bộ;",
    ),
    points=(
        "Thời gian thực hiện từ 08h00 đến 17h00 ngày Chủ nhật; liên hệ văn phòng hoặc số máy lẻ 102.",
        "Số tiền 9.500.000 đồng (Bằng chữ: Chín triệu năm trăm nghìn đồng chẵn) chi bằng chuyển khoản.",
        "Số tài khoản 0211000456789 mở tại Ngân hàng TMCP, nội dung ghi rõ họ tên người nộp.",
        "Ông/bà có trách nhiệm bàn giao công việc, tài sản, hồ sơ cho người kế nhiệm trước ngày 10.",
        "Trích 15% lập quỹ đầu tư phát triển, 5% quỹ dự phòng, phần còn lại theo quy chế nội bộ.",
    ),
    addressees=(
        ("Quý đơn vị",),
        ("Công ty Điện lực", "Xí nghiệp Cấp nước số 2", "Công an phường"),
        ("Chi nhánh Ngân hàng Thương mại cổ phần nơi mở tài khoản và Phòng Giao dịch số 4",),
    ),
    superiors=(
        ("Hội nghị thường niên",),
        ("Toàn thể Quý thành viên", "Ban Kiểm soát"),
        ("Các ông (bà) thành viên có quyền biểu quyết, người được ủy quyền và đại biểu dự họp",),
    ),
    recipients=("Ban Kiểm soát", "Phòng kế toán", "Dán bảng tin", "Công đoàn cơ sở", "Các tổ trưởng", "Người lao động",
                "Cơ quan thuế"),
    kept=("Lưu VP", "Lưu HCNS", "Lưu hồ sơ", "Lưu"),
    resolving=("QUYẾT NGHỊ:", "NGHỊ QUYẾT:", "QUYẾT NGHỊ"),
)  # fmt: skip
COOPERATIVE = _STATUTE.with_own(
    {
        "decision": ("Về việc kết nạp thành viên và công nhận vốn góp bằng quyền sử dụng đất của các hộ",),
        "directive": ("V/v điều tiết nước, không xả thuốc bảo vệ thực vật xuống kênh nội đồng trong vụ Hè Thu",),
        "notice": ("Về việc bán vật tư trả chậm, đăng ký giống và lịch xuống giống vụ Đông Xuân {year} - {next}",),
        "report": ("Kết quả sản xuất kinh doanh dịch vụ năm {last}",),
        "submission": ("V/v xin mua máy gặt đập liên hợp và vay vốn Quỹ hỗ trợ phát triển hợp tác xã",),
        "plan": ("Sản xuất và tiêu thụ theo hợp đồng liên kết bao tiêu sản phẩm với doanh nghiệp năm {year}",),
        "resolution": ("Về việc phân phối lợi nhuận, chia lãi theo mức độ sử dụng dịch vụ và theo vốn góp năm {last}",),
        "official_letter": ("V/v: Đề nghị nạo vét kênh tiêu, sửa chữa trạm bơm và hạ thế đường dây 0,4 kV",),
    },
    (
        "Gieo sạ 64 ha giống Đài Thơm 8, lịch xuống giống né rầy từ 15 đến 20 âm lịch.",
        "Giá dịch vụ làm đất 120.000 đồng/sào, tưới tiêu 35.000 đồng/sào/vụ; thu sau khi thu hoạch.",
    ),
)
SCHOOL = _STATUTE.with_own(
    {
        "decision": ("V/v: Khen thưởng học sinh đạt thành tích xuất sắc học kỳ I năm học {last} - {year}",),
        "directive": ("Về việc quản lý học sinh sử dụng điện thoại, xe máy điện và phòng tránh đuối nước dịp hè",),
        "notice": ("Về việc họp phụ huynh đầu năm học {year} - {next}, thời gian nhận đồng phục và sách giáo khoa",),
        "report": ("Tổng kết năm học {last} - {year}",),
        "submission": ("Về việc xin bổ sung chỉ tiêu tuyển sinh lớp 10 và mở lớp bán trú năm học {year} - {next}",),
        "plan": (
            "Hoạt động trải nghiệm, giáo dục ngoài giờ lên lớp và bồi dưỡng học sinh giỏi năm học {year} - {next}",
        ),
        "resolution": ("Về phương hướng phát triển nhà trường",),
        "official_letter": ("V/v xin phép tổ chức cho học sinh tham quan, học tập tại Bảo tàng và làng nghề",),
    },
    (
        "Học sinh mặc áo trắng, mang khăn quàng; phụ huynh đưa đón tại cổng số 2.",
        "Tỷ lệ học sinh hoàn thành chương trình lớp học đạt 99,3%; 12 em đạt giải cấp tỉnh.",
    ),
)
CONDOMINIUM = _STATUTE.with_own(
    {
        "decision": (
            "Về việc ban hành Nội quy quản lý, sử dụng nhà chung cư và mức phí gửi xe áp dụng từ 01/01/{next}",
        ),
        "directive": (
            "Về việc cấm hút thuốc lá, đốt vàng mã, đun nấu bằng than trong khuôn viên và khu vực hành lang",
        ),
        "notice": ("Về việc thu phí quản lý vận hành, phí gửi xe tháng 7/{year}",),
        "report": ("Về tình hình quản lý, sử dụng kinh phí bảo trì phần sở hữu chung đến hết ngày 31/12/{last}",),
        "submission": ("V/v lựa chọn đơn vị quản lý vận hành và thay thế camera an ninh các tầng, tầng hầm B1, B2",),
        "plan": ("V/v bảo trì thang máy, hệ thống chữa cháy",),
        "resolution": ("Hội nghị nhà chung cư thường niên năm {year}",),
        "official_letter": ("V/v: Đề nghị hoàn trả kinh phí bảo trì 2% và bàn giao hồ sơ thiết kế, hoàn công tòa nhà",),
    },
    (
        "Bảo dưỡng 04 thang máy, 02 máy bơm chữa cháy; thay 36 đầu báo khói hết hạn kiểm định.",
        "Phí gửi ô tô 1.250.000 đồng/xe/tháng, xe máy 100.000 đồng; căn hộ chậm nộp bị tạm khóa thẻ.",
    ),
)
COMPANY = _STATUTE.with_own(
    {
        "decision": ("Về việc ban hành thang lương, bảng lương và các khoản phụ cấp áp dụng từ ngày 01/01/{next}",),
        "directive": ("Về việc tiết kiệm chi phí",),
        "notice": ("Về việc chốt danh sách cổ đông, thành viên thực hiện quyền tham dự họp và chi trả cổ tức đợt 1",),
        "report": ("Tình hình quản trị công ty 6 tháng đầu năm {year}",),
        "submission": ("V/v tăng vốn điều lệ",),
        "plan": (
            "Tuyển dụng, đào tạo nhân sự và mở rộng kênh phân phối tại các tỉnh phía Bắc giai đoạn {year} - {next}",
        ),
        "resolution": ("Về việc thành lập chi nhánh, bổ sung ngành nghề kinh doanh và sửa đổi khoản 2 Điều 6 Điều lệ",),
        "official_letter": ("V/v giải trình chênh lệch lợi nhuận sau thuế so với cùng kỳ",),
    },
    (
        "Doanh thu thuần 12.846.000.000 đồng, lợi nhuận sau thuế 731.500.000 đồng, tăng 6,2% so với năm trước.",
        "Giao Giám đốc ký kết, thực hiện hợp đồng có giá trị không quá 35% tổng tài sản.",
    ),
)
