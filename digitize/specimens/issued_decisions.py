"""What decisions and resolutions of `issued_papers` are about, by the field of whoever takes them."""

from __future__ import annotations

from digitize.specimens.issued_papers import Matter, Matters

DECISIONS: Matters = {
    "a": (
        Matter("Về việc cho công chức nghỉ hưu để hưởng chế độ bảo hiểm xã hội", "Cho {who}, chuyên viên, nghỉ hưu từ "
               "ngày {soon}."),
        Matter("Phê duyệt danh mục vị trí việc làm, cơ cấu ngạch công chức và biên chế năm {year}", "Phê duyệt {x} vị "
               "trí việc làm theo Phụ lục kèm theo.", 2013),
        Matter("V/v thành lập Tổ công tác rà soát, tháo gỡ khó khăn, vướng mắc các dự án chậm tiến độ (Tổ công tác số "
               "3)", "Thành lập Tổ công tác gồm 09 thành viên do {who} làm Tổ trưởng."),
        Matter("Về việc trích ngân sách hỗ trợ các hộ bị thiệt hại do cơn bão số 3 gây ra từ ngày 07/9 đến ngày 12/9",
               "Trích {x}.000.000 đồng hỗ trợ các hộ dân theo danh sách."),
        Matter("Ban hành “Quy chế phối hợp giải quyết thủ tục hành chính theo cơ chế một cửa liên thông”",
               "Ban hành kèm theo Quyết định này Quy chế gồm 5 chương, 21 điều.", 2004),
    ),
    "h": (
        Matter("Về việc phê duyệt kế hoạch lựa chọn nhà thầu gói thầu: Mua sắm hóa chất, sinh phẩm xét nghiệm quý "
               "IV/{year}", "Phê duyệt gói thầu trị giá {x}.450.000 đồng, chào hàng cạnh tranh trong nước.", 2006),
        Matter("Bổ sung phạm vi hoạt động chuyên môn đối với {name}", "Bổ sung kỹ thuật siêu âm tổng quát cho {who}."),
        Matter("Kiện toàn Hội đồng Người bệnh và Đơn vị Chăm sóc khách hàng", "Kiện toàn Hội đồng gồm 11 thành viên.",
               2010),
    ),
    "e": (
        Matter("Về việc công nhận tốt nghiệp và cấp bằng đợt 2 năm {year} cho 128 sinh viên hệ chính quy",
               "Công nhận tốt nghiệp cho các sinh viên có tên trong danh sách."),
        Matter("Công nhận sáng kiến cấp cơ sở năm học {last} - {year}", "Công nhận sáng kiến của {who} và 14 cá nhân."),
        Matter("Về việc giao nhiệm vụ chủ nhiệm đề tài “Ứng dụng vật liệu địa phương trong gia cố bờ kênh” (mã số: "
               "T{year}-07)", "Giao {who} làm chủ nhiệm, kinh phí {x} triệu đồng."),
        Matter("V/v kỷ luật học sinh vi phạm nội quy", "Thi hành kỷ luật bằng hình thức khiển trách đối với em "
               "{name}."),
    ),
    "m": (
        Matter("Về việc cưỡng chế bằng biện pháp trích tiền từ tài khoản của {co}", "Cưỡng chế số tiền {x}.327.118 "
               "đồng đối với {co}, mã số thuế {tax}.", 2008),
        Matter("Về việc miễn tiền thuê đất năm {year} cho {co} (đợt 1)", "Miễn {y}.804.000 đồng tiền thuê đất."),
        Matter("Hoàn thuế giá trị gia tăng: trường hợp hoàn trước, kiểm tra sau", "Hoàn cho {co} số thuế {z}.556.902 "
               "đồng.", 2014),
        Matter("Về việc điều động, luân phiên công chức 06 tháng cuối năm {year}", "Điều động {who} đến nhận công tác "
               "tại Đội Quản lý nợ."),
    ),
    "j": (
        Matter("Về việc thanh tra việc chấp hành pháp luật trong quản lý, sử dụng đất công ích tại {m}",
               "Thời kỳ thanh tra từ 01/01/{last}; thời hạn 30 ngày làm việc."),
        Matter("Giải quyết khiếu nại lần hai đối với {who}, trú tại {v}, {m}", "Không công nhận nội dung khiếu nại; "
               "giữ nguyên Quyết định số {x}."),
        Matter("Về việc hoãn phiên họp ngày {soon}", "Hoãn phiên họp vì vắng mặt người có quyền lợi, nghĩa vụ liên "
               "quan."),
        Matter("Phân công công chức làm nhiệm vụ tiếp công dân năm {year}", "Phân công {who} tiếp công dân."),
    ),
    "p": (
        Matter("về việc chuẩn y kết quả bầu bổ sung Ủy viên Ban Chấp hành nhiệm kỳ 2020 - 2025", "Chuẩn y đồng chí "
               "{name} tham gia Ban Chấp hành.", 2020, 2025),
        Matter("Chỉ định Bí thư chi bộ", "Chỉ định đồng chí {name} giữ chức Bí thư Chi bộ {v}."),
        Matter("V/v tặng Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức”", "Tặng Kỷ niệm chương cho {x} cá nhân."),
    ),
    "c": (
        Matter("Về việc nâng bậc lương năm {year} đối với lao động trực tiếp sản xuất", "Nâng bậc lương cho {y} lao "
               "động."),
        Matter("Ban hành Quy trình kiểm soát an toàn lao động QT-07/AT (sửa đổi lần thứ 2)", "Ban hành Quy trình "
               "QT-07/AT."),
        Matter("V/v thanh lý tài sản cố định: 02 xe ô tô tải biển số 29C-{x}.18 và 15R-{y}.06", "Thanh lý theo hình "
               "thức đấu giá công khai."),
    ),
    "l": (
        Matter("Về việc phê duyệt điều chỉnh cục bộ quy hoạch chi tiết tỷ lệ 1/500 Khu dân cư {v}, {m}",
               "Điều chỉnh chức năng lô đất CX-{x} thành đất bãi đỗ xe."),
        Matter("Thu hồi đất để thực hiện dự án: Nâng cấp tuyến đê biển đoạn từ K12+300 đến K18+750", "Thu hồi {y},5 m2 "
               "đất do {who} sử dụng."),
        Matter("Về việc xử phạt vi phạm hành chính trong lĩnh vực bảo vệ môi trường", "Phạt tiền {co} {z}.000.000 "
               "đồng."),
    ),
}  # fmt: skip

RESOLUTIONS: Matters = {
    "a": (
        Matter("Về dự toán thu ngân sách nhà nước trên địa bàn, thu - chi ngân sách địa phương năm {next}",
               "Tổng thu ngân sách: {x} tỷ đồng; tổng chi: {y} tỷ đồng."),
        Matter("Quy định mức thu, đối tượng miễn, giảm học phí năm học {year} - {next}", "Mức thu: thành thị {x}.000 "
               "đồng/tháng; nông thôn {y}.000 đồng/tháng."),
        Matter("Về việc xác nhận kết quả bầu bổ sung Ủy viên Ủy ban nhân dân nhiệm kỳ 2021 - 2026", "Xác nhận {who} "
               "trúng cử với 48/50 phiếu.", 2021),
        Matter("Về chương trình giám sát năm {next}", "Giám sát 02 chuyên đề về đầu tư công và đất ở."),
        Matter("Về việc bãi bỏ Nghị quyết số {x}/NQ-HĐND ngày 12/7/{last}", "Bãi bỏ toàn bộ Nghị quyết nêu trên."),
        Matter("Về nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh năm {next}", "Tốc độ tăng tổng giá trị "
               "sản xuất: 9,2%; hộ nghèo giảm còn 1,8%."),
        Matter("Thông qua Đề án “Đặt, đổi tên một số đường, phố và công trình công cộng (lần thứ IV)”",
               "Đặt tên 17 tuyến đường."),
        Matter("V/v phê chuẩn quyết toán ngân sách năm {last}", "Phê chuẩn tổng quyết toán thu {y} triệu đồng."),
    ),
    "l": (
        Matter("Về việc thông qua danh mục dự án cần thu hồi đất; dự án có chuyển mục đích sử dụng đất trồng lúa (bổ "
               "sung lần 2)", "Thông qua {x} dự án với diện tích {y} ha."),
        Matter("Về chủ trương đầu tư dự án: Cầu Bến Lội và đường dẫn hai đầu cầu", "Tổng mức đầu tư dự kiến {x} tỷ "
               "đồng."),
        Matter("Mức chi trả dịch vụ môi trường rừng năm {year}", "Mức chi bình quân {x}.000 đồng/ha."),
    ),
    "p": (
        Matter("về lãnh đạo thực hiện nhiệm vụ năm {year}", "Kết nạp từ 25 đảng viên; 90% chi bộ hoàn thành tốt nhiệm "
               "vụ."),
        Matter("về tăng cường sự lãnh đạo đối với công tác dân vận trong tình hình mới", "Phấn đấu có {x} mô hình “Dân "
               "vận khéo”."),
        Matter("Hội nghị Ban Chấp hành lần thứ 12, khóa X (ngày 18/7)", "Thông qua báo cáo 6 tháng và công tác nhân "
               "sự."),
        Matter("Về chuyển đổi số trong hoạt động của tổ chức đến năm 2030", "80% sinh hoạt trực tuyến có ứng dụng.",
               2020),
        Matter("Đại hội đại biểu nhiệm kỳ {year} - 2030: “Đoàn kết - Dân chủ - Kỷ cương - Phát triển”", "Thông qua 14 "
               "chỉ tiêu chủ yếu.", 2024, 2026),
    ),
    "c": (
        Matter("Về việc chi trả cổ tức năm {last} bằng tiền: 7%/mệnh giá", "Ngày đăng ký cuối cùng: {soon}.", 2006),
        Matter("Phê duyệt kế hoạch sản xuất kinh doanh và đầu tư xây dựng năm {year}", "Doanh thu {x} tỷ đồng, lợi "
               "nhuận trước thuế {y} tỷ đồng."),
        Matter("Về việc miễn nhiệm thành viên Ban Kiểm soát đối với {who}", "Miễn nhiệm kể từ ngày {soon} theo đơn từ "
               "nhiệm."),
        Matter("Thông qua phương án vay vốn lưu động (hạn mức: 50 tỷ đồng)", "Giao Tổng Giám đốc ký kết hợp đồng."),
        Matter("Về phong trào “Lao động giỏi - Sáng tạo” giai đoạn {year} - 2030", "Mỗi đơn vị đăng ký 02 công trình.",
               2015),
    ),
    "e": (
        Matter("Về việc ban hành Quy chế tổ chức và hoạt động của Nhà trường (sửa đổi)", "Thông qua Quy chế gồm 12 "
               "chương."),
        Matter("Phiên họp thứ 9 Hội đồng trường, ngày 28/4", "Thống nhất chỉ tiêu tuyển sinh {x} sinh viên."),
        Matter("Thông qua chủ trương mở ngành “Kỹ thuật logistics” trình độ đại học", "Mở ngành từ năm {next}.", 2012),
        Matter("Về công tác nhân sự Phó Hiệu trưởng", "Giới thiệu {who} bổ nhiệm giữ chức vụ Phó Hiệu trưởng."),
    ),
}  # fmt: skip
