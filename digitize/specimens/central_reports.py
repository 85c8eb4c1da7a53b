"""Reports and submissions of auditors, central hospitals, unions, road offices, courts, banks and old corporations."""

from __future__ import annotations

from datetime import date

from digitize.specimens.central_papers import CentralPaper, Way
from digitize.specimens.registry_papers import CIRCULAR, RegistryPaper

_AUDIT = CentralPaper(RegistryPaper(
    (date(2016, 1, 11), date(2025, 5, 30)), ("KIỂM TOÁN NHÀ NƯỚC",), ("KIỂM TOÁN NHÀ NƯỚC KHU VỰC XI",), ("/BC-KV XI",
     "/BC-KVXI"), "Thanh Hóa", (("KIỂM TOÁN TRƯỞNG",), ("KT. KIỂM TOÁN TRƯỞNG", "PHÓ KIỂM TOÁN TRƯỞNG")),
    ("Kết quả kiểm tra thực hiện kết luận, kiến nghị kiểm toán về ngân sách địa phương, các dự án đầu tư xây dựng và "
     "chuyên đề niên độ ngân sách {last} của tỉnh Ninh Bình", "Kết quả công tác tháng {mo}, phương hướng nhiệm vụ "
     "tháng tới năm {year}"),
    ("Thực hiện quy định của Luật Kiểm toán nhà nước, Kiểm toán nhà nước khu vực XI báo cáo như sau:", "# I. KẾT QUẢ "
     "THỰC HIỆN", "1. Kiến nghị tăng thu ngân sách: đã thực hiện 2.{x} triệu đồng, đạt 81,3%.", "2. Kiến nghị giảm "
     "chi, thu hồi nộp ngân sách: 14.{y} triệu đồng; còn {z} triệu đồng chưa thực hiện do doanh nghiệp đã giải thể.",
     "# II. NGUYÊN NHÂN, KIẾN NGHỊ", "Đề nghị Tổng Kiểm toán nhà nước xem xét điều chỉnh 03 kiến nghị không còn đối "
     "tượng thực hiện.", "Kiểm toán nhà nước khu vực XI trân trọng báo cáo./."),
    ("Tổng KTNN", "Vụ Tổng hợp, Vụ Chế độ và KSCLKT", "Lưu: VT, Phòng Tổng hợp"), highest=320,
    receiver="VỤ TỔNG HỢP",
), (Way.SET, Way.SET, Way.COPIED))  # fmt: skip
_HOSPITAL = CentralPaper(RegistryPaper(
    (CIRCULAR[0], date(2024, 12, 16)), ("BỘ Y TẾ",), ("BỆNH VIỆN ĐA KHOA", "TRUNG ƯƠNG {P}"), ("/BC-BVĐKTW", "/BC-BV"),
    "{p}", (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("Q. GIÁM ĐỐC",)),
    ("Kết quả thực hiện công tác chỉ đạo tuyến, Đề án Bệnh viện vệ tinh và luân phiên cán bộ y tế theo Đề án 1816 năm "
     "{last}, kế hoạch năm {year}", "Tình hình sử dụng kháng sinh và giám sát nhiễm khuẩn bệnh viện 6 tháng cuối năm "
     "{last}"),
    ("Bệnh viện báo cáo Bộ Y tế (Cục Quản lý Khám, chữa bệnh) kết quả như sau:", "# 1. Kết quả đạt được", "- Cử {x} "
     "lượt cán bộ luân phiên, chuyển giao {mo} kỹ thuật cho 7 bệnh viện tuyến tỉnh; tỷ lệ chuyển tuyến giảm 18%.", "- "
     "Tổng số lượt khám 241.{y}; phẫu thuật 12.{z} ca; công suất sử dụng giường bệnh 117%.", "# 2. Khó khăn", "Thiếu "
     "bác sĩ chuyên khoa gây mê hồi sức; trang thiết bị đầu tư từ năm 2004 đã xuống cấp.", "Trên đây là báo cáo của "
     "Bệnh viện./."),
    ("Cục QLKCB - Bộ Y tế", "Đảng ủy, Ban Giám đốc", "Lưu: VT, TTĐT-CĐT"), degrees=("TS.BS ", "BSCKII. ", "PGS. TS. ",
     "Ths.BS. "), addressees=("Cục Quản lý Khám, chữa bệnh - Bộ Y tế",), highest=840, receiver="CỤC QLKCB",
), (Way.SET, Way.BLANK, Way.FADED))  # fmt: skip
_UNION = CentralPaper(RegistryPaper(
    (date(2008, 2, 4), date(2024, 11, 25)), ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",), ("CÔNG ĐOÀN NÔNG NGHIỆP", "VÀ PTNT "
     "VIỆT NAM"), ("/BC-CĐN", "/BC-CĐNN"), "Hà Nội", (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN THƯỜNG VỤ", "PHÓ "
     "CHỦ TỊCH"), ("TL. BAN THƯỜNG VỤ", "TRƯỞNG BAN CHÍNH SÁCH - PHÁP LUẬT")),
    ("Tình hình thực hiện chế độ, chính sách đối với người lao động và hoạt động công đoàn trong các công ty nông, lâm "
     "nghiệp sau sắp xếp, đổi mới", "Tổng kết phong trào thi đua “Giỏi việc nước, đảm việc nhà” trong nữ cán bộ công "
     "nhân viên chức lao động giai đoạn 2005 - {last}"),
    ("Ban Thường vụ Công đoàn Nông nghiệp và Phát triển nông thôn Việt Nam báo cáo Đoàn Chủ tịch Tổng Liên đoàn:", "# "
     "I. TÌNH HÌNH", "Toàn ngành có {x} công đoàn cơ sở, 86.{y} đoàn viên; thu nhập bình quân tăng 7,2% so với năm "
     "{last}.", "# II. HOẠT ĐỘNG CÔNG ĐOÀN", "Các cấp công đoàn tham gia giải quyết {mo} vụ tranh chấp lao động; trao "
     "{z} mái ấm công đoàn.", "# III. KIẾN NGHỊ", "Đề nghị Tổng Liên đoàn kiến nghị Chính phủ giải quyết nợ bảo hiểm "
     "xã hội của các công ty đã giải thể.", "Xin trân trọng báo cáo."),
    ("Đoàn Chủ tịch TLĐ", "Bộ NN&PTNT", "Lưu VT, CSPL"), highest=310, receiver="VĂN PHÒNG TLĐ",
), (Way.SET, Way.SET, Way.BLANK, Way.COPIED))  # fmt: skip
_COFFEE = CentralPaper(RegistryPaper(
    (date(1995, 7, 3), date(2000, 12, 18)), ("BỘ NÔNG NGHIỆP VÀ PTNT",), ("TỔNG CÔNG TY CÀ PHÊ VIỆT NAM",),
    ("/TCT-KHTH", " TCT/KH", "/BC-TCT"), "TP. Hồ Chí Minh", (("TỔNG GIÁM ĐỐC",), ("K/T TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM "
     "ĐỐC"), ("T/L TỔNG GIÁM ĐỐC", "TRƯỞNG BAN KẾ HOẠCH")),
    ("Tình hình thực hiện kế hoạch sản xuất kinh doanh năm {last} và phương hướng, nhiệm vụ năm {year} của Tổng công "
     "ty Cà phê Việt Nam", "Về tình hình thiệt hại vườn cà phê do hạn hán tại các nông trường trên địa bàn Tây "
     "Nguyên"),
    ("Tổng công ty xin báo cáo Bộ như sau:", "1- Diện tích hiện có: 21.{x} ha, trong đó kinh doanh 17.{y} ha; năng "
     "suất bình quân 1,8 tấn nhân/ha.", "2- Xuất khẩu: 96.{z} tấn, kim ngạch 152 triệu USD, bằng 104% kế hoạch.", "3- "
     "Tồn tại: vốn lưu động thiếu, lãi suất vay ngân hàng cao; giá thế giới biến động bất lợi.", "Tổng công ty kính đề "
     "nghị Bộ xem xét, giải quyết."),
    ("Bộ NN và PTNT", "Các thành viên HĐQT", "Lưu VP, KH"), highest=860, receiver="VỤ KẾ HOẠCH",
), (Way.TYPED, Way.FADED))  # fmt: skip
REPORTS = (_AUDIT, _HOSPITAL, _UNION, _COFFEE)

_ROAD = CentralPaper(RegistryPaper(
    (date(2014, 1, 6), date(2022, 9, 26)), ("TỔNG CỤC ĐƯỜNG BỘ VIỆT NAM",), ("CỤC QUẢN LÝ ĐƯỜNG BỘ II",),
    ("/TTr-CQLĐBII", "/TTr-CQLĐB II"), "Nghệ An", (("CỤC TRƯỞNG",), ("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG")),
    ("V/v thẩm định, phê duyệt Báo cáo kinh tế - kỹ thuật công trình Sửa chữa hư hỏng nền, mặt đường và hệ thống thoát "
     "nước các đoạn Km{mo}+000 - Km{mo}+{x}, Quốc lộ 7, tỉnh Nghệ An", "Về việc phê duyệt kế hoạch lựa chọn nhà thầu "
     "công trình bổ sung hệ thống an toàn giao thông Quốc lộ 46 năm {year}", "Xin phê duyệt dự toán sửa chữa đột "
     "xuất"),
    ("Căn cứ Kế hoạch bảo trì quốc lộ năm {year} được Bộ Giao thông vận tải phê duyệt, Cục Quản lý đường bộ II kính "
     "trình Tổng cục Đường bộ Việt Nam với các nội dung chính:", "1. Tổng mức đầu tư: 8.{x}.{y}.000 đồng, nguồn Quỹ "
     "Bảo trì đường bộ Trung ương.", "2. Giải pháp: cào bóc tái sinh nguội, thảm bê tông nhựa C19 dày 7 cm; sửa chữa "
     "1.{z} m rãnh dọc.", "3. Thời gian thực hiện: năm {year} - {next}.", "(Có hồ sơ và dự toán kèm theo)", "Kính "
     "trình Tổng cục xem xét, phê duyệt./."), ("Như trên", "Phòng KHĐT, QLBT", "Lưu: VT, QLBT (T)"), addressees=("Tổng "
     "cục Đường bộ Việt Nam",),
    highest=740, receiver="TỔNG CỤC ĐƯỜNG BỘ VN",
), (Way.SET, Way.SET, Way.COPIED))  # fmt: skip
_COURT = CentralPaper(RegistryPaper(
    (date(2015, 7, 6), date(2025, 5, 30)), ("TÒA ÁN NHÂN DÂN TỐI CAO",), ("TÒA ÁN NHÂN DÂN CẤP CAO", "TẠI ĐÀ NẴNG"),
    ("/TTr-TCCB", "/TTr-TANDCC-VP"), "Đà Nẵng", (("CHÁNH ÁN",), ("KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN")),
    ("Về việc đề nghị phê duyệt chủ trương sửa chữa trụ sở làm việc, mua sắm trang thiết bị phục vụ phòng xử án trực "
     "tuyến và bổ sung kinh phí xét xử lưu động năm {year}", "Xin bổ sung kinh phí thuê trụ sở và cải tạo kho lưu trữ "
     "hồ sơ vụ án năm {year}"),
    ("Tòa án nhân dân cấp cao tại Đà Nẵng kính trình Chánh án Tòa án nhân dân tối cao như sau:", "1. Căn cứ thực tiễn "
     "công tác, tập thể lãnh đạo thống nhất đề nghị mức kinh phí 2.{x} triệu đồng.", "2. Hồ sơ gửi kèm gồm: biên bản "
     "khảo sát, bản vẽ hiện trạng, ba báo giá và dự toán chi tiết.", "Kính trình Chánh án Tòa án nhân dân tối cao xem "
     "xét, quyết định./."),
    ("Như trên", "Vụ TCCB, Cục KHTC", "Lưu: VP"), addressees=("Đồng chí Chánh án Tòa án nhân dân tối cao",),
     highest=180,
    receiver="VĂN PHÒNG TANDTC", ring="TAND CẤP CAO TẠI ĐÀ NẴNG",
), (Way.SET, Way.BLANK, Way.FADED))  # fmt: skip
_SEAFOOD = CentralPaper(RegistryPaper(
    (date(1993, 2, 1), date(1999, 12, 20)), ("BỘ THỦY SẢN",), ("TỔNG CÔNG TY THỦY SẢN HẠ LONG",), ("/TT-KHĐT", "/TTr",
     " TT/KHĐT"), "Hải Phòng", (("TỔNG GIÁM ĐỐC",), ("K/T TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC")),
    ("V/v xin phê duyệt Luận chứng kinh tế kỹ thuật đóng mới 04 tàu đánh cá xa bờ công suất 600 CV và cải tạo cầu "
     "cảng, kho lạnh 500 tấn tại Hải Phòng", "V/v xin vay vốn tín dụng đầu tư theo kế hoạch Nhà nước năm {year}"),
    ("Để khai thác có hiệu quả nguồn lợi hải sản vịnh Bắc Bộ, Tổng công ty xin trình Bộ xem xét:", "1- Vốn đầu tư: "
     "11.{x} triệu đồng; trong đó vốn vay ưu đãi 85%, vốn tự có 15%.", "2- Thời gian hoàn vốn: 6 năm 8 tháng; giải "
     "quyết việc làm cho {y} lao động.", "Kính đề nghị Bộ phê duyệt để Tổng công ty triển khai trong quý I/{next}."),
    ("Như trên", "Lưu VP, KHĐT"), addressees=("Bộ Thủy sản", "Vụ Kế hoạch và Đầu tư"), highest=520, receiver="BỘ THỦY "
     "SẢN",
), (Way.TYPED, Way.TYPED, Way.COPIED))  # fmt: skip
SUBMISSIONS = (_ROAD, _COURT, _SEAFOOD)
