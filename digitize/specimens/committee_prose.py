"""What committees of the Party and of the Youth Union write. All of it invented."""

from __future__ import annotations

from digitize.specimens.administrative_wording import Wording

_COMMITTEE = Wording(
    subjects={},
    openings={
        "resolution": "{head} họp phiên thường kỳ, có 14/15 đồng chí dự. Sau khi thảo luận, hội nghị thống nhất:",
        "directive": "Để phát huy ưu điểm, khắc phục những tồn tại nêu trên, {head} yêu cầu các cấp ủy, chi bộ trực "
        "thuộc quán triệt và thực hiện tốt một số nhiệm vụ:",
        "notice": "Tại phiên họp ngày 18/4/{year}, sau khi xem xét tờ trình của cơ quan tham mưu, {head} kết luận:",
        "report": "Thực hiện Công văn số 310-CV/VPTU ngày 02/3/{year}, {head} báo cáo kết quả như sau:",
        "submission": "Qua quá trình theo dõi, giúp đỡ và kết quả biểu quyết, {head} kính đề nghị như sau:",
        "plan": "Thực hiện Hướng dẫn số 15-HD/TW và Chương trình công tác năm {year}, {head} xây dựng kế hoạch:",
        "official_letter": "Thực hiện Kế hoạch số 08-KH/TW ngày 11/01/{last}, {head} yêu cầu các đồng chí:",
    },
    parts={
        "report": ("I- TÌNH HÌNH CHUNG", "II- CÔNG TÁC LÃNH ĐẠO", "III- NHIỆM VỤ THỜI GIAN TỚI"),
        "plan": ("I. MỤC ĐÍCH - YÊU CẦU", "II. NỘI DUNG", "III. TIẾN ĐỘ"),
        "resolution": ("I- ĐÁNH GIÁ TÌNH HÌNH", "II- NHIỆM VỤ, GIẢI PHÁP"),
    },
    closings={
        "decision": "Văn phòng cấp ủy, các chi bộ có liên quan và các đồng chí có tên trên thi hành Quyết định này.",
        "directive": "Chỉ thị này phổ biến đến chi bộ.",
        "notice": "Thông báo để các đồng chí biết, thực hiện.",
        "report": "Trên đây là báo cáo của cấp ủy.",
        "submission": "Kính mong cấp ủy cấp trên xem xét, quyết định.",
        "plan": "Đề nghị các cơ sở nghiêm túc triển khai, gửi kết quả về Văn phòng để tổng hợp./.",
        "resolution": "Nghị quyết này được phổ biến, quán triệt đến từng cơ sở.",
        "official_letter": "Nhận được Công văn này, đề nghị các đồng chí triển khai thực hiện.",
    },
    grounds=(
        "Căn cứ Điều lệ hiện hành và các hướng dẫn thi hành Điều lệ;",
        "Căn cứ Quy định số 08-QĐ/TW ngày 25/10/2012 về trách nhiệm nêu gương của cán bộ;",
        "Căn cứ Quy chế làm việc và chương trình công tác năm {year} của cấp ủy;",
        "Xét đề nghị của Ban Tổ chức tại Tờ trình số 41-TTr/BTC ngày 09/4/{year},",
    ),
    points=(
        "Phân công đồng chí Phó Bí thư trực tiếp phụ trách; Văn phòng đôn đốc, báo cáo trước ngày 25.",
        "Xây dựng 03 mô hình “Dân vận khéo”; vận động nhân dân hiến 1.260 m2 đất mở rộng đường liên thôn.",
        "Công tác phối hợp có lúc, có nơi còn chậm; việc nộp báo cáo của 4 cơ sở chưa đúng thời gian.",
        "Tuyên truyền trên hệ thống loa truyền thanh 2 lượt/ngày, treo 46 băng rôn, khẩu hiệu.",
    ),
    addressees=(
        ("Các đơn vị trực thuộc",),
        ("Thường trực cấp ủy các xã, phường", "Ban Chấp hành Đoàn trường THPT"),
        ("Đồng chí Bí thư thôn, cơ quan, trường học và Trưởng ban công tác Mặt trận",),
    ),
    superiors=(
        ("Ban Tổ chức Tỉnh ủy",),
        ("Ban Thường vụ cấp trên trực tiếp", "Ủy ban Kiểm tra", "Văn phòng"),
        ("Ban Thường vụ cấp ủy cấp trên, qua Văn phòng và cơ quan tham mưu trực tiếp theo dõi",),
    ),
    recipients=(
        "Ban Thường vụ Tỉnh ủy (để báo cáo)", "TT Huyện ủy (b/c)", "Các đ/c UV BCH", "Các chi bộ trực thuộc",
        "Các ban xây dựng Đảng", "Cơ sở (thực hiện)", "Trang thông tin điện tử", "Đồng chí có tên trên",
    ),
    kept=("Lưu Văn phòng", "Lưu VP", "Lưu hồ sơ"),
    ground_mark="- ",
    articled=("decision",),
)  # fmt: skip
PARTY_WORDING = _COMMITTEE.with_own(
    {
        "decision": (
            "về việc chuẩn y Phó Bí thư Chi bộ nhiệm kỳ {last} - {next}",
            "về việc công nhận đảng viên chính thức",
            "thành lập Đoàn kiểm tra việc thực hiện những điều đảng viên không được làm đối với tổ chức đảng và đảng "
            "viên năm {year}",
        ),
        "directive": (
            "về lãnh đạo Đại hội các chi bộ trực thuộc nhiệm kỳ {year} - {next}",
            "về việc tổ chức đón Tết Nguyên đán năm {next}",
            "về tăng cường sự lãnh đạo của Đảng đối với công tác giải phóng mặt bằng, xây dựng nông thôn mới nâng cao "
            "trên địa bàn",
        ),
        "notice": (
            "kết luận phiên họp về quy hoạch cán bộ",
            "phân công nhiệm vụ các đồng chí Ủy viên Ban Chấp hành và cấp ủy viên phụ trách, theo dõi thôn, tổ dân phố",
        ),
        "report": (
            "công tác xây dựng Đảng quý I năm {year}",
            "sơ kết 2 năm thực hiện Kết luận của Bộ Chính trị về tiếp tục đẩy mạnh học tập và làm theo tư tưởng, đạo "
            "đức, phong cách Hồ Chí Minh",
        ),
        "submission": (
            "về việc đề nghị kết nạp đảng viên",
            "về việc đề nghị xét tặng Huy hiệu 40 năm tuổi Đảng, truy tặng Huy hiệu 75 năm tuổi Đảng đợt 19/5/{year}",
        ),
        "plan": (
            "kiểm tra, giám sát năm {year}",
            "thực hiện Chương trình hành động về chuyển đổi số trong các cơ quan Đảng, Mặt trận và đoàn thể giai đoạn "
            "{year} - {next}",
        ),
        "resolution": (
            "về lãnh đạo nhiệm vụ tháng 5 năm {year}",
            "về nâng cao chất lượng sinh hoạt chi bộ, đổi mới phong cách, lề lối làm việc của cấp ủy giai đoạn {year} "
            "- {next}, định hướng đến năm 2035",
        ),
        "official_letter": (
            "triệu tập học viên lớp bồi dưỡng kết nạp Đảng",
            "V/v trích nộp đảng phí và báo cáo số liệu đảng viên được miễn sinh hoạt năm {year}",
        ),
    },
    (
        "Duy trì sinh hoạt định kỳ vào ngày mùng 3 hằng tháng; tỷ lệ đảng viên dự họp đạt 96% trở lên.",
        "Kết nạp mới 07 quần chúng ưu tú, chuyển chính thức 05 đồng chí; rút tên trong danh sách 01 đồng chí.",
        "Chế độ đảng phí thu, nộp đúng quy định, số tiền 18.436.000 đồng; trích giữ lại 70% để chi hoạt động.",
        "Một bộ phận đảng viên trẻ đi làm ăn xa, việc quản lý và nhận xét hai chiều còn chậm.",
    ),
)
YOUTH_WORDING = _COMMITTEE.with_own(
    {
        "decision": ("V/v trao tặng Kỷ niệm chương “Vì thế hệ trẻ”", "Về việc chuẩn y Ban Chấp hành Đoàn trường THPT"),
        "notice": (
            "Kết quả Hội thi Bí thư Chi đoàn giỏi năm {year}",
            "V/v tuyển chọn tình nguyện viên tiếp sức mùa thi",
        ),
        "report": (
            "Kết quả Tháng Thanh niên năm {year}",
            "Công tác Đoàn, Hội và phong trào thanh thiếu nhi năm {last}",
        ),
        "submission": ("V/v xin chủ trương tổ chức Đại hội", "Về việc xét chọn “Gương mặt trẻ tiêu biểu” năm {year}"),
        "plan": (
            "Tổ chức Hành trình “Tuổi trẻ vì biển, đảo quê hương”",
            "tổ chức Hội trại truyền thống và Lễ kỷ niệm Ngày thành lập Đoàn TNCS Hồ Chí Minh (26/3) gắn với biểu "
            "dương thanh niên tiên tiến năm {year}",
        ),
        "resolution": ("Hội nghị Ban Chấp hành lần thứ mười hai", "Về đoàn viên, thanh niên khởi nghiệp năm {year}"),
        "official_letter": (
            "V/v cử đoàn viên tham gia hiến máu",
            "V/v nộp đoàn phí, công trình thanh niên và báo cáo số liệu đoàn viên ưu tú năm {year}",
        ),
    },
    (
        "Tổ chức 12 buổi ra quân dọn vệ sinh bờ biển, thu gom 4,8 tấn rác; trồng 2.500 cây phi lao chắn cát.",
        "Trao 35 suất học bổng “Tiếp sức đến trường”, mỗi suất 1.000.000 đồng và 10 quyển vở.",
        "Số lượng: 40 đồng chí (mỗi cơ sở 02 đồng chí); trang phục: áo xanh thanh niên, quần tối màu.",
        "Giới thiệu 18 đoàn viên ưu tú cho Đảng xem xét, bồi dưỡng; kết nạp 240 đoàn viên mới.",
    ),
)
