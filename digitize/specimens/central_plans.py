"""Plans of two bodies together, which both sign and seal, of a military academy, the Youth Union and a state group."""

from __future__ import annotations

from datetime import date

from digitize.specimens.central_papers import CentralPaper, Way
from digitize.specimens.registry_papers import CIRCULAR, DECREE, WHOSE_YOUTH, RegistryPaper

_TRIALS = CentralPaper(RegistryPaper(
    (date(2016, 2, 1), date(2025, 6, 20)), (), ("VIỆN KIỂM SÁT NHÂN DÂN -", "TÒA ÁN NHÂN DÂN", "{K}"),
     ("/KHLN-VKS-TA", "/KHLN-VKSND-TAND"), "{place}", (("VIỆN KIỂM SÁT NHÂN DÂN", "VIỆN TRƯỞNG"), ("VIỆN KIỂM SÁT NHÂN "
     "DÂN", "KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG")),
    ("Phối hợp tổ chức phiên tòa hình sự, dân sự, hành chính rút kinh nghiệm theo tinh thần cải cách tư pháp và số hóa "
     "hồ sơ, trình chiếu chứng cứ tại phiên tòa năm {year}", "Về việc tổ chức phiên tòa giả định trong trường học năm "
     "{year}"),
    ("Viện kiểm sát nhân dân và Tòa án nhân dân {k} thống nhất kế hoạch như sau:", "# I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao "
     "kỹ năng xét hỏi, tranh luận của Kiểm sát viên và điều hành phiên tòa của Thẩm phán.", "# II. NỘI DUNG, CHỈ "
     "TIÊU", "Mỗi Kiểm sát viên, Thẩm phán phối hợp tổ chức ít nhất 01 phiên tòa; hai cấp không dưới 24 phiên.", "# "
     "III. TỔ CHỨC THỰC HIỆN", "Phòng 7, Văn phòng tổng hợp hai ngành tham mưu, báo cáo kết quả trước ngày "
     "15/11/{year}./."),
    ("VKSNDTC, TANDTC (b/c)", "Ban Nội chính", "VKSND, TAND cấp huyện", "Lưu: VT VKS, TA"), highest=60,
    partner=(("TÒA ÁN NHÂN DÂN", "CHÁNH ÁN"), "TÒA ÁN NHÂN DÂN {K}"), ring="VIỆN KIỂM SÁT NHÂN DÂN {K}",
    receiver="VKSND {D}",
), (Way.SET, Way.BLANK, Way.COPIED), title="KẾ HOẠCH LIÊN NGÀNH")  # fmt: skip
_SCHOOLS = CentralPaper(RegistryPaper(
    (date(2012, 8, 6), date(2024, 10, 21)), (), ("BỘ GIÁO DỤC VÀ ĐÀO TẠO -", "TRUNG ƯƠNG ĐOÀN TNCS", "HỒ CHÍ MINH"),
    ("/KHPH-BGDĐT-TWĐTN", "/KHPH-BGDĐT-TƯĐTN"), "Hà Nội", (("KT. BỘ TRƯỞNG", "BỘ GIÁO DỤC VÀ ĐÀO TẠO", "THỨ TRƯỞNG"),),
    ("Phối hợp triển khai công tác giáo dục lý tưởng cách mạng, đạo đức, lối sống văn hóa, kỹ năng sống và phòng, "
     "chống bạo lực học đường cho học sinh, sinh viên năm học {year} - {next}", "Phối hợp triển khai cuộc thi “Học "
     "sinh, sinh viên với ý tưởng khởi nghiệp” năm {year}"),
    ("Bộ Giáo dục và Đào tạo và Trung ương Đoàn TNCS Hồ Chí Minh ban hành kế hoạch phối hợp với các nội dung sau:",
     "1. Mục tiêu: 100% nhà trường có kế hoạch; ít nhất {x}.000 học sinh, sinh viên tham gia sinh hoạt chuyên đề.",
     "2. Nhiệm vụ: xây dựng tài liệu, tập huấn {y} báo cáo viên; tuyên dương Học sinh 3 tốt, Sinh viên 5 tốt.", "3. "
     "Kinh phí: từ ngân sách chi thường xuyên và nguồn xã hội hóa.", "Các sở giáo dục và đào tạo, tỉnh, thành đoàn căn "
     "cứ thực hiện./."),
    ("Bộ trưởng, Bí thư thứ nhất (b/c)", "Các sở GDĐT", "Các tỉnh, thành đoàn", "Lưu: VT BGDĐT, VP TWĐ"), highest=1250,
    partner=(("TM. BAN BÍ THƯ", "TRUNG ƯƠNG ĐOÀN", "BÍ THƯ"), "BCH TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH"), ring="BỘ GIÁO "
     "DỤC VÀ ĐÀO TẠO", receiver="SỞ GD VÀ ĐT {K}",
), (Way.SET, Way.SET, Way.COPIED), title="KẾ HOẠCH PHỐI HỢP")  # fmt: skip
_ARMY = CentralPaper(RegistryPaper(
    (CIRCULAR[0], date(2025, 2, 24)), ("BỘ QUỐC PHÒNG",), ("HỌC VIỆN QUÂN Y",), ("/KH-HVQY", "/KH-HV"), "Hà Nội",
    (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG ĐÀO TẠO")),
    ("Tổ chức khám sức khỏe, sơ tuyển và tuyển sinh đào tạo đại học, sau đại học và bồi dưỡng chuyên khoa định hướng "
     "hệ quân sự, hệ dân sự năm {year}", "Huấn luyện quân sự và giáo dục chính trị năm học {year} - {next}"),
    ("Căn cứ Chỉ thị của Bộ Tổng Tham mưu, Học viện Quân y xây dựng Kế hoạch như sau:", "# I. MỤC ĐÍCH, YÊU CẦU",
     "Thực hiện đúng Quy chế, bảo đảm khách quan, công bằng, an toàn tuyệt đối.", "# II. NỘI DUNG", "1. Chỉ tiêu: {x}; "
     "đăng ký dự tuyển qua Ban Tuyển sinh quân sự cấp huyện.", "2. Thời gian: từ ngày {soon}; địa điểm: số 160 đường "
     "Phùng Hưng, Hà Đông.", "# III. TỔ CHỨC THỰC HIỆN", "Phòng Đào tạo chủ trì, phối hợp các cơ quan, đơn vị thực "
     "hiện./."),
    ("Ban Giám đốc", "Các phòng, ban, Hệ học viên", "Bệnh viện QY 103", "Lưu: VT, ĐT; D12"), highest=2600,
    degrees=("Trung tướng GS.TS. ", "Thiếu tướng ", "Đại tá "), receiver="HỆ HỌC VIÊN {x}",
), (Way.SET, Way.BLANK, Way.FADED))  # fmt: skip
_YOUTH = CentralPaper(RegistryPaper(
    (date(2013, 2, 4), date(2025, 2, 24)), ("BAN CHẤP HÀNH TRUNG ƯƠNG",), ("BAN THANH NIÊN XUNG PHONG",),
     ("-KH/TWĐTN-TNXP", " KH/TWĐTN-BTNXP"), "Hà Nội", (("TL. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN", "TRƯỞNG BAN THANH NIÊN XUNG "
     "PHONG"), ("TL. BAN BÍ THƯ", "CHÁNH VĂN PHÒNG")),
    ("Tổ chức lễ kỷ niệm Ngày truyền thống lực lượng Thanh niên xung phong Việt Nam và thăm, tặng quà cựu thanh niên "
     "xung phong tại các tỉnh miền Trung", "Khảo sát các làng thanh niên lập nghiệp biên giới năm {year}"),
    ("Nhằm giáo dục truyền thống cho đoàn viên, Ban Thanh niên xung phong Trung ương Đoàn xây dựng kế hoạch:", "1. "
     "Thời gian: ngày {soon}; địa điểm: Nghĩa trang liệt sĩ {k}.", "2. Thành phần: {x} đại biểu; mỗi tỉnh, thành đoàn "
     "cử 02 đồng chí.", "3. Kinh phí: Trung ương Đoàn bảo đảm, dự kiến {y} triệu đồng.", "Đề nghị các đơn vị phối hợp, "
     "triển khai thực hiện."),
    ("Ban Bí thư TWĐ (b/c)", "Các tỉnh, thành đoàn", "Lưu VP, TNXP"), whose=WHOSE_YOUTH, highest=640, receiver="TỈNH "
     "ĐOÀN {P}",
), (Way.SET, Way.SET, Way.COPIED))  # fmt: skip
_GROUP = CentralPaper(RegistryPaper(
    DECREE, ("BỘ CÔNG THƯƠNG",), ("TỔNG CÔNG TY THUỐC LÁ VIỆT NAM",), ("/KH-TLVN", "/KH-TLVN-TCNS"), "TP. Hồ Chí "
     "Minh",
    (("TỔNG GIÁM ĐỐC",), ("KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC")),
    ("Đào tạo, bồi dưỡng cán bộ quản lý, nghiệp vụ và công nhân kỹ thuật của Công ty mẹ và các công ty con do Tổng "
     "công ty nắm giữ 100% vốn điều lệ giai đoạn {year} - 2027", "Ứng phó bão, lũ và tìm kiếm cứu nạn năm {year}"),
    ("Căn cứ Điều lệ và Chiến lược phát triển nguồn nhân lực, Tổng công ty ban hành Kế hoạch:", "I. Mục tiêu: mỗi năm "
     "{x} lượt người; 80% cán bộ quản lý qua bồi dưỡng.", "II. Kinh phí: 6.{y} triệu đồng/năm, hạch toán vào chi phí "
     "của đơn vị.", "III. Thực hiện: các đơn vị đăng ký trước ngày {soon}; Phòng Tổ chức nhân sự tổng hợp, trình Hội "
     "đồng thành viên.", "Trong quá trình thực hiện, nếu có vướng mắc, báo cáo Tổng Giám đốc để giải quyết./."),
    ("HĐTV, KSV (b/c)", "Các PTGĐ", "Các đơn vị thành viên", "Lưu: VT, TCNS"), highest=380, receiver="CÔNG TY THUỐC LÁ "
     "{P}",
), (Way.SET, Way.SET, Way.FADED))  # fmt: skip
PLANS = (_TRIALS, _SCHOOLS, _ARMY, _YOUTH, _GROUP)
