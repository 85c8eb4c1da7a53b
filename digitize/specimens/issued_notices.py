"""What notices and letters of `issued_papers` are about, by the field of whoever sends them."""

from __future__ import annotations

from digitize.specimens.issued_papers import Matter, Matters

NOTICES: Matters = {
    "a": (
        Matter("Kết luận của Chủ tịch tại cuộc họp giao ban công tác tháng {month}", "Đẩy nhanh giải ngân, đạt tối "
               "thiểu 60%."),
        Matter("Về việc nghỉ lễ Quốc khánh 02/9 và hoán đổi ngày làm việc", "Nghỉ từ thứ Bảy đến hết thứ Ba; trực {x} "
               "người."),
        Matter("Tiếp nhận hồ sơ dự tuyển công chức năm {year} (Vòng 1: kiểm tra kiến thức)", "Chỉ tiêu {y} người."),
        Matter("V/v thay đổi trụ sở làm việc và số điện thoại đường dây nóng", "Trụ sở mới: số {x} đường Trần Phú."),
        Matter("Lịch tiếp công dân định kỳ tháng {mo} năm {year}", "Tiếp vào ngày 15 và ngày 30 hằng tháng."),
    ),
    "h": (
        Matter("Mời chào giá cung cấp dịch vụ: bảo trì hệ thống chụp cộng hưởng từ 1.5T", "Báo giá có hiệu lực 90 "
               "ngày."),
        Matter("Về việc thu hồi thuốc viên nén Cefamix 200 không đạt tiêu chuẩn chất lượng (lô {x}, hạn dùng "
               "06/{next})", "Ngừng kinh doanh, sử dụng và trả về nhà cung cấp."),
        Matter("Tuyển dụng viên chức y tế: 05 bác sĩ, 12 điều dưỡng", "Nhận hồ sơ tại Phòng Tổ chức cán bộ."),
    ),
    "e": (
        Matter("Về việc thu học phí học kỳ II năm học {last} - {year}", "Nộp qua tài khoản trước ngày {soon}."),
        Matter("Điểm chuẩn trúng tuyển và thủ tục nhập học", "Điểm chuẩn ngành Kỹ thuật: 21,25."),
        Matter("Kết quả xét học bổng “Thắp sáng ước mơ”", "{x} sinh viên được nhận học bổng."),
    ),
    "m": (
        Matter("Về việc người nộp thuế không hoạt động tại địa chỉ đã đăng ký: {co}", "Mã số thuế {tax} chấm dứt hiệu "
               "lực sử dụng hóa đơn.", 2007),
        Matter("Kết quả đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp tháng {month}", "Số còn phải đóng "
               "{x}.214.600 đồng.", 2009),
        Matter("Về việc bán đấu giá hàng tồn đọng (lần 3) tại kho bãi cảng", "Giá khởi điểm {y}.000.000 đồng."),
    ),
    "j": (
        Matter("Về việc thụ lý vụ án “Tranh chấp hợp đồng đặt cọc”", "Đã thụ lý vụ án số {x}/{year}/TLST-DS."),
        Matter("Kết thúc thanh tra trực tiếp", "Đoàn thanh tra kết thúc làm việc tại đơn vị vào ngày {soon}."),
        Matter("Bán đấu giá tài sản thi hành án: quyền sử dụng đất thửa số {x}, tờ bản đồ số 08", "Giá khởi điểm {y} "
               "triệu đồng."),
        Matter("V/v không thụ lý giải quyết tố cáo của {who}", "Đơn không đủ điều kiện thụ lý theo quy định."),
    ),
    "p": (
        Matter("Kết luận của Ban Thường vụ về công tác cán bộ và một số nội dung quan trọng khác", "Thống nhất quy "
               "hoạch 07 đồng chí."),
        Matter("phân công nhiệm vụ các đồng chí Ủy viên Ban Thường vụ, nhiệm kỳ 2020 - 2025 (bổ sung)",
               "Đồng chí {name} phụ trách khối vận.", 2020, 2025),
        Matter("Về số tài khoản tiếp nhận ủng hộ đồng bào bị lũ lụt", "Số tài khoản 3761.0.{x}{y} tại Kho bạc."),
    ),
    "c": (
        Matter("Ngừng, giảm mức cung cấp điện từ ngày {date} đến ngày {soon}", "Khu vực: {v}, {m}, từ 6h30 đến 17h00."),
        Matter("Mời họp Đại hội đồng cổ đông thường niên năm {year}", "Danh sách chốt ngày {date}.", 2006),
        Matter("Về việc tuyển dụng 20 công nhân vận hành (nam, dưới 35 tuổi)", "Lương thử việc {x} nghìn đồng/ngày."),
    ),
    "l": (
        Matter("Thu hồi đất để thực hiện dự án Mở rộng đường {v} - {mn}", "Thu hồi {x} m2 của {who}."),
        Matter("Công khai phương án bồi thường, hỗ trợ, tái định cư (đợt 4)", "Niêm yết tại trụ sở UBND {m} 20 ngày."),
        Matter("Về tạm dừng lưu thông qua cầu phao từ 22h00 ngày {date} đến 5h00 ngày {soon}", "Phương tiện đi vòng "
               "qua Quốc lộ 10."),
    ),
}  # fmt: skip

LETTERS: Matters = {
    "a": (
        Matter("V/v góp ý dự thảo Báo cáo kết quả 02 năm thực hiện Chỉ thị số {x}", "Cơ bản nhất trí với bố cục dự "
               "thảo."),
        Matter("V/v chấp thuận chủ trương sửa chữa trụ sở làm việc", "Đồng ý chủ trương, kinh phí không quá {y} triệu "
               "đồng."),
        Matter("Về việc báo cáo tình hình sử dụng biên chế, hợp đồng lao động theo Nghị định 111/2022/NĐ-CP",
               "Báo cáo số liệu có mặt đến ngày {date}.", 2023),
        Matter("V/v: trả lời kiến nghị của cử tri {m}", "Đã giao đơn vị chuyên môn kiểm tra, khắc phục."),
        Matter("V/v cử 02 đồng chí tham gia Đoàn kiểm tra liên ngành 178 và gửi danh sách trước 11 giờ 00 ngày {soon}",
               "Đề nghị cử cán bộ có kinh nghiệm."),
    ),
    "h": (
        Matter("V/v cung ứng thuốc, vật tư y tế phục vụ khám, chữa bệnh", "Dự trù {x} cơ số thuốc."),
        Matter("V/v thanh toán chi phí khám, chữa bệnh BHYT vượt tổng mức quý III/{last}", "Đề nghị thẩm định {y} hồ "
               "sơ.", 2010),
        Matter("Về việc xin ý kiến chuyên môn trường hợp nghi ngộ độc methanol", "Gửi kèm tóm tắt bệnh án của {name}."),
    ),
    "e": (
        Matter("V/v xác minh văn bằng của {name}", "Văn bằng số hiệu B{x}{y} do Trường cấp là đúng."),
        Matter("V/v hướng dẫn tổ chức Lễ khai giảng và “Ngày toàn dân đưa trẻ đến trường”", "Khai giảng lúc 7 giờ 30.",
               2001),
        Matter("V/v mượn sân vận động tổ chức Hội khỏe Phù Đổng", "Thời gian mượn: 02 ngày."),
    ),
    "m": (
        Matter("V/v giải đáp chính sách thuế GTGT đối với dịch vụ xuất khẩu (trả lời Công văn số 15/CV ngày {date})",
               "Áp dụng thuế suất 0% khi đủ điều kiện."),
        Matter("V/v đôn đốc nộp tiền chậm đóng BHXH", "Số tiền chậm đóng: {x}.770.431 đồng.", 2009),
        Matter("V/v xác nhận số dư tài khoản tiền gửi đến hết ngày 31/12/{last}", "Số dư {y}.118.000 đồng."),
        Matter("Vướng mắc về phân loại mã HS mặt hàng “tấm lợp sợi thủy tinh”", "Đề nghị gửi mẫu phân tích."),
    ),
    "j": (
        Matter("V/v chuyển đơn của {who}", "Chuyển đơn đề ngày {date} đến quý cơ quan giải quyết theo thẩm quyền."),
        Matter("V/v cung cấp tài liệu, chứng cứ vụ án dân sự thụ lý số {x}/{year}/TLST-DS", "Cung cấp hồ sơ trong 15 "
               "ngày."),
        Matter("V/v đề nghị thực hiện Kết luận thanh tra số 06/KL-TTr: nội dung xử lý sau thanh tra",
               "Thu hồi {y} triệu đồng."),
    ),
    "p": (
        Matter("V/v triển khai học tập chuyên đề năm {year}", "Tổ chức học tập trước ngày {soon}."),
        Matter("Về việc giới thiệu nhân sự tham gia cấp ủy", "Giới thiệu đồng chí {name}, sinh ngày {born}."),
        Matter("v/v đóng góp xây nhà “Mái ấm tình thương”", "Vận động mỗi hội viên 20.000 đồng."),
    ),
    "c": (
        Matter("V/v chào giá thiết bị đo lường", "Báo giá theo phụ lục, hiệu lực 30 ngày."),
        Matter("V/v đề nghị thanh toán khối lượng hoàn thành đợt 5 - Hợp đồng số {x}/{year}/HĐXD", "Giá trị đề nghị: "
               "{y} triệu đồng."),
        Matter("Cấp điện tạm phục vụ thi công công trình", "Công suất 250 kVA."),
    ),
    "l": (
        Matter("V/v thỏa thuận vị trí, hướng tuyến đường dây 110kV đấu nối nhà máy", "Thống nhất hướng tuyến phương án "
               "2."),
        Matter("V/v thẩm định thiết kế bản vẽ thi công và dự toán hạng mục: kè chống sạt lở bờ tả sông {mn}",
               "Gửi 08 bộ hồ sơ."),
        Matter("V/v xác nhận hiện trạng rừng khu vực {v}, {m}", "Diện tích {x} ha là rừng sản xuất."),
    ),
}  # fmt: skip
