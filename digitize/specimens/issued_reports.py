"""What reports and submissions of `issued_papers` are about, by the field of whoever makes them."""

from __future__ import annotations

from digitize.specimens.issued_papers import Matter, Matters

REPORTS: Matters = {
    "a": (
        Matter("Tình hình kinh tế - xã hội 9 tháng đầu năm, nhiệm vụ trọng tâm quý IV năm {year}", "Giá trị sản xuất "
               "đạt {x} tỷ đồng."),
        Matter("Kết quả lấy phiếu tín nhiệm ngày 14/12/{last}", "{y} phiếu tín nhiệm cao.", 2013),
        Matter("Về việc giải trình, tiếp thu ý kiến thẩm tra của Ban Kinh tế - Ngân sách", "Tiếp thu 12/15 ý kiến."),
        Matter("Sơ kết 5 năm thi hành Luật: thuận lợi, khó khăn và kiến nghị", "Ban hành {z} văn bản."),
    ),
    "h": (
        Matter("Kết quả tự kiểm tra, đánh giá chất lượng bệnh viện năm {year}", "Đạt 3,62 điểm trung bình.", 2013),
        Matter("Nhanh về chùm ca bệnh nghi ngộ độc thực phẩm tại bếp ăn {co}", "{x} người mắc, không có tử vong."),
        Matter("Công tác y tế tháng {mo} và phương hướng tháng tới", "Khám {y} lượt, nội trú 118 lượt."),
    ),
    "e": (
        Matter("Tổng kết năm học {last} - {year}", "Tỷ lệ lên lớp thẳng: 98,4%."),
        Matter("Ba công khai đối với cơ sở giáo dục (theo Thông tư 36/2017/TT-BGDĐT)", "{x} phòng học kiên cố.", 2018),
        Matter("Tự đánh giá chương trình đào tạo ngành Kỹ thuật xây dựng", "Đạt 44/50 tiêu chí.", 2016),
    ),
    "m": (
        Matter("Đánh giá công tác thu ngân sách tháng {month}", "Lũy kế {x} tỷ đồng, đạt 71,3% dự toán."),
        Matter("Tình hình thu, phát triển người tham gia và giải quyết chế độ BHXH", "Giải quyết {y} hồ sơ hưởng một "
               "lần.", 1996),
        Matter("Kết quả xử lý vi phạm hành chính: 6 tháng đầu năm {year} (số liệu từ 01/01 đến 15/6)", "Xử lý {z} vụ."),
    ),
    "j": (
        Matter("Công tác tiếp công dân, xử lý đơn thư, giải quyết khiếu nại, tố cáo quý I năm {year}", "Tiếp {x} lượt "
               "người."),
        Matter("Kết quả thanh tra việc quản lý, sử dụng kinh phí “Quỹ Đền ơn đáp nghĩa”", "Sai phạm {y} triệu đồng."),
        Matter("Tổng kết công tác năm {year} của ngành", "Giải quyết 1.{z} vụ, đạt 97,1%."),
    ),
    "p": (
        Matter("kết quả kiểm điểm tự phê bình và phê bình năm {year}", "Xếp loại hoàn thành tốt nhiệm vụ."),
        Matter("Của Ban Chấp hành tại Đại hội lần thứ XII", "Kết nạp mới {x} hội viên."),
        Matter("Công tác Hội và phong trào nông dân, phụ nữ, cựu chiến binh quý II", "Giúp {y} hộ thoát nghèo."),
    ),
    "c": (
        Matter("Kết quả sản xuất kinh doanh năm {last} và phương hướng năm {year}", "Doanh thu {x} tỷ đồng."),
        Matter("Về sự cố máy biến áp T1 - trạm 110kV {mn} lúc 14h25 ngày {date}", "Thiệt hại ước {y} triệu đồng."),
        Matter("Quản trị công ty (6 tháng đầu năm {year})", "Hội đồng quản trị họp 05 phiên.", 2008),
    ),
    "l": (
        Matter("Giám sát, đánh giá đầu tư dự án: Hạ tầng kỹ thuật khu tái định cư {mn} (kỳ 6 tháng)", "Giải ngân 64%."),
        Matter("Đề xuất cấp giấy phép môi trường của cơ sở", "Lưu lượng xả thải {x} m3/ngày đêm.", 2022),
        Matter("Thiệt hại do mưa lớn, lốc xoáy tính đến 17 giờ 00 ngày {date}", "Tốc mái {y} nhà, ngập 46 ha lúa."),
    ),
}  # fmt: skip

SUBMISSIONS: Matters = {
    "a": (
        Matter("Về việc đề nghị ban hành Nghị quyết quy định mức chi đón tiếp, thăm hỏi, chúc mừng (thay thế Nghị "
               "quyết số {x}/NQ-HĐND)", "Dự thảo gồm 05 điều."),
        Matter("Đề nghị công nhận xã {mn} đạt chuẩn nông thôn mới năm {last}", "Đạt 19/19 tiêu chí.", 2012),
        Matter("V/v xin bổ sung biên chế và kinh phí hoạt động", "Xin bổ sung 03 biên chế."),
        Matter("Dự thảo Quyết định ban hành “Quy chế tiếp nhận, xử lý phản ánh hiện trường”", "Gồm 4 chương.", 2019),
    ),
    "h": (
        Matter("Về việc phê duyệt dự toán mua sắm trang thiết bị y tế: 01 máy siêu âm 4D, 02 máy thở",
               "Dự toán {x} triệu đồng."),
        Matter("Xin thẩm định điều kiện hoạt động Phòng khám đa khoa {mn}", "Hồ sơ gồm 11 danh mục."),
        Matter("V/v thành lập Khoa Phục hồi chức năng", "Quy mô 30 giường bệnh."),
    ),
    "e": (
        Matter("Về việc xin chủ trương sáp nhập Trường Tiểu học và THCS {s}", "Sáp nhập từ năm học {year} - {next}."),
        Matter("Đề nghị khen thưởng các tập thể, cá nhân có thành tích xuất sắc năm học {last} - {year}",
               "05 tập thể và {x} cá nhân."),
        Matter("Phê duyệt đề án tuyển sinh trình độ thạc sĩ", "Chỉ tiêu {y} học viên."),
    ),
    "m": (
        Matter("Về việc xóa nợ tiền thuế, tiền phạt của 214 người nộp thuế (đợt 2)", "Tổng số {x} triệu đồng.", 2015),
        Matter("Về việc phân bổ dự toán chi ngân sách năm {year}: chi đầu tư, chi thường xuyên", "Phân bổ {z} tỷ "
               "đồng."),
        Matter("V/v đề nghị giao chỉ tiêu bao phủ bảo hiểm y tế năm {next} cho các xã, phường", "Mục tiêu 95,25%.",
               2013),
        Matter("Phân bổ kinh phí thực hiện cải cách tiền lương theo Nghị định số 38/2019/NĐ-CP ngày 09/5/2019",
               "Phân bổ {y} tỷ đồng.", 2019, 2020),
    ),
    "j": (
        Matter("Về việc ban hành Kết luận thanh tra tại {co}", "Kiến nghị thu hồi {x} triệu đồng."),
        Matter("Phê duyệt Kế hoạch thanh tra năm {next}", "Gồm 17 cuộc, trong đó 02 cuộc chuyên đề."),
        Matter("Đề nghị bổ nhiệm lại chức danh Phó Chánh án đối với {who}", "Đã lấy phiếu: 23/24 tán thành."),
        Matter("V/v gia hạn thời gian xác minh nội dung tố cáo (lần 1: 30 ngày)", "Gia hạn đến ngày {soon}."),
    ),
    "p": (
        Matter("về việc xin ý kiến nhân sự bổ sung quy hoạch Ban Thường vụ", "Bổ sung 03 đồng chí."),
        Matter("Đề nghị tặng Bằng khen nhân kỷ niệm 90 năm ngày thành lập (20/10)", "Đề nghị tặng {x} cá nhân."),
        Matter("Về xây dựng “Nhà Đại đoàn kết” cho hộ nghèo tại {m}", "Hỗ trợ 50 triệu đồng/nhà."),
    ),
    "c": (
        Matter("V/v phê duyệt đơn giá tiền lương năm {year}", "Đơn giá: {x} đồng/1.000 đồng doanh thu."),
        Matter("Thông qua Báo cáo tài chính năm {last} đã được kiểm toán", "Lợi nhuận sau thuế {y} triệu đồng."),
        Matter("Về việc đầu tư mua sắm 01 cần trục bánh lốp (sức nâng 50 tấn)", "Giá trị tạm tính {z} triệu đồng."),
    ),
    "l": (
        Matter("Về việc thẩm định, phê duyệt báo cáo kinh tế - kỹ thuật công trình: Đường giao thông nông thôn {v}",
               "Chiều dài 1,{x} km."),
        Matter("Đề nghị giao đất có thu tiền sử dụng đất không qua đấu giá cho 12 hộ dân tại điểm dân cư {mn}",
               "Tổng {y} m2."),
        Matter("V/v điều chỉnh tổng mức đầu tư", "Tăng từ 38,2 lên 44,7 tỷ đồng."),
    ),
}  # fmt: skip
