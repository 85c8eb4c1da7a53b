"""What directives and plans of `issued_papers` are about, by the field of whoever issues them."""

from __future__ import annotations

from digitize.specimens.issued_papers import Matter, Matters

DIRECTIVES: Matters = {
    "a": (
        Matter("Về tăng cường kỷ luật, kỷ cương hành chính; nâng cao trách nhiệm người đứng đầu", "Không uống rượu, "
               "bia trong giờ làm việc; mở sổ theo dõi việc chậm giải quyết hồ sơ."),
        Matter("Về việc tổ chức đón Tết Nguyên đán, bảo đảm vui tươi, an toàn, tiết kiệm", "Thăm, tặng quà {x} gia "
               "đình chính sách trước ngày 25 tháng Chạp."),
        Matter("V/v đẩy mạnh công tác cải cách hành chính, khắc phục tình trạng “trên nóng, dưới lạnh”", "Rút ngắn 30% "
               "thời gian giải quyết {y} thủ tục."),
        Matter("Tổ chức Tổng điều tra nông thôn, nông nghiệp (thời điểm 01/7)", "Thành lập Tổ thường trực và {z} tổ "
               "điều tra."),
        Matter("Về công tác tuyển quân năm {next}", "Bảo đảm giao đủ 100% chỉ tiêu, công dân nhập ngũ có sức khỏe loại "
               "1, 2."),
    ),
    "l": (
        Matter("Về việc chấn chỉnh công tác quản lý đất đai, trật tự xây dựng; xử lý dứt điểm 47 trường hợp lấn chiếm "
               "hành lang", "Kiểm đếm, lập hồ sơ xử lý xong trước ngày {soon}."),
        Matter("Chủ động ứng phó với hạn hán, xâm nhập mặn mùa khô {year} - {next}", "Vận hành {x} trạm bơm dã chiến."),
        Matter("Về việc cấm khai thác cát, sỏi trái phép trên các tuyến sông", "Tuần tra 24/24 giờ tại {y} điểm nóng."),
        Matter("Về tăng cường các biện pháp cấp bách phòng cháy, chữa cháy rừng", "Trực gác khi cấp dự báo cháy từ cấp "
               "III."),
        Matter("Về việc bảo đảm an toàn hồ chứa thủy lợi trong mùa mưa, lũ", "Kiểm tra {z} hồ đập trước ngày {soon}."),
    ),
    "m": (
        Matter("Về việc đẩy mạnh xử lý nợ đọng thuế, chống thất thu ngân sách", "Giao chỉ tiêu thu nợ tối thiểu {x} tỷ "
               "đồng."),
        Matter("Về bảo đảm an toàn kho tàng, hàng dự trữ quốc gia trong mùa mưa bão", "Kiểm tra {x} nhà kho."),
        Matter("Về tiết kiệm chi thường xuyên: cắt giảm hội nghị, đi công tác nước ngoài", "Cắt giảm 10% dự toán còn "
               "lại."),
    ),
    "j": (
        Matter("Về việc phát động phong trào thi đua “Vì công lý” năm {year}", "Giải quyết 95% các loại vụ, việc."),
        Matter("Về công tác kiểm sát việc giải quyết các vụ án hình sự năm {year}", "Hạn chế thấp nhất án trả điều tra "
               "bổ sung."),
        Matter("Tăng cường các biện pháp phòng ngừa oan, sai; nâng cao chất lượng kháng nghị phúc thẩm", "Báo cáo ngay "
               "các vụ đình chỉ vì không phạm tội."),
        Matter("Về mở đợt cao điểm tấn công, trấn áp tội phạm từ ngày 15/12/{year} đến ngày 14/02/{next}",
               "Triệt xóa {x} tụ điểm."),
    ),
    "e": (
        Matter("Về nhiệm vụ trọng tâm năm học {year} - {next}", "Không dạy thêm, học thêm trái quy định."),
        Matter("V/v chấn chỉnh các khoản thu đầu năm học", "Công khai danh mục thu tại bảng tin nhà trường."),
        Matter("Về an ninh, an toàn trong kỳ thi tốt nghiệp", "Niêm phong {x} phòng thi."),
    ),
    "p": (
        Matter("về tăng cường sự lãnh đạo của Đảng đối với công tác bảo vệ bí mật nhà nước", "Quán triệt đến 100% cán "
               "bộ."),
        Matter("về lãnh đạo đại hội chi bộ nhiệm kỳ {year} - {next}", "Hoàn thành trước ngày {soon}."),
        Matter("Về sắp xếp tổ chức bộ máy theo tinh thần “vừa chạy, vừa xếp hàng”", "Không để gián đoạn công việc.",
               2024),
        Matter("về tiếp tục đẩy mạnh phong trào “Toàn dân bảo vệ an ninh Tổ quốc”", "Củng cố {x} tổ tự quản."),
    ),
    "c": (
        Matter("Về công tác an toàn, vệ sinh lao động và phòng chống cháy nổ tại các phân xưởng", "Dừng máy khi thiếu "
               "che chắn."),
        Matter("Về việc thực hành tiết kiệm vật tư, năng lượng trong sản xuất (mục tiêu: giảm 5% suất tiêu hao)",
               "Khoán định mức đến từng ca, kíp."),
        Matter("Tăng cường bảo đảm cung cấp điện mùa nắng nóng năm {year}", "Không cắt điện theo kế hoạch khi trên 36 "
               "độ C."),
        Matter("V/v nghiêm cấm đánh bắt cá, neo đậu phương tiện trong vùng nước trước cầu cảng số 1 và số 2",
               "Lập biên bản, chuyển Cảng vụ xử lý."),
    ),
}  # fmt: skip

PLANS: Matters = {
    "a": (
        Matter("Kiểm tra công tác cải cách hành chính, kiểm soát thủ tục hành chính năm {year}", "Kiểm tra tại 06 "
               "phòng và 09 đơn vị."),
        Matter("Tổ chức Lễ công bố Quyết định và đón nhận danh hiệu “Xã đạt chuẩn nông thôn mới nâng cao”",
               "Lễ công bố trang trọng, thiết thực.", 2016),
        Matter("Thực hiện Đề án 06 trên địa bàn: giai đoạn {year} - {next}", "Cấp tài khoản định danh mức 2 cho {x} "
               "công dân.", 2022),
        Matter("Về việc luân chuyển, chuyển đổi vị trí công tác đối với công chức, viên chức (10 trường hợp)",
               "Phòng ngừa tham nhũng, tiêu cực.", 2008),
    ),
    "h": (
        Matter("Triển khai chiến dịch “Không để muỗi đốt - Không có sốt xuất huyết” đợt 2", "Giảm 20% số ca mắc so với "
               "{last}."),
        Matter("Cải tiến chất lượng bệnh viện năm {year}", "Điểm trung bình đạt từ 3,8/5.", 2013),
        Matter("Khám sức khỏe định kỳ cho người cao tuổi tại {m} (từ ngày 02/10 đến ngày 20/10)", "Khám cho {x} "
               "người."),
    ),
    "e": (
        Matter("Tuyển sinh vào lớp 10 năm học {year} - {next}", "Tuyển {x} học sinh, xét học bạ kết hợp thi tuyển."),
        Matter("Tổ chức Hội thảo khoa học quốc gia “Giáo dục nghề nghiệp trong kỷ nguyên số”", "Dự kiến 120 đại biểu.",
               2018),
        Matter("Kiểm tra nội bộ trường học tháng {mo}", "Kiểm tra hồ sơ tổ chuyên môn và thư viện."),
    ),
    "m": (
        Matter("Thanh tra, kiểm tra tại trụ sở người nộp thuế năm {year}", "Thanh tra {x} doanh nghiệp rủi ro cao."),
        Matter("Phát triển người tham gia bảo hiểm xã hội tự nguyện quý III/{year}", "Tăng mới {y} người.", 2008),
        Matter("Diễn tập ứng cứu sự cố an toàn thông tin: kịch bản mã độc tống tiền", "Nâng cao kỹ năng xử lý.", 2016),
    ),
    "j": (
        Matter("Xác minh tài sản, thu nhập của người có nghĩa vụ kê khai năm {year}", "Xác minh 24 người theo bốc "
               "thăm.", 2020),
        Matter("Tổ chức phiên tòa rút kinh nghiệm, phiên tòa trực tuyến 6 tháng cuối năm", "Mỗi thẩm phán 02 phiên "
               "tòa.", 2016),
        Matter("Tiếp công dân và giải quyết đơn tồn đọng, kéo dài trên 3 năm", "Giải quyết xong {x} vụ việc."),
    ),
    "p": (
        Matter("thực hiện Quy định số 144-QĐ/TW ngày 09/5/2024", "Quán triệt nội dung Quy định tới 100% chi bộ.", 2024),
        Matter("Tổ chức Hội thi “Cán bộ Hội giỏi” lần thứ V", "Tuyển chọn 15 thí sinh."),
        Matter("kiểm tra, giám sát năm {year} của Ban Chấp hành, Ban Thường vụ", "Kiểm tra 04 cuộc, giám sát 03 cuộc."),
    ),
    "c": (
        Matter("Sửa chữa lớn lò cao số 2 (từ ca 1 ngày 05/3 đến ca 3 ngày 28/3)", "Dừng lò 24 ngày, bảo đảm an toàn."),
        Matter("Sản xuất - kỹ thuật - tài chính năm {year}", "Giá trị sản lượng {x} tỷ đồng."),
        Matter("Phát triển thị trường khách hàng trên địa bàn {d} và vùng lân cận", "Phát triển {y} khách hàng mới."),
    ),
    "l": (
        Matter("Cưỡng chế thu hồi đất đối với 05 hộ dân thuộc dự án Khu đô thị {m}", "Thu hồi, bàn giao mặt bằng "
               "sạch."),
        Matter("Trồng cây phân tán năm {year} hưởng ứng Đề án “Trồng một tỷ cây xanh”", "Trồng {x} nghìn cây.", 2021),
        Matter("Kiểm tra việc chấp hành pháp luật về bảo vệ môi trường của các doanh nghiệp trong khu công nghiệp",
               "Kiểm tra 15 doanh nghiệp."),
        Matter("Phòng, chống lụt bão - giảm nhẹ thiên tai", "Chuẩn bị theo phương châm bốn tại chỗ."),
    ),
}  # fmt: skip
