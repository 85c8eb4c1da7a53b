"""What committees of the Party and of the Youth Union write. All of it invented."""

from __future__ import annotations

from digitize.specimens.administrative_wording import Wording

COMMITTEE = Wording(
    subjects={
        "decision": (
            "về việc chuẩn y Phó Bí thư Chi bộ nhiệm kỳ {last} - {next}",
            "về việc công nhận đảng viên chính thức",
            "thành lập Đoàn kiểm tra việc thực hiện những điều đảng viên không được làm đối với tổ chức đảng và đảng "
            "viên năm {year}",
            "V/v trao tặng Kỷ niệm chương “Vì thế hệ trẻ”",
        ),
        "directive": (
            "về lãnh đạo Đại hội các chi bộ trực thuộc nhiệm kỳ {year} - {next}",
            "về việc tổ chức đón Tết Nguyên đán năm {next}",
            "về tăng cường sự lãnh đạo của Đảng đối với công tác giải phóng mặt bằng, xây dựng nông thôn mới nâng cao "
            "trên địa bàn",
        ),
        "notice": (
            "kết luận của Ban Thường vụ về quy hoạch cán bộ",
            "Kết quả Hội thi Bí thư Chi đoàn giỏi năm {year}",
            "phân công nhiệm vụ các đồng chí Ủy viên Ban Chấp hành và cấp ủy viên phụ trách, theo dõi thôn, tổ dân phố",
        ),
        "report": (
            "công tác xây dựng Đảng quý I năm {year}",
            "Kết quả Tháng Thanh niên năm {year}",
            "sơ kết 2 năm thực hiện Kết luận của Bộ Chính trị về tiếp tục đẩy mạnh học tập và làm theo tư tưởng, đạo "
            "đức, phong cách Hồ Chí Minh",
        ),
        "submission": (
            "về việc đề nghị kết nạp đảng viên",
            "V/v xin chủ trương tổ chức Đại hội",
            "về việc đề nghị xét tặng Huy hiệu 40 năm tuổi Đảng, truy tặng Huy hiệu 75 năm tuổi Đảng đợt 19/5/{year}",
        ),
        "plan": (
            "kiểm tra, giám sát năm {year}",
            "Tổ chức Hành trình “Tuổi trẻ vì biển, đảo quê hương”",
            "tổ chức Hội trại truyền thống và Lễ kỷ niệm Ngày thành lập Đoàn TNCS Hồ Chí Minh (26/3) gắn với biểu "
            "dương thanh niên tiên tiến năm {year}",
        ),
        "resolution": (
            "Hội nghị Ban Chấp hành lần thứ mười hai",
            "về lãnh đạo nhiệm vụ tháng 5 năm {year}",
            "về nâng cao chất lượng sinh hoạt chi bộ, đổi mới phong cách, lề lối làm việc của cấp ủy giai đoạn {year} "
            "- {next}, định hướng đến năm 2035",
        ),
        "official_letter": (
            "V/v cử đoàn viên tham gia hiến máu",
            "triệu tập học viên lớp bồi dưỡng kết nạp Đảng",
            "V/v nộp đoàn phí, trích nộp đảng phí và báo cáo số liệu đoàn viên ưu tú năm {year}",
        ),
    },
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
        "report": ("I- TÌNH HÌNH ĐẢNG VIÊN, ĐOÀN VIÊN", "II- CÔNG TÁC LÃNH ĐẠO", "III- NHIỆM VỤ THỜI GIAN TỚI"),
        "plan": ("I. MỤC ĐÍCH - YÊU CẦU", "II. NỘI DUNG", "III. TIẾN ĐỘ"),
        "resolution": ("I- ĐÁNH GIÁ TÌNH HÌNH", "II- NHIỆM VỤ, GIẢI PHÁP"),
    },
    closings={
        "decision": "Văn phòng cấp ủy, các chi bộ có liên quan và các đồng chí có tên trên thi hành Quyết định này.",
        "directive": "Chỉ thị này phổ biến đến chi bộ.",
        "notice": "Thông báo để các đồng chí biết, thực hiện.",
        "report": "Trên đây là báo cáo của cấp ủy.",
        "submission": "Kính mong cấp ủy cấp trên xem xét, quyết định.",
        "plan": "Đề nghị các cơ sở nghiêm túc triển khai, gửi hình ảnh hoạt động về nhóm Zalo của Ban Phong trào./.",
        "resolution": "Nghị quyết này được phổ biến, quán triệt tới toàn thể đảng viên, đoàn viên.",
        "official_letter": "Nhận được Công văn này, đề nghị các đồng chí triển khai thực hiện.",
    },
    grounds=(
        "Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
        "Căn cứ Quy định số 24-QĐ/TW ngày 30/7/2021 của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng;",
        "Căn cứ Quy chế làm việc và chương trình công tác năm {year} của cấp ủy;",
        "Xét đề nghị của Ban Tổ chức tại Tờ trình số 41-TTr/BTC ngày 09/4/{year},",
    ),
    points=(
        "Duy trì sinh hoạt định kỳ vào ngày mùng 3 hằng tháng; tỷ lệ đảng viên dự họp đạt 96% trở lên.",
        "Kết nạp mới 07 quần chúng ưu tú, chuyển chính thức 05 đồng chí; rút tên trong danh sách 01 đồng chí.",
        "Tổ chức 12 buổi ra quân dọn vệ sinh bờ biển, thu gom 4,8 tấn rác; trồng 2.500 cây phi lao chắn cát.",
        "Phân công đồng chí Phó Bí thư trực tiếp phụ trách; Ủy ban Kiểm tra đôn đốc, báo cáo trước ngày 25.",
        "Chế độ đảng phí thu, nộp đúng quy định, số tiền 18.436.000 đồng; trích giữ lại 70% để chi hoạt động.",
        "Trao 35 suất học bổng “Tiếp sức đến trường”, mỗi suất 1.000.000 đồng và 10 quyển vở.",
        "Xây dựng 03 mô hình “Dân vận khéo”; vận động nhân dân hiến 1.260 m2 đất mở rộng đường liên thôn.",
        "Số lượng: 40 đồng chí (mỗi cơ sở 02 đồng chí); trang phục: áo xanh thanh niên, quần tối màu.",
        "Một bộ phận đảng viên trẻ đi làm ăn xa, việc quản lý và nộp nhận xét hai chiều còn chậm.",
    ),
    addressees=(
        ("Các chi bộ, đảng bộ trực thuộc",),
        ("Ban Thường vụ Đoàn các xã, phường", "Ban Chấp hành Đoàn trường THPT"),
        ("Đồng chí Bí thư các chi bộ thôn, cơ quan, trường học và Trưởng ban công tác Mặt trận",),
    ),
    superiors=(
        ("Ban Tổ chức Tỉnh ủy",),
        ("Ban Thường vụ cấp trên trực tiếp", "Ủy ban Kiểm tra", "Văn phòng"),
        ("Ban Thường vụ cấp ủy cấp trên, qua Văn phòng và cơ quan tham mưu trực tiếp theo dõi",),
    ),
    recipients=(
        "Ban Thường vụ Tỉnh ủy (để báo cáo)", "TT Huyện ủy (b/c)", "Các đ/c UV BCH", "Các chi bộ trực thuộc",
        "Các ban xây dựng Đảng", "Đoàn cơ sở (thực hiện)", "Website Tuổi trẻ", "Đảng viên có tên trên",
    ),
    kept=("Lưu Văn phòng", "Lưu VP", "Lưu hồ sơ đảng viên", "Lưu BPT"),
    ground_mark="- ",
    articled=("decision",),
)  # fmt: skip
